import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import { makeCertificate } from '../support/certificate.ts'
import { hermetic, scratch } from './hermetic.ts'
import { peers } from './peers.ts'
import { freePorts, type Server, startServer } from './program.ts'

/** A log record as the collector printed it: each of its lines by the text before the first colon. */
export type PrintedRecord = Readonly<Record<string, string>>

/** OpenTelemetry's own collector, on loopback. */
export interface OtelCollector extends Server {
  readonly url: string
  /** The file of its certificate, which no machine trusts. */
  readonly ca: string
  readonly token: string
  /** The records that it has got, in order. */
  records(): PrintedRecord[]
  /** Sends a body with the given token. Returns the status of the answer. */
  post(body: string, token: string): Promise<number | undefined>
}

/** Starts a collector that speaks TLS, asks for a bearer token, and prints each record with all of its fields. */
export async function startOtelCollector(): Promise<OtelCollector> {
  const folder = scratch()
  const certificate = makeCertificate()
  const [port] = await freePorts(1)
  const url = `https://127.0.0.1:${port}`
  const token = 'collector-token-4711-abcdef'
  const printed = join(folder.path, 'printed')
  const [config, key] = [join(folder.path, 'config.json'), join(folder.path, 'key.pem')]
  writeFileSync(key, certificate.key)
  const tls = { cert_file: certificate.path, key_file: key }
  const http = { endpoint: `127.0.0.1:${port}`, tls, auth: { authenticator: 'bearertokenauth' } }
  const settings = {
    receivers: { otlp: { protocols: { http } } },
    extensions: { bearertokenauth: { token } },
    exporters: { debug: { verbosity: 'detailed', use_internal_logger: false, output_paths: [printed] } },
    service: {
      extensions: ['bearertokenauth'],
      telemetry: { metrics: { level: 'none' } },
      pipelines: { logs: { receivers: ['otlp'], exporters: ['debug'] } },
    },
  }
  writeFileSync(config, JSON.stringify(settings))
  const post = (body: string, given: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${given}` }
      const options = { method: 'POST', headers, ca: certificate.cert, agent: false }
      request(`${url}/v1/logs`, options, (answer) => resolve(answer.resume().statusCode))
        .once('error', reject)
        .end(body)
    })
  const close = () => {
    certificate.remove()
    folder.remove()
  }
  const ready = async () => (await post('{}', 'another')) === 401
  const options = { env: hermetic(folder.home), cwd: folder.path }
  const server = await startServer(peers.otelCollector.path, ['--config', config], options, ready).catch(
    (error: unknown) => {
      close()
      throw error
    },
  )
  return {
    url,
    ca: certificate.path,
    token,
    post,
    records: () => recordsIn(existsSync(printed) ? readFileSync(printed, 'utf8') : ''),
    async stop() {
      await server.stop()
      close()
    },
  }
}

/** The records in the collector's output. Attributes have an arrow before their name, and `Flags` is the last line. */
function recordsIn(text: string): PrintedRecord[] {
  return [...text.matchAll(/^LogRecord #\d+\n(.*?^Flags: .*?)$/gms)].map(([, record = '']) => {
    const lines = record.split('\n').map((line) => /^(?: +-> )?([^:]+): (.*)$/.exec(line))
    return Object.fromEntries(lines.flatMap((line) => (line ? [[line[1], line[2]]] : [])))
  })
}
