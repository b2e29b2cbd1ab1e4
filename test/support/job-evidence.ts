import { type ChainHead, chainLine, type EvidenceEntry, type EvidenceJob } from '../../packages/evidence/src/line.ts'

/** A credential in the life of a job, with times in seconds after the start of the job. */
export interface CredentialStory {
  readonly provider: string
  readonly principal: string
  readonly what?: string
  readonly lifetime?: number
  readonly renewals?: number
  /** Absent if nothing ended it. */
  readonly outcome?: string
  readonly trace?: Readonly<Record<string, string>>
}

/** The life of a job. */
export interface JobStory {
  /** The number of the job: its run, its chain and its leases are named by it. */
  readonly id: number
  /** The start of the job, in epoch seconds. */
  readonly start: number
  readonly seconds: number
  readonly job?: Partial<EvidenceJob>
  readonly tokenSha256?: string
  readonly credentials: readonly CredentialStory[]
}

/** The evidence of a job as its file has it, and the hash of its last line. */
export function evidenceOf({ id, start, seconds, job, tokenSha256, credentials }: JobStory): {
  text: string
  head: string
} {
  let head: ChainHead | { chain: string } = { chain: id.toString(16).padStart(16, '0') }
  let text = ''
  const at = (after: number) => new Date((start + after) * 1000).toISOString()
  const whole: EvidenceJob = {
    system: 'github',
    repository: 'octo/shop',
    repositoryId: '7',
    run: String(id),
    attempt: '1',
    job: 'deploy',
    workflow: 'octo/shop/.github/workflows/deploy.yml@refs/heads/main',
    environment: 'production',
    event: 'push',
    actor: 'mona',
    ...job,
  }
  const line = (entry: EvidenceEntry) => {
    const [next, after] = chainLine(entry, head)
    head = after
    text += `${next}\n`
  }
  line({
    at: at(0),
    job: whole,
    event: 'opened',
    mayfly: '0.1.0',
    salt: '00'.repeat(16),
    ...(tokenSha256 && { tokenSha256 }),
  })
  for (const [index, one] of credentials.entries()) {
    const { provider, principal, what = 'session', lifetime = 3600, renewals = 0, outcome, trace = {} } = one
    const of = { lease: `${provider}-${id}-${index}`, provider, principal }
    for (let count = 0; count <= renewals; count++)
      line({
        at: at(1 + count),
        job: whole,
        event: count === 0 ? 'issued' : 'renewed',
        ...of,
        what,
        expiresAt: at(1 + count + lifetime),
        givenSeconds: lifetime,
        trace,
      })
    line({ at: at(2 + renewals), job: whole, event: 'delivered', ...of, modes: ['env'] })
    if (outcome !== undefined)
      line({ at: at(seconds), job: whole, event: 'ended', ...of, what, outcome, detail: 'as it was', trace: {} })
  }
  return { text, head: (head as ChainHead).hash }
}
