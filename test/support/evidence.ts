import type { EvidenceEvent } from '@mayfly/core/evidence'
import { type ChainHead, chainLine, type EvidenceEntry, type EvidenceJob } from '@mayfly/evidence/line'
import { type Entry, EntryReader } from '@mayfly/evidence/reading/entry'

/** Omits a member from each type of a union. */
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** One event of a job, with its expiry as evidence has it. */
export type JobEvent = Without<EvidenceEvent, 'expiresAt'> & { readonly expiresAt?: string }

/** The usual job of evidence: a run of GitHub. */
export const gitHubJob: EvidenceJob = {
  system: 'github',
  repository: 'acme/api',
  run: '4242',
  attempt: '1',
  job: 'deploy',
  actor: 'octocat',
}

/** An event that issues something. */
export type IssuedEvent = Extract<JobEvent, { askedSeconds?: unknown }>

let chains = 0

/** The lines of one chain, each a minute after the other. */
export function chainOf(
  events: readonly JobEvent[],
  job = gitHubJob,
  start = Date.parse('2026-11-30T10:00:00Z'),
): string[] {
  const chain = (++chains).toString(16).padStart(16, '0')
  const opened: EvidenceEntry = {
    at: new Date(start).toISOString(),
    job,
    event: 'opened',
    mayfly: '0.1.0',
    salt: '0'.repeat(32),
  }
  let head: ChainHead | { chain: string } = { chain }
  return [opened, ...events].map((event, index) => {
    const at = new Date(start + index * 60_000).toISOString()
    const [line, next] = chainLine({ at, job, ...event } as EvidenceEntry, head)
    head = next
    return line
  })
}

/** The lines of one chain, as Mayfly reads them. */
export function entriesOf(events: readonly JobEvent[], job = gitHubJob): Entry[] {
  return chainOf(events, job).map((line) => {
    const entry = new EntryReader().read(Buffer.from(line))
    if ('reason' in entry) throw new Error(entry.reason)
    return entry
  })
}

const farTime = '2099-01-01T00:00:00.000Z'

const issuedEvent = (provider: string, principal: string, what: string, trace: Record<string, string>): JobEvent => ({
  ...{ event: 'issued', lease: `${provider}-1`, provider, principal, what, trace, expiresAt: farTime },
})

/** One credential of every system, and two values that were read. */
export const everySystem: readonly JobEvent[] = [
  issuedEvent(
    'aws',
    'arn:aws:iam::123456789012:role/ci/deploy',
    'AWS session gh-4242-1-0a1b2c3d of arn:aws:iam::123456789012:role/ci/deploy',
    { accessKeyId: 'ASIAEXAMPLE', requestId: 'r-1', sessionName: 'gh-4242-1-0a1b2c3d' },
  ),
  issuedEvent('gcp', 'deploy@acme-prod.iam.gserviceaccount.com', 'Google access token', {
    principalSubject:
      'principal://iam.googleapis.com/projects/123456/locations/global/workloadIdentityPools/github/subject/repo:acme/api:ref:refs/heads/main',
    serviceAccount: 'deploy@acme-prod.iam.gserviceaccount.com',
  }),
  issuedEvent('azure', '00000000-1111-2222-3333-444444444444', 'Entra access token', { correlationId: 'c', uti: 'u' }),
  issuedEvent('vault', 'deploy at bao.example:8200', 'Vault token of deploy at bao.example:8200', {
    accessor: 'hmac.Acc3ssor-1',
    requestId: 'v-1',
  }),
  issuedEvent(
    'kubernetes',
    'system:serviceaccount:prod:deployer',
    'Kubernetes token of system:serviceaccount:prod:deployer, bound to the Secret mayfly-0123456789abcdef',
    { jti: 'j-1', secret: 'mayfly-0123456789abcdef' },
  ),
  issuedEvent('github-app', 'release-bot[bot] on acme/api', 'GitHub installation token of Iv1.abc on acme', {
    hashedToken: 'aGFzaA==',
  }),
  issuedEvent('oauth', 'ci-client at auth.example', 'OAuth token of ci-client at auth.example', { jti: 'o-1' }),
  issuedEvent('certificate', 'spiffe://acme/ci at ca.example', 'certificate of spiffe://acme/ci at ca.example', {
    serial: '3f:00:aa',
  }),
  {
    event: 'read',
    lease: 'aws-1',
    provider: 'aws',
    principal: 'p',
    what: 'prod/db',
    trace: { name: 'prod/db', version: 'v' },
  },
  { event: 'read', lease: 'gcp-1', provider: 'gcp', principal: 'p', what: 'db', trace: { name: 'db', version: '3' } },
]
