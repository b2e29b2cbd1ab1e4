import { expect, test } from 'vitest'
import { Masker } from './masker.ts'

/** A text after a masker that knows these values. */
function shown(text: string, ...values: string[]): string {
  const masker = new Masker()
  for (const value of values) masker.addValue(value)
  return masker.mask(text)
}

const base64 = (text: string) => Buffer.from(text).toString('base64')

/** @see https://github.com/actions/runner/blob/main/src/Test/L0/HostContextL0.cs */
test.each([
  ['123Password123!123', '123***123'],
  ['password123', 'password123'],
  ['123Pass\\"word\\"123!123', '123***123'],
  ['123Pass%20word%20123%21123', '123***123'],
  ['123Pass&lt;word&gt;123!123', '123***123'],
  ["123Pass''word''123!123", '123***123'],
  [base64(':Password123!'), 'OlBh***'],
  [base64('a:Password123!'), 'YTpQ***'],
  [base64('ab:Password123!'), 'YWI6***'],
  [base64('abc:Password123!'), 'YWJjOlBh***'],
  [base64('abcd:Password123!'), 'YWJjZDpQ***'],
  [base64('abcde:Password123!'), 'YWJjZGU6***'],
  ['123Password123!!123', '123***123'],
  ['123short123', '123short123'],
  ['123"short"123', '123***123'],
])('the runner’s own vector: %s', (text, masked) => {
  const values = [
    'Password123!',
    'Pass"word"123!',
    'Pass word 123!',
    'Pass<word>123!',
    "Pass'word'123!",
    '"Password123!!"',
    '"short"',
  ]
  expect(shown(text, ...values)).toBe(masked)
})

test.each([
  ['secret&secret&secret', 'secret&secret&\x1b[96msecret\x1b[0m', '***\x1b[96m***\x1b[0m'],
  ['secret&secret+secret', 'secret&\x1b[96msecret+secret\x1b[0m', '***\x1b[96m***\x1b[0m'],
  ['secret+secret&secret', 'secret+secret&\x1b[96msecret\x1b[0m', '***\x1b[96m***\x1b[0m'],
  ['secret&secret&+secretsecret', 'secret&secret&+\x1b[96ms\x1b[0mecretsecret', '***\x1b[96ms\x1b[0m***'],
  ['secret&+secret&secret', 'secret&+\x1b[96ms\x1b[0mecret&secret', '***\x1b[96ms\x1b[0m***'],
  ['secret&+secret&+secret', 'secret&+\x1b[96ms\x1b[0mecret&+secret', '***\x1b[96ms\x1b[0m***'],
  ['secret&+secret&secret&+secret', 'secret&+\x1b[96ms\x1b[0mecret&secret&+secret', '***\x1b[96ms\x1b[0m***'],
  ['secret&secret&+', 'secret&secret&+\x1b[96m\x1b[0m', '***\x1b[96m\x1b[0m'],
])('the runner’s own vector for PowerShell: %s', (secret, text, masked) => expect(shown(text, secret)).toBe(masked))

test('JSON escapes are those of the runner’s library', () => {
  expect(shown('a\\u0085b\\u2028c\\u2029d\\te', 'a\u0085b\u2028c\u2029d\te')).toBe('***')
})

test('a lone surrogate is no obstacle', () => {
  expect(shown('x%EF%BF%BDy', 'x\ud800y')).toBe('***')
})

test('add-mask takes the value and each of its trimmed lines, and no blank data', () => {
  const masker = new Masker()
  masker.addMask(' first line \r\n\n  second\n')
  expect(masker.mask('[first line] [second] [ ]')).toBe('[***] [***] [ ]')
  const { patterns } = masker
  for (const blank of ['', ' ', '\n', ' \r\n ']) masker.addMask(blank)
  expect(masker.patterns).toBe(patterns)
})

test('overlapping and touching secrets are one mask, and a secret masks itself at each overlap', () => {
  expect(shown('xabcdefx', 'abcd', 'cdef')).toBe('x***x')
  expect(shown('xabcdefx', 'abc', 'def')).toBe('x***x')
  expect(shown('x-abababa-x', 'ababa')).toBe('x-***-x')
  expect(shown('one two', 'one', 'two')).toBe('*** ***')
})

test('a value is counted once, however often it is added', () => {
  const masker = new Masker()
  masker.addValue('')
  expect(masker.patterns).toBe(0)
  masker.addValue('correct horse')
  const { patterns } = masker
  masker.addValue('correct horse')
  expect(masker.patterns).toBe(patterns)
})
