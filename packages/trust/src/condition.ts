import { bytesOf } from './bytes.ts'
import { claimOf, unknownClaim } from './claims.ts'
import { matchesGlob } from './glob.ts'
import type { BytesLimit, Claims, ClaimTest, Comparison, Condition, PresenceTest } from './model.ts'
import { readPattern, type Work } from './pattern.ts'
import { shownValue } from './shown.ts'

/**
 * Everything that a condition may come to, as bits. With every part known there is one. A part that cannot be judged may
 * hold or not, and a combination may still have one result: `false && unknown` is false.
 */
export type Outcomes = number
export const holds = 1
export const fails = 2
/** The system refuses the token because it could not compare, as CEL does for a claim that is absent. */
export const errs = 4

/** Reports why a part of a condition cannot be judged. */
export type Report = (why: string) => void

/** The claims to judge. `partial` claims are those of a refusal, which does not print every claim of a token. */
export interface Evidence {
  readonly claims: Claims
  readonly partial: boolean
  /** The work that is left for all patterns together. Default: each pattern may use its own limit. */
  readonly work?: Work
}

/** All that a condition may come to for these claims. */
export function outcomesOf(condition: Condition, evidence: Evidence, report: Report = () => undefined): Outcomes {
  const part = (inner: Condition) => outcomesOf(inner, evidence, report)
  switch (condition.kind) {
    case 'all':
      return condition.of.map(part).reduce((one, other) => both(one, other, fails), holds)
    case 'any':
      return condition.of.map(part).reduce((one, other) => both(one, other, holds), fails)
    case 'not': {
      const inner = part(condition.of)
      return (inner & errs) | (inner & holds ? fails : 0) | (inner & fails ? holds : 0)
    }
    case 'computed': {
      const inner = part(condition.of)
      return (inner & errs) | (inner & (holds | fails) ? holds : 0)
    }
    case 'constant':
      return condition.holds ? holds : fails
    case 'unjudged':
      report(condition.why)
      return holds | fails | errs
    case 'present':
      return presenceOutcomes(condition, evidence, report)
    case 'test':
      return testOutcomes(condition, evidence, report)
  }
}

/** Combines two parts. `decisive` is the result that one part alone decides: false for `and`, true for `or`. */
function both(one: Outcomes, other: Outcomes, decisive: number): Outcomes {
  const neutral = decisive === fails ? holds : fails
  const decided = (one | other) & decisive
  const error = (one & errs && other & (errs | neutral)) || (other & errs && one & (errs | neutral))
  return decided | (error ? errs : 0) | (one & neutral && other & neutral ? neutral : 0)
}

function unknownIn({ claims, partial }: Evidence, name: string): string | undefined {
  return partial ? unknownClaim(claims, name) : undefined
}

function presenceOutcomes({ claim, form }: PresenceTest, evidence: Evidence, report: Report): Outcomes {
  const unknown = unknownIn(evidence, claim)
  const value = claimOf(evidence.claims, claim)
  if (unknown !== undefined) {
    // A value that is masked is present.
    if (value !== undefined && form === undefined) return holds
    report(unknown)
    return holds | fails
  }
  if (value === undefined) return fails
  if (form === undefined) return holds
  if (value === '' && form.filled) return fails
  if (typeof value === 'string') return form.limit ? lengthOutcomes(value, form.limit, evidence, report) : holds
  if (form.orList && Array.isArray(value) && value.every((one) => typeof one === 'string')) return holds
  if (form.otherwise === 'fails' && value !== null) return fails
  report(`it is not known how the system takes ${shownValue(claim)}, which is no text`)
  return holds | fails
}

/** Whether a text of a claim and of others is short enough. A claim that is absent has a test of its own. */
function lengthOutcomes(value: string, limit: BytesLimit, evidence: Evidence, report: Report): Outcomes {
  const unknown = limit.beside.map((claim) => unknownIn(evidence, claim)).find((why) => why !== undefined)
  if (unknown === undefined) return bytesWith(value, limit, evidence.claims) <= limit.most ? holds : fails
  report(unknown)
  return holds | fails
}

/** The bytes of a text that a system makes of a claim. */
export function bytesWith(value: string, { fixed, beside }: BytesLimit, claims: Claims): number {
  const others = beside.map((claim) => claimOf(claims, claim)).filter((one) => typeof one === 'string')
  return [value, ...others].reduce((sum, one) => sum + bytesOf(one), fixed)
}

function testOutcomes(test: ClaimTest, evidence: Evidence, report: Report): Outcomes {
  if (test.never !== undefined) return fails
  const unknown = unknownIn(evidence, test.claim)
  if (unknown !== undefined) {
    report(unknown)
    return holds | fails | errs
  }
  const value = claimOf(evidence.claims, test.claim)
  const other = test.replacedBy === undefined ? undefined : claimOf(evidence.claims, test.replacedBy)
  if (other !== undefined && other !== value) {
    report(`the token has ${test.replacedBy}, which the system takes in the place of ${test.claim}`)
    return holds | fails
  }
  if (value === undefined) return { holds, fails, error: errs }[test.ifAbsent ?? 'fails']
  if (Array.isArray(value)) {
    if (test.ofList === undefined) return fails
    if (test.ofList === 'alone' && value.length !== 1) {
      report(`the list ${shownValue(value)} of ${shownValue(test.claim)} cannot be judged`)
      return holds | fails
    }
    const of = value.map((one) => valueOutcomes(one, test, evidence.work, report))
    return test.ofList === 'each'
      ? of.reduce((one, other) => both(one, other, fails), holds)
      : of.reduce((one, other) => both(one, other, holds), fails)
  }
  return valueOutcomes(value, test, evidence.work, report)
}

function valueOutcomes(
  value: unknown,
  { wanted, comparison, ifAbsent }: ClaimTest,
  work: Work | undefined,
  report: Report,
): Outcomes {
  // A language that cannot compare an absent claim cannot search in what is no text either.
  if (ifAbsent === 'error' && comparison !== 'equals' && typeof value !== 'string') return errs
  return wanted
    .map((one) => compare(value, one, comparison, work, report))
    .reduce((one, other) => both(one, other, holds), fails)
}

/** To read one character of a pattern takes as long as some visits of its states. */
const readingWork = 4

/** Compares one value of a token with one wanted value. A number never equals a text. */
function compare(
  value: unknown,
  wanted: string | number | boolean,
  comparison: Comparison,
  work: Work | undefined,
  report: Report,
): Outcomes {
  if (comparison === 'matches') {
    if (typeof value !== 'string' || typeof wanted !== 'string') return fails
    if (work) work.left -= readingWork * wanted.length
    const pattern = work && work.left < 0 ? () => undefined : readPattern(wanted)
    const found = typeof pattern === 'function' ? pattern(value, work) : undefined
    if (found !== undefined) return found ? holds : fails
    const why = typeof pattern === 'function' ? 'it takes too long' : pattern.why
    report(`the pattern ${shownValue(wanted)} cannot be judged: ${why}`)
    return holds | fails
  }
  return compares(value, wanted, comparison) ? holds : fails
}

/** Whether a value compares with a wanted value. */
export function compares(
  value: unknown,
  wanted: string | number | boolean,
  comparison: Exclude<Comparison, 'matches'>,
): boolean {
  if (comparison === 'equals') return value === wanted
  if (typeof value !== 'string' || typeof wanted !== 'string') return false
  switch (comparison) {
    case 'equals-ignoring-case':
      return value.toLowerCase() === wanted.toLowerCase()
    case 'glob':
      return matchesGlob(value, wanted)
    case 'star':
      return matchesGlob(value, wanted, false)
    case 'starts-with':
      return value.startsWith(wanted)
    case 'ends-with':
      return value.endsWith(wanted)
    case 'contains':
      return value.includes(wanted)
  }
}
