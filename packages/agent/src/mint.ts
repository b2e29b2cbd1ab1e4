import type { Credential } from '@mayfly/core/credential'
import { MayflyError } from '@mayfly/core/errors'
import type { Grant } from '@mayfly/core/grant'
import { parseInputs } from '@mayfly/core/inputs'
import { exchangeIo } from '@mayfly/core/mint'
import type { Job, Log, Network } from '@mayfly/core/platform'
import type { AgentHalf, Provider } from '@mayfly/core/provider'
import { preflight, SubjectTokens } from '@mayfly/core/subject-token'

const mintMilliseconds = 30_000

/** Nothing that the agent gets can be masked: no step's output is its own. */
const unmasked = () => undefined
const silent: Log = { info: unmasked, warn: unmasked }

/** What a mint has of the outside. */
export interface MintWorld {
  readonly job: Job
  readonly network: Network
  /** Writes down what is alive; returns when it is written. */
  readonly save: () => void
}

/** A new credential, and how it is answered with. */
export interface Minted {
  readonly credential: Credential
  readonly half: AgentHalf
  readonly inputs: Grant['raw']
}

/**
 * Makes the next credential of a grant, with a fresh subject token. What may come to life is written down before it is
 * asked for, as in main; what has ended is dropped. Errors: those of the provider, and of the CI system.
 */
export async function mint(
  grant: Grant,
  provider: Provider,
  last: Credential,
  { job, network, save }: MintWorld,
): Promise<Minted> {
  const half = await provider.agent?.()
  if (!half) throw new MayflyError('ERR_AGENT_UNAVAILABLE', `The agent does not serve ${provider.id}`)
  const inputs = half.inputs(parseInputs(provider.inputs, grant.raw, unmasked).inputs) as Grant['raw']
  const { lease, strict } = grant
  const signal = AbortSignal.timeout(mintMilliseconds)
  const now = () => Date.now()
  lease.endings = lease.endings.filter(
    ({ ender, expiresAt }) => ender !== undefined || expiresAt === undefined || expiresAt > now(),
  )
  const tokens = new SubjectTokens(async (audience) =>
    preflight(await network.fetchSubjectToken(audience, signal), audience, now()),
  )
  const platform = { job, log: silent, mask: unmasked, now }
  const io = exchangeIo({ platform, network, signal, tokens, save, strict }, lease, provider.audience(inputs))
  try {
    const credential = half.renew
      ? await half.renew({ credential: last, endings: lease.endings }, inputs, io)
      : await provider.exchange(inputs, io)
    provider.guard?.(credential, inputs)
    return { credential, half, inputs }
  } finally {
    network.wire.close()
  }
}
