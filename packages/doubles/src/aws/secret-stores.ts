import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type FakeServer, startFakeServer } from '../double-server.ts'
import { callerOf, JsonRefusal } from './json-call.ts'
import { type FakeParameter, getParameters, getParametersByPath } from './parameter-store.ts'
import { type FakeAwsSecret, getSecretValue } from './secrets-manager.ts'
import type { FakeSts } from './server.ts'

export interface FakeAwsStoresOptions {
  /** The STS whose sessions can sign. Its clock is used. */
  readonly sts: FakeSts
  readonly region: string
  readonly secrets?: readonly FakeAwsSecret[]
  readonly parameters?: readonly FakeParameter[]
  readonly tls?: { readonly key: string; readonly cert: string }
}

export interface FakeAwsStoreRequest {
  /** Such as `secretsmanager.GetSecretValue`. */
  readonly target: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly id: string
  /** The ARN of the session; absent when the signature was refused. */
  readonly session?: string
}

export interface FakeAwsStores extends FakeServer {
  readonly requests: FakeAwsStoreRequest[]
  /** Refuses the next calls with a good signature, one by one, such as with `ThrottlingException`. */
  readonly refusals: JsonRefusal[]
}

/**
 * Strict Secrets Manager and Parameter Store of one region on loopback. They verify signatures, scopes, clocks and
 * sessions, judge role and session policies and the rights to keys, and answer with AWS's own codes and texts.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/Welcome.html
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/Welcome.html
 */
export async function startFakeAwsStores(options: FakeAwsStoresOptions): Promise<FakeAwsStores> {
  const server = await startFakeServer(async (request, body) => {
    const id = randomUUID()
    const answer = serve(options, stores, request, body, id)
    const headers = { 'x-amzn-requestid': id }
    const type = 'application/x-amz-json-1.1'
    if (!(answer instanceof JsonRefusal)) return { status: 200, type, body: JSON.stringify(answer), headers }
    const { status, code, message, field } = answer
    return { status, type, body: JSON.stringify({ __type: code, ...(message && { [field]: message }) }), headers }
  }, options.tls)
  const { sts } = options
  const clock = { now: () => sts.now(), advance: (milliseconds: number) => sts.advance(milliseconds) }
  const stores: FakeAwsStores = Object.assign(server, clock, { requests: [], refusals: [] })
  return stores
}

function serve(
  options: FakeAwsStoresOptions,
  stores: FakeAwsStores,
  request: IncomingMessage,
  body: string,
  id: string,
): object {
  const { sts, region, secrets = [], parameters = [] } = options
  const target = String(request.headers['x-amz-target'])
  const fields = body === '' ? {} : JSON.parse(body)
  const service = target.startsWith('AmazonSSM.') ? 'ssm' : 'secretsmanager'
  try {
    const session = callerOf(request, body, { sts, service, region })
    stores.requests.push({ target, fields, id, session: session.arn })
    const refused = stores.refusals.shift()
    if (refused) throw refused
    const store = { sts, service, region, secrets, parameters }
    switch (target) {
      case 'secretsmanager.GetSecretValue':
        return getSecretValue(secrets, fields, session, store)
      case 'AmazonSSM.GetParameters':
        return getParameters(store, fields, session)
      case 'AmazonSSM.GetParametersByPath':
        return getParametersByPath(store, fields, session)
      default:
        throw new JsonRefusal('UnknownOperationException')
    }
  } catch (error) {
    if (!(error instanceof JsonRefusal)) return new JsonRefusal('InternalServiceError', String(error), 500)
    if (!stores.requests.some((one) => one.id === id)) stores.requests.push({ target, fields, id })
    return error
  }
}
