import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { SignJWT } from 'jose'
import { type FakeAnswer, type FakeServer, startFakeServer } from '../double-server.ts'

/** An artifact that a run has. */
export interface FakeArtifact {
  readonly name: string
  readonly content: Buffer
}

export interface FakeArtifacts extends FakeServer {
  /** The token that the runner gives to an action, for this service. */
  readonly runtimeToken: string
  readonly artifacts: FakeArtifact[]
  /** The requests in order: the method of the service, or the part of the upload. */
  readonly calls: string[]
  /** Every body, as text. */
  readonly bodies: string[]
}

const service = '/twirp/github.actions.results.api.v1.ArtifactService/'
const run = 'ce7f54c7-61c7-4aae-887f-30da475f5f1a'
const job = 'ca395085-040a-526b-2ce8-bdc85f692774'

interface Upload {
  readonly blocks: Map<string, Buffer>
  content?: Buffer
}

/**
 * The service that takes the artifacts of a run, and the store behind it. It refuses a wrong token, other ids than those
 * of its token, unknown members, a wrong signature, and a size or hash that is not the content's.
 *
 * @see https://github.com/actions/toolkit/tree/main/packages/artifact
 */
export async function startFakeArtifacts(): Promise<FakeArtifacts> {
  const key = new TextEncoder().encode('the key of the runner service....')
  const scp = `Actions.GenericRead:00000000 Actions.Results:${run}:${job}`
  const runtimeToken = await new SignJWT({ scp }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt().sign(key)
  const uploads = new Map<string, Upload>()
  const artifacts: FakeArtifact[] = []
  const calls: string[] = []
  const bodies: string[] = []
  const sign = (name: string) => createHmac('sha256', key).update(name).digest('base64')

  async function respond(request: IncomingMessage, text: string): Promise<FakeAnswer> {
    bodies.push(text)
    const url = new URL(request.url ?? '', server.url)
    if (request.method === 'PUT') return upload(url, Buffer.from(text, 'latin1'))
    if (request.method !== 'POST' || !url.pathname.startsWith(service)) return errorAnswer(404, 'bad_route')
    if (request.headers.authorization !== `Bearer ${runtimeToken}`) return errorAnswer(401, 'unauthenticated')
    if (request.headers['content-type'] !== 'application/json') return errorAnswer(400, 'malformed')
    const method = url.pathname.slice(service.length)
    calls.push(method)
    return call(method, JSON.parse(text))
  }

  function call(method: string, { name, version, size, hash, ...ids }: Record<string, unknown>): FakeAnswer {
    const own =
      JSON.stringify(ids) === JSON.stringify({ workflow_run_backend_id: run, workflow_job_run_backend_id: job })
    if (!own) return errorAnswer(403, 'the run is not the one of the token')
    if (typeof name !== 'string' || !/^[^":<>|*?\r\n\\/]+$/.test(name)) return errorAnswer(400, 'the name is not valid')
    if (method === 'CreateArtifact') {
      if (version !== 4 || size !== undefined || hash !== undefined) return errorAnswer(400, 'malformed')
      if (uploads.has(name)) return errorAnswer(409, 'an artifact with this name already exists')
      uploads.set(name, { blocks: new Map() })
      const place = `${server.url}/store/${name}?se=2030-01-01&sig=${encodeURIComponent(sign(name))}`
      return json({ ok: true, signed_upload_url: place })
    }
    const content = uploads.get(name)?.content
    if (method !== 'FinalizeArtifact' || !content) return errorAnswer(404, 'nothing was uploaded')
    if (version !== undefined || size !== String(content.length)) return errorAnswer(400, 'the size is another one')
    const digest = createHash('sha256').update(content).digest('hex')
    if (hash !== undefined && hash !== `sha256:${digest}`) return errorAnswer(400, 'the hash is another one')
    artifacts.push({ name, content })
    return json({ ok: true, artifact_id: '4711' })
  }

  function upload(url: URL, body: Buffer): FakeAnswer {
    const name = url.pathname.slice('/store/'.length)
    const found = uploads.get(name)
    if (!found || url.searchParams.get('sig') !== sign(name)) return errorAnswer(403, 'AuthenticationFailed')
    const comp = url.searchParams.get('comp')
    calls.push(`PUT ${comp}`)
    if (comp === 'block') found.blocks.set(url.searchParams.get('blockid') ?? '', body)
    else {
      const ids = [...body.toString().matchAll(/<Latest>(.*?)<\/Latest>/g)].map(([, id = '']) => id)
      if (comp !== 'blocklist' || ids.some((id) => !found.blocks.has(id))) return errorAnswer(400, 'InvalidBlockList')
      found.content = Buffer.concat(ids.map((id) => found.blocks.get(id) ?? Buffer.alloc(0)))
    }
    return { status: 201, type: 'text/plain', body: '' }
  }

  const server = await startFakeServer(respond, undefined, 'latin1')
  return Object.assign(server, { runtimeToken, artifacts, calls, bodies })
}

function json(body: object): FakeAnswer {
  return { status: 200, type: 'application/json', body: JSON.stringify(body) }
}

function errorAnswer(status: number, msg: string): FakeAnswer {
  return { status, type: 'application/json', body: JSON.stringify({ code: 'refused', msg }) }
}
