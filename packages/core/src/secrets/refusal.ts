import type { ErrorCode } from '../error-codes.ts'
import { MayflyError } from '../errors.ts'
import type { SecretCollision } from './selection.ts'
import { collisionFault, selectionFault } from './selection-faults.ts'
import type { LineFailure } from './values.ts'

/** The codes of a store that answered. */
const refusals: readonly ErrorCode[] = ['ERR_SECRET_REFUSED', 'ERR_EXCHANGE_REJECTED']

/**
 * One ERR_SECRET_REFUSED for all lines of `secrets` that failed. An error of the network that all of them share stays
 * that error.
 */
export function secretsRefused(
  store: string,
  failures: readonly LineFailure[],
  collisions: readonly SecretCollision[],
): MayflyError {
  const errors = failures.flatMap((one) => ('error' in one ? [one.error] : []))
  const [first] = errors
  const isOfNetwork = first !== undefined && !refusals.includes(first.code)
  if (isOfNetwork && errors.length === failures.length && errors.every(({ message }) => message === first.message))
    return first.with({ facts: { ...first.facts, lines: failures.map(({ line }) => line).join(', ') } })
  const shared = errors.length === failures.length ? sharedFacts(errors) : {}
  const facts: Record<string, string> = { ...shared }
  const add = (line: number, text: string) => {
    const name = `line ${line}`
    facts[name] = facts[name] === undefined ? text : `${facts[name]}; ${text}`
  }
  for (const failure of failures) add(failure.line, textOf(failure, shared))
  for (const collision of collisions) add(collision.from[0]?.line ?? 0, collisionFault(collision))
  const fixes = new Set([...errors.flatMap(({ fix = [] }) => fix), ...failures.flatMap(fixOf)])
  const vendors = new Set(errors.map(({ vendor }) => vendor))
  const [vendor] = vendors
  const count = Object.keys(facts).length - Object.keys(shared).length
  return new MayflyError(
    'ERR_SECRET_REFUSED',
    `${store}: ${count === 1 ? 'a line' : `${count} lines`} of secrets could not be read`,
    {
      facts,
      ...(vendors.size === 1 && vendor !== undefined && { vendor }),
      ...(fixes.size > 0 && { fix: [...fixes].join(' ') }),
    },
  )
}

/** The facts that several errors have in common, such as the claims of one ID token. They are shown once. */
function sharedFacts([first, ...others]: readonly MayflyError[]): Record<string, string> {
  if (first === undefined || others.length === 0) return {}
  return Object.fromEntries(
    Object.entries(first.facts).flatMap(([name, value]) =>
      value !== undefined && others.every(({ facts }) => facts[name] === value) ? [[name, value]] : [],
    ),
  )
}

function textOf(failure: LineFailure, shared: Readonly<Record<string, string>>): string {
  if ('error' in failure) {
    const { message, vendor, facts } = failure.error
    const details = Object.entries(facts).flatMap(([name, value]) =>
      value === undefined || name in shared ? [] : [`${name} ${value}`],
    )
    const shown = [...(vendor === undefined ? [] : [vendor]), ...details].join(', ')
    return shown === '' ? message : `${message} (${shown})`
  }
  const { misfit, read, name } = failure
  if (misfit === 'not-public') return `${read.what}: the store does not say that this value is public`
  if (misfit === 'bytes') return `${read.what}: the value is not text, or it contains NUL`
  if (misfit === 'line-break') return `${name} has a line break, which no line of an env-file can contain`
  if (misfit === 'long-line') return `${name} is too long for a line of an env-file, which has at most 64 KiB`
  return `${read.what}: ${selectionFault(misfit)}`
}

function fixOf(failure: LineFailure): string[] {
  if ('error' in failure) return []
  if (failure.misfit === 'not-public') return ['Remove the word plain.']
  if (failure.misfit === 'bytes') return ['Use deliver: file, or the word base64.']
  if (failure.misfit === 'line-break' || failure.misfit === 'long-line') return ['Use deliver: json-file or file.']
  return []
}
