import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { lintExamples } from '../../packages/tooling/src/trust-lint-examples.ts'
import { lint } from '../../packages/trust/src/lint/lint.ts'
import { lintRules } from '../../packages/trust/src/lint/rules.ts'
import { lintNames } from '../../packages/trust/src/lint-names.ts'
import { documentFrom } from './document-from.ts'
import { awsPolicy, googleProvider, lintCases, vaultRole } from './lint-cases.ts'

const findings = (value: unknown) => lint(documentFrom(value))

test('each rule finds what is wrong, and is silent for what is right', () => {
  const lines = lintCases.map(({ rule, wrong, right }) => {
    const found = findings(wrong).find((finding) => finding.rule === rule)
    const left = findings(right).filter((finding) => finding.rule === rule || finding.level === 'error')
    return `${rule}: ${found ? `${found.level}: ${found.message}` : 'nothing'}${left.map((one) => ` BUT ${one.rule}: ${one.message}`).join('')}`
  })
  expect(lines.filter((line) => / BUT |: nothing/.test(line))).toEqual([])
  expect(lines.join('\n')).toMatchSnapshot()
})

test('each rule has its name in the list, a case, a reason, sources and a way out', () => {
  expect(lintRules.map(({ name }) => name)).toEqual([...lintNames])
  expect(new Set(lintCases.map(({ rule }) => rule))).toEqual(new Set(lintNames))
  for (const { reason, instead, sources } of lintRules) {
    expect(reason.length).toBeGreaterThan(40)
    expect(instead).toMatch(/\.$/)
    expect(sources.every((url) => new URL(url).protocol === 'https:')).toBe(true)
    expect(sources.length).toBeGreaterThan(0)
  }
})

test('the page shows a wrong and a right example of each rule, and the lint finds only the wrong one', () => {
  expect(Object.keys(lintExamples)).toEqual([...lintNames])
  for (const [name, { kind, wrong, right, levels }] of Object.entries(lintExamples)) {
    const levelsFound = findings(wrap[kind](wrong)).flatMap(({ rule, level }) => (rule === name ? [level] : []))
    expect([name, levelsFound.every((level) => levels.includes(level)), levelsFound.length > 0]).toEqual([
      name,
      true,
      true,
    ])
    const left = findings(wrap[kind](right)).filter(({ rule, level }) => rule === name || level === 'error')
    expect([name, left.map(({ rule, message }) => `${rule}: ${message}`)]).toEqual([name, []])
  }
})

test('the schema of mayfly.yml lets a rule be turned off by its name', () => {
  const schema = JSON.parse(readFileSync('docs/schemas/mayfly.json', 'utf8'))
  expect(schema.$defs.rule.properties.allow.propertyNames.enum).toEqual([...lintNames])
})

/** The whole document around a part. */
const wrap = {
  aws: (text: string) => awsPolicy(JSON.parse(`{${text}}`)),
  vault: (text: string) =>
    vaultRole({ ...(text.includes('bound_clams') && { bound_claims: null }), ...JSON.parse(`{${text}}`) }),
  google: (text: string) => googleProvider(text),
  file: (text: string) => ({
    version: 1,
    issuers: { github: { ids: { acme: 12, 'acme/api': 34 } } },
    rules: parse(text),
  }),
}

test('a rule that denies everything but one repository makes a wide rule narrow', () => {
  const wide = findings(deniedBut(undefined)).map(({ rule }) => rule)
  const narrow = findings(deniedBut(['repo:acme@12/api@34:ref:refs/heads/main'])).filter(
    ({ level }) => level !== 'note',
  )
  expect(wide).toContain('no-subject')
  expect(narrow).toEqual([])
})

function deniedBut(subjects: readonly string[] | undefined): unknown {
  const key = 'token.actions.githubusercontent.com'
  const base = {
    Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${key}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
  }
  const allow = { ...base, Effect: 'Allow', Condition: { StringEquals: { [`${key}:aud`]: 'sts.amazonaws.com' } } }
  const deny = { ...base, Effect: 'Deny', Condition: { StringNotEquals: { [`${key}:sub`]: subjects } } }
  return { Version: '2012-10-17', Statement: subjects ? [allow, deny] : [allow] }
}

test('pull_request_target is found although its subject is that of a branch', () => {
  const found = (event: string) => {
    const who = { github: 'acme/api', branch: 'main', event }
    const rules = { h: { who, may: { aws: 'arn:aws:iam::111111111111:role/h' } } }
    const file = { version: 1, issuers: { github: { ids: { acme: 12, 'acme/api': 34 } } }, rules }
    return findings(file).map(({ rule }) => rule)
  }
  expect(found('pull_request_target')).toContain('pull-request')
  expect(found('push')).not.toContain('pull-request')
})
