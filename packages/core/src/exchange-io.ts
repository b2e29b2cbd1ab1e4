import { aboutLease, type IssuedDetails } from './evidence.ts'
import type { InputSpecs, InputsOf } from './inputs.ts'
import { instant } from './instant.ts'
import { openIo } from './io.ts'
import type { Ending, Lease } from './lease.ts'
import type { Patience } from './patience.ts'
import type { AcquirePlatform, Network } from './platform.ts'
import type { ExchangeIo, Provider } from './provider.ts'
import { noteClock, serverNow } from './server-clock.ts'
import type { SubjectTokens } from './subject-token.ts'

/** The context that all exchanges of a step share; the agent has one for each renewal. */
export interface ExchangeContext {
  readonly platform: Pick<AcquirePlatform, 'job' | 'log' | 'mask' | 'now' | 'evidence'>
  readonly network: Network
  readonly patience: Patience
  readonly tokens: SubjectTokens
  readonly strict: boolean
  /** Saves the whole record; returns when it is saved. */
  readonly save: () => void
}

/** The record of a credential that will be requested. */
export function newLease(
  platform: Pick<AcquirePlatform, 'newLeaseId'>,
  provider: Provider,
  inputs: InputsOf<InputSpecs>,
): Lease {
  const id = platform.newLeaseId(provider.id)
  const authority = provider.authority?.(inputs)
  const principal = provider.principal(inputs)
  return { id, provider: provider.id, ...(authority && { authority }), principal, endings: [], delivered: [] }
}

/** The io of an exchange: that of `openIo`, and the functions that write the record of the lease. */
export function exchangeIo(context: ExchangeContext, lease: Lease, audience: string): ExchangeIo {
  const { platform, network, patience, tokens, strict, save } = context
  const { wire } = network
  let answered = false
  const note = (date: number | undefined) => noteClock(lease, date, platform.now())
  // A new entry replaces the entry of the same thing. With an ender it replaces only an entry with the same ender, or one
  // that was recorded before its answer.
  const restOf = (what: string, ender?: string) =>
    lease.endings.filter((held) => held.what !== what || (ender !== undefined && held.ender !== ender && !held.asked))
  return {
    ...openIo(
      {
        platform,
        wire,
        patience,
        noteDate(date) {
          answered = true
          note(date)
        },
        async subjectToken(attempt = 1) {
          const token = await tokens.get(audience, attempt)
          // Until the system answers, the CI system's clock is the best estimate.
          if (!answered) note(token.serverDate)
          return token
        },
      },
      lease,
    ),
    job: platform.job,
    strict,
    connectEarly: (url, client) => wire.connectEarly(url, { ca: lease.authority, client }),
    recordEnding(ending, details) {
      const rest = restOf(ending.what, ending.ender)
      // An entry keeps its position when its answer arrives, because parallel answers arrive in any order.
      const index = lease.endings.findIndex((held) => !rest.includes(held))
      const before = lease.endings[index]?.trace
      const given = platform.evidence && details?.()
      const trace = given?.trace ?? (ending.asked ? undefined : before)
      const held = trace ? { ...ending, trace } : ending
      lease.endings = index < 0 ? [...rest, held] : rest.toSpliced(index, 0, held)
      save()
      if (!given) return
      const now = serverNow(lease, platform.now())
      platform.evidence?.note({ event: before ? 'renewed' : 'issued', ...issuedEvent(lease, ending, given, now) })
    },
    forgetEnding(what) {
      const rest = restOf(what)
      // Only a thing that was issued has a trace. Such a thing is forgotten only after it was revoked.
      const ended = lease.endings.find((held) => held.trace && !rest.includes(held))
      lease.endings = rest
      save()
      if (!ended?.trace) return
      const { ender, trace } = ended
      const detail = `by ${ender}, ${instant(platform.now())}`
      const outcome = 'revoked-unverified'
      platform.evidence?.note({ event: 'ended', ...aboutLease(lease), what, outcome, detail, trace })
    },
    warn: (message) => platform.log.warn(message),
  }
}

function issuedEvent(lease: Lease, { what, expiresAt }: Ending, details: IssuedDetails, now: number) {
  const givenSeconds = expiresAt === undefined ? undefined : Math.round((expiresAt - now) / 1000)
  return { ...aboutLease(lease), what, expiresAt, givenSeconds, ...details }
}
