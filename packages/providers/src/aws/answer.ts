import { isEnd, isWord } from '@mayfly/core/credible'
import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import type { Secret } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'

/** A session as STS gives it. */
export interface Session {
  readonly accessKeyId: Secret
  readonly secretAccessKey: Secret
  readonly sessionToken: Secret
  /** Epoch milliseconds. */
  readonly expiresAt: number
  /** The session's ARN; some servers that speak STS leave it out. */
  readonly arn: string | undefined
}

/** No role gives more. */
const longestLifetimeSeconds = 43_200

const sessionArn = /^arn:[a-z-]+:sts::\d{12}:assumed-role\/[\w+=,.@/-]{1,600}$/

/** What a refusal is told with. */
export type Facts = Readonly<Record<string, string | undefined>>

/**
 * Judges an answer of STS: a session, or the error that says who was refused and why. Errors: ERR_EXCHANGE_REJECTED,
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
      isEnd(expiresAt, answer.date, longestLifetimeSeconds)
    ) {
      const user = /<AssumedRoleUser>([\s\S]*?)<\/AssumedRoleUser>/.exec(body)?.[1]
      return {
        accessKeyId,
        secretAccessKey,
        sessionToken,
        expiresAt,
        arn: sessionArn.exec(tag(user ?? '', 'Arn') ?? '')?.[0],
      }
    }
    throw new MayflyError('ERR_ANSWER_MALFORMED', 'STS answered 200 without a whole session', {
      facts,
      fix: 'Check the sts-endpoint input: a part is missing, holds what no key does, or ends when no session can.',
      retry: 'unreadable',
    })
  }
  return import('./refusal.ts').then(({ refusal }) => {
    throw refusal({ status, code: tag(body, 'Code'), message: tag(body, 'Message') ?? '' }, facts, token)
  })
}

function tag(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]?.trim()
  return text?.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: keyof typeof entities) => entities[entity])
}

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
