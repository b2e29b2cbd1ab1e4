import type { Finding, TrustDocument, TrustRule } from '../model.ts'
import { alternativesOf, alternativesWithout } from './alternatives.ts'
import type { Hit, Linted, LintRule, Subjected } from './rule.ts'
import { lintRules } from './rules.ts'
import { scopeOf } from './scope.ts'

/** Everything that is too wide, or that does not do what it seems to do, in a document. */
export function lint(document: TrustDocument): Finding[] {
  const linted: Linted = { document, rules: subjectedOf(document) }
  const kind = document.system === 'mayfly' ? 'file' : 'documents'
  const findings = lintRules
    .filter(({ reads }) => reads === 'both' || reads === kind)
    .flatMap((rule) =>
      hitsOf(rule, linted).map(({ level, message, path }) => ({
        rule: rule.name,
        level,
        message,
        path,
        instead: rule.instead,
        source: document.source,
      })),
    )
  return [...new Map(findings.map((one) => [JSON.stringify([one.rule, one.message, one.path]), one])).values()]
}

/** The rules that let tokens in. What other rules deny counts as a limit of each of them. */
function subjectedOf({ rules }: TrustDocument): Subjected[] {
  const denied = rules.filter(({ effect }) => effect === 'deny').map(({ condition }) => condition)
  return rules
    .filter(({ effect }) => effect === 'allow')
    .map((rule) => {
      const all = denied.length > 0 ? alternativesWithout(rule.condition, denied) : alternativesOf(rule.condition)
      return { rule, scopes: all.map(scopeOf) }
    })
}

function hitsOf(lintRule: LintRule, linted: Linted): Hit[] {
  const isAllowed = (rule: TrustRule | undefined) => Object.hasOwn(rule?.allowed ?? {}, lintRule.name)
  const ofDocument = (lintRule.document?.(linted) ?? []).filter(({ of }) => !isAllowed(of))
  const ofRules = linted.rules.flatMap((one): readonly Hit[] => {
    if (isAllowed(one.rule)) return []
    return [...(lintRule.rule?.(one) ?? []), ...one.scopes.flatMap((scope) => lintRule.scope?.(scope, one) ?? [])]
  })
  return [...ofDocument, ...ofRules]
}
