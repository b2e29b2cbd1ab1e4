import { MayflyError } from '@mayfly/core/errors'
import { readJson, textOf } from '@mayfly/core/json'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { SecretAnswer } from '@mayfly/core/secrets/source'
import type { Parts } from '@mayfly/core/template'
import { call, type Service } from './call.ts'
import type { AwsRead } from './reference.ts'
import { refusedSecret } from './refusal.ts'

type AwsSecretRead = Extract<AwsRead, { kind: 'secret' }>

const versionId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Reads one secret: its text or its bytes.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 */
export function readSecret(io: ExchangeIo, service: Service, keys: Parts, read: AwsSecretRead): Promise<SecretAnswer> {
  const { id, version } = read
  const chosen =
    version === undefined ? {} : versionId.test(version) ? { VersionId: version } : { VersionStage: version }
  return call(io, service, keys, 'GetSecretValue', { SecretId: id, ...chosen }, async ({ answer, request }) => {
    if (answer.status !== 200) return refusedSecret(answer, read)
    const { SecretString: text, SecretBinary: bytes, VersionId: found, Name: name } = readJson(answer.body)
    const value = typeof text === 'string' ? text : typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : undefined
    if (value === undefined) throw incomplete(service, id)
    const stage = version !== undefined && !versionId.test(version) ? ` (${version})` : ''
    const shown = textOf(found)
    return {
      found: { value },
      read: {
        what: textOf(name) ?? id,
        ...(shown !== undefined && { version: shown + stage }),
        ...(request !== undefined && { request }),
      },
    }
  })
}

/** An answer without a value. It may come from something between us and AWS. */
export function incomplete({ url }: Service, id: string): MayflyError {
  return new MayflyError('ERR_ANSWER_MALFORMED', 'AWS answered 200 without a value', {
    facts: { endpoint: new URL(url).host, secret: id },
    fix: 'Check the endpoint inputs, and any proxy or firewall between the runner and AWS.',
    kind: 'unreadable',
  })
}
