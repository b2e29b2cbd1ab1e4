import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeLeaseReport, encodeLeaseReport } from './agent-messages.ts'
import type { Deliverable, Ending, Lease, LeaseRecord } from './lease.ts'
import { decodeRecord, encodeRecord } from './record.ts'
import { Secret } from './secret.ts'

const ignore = () => undefined
const secret = fc.string().map((value) => Secret.receive(value, ignore))
const time = fc.integer({ min: 1, max: Date.UTC(9999, 11, 31) })
const texts = fc.dictionary(fc.string(), fc.string())

const ending: fc.Arbitrary<Ending> = fc
  .tuple(
    fc.record({ what: fc.string(), facts: texts }),
    fc.record(
      {
        ender: fc.string(),
        expiresAt: time,
        asked: fc.constant(true as const),
        handle: texts,
        key: secret,
        acceptedUntil: time,
        audience: fc.string(),
        trace: fc.dictionary(fc.string({ minLength: 1 }), fc.stringMatching(/^[\x20-\x7e]{1,50}$/)),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([always, sometimes]) => ({ ...always, ...sometimes }))

const delivered: fc.Arbitrary<Deliverable> = fc.oneof(
  fc.record(
    { kind: fc.constant('env' as const), name: fc.string(), set: fc.string(), was: fc.string() },
    { requiredKeys: ['kind', 'name'] },
  ),
  fc.record({ kind: fc.constant('folder' as const), path: fc.string() }),
  fc.record(
    { kind: fc.constant('section' as const), file: fc.string(), section: fc.string(), rest: fc.string() },
    { requiredKeys: ['kind', 'file', 'section'] },
  ),
  fc.record({ kind: fc.constant('agent' as const), path: fc.string(), last: fc.boolean() }),
)

const lease: fc.Arbitrary<Lease> = fc.record(
  {
    id: fc.stringMatching(/^[a-z-]{1,20}-[0-9a-f]{12}$/),
    provider: fc.string(),
    authority: fc.string(),
    principal: fc.string(),
    clockAhead: fc.integer(),
    endings: fc.array(ending, { maxLength: 3 }),
    delivered: fc.array(delivered, { maxLength: 4 }),
    reads: fc.array(
      fc.record({ what: fc.string(), version: fc.string(), request: fc.string() }, { requiredKeys: ['what'] }),
      { maxLength: 4 },
    ),
  },
  { requiredKeys: ['id', 'provider', 'principal', 'endings', 'delivered'] },
)

const proxy = fc
  .constantFrom('http://proxy.example:8080/', 'http://user:pass%20word@proxy.example:8080/')
  .map((address) => Secret.receive(address, ignore))

const record: fc.Arbitrary<LeaseRecord> = fc.record(
  {
    strict: fc.boolean(),
    tokenHost: fc.string(),
    proxy,
    noProxy: fc.array(fc.string()),
    evidence: fc.record(
      {
        sink: fc.string(),
        chain: fc.string(),
        file: fc.string(),
        hidden: fc.array(fc.string()),
        token: secret,
        ca: fc.string(),
      },
      { requiredKeys: ['sink', 'chain', 'file', 'hidden'] },
    ),
    leases: fc.array(lease, { maxLength: 3 }),
  },
  { requiredKeys: ['strict', 'leases'] },
)

/** A value with each secret shown, to compare it. */
function revealed(value: unknown): unknown {
  if (value instanceof Secret) return { secret: value.reveal() }
  if (Array.isArray(value)) return value.map(revealed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, revealed(one)]))
}

test('a record is read as it was written', () => {
  fc.assert(
    fc.property(record, (written) => {
      expect(revealed(decodeRecord(encodeRecord(written), ignore))).toEqual(revealed(written))
    }),
  )
})

test('a report of the agent is read as it was written', () => {
  const report = fc.record(
    { endings: fc.array(ending, { maxLength: 3 }), made: fc.nat(), failure: fc.string() },
    { requiredKeys: ['endings', 'made'] },
  )
  fc.assert(
    fc.property(report, (written) => {
      expect(revealed(decodeLeaseReport(encodeLeaseReport(written), ignore))).toEqual(revealed(written))
    }),
  )
})

test('an odd lease hides no other one', () => {
  const ending = { what: 'token', facts: {}, ender: 'vault', key: 's3cret' }
  const good = { id: 'vault-0123456789ab', provider: 'vault', principal: 'deploy', endings: [ending], delivered: [] }
  const { endings, ...noEndings } = good
  const { delivered, ...noDelivered } = good
  const leases = [null, 'x', 7, noEndings, noDelivered, { ...good, endings: {}, reads: 1 }, good]
  const read = decodeRecord(JSON.stringify({ version: 1, strict: false, leases }), ignore)
  expect(read?.leases.map((one) => one.endings.map(({ what }) => what))).toEqual([['token'], ['token']])
  expect(
    decodeRecord(JSON.stringify({ version: 1, strict: false, leases: leases.slice(0, 4) }), ignore),
  ).toBeUndefined()
})

test('garbage anywhere in a record makes no field of another type, and never throws', () => {
  const kinds = ['env', 'folder', 'section', 'agent']
  fc.assert(
    fc.property(record, fc.array(fc.tuple(fc.nat(), fc.jsonValue()), { minLength: 1 }), (written, edits) => {
      const value = JSON.parse(encodeRecord(written))
      const slots: [holder: Record<string, unknown>, key: string][] = []
      const collect = (holder: unknown): void => {
        if (typeof holder !== 'object' || holder === null) return
        for (const key of Object.keys(holder)) {
          slots.push([holder as Record<string, unknown>, key])
          collect((holder as Record<string, unknown>)[key])
        }
      }
      collect(value)
      for (const [at, garbage] of edits) {
        const [holder, key] = slots[at % slots.length] ?? [value, 'leases']
        holder[key] = garbage
      }
      const read = decodeRecord(JSON.stringify(value), ignore)
      for (const { endings, delivered, reads = [] } of read?.leases ?? []) {
        for (const { what, ...facts } of reads)
          for (const text of [what, ...Object.values(facts)]) expect(typeof text).toBe('string')
        for (const { ender, what, expiresAt, facts, handle, key, audience } of endings) {
          for (const text of [what, ender ?? '', audience ?? '', ...Object.values({ ...facts, ...handle })])
            expect(typeof text).toBe('string')
          if (expiresAt !== undefined) expect(new Date(expiresAt).toISOString()).toMatch(/^\d{4}-/)
          if (key !== undefined) expect(key).toBeInstanceOf(Secret)
        }
        for (const { kind, ...fields } of delivered) {
          expect(kinds).toContain(kind)
          for (const field of Object.values(fields)) expect(['string', 'boolean']).toContain(typeof field)
        }
      }
    }),
  )
})
