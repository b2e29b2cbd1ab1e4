import { endpointFault } from '@mayfly/core/endpoint'
import { checkRules, type RuleContext } from '@mayfly/core/input-rules'
import type { InputFault } from '@mayfly/core/inputs'
import { permissionLevels, type ReadPermission, readPermission } from './permission-names.ts'
import { privateKeyFault } from './private-key.ts'
import type { GitHubAppInputs } from './request.ts'

/** Finds the faults that a pattern for one input cannot find. */
export async function checkInputs(inputs: Partial<GitHubAppInputs>, checking?: RuleContext): Promise<InputFault[]> {
  return checkRules(
    inputs,
    {
      enterprise: (given) =>
        given.enterprise !== undefined &&
        (given.owner !== undefined || (given.repositories ?? []).length > 0) &&
        'cannot be combined with owner and repositories',
      owner: (given) =>
        given.owner === undefined && given.enterprise === undefined && 'is required here: an organisation or a user',
      repositories: repositoriesFault,
      'api-url': ({ 'api-url': url }) => url !== undefined && (endpointFault(url) ?? pathFault(url)),
      permissions: (given) => permissionFaults(given.permissions).join('; '),
      'signing-key': signingKeyFault,
      'private-key': ({ 'private-key': pem }) => pem !== undefined && privateKeyFault(pem),
    },
    checking,
  )
}

function signingKeyFault({ 'signing-key': key, 'private-key': pem }: Partial<GitHubAppInputs>): string | undefined {
  if (key === undefined && pem === undefined) return noKey
  return key !== undefined && pem !== undefined ? 'and private-key cannot be used together' : undefined
}

const noKey =
  'is required: the transit key that signs for the App, with vault-url and vault-audience. Or give private-key, which is missing or empty here: a secret that is not set is empty, and in the job of a fork every secret is empty'

/** The inputs already contain the job's own repository as a default. */
function repositoriesFault(inputs: Partial<GitHubAppInputs>): string | false {
  const { repositories = [] } = inputs
  if (repositories.length > 1) return repositories.includes('*') && 'cannot have * together with names'
  if (repositories.length === 1 || inputs.enterprise !== undefined) return false
  return "is required, except for the job's own repository: names, or only * for all"
}

function pathFault(url: string): string | undefined {
  return /^(\/api\/v3)?\/?$/.test(new URL(url).pathname)
    ? undefined
    : 'must be only the address, or the address with /api/v3'
}

/** The permissions that GitHub does not publish. Some of them exist, so only GitHub can refuse them. */
export function unpublishedPermissions(permissions: readonly string[]): string[] {
  return permissions
    .flatMap((line) => readPermission(line) ?? [])
    .flatMap(({ name }) => (isPublished(name) ? [] : [name]))
}

function permissionFaults(permissions: readonly string[] = []): string[] {
  const read = permissions.flatMap((line) => readPermission(line) ?? [])
  const all = permissions.length > 1 && read.length < permissions.length
  return [
    ...(all ? ['cannot have * together with other permissions'] : []),
    ...read.flatMap(levelFault),
    ...duplicateFaults(read),
  ]
}

function levelFault({ name, level }: ReadPermission): string[] {
  if (name === 'id_token') return ['id-token is a permission of the job, not of an App']
  const levels: readonly string[] = isPublished(name) ? (permissionLevels[name] ?? []) : ['read', 'write', 'admin']
  if (levels.includes(level)) return []
  if (level === 'none') return [`${name} cannot have the level none: omit it instead`]
  return [`${name} must be ${levels.join(', ').replace(/, (\w+)$/, ' or $1')}, not ${level}`]
}

function isPublished(name: string): boolean {
  return Object.hasOwn(permissionLevels, name)
}

/** The permissions that have two levels. The order of the lines does not decide. */
function duplicateFaults(permissions: readonly ReadPermission[]): string[] {
  const names = permissions.map(({ name }) => name)
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    (name) => `${name} is given twice`,
  )
}
