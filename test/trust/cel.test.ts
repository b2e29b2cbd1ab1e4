import { evaluate } from '@marcbachmann/cel-js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeRule } from '../../packages/trust/src/judge.ts'
import type { Claims, TrustRule } from '../../packages/trust/src/model.ts'
import { celExpression } from '../../packages/trust/src/readers/cel-condition.ts'

function ruleOf(expression: string): TrustRule {
  const condition = celExpression(expression, [], (name) => (name === 'assertion' ? { kind: 'claims' } : undefined))
  return { system: 'gcp', name: 'provider', effect: 'allow', condition, path: [] }
}

function ours(expression: string, claims: Claims): string {
  return judgeRule(ruleOf(expression), claims, 'whole').kind
}

function theirs(expression: string, assertion: Claims): string {
  try {
    return evaluate(expression, { assertion }) === true ? 'accepted' : 'refused'
  } catch {
    return 'refused'
  }
}

const values = ['acme/api', 'acme/web', 'refs/heads/main', 'refs/tags/v1', '34', 'true', '', "it's", 'a"b', 'a\\b']
const names = ['repository', 'ref', 'repository_id', 'environment', 'sub']

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

const claim = fc.oneof(
  fc.constantFrom(...names).map((name) => `assertion.${name}`),
  fc.constantFrom(...names).map((name) => `assertion['${name}']`),
)
const text = fc.constantFrom(...values).map(quoted)
const literal = fc.oneof({ weight: 8, arbitrary: text }, fc.constantFrom('34', 'true', 'false', '-1'))

const comparison = fc.oneof(
  fc.tuple(claim, fc.constantFrom('==', '!='), literal).map((parts) => parts.join(' ')),
  fc.tuple(literal, fc.constantFrom('==', '!='), claim).map((parts) => parts.join(' ')),
  fc.tuple(claim, fc.array(text, { maxLength: 3 })).map(([of, list]) => `${of} in [${list.join(', ')}]`),
  fc
    .tuple(claim, fc.constantFrom('startsWith', 'endsWith', 'contains'), text)
    .map(([of, name, value]) => `${of}.${name}(${value})`),
  fc
    .tuple(claim, fc.constantFrom('^refs/heads/', 'main$', '^acme/(api|web)$', 'v[0-9]+', '^$'))
    .map(([of, pattern]) => `${of}.matches('${pattern}')`),
  fc.constantFrom(...names).map((name) => `has(assertion.${name})`),
  fc.constantFrom(...names).map((name) => `'${name}' in assertion`),
  fc.constantFrom('true', 'false'),
)

const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    comparison,
    fc
      .tuple(tie('expression'), fc.constantFrom('&&', '||'), tie('expression'))
      .map(([left, sign, right]) => `(${left}) ${sign} (${right})`),
    tie('expression').map((of) => `!(${of})`),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([of, yes, no]) => `(${of}) ? (${yes}) : (${no})`),
  ),
}))

const claims = fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...values), { maxKeys: 5 })

test('random expressions are judged as a CEL of another maker judges them', () => {
  fc.assert(
    fc.property(expression, claims, (written, assertion) => {
      expect([written, ours(written, assertion)]).toEqual([written, theirs(written, assertion)])
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['assertion.repository.size() == 8', 'The function size'],
  ['assertion.repository == assertion.ref', 'No side of the comparison'],
  ["assertion.sub.extract('repo:{x}:') == 'acme'", 'The function extract'],
  ["assertion.repository_id < '40'", 'The operator <'],
  ["b'x' == assertion.sub", 'Bytes'],
  ["assertion.sub == '''x'''", 'three quotes'],
  ["assertion.sub == 'x\\q'", 'escape'],
  ["assertion.sub = 'x'", 'character 15'],
  ["assertion.sub == 'x", 'character 18'],
  ['assertion.sub == ', 'ends too early'],
  ['', 'empty'],
  ['assertion.sub == 1.5', 'number'],
  ['assertion.sub == 9223372036854775808', 'number'],
  ['__proto__ == 1', 'The name __proto__'],
  ['constructor.name == 1', 'The name constructor'],
])('%s is not judged, with the reason', (written, why) => {
  const verdict = judgeRule(ruleOf(written), { sub: 'x', repository: 'acme/api' }, 'whole')
  expect(verdict.kind === 'unjudged' ? verdict.why : verdict.kind).toContain(why)
})

test('short expressions that stand for very many comparisons are not judged, at once', () => {
  const start = process.cpuUsage()
  const list = `[${Array.from({ length: 2000 }, (_, index) => `'${index % 10}'`).join(',')}]`
  const bombs = [
    `${list}.all(a, ${'['.repeat(30)}${']'.repeat(30)}.all(b, assertion.sub == a))`,
    `['1','2','3'].all(a, ${list.slice(0, 4000)}'].all(b, ['1','2','3'].all(c, assertion.sub == a)))`,
    Array.from({ length: 35 }).reduce(
      (inner: string) => `(${inner} ? true : assertion.ref == 'x')`,
      "assertion.sub == 'y'",
    ),
    `${'!'.repeat(16_000)}true`,
    `${'('.repeat(8000)}true${')'.repeat(8000)}`,
    Array.from({ length: 2000 }, () => 'true').join('||'),
    `assertion.sub.matches('${'(a*)*'.repeat(300)}$')`,
    "'".repeat(16_000),
    'a.'.repeat(8000),
    'x'.repeat(20_000),
  ]
  for (const bomb of bombs) judgeRule(ruleOf(bomb), { sub: 'a'.repeat(300), ref: 'x' }, 'whole')
  const { user, system } = process.cpuUsage(start)
  expect(user + system).toBeLessThan(5_000_000)
})
