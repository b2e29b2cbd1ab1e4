import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimsWord } from './claims.ts'
import { holds, outcomesOf } from './condition.ts'
import { judgeDocument, judgeRule } from './judge.ts'
import type { Claims, ClaimTest, Condition, TrustDocument, TrustRule, UnjudgedPart } from './model.ts'

const push: Claims = {
  iss: 'https://token.actions.githubusercontent.com',
  sub: 'repo:acme/api:ref:refs/heads/main',
  aud: 'sts.amazonaws.com',
  repository: 'acme/api',
  repository_id: '34',
  repository_owner: 'acme',
  repository_owner_id: '12',
  event_name: 'push',
  ref: 'refs/heads/main',
  ref_type: 'branch',
}

function is(claim: string, ...wanted: ClaimTest['wanted']): ClaimTest {
  return { kind: 'test', claim, comparison: 'equals', wanted, written: `StringEquals ${claim}`, path: [] }
}

function rule(condition: Condition, change: Partial<TrustRule> = {}): TrustRule {
  return { system: 'aws', name: 'statement 1', effect: 'allow', condition, path: [], ...change }
}

function documentOf(rules: readonly TrustRule[], unjudged: readonly UnjudgedPart[] = []): TrustDocument {
  const source = { name: 'stdin', value: {}, place: () => undefined }
  return { system: 'aws', source, rules, unjudged }
}

const unknown: Condition = { kind: 'unjudged', why: 'aws:SourceIp is no claim', written: '', path: [] }

test('every refusing claim is named, the cause before its echo in the subject', () => {
  const claims = { ...push, environment: 'production', sub: 'repo:acme/api:environment:production' }
  const of = [is('sub', 'repo:acme/api:environment:staging'), is('environment', 'staging'), is('repository_id', '99')]
  const verdict = judgeRule(rule({ kind: 'all', of: [...of, is('aud', 'sts.amazonaws.com')] }), claims)
  expect(verdict.kind === 'refused' && verdict.refused.map(({ sentence }) => sentence)).toEqual([
    'repository_id is 34; the role wants 99',
    'environment is production; the role wants staging',
    'sub: this job has the environment production; the role wants the environment staging',
  ])
})

test('of several choices, the nearest is explained', () => {
  const choice = (name: string, id: string): Condition => ({
    kind: 'all',
    of: [is('repository', name), is('repository_id', id), is('ref', 'refs/heads/release')],
  })
  const verdict = judgeRule(rule({ kind: 'any', of: [choice('acme/web', '35'), choice('acme/api', '34')] }), push)
  expect(verdict.kind === 'refused' && verdict.refused.map(({ claim }) => claim)).toEqual(['ref'])
})

test('a list of values is one choice, also if it is written as several tests', () => {
  const verdict = judgeRule(
    rule({ kind: 'any', of: [is('event_name', 'schedule'), is('event_name', 'release')] }),
    push,
  )
  expect(verdict.kind === 'refused' && verdict.refused).toMatchObject([
    { claim: 'event_name', sentence: 'event_name is push; the role wants schedule or release', actual: 'push' },
  ])
})

test.each<[string, TrustDocument, string]>([
  ['no rule', documentOf([]), 'refused'],
  ['a rule that accepts', documentOf([rule(is('ref', 'refs/heads/main'))]), 'accepted'],
  [
    'an unknown part beside one that holds',
    documentOf([rule({ kind: 'all', of: [is('ref', 'refs/heads/main'), unknown] })]),
    'unjudged',
  ],
  [
    'an unknown part beside one that fails',
    documentOf([rule({ kind: 'all', of: [is('ref', 'x'), unknown] })]),
    'refused',
  ],
  [
    'an unknown rule beside one that accepts',
    documentOf([rule(unknown), rule(is('ref', 'refs/heads/main'))]),
    'accepted',
  ],
  [
    'an unknown statement that may deny',
    documentOf([rule(is('ref', 'refs/heads/main'))], [{ why: '', path: [] }]),
    'unjudged',
  ],
  [
    'an unknown credential that can only allow',
    documentOf([rule(is('ref', 'refs/heads/main'))], [{ why: '', effect: 'allow', path: [] }]),
    'accepted',
  ],
  [
    'an unknown credential alone',
    documentOf([rule(is('ref', 'x'))], [{ why: '', effect: 'allow', path: [] }]),
    'unjudged',
  ],
  [
    'a denial',
    documentOf([rule(is('ref', 'refs/heads/main')), rule(is('event_name', 'push'), { effect: 'deny' })]),
    'refused',
  ],
  [
    'a denial of others',
    documentOf([rule(is('ref', 'refs/heads/main')), rule(is('event_name', 'x'), { effect: 'deny' })]),
    'accepted',
  ],
  [
    'a denial that is unknown',
    documentOf([rule(is('ref', 'refs/heads/main')), rule(unknown, { effect: 'deny' })]),
    'unjudged',
  ],
  [
    'a denial that is unknown, and no rule that accepts',
    documentOf([rule(is('ref', 'x')), rule(unknown, { effect: 'deny' })]),
    'refused',
  ],
])('%s', (_, document, kind) => {
  expect(judgeDocument(document, push).kind).toBe(kind)
})

test('a denial comes first and says what it excludes', () => {
  const document = documentOf([
    rule(is('ref', 'refs/heads/main')),
    rule({ kind: 'all', of: [is('event_name', 'push')] }, { effect: 'deny', name: 'statement 2' }),
  ])
  expect(judgeDocument(document, push).rules[0]).toMatchObject({
    kind: 'refused',
    refused: [{ claim: 'event_name', sentence: 'event_name is push; the role excludes it' }],
  })
})

test('a sentence is printable and short, whatever a token contains', () => {
  const claims = { ...push, ref: `\u001b[31m::error::\r\n${'x'.repeat(5000)}` }
  const verdict = judgeRule(rule(is('ref', 'refs/heads/\u0007')), claims)
  const [refused] = verdict.kind === 'refused' ? verdict.refused : []
  expect(refused?.sentence).toMatch(/^[ -~]{1,400}$/)
})

const names = ['sub', 'ref', 'environment', 'actor', 'event_name', 'repository_id']
const texts = fc.constantFrom(
  '',
  'main',
  'refs/heads/main',
  'repo:acme/api:ref:refs/heads/main',
  'repo:acme@12/api@34:environment:a%3Ab',
  'project_path:acme/api:ref_type:tag:ref:v1',
  '34',
  '*',
  'repo:acme/*',
  'a:b***',
  '\u001b\u{1f41d}\n',
)
const place = { written: 'x', path: [] as const }
const tests = fc.record({
  kind: fc.constant('test' as const),
  claim: fc.constantFrom(...names),
  comparison: fc.constantFrom<ClaimTest['comparison']>(
    'equals',
    'equals-ignoring-case',
    'glob',
    'star',
    'starts-with',
    'ends-with',
    'contains',
    'matches',
  ),
  wanted: fc.array(fc.oneof(texts, fc.constantFrom(34, true)), { maxLength: 3 }),
  ifAbsent: fc.constantFrom('holds' as const, 'fails' as const, 'error' as const),
  written: fc.constant('x'),
  path: fc.constant([]),
})
const { condition: conditions } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    tests,
    fc.record({
      kind: fc.constant('present' as const),
      claim: fc.constantFrom(...names),
      written: fc.constant('x'),
      path: fc.constant([]),
    }),
    fc.boolean().map((value): Condition => ({ kind: 'constant', holds: value, ...place })),
    fc.constant<Condition>({ kind: 'unjudged', why: 'an address', ...place }),
    fc
      .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(tie('condition'), { maxLength: 4 }))
      .map(([kind, of]): Condition => ({ kind, of })),
    tie('condition').map((of): Condition => ({ kind: 'not', of, ...place })),
  ),
}))
const tokens = fc.dictionary(
  fc.constantFrom(...names, 'iss', 'repository', 'aud'),
  fc.oneof(texts, fc.constantFrom(34, true), fc.array(texts)),
)

test('every refusal has a claim and a printable sentence, and a subject comes last', () => {
  fc.assert(
    fc.property(conditions, tokens, fc.constantFrom('allow' as const, 'deny' as const), (condition, claims, effect) => {
      const verdict = judgeRule(rule(condition, { effect }), claims, 'whole')
      const outcomes = outcomesOf(condition, { claims, partial: false })
      if (effect === 'allow') {
        expect(verdict.kind === 'accepted').toBe(outcomes === holds)
        expect(verdict.kind === 'refused').toBe((outcomes & holds) === 0)
      } else expect(verdict.kind === 'silent').toBe((outcomes & holds) === 0)
      if (verdict.kind !== 'refused') return
      expect(verdict.refused.length).toBeGreaterThan(0)
      for (const { sentence } of verdict.refused) expect(sentence).toMatch(/^[ -~]+$/)
      const subjects = verdict.refused.map(({ claim }) => claim === 'sub')
      expect(subjects).toEqual([...subjects].sort())
    }),
  )
})

test('a verdict on the printed claims is the verdict on the whole token, or none', () => {
  fc.assert(
    fc.property(conditions, tokens, (condition, claims) => {
      const printed = JSON.parse(claimsWord(claims).slice(1, -1))
      const partial = judgeRule(rule(condition), printed).kind
      const whole = judgeRule(rule(condition), claims, 'whole').kind
      if (partial !== 'unjudged') expect(partial).toBe(whole)
    }),
    { numRuns: 500 },
  )
})

test('a condition of many parts is judged at once', () => {
  const part = (depth: number): Condition =>
    depth === 0
      ? is('sub', ...Array.from({ length: 100 }, (_, index) => `repo:acme/api${index}:ref:refs/heads/x`))
      : { kind: 'any', of: [part(depth - 1), part(depth - 1)] }
  const started = process.cpuUsage()
  expect(judgeRule(rule(part(5)), push).kind).toBe('refused')
  expect(process.cpuUsage(started).user).toBeLessThan(2_000_000)
})
