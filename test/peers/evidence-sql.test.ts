import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readEvidence } from '../../packages/evidence/src/reading/read-evidence.ts'
import { resultsOf } from '../../packages/evidence/src/report/findings.ts'
import { Fleet } from '../../packages/evidence/src/report/fleet.ts'
import { rules } from '../../packages/evidence/src/report/rules/rules.ts'
import { summaryOf } from '../../packages/evidence/src/report/summary.ts'
import { writeFleet } from '../bench/fleet.ts'
import { chainOf, gitHubJob } from '../support/evidence.ts'
import { evidenceOf, type JobStory } from '../support/job-evidence.ts'
import { type Peer, peers, withPeers } from './peers.ts'

const day = 86_400

/** Runs each query after the views, over the lines and then over Parquet, and prints the rows of each by its name. */
const common = `
import json, os, re, sys
folder = sys.argv[1]
views = open(folder + '/lines.sql').read()
names = [name for name in os.listdir(folder) if name != 'lines.sql']
def every(): return {name[:-4]: rows(open(folder + '/' + name).read()) for name in names}
`

interface Engine {
  readonly folder: string
  readonly peer: Peer
  readonly program: string
}

const engines: readonly Engine[] = [
  {
    folder: 'duckdb',
    peer: peers.duckdb,
    program: `${common}
import duckdb
connection = duckdb.connect()
# A slow query prints its progress between the answers.
connection.execute("SET enable_progress_bar = false")
def rows(query): return connection.execute(query).fetchall()
connection.execute(views)
lines = every()
connection.execute("COPY (SELECT * FROM evidence_lines) TO 'records/all.parquet'")
connection.execute(re.sub(r'read_ndjson\\(.*?\\}\\)', "read_parquet('records/*.parquet')", views, flags=re.DOTALL))
print(json.dumps([lines, every()], default=str))
`,
  },
  {
    folder: 'clickhouse',
    peer: peers.chdb,
    program: `${common}
from chdb.session import Session
session = Session()
def rows(query): return [json.loads(row) for row in session.query(query, 'JSONCompactEachRow').bytes().splitlines()]
def run(script):
  for statement in filter(str.strip, script.split(';\\n')): session.query(statement)
run(views)
lines = every()
run("INSERT INTO FUNCTION file('records/all.parquet', Parquet) SELECT * FROM evidence_lines")
run(views.replace("'records/**/*.ndjson', JSONEachRow", "'records/*.parquet', Parquet"))
print(json.dumps([lines, every()]))
`,
  },
]

/** Jobs with the facts that each rule looks for, in the week before 30 October 2026. */
function* jobs(): Generator<JobStory> {
  const last = Date.UTC(2026, 9, 30) / 1000
  const role = { provider: 'aws', principal: 'arn:aws:iam::210987654321:role/new' }
  const credentials = [{ ...role, renewals: 9, lifetime: 9000, outcome: 'expires-only' }]
  const common = { seconds: 600, tokenSha256: 'ab'.repeat(32), credentials }
  for (const id of [10, 11]) yield { id, start: last, ...common }
  const usual = [{ ...role, lifetime: 900, outcome: 'expires-only' }]
  const own = { seconds: 600, job: { repository: 'octo/hours' } }
  const monday = Date.UTC(2026, 7, 31, 10) / 1000
  for (let at = 0; at < 35; at++)
    yield { id: 100 + at, start: monday + ((at % 5) + 7 * Math.floor(at / 5)) * day, credentials: usual, ...own }
  // Sunday, Monday at 3:00, and Tuesday at 11:00, which is near enough.
  for (const [id, days] of [55, 56 - 7 / 24, 57 + 1 / 24].entries())
    yield { id: 200 + id, start: monday + days * day, credentials: [...usual, ...usual], ...own }
}

/** The lines of a token that the agent revoked. A minute later, post found that it is gone. */
function replacedToken(): string {
  const of = { lease: 'replaced-1', provider: 'replaced', principal: 'p', what: 'token', detail: '', trace: {} }
  const events = [
    { event: 'issued' as const, ...of, givenSeconds: 600 },
    { event: 'ended' as const, ...of, outcome: 'revoked-unverified' },
    { event: 'ended' as const, ...of, outcome: 'already-gone' },
  ]
  const lines = chainOf(events, gitHubJob, Date.UTC(2026, 9, 28))
  return `${lines.join('\n')}\n`
}

describe.each(engines)('$folder', ({ folder, peer, program }) => {
  const queries = resolve('docs/queries', folder)

  withPeers([peer], folder, () => {
    test('the queries give the answers of mayfly report, over the lines and over Parquet', async () => {
      const place = mkdtempSync(join(tmpdir(), 'evidence-sql-'))
      try {
        const records = join(place, 'records')
        writeFleet(records, 20_000, 3)
        writeFileSync(join(records, 'more.ndjson'), [...jobs()].map((job) => evidenceOf(job).text).join(''))
        writeFileSync(join(records, 'replaced.ndjson'), replacedToken())
        const fleet = new Fleet(undefined)
        await readEvidence([records], fleet, { skip: (path) => expect.fail(path), progress: () => undefined })
        expect(fleet.breaks).toEqual([])
        const output = execFileSync(peer.path, ['-c', program, queries], { cwd: place, maxBuffer: 1 << 28 })
        const results = resultsOf(fleet, rules, { outlived: 3600 })
        const counts = Object.fromEntries(results.map(({ rule, count }) => [rule, count]))
        const { lifetimes } = summaryOf(fleet)
        const forms = JSON.parse(output.toString()) as Record<string, unknown[][]>[]
        expect(forms).toHaveLength(2)
        for (const { lifetimes: spans, 'how-many': ends, ...found } of forms) {
          expect(Object.fromEntries(Object.entries(found).map(([rule, rows]) => [rule, rows.length]))).toEqual(counts)
          expect(spans).toEqual(
            lifetimes.map((one) => [one.provider, one.credentials, one.used.median, one.hoursAfter]),
          )
          expect(spans).toContainEqual(['replaced', 1, 60, 0])
          expect(ends?.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(fleet.credentials.count)
        }
        expect(counts).toMatchObject({ 'out-of-hours': 2, 'token-twice': 1, 'rapid-refresh': 2, outlived: 2 })
        expect(counts['first-seen']).toBeGreaterThan(0)
      } finally {
        rmSync(place, { recursive: true })
      }
    })
  })
})

test('each engine has the same queries', () => {
  const [names, ...others] = engines.map(({ folder }) => readdirSync(resolve('docs/queries', folder)))
  const numbers = ['how-many', 'lifetimes', 'lines']
  expect(names).toEqual([...Object.keys(rules), ...numbers].map((name) => `${name}.sql`).sort())
  for (const other of others) expect(other).toEqual(names)
})
