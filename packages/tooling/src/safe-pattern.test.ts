import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safePattern } from './safe-pattern.ts'

test.each([
  ['[\\w.-]{1,128}', '[\\w.-]{1,128}'],
  ['arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]{1,9}', 'arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]{1,9}'],
  ['http://\\[[0-9a-f:]+\\]', 'http://\\[[0-9a-f:]+\\]'],
  ['[\\x21-\\x7e]{1,9}', '[\\x21\\x23\\x25-\\x26\\x28-\\x5b\\x5d-\\x5fa-\\x7e]{1,9}'],
  ['(?:[a-c$]|\\.)+', '(?:[a-c]|\\.)+'],
])('%j becomes %j', (pattern, safe) => {
  expect(safePattern(pattern)).toBe(safe)
})

test.each(['.', '[^a]', '\\s', '\\$', "it's", '[\\s]', '\\x27', '`'])(
  '%j is refused: it may hold anything',
  (pattern) => {
    expect(() => safePattern(pattern)).toThrow()
  },
)

test('what a narrowed pattern takes, the wide one takes, and all safe texts of it', () => {
  const [wide, narrow] = ['[\\x20-\\x7e]{1,40}', safePattern('[\\x20-\\x7e]{1,40}')].map(
    (one) => new RegExp(`^${one}$`),
  )
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'binary-ascii' }), (text) => {
      expect(narrow?.test(text)).toBe(wide?.test(text) && !/["'\\$`]/.test(text))
    }),
  )
})
