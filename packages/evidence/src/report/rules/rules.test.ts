import { expect, test } from 'vitest'
import { type ChainHead, chainLine, type EvidenceEntry, type EvidenceJob } from '../../line.ts'
import { resultsOf } from '../findings.ts'
import { Fleet } from '../fleet.ts'
import { summaryOf } from '../summary.ts'
import { rules } from './rules.ts'

const minute = 60
const day = 86_400
const start = Date.UTC(2026, 8, 7, 10) / 1000

/** One credential of a job, in seconds after its issue. */
interface Story {
  readonly issued: number
  readonly used?: number
  readonly lifetime?: number
  readonly outcome?: string
  readonly renewals?: number
  /** Seconds between two renewals. */
  readonly every?: number
  readonly token?: string
  readonly job?: Partial<EvidenceJob>
  readonly principal?: string
}

let count = 0

function tell(
  fleet: Fleet,
  {
    issued,
    used,
    lifetime = 3600,
    outcome = 'expires-only',
    renewals = 0,
    every = 1,
    token,
    job,
    principal = 'role',
  }: Story,
) {
  const id = String(count++).padStart(16, '0')
  let head: ChainHead | { chain: string } = { chain: id }
  const at = (seconds: number) => new Date((issued + seconds) * 1000).toISOString()
  const full = {
    system: 'github',
    repository: 'octo/shop',
    run: id,
    attempt: '1',
    job: 'deploy',
    workflow: 'deploy.yml@refs/heads/main',
    environment: 'production',
    event: 'push',
    ...job,
  }
  const of = { lease: `aws-${id}`, provider: 'aws', principal, what: 'session' }
  const take = (entry: EvidenceEntry) => {
    const [text, next] = chainLine(entry, head)
    head = next
    fleet.take(Buffer.from(text), 1)
  }
  take({ at: at(0), job: full, event: 'opened', mayfly: '0.1.0', salt: id, ...(token && { tokenSha256: token }) })
  for (let one = 0; one <= renewals; one++)
    take({
      at: at(one * every),
      job: full,
      event: one === 0 ? 'issued' : 'renewed',
      ...of,
      expiresAt: at(one * every + lifetime),
      givenSeconds: lifetime,
      trace: {},
    })
  if (used !== undefined) take({ at: at(used), job: full, event: 'ended', ...of, outcome, detail: 'd', trace: {} })
}

/** All facts of the stories, with the start and the end of the counted period in seconds. */
function fleetOf(stories: readonly Story[], since?: number, until?: number): Fleet {
  const time = (seconds: number | undefined) => (seconds === undefined ? undefined : seconds * 1000)
  const fleet = new Fleet({ since: time(since), until: time(until) })
  fleet.startFile('a')
  for (const story of stories) tell(fleet, story)
  fleet.end()
  expect(fleet.breaks).toEqual([])
  return fleet
}

/** The rules that found something, with the first detail of each. */
function found(stories: readonly Story[], since?: number, until?: number): Record<string, string[]> {
  const fleet = fleetOf(stories, since, until)
  const results = resultsOf(fleet, rules, { outlived: 3600 }).filter(({ count: hits }) => hits > 0)
  return Object.fromEntries(results.map(({ rule, findings }) => [rule, findings.map(({ detail }) => detail)]))
}

const good: Story = { issued: start, used: 10 * minute, lifetime: 900 }

test('a credential that was used for most of its lifetime is no finding', () => {
  expect(found([good])).toEqual({})
})

test('a credential without an end, and one whose revocation failed', () => {
  expect(found([{ ...good, used: undefined as never }])).toEqual({
    'never-ended': ['valid until 2026-09-07T10:15:00Z'],
  })
  expect(found([{ ...good, outcome: 'revoke-failed' }])).toEqual({ 'revoke-failed': ['revoke-failed'] })
})

test('a credential that was valid long after its job, if it was not revoked', () => {
  const long = { ...good, lifetime: 6 * 3600 }
  expect(found([long])).toEqual({ outlived: ['valid for 5 h 50 min after the end of its job'] })
  expect(found([{ ...long, outcome: 'revoked-verified' }])).toEqual({})
})

test('a principal that is new for its repository, environment and event', () => {
  const old = { ...good, issued: start - 60 * day }
  expect(found([old, good])).toEqual({})
  expect(found([old, { ...good, principal: 'admin' }])).toEqual({
    'first-seen': ['event push, environment production'],
  })
  const other = { ...good, job: { event: 'pull_request_target', environment: 'preview' } }
  expect(found([other, old])).toEqual({ 'first-seen': ['event pull_request_target, environment preview'] })
  expect(found([{ ...good, principal: 'admin' }])).toEqual({})
})

test('a job that was given a credential more often than its lifetime explains', () => {
  expect(found([{ ...good, renewals: 2 }])).toEqual({})
  expect(found([{ ...good, renewals: 9 }])).toEqual({ 'rapid-refresh': ['10 times in 9 s, with a lifetime of 15 min'] })
  // The Mayfly agent renews after two thirds of the lifetime.
  expect(found([{ ...good, used: 21_600, renewals: 35, every: 600 }])).toEqual({})
})

test('a workflow that works at night, or on a Sunday, though it never did', () => {
  const history = Array.from(
    { length: 40 },
    (_, at): Story => ({ ...good, issued: start - (1 + (at % 5) + 7 * Math.floor(at / 5)) * day - 2 * day }),
  )
  expect(found([...history, good], start - day)).toEqual({})
  const night = { ...good, issued: start + 14 * 3600 }
  expect(found([...history, night], start - day)).toEqual({ 'out-of-hours': ['Tuesday 00:00 UTC'] })
  expect(found([...history, night], start - day, night.issued)).toEqual({})
  const sunday = { ...good, issued: start + 6 * day }
  expect(found([...history, sunday], start - day)).toEqual({ 'out-of-hours': ['Sunday 10:00 UTC'] })
  expect(found([...history.slice(0, 10), night], start - day)).toEqual({})
})

test('one ID token in two jobs, but not in two steps of one job', () => {
  const token = 'ab'.repeat(32)
  const [first, second] = [
    { ...good, token, job: { run: '1' } },
    { ...good, token, job: { run: '2' } },
  ]
  expect(found([first, { ...first, issued: start + 1 }])).toEqual({})
  expect(found([first, second])).toEqual({ 'token-twice': ['also used by run 2'] })
})

test('a lifetime of more than twice the median use', () => {
  const five = Array.from({ length: 5 }, (_, at): Story => ({ ...good, issued: start + at, lifetime: 3600 }))
  expect(found(five)).toEqual({ 'long-lifetime': ['lifetime 1 h, median use 10 min, 5 credentials'] })
  expect(found(five.slice(1))).toEqual({})
})

test('a credential of the period counts with its later end and renewals; one of another time is no finding', () => {
  const end = start + day
  const late = { ...good, issued: end - 1, renewals: 1, every: 300, lifetime: 6 * 3600 }
  const [before, after] = [
    { ...late, issued: start - 1 },
    { ...late, issued: end },
  ]
  const { events, outcomes, credentials, from, to } = summaryOf(fleetOf([before, late, after], start, end))
  expect(credentials).toBe(1)
  expect(events).toEqual({ ended: 1, issued: 1, opened: 1, renewed: 1 })
  expect(outcomes).toEqual([{ provider: 'aws', outcome: 'expires-only', count: 1 }])
  expect([from, to]).toEqual([start * 1000, end * 1000])
  expect(found([late, after], start, end)).toEqual({ outlived: ['valid for 5 h 55 min after the end of its job'] })
  expect(found([before, after], start, end)).toEqual({})
  expect(found([{ ...after, used: undefined as never }], undefined, end)).toEqual({})
  expect(summaryOf(fleetOf([after], undefined, end))).not.toHaveProperty('from')
})

test('the period of every comparison with older lines has the same end', () => {
  const old = { ...good, issued: start - 60 * day }
  const admin = { ...good, principal: 'admin' }
  const news = { 'first-seen': ['event push, environment production'] }
  expect(found([old, admin], undefined, start + 1)).toEqual(news)
  expect(found([old, admin], undefined, start)).toEqual({})
  // Without a start, the last week before the end is compared.
  const later = { ...good, issued: start + 90 * day }
  expect(found([old, admin, later])).toEqual({})
  expect(found([old, admin, later], undefined, start + day)).toEqual(news)
  const [token, job] = ['ab'.repeat(32), (run: string) => ({ job: { run } })]
  const uses = [0, 1, 2].map((at): Story => ({ ...good, issued: start + at, token, ...job(String(at)) }))
  expect(found(uses, undefined, start + 2)).toEqual({ 'token-twice': ['also used by run 1'] })
  expect(found(uses, undefined, start + 1)).toEqual({})
})
