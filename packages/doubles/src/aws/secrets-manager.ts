import { JsonRefusal, type JsonService } from './json-call.ts'
import type { PolicyDocument } from './policy.ts'
import { deniedBecause } from './rights.ts'
import type { FakeSession } from './server.ts'

/** A key of KMS that belongs to the customer; AWS's own key needs no right. */
export interface FakeKmsKey {
  readonly arn: string
  readonly state?: 'gone'
}

export interface FakeSecretVersion {
  readonly id: string
  readonly stages: readonly string[]
  /** Absent for a version that never had a value. */
  readonly value?: string | Uint8Array
}

/** A secret of Secrets Manager. */
export interface FakeAwsSecret {
  /** With its suffix: `arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/db-AbCdEf` */
  readonly arn: string
  readonly versions: readonly FakeSecretVersion[]
  readonly deleted?: true
  readonly key?: FakeKmsKey
  readonly policy?: PolicyDocument
}

interface Request {
  readonly SecretId?: string
  readonly VersionId?: string
  readonly VersionStage?: string
}

/** The name in an ARN, without the six signs behind it. */
export function secretNameOf(arn: string): string {
  return arn
    .split(':')
    .slice(6)
    .join(':')
    .replace(/-[A-Za-z0-9]{6}$/, '')
}

/**
 * `GetSecretValue`. The rights are checked first, so a missing name is denied to everybody who may not read it.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 */
export function getSecretValue(
  secrets: readonly FakeAwsSecret[],
  { SecretId: id = '', VersionId, VersionStage }: Request,
  session: FakeSession,
  { sts, region }: JsonService,
): object {
  if (id === '' || id.length > 2048) throw new JsonRefusal('ValidationException', 'Invalid length for SecretId.')
  const account = session.arn.split(':')[4]
  const partition = session.arn.split(':')[1]
  const ownArn = (name: string) => `arn:${partition}:secretsmanager:${region}:${account}:secret:${name}`
  const asked = id.startsWith('arn:') ? id : ownArn(id)
  const secret = secrets.find(({ arn }) => isMeant(arn, asked, id.startsWith('arn:')))
  const action = 'secretsmanager:GetSecretValue'
  const denied = (because: string) =>
    new JsonRefusal(
      'AccessDeniedException',
      `User: ${session.arn} is not authorized to perform: ${action} on resource: ${id}${because && ` ${because}`}`,
    )
  if (asked.split(':')[3] !== region) throw denied('')
  const context = {
    'aws:CurrentTime': new Date(sts.now()).toISOString(),
    'aws:RequestedRegion': region,
    'secretsmanager:VersionId': VersionId,
    'secretsmanager:VersionStage': VersionStage ?? (VersionId === undefined ? 'AWSCURRENT' : undefined),
  }
  const because = deniedBecause(session, { action, resource: secret?.arn ?? asked, context }, secret?.policy)
  if (because !== undefined) throw denied(because)
  if (!secret) throw notFound('secret.')
  if (secret.deleted)
    throw new JsonRefusal(
      'InvalidRequestException',
      "You can't perform this operation on the secret because it was marked for deletion.",
    )
  const version = versionOf(secret, VersionId, VersionStage)
  decrypt(secret, session, region, context)
  return {
    ARN: secret.arn,
    CreatedDate: 1_700_000_000.123,
    Name: secretNameOf(secret.arn),
    ...(typeof version.value === 'string'
      ? { SecretString: version.value }
      : { SecretBinary: Buffer.from(version.value ?? []).toString('base64') }),
    VersionId: version.id,
    VersionStages: version.stages,
  }
}

/** An ARN without its suffix is accepted too, unless the end of the name looks like a suffix. */
function isMeant(arn: string, asked: string, byArn: boolean): boolean {
  const suffix = /-[A-Za-z0-9]{6}$/
  return arn === asked || (arn.replace(suffix, '') === asked && !(byArn && suffix.test(asked)))
}

function versionOf({ versions }: FakeAwsSecret, id: string | undefined, stage: string | undefined): FakeSecretVersion {
  const label = stage ?? (id === undefined ? 'AWSCURRENT' : undefined)
  const found = versions.find((one) => (id === undefined ? one.stages.includes(label ?? '') : one.id === id))
  if (found?.value === undefined)
    throw notFound(`secret value for ${id === undefined ? `staging label: ${label}` : `VersionId: ${id}`}`)
  if (label !== undefined && !found.stages.includes(label))
    throw new JsonRefusal(
      'InvalidRequestException',
      'You provided a VersionStage that is not associated to the provided VersionId.',
    )
  return found
}

function notFound(what: string): JsonRefusal {
  return new JsonRefusal('ResourceNotFoundException', `Secrets Manager can't find the specified ${what}`)
}

function decrypt(
  { arn, key }: FakeAwsSecret,
  session: FakeSession,
  region: string,
  more: Record<string, string | undefined>,
): void {
  if (!key) {
    if (arn.split(':')[4] === session.arn.split(':')[4]) return
    throw new JsonRefusal(
      'InvalidRequestException',
      "You can't access a secret from a different AWS account if you encrypt the secret with the default KMS service key.",
    )
  }
  const context = {
    ...more,
    'kms:ViaService': `secretsmanager.${region}.amazonaws.com`,
    'kms:EncryptionContext:SecretARN': arn,
  }
  const grant: PolicyDocument = { Statement: { Effect: 'Allow', Principal: '*', Action: 'kms:Decrypt', Resource: '*' } }
  const because = deniedBecause(session, { action: 'kms:Decrypt', resource: key.arn, context }, grant)
  if (because !== undefined) throw new JsonRefusal('AccessDeniedException', 'Access to KMS is not allowed')
  if (key.state === 'gone')
    throw new JsonRefusal(
      'DecryptionFailure',
      "Secrets Manager can't decrypt the protected secret text using the provided KMS key.",
    )
}
