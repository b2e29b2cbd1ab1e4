import { endpointFault } from '@mayfly/core/endpoint'
import type { InputFault } from '@mayfly/core/inputs'
import { permissionLevels, type ReadPermission, readPermission } from './permission-names.ts'
import type { GitHubAppInputs } from './request.ts'

/** Finds the faults that a pattern for one input cannot find. */
export async function check(inputs: Partial<GitHubAppInputs>): Promise<InputFault[]> {
  const url = inputs['api-url']
  const [key, pem] = [inputs['signing-key'], inputs['private-key']]
  return Object.entries({
    ...targetFaults(inputs),
    'api-url': url !== undefined && (endpointFault(url) ?? pathFault(url)),
    permissions: permissionFaults(inputs.permissions).join('; '),
    'signing-key':
      (key === undefined && pem === undefined && noKey) ||
      (key !== undefined && pem !== undefined && 'and private-key cannot be used together'),
    'private-key': pem !== undefined && (await import('./private-key.ts')).privateKeyFault(pem),
  }).flatMap(([input, message]) => (typeof message === 'string' && message !== '' ? [{ input, message }] : []))
}

const noKey =
  'is required: the transit key that signs for the App, with vault-url and vault-audience. Or give private-key, which is missing or empty here: a secret that is not set is empty, and in the job of a fork every secret is empty'

type Faults = Readonly<Record<string, string | false>>

/** The faults of the token's target. The inputs already contain the job's own repository as a default. */
function targetFaults({ enterprise, owner, repositories = [] }: Partial<GitHubAppInputs>): Faults {
  const several = repositories.length > 1 && repositories.includes('*') && 'must be only *, or names'
  if (enterprise !== undefined) {
    const both = owner !== undefined || repositories.length > 0
    return { enterprise: both && 'cannot be combined with owner and repositories', repositories: several }
  }
  const none = repositories.length === 0 && "is required, except for the job's own repository: names, or only * for all"
  return { owner: owner === undefined && 'is required here: an organisation or a user', repositories: none || several }
}

function pathFault(url: string): string | undefined {
  return /^(\/api\/v3)?\/?$/.test(new URL(url).pathname)
    ? undefined
    : 'must be only the address, or the address with /api/v3'
}

/** The permissions that GitHub does not publish. Some of them exist, so only GitHub can refuse them. */
export function unpublished(permissions: readonly string[]): string[] {
  return permissions
    .flatMap((line) => readPermission(line) ?? [])
    .flatMap(({ name }) => (isPublished(name) ? [] : [name]))
}

function permissionFaults(permissions: readonly string[] = []): string[] {
  const read = permissions.flatMap((line) => readPermission(line) ?? [])
  const all = permissions.length > 1 && read.length < permissions.length
  return [
    ...(all ? ['must be only *, or permissions with their levels'] : []),
    ...read.flatMap(levelFault),
    ...twice(read),
  ]
}

function levelFault({ name, level }: ReadPermission): string[] {
  if (name === 'id_token') return ['id-token is a permission of the job, not of an App']
  const levels: readonly string[] = isPublished(name) ? (permissionLevels[name] ?? []) : ['read', 'write', 'admin']
  if (levels.includes(level)) return []
  if (level === 'none') return [`${name} cannot have the level none: omit it instead`]
  return [`${name} can be ${levels.join(', ')}, not ${level}`]
}

function isPublished(name: string): boolean {
  return Object.hasOwn(permissionLevels, name)
}

/** The permissions that have two levels. The order of the lines does not decide. */
function twice(permissions: readonly ReadPermission[]): string[] {
  const names = permissions.map(({ name }) => name)
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    (name) => `${name} is given twice`,
  )
}
