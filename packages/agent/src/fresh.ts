import { MayflyError } from '@mayfly/core/errors'

/** Something that ends (epoch milliseconds). */
interface Ending {
  readonly expiresAt: number
}

interface Options {
  /** Make the next one whether or not this one was asked for. */
  readonly eager: boolean
  readonly mostMints?: number
}

/** From here on the next one is made. */
const renewedAfter = 2 / 3
/** Shortly before its end it is not given any more: it would end on the way. */
const longestMarginMilliseconds = 30_000
const marginOfLife = 1 / 20
const shortestPauseMilliseconds = 1_000
const longestPauseMilliseconds = 30_000
/** A job of six hours with a credential of one minute takes 540. */
const usualMostMints = 1_000
/** Whoever takes a credential back waits no longer than 5 s. */
const lastMintMilliseconds = 3_000
/** What a timer can wait for; longer is no use to a job. */
const longestWaitMilliseconds = 24 * 3_600_000

/**
 * Keeps one credential fresh. Many requests at once are one mint; the next credential is made in the background as the
 * last third of this one's life begins, when this one was asked for; one that has expired is never given; after a failure
 * there is a pause; and there is a most of all mints. Throws what the mint threw, or ERR_AGENT_UNAVAILABLE.
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
  /** How many it has made. */
  made = 0

  constructor(mint: () => Promise<T>, { eager, mostMints = usualMostMints }: Options, first?: T) {
    this.#mint = mint
    this.#eager = eager
    this.#mostMints = mostMints
    if (first) this.#keep(first)
  }

  /** The last failure, when nothing was made since. */
  get failure(): unknown {
    return this.#failed?.error
  }

  /** The credential, at once where there is one. */
  get(): T | Promise<T> {
    this.#asked = true
    const now = Date.now()
    const current = this.#current
    if (!current || now >= lastGiven(current)) return this.#next()
    if (now >= renewal(current)) this.#inBackground()
    return current.value
  }

  /** Makes no more; resolves when what is being made is there, or after a while without it. */
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
      throw new MayflyError('ERR_AGENT_UNAVAILABLE', 'The agent makes no more credentials', {
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
