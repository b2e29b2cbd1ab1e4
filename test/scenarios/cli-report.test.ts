import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { evidenceOf, type JobStory } from '../support/job-evidence.ts'
import { inShellJob, type ShellJob } from '../support/shell-job.ts'

const start = Date.UTC(2026, 10, 2, 10) / 1000
const role = { provider: 'aws', principal: 'arn:aws:iam::210987654321:role/deploy' }

const story = (id: number, more: Partial<JobStory> = {}): JobStory => ({
  id,
  start: start + id * 3600,
  seconds: 600,
  credentials: [{ ...role, lifetime: 900, outcome: 'expires-only' }],
  ...more,
})

/** A job with a folder of evidence. */
const withFiles = (files: Readonly<Record<string, string | Buffer>>, scenario: (job: ShellJob) => Promise<void>) =>
  inShellJob('shell', async (job) => {
    mkdirSync(join(job.workspace, 'records/more'), { recursive: true })
    for (const [path, text] of Object.entries(files)) writeFileSync(join(job.workspace, 'records', path), text)
    await scenario(job)
  })

const first = evidenceOf(story(1))
const killed = evidenceOf(
  story(2, {
    credentials: [
      { provider: 'vault', principal: 'role deploy', what: 'token' },
      { ...role, lifetime: 7200, outcome: 'expires-only' },
    ],
  }),
)
const hostile = evidenceOf(
  story(3, {
    credentials: [{ provider: 'aws', principal: '::error::<script>\u001b[31m##[group]', outcome: 'revoke-failed' }],
  }),
)

test('the evidence of many jobs in files and folders, packed or not, becomes one report', () =>
  withFiles(
    {
      'a.ndjson': first.text,
      'more/b.jsonl.gz': gzipSync(killed.text),
      'more/c.ndjson': hostile.text,
      'notes.txt': 'x',
    },
    async (job) => {
      const { code, stdout, stderr } = await job.mayfly(['report', 'records'])
      expect([code, stderr]).toEqual([0, ''])
      expect(stdout).toContain('4 credentials of 3 principals in 3 jobs, 2026-11-02T11:00:00Z to 2026-11-02T13:10:00Z')
      expect(stdout).toContain('14 lines, 3 chains, 3 files: no chain is broken')
      expect(stdout).toMatch(/^never-ended \(1\): /m)
      expect(stdout).toMatch(
        /^ {2}2026-11-02T12:00:01\.000Z {2}octo\/shop run 2 {2}vault role deploy token {2}valid until /m,
      )
      expect(stdout).toMatch(/valid for 1 h 50 min after the end of its job$/m)
      expect(stdout).not.toMatch(/##\[|(^|\s)::error/)
      expect(stdout).not.toContain('\u001b')

      const json = await job.mayfly(['report', 'records', '--format', 'json', '--since', '2026-11-02T12:00Z'])
      const { summary: _, findings, ...rest } = JSON.parse(json.stdout)
      expect(rest).toMatchObject({
        version: 1,
        since: '2026-11-02T12:00:00.000Z',
        files: 3,
        jobs: 2,
        credentials: 3,
        broken: 0,
        skipped: [],
      })
      expect(rest.counts).toMatchObject({ 'never-ended': 1, 'revoke-failed': 1, outlived: 1, 'token-twice': 0 })
      expect(findings.map((one: { rule: string }) => one.rule)).toContain('never-ended')

      const period = ['--since', '2026-11-02T12:00Z', '--until', '2026-11-02T13:00Z']
      const rules = 'token-twice,never-ended,revoke-failed,outlived'
      const failing = await job.mayfly(['report', 'records', ...period, '--fail-on', rules])
      expect(failing.code).toBe(1)
      expect(failing.stdout).toMatch(
        /^2 credentials of 2 principals in 1 job, 2026-11-02T12:00:00Z to 2026-11-02T13:00:00Z$/m,
      )
      expect(failing.stdout).toMatch(
        /^counted: credentials issued at or after 2026-11-02T12:00:00Z and before 2026-11-02T13:00:00Z$/m,
      )
      expect(failing.stderr).toContain('--fail-on: never-ended (1), outlived (1)')
    },
  ))

test('the page is small, has no script and shows every text of the files as a text; the exports have each line', () =>
  withFiles({ 'a.ndjson': first.text, 'more/b.ndjson': killed.text, 'more/c.ndjson': hostile.text }, async (job) => {
    const { code } = await job.mayfly(['report', 'records', '--html', 'page.html', '--until', '2026-12-01'])
    expect(code).toBe(0)
    const page = readFileSync(join(job.workspace, 'page.html'), 'utf8')
    expect(page.length).toBeLessThan(50 * 1024)
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(page).toContain('14 lines of evidence · counted: credentials issued before 2026-12-01T00:00:00Z')
    expect(page.replaceAll('<wbr>', '')).toContain('::error::&lt;script&gt;')
    expect(page).not.toMatch(/<script|\son\w+=|javascript:|https?:/i)
    expect(page).not.toContain('\u001b')
    const unwritable = await job.mayfly(['report', 'records', '--html', 'nowhere/page.html'])
    expect([unwritable.code, unwritable.stderr]).toEqual([
      2,
      expect.stringMatching(/html {2}cannot be written \(ENOENT\)/),
    ])

    const ocsf = await job.mayfly(['report', 'records', '--format', 'ocsf'])
    const events = ocsf.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(events.map((one) => one.activity_name).sort()).toEqual([
      ...['Deliver', 'Deliver', 'Deliver', 'Deliver', 'Logoff', 'Logoff', 'Logoff', 'Logon', 'Logon', 'Logon', 'Logon'],
    ])
    const otlp = await job.mayfly(['report', 'records', '--format', 'otlp'])
    const [request] = otlp.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const bodies = request.resourceLogs[0].scopeLogs[0].logRecords.map(
      (one: { body: { stringValue: string } }) => one.body.stringValue,
    )
    expect(`${bodies.join('\n')}\n`).toBe(first.text + killed.text + hostile.text)
  }))

test('a broken chain is named by its place, and is exit code 1; a cut tail needs the printed head', () =>
  withFiles(
    {
      'changed.ndjson': first.text.replace('"push"', '"pull"'),
      'dropped.ndjson': killed.text.split('\n').toSpliced(2, 1).join('\n'),
      'more/cut.ndjson': hostile.text.split('\n').slice(0, -2).join('\n'),
    },
    async (job) => {
      const { code, stderr } = await job.mayfly(['report', 'records', '--head', `sha256:${hostile.head}`])
      expect(code).toBe(1)
      const warnings = stderr.split('\n').flatMap((line) => /^mayfly: warning: (.*)$/.exec(line)?.[1] ?? [])
      expect(warnings.map((line) => line.slice(0, 75))).toEqual([
        'records/changed.ndjson:1: changed: chain 0000000000000001, seq 0: was chang',
        'records/dropped.ndjson:3: dropped: chain 0000000000000002, seq 2: the line ',
        expect.stringMatching(/^cut: no line has the head sha256:/),
      ])
      const whole = await job.mayfly(['report', 'records/more', '--head', hostile.head])
      expect(whole.code).toBe(1)
      expect((await job.mayfly(['report', 'records/more'])).code).toBe(0)
    },
  ))

test('hostile files are named, bounded and not waited for, and the rest is counted', () =>
  withFiles({ 'a.ndjson': first.text, 'latin.ndjson': Buffer.from([0x7b, 0xe9, 0x0a]) }, async (job) => {
    const at = (name: string) => join(job.workspace, 'records', name)
    execFileSync('mkfifo', [at('pipe.ndjson')])
    symlinkSync('/dev/zero', at('zero.ndjson'))
    writeFileSync(at('huge.ndjson'), '')
    truncateSync(at('huge.ndjson'), 10 * 2 ** 30)
    writeFileSync(at('bomb.ndjson.gz'), gzipSync(Buffer.alloc(32 * 2 ** 20)))
    writeFileSync(at('torn.ndjson.gz'), gzipSync(first.text).subarray(0, 60))
    writeFileSync(at('long.ndjson'), `${'x'.repeat(70_000)}\n${evidenceOf(story(4)).text}`)
    const { code, stdout, stderr } = await job.mayfly(['report', 'records'])
    expect(code).toBe(1)
    expect(stdout).toContain('2 credentials of 1 principal in 2 jobs')
    const warnings = stderr.split('\n').flatMap((line) => /^mayfly: warning: records\/(.*)$/.exec(line)?.[1] ?? [])
    expect(warnings.sort()).toEqual([
      'bomb.ndjson.gz: unreadable: is more than 200 times as large when unpacked',
      'huge.ndjson: unreadable: line 1 is longer than 16 MiB, so the rest is not read',
      'latin.ndjson:1: unreadable: is not a line of evidence',
      'long.ndjson:1: unreadable: is longer than 64 KiB',
      'pipe.ndjson: not read: is not a regular file',
      'torn.ndjson.gz: unreadable: is not whole gzip (Z_BUF_ERROR)',
      'zero.ndjson: not read: is a link',
    ])
  }))

test('exported logs show what was used after its end, what no evidence has, and what nobody used', () => {
  const of = (trace: Record<string, string>, provider: string, principal: string) => ({
    provider,
    principal,
    lifetime: 900,
    outcome: 'expires-only',
    trace,
  })
  const evidence = evidenceOf(
    story(5, {
      credentials: [
        of({ accessKeyId: 'ASIAGOOD', requestId: 'r1' }, 'aws', 'role'),
        of({ accessKeyId: 'ASIALATE' }, 'aws', 'role'),
        of({ accessKeyId: 'ASIAIDLE' }, 'aws', 'role'),
        of({ accessor: 'plain', requestId: 'login-1' }, 'vault', 'deploy'),
        of({ jti: 'one' }, 'kubernetes', 'ci/deploy'),
      ],
    }),
  ).text
  const at = (seconds: number) => new Date((start + 5 * 3600 + seconds) * 1000).toISOString()
  const roleArn = 'arn:aws:iam::210987654321:role/deploy'
  const assumed = (accessKeyId: string) => ({
    eventTime: at(1),
    eventName: 'AssumeRoleWithWebIdentity',
    requestParameters: { roleArn },
    responseElements: { credentials: { accessKeyId } },
  })
  const used = (accessKeyId: string, seconds: number) => ({
    eventTime: at(seconds),
    eventName: 'ListBuckets',
    eventSource: 's3.amazonaws.com',
    userIdentity: { accessKeyId },
  })
  const trail = {
    Records: [
      assumed('ASIAGOOD'),
      assumed('ASIALATE'),
      assumed('ASIATHEIRS'),
      used('ASIAGOOD', 30),
      used('ASIALATE', 4200),
      used('AKIAUSER', 1),
    ],
  }
  const vault = [
    {
      type: 'response',
      time: at(1),
      auth: { accessor: 'hmac-1' },
      request: { id: 'login-1', operation: 'update', path: 'auth/jwt/login' },
    },
    {
      type: 'response',
      time: at(900),
      auth: { accessor: 'hmac-1' },
      request: { id: 'x', operation: 'read', path: 'secret/data/db' },
    },
    {
      type: 'response',
      time: at(901),
      auth: { accessor: 'hmac-1' },
      request: { id: 'y', operation: 'update', path: 'auth/token/revoke-self' },
    },
  ]
  const event = { kind: 'Event', stage: 'ResponseComplete', requestReceivedTimestamp: at(5) }
  const kubernetes = [
    {
      ...event,
      verb: 'create',
      objectRef: { resource: 'serviceaccounts', namespace: 'ci', name: 'deploy' },
      annotations: { 'authentication.kubernetes.io/issued-credential-id': 'JTI=one' },
    },
    {
      ...event,
      verb: 'list',
      objectRef: { resource: 'pods' },
      user: { extra: { 'authentication.kubernetes.io/credential-id': ['JTI=one'] } },
    },
  ]
  const lines = (values: readonly object[]) => values.map((value) => JSON.stringify(value)).join('\n')
  return withFiles({ 'a.ndjson': evidence }, async (job) => {
    const write = (name: string, text: string | Buffer) => writeFileSync(join(job.workspace, name), text)
    write('trail.json.gz', gzipSync(JSON.stringify(trail)))
    write('vault.log', lines(vault))
    write('kubernetes.log', lines(kubernetes))
    const logs = ['--cloudtrail', 'trail.json.gz', '--vault-audit', 'vault.log', '--kubernetes-audit', 'kubernetes.log']
    const { code, stdout } = await job.mayfly([
      'report',
      'records',
      ...logs,
      // A later use of a credential of the period is still found.
      '--until',
      at(60),
      '--fail-on',
      'used-after-end',
      '--format',
      'json',
    ])
    expect(code).toBe(1)
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; provider: string; detail: string }[] }
    const names = ['used-after-end', 'unrecorded', 'unused']
    expect(
      findings.filter(({ rule }) => names.includes(rule)).map(({ rule, provider, detail }) => [rule, provider, detail]),
    ).toEqual([
      ['used-after-end', 'aws', 's3 ListBuckets, 1 h after the end of its job'],
      ['used-after-end', 'vault', 'read secret/data/db, 5 min after the end of its job'],
      ['unrecorded', 'aws', 'AssumeRoleWithWebIdentity: ASIATHEIRS'],
      ['unused', 'aws', 'no use in the log'],
    ])
    const without = await job.mayfly(['report', 'records', '--fail-on', 'unused'])
    expect([without.code, without.stderr]).toEqual([
      2,
      expect.stringContaining('needs one of --cloudtrail, --vault-audit'),
    ])
  })
})

test('every wrong flag and file is named at once, and nothing of evidence is exit code 2', () =>
  withFiles({}, async (job) => {
    const wrong = [
      'nope',
      '/dev/zero',
      '--since',
      '2026-02-30',
      '--until',
      'October',
      '--head',
      'x',
      '--fail-on',
      'y',
      '--format',
      'z',
      '--outlived',
      '9d',
    ]
    const { code, stderr } = await job.mayfly(['report', ...wrong])
    expect(code).toBe(2)
    for (const name of ['"nope"', '"/dev/zero"', 'since', 'until', 'head', 'fail-on', 'format', 'outlived'])
      expect(stderr).toMatch(new RegExp(`^  (?:--)?${name} +\\S`, 'm'))
    const nothing = await job.mayfly(['report', '--since', '24h', '--until', '2d'])
    expect(nothing.stderr).toContain('are required: files or folders of evidence')
    expect(nothing.stderr).toMatch(/until +must be a later time than --since$/m)
    const empty = await job.mayfly(['report', 'records'])
    expect([empty.code, empty.stderr]).toEqual([2, 'mayfly: warning: no line of evidence was read\n'])
  }))
