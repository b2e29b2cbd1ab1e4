import { matchesGlob } from '../../glob.ts'
import type { ClaimTest, Condition, Mark, TrustSystem } from '../../model.ts'
import { shownValue } from '../../shown.ts'
import { wantedOf } from '../accepted-texts.ts'
import type { LintHit, LintName, LintRule, ScopedRule } from '../rule.ts'

const operators =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html'
const setOperators =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html'
const keys =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif'
const subvectors = 'https://github.com/Dashtid/subvectors/tree/main/vectors'
const secureByDefault =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html'

/** More values of one test are not compared with each other. */
const mostValues = 200

/** Every test of a condition, once. A part that stands at several places counts once. */
function testsOf({ rule, scopes }: ScopedRule): readonly ClaimTest[] {
  const tests = scopes.flatMap(({ alternative }) => alternative.tests)
  return [...new Set([...tests, ...neverTests(rule.condition, new Set())])]
}

function neverTests(condition: Condition, seen: Set<Condition>): readonly ClaimTest[] {
  if (seen.has(condition)) return []
  seen.add(condition)
  if (condition.kind === 'test') return condition.never === undefined ? [] : [condition]
  if (condition.kind === 'not') return neverTests(condition.of, seen)
  if (condition.kind !== 'all' && condition.kind !== 'any') return []
  return condition.of.flatMap((part) => neverTests(part, seen))
}

function marksOf({ rule }: ScopedRule, name: LintName): readonly Mark[] {
  return (rule.marks ?? []).filter((mark) => mark.rule === name)
}

/** Finds one loose value in a list. */
export const loosestValue: LintRule = {
  name: 'loosest-value',
  reads: 'documents',
  title: 'One value of a list accepts more than all others',
  reason:
    'One matching value of a list is enough, so the widest value decides. The exact values protect nothing. The check of AWS for new roles looks only at the first value.',
  instead: 'Remove the value with the star, or all others if it is meant.',
  sources: [subvectors, secureByDefault],
  rule(of) {
    return testsOf(of).flatMap((test): LintHit[] => {
      if (test.wanted.length < 2) return []
      const values = wantedOf(test).slice(0, mostValues)
      const loose = values.find(
        (one) => one.isPattern && values.some((other) => other !== one && matchesGlob(other.text, one.text)),
      )
      if (!loose) return []
      const message = `${shownValue(test.written)} lists ${shownValue(loose.text)}, which accepts other values of the list as well`
      return [{ level: 'warning', message, path: test.path }]
    })
  },
}

/** The exact comparison of each system. */
const exact: Partial<Record<TrustSystem, string>> = {
  aws: 'StringEquals instead of StringLike.',
  azure: 'eq instead of matches.',
  vault: 'bound_claims_type string instead of glob.',
}

/** Finds a pattern operator without a star. */
export const likeWithoutStar: LintRule = {
  name: 'like-without-star',
  reads: 'documents',
  title: 'A pattern where an exact comparison is enough',
  reason:
    'No value has a star, so the exact operator accepts the same jobs. If somebody adds a star later, the condition becomes wider, and nobody notices.',
  instead: 'The exact operator: StringEquals on AWS, eq on Azure, bound_claims_type string in Vault.',
  sources: [operators, subvectors],
  rule(of) {
    if (of.rule.system === 'mayfly') return []
    const patterns = testsOf(of).filter(({ comparison }) => comparison === 'glob' || comparison === 'star')
    // The type of a role of Vault is that of all its claims.
    if (of.rule.system === 'vault' && patterns.some((test) => wantedOf(test).some(({ isPattern }) => isPattern)))
      return []
    return patterns
      .filter((test) => test.claim !== 'aud' && test.wanted.length > 0)
      .filter((test) => wantedOf(test).every(({ isPattern }) => !isPattern))
      .map(({ written, path }) => ({
        level: 'note',
        message: `${shownValue(written)} has no value with a star`,
        path,
        ...(exact[of.rule.system] && { instead: exact[of.rule.system] }),
      }))
  },
}

/** Finds a star that the operator compares as a letter. */
export const starUnderEquals: LintRule = {
  name: 'star-under-equals',
  reads: 'documents',
  title: 'A star where it is an ordinary character',
  reason:
    'An exact comparison looks for the character * in the token, and no token has it. So the rule accepts nothing. The next edit often makes it too wide.',
  instead: 'List the exact values. Use a pattern only for a branch or a tag.',
  sources: ['https://github.com/aws-actions/configure-aws-credentials/issues/1137', operators],
  rule(of) {
    return testsOf(of).flatMap((test): LintHit[] => {
      if (test.comparison !== 'equals' && test.comparison !== 'equals-ignoring-case') return []
      const value = test.wanted.find((one) => typeof one === 'string' && one.includes('*'))
      if (value === undefined) return []
      return [
        {
          level: 'warning',
          message: `${shownValue(test.written)} compares the star of ${shownValue(value)} as an ordinary character`,
          path: test.path,
        },
      ]
    })
  },
}

/** Finds the set operators ForAllValues and ForAnyValue. */
export const setOperator: LintRule = {
  name: 'set-operator',
  reads: 'documents',
  title: 'ForAllValues or ForAnyValue on a claim with one value',
  reason:
    'ForAllValues is also true for a token without the claim, so it does not limit anything. AWS says not to use set operators with keys that have one value. CVE-2026-82856 is about a scanner that missed a set operator.',
  instead: 'The operator without ForAllValues or ForAnyValue.',
  sources: [setOperators, subvectors],
  rule(of) {
    return marksOf(of, 'set-operator').map(({ fact, path }) => ({
      level: fact.includes('without the claim') ? 'error' : 'warning',
      message: fact,
      path,
    }))
  },
}

/** Finds keys that the system does not have. */
export const unknownKey: LintRule = {
  name: 'unknown-key',
  reads: 'documents',
  title: 'A key or field that the system does not have',
  reason:
    'AWS can compare only some of the claims, and neither iss nor event_name. A condition on an unknown key is never true, or limits nothing. Vault ignores a field that it does not know, so a misspelt bound_claims leaves the role open. Google accepts a grant for an attribute that is not mapped.',
  instead: 'Use the keys that the system documents for this issuer.',
  sources: [keys, 'https://github.com/aws-actions/configure-aws-credentials/issues/672'],
  rule(of) {
    const marks = marksOf(of, 'unknown-key')
    const known = new Set(marks.map(({ fact }) => fact))
    const never = testsOf(of).flatMap((test) =>
      test.never === undefined || known.has(test.never) ? [] : [{ fact: test.never, path: test.path }],
    )
    return [...marks, ...never].map(({ fact, path }) => ({ level: 'error', message: shownValue(fact), path }))
  },
}

/** Finds conditions that only exclude values. */
export const negativeCondition: LintRule = {
  name: 'negative-condition',
  reads: 'documents',
  title: 'A condition that only excludes',
  reason:
    'The condition accepts every value that nobody thought of, also values that are new later. A text is never equal to a number, so != 20 is always true.',
  instead: 'Say what is accepted.',
  sources: [subvectors, operators],
  rule({ rule, scopes }) {
    const excluded = scopes.flatMap(({ alternative }) => alternative.excluded)
    const own = excluded.filter(
      ({ wanted }) => !wanted.every((one) => typeof one === 'string' && one.startsWith('system:')),
    )
    return [...new Set(own)].map((test) => ({
      level: 'warning',
      message: `${shownValue(rule.name)} only excludes ${test.claim} ${shownValue(test.wanted[0])}: ${shownValue(test.written)}`,
      path: test.path,
    }))
  },
}

/** Finds values that differ only in letter case. */
export const letterCase: LintRule = {
  name: 'letter-case',
  reads: 'both',
  title: 'Values that differ only in upper and lower case',
  reason:
    'GitHub sends names as they are written on GitHub, and the comparison is exact. So Acme/api is not acme/api, and one of the two values matches no token.',
  instead: "Copy the value from a job's own claims.",
  sources: [
    'https://github.com/aws-actions/configure-aws-credentials/issues/318',
    'https://github.com/Azure/login/issues/515',
  ],
  document({ rules }) {
    const seen = new Map<string, string>()
    const hits: LintHit[] = []
    for (const of of rules) {
      for (const test of testsOf(of)) {
        for (const value of test.wanted) {
          if (typeof value !== 'string') continue
          const key = `${test.claim} ${value.toLowerCase()}`
          const before = seen.get(key)
          if (before === undefined) seen.set(key, value)
          // The subject repeats the other claims.
          else if (before !== value && (test.claim !== 'sub' || !hits.some((hit) => hit.of === of.rule))) {
            const message = `${test.claim} is compared with ${shownValue(before)} and with ${shownValue(value)}, which differ only in letter case`
            hits.push({ level: 'warning', message, path: test.path, of: of.rule })
          }
        }
      }
    }
    return hits
  },
}
