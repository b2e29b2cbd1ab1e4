import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redactSlowly } from '../../../test/support/redact-slowly.ts'
import { MayflyError } from '../../core/src/errors.ts'
import { render } from '../../core/src/render.ts'
import { knownForms, learn, redact, safeLine } from './redaction.ts'

test('a secret that begins with another one, learnt before it, does not show in part', () => {
  learn('p4ss')
  learn('p4ss-of-a-longer-one')
  expect(redact('p4ss, p4ss-of-a-longer-one')).toBe('***, ***')
})

test('nor does one that begins within another one', () => {
  learn('first-half')
  learn('half-second')
  expect(redact('first-half-second')).toBe('***')
})

test('whatever is known, a text shows stars where the redactor of exec does', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '/', '"', 'ä', '*'), minLength: 4, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 3 }), fc.array(fc.oneof(letters, fc.string())), (secrets, others) => {
      secrets.forEach(learn)
      const forms = knownForms()
      const text = [...others, ...secrets.map((secret) => secret.slice(1)), ...secrets].join('')
      const clean = redact(text)
      expect(clean).toBe(redactSlowly(Buffer.from(text), forms).toString())
      expect(forms.filter((form) => !form.includes('*') && clean.includes(form))).toEqual([])
    }),
  )
})

test('a text that is made safe to print shows no part of a secret, also where the safe text is written otherwise', () => {
  const unit = fc.constantFrom(
    '#',
    '##',
    ' ::',
    'section_start:',
    'section_',
    'end:',
    '\u200b',
    '\u001b',
    '\n',
    'Q7',
    'Z9',
    'x8',
  )
  const secrets = fc.string({ unit, minLength: 6, maxLength: 12 }).filter((text) => text.trim().length >= 8)
  const around = fc.string({ unit: fc.constantFrom('#', ' ', ':', 'section_', '\u200b', 'the'), maxLength: 6 })
  fc.assert(
    fc.property(secrets, around, around, (secret, before, after) => {
      learn(secret)
      const said = `${before}${secret}${after}`
      const error = new MayflyError('ERR_EXCHANGE_REJECTED', said, { facts: { said }, fix: said, vendor: said })
      for (const line of [safeLine(said, 2000), render(error, [said], redact)])
        expect(line.match(/Q7|Z9|x8/g)).toBeNull()
    }),
  )
})
