export type PermissionLevel = 'read' | 'write' | 'admin'

const withLevels = (levels: readonly PermissionLevel[], names: string) =>
  names.split(/\s+/).map((name): [string, readonly PermissionLevel[]] => [name, levels])

/**
 * The permissions of installation tokens that GitHub publishes, for github.com and Enterprise, each with its levels.
 *
 * @see https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app
 */
export const permissionLevels: Readonly<Record<string, readonly PermissionLevel[]>> = Object.fromEntries([
  ...withLevels(
    ['read', 'write'],
    `actions administration artifact_metadata attestations checks code_quality codespaces contents
    custom_properties_for_organizations dependabot_secrets deployments discussions email_addresses
    enterprise_administration enterprise_custom_properties enterprise_organization_installation_repositories
    enterprise_organization_installations environments followers git_ssh_keys gpg_keys interaction_limits issues members
    merge_queues metadata organization_administration organization_announcement_banners
    organization_copilot_agent_settings organization_copilot_seat_management organization_custom_org_roles
    organization_custom_roles organization_hooks organization_packages organization_personal_access_token_requests
    organization_personal_access_tokens organization_secrets organization_self_hosted_runners
    organization_user_blocking packages pages pull_requests repository_custom_properties repository_hooks
    secret_scanning_alerts secrets security_events single_file starring statuses vulnerability_alerts`,
  ),
  ...withLevels(
    ['read', 'write', 'admin'],
    `enterprise_custom_properties_for_organizations organization_custom_properties organization_projects
    repository_projects`,
  ),
  ...withLevels(['read'], 'organization_events organization_plan'),
  ...withLevels(['write'], 'profile workflows'),
])

/** A permission with the requested level. */
export interface ReadPermission {
  readonly name: string
  readonly level: string
}

/** Reads a line of permissions; undefined for `*`. Workflows write the same names with hyphens. */
export function readPermission(line: string): ReadPermission | undefined {
  const [name = '', level = ''] = line.toLowerCase().split(/ *: */)
  return line === '*' ? undefined : { name: name.replaceAll('-', '_'), level }
}
