import { MayflyError } from '@mayfly/core/errors'
import { instant } from '@mayfly/core/instant'
import { monotonicMilliseconds } from '@mayfly/core/monotonic'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { AwsInputs } from './exchange.ts'
import { defaultLifetimeSeconds } from './session-policy.ts'

/**
 * The clock of the deadline: the `Date` of the newest answer, plus the time since then. The runner's clock is not used.
 */
export class DeadlineClock {
  readonly #inputs: AwsInputs
  readonly #io: ExchangeIo
  #heard: { readonly date: number; readonly at: number } | undefined

  constructor(inputs: AwsInputs, io: ExchangeIo) {
    this.#inputs = inputs
    this.#io = io
  }

  /** Remembers the `Date` of an answer that has just arrived. */
  hear(date: number | undefined): void {
    if (date !== undefined) this.#heard = { date, at: monotonicMilliseconds() }
  }

  /** Requests the time from STS if there is a deadline and no answer had a `Date`. Throws ERR_ANSWER_MALFORMED. */
  async ask(url: string): Promise<void> {
    if (this.#inputs.deadline === undefined || this.#heard) return
    await this.#io.http(
      'any',
      () => ({ method: 'GET', url }),
      ({ date }) => this.hear(date),
    )
    if (this.#heard) return
    throw new MayflyError('ERR_ANSWER_MALFORMED', 'The deadline cannot be set, because STS sent no Date header', {
      facts: { endpoint: new URL(url).host, runner: instant(this.#io.now()) },
      fix: 'Use an endpoint that sends a Date header, or omit the deadline.',
    })
  }

  /** The deadline of a session that is requested now, in epoch milliseconds; undefined without a deadline. */
  deadline(): number | undefined {
    const { deadline, lifetime = defaultLifetimeSeconds } = this.#inputs
    if (deadline === undefined || deadline >= lifetime || !this.#heard) return undefined
    const { date, at } = this.#heard
    return date + Math.round(monotonicMilliseconds() - at) + deadline * 1000
  }
}
