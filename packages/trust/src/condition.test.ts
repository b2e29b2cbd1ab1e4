import fc from 'fast-check'
import { expect, test } from 'vitest'
import { errs, fails, holds, outcomesOf } from './condition.ts'
import { matchesGlob } from './glob.ts'
import type { Claims, ClaimTest, Condition } from './model.ts'
import { readPattern } from './pattern.ts'

const small = fc.string({ unit: fc.constantFrom('a', 'b', '/', '\u{1f41d}', '*', '?', '\n'), maxLength: 12 })

test('a glob accepts the same texts as the pattern that it stands for', () => {
  const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  fc.assert(
    fc.property(small, small, fc.boolean(), (text, glob, question) => {
      const pattern = [...glob].map((one) => (one === '*' ? '.*' : one === '?' && question ? '.' : literally(one)))
      expect(matchesGlob(text, glob, question)).toBe(new RegExp(`^${pattern.join('')}$`, 'su').test(text))
    }),
  )
})

/** Patterns that RE2 and JavaScript read alike. */
const patterns = fc.letrec<{ all: string; part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('a', 'b', '/', '.', '[ab]', '[^a]', '[a-z]', '\\d', '\\w', '\\.', '^', '$'),
    tie('all').map((inner) => `(${inner})`),
    tie('all').map((inner) => `(?:${inner})`),
    fc
      .tuple(
        fc.oneof(
          fc.constantFrom('a', '[ab]', '.'),
          tie('all').map((inner) => `(${inner})`),
        ),
        fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}', '*?'),
      )
      .map((both) => both.join('')),
  ),
  all: fc.oneof(
    { maxDepth: 4 },
    fc.array(tie('part'), { maxLength: 4 }).map((of) => of.join('')),
    fc.tuple(tie('part'), tie('part')).map((both) => both.join('|')),
  ),
}))

test('a pattern accepts the same texts as JavaScript, which backtracks', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'z', '/', '.', '7'), maxLength: 10 })
  fc.assert(
    fc.property(patterns.all, texts, (source, text) => {
      const pattern = readPattern(source)
      if (typeof pattern === 'function') expect(pattern(text)).toBe(new RegExp(source, 'u').test(text))
    }),
    { numRuns: 500 },
  )
})

test('a pattern that would take JavaScript years is read at once', () => {
  const pattern = readPattern('^(a+)+$')
  expect(typeof pattern === 'function' && pattern(`${'a'.repeat(20_000)}b`)).toBe(false)
})

test('a glob with many stars is read at once', () => {
  expect(matchesGlob('a'.repeat(20_000), `${'*a'.repeat(200)}b`)).toBe(false)
})

test.each([
  ['(?i)main', 'flags'],
  ['a{1001}', 'count'],
  ['(((a{100}){100}){100})', 'too large'],
  ['[[:alpha:]]', 'class with a name'],
  ['\\bmain', '\\b'],
  ['(a', 'without an end'],
  ['a)', ') too many'],
  ['*', 'repeats nothing'],
  ['('.repeat(60) + ')'.repeat(60), 'too deeply'],
])('the pattern %s cannot be judged', (source, why) => {
  expect(readPattern(source)).toEqual({ why: expect.stringContaining(why) })
})

const base: ClaimTest = { kind: 'test', claim: 'ref', comparison: 'equals', wanted: ['x'], written: '', path: [] }

function come(condition: Condition, claims: Claims, partial = false): number {
  return outcomesOf(condition, { claims, partial })
}

test.each<[string, Partial<ClaimTest>, Claims, number]>([
  ['equal', {}, { ref: 'x' }, holds],
  ['upper case', {}, { ref: 'X' }, fails],
  ['upper case ignored', { comparison: 'equals-ignoring-case' }, { ref: 'X' }, holds],
  ['one of two values', { wanted: ['y', 'x'] }, { ref: 'x' }, holds],
  ['no value', { wanted: [] }, { ref: 'x' }, fails],
  ['a number for a text', { wanted: [34] }, { ref: '34' }, fails],
  ['the same number', { wanted: [34] }, { ref: 34 }, holds],
  ['a boolean for a text', { wanted: [true] }, { ref: 'true' }, fails],
  ['a question mark in a glob', { comparison: 'glob', wanted: ['?'] }, { ref: 'x' }, holds],
  ['a question mark where only stars are patterns', { comparison: 'star', wanted: ['?'] }, { ref: 'x' }, fails],
  ['a beginning', { comparison: 'starts-with', wanted: ['re'] }, { ref: 'ref' }, holds],
  ['an end', { comparison: 'ends-with', wanted: ['ef'] }, { ref: 'ref' }, holds],
  ['a part', { comparison: 'contains', wanted: ['e'] }, { ref: 'ref' }, holds],
  ['a beginning of a number', { comparison: 'starts-with', wanted: ['1'], ifAbsent: 'error' }, { ref: 1 }, errs],
  ['absent', {}, {}, fails],
  ['absent and accepted', { ifAbsent: 'holds' }, {}, holds],
  ['absent, an error', { ifAbsent: 'error' }, {}, errs],
  ['a list for a text', {}, { ref: ['x'] }, fails],
  ['one of a list', { ofList: 'one' }, { ref: ['y', 'x'] }, holds],
  ['each of a list', { ofList: 'each' }, { ref: ['y', 'x'] }, fails],
  ['each of an empty list', { ofList: 'each' }, { ref: [] }, holds],
  ['one of an empty list', { ofList: 'one' }, { ref: [] }, fails],
  ['a text as a list of one', { ofList: 'each' }, { ref: 'x' }, holds],
  ['a key that does not exist', { never: 'AWS has no such key.' }, { ref: 'x' }, fails],
  ['a name of JavaScript', { claim: 'constructor', ifAbsent: 'error' }, {}, errs],
])('a test of %s', (_, change, claims, outcome) => {
  expect(come({ ...base, ...change }, claims)).toBe(outcome)
})

const constant = (value: boolean): Condition => ({ kind: 'constant', holds: value, written: '', path: [] })
const unknown: Condition = { kind: 'unjudged', why: 'an address', written: '', path: [] }
const error: Condition = { ...base, ifAbsent: 'error' }
const not = (of: Condition): Condition => ({ kind: 'not', of, written: '', path: [] })

test.each<[string, Condition, number]>([
  ['false and error', { kind: 'all', of: [error, constant(false)] }, fails],
  ['true or error', { kind: 'any', of: [error, constant(true)] }, holds],
  ['true and error', { kind: 'all', of: [error, constant(true)] }, errs],
  ['not error', not(error), errs],
  ['false and unknown', { kind: 'all', of: [unknown, constant(false)] }, fails],
  ['true and unknown', { kind: 'all', of: [unknown, constant(true)] }, holds | fails | errs],
  ['true or unknown', { kind: 'any', of: [unknown, constant(true)] }, holds],
  ['error and unknown', { kind: 'all', of: [unknown, error] }, fails | errs],
  ['not of error and unknown', not({ kind: 'all', of: [unknown, error] }), holds | errs],
  ['all of nothing', { kind: 'all', of: [] }, holds],
  ['one of nothing', { kind: 'any', of: [] }, fails],
])('%s', (_, condition, outcome) => {
  expect(come(condition, {})).toBe(outcome)
})

test('a claim that a refusal does not print, or that a log has masked, is not judged', () => {
  const any = holds | fails | errs
  expect(come({ ...base, claim: 'actor' }, {}, true)).toBe(any)
  expect(come({ ...base, claim: 'actor' }, {}, false)).toBe(fails)
  expect(come(base, { ref: 'refs/heads/***' }, true)).toBe(any)
  expect(come(base, { ref: '[...]' }, true)).toBe(any)
  expect(come({ kind: 'present', claim: 'ref', written: '', path: [] }, { ref: '***' }, true)).toBe(holds)
  expect(come({ kind: 'present', claim: 'actor', written: '', path: [] }, {}, true)).toBe(holds | fails)
})
