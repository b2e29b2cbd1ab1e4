import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCommand } from '../../../test/support/commands.ts'
import { hostileText } from '../../../test/support/hostile-text.ts'
import { errorCodes } from './error-codes.ts'
import { MayflyError } from './errors.ts'
import { quote, shorten } from './foreign-text.ts'
import { render } from './render.ts'

const error = fc
  .record({
    code: fc.constantFrom(...errorCodes),
    message: hostileText,
    facts: fc.dictionary(hostileText, hostileText, { maxKeys: 4 }),
    fix: fc.option(hostileText, { nil: undefined }),
    vendor: fc.option(hostileText, { nil: undefined }),
  })
  .map(
    ({ code, message, facts, fix, vendor }) =>
      new MayflyError(code, message, { facts, ...(fix && { fix }), ...(vendor && { vendor }) }),
  )

test('what render gives holds no control character but its own line feeds, no command of a runner and no section mark', () => {
  fc.assert(
    fc.property(error, fc.array(hostileText, { maxLength: 3 }), (error, state) => {
      const text = render(error, state)
      // The lines are a blank, the message, the facts, the fix with the state, and the link. Foreign text adds no line.
      const lines = text.split('\n')
      expect(lines.length).toBeLessThanOrEqual(3 + Object.keys(error.facts).length)
      for (const line of lines) {
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
        expect(line).not.toMatch(/##|section_(start|end):/)
        expect(line.trimStart().startsWith('::')).toBe(false)
        expect(parseCommand(line)).toBeUndefined()
      }
    }),
    { numRuns: 2000 },
  )
})

test('a text that is shortened keeps whole words, and no part of the one that does not fit', () => {
  const word = fc.string({ minLength: 1, maxLength: 60 }).map((text) => text.replaceAll(' ', '_'))
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 1, max: 300 }), (words, limit) => {
      const text = words.join(' ')
      const shown = shorten(text, limit)
      if (text.length <= limit) {
        expect(shown).toBe(text)
        return
      }
      const kept = shown
        .replace(/\[…\]$/, '')
        .split(' ')
        .slice(0, -1)
      expect(kept).toEqual(words.slice(0, kept.length))
      expect(kept.join(' ').length).toBeLessThanOrEqual(limit)
    }),
    { numRuns: 2000 },
  )
})

test('a given value stands whole, as it was written, or not at all', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (given, more) => {
      const shown = quote(given, given + more)
      const told = `a text of ${given.length} characters`
      if (shown === told) return
      expect((given + more).length).toBeLessThanOrEqual(80)
      if (!given.includes('@')) expect(shown).toBe(`"${given}"`)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['a key of Azure', `{"clientSecret":"Abc8Q~${'x'.repeat(34)}","clientId":"11111111-1111-1111-1111-111111111111"}`],
  ['a short one', '{"clientSecret":"Abc8Q~wCAzQEC"}'],
  ['a token of GitHub', `github_pat_${'11ABCDEFG0'.repeat(9)}`],
])('nothing of %s shows', (_, secret) => {
  expect(quote(secret)).toBe(`a text of ${secret.length} characters`)
  for (const part of secret.split(',')) expect(quote(part, secret)).toBe(`a text of ${part.length} characters`)
})
