import { withoutEndSlashes } from '@mayfly/core/endpoint'
import { MayflyError } from '@mayfly/core/errors'
import { objectIn, readJson, textOf } from '@mayfly/core/json'
import { labelledIo, readsOnlyLabel } from '@mayfly/core/labelled-io'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { oneValueFault, type SecretReference } from '@mayfly/core/secrets/reference'
import { mostEarlyConnections, type ReadPlan, type SecretAnswer, type SecretSource } from '@mayfly/core/secrets/source'
import { crc32c } from './crc32c.ts'
import { exchange, type GcpInputs, requestReason } from './exchange.ts'
import type { inputs } from './inputs.ts'
import { refusedSecret } from './secret-refusal.ts'

/** One version of a secret. */
export interface GcpRead {
  readonly project: string
  /** The location of a regional secret. */
  readonly location?: string
  readonly secret: string
  readonly version: string
}

/** The shortest life of a service account's token. */
const lifetimeSeconds = 300
/** A secret has at most 64 KiB. */
const largestAnswerBytes = 2 << 20

/**
 * Google Secret Manager.
 *
 * @see https://cloud.google.com/secret-manager/docs/reference/rest/v1/projects.secrets.versions/access
 */
export const source: SecretSource<typeof inputs, GcpRead> = {
  store: 'Google Secret Manager',
  planRead: reference,
  async open(inputs, reads, io, delivered) {
    for (const read of reads.slice(0, mostEarlyConnections)) io.connectEarly(urlOf(read, inputs))
    const credential = delivered && mayRead(inputs) ? await delivered : await ownLogin(inputs, io)
    const { token } = credential.parts
    return { logins: [credential], read: () => reads.map((read) => readOne(read, inputs, token as Secret, io)) }
  },
}

const forms = [
  /^projects\/(?<project>[a-z0-9.:-]{1,100})\/locations\/(?<location>[a-z0-9-]{1,63})\/secrets\/(?<secret>[A-Za-z0-9_-]{1,255})$/,
  /^projects\/(?<project>[a-z0-9.:-]{1,100})\/secrets\/(?<secret>[A-Za-z0-9_-]{1,255})$/,
  /^(?<project>[a-z0-9.:-]{1,100})\/(?<secret>[A-Za-z0-9_-]{1,255})$/,
]

function reference(line: SecretReference): ReadPlan<GcpRead> {
  const { source, version = 'latest' } = line
  const found = forms.map((form) => form.exec(source)?.groups).find(Boolean)
  if (!found)
    return {
      fault:
        'is not a secret such as my-project/db, projects/my-project/secrets/db or projects/my-project/locations/europe-west3/secrets/db',
    }
  if (!/^[A-Za-z0-9_-]{1,63}$/.test(version)) return { fault: 'has a version that is not a number, an alias or latest' }
  const fault = oneValueFault(line)
  if (fault !== undefined) return { fault }
  const { project = '', location, secret = '' } = found
  return { read: { project, ...(location !== undefined && { location }), secret, version } }
}

/** A token that is narrowed, or for another service, cannot read secrets. */
function mayRead({ scopes, 'access-boundary': boundary, 'id-token-audience': audience }: GcpInputs): boolean {
  return boundary === undefined && audience === undefined && (scopes.length === 0 || scopes.includes(cloudPlatform))
}

const cloudPlatform = 'https://www.googleapis.com/auth/cloud-platform'

function ownLogin(inputs: GcpInputs, io: ExchangeIo) {
  const { lifetime = lifetimeSeconds } = inputs
  const own = {
    ...inputs,
    scopes: [],
    'access-boundary': undefined,
    'id-token-audience': undefined,
    deliver: [],
    lifetime,
  }
  return exchange(own, labelledIo(io, readsOnlyLabel))
}

function urlOf({ location }: GcpRead, { universe, 'secretmanager-endpoint': given }: GcpInputs): string {
  const host = location === undefined ? `secretmanager.${universe}` : `secretmanager.${location}.rep.${universe}`
  return withoutEndSlashes(given ?? `https://${host}`)
}

function nameOf({ project, location, secret }: GcpRead): string {
  return `projects/${project}${location === undefined ? '' : `/locations/${location}`}/secrets/${secret}`
}

function readOne(read: GcpRead, inputs: GcpInputs, token: Secret, io: ExchangeIo): Promise<SecretAnswer> {
  const name = nameOf(read)
  const url = `${urlOf(read, inputs)}/v1/${name}/versions/${read.version}:access`
  return io.http(
    'any',
    () => ({
      method: 'GET',
      url,
      headers: { accept: 'application/json', authorization: `Bearer ${token.reveal()}`, ...requestReason(inputs, io) },
      largestBytes: largestAnswerBytes,
    }),
    async (answer): Promise<SecretAnswer> => {
      if (answer.status !== 200) return refusedSecret(answer, name, read.version)
      const { name: found, payload } = readJson(answer.body)
      const { data = '', dataCrc32c: sum } = objectIn(payload)
      const value = typeof data === 'string' ? Buffer.from(data, 'base64') : undefined
      // Google sends the sum of the bytes, so that a change on the way is seen.
      if (
        value === undefined ||
        textOf(found) === undefined ||
        (sum !== undefined && String(sum) !== String(crc32c(value)))
      )
        throw new MayflyError('ERR_ANSWER_MALFORMED', 'Google answered 200 without the whole value', {
          facts: { secret: name },
          kind: 'unreadable',
        })
      const number = String(found).split('/').at(-1) ?? ''
      const version = number === read.version ? number : `${number} (${read.version})`
      return { found: { value }, read: { what: name, version } }
    },
  )
}
