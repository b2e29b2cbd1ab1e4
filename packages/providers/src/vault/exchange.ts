import type { Credential, Parts } from '@mayfly/core/credential'
import { held } from '@mayfly/core/held'
import type { InputsOf } from '@mayfly/core/inputs'
import type { ExchangeIo } from '@mayfly/core/provider'
import { judgeLogin, notWhole, type VaultToken } from './answer.ts'
import type { inputs } from './inputs.ts'
import { readAll } from './reads.ts'
import { readSecretLines } from './secret-lines.ts'
import { takenNames } from './taken-names.ts'

export type VaultInputs = InputsOf<typeof inputs>

/** A job of GitHub's own runners lives no longer. */
const longestJobSeconds = 6 * 3600

/**
 * Logs in with the job's token and reads what is asked for. The token is held before anything is read with it, and each
 * lease the moment it exists.
 *
 * @see https://openbao.org/api-docs/auth/jwt/#jwt-login
 */
export async function exchange(inputs: VaultInputs, io: ExchangeIo): Promise<Credential> {
  const { role, mount, namespace } = inputs
  const url = baseOf(inputs)
  const asked = io.subjectToken()
  io.connectEarly(url)
  let subject = await asked
  const host = new URL(url).host
  const principal = `${role ?? 'the default role'} at ${host}`
  const what = `Vault token of ${principal}`
  const facts = { principal, endpoint: host, mount, namespace }
  const given = await held(io, {
    retry: 'unsent',
    what,
    longest: () => ({ facts: {} }),
    async build(attempt) {
      subject = await io.subjectToken(attempt)
      const body = JSON.stringify({ jwt: subject.jwt.reveal(), ...(role !== undefined && { role }) })
      return { method: 'POST', url: `${url}/v1/auth/${mount}/login`, headers: headersFor(namespace), body }
    },
    judge: (answer) => judgeLogin(answer, io, facts, subject),
    ending: (token) => endingOf(token, url, namespace, []),
  })
  if (!given.whole) throw notWhole(facts)
  const token = await looked(given, inputs, what, io)
  if (token !== given) io.hold({ what, ...endingOf(token, url, namespace, []) })
  const { lines } = readSecretLines(inputs.secrets)
  const reading = { url, namespace: inputs['read-namespace'] ?? namespace, token: token.value }
  const leases: string[] = []
  const holdLease = (lease: string) => {
    leases.push(lease)
    io.hold({ what, ...endingOf(token, url, namespace, leases) })
  }
  const read = lines.length > 0 ? await readAll(lines, io, reading, holdLease) : {}
  const taken = takenNames(inputs, Object.keys(read))
  if (taken.length > 0) throw (await import('./refusal.ts')).takenName(taken)
  const own: Parts = inputs.token ? { ' token': token.value } : {}
  return { principal, expiresAt: token.expiresAt, parts: { ...read, ...own } }
}

/** What the job should know of its token before it is used; one for the agent gets the short life that it is kept in. */
async function looked(token: VaultToken, inputs: VaultInputs, what: string, io: ExchangeIo): Promise<VaultToken> {
  if (token.batch) {
    if (io.strict) throw (await import('./refusal.ts')).notRevocable(what)
    io.warn(`${what} is a batch token: Vault cannot revoke one, it only expires. Set token_type=service on the role.`)
  }
  if (inputs.deliver.includes('agent'))
    return { ...token, expiresAt: await (await import('./agent.ts')).renewed(token.value, inputs, io) }
  if (token.expiresAt === undefined || token.expiresAt - io.now() > longestJobSeconds * 1000) {
    const life =
      token.expiresAt === undefined ? 'without end' : `${Math.round((token.expiresAt - io.now()) / 3_600_000)} hours`
    io.warn(
      `${what} lives ${life}, longer than a job, should post not run: set token_ttl and token_max_ttl on the role.`,
    )
  }
  return token
}

function endingOf(token: VaultToken, url: string, namespace: string | undefined, leases: readonly string[]) {
  const ends = token.expiresAt === undefined ? {} : { expiresAt: token.expiresAt }
  const facts: Record<string, string> = leases.length > 0 ? { leases: leases.join(' ') } : {}
  if (token.batch) return { ...ends, facts: { ...facts, 'it is': 'a batch token, which cannot be revoked' } }
  const handle: Record<string, string> = { url, ...(namespace !== undefined && { namespace }) }
  return { ender: 'vault', ...ends, facts, handle, key: token.value }
}

/** The address without what some write behind it. */
export function baseOf({ url }: Pick<VaultInputs, 'url'>): string {
  return url.replace(/\/+(v1\/*)?$/, '')
}

/** What every request of ours carries; the namespace, where there is one. */
export function headersFor(namespace: string | undefined): Record<string, string> {
  return {
    'content-type': 'application/json',
    'x-vault-request': 'true',
    ...(namespace !== undefined && { 'x-vault-namespace': namespace }),
  }
}
