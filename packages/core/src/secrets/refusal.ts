import type { ErrorCode } from '../error-codes.ts'
import { MayflyError } from '../errors.ts'
import type { SecretCollision } from './selection.ts'
import { collisionFault, selectionFault, selectionFix } from './selection-faults.ts'
import type { LineFailure } from './values.ts'

/** The codes of a store that answered. */
const codesOfAnswers: readonly ErrorCode[] = ['ERR_SECRET_REFUSED', 'ERR_EXCHANGE_REJECTED']

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
  const isOfNetwork = first !== undefined && !codesOfAnswers.includes(first.code)
  if (isOfNetwork && errors.length === failures.length && errors.every(({ message }) => message === first.message))
    return first.with({ facts: { ...first.facts, lines: failures.map(({ line }) => line).join(', ') } })
  // All lines are read with the ID token of one audience.
  const refusedToken = errors.find((error) => error.refusedToken)?.refusedToken
  const shared = { ...refusedToken?.facts, ...(errors.length === failures.length && sharedFacts(errors)) }
  const facts: Record<string, string> = { ...shared }
  const add = (line: number, text: string) => {
    const name = `line ${line}`
    facts[name] = facts[name] === undefined ? text : `${facts[name]}; ${text}`
  }
  for (const failure of failures) add(failure.line, textOf(failure, shared, store))
  for (const collision of collisions) add(collision.from[0]?.line ?? 0, collisionFault(collision))
  const vendors = new Set(errors.map(({ vendor }) => vendor))
  const [vendor] = vendors
  const count = Object.keys(facts).length - Object.keys(shared).length
  return new MayflyError(
    'ERR_SECRET_REFUSED',
    `${store}: ${count === 1 ? 'a line' : `${count} lines`} of secrets could not be read`,
    {
      facts,
      ...(vendors.size === 1 && vendor !== undefined && { vendor }),
      ...(refusedToken && { refusedToken }),
      ...fixesOf(failures, count),
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

/** Each fix once, with the lines that it is for. A fix of all lines has no numbers. */
function fixesOf(failures: readonly LineFailure[], count: number): { fix?: string } {
  const linesOf = new Map<string, Set<number>>()
  for (const failure of failures) {
    const fix = fixOf(failure)
    if (fix !== undefined) linesOf.set(fix, (linesOf.get(fix) ?? new Set()).add(failure.line))
  }
  const fixes = [...linesOf].map(([fix, lines]) => {
    const numbers = `${lines.size === 1 ? 'Line' : 'Lines'} ${[...lines].join(', ')}: `
    return lines.size === count ? fix : numbers + fix
  })
  return fixes.length === 0 ? {} : { fix: fixes.join(' ') }
}

function textOf(failure: LineFailure, shared: Readonly<Record<string, string>>, store: string): string {
  if ('error' in failure) {
    const { message, vendor, facts: known } = failure.error
    const { said, ...facts } = known
    const details = Object.entries(facts).flatMap(([name, value]) =>
      value === undefined || name in shared ? [] : [`${name} ${value}`],
    )
    const reason = said === undefined || 'said' in shared ? [] : [`${store} said: ${said}`]
    const shown = [[...(vendor === undefined ? [] : [vendor]), ...details].join(', '), ...reason]
      .filter(Boolean)
      .join('; ')
    return shown === '' ? message : `${message} (${shown})`
  }
  const { fault, read, name } = failure
  if (fault === 'not-public') return `${read.what}: the store does not say that this value is public`
  if (fault === 'bytes') return `${read.what}: the value is not text, or it contains NUL`
  if (fault === 'line-break') return `${name} has a line break, which no line of an env-file can contain`
  if (fault === 'long-line') return `${name} is too long for a line of an env-file, which has at most 64 KiB`
  return `${read.what}: ${selectionFault(fault)}`
}

function fixOf(failure: LineFailure): string | undefined {
  if ('error' in failure) return failure.error.fix
  const { fault } = failure
  if (fault === 'not-public') return 'Remove plain from the line.'
  if (fault === 'bytes') return 'Use deliver: file, or write base64 at the end of the line.'
  if (fault === 'line-break' || fault === 'long-line') return 'Use deliver: json-file or file.'
  return selectionFix(fault)
}
