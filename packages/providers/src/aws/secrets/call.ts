import type { HttpAnswer } from '@mayfly/core/http'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { Parts } from '@mayfly/core/template'
import { signedHeaders, signingKeys } from '../../sigv4.ts'

/** A secret has at most 64 KiB, and a page of parameters 80 KiB; JSON can need six bytes for one. */
const largestAnswerBytes = 2 << 20

/** One service in one region. */
export interface Service {
  readonly url: string
  readonly region: string
  readonly service: 'secretsmanager' | 'ssm'
}

/** The answer to a call, and the id of the request. */
export interface CallAnswer {
  readonly answer: HttpAnswer
  readonly request: string | undefined
}

/**
 * Calls an operation of AWS's JSON protocol, signed. `judge` returns what the answer says, or throws.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
 */
export function call<T>(
  io: ExchangeIo,
  { url, region, service }: Service,
  parts: Parts,
  operation: string,
  input: object,
  judge: (call: CallAnswer) => T | Promise<T>,
): Promise<T> {
  const body = JSON.stringify(input)
  const target = service === 'ssm' ? 'AmazonSSM' : 'secretsmanager'
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `${target}.${operation}` }
  return io.http(
    'any',
    () => ({
      method: 'POST',
      url,
      // The clock of the newest answer: an answer that refuses the time of a signature corrects the next one.
      headers: signedHeaders(url, headers, body, signingKeys(parts), { region, service, now: io.now() }),
      body,
      largestBytes: largestAnswerBytes,
    }),
    (answer) => {
      const id = answer.headers['x-amzn-requestid']
      return judge({ answer, request: typeof id === 'string' ? id : undefined })
    },
  )
}
