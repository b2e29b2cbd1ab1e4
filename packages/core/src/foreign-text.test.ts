import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCommand } from '../../../test/support/commands.ts'
import { neutralise } from './foreign-text.ts'

test('no text from outside is a runner command, a second line or a terminal control', () => {
  const parts = fc.constantFrom(
    '::',
    '##[',
    ']',
    'add-mask',
    'stop-commands',
    'x',
    ' ',
    '\r',
    '\n',
    '\u001b[2K',
    '\u202e',
    '%0A',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(parts).map((all) => all.join('')),
      ),
      (text) => {
        const safe = neutralise(text)
        expect(parseCommand(safe)).toBeUndefined()
        expect(parseCommand(` ${safe}`)).toBeUndefined()

        expect(safe.length).toBeLessThanOrEqual(304)
      },
    ),
    { numRuns: 2000 },
  )
})

test('an ARN stays as it is', () => {
  expect(neutralise('arn:aws:iam::111111111111:role/deploy')).toBe('arn:aws:iam::111111111111:role/deploy')
})

test('a text that is too long is cut between words: no mask finds half a secret', () => {
  const secret = 's3cret'.repeat(10)
  for (let before = 230; before < 310; before++) {
    const said = neutralise(`${'x'.repeat(before)} you sent ${secret} and more`)
    expect(said.replace(secret, '***')).not.toContain('s3cret')
  }
})
