import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redacted } from '../../../test/support/redacted.ts'
import { knownForms, learn, redact } from './redaction.ts'

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
      expect(clean).toBe(redacted(Buffer.from(text), forms).toString())
      expect(forms.filter((form) => !form.includes('*') && clean.includes(form))).toEqual([])
    }),
  )
})
