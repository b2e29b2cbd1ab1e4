import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer, HttpRequest, Wire } from '@mayfly/core/http'
import { readJson, textOf } from '@mayfly/core/json'
import { decodeClaims } from '@mayfly/core/jwt'
import type { Mask, Secret } from '@mayfly/core/secret'
import { sha256 } from './line.ts'
import { zipOf } from './zip.ts'

/** The longest time of all requests together. */
const storeMilliseconds = 10_000

/** The service of GitHub that takes the artifacts of a run. */
export interface ArtifactService {
  readonly url: string
  readonly token: Secret
  readonly wire: Wire
  readonly mask: Mask
}

/**
 * Stores a file as an artifact of this run, by the requests that GitHub's own action sends. Throws an error with the
 * reason in plain words.
 *
 * @see https://github.com/actions/toolkit/tree/main/packages/artifact
 */
export async function storeArtifact(
  { url, token, wire, mask }: ArtifactService,
  name: string,
  file: string,
  content: Buffer,
): Promise<void> {
  const signal = AbortSignal.timeout(storeMilliseconds)
  const send = async (what: string, request: HttpRequest) => {
    const answer = await wire.send(request, signal)
    if (answer.status >= 200 && answer.status < 300) return answer
    throw new Error(`${what} was answered with ${answer.status}${saidIn(answer)}`)
  }
  const call = async (method: string, fields: object) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token.reveal()}` }
    const address = `${new URL(url).origin}/twirp/github.actions.results.api.v1.ArtifactService/${method}`
    const body = JSON.stringify({ ...idsIn(token.reveal()), name, ...fields })
    const answer = readJson((await send(method, { method: 'POST', url: address, headers, body })).body)
    if (answer.ok !== true) throw new Error(`${method} was refused`)
    return answer
  }
  const created = await call('CreateArtifact', { version: 4 })
  const place = textOf(created.signed_upload_url) ?? textOf(created.signedUploadUrl)
  if (place === undefined || !URL.canParse(place)) throw new Error('CreateArtifact gave no address for the file')
  const signature = new URL(place).searchParams.get('sig')
  if (signature) for (const form of [signature, encodeURIComponent(signature)]) mask(form)
  const zip = zipOf(file, content)
  const block = Buffer.from('mayfly-evidence-0').toString('base64')
  const headers = { 'content-type': 'application/octet-stream' }
  await send('the file', {
    method: 'PUT',
    url: withQuery(place, { comp: 'block', blockid: block }),
    headers,
    body: zip,
  })
  const list = `<?xml version="1.0" encoding="utf-8"?><BlockList><Latest>${block}</Latest></BlockList>`
  await send('the list of its parts', {
    method: 'PUT',
    url: withQuery(place, { comp: 'blocklist' }),
    headers: { 'content-type': 'application/xml', 'x-ms-blob-content-type': 'application/zip' },
    body: list,
  })
  await call('FinalizeArtifact', { size: String(zip.length), hash: `sha256:${sha256(zip)}` })
}

/** The address with more fields. The signed part does not change. */
function withQuery(address: string, fields: Readonly<Record<string, string>>): string {
  const more = Object.entries(fields).map(([name, value]) => `&${name}=${encodeURIComponent(value)}`)
  return `${address}${more.join('')}`
}

/** The run and the job, by the names that the service has for them. They are in its token. */
function idsIn(token: string): object {
  const scopes = String(decodeClaims(token).scp ?? '').split(' ')
  const [, run, job] = scopes.find((scope) => scope.startsWith('Actions.Results:'))?.split(':') ?? []
  if (!run || !job) throw new Error('the token of the runner does not name this run')
  return { workflow_run_backend_id: run, workflow_job_run_backend_id: job }
}

function saidIn({ body }: HttpAnswer): string {
  const said = foreignText(readJson(body).msg)
  return said === undefined ? '' : ` (${said})`
}
