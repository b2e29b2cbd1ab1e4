import type { Credential, Parts } from '@mayfly/core/credential'
import { held } from '@mayfly/core/held'
import type { InputsOf } from '@mayfly/core/inputs'
import { instant } from '@mayfly/core/instant'
import type { ExchangeIo } from '@mayfly/core/provider'
import { judgeLogin, notWhole, type VaultToken } from './answer.ts'
import type { inputs } from './inputs.ts'
import { lastEnd, leaseFacts, type VaultLease } from './leases.ts'
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
  const leases: VaultLease[] = []
  const holdLease = (lease: VaultLease) => {
    leases.push(lease)
    io.hold({ what, ...endingOf(token, url, namespace, leases, reading.namespace) })
  }
  const read = lines.length > 0 ? await readAll(lines, io, reading, holdLease) : {}
  const taken = takenNames(inputs, Object.keys(read))
  if (taken.length > 0) throw (await import('./refusal.ts')).takenName(taken)
  const own: Parts = inputs.token ? { ' token': token.value } : {}
  return { principal, expiresAt: token.expiresAt, ...endsOf(token, leases, inputs, io), parts: { ...read, ...own } }
}

/** A lease that ends before what else is handed over is told by its own end, and warned of. */
function endsOf(
  token: VaultToken,
  leases: readonly VaultLease[],
  { deliver }: VaultInputs,
  io: ExchangeIo,
): Pick<Credential, 'ends'> {
  // The agent renews the token, and no lease.
  const end = deliver.includes('agent') ? undefined : token.expiresAt
  const early = leases.flatMap(({ id, expiresAt }) =>
    expiresAt !== undefined && expiresAt < (end ?? Number.POSITIVE_INFINITY)
      ? [{ what: `the lease ${id}`, expiresAt }]
      : [],
  )
  const [first] = early.toSorted((one, other) => one.expiresAt - other.expiresAt)
  if (!first) return {}
  io.warn(
    `${first.what} ends at ${instant(first.expiresAt)}, before the Vault token: use what was read with it before then.`,
  )
  return { ends: [first, ...(end === undefined ? [] : [{ what: 'the Vault token', expiresAt: end }])] }
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

/** The token with its leases, as the record holds it; no token takes a lease of another namespace along. */
function endingOf(
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
