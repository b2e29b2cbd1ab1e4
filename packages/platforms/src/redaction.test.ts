import { expect, test } from 'vitest'
import { learn, redact } from './redaction.ts'

test('a secret that begins with another one, learnt before it, does not show in part', () => {
  learn('p4ss')
  learn('p4ss-of-a-longer-one')
  expect(redact('p4ss, p4ss-of-a-longer-one')).toBe('***, ***')
})
