import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeHandover, encodeHandover, type Handover } from './handover.ts'

const handover: fc.Arbitrary<Handover> = fc.record({
  control: fc.string(),
  requestUrl: fc.string(),
  requestToken: fc.string(),
  root: fc.string(),
  folder: fc.string(),
  job: fc.record(
    {
      label: fc.string(),
      event: fc.string(),
      serverUrl: fc.string(),
      givesTokensToSteps: fc.constant(true as const),
    },
    { requiredKeys: ['label', 'event', 'serverUrl'] },
  ),
  worker: fc.option(fc.record({ pid: fc.nat(), started: fc.string() }), { nil: undefined }),
})

test('a handover is one line, and is read as it was written', () => {
  fc.assert(
    fc.property(handover, (written) => {
      const text = encodeHandover(written)
      expect(text).not.toContain('\n')
      expect(decodeHandover(text)).toEqual(written)
    }),
  )
})

test('a handover with a missing or odd field is none', () => {
  fc.assert(
    fc.property(handover, fc.nat(), fc.oneof(fc.integer(), fc.constant(null)), (written, at, odd) => {
      const names = Object.keys(written).filter((name) => name !== 'worker')
      const name = names[at % names.length] as string
      expect(decodeHandover(JSON.stringify({ ...written, [name]: odd }))).toBeUndefined()
      expect(decodeHandover(JSON.stringify({ ...written, worker: odd }))).toBeUndefined()
    }),
  )
})
