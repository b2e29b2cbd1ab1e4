import { randomBytes } from 'node:crypto'
import type { Evidence, EvidenceEvent, EvidencePlace } from '@mayfly/core/evidence'
import type { Wire } from '@mayfly/core/http'
import { textOf } from '@mayfly/core/json'
import type { Log } from '@mayfly/core/platform'
import { ChainFile } from './chain-file.ts'
import { type EvidenceEntry, type EvidenceJob, sha256 } from './line.ts'

/** No text of Mayfly is as long. A server could send a longer one. */
const longestText = 2_000

type Claims = Readonly<Record<string, unknown>>

/** Everything that the evidence of a step needs from the process that writes it. */
export interface EvidenceContext {
  /** The version of Mayfly. */
  readonly version: string
  readonly log: Log
  /** Whether an earlier process has begun the chain. */
  readonly isResumed: boolean
  /** Whether the file is the user's own. Otherwise only this user can read it. */
  readonly isUserFile: boolean
  /** The job, by the claims of its ID token. */
  job(claims: Claims): EvidenceJob
  /** A text without the secrets that this process knows. */
  hide(text: string): string
  now(): number
  openWire(): Wire
  /** Stores the finished file; set in the last step of a job whose evidence becomes an artifact. */
  store?(): Promise<void>
}

/** Opens the evidence of a step, at the end of what its file already has of the chain. */
export async function openEvidence(place: EvidencePlace, setting: EvidenceContext): Promise<Evidence> {
  const { log, now } = setting
  const { chain, file, sink, hidden } = place
  const hide = (text: string) => hidden.reduce((left, value) => left.replaceAll(value, '***'), setting.hide(text))
  const lines = new ChainFile(file, chain, setting.isUserFile ? 0o666 : 0o600, !setting.isResumed)
  const collector = isUrl(sink) ? (await import('./collector.ts')).openCollector(place, setting) : undefined
  const at = () => new Date(now()).toISOString()
  let job: EvidenceJob | undefined
  let failed = false
  const fail = (error: unknown) => {
    if (!failed) log.warn(incomplete(file, error))
    failed = true
  }
  const add = (entry: EvidenceEntry) => {
    const line = lines.append(entry)
    collector?.send(line)
  }
  const write = (claims: Claims, entry?: (job: EvidenceJob) => EvidenceEntry) => {
    try {
      job ??= lines.last()?.job
      if (!job) {
        if (setting.isResumed) log.warn(`The evidence of this step's main part is not in ${file} any more`)
        job = setting.job(claims)
        add(opening(at(), job, claims, setting))
      }
      if (entry) add(entry(job))
    } catch (error) {
      fail(error)
    }
  }
  return {
    place,
    identify: (claims) => write(claims),
    note: (event) => write({}, (job) => entryOf(at(), event, hide, job)),
    async close() {
      try {
        await collector?.close()
        const head = lines.last()
        if (!head) return
        log.info(`evidence: ${head.seq + 1} events, head sha256:${head.hash}`)
        await setting.store?.()
      } catch (error) {
        fail(error)
      }
    },
  }
}

/** Whether evidence goes to a collector, and not to a file or an artifact. */
export function isUrl(sink: string): boolean {
  return /^https?:\/\//i.test(sink)
}

/** The first entry of a chain. Nobody can guess the hash of a line, because of its salt. */
function opening(at: string, job: EvidenceJob, { jti }: Claims, { version }: EvidenceContext): EvidenceEntry {
  const id = textOf(jti)
  const salt = randomBytes(16).toString('hex')
  return { at, job, event: 'opened', mayfly: version, salt, ...(id !== undefined && { tokenSha256: sha256(id) }) }
}

/** An event as an entry: its time as text, and its texts without secrets. A trace is public by its type. */
function entryOf(at: string, event: EvidenceEvent, hide: (text: string) => string, job: EvidenceJob): EvidenceEntry {
  const { event: kind, ...members } = event
  // The beginning of a secret that is cut is not recognised any more, so a text is cut last. A cut can leave one half of
  // a surrogate pair, and not every reader of JSON accepts that.
  const shown = Object.entries(members).map(([name, value]) => {
    if (name === 'expiresAt' && typeof value === 'number') return [name, new Date(value).toISOString()]
    return [name, typeof value === 'string' ? hide(value).slice(0, longestText).toWellFormed() : value]
  })
  // Readers of many lines rely on the time and the job at the start of each line.
  return { at, job, event: kind, ...Object.fromEntries(shown) } as EvidenceEntry
}

function incomplete(file: string, error: unknown): string {
  return `The evidence of this step is not complete: ${file} cannot be written (${writeFault(error)})`
}

/** The words for an error of the file system while a file was opened or written. */
export function writeFault(error: unknown): string | undefined {
  const { code, message } = error as { code?: string; message?: string }
  return code === 'ELOOP' ? 'it is a link' : (code ?? message)
}
