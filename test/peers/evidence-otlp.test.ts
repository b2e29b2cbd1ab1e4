import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startFakeCollector } from '@mayfly/doubles/evidence/collector'
import { faultOf } from '@mayfly/doubles/evidence/logs-request'
import { expect, test } from 'vitest'
import { logsRequest } from '../../packages/evidence/src/otlp.ts'
import { audience, inWorld } from '../support/aws-world.ts'
import { makeCertificate } from '../support/certificate.ts'
import { chainOf, everySystem } from '../support/evidence.ts'
import { flagsOf, inShellJob } from '../support/shell-job.ts'
import { peers, withPeers } from './peers.ts'

interface Verdict {
  /** The request as the definition of the protocol writes it. */
  readonly request?: object
  readonly fault?: string
}

/** The verdicts of the official definition of OTLP about the bodies of requests. */
function verdictsOf(bodies: readonly string[]): Verdict[] {
  const args = [resolve('test/peers/clients/otlp.py')]
  const output = execFileSync(peers.boto3.path, args, { input: `${bodies.join('\n')}\n`, encoding: 'utf8' })
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Verdict)
}

/**
 * A body is as the definition writes it: each name in camel case, each number of 64 bits as a text. OTLP differs from the
 * JSON of protobuf only in its trace ids, which Mayfly does not send.
 */
function expectOfficial(bodies: readonly string[]): void {
  expect(bodies.length).toBeGreaterThan(0)
  expect(verdictsOf(bodies)).toEqual(bodies.map((body) => ({ request: JSON.parse(body) })))
}

withPeers([peers.otlpProto, peers.boto3], "OTLP, by OpenTelemetry's own definition", () => {
  test('the requests of a step and of mayfly report are requests for logs', () =>
    inWorld({}, async (world) =>
      inShellJob('shell', async (job) => {
        const certificate = makeCertificate()
        const collector = await startFakeCollector('collector-token', certificate)
        try {
          const token = join(job.root, 'token')
          writeFileSync(token, 'collector-token')
          const sink = ['--evidence', collector.url, '--evidence-ca-file', certificate.path]
          const flags = [...flagsOf(world.inputs), ...sink, '--evidence-token-file', token]
          const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(audience) }
          const ran = await job.mayfly(['exec', 'aws', ...flags, '--', 'true'], { env })
          expect(ran.code, ran.output).toBe(0)
          const lines = [...collector.records.map(({ body }) => body), ...chainOf(everySystem)]
          writeFileSync(join(job.workspace, 'evidence.ndjson'), `${lines.join('\n')}\n`)
          const report = await job.mayfly(['report', 'evidence.ndjson', '--format', 'otlp'])
          expect(report.code, report.output).toBe(0)
          expectOfficial([...collector.bodies, ...report.stdout.trim().split('\n')])
          expect(collector.bodies.join()).toContain('mayfly.credential.ended')
        } finally {
          await collector.close()
          certificate.remove()
        }
      }),
    ))

  test('a false line becomes a request for logs too', () => {
    const at = '"at":"2026-11-30T15:00:00.000Z","event":"issued"'
    const lines = [
      `{${at},"half":"\\ud83d","\\ude00":"x","pair":"\\ud83d\\ude00","control":"\\u0000\\u2028"}`,
      `{${at},"some":[1,"\\ud83d",null,{}],"n":1.5,"huge":1e300,"least":-9007199254740991,"is":true,"deep":{"er":{}}}`,
      '{"at":"1960-01-01T00:00:00.000Z","event":"issued"}',
      '{"at":"9999-12-31T23:59:59.999Z","event":"issued"}',
    ]
    expectOfficial([JSON.stringify(logsRequest(lines, '0.1.0'))])
  })

  test('the double and the definition refuse the same', () => {
    const record = (text: string) => `{"resourceLogs":[{"scopeLogs":[{"logRecords":[${text}]}]}]}`
    const wrong = [
      ...['{"timeUnixNano":"-1"}', '{"timeUnixNano":"18446744073709551616"}', '{"unknown":1}', '{"body":"text"}'],
      ...['{"body":{"intValue":"9223372036854775808"}}', '{"body":{"stringValue":"\\ud83d"}}', '{"attributes":{}}'],
      ...['{"attributes":[{"key":1}]}', '{"severityText":1}', '{"body":{"stringValue":"a","intValue":"1"}}'],
    ].map(record)
    const right = ['{"timeUnixNano":"18446744073709551615","body":{"intValue":"-9223372036854775808"}}'].map(record)
    for (const body of wrong) expect(faultOf(JSON.parse(body)), body).toBeDefined()
    for (const body of right) expect(faultOf(JSON.parse(body)), body).toBeUndefined()
    const isRight = verdictsOf([...wrong, ...right]).map(({ fault }) => fault === undefined)
    expect(isRight).toEqual([...wrong.map(() => false), ...right.map(() => true)])
  })
})
