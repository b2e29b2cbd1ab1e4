import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { chainLine, type EvidenceEntry } from '../../packages/evidence/src/line.ts'
import { EntryReader } from '../../packages/evidence/src/reading/entry.ts'
import { ocsfEvent } from '../../packages/evidence/src/report/ocsf.ts'
import { peers, withPeers } from './peers.ts'

const time = {
  at: '2026-11-02T10:00:00.000Z',
  job: { system: 'github', repository: 'octo/shop', run: '1', actor: 'mona' },
}
const of = { lease: 'aws-1', provider: 'aws', principal: 'arn:aws:iam::210987654321:role/deploy' }
const trace = { accessKeyId: 'ASIAIOSFODNN7EXAMPLE', requestId: 'r' }

/** One line of each event that OCSF has. */
const entries: readonly EvidenceEntry[] = [
  {
    ...time,
    event: 'issued',
    ...of,
    what: 'session',
    expiresAt: '2026-11-02T11:00:00.000Z',
    askedSeconds: 3600,
    givenSeconds: 3600,
    trace,
  },
  { ...time, event: 'renewed', ...of, what: 'session', trace: {} },
  { ...time, job: { system: 'shell' }, event: 'delivered', ...of, modes: ['env'] },
  { ...time, event: 'read', ...of, what: 'db', trace: { name: 'db', version: '3' } },
  { ...time, event: 'refused', ...of, code: 'ERR_REFUSED', said: 'AccessDenied', trace: {} },
  { ...time, event: 'probed', ...of, what: 'session', when: 'after', answer: 'refused' },
  { ...time, event: 'ended', ...of, what: 'session', outcome: 'expires-only', detail: 'valid until 11:00', trace: {} },
  { ...time, event: 'ended', ...of, what: 'session', outcome: 'revoke-failed', detail: 'timed out', trace: {} },
]

withPeers([peers.ajv], 'OCSF', () => {
  test('every event is an Authentication event of OCSF 1.8, by its own schema', () => {
    const { Ajv2020 } = createRequire(resolve('test/peers/package.json'))('ajv/dist/2020')
    const schema = JSON.parse(readFileSync('test/support/ocsf/authentication-1.8.0.json', 'utf8'))
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema)
    const event = (entry: EvidenceEntry) => {
      const [text] = chainLine(entry, { chain: '0123456789abcdef', seq: 3, hash: 'ab'.repeat(32) })
      const read = new EntryReader().read(Buffer.from(text))
      if ('reason' in read) throw new Error(read.reason)
      return ocsfEvent(read, '0.1.0')
    }
    for (const entry of entries) {
      expect(validate(event(entry)) ? [] : validate.errors, entry.event).toEqual([])
    }
    // The schema really refuses.
    const { user: _, ...rest } = event(entries[0] as EvidenceEntry) as { user: object }
    expect(validate(rest)).toBe(false)
    expect(validate({ ...event(entries[0] as EvidenceEntry), activity_id: 'x' })).toBe(false)
    expect(validate({ ...event(entries[0] as EvidenceEntry), unknown: 1 })).toBe(false)
  })
})
