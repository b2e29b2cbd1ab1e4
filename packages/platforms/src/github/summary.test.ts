import type { Outcome, OutcomeRow } from '@mayfly/core/outcome'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileText } from '../../../../test/support/hostile-text.ts'
import { summaryOf } from './summary.ts'

const row: fc.Arbitrary<OutcomeRow> = fc.record({
  lease: hostileText,
  provider: hostileText,
  what: hostileText,
  detail: hostileText,
  outcome: fc.constantFrom<Outcome>('revoked-verified', 'expires-only', 'revoke-failed'),
})

const ours =
  /^\| \[([a-z-]+)\]\(https:\/\/github\.com\/mayfly-ci\/mayfly\/blob\/main\/docs\/limits\.md#\1\)( \| (`[^`|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+`)?){3} \|$/u

test('no Markdown of a summary is foreign', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const [title, blank, head, rule, ...lines] = summaryOf(rows).split('\n')
      expect([title, blank, head, rule]).toEqual([
        '### Mayfly: issued credentials and how they ended',
        '',
        '| outcome | detail | credential or value | credential id |',
        '| --- | --- | --- | --- |',
      ])
      expect(lines.slice(rows.length)).toEqual(['', ''])
      for (const line of lines.slice(0, rows.length)) expect(line).toMatch(ours)
    }),
    { numRuns: 2000 },
  )
})

test('what may be alive stands first, and a long summary stays below 1 MiB and says what is left out', () => {
  const of = (outcome: Outcome, index: number) => ({
    lease: 'vault-0123456789ab',
    provider: 'vault',
    what: `thing ${index} ${'ж'.repeat(200)}`,
    detail: 'ж'.repeat(290),
    outcome,
  })
  const rows = Array.from({ length: 2000 }, (_, index) => of(index === 1999 ? 'revoke-failed' : 'expires-only', index))
  const text = summaryOf(rows)
  expect(Buffer.byteLength(text)).toBeLessThan(1 << 20)
  expect(text.split('\n')[4]).toContain('[revoke-failed]')
  const shown = text.split('\n').filter((line) => line.startsWith('| [')).length
  expect(text).toContain(`The log of this step shows ${2000 - shown} more.`)
})
