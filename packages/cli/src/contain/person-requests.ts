import { ask } from '@mayfly/core/attempt'
import { requireAnswer } from '@mayfly/core/end-refusal'
import { type HttpAnswer, type HttpRequest, openWire, type Wire } from '@mayfly/core/http'
import { Patience } from '@mayfly/core/patience'
import type { ServerAccess } from '@mayfly/platforms/access/access'
import { log } from '@mayfly/platforms/command/log'

/** The time for one request with its retries. A person waits for the answer. */
const requestMilliseconds = 30_000

/** Requests with the rights of a person, over one wire. */
export class PersonRequests {
  readonly #wire: Wire = openWire()

  /** The answer to a request that may be sent again. Throws a MayflyError if there is none. */
  send({ ca, client }: ServerAccess, request: HttpRequest): Promise<HttpAnswer> {
    const patience = new Patience(AbortSignal.timeout(requestMilliseconds), requestMilliseconds * 0.9, log.info)
    const judge = (answer: HttpAnswer) => requireAnswer('The server', answer)
    return ask({ wire: this.#wire, retry: 'any', build: () => ({ ...request, ca, client }), judge }, patience)
  }

  close(): void {
    this.#wire.close()
  }
}
