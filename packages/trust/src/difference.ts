import { matchesGlob } from './glob.ts'
import type { ClaimTest, TrustSystem } from './model.ts'
import { shownValue } from './shown.ts'

/** One way in which a token differs from a rule. */
export interface Difference {
  /** One sentence without its last full stop. */
  readonly sentence: string
  /** How far the token is from the rule. Another repository is farther than another branch. */
  readonly weight: number
}

/** The difference between a job and a rule that is not meant for it at all. */
export const farWeight = 100

/** The subject of a sentence that says what a rule wants, as the users of the system call it. */
export const holders: Readonly<Record<TrustSystem, string>> = {
  aws: 'the role',
  gcp: 'the condition',
  azure: 'the credential',
  vault: 'the role',
  kubernetes: 'the rule',
  mayfly: 'the rule',
}

/** Compares a value with a wanted value as the test does, or with stars, for the parts of a value. */
export function fits(value: string, wanted: string, test: ClaimTest): boolean {
  if (test.comparison === 'glob') return matchesGlob(value, wanted)
  if (test.comparison === 'star' || isStarUnderEquals(wanted, test)) return matchesGlob(value, wanted, false)
  return value === wanted
}

/** Whether a value has a star that the test compares as an ordinary character. */
export function isStarUnderEquals(wanted: unknown, { comparison }: ClaimTest): boolean {
  return typeof wanted === 'string' && wanted.includes('*') && comparison.startsWith('equals')
}

/** The part of a sentence about a star that is an ordinary character. */
export function starUnderEquals(wanted: string, { written }: ClaimTest): string {
  const operator = /^(?:\w+:)?String\w+/.exec(written)?.[0]
  const where = operator === undefined ? 'in an exact comparison' : `under ${operator}`
  return `a star is an ordinary character ${where}, so ${shownValue(wanted)} accepts no job`
}

/** The first parts of two texts that are equal except for upper and lower case, or undefined for other texts. */
export function caseDifference(value: string, wanted: string, test: ClaimTest): string | undefined {
  if (test.comparison === 'equals-ignoring-case' || fits(value, wanted, test)) return undefined
  if (!fits(value.toLowerCase(), wanted.toLowerCase(), test)) return undefined
  const words = value.split(/[:/@]/)
  const others = wanted.split(/[:/@]/)
  const index = words.findIndex(
    (word, at) => word !== others[at] && word.toLowerCase() === (others[at] ?? '').toLowerCase(),
  )
  const [mine, other] = index < 0 ? [value, wanted] : [words[index], others[index]]
  return `differs only in upper and lower case (${shownValue(mine)} / ${shownValue(other)})`
}
