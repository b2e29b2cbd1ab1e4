import { expect, test } from 'vitest'
import { judgeDocument, judgeRule } from './judge.ts'
import type { Claims, ClaimTest, Condition, TrustDocument, TrustRule, Unjudged } from './model.ts'

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

function documentOf(rules: readonly TrustRule[], unjudged: readonly Unjudged[] = []): TrustDocument {
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
