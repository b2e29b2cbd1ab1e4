import { MayflyError } from '@mayfly/core/errors'

/** Something with an expiry (epoch milliseconds). */
interface Ending {
  readonly expiresAt: number
}

interface Options {
  /** Make the next one even if this one was not requested. */
  readonly eager: boolean
  readonly mostMints?: number
}

/** The part of the lifetime after which the next one is made. */
const renewedAfter = 2 / 3
/** Shortly before its expiry it is not given any more: it could expire before it is used. */
const longestMarginMilliseconds = 30_000
const marginOfLife = 1 / 20
const shortestPauseMilliseconds = 1_000
const longestPauseMilliseconds = 30_000
/** A job of six hours with a credential of one minute needs 540. */
const usualMostMints = 1_000
/** The step that takes a credential back waits at most 5 s. */
const lastMintMilliseconds = 3_000
/** The longest time for a timer; a job never needs more. */
const longestWaitMilliseconds = 24 * 3_600_000

/**
 * Keeps one credential fresh. Parallel requests share one exchange. The next credential is made in the background when
 * two thirds of the lifetime are over, if this one was requested. An expired one is never given. After a failure there
 * is a pause. The number of renewals is limited. Throws what the mint threw, or ERR_AGENT_UNAVAILABLE.
 */
export class Fresh<T extends Ending> {
  readonly #mint: () => Promise<T>
  readonly #eager: boolean
  readonly #mostMints: number
  #current: { readonly value: T; readonly since: number } | undefined
  #minting: Promise<T> | undefined
  #timer: NodeJS.Timeout | undefined
  #asked = false
  #failures = 0
  #failed: { readonly error: unknown; readonly until: number } | undefined
  #ended = false
  #mints = 0
  /** The number of credentials that it has made. */
  made = 0

  constructor(mint: () => Promise<T>, { eager, mostMints = usualMostMints }: Options, first?: T) {
    this.#mint = mint
    this.#eager = eager
    this.#mostMints = mostMints
    if (first) this.#keep(first)
  }

  /** The last failure, if nothing was made since. */
  get failure(): unknown {
    return this.#failed?.error
  }

  /** The credential, at once if there is a valid one. */
  get(): T | Promise<T> {
    this.#asked = true
    const now = Date.now()
    const current = this.#current
    if (!current || now >= lastGiven(current)) return this.#next()
    if (now >= renewal(current)) this.#inBackground()
    return current.value
  }

  /** Stops making credentials. Resolves when a running request has ended, or after a while without it. */
  async end(): Promise<void> {
    this.#ended = true
    clearTimeout(this.#timer)
    if (!this.#minting) return
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, lastMintMilliseconds)
    })
    const made = this.#minting.then(
      () => undefined,
      () => undefined,
    )
    await Promise.race([made, late])
    clearTimeout(timer)
  }

  #next(): Promise<T> {
    this.#minting ??= this.#make().finally(() => {
      this.#minting = undefined
    })
    return this.#minting
  }

  async #make(): Promise<T> {
    if (this.#failed && Date.now() < this.#failed.until) throw this.#failed.error
    if (this.#ended || this.#mints >= this.#mostMints) {
      throw new MayflyError('ERR_AGENT_UNAVAILABLE', 'The agent has reached its limit of credentials', {
        facts: { made: String(this.made) },
      })
    }
    this.#mints++
    try {
      const value = await this.#mint()
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
    this.#asked = false
    if (Number.isFinite(value.expiresAt))
      this.#wake(Math.max(shortestPauseMilliseconds, renewal(this.#current) - Date.now()))
  }

  #wake(milliseconds: number): void {
    clearTimeout(this.#timer)
    if (this.#ended) return
    this.#timer = setTimeout(
      () => {
        if (this.#eager || this.#asked) this.#inBackground()
      },
      Math.min(milliseconds, longestWaitMilliseconds),
    )
  }

  #inBackground(): void {
    this.#next().catch(() => undefined)
  }
}

interface Kept {
  readonly value: Ending
  readonly since: number
}

function renewal({ value, since }: Kept): number {
  return since + (value.expiresAt - since) * renewedAfter
}

function lastGiven({ value, since }: Kept): number {
  return value.expiresAt - Math.min(longestMarginMilliseconds, (value.expiresAt - since) * marginOfLife)
}
