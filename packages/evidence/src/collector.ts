import { MayflyError } from '@mayfly/core/errors'
import type { EvidencePlace } from '@mayfly/core/evidence'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { objectIn, readJson } from '@mayfly/core/json'
import type { EvidenceContext } from './open.ts'
import { logsRequest } from './otlp.ts'

/** The longest time by which a collector delays the end of a step. */
const closeMilliseconds = 3_000
/** One request. A collector that does not answer keeps later events waiting for this time. */
const requestMilliseconds = 3_000

/** The answers after which the same request may be sent again. */
const mayRepeat = [429, 502, 503, 504]

/** The way of a step's evidence to a collector. */
export interface Collector {
  /** Sends a line, together with those that wait while a request is under way. Never throws. */
  send(line: string): void
  /** Waits for the last answers, for a limited time, and warns once if lines were not accepted. */
  close(): Promise<void>
}

/** Opens the way to a collector of OTLP logs. Nothing is sent yet. */
export function openCollector(
  { sink, token, ca }: EvidencePlace,
  { log, version, openWire }: Pick<EvidenceContext, 'log' | 'version' | 'openWire'>,
): Collector {
  const url = logsAddress(sink)
  const wire = openWire()
  const closing = new AbortController()
  let waiting: string[] = []
  let total = 0
  let lost = 0
  /** Why the last request was not accepted. */
  let fault: string | undefined
  /** Set if no later request can be accepted either. */
  let isFinal = false
  let running: Promise<void> | undefined

  async function post(): Promise<void> {
    const batch = waiting
    waiting = []
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(requestMilliseconds)])
    const verdict = await ask(batch, signal).then(
      (answer) => judge(answer, batch.length),
      (error: unknown) => failure(error, batch.length, signal.aborted),
    )
    fault = verdict.fault ?? fault
    isFinal = verdict.isFinal
    if (verdict.again) waiting = [...batch, ...waiting]
    else lost += verdict.lost
  }

  async function ask(batch: readonly string[], signal: AbortSignal): Promise<HttpAnswer> {
    const headers = {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token.reveal()}` }),
    }
    const body = JSON.stringify(logsRequest(batch, version))
    return wire.send({ method: 'POST', url, headers, body, ca }, signal)
  }

  /** Sends what waits. After a failure, only the end of the step tries again. */
  function start(): void {
    if (running || waiting.length === 0 || isFinal) return
    running = post().finally(() => {
      running = undefined
      if (fault === undefined) start()
    })
  }

  return {
    send(line) {
      total++
      waiting.push(line)
      if (fault === undefined) setImmediate(start)
    },
    async close() {
      const timer = setTimeout(() => closing.abort(), closeMilliseconds)
      const isOver = () => closing.signal.aborted || isFinal
      await new Promise(setImmediate)
      while (running) await running
      while (waiting.length > 0 && fault === undefined && !isOver()) await post()
      if (waiting.length > 0 && !isOver()) await post()
      clearTimeout(timer)
      wire.close()
      lost += waiting.length
      if (lost > 0)
        log.warn(
          `evidence: ${lost} of ${total} events of this step were not accepted by ${new URL(url).host}: ${fault}. The job goes on.`,
        )
    },
  }
}

/** The address of the logs. The address of a collector alone is completed as OTLP says. */
export function logsAddress(sink: string): string {
  const url = new URL(sink)
  return url.pathname === '/' ? `${url.origin}/v1/logs` : url.href
}

interface Verdict {
  readonly lost: number
  readonly fault?: string
  /** Whether the same lines may be sent again. Lines that may have arrived are not sent twice. */
  readonly again: boolean
  /** Whether every later request would have the same answer. */
  readonly isFinal: boolean
}

/** A collector can accept a request and still drop some of its records. */
function judge({ status, body }: HttpAnswer, count: number): Verdict {
  if (status >= 200 && status < 300) {
    const { rejectedLogRecords, errorMessage } = objectIn(readJson(body).partialSuccess)
    const lost = Math.min(count, Math.max(0, Number(rejectedLogRecords ?? 0) || 0))
    const said = foreignText(errorMessage)
    const fault = `it dropped them${said === undefined ? '' : ` (${said})`}`
    return { lost, ...(lost > 0 && { fault }), again: false, isFinal: false }
  }
  const again = mayRepeat.includes(status)
  return { lost: count, fault: `it answered ${status}. ${fixFor(status)}`, again, isFinal: !again }
}

function fixFor(status: number): string {
  if (status === 401 || status === 403) return 'Check evidence-token'
  if (status === 404 || status === 405) return 'Check the path of evidence: for OTLP logs it is usually /v1/logs'
  if (status === 400 || status === 415) return 'Check that evidence is the address for OTLP logs over HTTP, in JSON'
  return mayRepeat.includes(status) ? 'The collector is busy or does not run' : 'Look into the log of the collector'
}

/** A request without an answer. */
function failure(error: unknown, lost: number, isLate: boolean): Verdict {
  if (isLate || !(error instanceof MayflyError))
    return { lost, fault: 'it did not answer in time', again: false, isFinal: true }
  const { message, facts, kind } = error
  const reason = facts.reason === undefined ? '' : ` (${facts.reason})`
  const fix = message.startsWith('The certificate') ? '. Give its certificate authority as evidence-ca' : ''
  return { lost, fault: `${message}${reason}${fix}`, again: facts.sent === 'no', isFinal: kind === undefined }
}
