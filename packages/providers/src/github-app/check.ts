import { endpointFault } from '@mayfly/core/endpoint'
import type { InputFault } from '@mayfly/core/inputs'
import type { GitHubAppInputs } from './exchange.ts'
import { permissionLevels } from './permission-names.ts'

/** Faults that only several inputs together show, and what a pattern cannot say. */
export async function check(inputs: Partial<GitHubAppInputs>): Promise<InputFault[]> {
  const { repositories = [], permissions = [] } = inputs
  const url = inputs['api-url']
  const [key, pem] = [inputs['signing-key'], inputs['private-key']]
  return Object.entries({
    'api-url': url !== undefined && (endpointFault(url) ?? pathFault(url)),
    repositories: repositories.includes('*') && repositories.length > 1 && 'takes * alone, or names',
    permissions: [...permissions.flatMap(levelFault), ...twice(permissions)].join('; '),
    'signing-key':
      (key === undefined &&
        pem === undefined &&
        'is required: the transit key that signs for the App; with it vault-url and vault-audience') ||
      (key !== undefined && pem !== undefined && 'and private-key exclude one another'),
    'private-key': pem !== undefined && (await import('./private-key.ts')).privateKeyFault(pem),
  }).flatMap(([input, message]) => (typeof message === 'string' && message !== '' ? [{ input, message }] : []))
}

function pathFault(url: string): string | undefined {
  return /^(\/api\/v3)?\/?$/.test(new URL(url).pathname) ? undefined : 'must be the address alone, or with /api/v3'
}

/** Permissions that GitHub does not publish; some exist all the same, so that GitHub itself has the last word. */
export function unpublished(permissions: readonly string[]): string[] {
  return permissions.map(nameOf).filter((name) => !Object.hasOwn(permissionLevels, name))
}

function levelFault(line: string): string[] {
  const [name = '', level = ''] = line.split(/: */)
  const levels = Object.hasOwn(permissionLevels, name) ? permissionLevels[name] : undefined
  if (levels === undefined || levels.some((one) => one === level)) return []
  return [`${name} takes ${levels.join(', ')}, not ${level}`]
}

/** Two levels of one permission: no order of lines says which is meant. */
function twice(permissions: readonly string[]): string[] {
  const names = permissions.map(nameOf)
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    (name) => `${name} is given twice`,
  )
}

function nameOf(line: string): string {
  return line.split(':')[0] ?? ''
}
