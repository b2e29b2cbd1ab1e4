import { differences } from './claim-difference.ts'
import { claimOf } from './claims.ts'
import { type Evidence, fails, holds, type Outcomes, outcomesOf } from './condition.ts'
import { type Difference, farWeight, holders } from './difference.ts'
import type {
  Claims,
  ClaimTest,
  Condition,
  RefusedClaim,
  RuleVerdict,
  TrustDocument,
  TrustRule,
  UnjudgedPart,
  Verdict,
} from './model.ts'
import { mostWork, type Work } from './pattern.ts'
import { errorSentence, errorsIn, presenceSentence } from './presence.ts'
import { shownValue } from './shown.ts'

/**
 * The claims that are known: `partial` if they are those that a refusal prints, `whole` if they are all claims of a token.
 * A partial token may have claims that are not printed, so a test of them is not judged.
 */
export type Completeness = 'partial' | 'whole'

/** How one rule judges a token. */
export function judgeRule(
  rule: TrustRule,
  claims: Claims,
  completeness: Completeness = 'partial',
  work: Work = { left: mostWork },
): RuleVerdict {
  return weigh(rule, { claims, partial: completeness === 'partial', work }).verdict
}

/**
 * How a document judges a token. It accepts if a rule accepts it for certain and no other one may deny it, and it refuses
 * if no rule may accept it. Everything else is not judged.
 */
export function judgeDocument(
  { rules, unjudged }: TrustDocument,
  claims: Claims,
  completeness: Completeness = 'partial',
): Verdict {
  const evidence = { claims, partial: completeness === 'partial', work: { left: mostWork } }
  const all = rules.map((rule) => weigh(rule, evidence)).sort((one, other) => one.weight - other.weight)
  const verdicts = all.map(({ verdict }) => verdict)
  return { kind: decide(verdicts, unjudged), rules: verdicts, unjudged }
}

function decide(verdicts: readonly RuleVerdict[], unjudged: readonly UnjudgedPart[]): Verdict['kind'] {
  const has = (kind: RuleVerdict['kind'], effect: TrustRule['effect']) =>
    verdicts.some((verdict) => verdict.kind === kind && verdict.rule.effect === effect)
  if (has('refused', 'deny')) return 'refused'
  const accepts = has('accepted', 'allow')
  if (!accepts && !has('unjudged', 'allow') && unjudged.length === 0) return 'refused'
  const mayDeny = has('unjudged', 'deny') || unjudged.some(({ effect }) => effect !== 'allow')
  return accepts && !mayDeny ? 'accepted' : 'unjudged'
}

interface WeighedRule {
  readonly verdict: RuleVerdict
  /** The distance from acceptance. A rule that denies the token comes first: nothing else helps. */
  readonly weight: number
}

function weigh(rule: TrustRule, evidence: Evidence): WeighedRule {
  const reasons: string[] = []
  const outcomes = outcomesOf(rule.condition, evidence, (why) => reasons.push(why))
  const denies = rule.effect === 'deny'
  if (denies && (outcomes & holds) === 0) return { verdict: { rule, kind: 'silent' }, weight: Number.MAX_SAFE_INTEGER }
  if (!denies && outcomes === holds) return { verdict: { rule, kind: 'accepted' }, weight: 0 }
  if (denies ? outcomes === holds : (outcomes & holds) === 0) {
    const parts = refusing(rule, rule.condition, evidence, denies ? fails : holds)
    const refused = distinct([...parts].sort((one, other) => rank(one.claim) - rank(other.claim)))
    return {
      verdict: { rule, kind: 'refused', refused: refused.map(({ weight: _, ...claim }) => claim) },
      weight: denies ? -1 : 1 + weightOf(parts),
    }
  }
  const why = [...new Set(reasons)].join('; ') || 'it is not known whether its condition holds'
  return { verdict: { rule, kind: 'unjudged', why }, weight: 0.5 }
}

/** A refused claim with its distance from the rule. */
type RefusedPart = RefusedClaim & { readonly weight: number }

function weightOf(parts: readonly RefusedPart[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0)
}

/** The parts of a condition that must change so that it may come to `goal`: holds, or fails. */
function refusing(rule: TrustRule, condition: Condition, evidence: Evidence, goal: Outcomes): RefusedPart[] {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const of = (condition.kind === 'any' ? mergeTests(condition.of) : condition.of).filter(
        (part) => (outcomesOf(part, evidence) & goal) === 0,
      )
      const parts = of.map((part) => refusing(rule, part, evidence, goal))
      if ((condition.kind === 'all') === (goal === holds)) return parts.flat()
      if (parts.length > 0) return parts.reduce((near, other) => (weightOf(other) < weightOf(near) ? other : near))
      return [refusedBy(rule, { written: 'an empty choice', path: rule.path })]
    }
    case 'not':
      return refusing(rule, condition.of, evidence, goal === holds ? fails : holds)
    case 'constant':
    case 'unjudged':
      return [refusedBy(rule, condition)]
    case 'computed': {
      const errors = errorsIn(condition.of, evidence)
      if (errors.length === 0) return [refusedBy(rule, condition)]
      return errors.map((test) => {
        const sentence = errorSentence(test, evidence.claims, holders[rule.system])
        return part(test, evidence.claims, [], { sentence, weight: 1 })
      })
    }
    case 'present': {
      const sentence = presenceSentence(condition, evidence.claims, holders[rule.system], goal === holds)
      return [part(condition, evidence.claims, [], { sentence, weight: 1 })]
    }
    case 'test':
      return testParts(rule, condition, evidence, goal)
  }
}

function testParts(rule: TrustRule, test: ClaimTest, { claims }: Evidence, goal: Outcomes): RefusedPart[] {
  const holder = holders[rule.system]
  if (goal === holds)
    return differences(claims, test, holder).map((one) => part(test, claims, test.wanted.map(String), one))
  const value = claimOf(claims, test.claim)
  const is =
    value === undefined
      ? `${shownValue(test.claim)}: the token has none`
      : `${shownValue(test.claim)} is ${shownValue(value)}`
  return [part(test, claims, [], { sentence: `${is}; ${holder} excludes it`, weight: 1 })]
}

function part(
  { claim, written, path }: { claim: string; written: string; path: RefusedClaim['path'] },
  claims: Claims,
  wanted: readonly string[],
  difference: Difference,
): RefusedPart {
  const value = claimOf(claims, claim)
  const actual = value === undefined || typeof value === 'string' ? value : JSON.stringify(value)
  return { claim, actual, wanted, written, path, ...difference }
}

/** A part without a claim: nothing that the token could have would fulfil it. */
function refusedBy(rule: TrustRule, { written, path }: Pick<RefusedClaim, 'written' | 'path'>): RefusedPart {
  const sentence =
    rule.effect === 'deny' ? `${shownValue(rule.name)} denies every token` : `${shownValue(written)} accepts no token`
  return { claim: '', actual: undefined, wanted: [], sentence, written, path, weight: farWeight }
}

/** Tests of one claim that differ only in their wanted values, as one test: a list of values is one choice. */
function mergeTests(of: readonly Condition[]): readonly Condition[] {
  const [first, ...others] = of
  if (first?.kind !== 'test' || first.never !== undefined || others.length === 0) return of
  const isAlike = (other: Condition): other is ClaimTest =>
    other.kind === 'test' &&
    other.never === undefined &&
    other.claim === first.claim &&
    other.comparison === first.comparison &&
    other.ifAbsent === first.ifAbsent &&
    other.ofList === first.ofList
  if (!others.every(isAlike)) return of
  return [{ ...first, wanted: [first, ...others].flatMap(({ wanted }) => wanted) }]
}

/** The order of causes. The subject repeats most of the others, so it comes last. */
const causes = [
  /^$/,
  /^iss$/,
  /^aud$/,
  /_id$/,
  /^(job_)?(repository|project|namespace|enterprise)/,
  /^(environment|deployment)/,
  /^(ref|base_ref|head_ref)/,
  /^(event_name|pipeline_source)$/,
  /workflow|^ci_config_ref_uri$/,
  /^(?!sub$)/,
]

function rank(claim: string): number {
  const found = causes.findIndex((pattern) => pattern.test(claim))
  return found < 0 ? causes.length : found
}

function distinct(parts: readonly RefusedPart[]): RefusedPart[] {
  return [...new Map(parts.map((one) => [one.sentence, one])).values()]
}
