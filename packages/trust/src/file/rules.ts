import type { Condition, TrustDocument, TrustRule } from '../model.ts'
import type { Target, TrustFile } from './model.ts'
import { type Grant, grantsOf, type Want } from './wants.ts'

/** The rules of the file in the form of every trust document: one per rule and target, with everything that it wants. */
export function rulesOf({ rules }: TrustFile): TrustRule[] {
  return grantsOf(rules).map((grant) => ruleOf(grant, [grant.wants]))
}

/** The file as a trust document. */
export function trustDocumentOf(file: TrustFile): TrustDocument {
  return { system: 'mayfly', source: file.source, rules: rulesOf(file), unjudged: [] }
}

/** One rule with some of its wants: a token must fulfil all wants of one of the alternatives. */
export function ruleOf({ rule, target }: Grant, alternatives: readonly (readonly Want[])[]): TrustRule {
  const { name, lifetimeSeconds, allow, may, path } = rule
  const conditions = alternatives.map((wants): Condition => ({ kind: 'all', of: wants.map(conditionOf) }))
  const [first] = conditions
  return {
    system: 'mayfly',
    name: may.length > 1 ? `rule ${name} (${target.path.at(-1)})` : `rule ${name}`,
    principal: principalOf(target),
    effect: 'allow',
    condition: alternatives.length === 1 && first ? first : { kind: 'any', of: conditions },
    allowed: allow,
    path,
    ...(lifetimeSeconds !== undefined && { lifetimeSeconds }),
  }
}

function conditionOf({ claim, values, isPattern, written, path }: Want): Condition {
  // Jenkins and others may write the audience in a list.
  const ofList = claim === 'aud' ? ({ ofList: 'one' } as const) : {}
  return { kind: 'test', claim, comparison: isPattern ? 'star' : 'equals', wanted: values, written, path, ...ofList }
}

/** The group of Kubernetes that has the jobs of a rule. */
export function groupOf(rule: string): string {
  return `mayfly:${rule}`
}

/** The name of the principal that a job becomes. Two targets with the same name are the same principal. */
export function principalOf(target: Target): string {
  switch (target.system) {
    case 'aws':
      return target.role
    case 'gcp':
      return target.serviceAccount ?? target.provider
    case 'azure':
      return target.clientId
    case 'vault':
      return `${target.mount}/role/${target.role}`
    case 'kubernetes':
      return `${target.namespace}/${target.serviceAccount}`
  }
}
