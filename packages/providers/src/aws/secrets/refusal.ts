import { MayflyError } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'
import { type RefusalTable, type RefusedAnswer, refusalOf } from '@mayfly/core/refusal'
import type { SecretAnswer } from '@mayfly/core/secrets/source'
import type { AwsRead } from './reference.ts'

type AwsSecretRead = Extract<AwsRead, { kind: 'secret' }>
type ParameterRead = Extract<AwsRead, { kind: 'parameter' }>
type PathRead = Extract<AwsRead, { kind: 'path' }>

/** The answer for a secret that AWS did not give: missing, or the error that says why. */
export function refusedSecret(answer: HttpAnswer, { id, region }: AwsSecretRead): SecretAnswer {
  const refused = readRefusal(answer)
  const error = refusalOf(table, refused, { facts: { secret: id, region }, context: 'secretsmanager:GetSecretValue' })
  if (refused.code === 'ResourceNotFoundException') return { missing: error }
  throw error
}

/**
 * The error for a call that refused all of its parameters: if the role may not read one name, AWS refuses the whole
 * call.
 */
export function refusedParameters(answer: HttpAnswer, reads: readonly ParameterRead[]): MayflyError {
  const facts = { parameters: reads.map(({ name }) => name).join(' ') }
  return refusalOf(table, readRefusal(answer), { facts, context: 'ssm:GetParameters' })
}

/** The error for a path that AWS refused. */
export function refusedPath(answer: HttpAnswer, { path }: PathRead): MayflyError {
  return refusalOf(table, readRefusal(answer), { facts: { path }, context: 'ssm:GetParametersByPath' })
}

/** The error for a name that an answer does not contain. */
export function missingParameter({ name, version, region }: ParameterRead): MayflyError {
  const refused = { status: 400, isOwn: true, code: 'ParameterNotFound', said: undefined }
  return refusalOf(table, refused, { facts: { parameter: name, version, region }, context: 'ssm:GetParameters' })
}

/** The error for a path without parameters. */
export function emptyPath({ path, region }: PathRead): MayflyError {
  return new MayflyError('ERR_SECRET_REFUSED', 'There is no parameter directly below this path', {
    facts: { path, region },
    fix: 'Check the path, the region and the account.',
  })
}

/** The error for a path with too many parameters. */
export function tooManyPages({ path }: PathRead, pages: number): MayflyError {
  return new MayflyError('ERR_SECRET_REFUSED', `The path has more than ${pages} pages of parameters`, {
    facts: { path },
    fix: 'Read a path with fewer parameters, or read them by their names.',
  })
}

function readRefusal({ status, headers, body }: HttpAnswer): RefusedAnswer {
  const { __type: type, message, Message: other } = readJson(body)
  const named = foreignText(type) ?? foreignText(headers['x-amzn-errortype'])
  const code = named?.replace(/^[^#]*#/, '').replace(/:.*$/, '')
  return { status, isOwn: code !== undefined, code, said: foreignText(message) ?? foreignText(other) }
}

const kms = {
  fix: 'The role needs kms:Decrypt on the key of the secret, and the key must be enabled.',
}

/** The context is the action that the read needs. */
const table: RefusalTable<string> = {
  system: 'AWS',
  inputs: 'the endpoint inputs',
  unavailable: [
    {
      codes: ['ThrottlingException', 'Throttling', 'TooManyRequestsException', 'RequestLimitExceeded'],
      kind: 'throttle',
      fix: 'Too many jobs read at the same time: run the job again later.',
    },
    { codes: ['InternalServiceError', 'InternalServerError'], kind: 'transient' },
  ],
  message: 'AWS refused the read',
  refused: [
    // The next attempt is signed with the clock of this answer.
    {
      said: /Signature expired|Signature not yet current/,
      kind: 'stale',
      message: 'AWS refused the time of the signature',
      fix: 'A server between the runner and AWS sends a wrong Date header: check proxies.',
    },
    {
      codes: ['RequestTimeTooSkewed', 'RequestExpired'],
      kind: 'stale',
      message: 'AWS refused the time of the signature',
      fix: 'A server between the runner and AWS sends a wrong Date header: check proxies.',
    },
    {
      codes: ['ResourceNotFoundException', 'ParameterNotFound', 'ParameterVersionNotFound'],
      message:
        'In this account and region there is no secret or parameter with this name, or it does not have this version',
      fix: 'Check the name, the region, the account, and the version after #@.',
    },
    {
      said: /marked for deletion|scheduled for deletion/,
      message: 'The secret is marked for deletion',
      fix: 'Restore the secret: aws secretsmanager restore-secret --secret-id NAME.',
    },
    {
      said: /default KMS/,
      fix: 'A secret that another account may read must be encrypted with a key of its own, not with the default key of Secrets Manager.',
    },
    { said: /KMS/, ...kms },
    { codes: ['DecryptionFailure', 'InvalidKeyId', 'KMSInvalidStateException'], ...kms },
    {
      codes: ['AccessDeniedException'],
      fix: (_, action) =>
        `The role needs ${action}. AWS also answers so when there is no such name in this account and region. For another account or region, write the whole ARN.`,
    },
    {
      codes: ['ExpiredTokenException', 'UnrecognizedClientException', 'InvalidSignatureException'],
      fix: 'AWS does not accept the session of this read: run the job again.',
    },
  ],
  fix: 'See the reason of AWS above.',
}
