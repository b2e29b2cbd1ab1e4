interface OtherTool {
  readonly action: string
  readonly names: readonly string[]
}

/** Every input name of other actions for the same systems, in any of their released versions, by our provider. */
export const otherTools: readonly (readonly [provider: string, tool: OtherTool])[] = Object.entries({
  aws: {
    action: 'aws-actions/configure-aws-credentials',
    names: words(`action-timeout-s allowed-account-ids audience aws-access-key-id aws-profile aws-region
      aws-secret-access-key aws-session-token custom-tags disable-retry force-skip-oidc http-proxy inline-session-policy
      managed-session-policies mask-aws-account-id no-proxy output-credentials output-env-credentials
      overwrite-aws-profile retry-max-attempts role-chaining role-duration-seconds role-external-id role-session-name
      role-skip-session-tagging role-to-assume special-characters-workaround sts-endpoint transitive-tag-keys
      unset-current-credentials use-existing-credentials web-identity-token-file`),
  },
  gcp: {
    action: 'google-github-actions/auth',
    names: words(`access_token_lifetime access_token_scopes access_token_subject activate_credentials_file audience
      backoff backoff_limit cleanup_credentials create_credentials_file credentials_json delegates
      export_environment_variables id_token_audience id_token_include_email lifetime project_id request_reason retries
      service_account token_format universe workload_identity_provider`),
  },
  azure: {
    action: 'Azure/login',
    names: words(`allow-no-subscriptions audience auth-type client-id creds enable-AzPSSession environment
      subscription-id tenant-id`),
  },
  vault: {
    action: 'hashicorp/vault-action',
    names: words(`authPayload caCertificate clientCertificate clientKey exportEnv exportToken extraHeaders githubToken
      ignoreNotFound jwtGithubAudience jwtKeyPassword jwtPrivateKey jwtTtl kubernetesTokenPath kv-version method
      namespace outputToken password path pki role roleId secretEncodingType secretId secrets tlsSkipVerify token url
      username`),
  },
  akeyless: {
    action: 'akeyless-community/akeyless-github-action',
    names: words(`access-id access-key access-type api-url ca-certificate dynamic-secrets export-secrets-to-environment
      export-secrets-to-outputs gateway-url gcp-audience k8s-auth-config-name parse-json-secrets pki-certificates
      rotated-secrets ssh-certificates static-secrets token uid_token`),
  },
  conjur: {
    action: 'cyberark/conjur-action',
    names: words('account api_key audience authn_id authn_token_file certificate host_id secrets url'),
  },
  delinea: {
    action: 'DelineaXPM/dsv-github-action',
    names: words('clientId clientSecret domain retrieve setEnv'),
  },
  'github-app': {
    action: 'actions/create-github-app-token',
    names: words(`app-id app_id client-id enterprise github-api-url owner private-key private_key repositories
      skip-token-revoke skip_token_revoke permission-actions permission-administration permission-artifact-metadata
      permission-attestations permission-checks permission-codespaces permission-contents
      permission-custom-properties-for-organizations permission-dependabot-secrets permission-deployments
      permission-discussions permission-email-addresses permission-enterprise-custom-properties-for-organizations
      permission-environments permission-followers permission-git-ssh-keys permission-gpg-keys
      permission-interaction-limits permission-issues permission-members permission-merge-queues permission-metadata
      permission-organization-administration permission-organization-announcement-banners
      permission-organization-copilot-seat-management permission-organization-custom-org-roles
      permission-organization-custom-properties permission-organization-custom-roles permission-organization-events
      permission-organization-hooks permission-organization-packages
      permission-organization-personal-access-token-requests permission-organization-personal-access-tokens
      permission-organization-plan permission-organization-projects permission-organization-secrets
      permission-organization-self-hosted-runners permission-organization-user-blocking permission-packages
      permission-pages permission-profile permission-pull-requests permission-repository-custom-properties
      permission-repository-hooks permission-repository-projects permission-secret-scanning-alerts permission-secrets
      permission-security-events permission-single-file permission-starring permission-statuses
      permission-team-discussions permission-vulnerability-alerts permission-workflows`),
  },
  oauth: [
    { action: 'OctopusDeploy/login', names: words('api_key server service_account_id') },
    {
      action: 'jfrog/setup-jfrog-cli',
      names: words(`custom-server-id disable-auto-build-publish disable-auto-evidence-collection disable-job-summary
        download-repository ghe-base-url ghe_base_url oidc-audience oidc-provider-name version`),
    },
  ],
}).flatMap(([provider, tools]) => [tools].flat().map((tool) => [provider, tool] as const))

/** Every input name of the actions that read secrets, which have no counterpart. */
export const secretReaders: Readonly<Record<string, readonly string[]>> = {
  'aws-actions/aws-secretsmanager-get-secrets': words(
    'auto-select-family-attempt-timeout name-transformation parse-json-secrets secret-ids',
  ),
  'google-github-actions/get-secretmanager-secrets': words(
    'credentials encoding export_to_environment min_mask_length secrets universe',
  ),
  'Azure/get-keyvault-secrets': words('keyvault secrets'),
  '1Password/load-secrets-action': words('export-env unset-previous version'),
}

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
