import { attempts } from './attempt.ts'
import type { Wire } from './http.ts'
import type { Lease } from './lease.ts'
import type { AcquirePlatform } from './platform.ts'
import type { ExchangeIo, Io } from './provider.ts'
import { Secret } from './secret.ts'
import type { SubjectTokens } from './subject-token.ts'

interface World {
  readonly platform: AcquirePlatform
  readonly wire: Wire
  readonly signal: AbortSignal
  readonly tokens: SubjectTokens
  readonly strict: boolean
  /** Saves the whole record; returns when it is saved. */
  readonly save: () => void
}

/** What a provider gets of the world, bound to one lease. */
export function exchangeIo(world: World, lease: Lease, audience: string): ExchangeIo {
  const { platform, wire, signal, tokens, save } = world
  const io: Io = {
    job: platform.job,
    signal,
    now: () => platform.now(),
    receive: (value) => Secret.receive(value, platform.mask),
    http: (retry, build, judge) =>
      attempts(retry, signal, async (attempt) =>
        judge(await wire.send({ ...(await build(attempt)), ca: lease.trust }, signal)),
      ),
    subjectToken: (attempt = 1) => tokens.get(audience, attempt),
  }
  const others = (what: string, ender?: string) =>
    lease.endings.filter((held) => held.what !== what || (ender !== undefined && held.ender !== ender && !held.asked))
  return {
    ...io,
    strict: world.strict,
    connectEarly: (url) => wire.connectEarly(url, lease.trust),
    hold(ending) {
      lease.endings = [...others(ending.what, ending.ender), ending]
      if (ending.expiresAt !== undefined) lease.expiresAt = ending.expiresAt
      save()
    },
    forget(what) {
      lease.endings = others(what)
      save()
    },
    warn: (message) => platform.log.warn(message),
  }
}
