import type { Condition, TrustRule } from './model.ts'

/**
 * The rule without its wish for an audience, for a token that was requested only to look at its claims. A step for the
 * system of the rule requests a token with the audience of that system.
 */
export function withoutAudience(rule: TrustRule): TrustRule {
  return rule.effect === 'allow' ? { ...rule, condition: without(rule.condition) } : rule
}

function without(condition: Condition): Condition {
  if (condition.kind === 'all' || condition.kind === 'any') return { ...condition, of: condition.of.map(without) }
  if (condition.kind !== 'test' || condition.claim !== 'aud' || condition.never !== undefined) return condition
  return { kind: 'constant', holds: true, written: condition.written, path: condition.path }
}
