import type { Finding, TrustDocument, TrustRule } from '../model.ts'
import { alternativesOf, alternativesWithout } from './alternatives.ts'
import type { LintDocument, LintHit, LintRule, ScopedRule } from './rule.ts'
import { lintRules } from './rules.ts'
import { scopeOf } from './scope.ts'

/** Everything that is too wide, or that does not do what it seems to do, in a document. */
export function lint(document: TrustDocument): Finding[] {
  const linted: LintDocument = { document, rules: subjectedOf(document) }
  const kind = document.system === 'mayfly' ? 'file' : 'documents'
  return lintRules
    .filter(({ reads }) => reads === 'both' || reads === kind)
    .flatMap((rule) =>
      oneForEachPlace(hitsOf(rule, linted)).map(({ level, message, path, instead }) => {
        return { rule: rule.name, level, message, instead: instead ?? rule.instead, source: document.source, path }
      }),
    )
}

/** The hits of one lint rule, with one for each place of the document: a list can have many values of one kind. */
function oneForEachPlace(hits: readonly LintHit[]): LintHit[] {
  const groups = new Map<string, Map<string, LintHit>>()
  for (const hit of hits) {
    const key = JSON.stringify([hit.level, hit.path])
    const group = groups.get(key)
    if (group) group.set(hit.message, hit)
    else groups.set(key, new Map([[hit.message, hit]]))
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group.values()
    if (!first || group.size === 1) return first ?? []
    return { ...first, message: `${first.message} (and ${group.size - 1} more like it)` }
  })
}

/** The rules that let tokens in. What other rules deny counts as a limit of each of them. */
function subjectedOf({ rules }: TrustDocument): ScopedRule[] {
  // The file has one rule for each system that a job may become something in.
  const named = rules.map((rule) =>
    rule.system === 'mayfly' ? { ...rule, name: rule.name.replace(/ \(\w+\)$/, '') } : rule,
  )
  const denied = rules.filter(({ effect }) => effect === 'deny').map(({ condition }) => condition)
  return named
    .filter(({ effect }) => effect === 'allow')
    .map((rule) => {
      const all = denied.length > 0 ? alternativesWithout(rule.condition, denied) : alternativesOf(rule.condition)
      return { rule, scopes: all.map(scopeOf) }
    })
}

function hitsOf(lintRule: LintRule, linted: LintDocument): LintHit[] {
  const isAllowed = (rule: TrustRule | undefined) => Object.hasOwn(rule?.allowed ?? {}, lintRule.name)
  const ofDocument = (lintRule.document?.(linted) ?? []).filter(({ of }) => !isAllowed(of))
  const ofRules = linted.rules.flatMap((one): readonly LintHit[] => {
    if (isAllowed(one.rule)) return []
    return [...(lintRule.rule?.(one) ?? []), ...one.scopes.flatMap((scope) => lintRule.scope?.(scope, one) ?? [])]
  })
  return [...ofDocument, ...ofRules]
}
