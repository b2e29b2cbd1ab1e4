import { expect, test } from 'vitest'
import { MayflyError } from './errors.ts'
import type { Ending, LeaseRecord } from './lease.ts'
import type { OutcomeRow } from './outcome.ts'
import type { Network, ReleasePlatform } from './platform.ts'
import type { Ender } from './provider.ts'
import { decodeRecord, encodeRecord } from './record.ts'
import { release } from './release.ts'
import { Secret } from './secret.ts'

const now = Date.UTC(2026, 10, 24, 10)
const hour = 3_600_000
const thing = (more: Partial<Ending> = {}): Ending => ({
  ender: 'toy',
  what: 'a token',
  expiresAt: now + hour,
  facts: {},
  ...more,
})

/** Runs post with one ending and a simple ender. Returns its report. */
async function outcomeOf(ending: Ending, ender: Partial<Ender>, options: { strict?: boolean; network?: false } = {}) {
  const told: { rows: readonly OutcomeRow[]; failed: string[]; warned: string[] } = { rows: [], failed: [], warned: [] }
  const record: LeaseRecord = {
    strict: options.strict === true,
    leases: [{ id: 'toy-1', provider: 'toy', principal: 'me', endings: [ending], delivered: [] }],
  }
  const platform: ReleasePlatform = {
    mask: () => undefined,
    now: () => now,
    log: { info: () => undefined, warn: (message) => told.warned.push(message) },
    fail: (message) => told.failed.push(message),
    load: () => decodeRecord(encodeRecord(record), () => undefined),
    withdraw: async () => undefined,
    report: (rows) => {
      told.rows = rows
    },
    ...(options.network !== false && { network: async () => ({ wire: {} }) as unknown as Network }),
  }
  await release(platform, { toy: { loadEnder: async () => ({ revoke: async () => 'ended', ...ender }) } })
  return { ...told, outcome: told.rows[0]?.outcome, detail: told.rows[0]?.detail }
}

const accepted = async () => 'accepted' as const
const refused = async () => 'refused' as const
const unclear = async () => 'unclear' as const

test('verified takes all three: accepted before, ended, refused after', async () => {
  const { outcome, detail } = await outcomeOf(thing(), { control: accepted, probe: refused })
  expect([outcome, detail]).toEqual(['revoked-verified', 'by toy, 2026-11-24T10:00:00Z'])
})

test.each([
  ['no probe', { control: accepted }],
  ['no control', { probe: refused }],
  ['an unclear probe', { control: accepted, probe: unclear }],
  ['an unclear control', { control: unclear, probe: refused }],
  ['an issuer that refuses everything from the start', { control: refused, probe: refused }],
])('with %s it is never called verified', async (_, ender) => {
  expect((await outcomeOf(thing(), ender)).outcome).toBe('revoked-unverified')
})

test('a thing that is still accepted after its end was not revoked', async () => {
  const { outcome, warned } = await outcomeOf(thing(), { control: accepted, probe: accepted })
  expect(outcome).toBe('revoke-failed')
  expect(warned[0]).toContain('still accepted')
})

test.each([
  ['gone', 'already-gone'],
  ['pending', 'revoked-leases-pending'],
] as const)('%s is reported as it is', async (result, outcome) => {
  expect((await outcomeOf(thing(), { revoke: async () => result })).outcome).toBe(outcome)
})

test('a failure warns, and fails the job only under strict-revoke', async () => {
  const ender = {
    revoke: async () => {
      throw new MayflyError('ERR_ENDPOINT_UNREACHABLE', 'x')
    },
  }
  const lax = await outcomeOf(thing(), ender)
  expect([lax.outcome, lax.failed, lax.warned.length]).toEqual(['revoke-failed', [], 1])
  expect((await outcomeOf(thing(), ender, { strict: true })).failed).toHaveLength(1)
})

test('what has no ender says until when; what may not exist says that too', async () => {
  const { ender: _, ...plain } = thing()
  expect(await outcomeOf(plain, {})).toMatchObject({
    outcome: 'expires-only',
    detail: 'valid until 2026-11-24T11:00:00Z',
    warned: [],
  })
  expect((await outcomeOf({ ...plain, asked: true }, {})).detail).toBe(
    'requested, but no answer arrived: if it was issued, it is valid until 2026-11-24T11:00:00Z',
  )
  const { expiresAt: __, ...unknown } = plain
  expect((await outcomeOf(unknown, {})).detail).toBe('valid until the system that issued it ends it')
})

test('after its expiry and a margin no call is made', async () => {
  const ender = {
    revoke: async () => {
      throw new Error('called')
    },
  }
  expect((await outcomeOf(thing({ expiresAt: now - 61_000 }), ender)).outcome).toBe('already-expired')
  expect((await outcomeOf(thing({ expiresAt: now - 30_000 }), ender)).outcome).toBe('revoke-failed')
})

test('an ender that this step does not carry was not run, and is not called anything better', async () => {
  expect((await outcomeOf(thing({ ender: 'unknown' }), {})).outcome).toBe('not-run')
  expect((await outcomeOf(thing(), {}, { network: false })).outcome).toBe('not-run')
})

test('the key of an ending survives the record and is masked again', () => {
  const masked: string[] = []
  const key = Secret.receive('canary-key', () => undefined)
  const record: LeaseRecord = {
    strict: true,
    proxy: Secret.receive('http://user:canary-word@p:1', () => undefined),
    noProxy: ['vault.corp'],
    leases: [{ id: 'a', provider: 'b', principal: 'c', endings: [thing({ key })], delivered: [] }],
  }
  const read = decodeRecord(encodeRecord(record), (value) => masked.push(value))
  expect(masked).toEqual(['http://user:canary-word@p:1', 'canary-word', 'dXNlcjpjYW5hcnktd29yZA==', 'canary-key'])
  expect(read?.leases[0]?.endings[0]?.key?.reveal()).toBe('canary-key')
  expect([read?.strict, read?.proxy?.reveal(), read?.noProxy]).toEqual([
    true,
    'http://user:canary-word@p:1',
    ['vault.corp'],
  ])
})

test('a look that fails before or after keeps nothing from being ended, and nothing is called verified', async () => {
  const fails = async () => {
    throw new MayflyError('ERR_ENDPOINT_UNREACHABLE', 'x')
  }
  expect((await outcomeOf(thing(), { control: fails, probe: refused })).outcome).toBe('revoked-unverified')
  expect((await outcomeOf(thing(), { control: accepted, probe: fails })).outcome).toBe('revoked-unverified')
})
