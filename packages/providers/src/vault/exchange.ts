import type { Credential } from '@mayfly/core/credential'
import { instant } from '@mayfly/core/instant'
import { issue } from '@mayfly/core/issue'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { Parts } from '@mayfly/core/template'
import { judgeLogin, notWhole, type VaultToken } from './answer.ts'
import { lastEnd, leaseFacts, type VaultLease } from './leases.ts'
import { readAll } from './reads.ts'
import { baseOf, headersFor, type VaultInputs } from './request.ts'
import { readSecretLines } from './secret-lines.ts'
import { takenNames } from './taken-names.ts'

/** The longest time that a job on GitHub's own runners can last. */
const longestJobSeconds = 6 * 3600

/**
 * Logs in with the job's ID token and reads the secrets. The token is recorded before the first read, and each lease at
 * the moment when it exists.
 */
export async function exchange(inputs: VaultInputs, io: ExchangeIo): Promise<Credential> {
  const { namespace } = inputs
  const url = baseOf(inputs)
  const principal = principalOf(inputs)
  const what = tokenOf(inputs)
  const given = await login(inputs, io, what)
  let token = await looked(given, inputs, what, io)
  if (token !== given) io.hold({ what, ...endingOf(token, url, namespace, []) })
  const { lines } = readSecretLines(inputs.secrets)
  const reading = { url, namespace: inputs['read-namespace'] ?? namespace, token: token.value }
  const leases: VaultLease[] = []
  const hold = (kept: VaultToken) => io.hold({ what, ...endingOf(kept, url, namespace, leases, reading.namespace) })
  const holdLease = (lease: VaultLease) => {
    leases.push(lease)
    hold(token)
  }
  const read = lines.length > 0 ? await readAll(lines, io, reading, holdLease) : {}
  const taken = takenNames(inputs, Object.keys(read))
  if (taken.length > 0) throw (await import('./refusal.ts')).takenName(taken)
  if (leases.length > 0 && inputs.deliver.includes('agent')) {
    // For a moment, the token can be valid as long as its role allows.
    hold({ ...token, expiresAt: undefined })
    token = { ...token, ...(await (await import('./agent.ts')).furthest(token.value, inputs, io, longestJobSeconds)) }
    hold(token)
  }
  const own: Parts = inputs.token ? { ' token': token.value } : {}
  return { principal, expiresAt: token.expiresAt, ...endsOf(token, leases, inputs, io), parts: { ...read, ...own } }
}

/**
 * Logs in with the job's ID token. The record calls the token `what`. Errors: those of `judgeLogin`.
 *
 * @see https://openbao.org/api-docs/auth/jwt/#jwt-login
 */
export async function login(inputs: VaultInputs, io: ExchangeIo, what: string): Promise<VaultToken> {
  const { role, mount, namespace } = inputs
  const url = baseOf(inputs)
  const asked = io.subjectToken()
  io.connectEarly(url)
  let subject = await asked
  const facts = { principal: principalOf(inputs), endpoint: new URL(url).host, mount, namespace }
  const given = await issue(io, {
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
  return given
}

/** The expiry of a lease that expires before the other delivered values, with a warning. */
function endsOf(
  token: VaultToken,
  leases: readonly VaultLease[],
  { deliver }: VaultInputs,
  io: ExchangeIo,
): Pick<Credential, 'ends'> {
  const kept = deliver.includes('agent')
  // The agent gets a new token in time. A lease depends on the first token.
  const end = (kept ? token.lastsUntil : token.expiresAt) ?? Number.POSITIVE_INFINITY
  const early = leases.flatMap(({ id, expiresAt = Number.POSITIVE_INFINITY }) =>
    kept || expiresAt < end ? [{ what: `the lease ${id}`, expiresAt: Math.min(expiresAt, end) }] : [],
  )
  const [first] = early
    .filter(({ expiresAt }) => Number.isFinite(expiresAt))
    .toSorted((one, other) => one.expiresAt - other.expiresAt)
  if (!first) return {}
  io.warn(
    `${first.what} expires at ${instant(first.expiresAt)}, before the Vault token: use the secret that was read with it before that time.`,
  )
  return { ends: [first, ...(kept || !Number.isFinite(end) ? [] : [{ what: 'the Vault token', expiresAt: end }])] }
}

/** Checks a new token and warns about its weak points. A token for the agent also gets a short lifetime. */
async function looked(token: VaultToken, inputs: VaultInputs, what: string, io: ExchangeIo): Promise<VaultToken> {
  if (token.batch) {
    if (io.strict) throw (await import('./refusal.ts')).notRevocable(what)
    io.warn(`${what} is a batch token: Vault cannot revoke it, it only expires. Set token_type=service on the role.`)
  }
  if (inputs.deliver.includes('agent'))
    return { ...token, expiresAt: await (await import('./agent.ts')).renewed(token.value, inputs, io) }
  if (token.expiresAt === undefined || token.expiresAt - io.now() > longestJobSeconds * 1000) {
    const life =
      token.expiresAt === undefined
        ? 'without an expiry'
        : `${Math.round((token.expiresAt - io.now()) / 3_600_000)} hours`
    io.warn(
      `${what} is valid ${life}. If post does not run, it stays valid longer than the job: set token_ttl and token_max_ttl on the role.`,
    )
  }
  return token
}

/** The token with its leases, as an entry of the record. A lease of another namespace does not end with the token. */
export function endingOf(
  token: VaultToken,
  url: string,
  namespace: string | undefined,
  leases: readonly VaultLease[],
  reading = namespace,
) {
  const elsewhere = leases.length > 0 && reading !== namespace
  const last = Math.max(token.expiresAt ?? Number.POSITIVE_INFINITY, (elsewhere && lastEnd(leases)) || 0)
  const ends = Number.isFinite(last) ? { expiresAt: last } : {}
  const facts = leaseFacts(leases)
  if (token.batch) return { ...ends, facts: { ...facts, 'it is': 'a batch token, which cannot be revoked' } }
  const handle: Record<string, string> = {
    url,
    ...(namespace !== undefined && { namespace }),
    ...(elsewhere && reading !== undefined && { reading }),
  }
  return { ender: 'vault', ...ends, facts, handle, key: token.value }
}

/** The identity that the job gets. */
export function principalOf({ role, url }: Pick<VaultInputs, 'role' | 'url'>): string {
  return `${role ?? 'the default role'} at ${new URL(url).host}`
}

/** The name of the first token in log and report. */
export function tokenOf(inputs: VaultInputs): string {
  return `Vault token of ${principalOf(inputs)}`
}
