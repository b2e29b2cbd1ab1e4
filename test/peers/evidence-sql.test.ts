import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { resultsOf } from '../../packages/evidence/src/report/findings.ts'
import { Fleet } from '../../packages/evidence/src/report/fleet.ts'
import { readEvidence } from '../../packages/evidence/src/report/read-evidence.ts'
import { rules } from '../../packages/evidence/src/report/rules/rules.ts'
import { summaryOf } from '../../packages/evidence/src/report/summary.ts'
import { writeFleet } from '../bench/fleet.ts'
import { chainOf, gitHubJob } from '../support/evidence.ts'
import { evidenceOf } from '../support/job-evidence.ts'
import { peers, withPeers } from './peers.ts'

const queries = resolve('docs/queries/duckdb')

/** Runs each query after the views, and prints the rows of each by its name. */
const program = `
import duckdb, json, os, sys
folder = sys.argv[1]
connection = duckdb.connect()
connection.execute(open(folder + '/lines.sql').read())
names = [name for name in os.listdir(folder) if name != 'lines.sql']
rows = {name[:-4]: connection.execute(open(folder + '/' + name).read()).fetchall() for name in names}
print(json.dumps(rows, default=str))
`

withPeers([peers.duckdb], 'DuckDB', () => {
  test('the queries give the answers of mayfly report', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'evidence-sql-'))
    try {
      const records = join(folder, 'records')
      writeFleet(records, 20_000, 3)
      const role = { provider: 'aws', principal: 'arn:aws:iam::210987654321:role/new' }
      const start = Date.UTC(2026, 9, 30) / 1000
      const tokenSha256 = 'ab'.repeat(32)
      const jobs = [2 ** 40, 2 ** 40 + 1].map((id) => ({
        id,
        start,
        seconds: 600,
        tokenSha256,
        credentials: [{ ...role, renewals: 9, lifetime: 9000, outcome: 'expires-only' }],
      }))
      writeFileSync(join(records, 'more.ndjson'), jobs.map((job) => evidenceOf(job).text).join(''))
      // The agent revoked this one, and post found a minute later that it is gone.
      const of = { lease: 'replaced-1', provider: 'replaced', principal: 'p', what: 'token', detail: '', trace: {} }
      const events = [
        { event: 'issued' as const, ...of, givenSeconds: 600 },
        { event: 'ended' as const, ...of, outcome: 'revoked-unverified' },
        { event: 'ended' as const, ...of, outcome: 'already-gone' },
      ]
      const replaced = chainOf(events, gitHubJob, start * 1000)
      writeFileSync(join(records, 'replaced.ndjson'), `${replaced.join('\n')}\n`)
      const fleet = new Fleet(undefined)
      await readEvidence([records], fleet, { skip: (path) => expect.fail(path), progress: () => undefined })
      expect(fleet.breaks).toEqual([])
      const output = execFileSync(peers.duckdb.path, ['-c', program, queries], { cwd: folder, maxBuffer: 1 << 28 })
      const rows = JSON.parse(output.toString()) as Record<string, unknown[][]>
      const results = resultsOf(fleet, rules, { outlived: 3600 })
      expect(results.map(({ rule }) => rule).filter((rule) => !(rule in rows))).toEqual(['out-of-hours'])
      for (const { rule, count } of results) if (rule in rows) expect(rows[rule]?.length, rule).toBe(count)
      for (const rule of ['token-twice', 'first-seen', 'rapid-refresh', 'outlived'])
        expect(rows[rule]?.length).toBeGreaterThan(0)
      expect(rows.lifetimes).toEqual(
        summaryOf(fleet).lifetimes.map((one) => [one.provider, one.credentials, one.used.median, one.hoursAfter]),
      )
      expect(rows.lifetimes).toContainEqual(['replaced', 1, 60, 0])
      expect(readdirSync(queries)).toHaveLength(10)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
