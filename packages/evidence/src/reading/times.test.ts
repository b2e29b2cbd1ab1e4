import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Times } from './times.ts'

test('a time is read as Date.parse reads it, also one that does not exist', () => {
  const times = new Times()
  const number = (most: number, width = 2) => fc.nat(most).map((one) => String(one).padStart(width, '0'))
  const parts = fc.tuple(number(9999, 4), number(13), number(32), number(25), number(61), number(61), number(999, 3))
  fc.assert(
    fc.property(parts, ([year, month, day, hour, minute, second, rest]) => {
      const text = `${year}-${month}-${day}T${hour}:${minute}:${second}.${rest}Z`
      expect(times.parse(text)).toBe(Date.parse(text))
    }),
    {
      numRuns: 2000,
      examples: [[['2026', '02', '30', '24', '00', '00', '000']], [['2026', '02', '29', '23', '59', '59', '999']]],
    },
  )
})
