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

/** The start of each line, up to its job. */
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

/** The same as in the line before: half of a line, which is then not parsed again. */
interface KnownJob {
  readonly text: string
  readonly job: EvidenceJob
}

/** Reads lines and checks their hashes. */
export class EntryReader {
  #known: KnownJob | undefined

  /** Reads one line. It never throws. */
  read(bytes: Buffer): Entry | BadLine {
    const text = bytes.toString('utf8')
    const [start, number, at] = head.exec(text) ?? []
    if (start === undefined) return { reason: otherFault(text) }
    // A part of `text` would keep all of it in memory.
    const place = { chain: bytes.toString('latin1', chainStart, chainEnd), seq: Number(number) }
    const hashed = bytes.length - hexLength - lineEnd.length
    const end = text.length - lineEnd.length - hexLength - hashStart.length
    const prevLength = place.seq === 0 ? 0 : hexLength
    const from = end - prevLength - prevStart.length
    const isInForm = text.startsWith(prevStart, from) && text.startsWith(hashStart, end) && text.endsWith(lineEnd)
    if (at === undefined || !isInForm) return { ...place, reason: 'is not in the form of a line of evidence' }
    const hash = bytes.toString('latin1', hashed, hashed + hexLength)
    const isChanged = sha256(bytes.subarray(0, hashed - hashStart.length + 1)) !== hash
    // A text may also contain this character itself.
    if (text.includes('\ufffd') && !Buffer.from(text).equals(bytes)) return { ...place, reason: 'is not UTF-8' }
    const content = this.#content(text, start.length, from)
    const time = Date.parse(at)
    const fault =
      content === undefined
        ? 'is not JSON, or its job is no list of texts'
        : Number.isNaN(time)
          ? 'has no valid time'
          : faultOf(content.facts)
    const changed = 'was changed: its hash is not the hash of its text'
    if (content === undefined || fault !== undefined) return { ...place, reason: isChanged ? changed : (fault ?? '') }
    const prev = text.slice(end - prevLength, end)
    const entry = { ...place, prev, hash, time, job: content.job, facts: content.facts as unknown as Facts }
    return isChanged ? { ...place, reason: changed, entry } : entry
  }

  /** Parses the job and the facts, which lie between the start and the end of a line. */
  #content(text: string, from: number, to: number): { job: EvidenceJob; facts: Record<string, unknown> } | undefined {
    const known = this.#known
    if (known && text.startsWith(known.text, from) && text[from + known.text.length] === ',') {
      const facts = parsed(`{${text.slice(from + known.text.length + 1, to)}}`)
      return facts && !('job' in facts) ? { job: known.job, facts } : undefined
    }
    const facts = parsed(`{"job":${text.slice(from, to)}}`)
    const job = facts?.job
    if (facts === undefined || !isJob(job)) return undefined
    const jobText = JSON.stringify(job)
    if (text.startsWith(jobText, from)) this.#known = { text: jobText, job }
    return { job, facts }
  }
}

/** The words for a line whose start is not that of evidence. */
function otherFault(text: string): string {
  const version = /^\{"v":(\d{1,6}),/.exec(text)?.[1]
  if (version !== undefined && version !== '1') return `has version ${version}, which this mayfly does not know`
  return 'is not a line of evidence'
}

function parsed(text: string): Record<string, unknown> | undefined {
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
