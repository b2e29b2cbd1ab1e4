import type { AgentForm, Credential } from '@mayfly/core/credential'
import { MayflyError } from '@mayfly/core/errors'
import type { Grant } from '@mayfly/core/grant'
import { parseInputs } from '@mayfly/core/inputs'
import type { Ending, Lease } from '@mayfly/core/lease'
import { exchangeIo } from '@mayfly/core/mint'
import { Patience } from '@mayfly/core/patience'
import type { Job, Log, Network } from '@mayfly/core/platform'
import type { Provider } from '@mayfly/core/provider'
import { Secret } from '@mayfly/core/secret'
import { preflight, SubjectTokens } from '@mayfly/core/subject-token'

const mintMilliseconds = 30_000
/** A tool that waits for its credential waits no longer: the old one still lives, and the next request tries again. */
const retryMilliseconds = 8_000

/** Nothing that the agent gets can be masked: no step's output is its own. */
const unmasked = () => undefined
const silent: Log = { info: unmasked, warn: unmasked }

/** What a mint has of the outside. */
export interface MintWorld {
  readonly job: Job
  readonly network: Network
  /** Writes down what is alive; returns when it is written. */
  readonly save: () => void
  /** Puts a new secret into a file that main made for the tools; throws when the file's folder is gone. */
  readonly put: (name: string, content: Secret) => void
}

/** A new credential, and how it is answered with. */
export interface Minted {
  readonly credential: Credential
  readonly form: AgentForm
  /** What its ender needs, where the record does not hold it. */
  readonly key: Secret | undefined
}

/**
 * Makes the next credential of a grant, with a fresh subject token. What may come to life is written down before it is
 * asked for, as in main; what has ended is dropped. Errors: those of the provider, and of the CI system.
 */
export async function mint(
  grant: Grant,
  provider: Provider,
  last: Credential,
  { job, network, save, put }: MintWorld,
): Promise<Minted> {
  const half = await provider.agent?.()
  if (!half) throw new MayflyError('ERR_AGENT_UNAVAILABLE', `The agent does not serve ${provider.id}`)
  const inputs = half.inputs(parseInputs(provider.inputs, grant.raw, unmasked).inputs) as Grant['raw']
  const { lease, strict } = grant
  const patience = new Patience(AbortSignal.timeout(mintMilliseconds), retryMilliseconds)
  const now = () => Date.now()
  const earlier = lease.endings.filter(
    ({ ender, expiresAt }) => ender === undefined && (expiresAt === undefined || expiresAt > now()),
  )
  const next: Lease = { ...lease, endings: lease.endings.filter(({ ender }) => ender !== undefined) }
  // What the credentials before have of life they keep, whatever comes of this one.
  const saveBoth = () => {
    lease.endings = [...earlier.filter((one) => !next.endings.some((other) => covers(other, one))), ...next.endings]
    save()
  }
  const tokens = new SubjectTokens(async (audience) =>
    preflight(await network.fetchSubjectToken(audience, patience), audience, now()),
  )
  const platform = { job, log: silent, mask: unmasked, now }
  const io = exchangeIo(
    { platform, network, patience, tokens, save: saveBoth, strict },
    next,
    provider.audience(inputs),
  )
  try {
    const credential = half.renew
      ? await half.renew({ credential: last, endings: next.endings }, inputs, io)
      : await provider.exchange(inputs, io)
    provider.guard?.(credential, inputs)
    const form = half.form(credential, inputs)
    if (credential.parts !== last.parts)
      for (const { name, content } of form.files ?? []) if (content instanceof Secret) put(name, content)
    await half.retire?.({ credential, endings: next.endings }, io)
    return { credential, form, key: half.key?.(credential) }
  } finally {
    network.wire.close()
  }
}

/** Whether a report that tells of the one has told of the other: the same thing, as surely there, and for as long. */
function covers(one: Ending, other: Ending): boolean {
  const longer = (one.expiresAt ?? Number.POSITIVE_INFINITY) >= (other.expiresAt ?? Number.POSITIVE_INFINITY)
  return one.what === other.what && longer && (!one.asked || other.asked === true)
}
