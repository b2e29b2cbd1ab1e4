import type { IncomingMessage } from 'node:http'
import { type FakeServer, type FakeTls, Refusal, startFakeJson } from '../double-server.ts'
import { faultOf } from './logs-request.ts'

/** A log record that a collector got: its body, and its attributes by name. */
export interface CollectedRecord {
  readonly eventName: string
  readonly severity: number
  readonly body: string
  readonly attributes: Readonly<Record<string, unknown>>
}

export interface FakeCollector extends FakeServer {
  /** The bodies of all requests, as they came. */
  readonly bodies: string[]
  readonly records: CollectedRecord[]
  /** The records of each request that it drops. */
  drops: number
}

/**
 * A collector of OTLP logs over HTTP. It answers 401 without its token, and 400 for a body that the protocol does not
 * allow.
 *
 * @see https://opentelemetry.io/docs/specs/otlp/#otlphttp-request
 */
export async function startFakeCollector(token: string, tls?: FakeTls): Promise<FakeCollector> {
  const bodies: string[] = []
  const records: CollectedRecord[] = []
  const server = await startFakeJson({ type: 'application/json', serve, broken: wrongRequest, tls })

  async function serve(request: IncomingMessage, body: string): Promise<object> {
    bodies.push(body)
    if (request.method !== 'POST' || request.url !== '/v1/logs') throw new Refusal(404, { code: 5 })
    if (request.headers.authorization !== `Bearer ${token}`) throw new Refusal(401, { code: 16, message: 'no token' })
    if (request.headers['content-type'] !== 'application/json') throw new Refusal(415, { code: 3 })
    const sent: unknown = JSON.parse(body)
    const fault = faultOf(sent)
    if (fault !== undefined) throw wrongRequest(fault)
    const all = (sent as LogsRequest).resourceLogs.flatMap(({ scopeLogs }) =>
      scopeLogs.flatMap((one) => one.logRecords),
    )
    const dropped = Math.min(fake.drops, all.length)
    for (const record of all.slice(dropped)) records.push(collectedRecord(record))
    if (dropped === 0) return { partialSuccess: {} }
    return { partialSuccess: { rejectedLogRecords: String(dropped), errorMessage: 'the quota is used up' } }
  }

  const fake: FakeCollector = Object.assign(server, { bodies, records, drops: 0 })
  return fake
}

interface LogRecord {
  readonly eventName: string
  readonly severityNumber: number
  readonly body: { readonly stringValue: string }
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[]
}

interface LogsRequest {
  readonly resourceLogs: readonly { readonly scopeLogs: readonly { readonly logRecords: readonly LogRecord[] }[] }[]
}

function collectedRecord({ eventName, severityNumber: severity, body, attributes }: LogRecord): CollectedRecord {
  const values = attributes.map(({ key, value }) => [key, Object.values(value)[0]])
  return { eventName, severity, body: body.stringValue, attributes: Object.fromEntries(values) }
}

function wrongRequest(reason: string): Refusal {
  return new Refusal(400, { code: 3, message: reason })
}
