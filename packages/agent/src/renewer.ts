import { MayflyError } from '@mayfly/core/errors'

/** Something with an expiry (epoch milliseconds). */
interface WithExpiry {
  readonly expiresAt: number
}

interface Options {
  /** Whether the next credential is made even if no tool asked for this one. */
  readonly eager: boolean
  readonly mostRenewals?: number
}

/** The part of the lifetime after which the next credential is made. */
const renewedAfter = 2 / 3
/** A credential that expires within this time is not given to tools: it could expire before they use it. */
const longestMarginMilliseconds = 30_000
const marginOfLife = 1 / 20
const shortestPauseMilliseconds = 1_000
const longestPauseMilliseconds = 30_000
/** A job of six hours with a credential of one minute needs 540. */
const usualMostRenewals = 1_000
/** Less than the 5 s that the step waits which takes a credential back (control.ts). */
const lastRenewalMilliseconds = 3_000
/** The longest time for a timer; a job never needs more. */
const longestWaitMilliseconds = 24 * 3_600_000

/**
 * Keeps one credential fresh. Parallel requests share one exchange. The next credential is made in the background when
 * two thirds of the lifetime are over, if this one was requested. An expired one is never given. After a failure there
 * is a pause. The number of renewals is limited. Throws what `renew` threw, or ERR_AGENT_UNAVAILABLE.
 */
export class Renewer<T extends WithExpiry> {
  readonly #renew: () => Promise<T>
  readonly #eager: boolean
  readonly #mostRenewals: number
  #current: { readonly value: T; readonly since: number } | undefined
  #renewal: Promise<T> | undefined
  #timer: NodeJS.Timeout | undefined
  #isUsed = false
  #failures = 0
  #failed: { readonly error: unknown; readonly until: number } | undefined
  #ended = false
  #renewals = 0
  /** The number of credentials that it has made. */
  made = 0

  constructor(renew: () => Promise<T>, { eager, mostRenewals = usualMostRenewals }: Options, first?: T) {
    this.#renew = renew
    this.#eager = eager
    this.#mostRenewals = mostRenewals
    if (first) this.#keep(first)
  }

  /** The last failure, if nothing was made since. */
  get failure(): unknown {
    return this.#failed?.error
  }

  /** The credential, at once if there is a valid one. */
  get(): T | Promise<T> {
    this.#isUsed = true
    const now = Date.now()
    const current = this.#current
    if (!current || now >= lastUseTime(current)) return this.#next()
    if (now >= renewalTime(current)) this.#inBackground()
    return current.value
  }

  /** Stops making credentials. Resolves when a running request has ended, or after a while without it. */
  async end(): Promise<void> {
    this.#ended = true
    clearTimeout(this.#timer)
    if (!this.#renewal) return
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, lastRenewalMilliseconds)
    })
    const made = this.#renewal.then(
      () => undefined,
      () => undefined,
    )
    await Promise.race([made, late])
    clearTimeout(timer)
  }

  #next(): Promise<T> {
    this.#renewal ??= this.#make().finally(() => {
      this.#renewal = undefined
    })
    return this.#renewal
  }

  async #make(): Promise<T> {
    if (this.#failed && Date.now() < this.#failed.until) throw this.#failed.error
    if (this.#ended || this.#renewals >= this.#mostRenewals) {
      const why = this.#ended ? 'no longer gives this credential' : 'has reached its limit of credentials'
      throw new MayflyError('ERR_AGENT_UNAVAILABLE', `The Mayfly agent ${why}`, { facts: { made: String(this.made) } })
    }
    this.#renewals++
    try {
      const value = await this.#renew()
      this.#failed = undefined
      this.#failures = 0
      this.made++
      this.#keep(value)
      return value
    } catch (error) {
      const pause = Math.min(longestPauseMilliseconds, shortestPauseMilliseconds * 2 ** this.#failures++)
      this.#failed = { error, until: Date.now() + pause }
      this.#wake(pause)
      throw error
    }
  }

  #keep(value: T): void {
    this.#current = { value, since: Date.now() }
    this.#isUsed = false
    if (Number.isFinite(value.expiresAt))
      this.#wake(Math.max(shortestPauseMilliseconds, renewalTime(this.#current) - Date.now()))
  }

  #wake(milliseconds: number): void {
    clearTimeout(this.#timer)
    if (this.#ended) return
    this.#timer = setTimeout(
      () => {
        if (this.#eager || this.#isUsed) this.#inBackground()
      },
      Math.min(milliseconds, longestWaitMilliseconds),
    )
  }

  #inBackground(): void {
    this.#next().catch(() => undefined)
  }
}

interface CurrentValue {
  readonly value: WithExpiry
  readonly since: number
}

function renewalTime({ value, since }: CurrentValue): number {
  return since + (value.expiresAt - since) * renewedAfter
}

function lastUseTime({ value, since }: CurrentValue): number {
  return value.expiresAt - Math.min(longestMarginMilliseconds, (value.expiresAt - since) * marginOfLife)
}
