import { claimOf } from './claims.ts'
import { bytesWith, type Evidence, errs, outcomesOf } from './condition.ts'
import type { Claims, ClaimTest, Condition, PresenceTest } from './model.ts'
import { shownValue } from './shown.ts'

/** Says how a claim differs from a test of its presence and of its form. `isWanted` is false for a claim that must be absent. */
export function presenceSentence(test: PresenceTest, claims: Claims, holder: string, isWanted: boolean): string {
  const { claim, form } = test
  const value = claimOf(claims, claim)
  if (!isWanted) return `${shownValue(claim)} is ${shownValue(value)}; ${holder} wants a token without it`
  if (value === undefined) return `${shownValue(claim)}: the token has none; ${holder} wants one`
  if (value === '') return `${shownValue(claim)} is empty; ${holder} wants a text`
  if (typeof value !== 'string' || form?.limit === undefined)
    return `${shownValue(claim)} is ${shownValue(value)}; ${holder} wants a text`
  const { of, most } = form.limit
  return `${shownValue(claim)}: with its value, ${of} has ${bytesWith(value, form.limit, claims)} bytes, and the limit is ${most}`
}

/** The tests of a condition because of which it cannot be computed. */
export function errorsIn(condition: Condition, evidence: Evidence): ClaimTest[] {
  if (outcomesOf(condition, evidence) !== errs) return []
  if (condition.kind === 'test') return [condition]
  if (condition.kind === 'all' || condition.kind === 'any')
    return condition.of.flatMap((part) => errorsIn(part, evidence))
  return condition.kind === 'not' || condition.kind === 'computed' ? errorsIn(condition.of, evidence) : []
}

/** Says why a test of a claim is an error. */
export function errorSentence({ claim }: ClaimTest, claims: Claims, holder: string): string {
  const value = claimOf(claims, claim)
  const is = value === undefined ? ': the token has none' : ` is ${shownValue(value)}, which is no text`
  return `${shownValue(claim)}${is}; without one, ${holder} cannot be computed`
}
