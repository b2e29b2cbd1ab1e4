import { erringClaims } from '../erring-claims.ts'
import type { Grant } from '../file/wants.ts'
import type { Condition, TrustRule } from '../model.ts'

/** The claims that every token of the issuers of some grants has, as texts. */
export function usualClaims(grants: readonly Grant[]): ReadonlySet<string> {
  return new Set(grants.flatMap(({ wants }) => wants.flatMap(({ claim, isOptional }) => (isOptional ? [] : [claim]))))
}

/** The rule for tokens with these claims: an expression that can be computed for all of them wants nothing more. */
export function withClaims(rule: TrustRule, claims: ReadonlySet<string>): TrustRule {
  return { ...rule, condition: simplify(rule.condition, claims) }
}

function simplify(condition: Condition, claims: ReadonlySet<string>): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((part) => simplify(part, claims)) }
    case 'not':
      return { ...condition, of: simplify(condition.of, claims) }
    case 'computed': {
      const isComputed = [...erringClaims(condition.of).absent].every((claim) => claims.has(claim))
      const { written, path } = condition
      return isComputed ? { kind: 'constant', holds: true, written, path } : condition
    }
    default:
      return condition
  }
}

/** The tests that a token has these claims, as far as the expressions of a rule cannot be computed without them. */
export function neededClaims({ condition, path }: TrustRule, claims: ReadonlySet<string>): Condition[] {
  const needed = [...new Set(computedClaims(condition))].filter((claim) => claims.has(claim))
  return needed.map((claim): Condition => ({ kind: 'present', claim, written: claim, path }))
}

function computedClaims(condition: Condition): string[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(computedClaims)
  if (condition.kind === 'not') return computedClaims(condition.of)
  return condition.kind === 'computed' ? [...erringClaims(condition.of).absent] : []
}
