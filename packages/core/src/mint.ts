import { ask } from './attempt.ts'
import type { InputLiteral, InputsOf } from './inputs.ts'
import { issuerNow, noteClock } from './issuer-clock.ts'
import type { Lease } from './lease.ts'
import type { Patience } from './patience.ts'
import type { AcquirePlatform, Network } from './platform.ts'
import type { ExchangeIo, Io, Provider } from './provider.ts'
import { Secret } from './secret.ts'
import type { SubjectTokens } from './subject-token.ts'

/** The context of one exchange, in a step or in the agent. */
export interface Minting {
  readonly platform: Pick<AcquirePlatform, 'job' | 'log' | 'mask' | 'now'>
  readonly network: Pick<Network, 'wire'>
  readonly patience: Patience
  readonly tokens: SubjectTokens
  readonly strict: boolean
  /** Saves the whole record; returns when it is saved. */
  readonly save: () => void
}

/** The part of the context that the exchanges of one step share. */
export interface World extends Minting {
  readonly platform: AcquirePlatform
  readonly network: Network
}

/** The record of a credential that will be requested. */
export function newLease(platform: AcquirePlatform, provider: Provider, inputs: InputsOf<InputLiteral>): Lease {
  const id = platform.newLeaseId(provider.id)
  const trust = provider.trust?.(inputs)
  const principal = provider.principal(inputs)
  return { id, provider: provider.id, ...(trust && { trust }), principal, endings: [], delivered: [] }
}

/** A provider's only access to the outside, bound to one lease. */
export function exchangeIo(world: Minting, lease: Lease, audience: string): ExchangeIo {
  const { platform, network, patience, tokens, save } = world
  const { wire } = network
  let answered = false
  const io: Io = {
    job: platform.job,
    signal: patience.signal,
    now: () => issuerNow(lease, platform.now()),
    receive: (value) => Secret.receive(value, platform.mask),
    http: (retry, build, judge) =>
      ask(
        {
          wire,
          retry,
          build: async (attempt) => ({ ...(await build(attempt)), ca: lease.trust }),
          judge(answer, lost) {
            answered = true
            noteClock(lease, answer.date, platform.now())
            return judge(answer, lost)
          },
        },
        patience,
      ),
    async subjectToken(attempt = 1) {
      const token = await tokens.get(audience, attempt)
      // Until the issuer answers, the CI system's clock is the best estimate.
      if (!answered) noteClock(lease, token.serverDate, platform.now())
      return token
    },
  }
  const others = (what: string, ender?: string) =>
    lease.endings.filter((held) => held.what !== what || (ender !== undefined && held.ender !== ender && !held.asked))
  return {
    ...io,
    strict: world.strict,
    connectEarly: (url) => wire.connectEarly(url, lease.trust),
    hold(ending) {
      const kept = others(ending.what, ending.ender)
      // An entry keeps its place when its answer arrives, because parallel answers arrive in any order.
      const place = lease.endings.findIndex((held) => !kept.includes(held))
      lease.endings = place < 0 ? [...kept, ending] : kept.toSpliced(place, 0, ending)
      save()
    },
    forget(what) {
      lease.endings = others(what)
      save()
    },
    warn: (message) => platform.log.warn(message),
  }
}
