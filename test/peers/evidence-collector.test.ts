import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EvidenceLine } from '@mayfly/evidence/line'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { audience, inWorld } from '../support/aws-world.ts'
import { chainOf, everySystem } from '../support/evidence.ts'
import { faultsOf } from '../support/evidence-chain.ts'
import { flagsOf, inShellJob } from '../support/shell-job.ts'
import { type OtelCollector, type PrintedRecord, startOtelCollector } from './otel-collector.ts'
import { peers, withPeers } from './peers.ts'

/** The record of a line as the collector prints it. */
function printed(text: string): PrintedRecord {
  const { at, event, ...line } = JSON.parse(text) as EvidenceLine
  const value = (one: unknown) => {
    if (Array.isArray(one)) return `Slice(${JSON.stringify(one)})`
    return typeof one === 'number' ? `Int(${one})` : `Str(${one})`
  }
  const flat = Object.entries({ at, event, ...line }).flatMap(([name, one]) =>
    typeof one === 'object' && !Array.isArray(one)
      ? Object.entries(one).map(([inner, each]) => [`mayfly.${name}.${inner}`, value(each)])
      : [[`mayfly.${name}`, value(one)]],
  )
  const time = `${at.replace('T', ' ').replace(/\.?0*Z$/, '')} +0000 UTC`
  return {
    ObservedTimestamp: time,
    Timestamp: time,
    SeverityText: 'INFO',
    SeverityNumber: 'Info(9)',
    EventName: `mayfly.credential.${event}`,
    Body: `Str(${text})`,
    ...Object.fromEntries(flat),
    'Trace ID': '',
    'Span ID': '',
    Flags: '0',
  }
}

/** The line of evidence that is the body of a record. */
const lineOf = ({ Body = '' }: PrintedRecord) => Body.slice('Str('.length, -1)

withPeers([peers.otelCollector], "OpenTelemetry's collector", () => {
  let collector: OtelCollector
  beforeAll(async () => {
    collector = await startOtelCollector()
  })
  afterAll(() => collector.stop())

  test('each event of a step arrives with all of its fields, over TLS and with the token alone', () =>
    inWorld({}, async (world) =>
      inShellJob('shell', async (job) => {
        const run = async (token: string, ca: readonly string[]) => {
          const file = join(job.root, 'token')
          writeFileSync(file, token)
          const sink = ['--evidence', collector.url, '--evidence-token-file', file, ...ca]
          const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(audience) }
          const flags = ['aws', ...flagsOf(world.inputs), ...sink]
          const ran = await job.mayfly(['exec', ...flags, '--', 'true'], { env })
          expect(ran.code, ran.output).toBe(0)
          return ran.output
        }
        const ca = ['--evidence-ca-file', collector.ca]
        expect(await run('another', ca)).toContain('it answered 401. Check evidence-token')
        expect(await run(collector.token, [])).toContain('Give its certificate authority as evidence-ca')
        expect(collector.records()).toEqual([])
        expect(await run(collector.token, ca)).not.toContain('warning')
        const records = collector.records()
        const lines = records.map(lineOf)
        expect(faultsOf(`${lines.join('\n')}\n`)).toEqual([])
        expect(lines.map((line) => JSON.parse(line).event)).toEqual(['opened', 'issued', 'delivered', 'ended'])
        expect(records).toEqual(lines.map(printed))
      }),
    ))

  test('the requests of mayfly report are taken, with every record', () =>
    inShellJob('shell', async (job) => {
      const before = collector.records().length
      const lines = chainOf(everySystem)
      writeFileSync(join(job.workspace, 'evidence.ndjson'), `${lines.join('\n')}\n`)
      const { stdout } = await job.mayfly(['report', 'evidence.ndjson', '--format', 'otlp'])
      for (const body of stdout.trim().split('\n')) expect(await collector.post(body, collector.token)).toBe(200)
      expect(collector.records().slice(before)).toEqual(lines.map(printed))
    }))
})
