import { JsonRefusal, type JsonService } from './json-call.ts'
import { deniedBecause } from './rights.ts'
import { type FakeAwsSecret, type FakeKmsKey, getSecretValue, secretNameOf } from './secrets-manager.ts'
import type { FakeSession } from './server.ts'

/** A parameter of Systems Manager. */
export interface FakeParameter {
  /** `/app/db`, or a name without a slash. */
  readonly name: string
  readonly type?: 'String' | 'StringList' | 'SecureString'
  /** The values of its versions. The first one is version 1. */
  readonly values: readonly string[]
  /** The version of each label. */
  readonly labels?: Readonly<Record<string, number>>
  readonly key?: FakeKmsKey
}

interface Store extends JsonService {
  readonly secrets: readonly FakeAwsSecret[]
  readonly parameters: readonly FakeParameter[]
}

/**
 * `GetParameters`. One name that is denied fails the whole call. One that does not exist is only listed.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html
 */
export function getParameters(
  store: Store,
  { Names: names = [], WithDecryption: decrypted = false }: { Names?: readonly string[]; WithDecryption?: boolean },
  session: FakeSession,
): object {
  if (names.length === 0 || names.length > 10)
    throw invalid(
      `1 validation error detected: Value '[${names.join(', ')}]' at 'names' failed to satisfy constraint: Member must have length ${names.length === 0 ? 'greater than or equal to 1' : 'less than or equal to 10'}`,
    )
  const asked = names.map((written) => ({ written, ...partsOf(written) }))
  for (const { name } of asked) allow(store, session, 'ssm:GetParameters', arnOf(store, session, name))
  const found = asked.map((one) => ({ ...one, answer: parameterOf(store, session, one.name, one.selector, decrypted) }))
  return {
    InvalidParameters: found.filter(({ answer }) => !answer).map(({ written }) => written),
    // The answer has another order than the request.
    Parameters: found.flatMap(({ answer }) => answer ?? []).toReversed(),
  }
}

interface PathRequest {
  readonly Path?: string
  readonly Recursive?: boolean
  readonly WithDecryption?: boolean
  readonly MaxResults?: number
  readonly NextToken?: string
}

/**
 * `GetParametersByPath`. Only the right to the path counts, whatever is below it. The first page is empty and has a
 * next page, as AWS may do.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html
 */
export function getParametersByPath(
  store: Store,
  { Path: path = '', Recursive, WithDecryption = false, MaxResults = 10, NextToken }: PathRequest,
  session: FakeSession,
): object {
  if (!path.startsWith('/'))
    throw invalid(
      'The parameter path must begin with a slash /. It can have only letters, numbers and the symbols . - _ between slashes.',
    )
  if (MaxResults > 10 || MaxResults < 1)
    throw invalid(
      `1 validation error detected: Value '${MaxResults}' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 10`,
    )
  const folder = path.replace(/\/*$/, '')
  allow(store, session, 'ssm:GetParametersByPath', arnOf(store, session, folder))
  if (NextToken === undefined) return { Parameters: [], NextToken: 'page:0' }
  const [, at] = /^page:(\d+)$/.exec(NextToken) ?? []
  if (at === undefined) throw new JsonRefusal('InvalidNextToken', 'The specified token is not valid.')
  const below = store.parameters
    .filter(({ name }) => name.startsWith(`${folder}/`))
    .filter(({ name }) => Recursive || !name.slice(folder.length + 1).includes('/'))
  const end = Number(at) + MaxResults
  return {
    Parameters: below
      .slice(Number(at), end)
      .map(({ name }) => parameterOf(store, session, name, undefined, WithDecryption)),
    ...(end < below.length && { NextToken: `page:${end}` }),
  }
}

/** A name or an ARN, and the version or label behind it. */
function partsOf(written: string): { name: string; selector: string | undefined } {
  const [, path] = /^arn:aws[\w-]*:ssm:[\w-]+:\d{12}:parameter(\/.*)$/.exec(written) ?? []
  const [, name = '', selector] = /^([^:]*)(?::(.*))?$/.exec(path ?? written) ?? []
  return { name, selector }
}

function arnOf({ region }: Store, session: FakeSession, name: string): string {
  const [, partition, , , account] = session.arn.split(':')
  return `arn:${partition}:ssm:${region}:${account}:parameter/${name.replace(/^\//, '')}`
}

function contextOf({ sts, region }: Store): Record<string, string> {
  return { 'aws:CurrentTime': new Date(sts.now()).toISOString(), 'aws:RequestedRegion': region }
}

function allow(store: Store, session: FakeSession, action: string, resource: string): void {
  const because = deniedBecause(session, { action, resource, context: contextOf(store) })
  if (because === undefined) return
  throw new JsonRefusal(
    'AccessDeniedException',
    `User: ${session.arn} is not authorized to perform: ${action} on resource: ${resource} ${because}`,
  )
}

const references = '/aws/reference/secretsmanager/'

function parameterOf(
  store: Store,
  session: FakeSession,
  name: string,
  selector: string | undefined,
  decrypted: boolean,
): object | undefined {
  if (name.startsWith(references)) return referenceOf(store, session, name, selector, decrypted)
  const parameter = store.parameters.find((one) => one.name === name)
  if (!parameter) return undefined
  const { type = 'String', values, labels = {}, key } = parameter
  const version = selector === undefined ? values.length : /^\d+$/.test(selector) ? Number(selector) : labels[selector]
  const value = version === undefined ? undefined : values[version - 1]
  if (value === undefined) return undefined
  const arn = arnOf(store, session, name)
  if (type === 'SecureString' && decrypted) decrypt(store, session, arn, key)
  return {
    ARN: arn,
    DataType: 'text',
    LastModifiedDate: 1_700_000_000.123,
    Name: name,
    ...(selector !== undefined && { Selector: `:${selector}` }),
    Type: type,
    Value: type === 'SecureString' && !decrypted ? Buffer.from(`AQICAH ${arn} ${version}`).toString('base64') : value,
    Version: version,
  }
}

/** A secret of Secrets Manager, which needs the rights of both services. */
function referenceOf(
  store: Store,
  session: FakeSession,
  name: string,
  selector: string | undefined,
  decrypted: boolean,
): object | undefined {
  if (!decrypted) throw invalid('WithDecryption flag must be True for retrieving a Secret Manager secret.')
  const SecretId = name.slice(references.length)
  const request = { SecretId, ...(selector !== undefined && { VersionStage: selector }) }
  if (!store.secrets.some(({ arn }) => secretNameOf(arn) === SecretId)) return undefined
  const found = getSecretValue(store.secrets, request, session, store) as Record<string, string>
  const { SecretString, SecretBinary, ...metadata } = found
  return {
    ARN: arnOf(store, session, name),
    DataType: 'text',
    LastModifiedDate: 1_700_000_000.123,
    Name: name,
    ...(selector !== undefined && { Selector: `:${selector}` }),
    SourceResult: JSON.stringify(metadata),
    Type: 'SecureString',
    Value: SecretString ?? SecretBinary,
    Version: 0,
  }
}

function decrypt(store: Store, session: FakeSession, arn: string, key: FakeKmsKey | undefined): void {
  if (!key) return
  const context = {
    ...contextOf(store),
    'kms:ViaService': `ssm.${store.region}.amazonaws.com`,
    'kms:EncryptionContext:PARAMETER_ARN': arn,
  }
  const may = deniedBecause(session, { action: 'kms:Decrypt', resource: key.arn, context }) === undefined
  if (may && key.state === undefined) return
  throw new JsonRefusal(
    'AccessDeniedException',
    'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access. (Service: AWSKMS; Status Code: 400; Error Code: AccessDeniedException)',
  )
}

function invalid(message: string): JsonRefusal {
  return new JsonRefusal('ValidationException', message, 400, 'message')
}
