import type { Credential } from '@mayfly/core/credential'
import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { instant } from '@mayfly/core/instant'
import { objectIn, readJson } from '@mayfly/core/json'
import type { Ending } from '@mayfly/core/lease'
import type { AgentSupport, ExchangeIo } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import type { inputs } from './inputs.ts'
import { lastExpiryOf, leasesIn } from './leases.ts'
import { endingOf, login, tokenOf } from './login.ts'
import { tokenFile, token as tokenPart, tokenSurroundings } from './present.ts'
import { baseOf, headersFor, longestJobSeconds, type VaultInputs } from './request.ts'

/** The lifetime of the token after each renewal, independent of its role. */
const lifetimeSeconds = 600

/**
 * The agent renews the token in the tools' file. Before the token's maximum, it logs in again, writes the new token
 * into the file and revokes the old one.
 */
export const agent: AgentSupport<typeof inputs> = {
  inputs: (inputs) => inputs,
  present: (inputs) => ({
    env: inputs.deliver.includes('env') ? {} : { VAULT_TOKEN: tokenPart, ...tokenSurroundings(inputs) },
    files: [tokenFile],
  }),
  // The output contains the first token, and the agent renews it. So nothing expires that the log should name.
  expiries: () => [],
  async renew({ credential, endings }, inputs, io): Promise<Credential> {
    const token = tokenIn(credential)
    const left = (credential.expiresAt ?? Number.POSITIVE_INFINITY) - io.now()
    // The machine may have slept, or Vault may have been unreachable.
    if (left <= 0) return logInAgain(credential, inputs, io)
    const expiresAt = await renewToken(token, inputs, io)
    const ending = endings.find(({ key }) => token.equals(key))
    if (ending)
      io.recordEnding({ ...ending, expiresAt: Math.max(expiresAt, lastExpiryElsewhere(ending)) }, () => ({
        trace: ending.trace ?? {},
      }))
    // A renewal in the last third makes the remaining time three times as long, except near the maximum.
    if (expiresAt - io.now() >= 1.5 * left) return { ...credential, expiresAt }
    return logInAgain(credential, inputs, io)
  },
  async retire({ credential, endings }, io) {
    const token = tokenIn(credential)
    // If the token were revoked, its leases would end too, and the job still uses their secrets.
    const replaced = endings.filter(({ key, facts }) => key && !key.equals(token) && !facts.leases)
    if (replaced.length === 0) return
    const { ender } = await import('./ender.ts')
    for (const ending of replaced) {
      // If the revocation fails now, the next renewal or post repeats it.
      const ended = await ender.revoke(ending, io).catch(() => undefined)
      if (ended) io.forgetEnding(ending.what)
    }
  },
}

/** Logs in again, because no renewal goes beyond the maximum of a token. */
async function logInAgain(last: Credential, inputs: VaultInputs, io: ExchangeIo): Promise<Credential> {
  const what = `${tokenOf(inputs)}, made ${instant(io.now())}`
  const token = await login(inputs, io, what)
  const expiresAt = await renewToken(token.value, inputs, io)
  io.recordEnding({ what, ...endingOf({ ...token, expiresAt }, inputs) }, () => ({ trace: token.trace }))
  return { ...last, expiresAt, parts: { ...last.parts, [tokenPart.name]: token.value } }
}

function tokenIn({ parts }: Credential): Secret {
  return parts[tokenPart.name] as Secret
}

/** Leases of another namespace do not end with the token. */
function lastExpiryElsewhere({ handle, facts }: Ending): number {
  return (handle?.readNamespace !== undefined && lastExpiryOf(leasesIn(facts))) || 0
}

/**
 * Renews a token for the given time and returns its new expiry (epoch milliseconds). This can also shorten its
 * lifetime. Errors: ERR_EXCHANGE_REJECTED, ERR_EXCHANGE_UNAVAILABLE, ERR_ANSWER_MALFORMED.
 *
 * @see https://openbao.org/api-docs/auth/token/#renew-a-token-self
 */
export function renewToken(
  token: Secret,
  inputs: VaultInputs,
  io: ExchangeIo,
  seconds = lifetimeSeconds,
): Promise<number> {
  const url = `${baseOf(inputs)}/v1/auth/token/renew-self`
  const headers = headersFor(io, inputs.namespace, token)
  const body = JSON.stringify({ increment: `${seconds}s` })
  return io.http(
    'any',
    () => ({ method: 'POST', url, headers, body }),
    (answer) => judgeRenewal(answer, io.now()),
  )
}

/**
 * The maximum of a token, if a job can reach it, and the token's expiry now. Vault does not state the maximum. So
 * Mayfly asks for six hours: if Vault gives less, that is the maximum. Then it asks for the short lifetime again.
 */
export async function findMaximum(
  token: Secret,
  inputs: VaultInputs,
  io: ExchangeIo,
): Promise<{ readonly expiresAt: number; readonly maximum: number | undefined }> {
  const last = await renewToken(token, inputs, io, longestJobSeconds)
  const expiresAt = await renewToken(token, inputs, io)
  const margin = 60_000
  const isCut = last - io.now() < longestJobSeconds * 1000 - margin
  // A token with a period accepts no other lifetime, and has no maximum.
  const isPeriodic = expiresAt - io.now() > lifetimeSeconds * 1000 + margin
  return { expiresAt, maximum: isCut && !isPeriodic ? last : undefined }
}

/** Reads the answer to a renewal: the token's new expiry in epoch milliseconds. */
async function judgeRenewal(answer: HttpAnswer, now: number): Promise<number> {
  if (answer.status !== 200) throw await (await import('./refusal.ts')).renewRefusal(answer)
  const seconds = objectIn(readJson(answer.body).auth).lease_duration
  if (typeof seconds === 'number' && seconds > 0) return Math.max(answer.date ?? 0, now) + seconds * 1000
  throw new MayflyError('ERR_ANSWER_MALFORMED', 'Vault answered 200 without the new expiry of the token', {
    kind: 'unreadable',
  })
}
