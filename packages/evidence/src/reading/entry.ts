import { isJob } from '../job-facts.ts'
import { type EvidenceJob, sha256 } from '../line.ts'

/** One whole line: its place in its chain, its time, its job, and what happened. */
export interface Entry {
  readonly chain: string
  readonly seq: number
  readonly prev: string
  readonly hash: string
  /** Epoch milliseconds. */
  readonly time: number
  readonly job: EvidenceJob
  readonly facts: Facts
}

/** The members of one line that say what happened. Their types were checked. */
export interface Facts {
  readonly event: EventName
  readonly tokenSha256?: string
  readonly lease: string
  readonly provider: string
  readonly principal: string
  readonly what: string
  readonly outcome: string
  readonly detail: string
  readonly code: string
  readonly said?: string
  readonly expiresAt?: string
  readonly askedSeconds?: number
  readonly givenSeconds?: number
  readonly trace?: Readonly<Record<string, string>>
}

export type EventName = 'opened' | 'issued' | 'renewed' | 'delivered' | 'read' | 'refused' | 'probed' | 'ended'

/** A line that cannot be used, with the reason, and its place in a chain if its text still says it. */
export interface BadLine {
  readonly reason: string
  readonly chain?: string
  readonly seq?: number
  /** The content of a line whose hash is wrong, if it still has the form of evidence. */
  readonly entry?: Entry
}

/** The start of each line. Only a line of another form has no time and no job after it. */
const head =
  /^\{"v":1,"chain":"[0-9a-f]{16}","seq":(0|[1-9]\d{0,14}),(?:"at":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)","job":(?=\{))?/
const chainStart = '{"v":1,"chain":"'.length
const chainEnd = chainStart + 16

/** The end of each line, without the two hashes. */
const prevStart = ',"prev":"'
const hashStart = '","hash":"'
const lineEnd = '"}'
const hexLength = 64

const mostTraces = 32

/** The events that are about one issued thing. */
const eventsOfThings: ReadonlySet<unknown> = new Set(['issued', 'renewed', 'read', 'probed', 'ended'])

/** Reads lines and checks their hashes. */
export class EntryReader {
  /** The chain and the job of the line before, which most lines share: they are not made again. */
  #chain = ' '
  #job: EvidenceJob = { system: '' }
  #jobText = ''

  /** The job of the last whole line, as Mayfly writes it. */
  get jobText(): string {
    return this.#jobText
  }

  /** Reads one line. It never throws. */
  read(bytes: Buffer): Entry | BadLine {
    const text = bytes.toString('utf8')
    const [start, number, at] = head.exec(text) ?? []
    if (start === undefined) return { reason: otherFault(text) }
    const [chain, seq] = [this.#chainOf(text, bytes), Number(number)]
    const hashed = bytes.length - hexLength - lineEnd.length - hashStart.length
    const end = text.length - hexLength - lineEnd.length - hashStart.length
    const prevFrom = seq === 0 ? end : end - hexLength
    const factsEnd = prevFrom - prevStart.length
    const isInForm =
      isAt(text, factsEnd, prevStart) && isAt(text, end, hashStart) && isAt(text, text.length - 2, lineEnd)
    if (at === undefined || !isInForm) return { chain, seq, reason: 'is not in the form of a line of evidence' }
    const hash = text.slice(end + hashStart.length, -lineEnd.length)
    const isChanged = sha256(bytes.subarray(0, hashed + 1)) !== hash
    // A text may also contain this character itself.
    if (text.includes('\ufffd') && !Buffer.from(text).equals(bytes)) return { chain, seq, reason: 'is not UTF-8' }
    const facts = this.#facts(text, start.length, factsEnd)
    const time = Date.parse(at)
    const fault =
      facts === undefined
        ? 'is not JSON, or its job is no list of texts'
        : Number.isNaN(time)
          ? 'has no valid time'
          : faultOf(facts)
    const changed = 'was changed: its hash is not the hash of its text'
    if (fault !== undefined) return { chain, seq, reason: isChanged ? changed : fault }
    const prev = text.slice(prevFrom, end)
    const entry = { chain, seq, prev, hash, time, job: this.#job, facts: facts as unknown as Facts }
    return isChanged ? { chain, seq, reason: changed, entry } : entry
  }

  #chainOf(text: string, bytes: Buffer): string {
    // A part of `text` would keep all of it in memory.
    if (!isAt(text, chainStart, this.#chain)) this.#chain = bytes.toString('latin1', chainStart, chainEnd)
    return this.#chain
  }

  /** Parses the facts, and the job before them if it is not the known one. */
  #facts(text: string, from: number, to: number): Record<string, unknown> | undefined {
    const jobEnd = from + this.#jobText.length
    if (text[jobEnd] === ',' && isAt(text, from, this.#jobText)) {
      const facts = parseObject(`{${text.slice(jobEnd + 1, to)}}`)
      return facts && !('job' in facts) ? facts : undefined
    }
    const facts = parseObject(`{"job":${text.slice(from, to)}}`)
    const job = facts?.job
    if (!isJob(job)) return undefined
    this.#job = job
    this.#jobText = JSON.stringify(job)
    return facts
  }
}

/** Whether the text has a part at this place. This is faster than `startsWith` for a long part. */
function isAt(text: string, place: number, part: string): boolean {
  return text.slice(place, place + part.length) === part
}

/** The words for a line whose start is not that of evidence. */
function otherFault(text: string): string {
  const version = /^\{"v":(\d{1,6}),/.exec(text)?.[1]
  if (version !== undefined && version !== '1') return `has version ${version}, which this mayfly does not know`
  return 'is not a line of evidence'
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return undefined
  }
}

function faultOf(facts: Readonly<Record<string, unknown>>): string | undefined {
  const { event, expiresAt, askedSeconds, givenSeconds, tokenSha256, trace } = facts
  if (event !== 'opened') {
    const { lease, provider, principal, what, outcome, detail, code } = facts
    if (typeof lease !== 'string' || typeof provider !== 'string' || typeof principal !== 'string')
      return 'has no lease, provider or principal'
    if (event === 'ended') {
      if (typeof outcome !== 'string' || typeof detail !== 'string') return 'has no outcome or detail'
    } else if (event === 'refused' && typeof code !== 'string') return 'has no code'
    if (eventsOfThings.has(event)) {
      if (typeof what !== 'string') return 'has no what'
    } else if (event !== 'delivered' && event !== 'refused') return 'has an event that this mayfly does not know'
  }
  if (expiresAt !== undefined && !isTime(expiresAt)) return 'has a wrong expiresAt'
  if (askedSeconds !== undefined && typeof askedSeconds !== 'number') return 'has a wrong askedSeconds'
  if (givenSeconds !== undefined && typeof givenSeconds !== 'number') return 'has a wrong givenSeconds'
  if (tokenSha256 !== undefined && typeof tokenSha256 !== 'string') return 'has a wrong tokenSha256'
  return trace === undefined || isTrace(trace) ? undefined : 'has a wrong trace'
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && value.length === 24 && value[23] === 'Z' && !Number.isNaN(Date.parse(value))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTrace(value: unknown): boolean {
  if (!isObject(value)) return false
  let count = 0
  for (const name in value) if (typeof value[name] !== 'string' || ++count > mostTraces) return false
  return true
}
