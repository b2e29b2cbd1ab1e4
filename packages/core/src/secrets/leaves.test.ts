import { expect, test } from 'vitest'
import { leavesOf } from './leaves.ts'

test.each([
  ['no JSON at all', []],
  [
    '{"user":"short","password":"long-enough","in":[{"key":"another-one"}],"n":12345678}',
    ['long-enough', 'another-one'],
  ],
  ['["first-text","second-text"]', ['first-text', 'second-text']],
  ['"a-text-in-quotes"', ['a-text-in-quotes']],
  [JSON.stringify({ config: JSON.stringify({ token: 'inside-of-a-text' }) }), ['inside-of-a-text']],
  ['{"a":"broken', []],
  ['{"a":null,"b":true}', []],
])('the texts in %s', (text, leaves) => {
  expect(leavesOf(text)).toEqual(leaves)
})

test('the first hundred are found, of a value of any size', () => {
  const texts = Array.from({ length: 300_000 }, (_, n) => `text-number-${n}`)
  expect(leavesOf(JSON.stringify(texts))).toEqual(texts.slice(0, 100))
})
