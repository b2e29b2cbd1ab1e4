import { expect, test } from 'vitest'
import type { Entry, Facts } from '../reading/entry.ts'
import { Credentials } from './credentials.ts'

/** The outcome of one credential, and the seconds for which it was used, after `ended` lines at these seconds. */
function after(...ends: readonly [seconds: number, outcome: string][]): [string, number] {
  const credentials = new Credentials()
  const entry = (seconds: number, facts: Partial<Facts>) =>
    ({ time: seconds * 1000, facts: { lease: 'vault-1', what: 'token', ...facts } }) as Entry
  credentials.issue(entry(0, { event: 'issued' }), 0, 0)
  for (const [seconds, outcome] of ends) credentials.end(entry(seconds, { event: 'ended', outcome }), 0)
  return [credentials.outcome(0), credentials.used(0)]
}

test('the last end counts, but a revoked credential that is found to be gone ended when it was revoked', () => {
  expect(after([60, 'revoked-unverified'], [90, 'already-gone'])).toEqual(['revoked-unverified', 60])
  expect(after([60, 'revoked-unverified'], [90, 'already-expired'])).toEqual(['revoked-unverified', 60])
  expect(after([60, 'revoked-unverified'], [90, 'revoke-failed'])).toEqual(['revoke-failed', 90])
  expect(after([60, 'revoke-failed'], [90, 'already-gone'])).toEqual(['already-gone', 90])
  expect(after([90, 'revoked-verified'], [60, 'revoke-failed'])).toEqual(['revoked-verified', 90])
})

test('an end that is read before its credential counts as if the lines were in order', () => {
  const credentials = new Credentials()
  const entry = (seconds: number, facts: Partial<Facts>) =>
    ({ time: seconds * 1000, facts: { lease: 'vault-1', what: 'token', ...facts } }) as Entry
  const end = (seconds: number, outcome: string) => credentials.end(entry(seconds, { event: 'ended', outcome }), 0)
  expect([end(90, 'already-gone'), end(60, 'revoked-unverified')]).toEqual([undefined, undefined])
  credentials.issue(entry(0, { event: 'issued', lease: 'vault-2' }), 0, 0)
  credentials.issue(entry(0, { event: 'issued' }), 0, 0)
  expect([credentials.outcome(0), credentials.outcome(1), credentials.used(1)]).toEqual(['', 'revoked-unverified', 60])
})
