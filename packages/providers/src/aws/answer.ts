import { isPlausibleExpiry, isWord } from '@mayfly/core/credible'
import { type Facts, MayflyError } from '@mayfly/core/errors'
import { type Trace, traceOf } from '@mayfly/core/evidence'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import type { Secret } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'

/** A session that STS issued. */
export interface Session {
  readonly accessKeyId: Secret
  readonly secretAccessKey: Secret
  readonly sessionToken: Secret
  /** Epoch milliseconds. */
  readonly expiresAt: number
  /** The names of the session in CloudTrail: its access key id is not a secret there. */
  readonly trace: Trace
  /** The session's ARN. Some servers with the protocol of STS do not return it. */
  readonly arn: string | undefined
}

/** The longest lifetime that a role can have. */
const longestLifetimeSeconds = 43_200

const sessionArn = /^arn:[a-z-]+:sts::\d{12}:assumed-role\/[\w+=,.@/-]{1,600}$/

/**
 * Reads an answer of STS: returns the session, or throws the error for the refusal. Errors: ERR_EXCHANGE_REJECTED,
 * ERR_EXCHANGE_UNAVAILABLE, ERR_ANSWER_MALFORMED.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html#API_AssumeRoleWithWebIdentity_Errors
 */
export function judge(
  answer: HttpAnswer,
  receive: (value: string) => Secret,
  facts: Facts,
  token?: SubjectToken,
): Session | Promise<never> {
  const { status, body } = answer
  if (status === 200) {
    const secrets = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'].map((name) => tag(body, name))
    const [accessKeyId, secretAccessKey, sessionToken] = secrets.map((value) => (value ? receive(value) : undefined))
    const whole = secrets.every(isWord)
    const expiresAt = Date.parse(tag(body, 'Expiration') ?? '')
    if (
      accessKeyId &&
      secretAccessKey &&
      sessionToken &&
      whole &&
      isPlausibleExpiry(expiresAt, answer.date, longestLifetimeSeconds)
    ) {
      return {
        accessKeyId,
        secretAccessKey,
        sessionToken,
        expiresAt,
        trace: traceIn(body),
        arn: sessionArn.exec(foreignText(tag(element(body, 'AssumedRoleUser') ?? '', 'Arn')) ?? '')?.[0],
      }
    }
    throw new MayflyError('ERR_ANSWER_MALFORMED', 'STS answered 200 without a complete session', {
      facts,
      fix: 'Check the sts-endpoint input: a part of the answer is missing, has characters that no key has, or has an impossible expiry.',
      kind: 'unreadable',
    })
  }
  return import('./refusal.ts').then(async ({ refusal }) => {
    const [code, said] = ['Code', 'Message'].map((name) => foreignText(tag(body, name)))
    throw await refusal({ status, code, said, trace: traceOf({ requestId: tag(body, 'RequestId') }) }, facts, token)
  })
}

/**
 * The names of a session in CloudTrail. The id of the access key is masked in the log of the job, and only the evidence
 * has it: CloudTrail shows it with each use of the session, and nobody can sign a request with it alone.
 */
function traceIn(body: string): Trace {
  const [accessKeyId, requestId, assumedRoleId] = ['AccessKeyId', 'RequestId', 'AssumedRoleId'].map((name) => {
    const value = tag(body, name)
    return value !== undefined && /^[\w:+=,.@-]{1,128}$/.test(value) ? value : undefined
  })
  return traceOf({ accessKeyId, requestId, assumedRoleId })
}

/** The content of the first element with this name. The search is linear; a pattern would be slow for many tags. */
function element(xml: string, name: string): string | undefined {
  const from = xml.indexOf(`<${name}>`) + name.length + 2
  const to = xml.indexOf(`</${name}>`, from)
  return from < name.length + 2 || to < 0 ? undefined : xml.slice(from, to)
}

/** The text of an element that contains no other element. */
function tag(xml: string, name: string): string | undefined {
  const text = element(xml, name)?.trim()
  return text?.includes('<')
    ? undefined
    : text?.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: keyof typeof entities) => entities[entity])
}

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
