import type { TrustFile } from '../file/model.ts'
import { groupOf, principalOf, ruleOf } from '../file/rules.ts'
import { type Grant, grantsOf, wantsBySubject } from '../file/wants.ts'
import { judgeRule } from '../judge.ts'
import type { Claims, Condition, Path, RuleVerdict, Source, TrustDocument, TrustRule } from '../model.ts'
import { mostWork, type Work } from '../pattern.ts'
import { escapeUnits } from '../shown.ts'
import { askedOf } from '../writers/comparable-wants.ts'
import { sharedWant } from '../writers/shared-want.ts'
import { boxesOf, witnessOf } from './boxes.ts'
import { Incomparable } from './claim-set.ts'
import { googleRulesFor } from './google.ts'
import { neededClaims, usualClaims, withClaims } from './usual-claims.ts'

/** A difference between the trust of a system and the file. */
export interface Drift {
  /** `wider`: the system accepts what the file does not. `narrower`: the reverse. `unknown`: they cannot be compared. */
  readonly kind: 'wider' | 'narrower' | 'unknown'
  /** One sentence or more, without its last full stop. */
  readonly message: string
  /** Claims that one side accepts and the other one refuses. */
  readonly witness?: Claims
  /** The place in the document, or in the file if the document accepts too little. */
  readonly source: Source
  readonly path: Path
}

/**
 * The differences between a live trust document and the file, as sets of claims. The claims that the system cannot ask
 * are no difference. `principal` names what the document is for, if it does not say so itself.
 */
export function driftOf(file: TrustFile, document: TrustDocument, principal?: string): Drift[] {
  const grants = grantsOf(file.rules).filter(({ target }) => target.system === document.system)
  const usual = usualClaims(grants)
  const rules = document.rules.map((rule) => withClaims(rule, usual))
  const needed = document.rules.flatMap((rule) => neededClaims(rule, usual))
  const unknown = document.unjudged.map(
    ({ why, path }): Drift => ({ kind: 'unknown', message: why, source: document.source, path }),
  )
  const named = new Set(rules.map((rule) => rule.principal))
  // A document without any rule refuses everything.
  const names = named.size === 0 && unknown.length === 0 ? [undefined] : [...named]
  const comparison = { file, document, usual, needed, work: { left: mostWork } }
  return [
    ...unknown,
    ...names.flatMap((name) => {
      const live = rules.filter((rule) => rule.principal === name)
      const own = grantsFor(grants, document, name, principal)
      if (typeof own !== 'string') return compareRules(comparison, live, own)
      return [{ kind: 'unknown' as const, message: own, source: document.source, path: live[0]?.path ?? [] }]
    }),
    ...missingNames(comparison, grants, named),
  ]
}

/** Both sides of a comparison, and the claims that every token has. */
interface Comparison {
  readonly file: TrustFile
  readonly document: TrustDocument
  readonly usual: ReadonlySet<string>
  /** The tests for the claims without which the document refuses a token of every rule. */
  readonly needed: readonly Condition[]
  /** The work that is left for patterns. */
  readonly work: Work
}

/** The principals of the file, in the systems of the documents, that no document is for. */
export function principalsNotCompared(
  file: TrustFile,
  documents: readonly TrustDocument[],
  principal: string | undefined,
): string[] {
  const systems = new Set(documents.map(({ system }) => system))
  const named = new Set([principal, ...documents.flatMap(({ rules }) => rules.map((rule) => rule.principal))])
  const grants = grantsOf(file.rules).filter(({ target: { system } }) => system !== 'kubernetes' && systems.has(system))
  const principals = new Set(grants.map(({ target }) => principalOf(target)))
  if (principals.size <= 1) return []
  const missing = grants.filter((grant) => !namesOf(grant).some((name) => named.has(name)))
  return [...new Set(missing.map(({ target }) => principalOf(target)))]
}

/** The rules of the file for which the document computes no name, although it computes such names for others. */
function missingNames(
  comparison: Comparison,
  grants: readonly Grant[],
  named: ReadonlySet<string | undefined>,
): Drift[] {
  // An entry that makes no groups, and a provider that computes no attribute of a rule, are compared as a whole.
  if (![...named].some((name) => name?.startsWith(groupOf('')) || isAttribute(name))) return []
  const { file, document } = comparison
  if (document.system === 'gcp') {
    const wanted = wantedRules(comparison, [], grants)
    if (!Array.isArray(wanted)) return [wanted]
    return wanted
      .filter(({ principal }) => isAttribute(principal) && !named.has(principal))
      .flatMap((rule) =>
        difference(comparison, 'narrower', rule, [], file.source, `The document has no ${rule.principal}`),
      )
  }
  const audiences = new Set(document.rules.flatMap(({ condition }) => valuesOf(condition, 'aud')))
  return grants.flatMap((grant): Drift[] => {
    const group = groupOf(grant.rule.name)
    const isHere = grant.target.system === 'kubernetes' && audiences.has(grant.target.audience)
    if (!isHere || named.has(group)) return []
    const rule = wantedRule(grant, grants, [])
    return difference(comparison, 'narrower', rule, [], file.source, `The document makes no group ${group}`)
  })
}

/** Whether a principal is a value that a provider of Google computes for the tokens of one rule. */
function isAttribute(principal: string | undefined): boolean {
  return principal !== undefined && /^attribute\.[^/]+\/yes$/.test(principal)
}

function valuesOf(condition: Condition, claim: string): unknown[] {
  if (condition.kind === 'test') return condition.claim === claim ? [...condition.wanted] : []
  return 'of' in condition && Array.isArray(condition.of) ? condition.of.flatMap((one) => valuesOf(one, claim)) : []
}

/** The grants for a principal of a document, or why they are not known. `given` is the name that the user gave. */
function grantsFor(
  grants: readonly Grant[],
  { system }: TrustDocument,
  name: string | undefined,
  given: string | undefined,
): readonly Grant[] | string {
  const principals = new Set(grants.map(({ target }) => principalOf(target)))
  const named = (one: string | undefined) => grants.filter((grant) => one !== undefined && namesOf(grant).includes(one))
  const own = [named(name), named(given)].find(({ length }) => length > 0)
  if (own) return own
  // Some documents name a principal in their own way, such as a logical id of CloudFormation.
  if (name !== undefined && isName(system, name)) return []
  if (given !== undefined) return []
  // An issuer's document is for all rules.
  if (principals.size <= 1 || system === 'gcp' || system === 'kubernetes') return grants
  const choice = [...principals].map(escapeUnits).join(', ')
  return `The document does not say whose it is, and the file has ${principals.size} principals for this system. Add --principal with one of them: ${choice}`
}

function isName(system: TrustDocument['system'], name: string): boolean {
  return system === 'vault' || system === 'kubernetes' || (system === 'aws' && name.startsWith('arn:'))
}

/** The names that documents give to the principal of a grant. */
function namesOf({ rule, target }: Grant): string[] {
  switch (target.system) {
    case 'aws':
      return [target.role, target.role.slice(target.role.lastIndexOf('/') + 1)]
    case 'gcp':
      return [
        target.provider,
        ...(target.serviceAccount
          ? [target.serviceAccount, `projects/-/serviceAccounts/${target.serviceAccount}`]
          : []),
      ]
    case 'azure':
      return [target.clientId]
    case 'vault':
      return [target.role]
    case 'kubernetes':
      return [groupOf(rule.name)]
  }
}

/** The rules that the document should have, or why they are not known. */
function wantedRules(
  { file, document: { system, source }, usual }: Comparison,
  live: readonly TrustRule[],
  grants: readonly Grant[],
): TrustRule[] | Drift {
  try {
    if (system !== 'gcp') return grants.map((grant) => wantedRule(grant, grants, live))
    const wanted = googleRulesFor(file, grants, source).map((rule) => withClaims(rule, usual))
    const name = live[0]?.principal
    return isAttribute(name) ? wanted.filter(({ principal }) => principal === name) : wanted
  } catch (error) {
    if (!(error instanceof Incomparable)) throw error
    return { kind: 'unknown', message: error.message, source: file.source, path: grants[0]?.rule.path ?? [] }
  }
}

function compareRules(comparison: Comparison, live: readonly TrustRule[], grants: readonly Grant[]): Drift[] {
  const { file, document, needed } = comparison
  const accepted = live.filter(({ effect }) => effect === 'allow')
  const denied = live.filter(({ effect }) => effect === 'deny')
  const wanted = wantedRules(comparison, accepted, grants)
  if (!Array.isArray(wanted)) return [wanted]
  const ofLive = (rule: TrustRule): Condition => ({
    kind: 'all',
    of: [
      rule.condition,
      ...denied.map(({ condition, name, path }): Condition => ({ kind: 'not', of: condition, written: name, path })),
    ],
  })
  const wider = accepted.flatMap((rule) =>
    difference(
      comparison,
      'wider',
      { ...rule, condition: { kind: 'all', of: [ofLive(rule), ...needed] } },
      wanted,
      document.source,
    ),
  )
  const whole = accepted.map((rule) => ({ ...rule, condition: ofLive(rule) }))
  const narrower = wanted.flatMap((rule) => difference(comparison, 'narrower', rule, whole, file.source))
  return [...wider, ...narrower]
}

/** The jobs that the document of the system should accept for a grant. */
function wantedRule(grant: Grant, grants: readonly Grant[], live: readonly TrustRule[]): TrustRule {
  const { asked } = askedOf(grant)
  // An entry of Kubernetes that makes no groups is for all rules.
  const isIssuer = grant.target.system === 'kubernetes' && live.every(({ principal }) => principal === undefined)
  if (live.length === 0 || !isIssuer) {
    // The issuer of a role of Vault is in the configuration of its mount, which may be another document.
    const isAlone = grant.target.system === 'vault' && !live.some(({ condition }) => usesClaim(condition, 'iss'))
    const wants = isAlone ? asked.filter(({ claim }) => claim !== 'iss') : asked
    // An expression of Azure names one repository, so that its id and its subject belong together.
    const isFlexible = grant.target.system === 'azure' && grant.target.flexible
    return ruleOf(grant, isFlexible ? wantsBySubject(grant, wants) : [wants])
  }
  const same = grants.filter(({ rule }) => rule.issuer.url === grant.rule.issuer.url)
  return ruleOf(grant, [[...asked.filter(({ claim }) => claim === 'iss' || claim === 'aud'), sharedWant(same)]])
}

/** Whether a condition looks at a claim. */
function usesClaim(condition: Condition, claim: string): boolean {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.some((part) => usesClaim(part, claim))
  if (condition.kind === 'not') return usesClaim(condition.of, claim)
  return (condition.kind === 'test' || condition.kind === 'present') && condition.claim === claim
}

/** A token that a rule accepts and no other rule does. */
function difference(
  { work }: Comparison,
  kind: 'wider' | 'narrower',
  rule: TrustRule,
  others: readonly TrustRule[],
  source: Source,
  reason?: string,
): Drift[] {
  const { path } = rule
  try {
    const witness = witnessOf(
      boxesOf(rule.condition, work),
      others.flatMap(({ condition }) => boxesOf(condition, work)),
    )
    if (witness === undefined) return []
    const verdicts = others.map((other) => judgeRule(other, witness, 'whole', work))
    const isProved =
      judgeRule(rule, witness, 'whole', work).kind === 'accepted' &&
      verdicts.every((verdict) => verdict.kind === 'refused')
    if (!isProved) throw new Incomparable('a difference that was found could not be checked')
    return [{ kind, message: messageOf(kind, rule, reason ?? reasonOf(kind, verdicts)), witness, source, path }]
  } catch (error) {
    if (!(error instanceof Incomparable)) throw error
    return [{ kind: 'unknown', message: `${rule.name} cannot be compared: ${error.message}`, source, path }]
  }
}

/** Both sides by the kind of a difference: the one that accepts the token, and the one that refuses it. */
const sides = { wider: ['document', 'file'], narrower: ['file', 'document'] } as const

function messageOf(kind: 'wider' | 'narrower', rule: TrustRule, reason: string): string {
  const [accepting, refusing] = sides[kind]
  return `In the ${accepting}, ${rule.name} accepts a job that the ${refusing} refuses. ${reason}`
}

function reasonOf(kind: 'wider' | 'narrower', verdicts: readonly RuleVerdict[]): string {
  const [, refusing] = sides[kind]
  const refused = verdicts.flatMap((verdict) => (verdict.kind === 'refused' ? [verdict] : []))
  const [nearest] = refused.sort((one, other) => one.refused.length - other.refused.length)
  return nearest
    ? `In the ${refusing}, ${nearest.rule.name} refuses it: ${nearest.refused.map(({ sentence }) => sentence).join('. ')}`
    : `The ${refusing} has no rule for this principal`
}
