import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultOf } from '../../doubles/src/evidence/logs-request.ts'
import { logsAddress } from './collector.ts'
import { chainLine, type EvidenceEntry } from './line.ts'
import { logsRequest } from './otlp.ts'
import { zipOf } from './zip.ts'

test('every line becomes a log record that the protocol allows', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', 'é', '\ud83d', '\ude00') })
  const entry: fc.Arbitrary<EvidenceEntry> = fc
    .record({ lease: text, provider: text, principal: text, modes: fc.array(text), what: text, outcome: text })
    .map((members) => ({
      ...{ at: '2026-11-30T15:00:00.000Z', job: { system: 'github' }, event: 'ended', detail: '' },
      ...members,
      trace: { accessor: 'a' },
    }))
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const lines = entries.map((one) => chainLine(one, { chain: '0123456789abcdef' })[0])
      const sent: unknown = JSON.parse(JSON.stringify(logsRequest(lines, '0.1.0')))
      expect(faultOf(sent)).toBeUndefined()
    }),
    { numRuns: 50 },
  )
})

test.each([
  [{}, 'request has no resourceLogs'],
  [{ resourceLogs: [{ scopeLogs: [{ logRecords: [{ timeUnixNano: 1 }] }] }] }, 'timeUnixNano is not a fixed64'],
  [{ resourceLogs: [{ scopeLogs: [{ logRecords: [{ timeUnixNano: '-1' }] }] }] }, 'timeUnixNano is not a fixed64'],
  [{ resourceLogs: [{ scopeLogs: [{ logRecords: [{ eventName: '\ud83d' }] }] }] }, 'eventName is not a text'],
  [{ resourceLogs: [{ scopeLogs: [{ logRecords: [{ body: 'text' }] }] }] }, 'body is not one value'],
  [{ resourceLogs: [{ scopeLogs: [{ logRecords: [{ body: { intValue: 1 } }] }] }] }, 'body.intValue is not a int64'],
  [{ resourceLogs: [{ scopeLogs: [{ logRecords: [{ trace_id: 'x' }] }] }] }, 'unknown member trace_id'],
])('the double refuses what the protocol does not allow: %j', (sent, fault) => {
  expect(faultOf(sent)).toContain(fault)
})

test('the address of a collector alone is completed', () => {
  expect(logsAddress('https://collector.example:4318')).toBe('https://collector.example:4318/v1/logs')
  expect(logsAddress('https://collector.example/otlp/v1/logs')).toBe('https://collector.example/otlp/v1/logs')
})

test('a ZIP file has the sizes, the sum and the places of its file', () => {
  const zip = zipOf('name', Buffer.from('123456789'))
  expect(zip.readUInt32LE(14)).toBe(0xcbf43926)
  const end = zip.length - 22
  expect([zip.readUInt32LE(end), zip.readUInt16LE(end + 10)]).toEqual([0x06054b50, 1])
  const [size, start] = [zip.readUInt32LE(end + 12), zip.readUInt32LE(end + 16)]
  expect(start + size).toBe(end)
  expect(zip.readUInt32LE(start)).toBe(0x02014b50)
})

test('a false line that is deep becomes a record with its body alone', () => {
  const deep = `${'['.repeat(15_000)}${']'.repeat(15_000)}`
  const line = `{"at":"2026-11-30T15:00:00.000Z","event":"issued","x":${deep},"y":{"z":${deep}},"modes":["env",${deep}],"n":1.5}`
  const request = logsRequest([line], '0.1.0')
  expect(faultOf(request)).toBeUndefined()
  expect(JSON.stringify(request)).toContain('"values":[{"stringValue":"env"}]')
})

test('a false line with a time or a text that the protocol does not have becomes a record without it', () => {
  const record = (at: string) => {
    const request = logsRequest([`{"at":"${at}","event":"issued","half\\ud83d":"\\ude00"}`], '0.1.0')
    expect(faultOf(request)).toBeUndefined()
    return JSON.stringify(request)
  }
  for (const at of ['1969-12-31T23:59:59.999Z', '2554-07-21T23:34:33.710Z', 'no time'])
    expect(record(at)).not.toContain('timeUnixNano')
  expect(record('2554-07-21T23:34:33.709Z')).toContain('"timeUnixNano":"18446744073709000000"')
  expect(record('2026-11-30T15:00:00.000Z')).toContain('{"key":"mayfly.half\ufffd","value":{"stringValue":"\ufffd"}}')
})
