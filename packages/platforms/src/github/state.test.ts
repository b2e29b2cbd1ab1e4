import { expect, test } from 'vitest'
import type { LeaseRecord } from '../../../core/src/lease.ts'
import { stateText } from './state.ts'

const record = (leases: number): LeaseRecord => ({
  strict: false,
  leases: Array.from({ length: leases }, (_, index) => ({
    id: `aws-${index}`,
    provider: 'aws',
    principal: 'arn',
    endings: [{ what: 'x'.repeat(1000), facts: {} }],
    delivered: [],
  })),
})

test('a record that post could not start with is recognised before it is saved', () => {
  expect(stateText(record(90))?.length).toBeLessThan(100 * 1024)
  expect(stateText(record(110))).toBeUndefined()
})
