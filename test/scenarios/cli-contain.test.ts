import { execFileSync } from 'node:child_process'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { systems as everyPlan } from '@mayfly/evidence/contain/systems'
import { expect, test } from 'vitest'
import { chainOf, everySystem, gitHubJob } from '../support/evidence.ts'
import { inShellJob, type ShellJob } from '../support/shell-job.ts'

const inJob = (scenario: (job: ShellJob) => Promise<void>) => inShellJob('shell', scenario)

/** The evidence has one credential of each system. */
const systemCount = Object.keys(everyPlan).length

/** A file of evidence in the workspace, from the lines of several chains. */
function file(job: ShellJob, name: string, ...chains: readonly string[][]): string {
  const text = `${chains.flat().join('\n')}\n`
  const path = join(job.workspace, name)
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text)
  return path
}

test('a plan is for the lease, the run or the principal that is asked for, over all files', () =>
  inJob(async (job) => {
    const other = { ...gitHubJob, repository: 'acme/web', run: '77' }
    const files = [
      file(job, 'api.ndjson', chainOf(everySystem)),
      file(job, 'web.ndjson.gz', chainOf(everySystem, other)),
    ]
    const plan = async (...args: string[]) => {
      const { code, stdout } = await job.mayfly(['contain', '--json', ...args, ...files])
      const { jobs, systems, warnings } = JSON.parse(stdout)
      return [code, jobs.map((one: { job: { run: string } }) => one.job.run), systems.length, warnings]
    }
    expect(await plan('--run', '77')).toEqual([0, ['77'], systemCount, []])
    expect(await plan('--lease', 'kubernetes-1')).toEqual([0, ['4242', '77'], 1, []])
    expect(await plan('--principal', 'system:serviceaccount:prod:deployer')).toEqual([0, ['4242', '77'], 1, []])
    const text = await job.mayfly(['contain', '--lease', 'vault-1', files[0] ?? ''])
    expect([text.code, text.stderr]).toEqual([0, ''])
    expect(text.stdout).toMatchSnapshot()
  }))

test('a file that does not verify is a warning on top, with its place', () =>
  inJob(async (job) => {
    const lines = chainOf(everySystem)
    const changed = lines.map((line, index) => (index === 2 ? line.replace('acme-prod', 'acme-test') : line))
    const path = file(job, 'changed.ndjson', [...changed.toSpliced(4, 1), 'no json'])
    const { code, stdout } = await job.mayfly(['contain', '--run', '4242', path])
    expect(code).toBe(0)
    const warnings = stdout.split('\n').filter((line) => line.startsWith('WARNING: '))
    expect(warnings.map((line) => line.replace(/(chain )\w+/, '$1X'))).toEqual([
      'WARNING: The evidence does not verify, so this plan may lack something or contain something false. The log of each system is the record of truth.',
      `WARNING: ${path}:3: changed: chain X, seq 2: was changed: its hash is not the hash of its text`,
      `WARNING: ${path}:${lines.length}: unreadable: is not a line of evidence`,
      `WARNING: ${path}:5: dropped: chain X, seq 4: the line with seq 4 is missing before this line`,
    ])
    expect(stdout.startsWith('WARNING: ')).toBe(true)
    // A line that does not verify is still in the plan: a person sees that it may be false.
    expect(stdout).toContain('acme-test')
  }))

test('hostile files are named and bounded, and the plan has the rest', () =>
  inJob(async (job) => {
    const at = (name: string) => join(job.workspace, name)
    const good = file(job, 'good.ndjson', chainOf(everySystem))
    writeFileSync(at('endless.ndjson'), '')
    truncateSync(at('endless.ndjson'), 10 * 2 ** 30)
    writeFileSync(at('bomb.ndjson.gz'), gzipSync(Buffer.alloc(32 * 2 ** 20)))
    writeFileSync(at('broken.ndjson.gz'), 'not zipped')
    const bad = [at('endless.ndjson'), at('bomb.ndjson.gz'), at('broken.ndjson.gz')]
    const { code, stdout, stderr } = await job.mayfly(['contain', '--json', '--run', '4242', ...bad, good])
    expect([code, stderr]).toEqual([0, ''])
    const { systems, warnings } = JSON.parse(stdout)
    expect(systems).toHaveLength(systemCount)
    expect(warnings).toEqual([
      `${bad[0]}: unreadable: line 1 is longer than 16 MiB, so the rest is not read`,
      `${bad[1]}: unreadable: is more than 200 times as large when unpacked`,
      `${bad[2]}: unreadable: is not whole gzip (Z_DATA_ERROR)`,
    ])
    execFileSync('mkfifo', [at('pipe.ndjson')])
    const pipe = await job.mayfly(['contain', '--run', '4242', at('pipe.ndjson')])
    expect([pipe.code, pipe.stderr]).toEqual([2, expect.stringContaining('is not a file')])
  }))

test('nothing found is said, and is exit 1', () =>
  inJob(async (job) => {
    const { code, stdout, stderr } = await job.mayfly([
      'contain',
      '--lease',
      'x-1',
      file(job, 'a.ndjson', chainOf(everySystem)),
    ])
    expect([code, stdout, stderr]).toEqual([1, '', 'mayfly: warning: no credential of the lease x-1 is in this file\n'])
  }))

test('every wrong argument is reported at once', () =>
  inJob(async (job) => {
    const broken = join(job.workspace, 'broken.gz')
    writeFileSync(broken, 'not zipped')
    const wrong = await job.mayfly([
      'contain',
      '--lease',
      'a',
      '--run',
      '1',
      'missing.ndjson',
      job.workspace,
      '--applly',
    ])
    expect([wrong.code, wrong.stdout]).toEqual([2, ''])
    expect(wrong.stderr.replaceAll(job.root, '<job>').replaceAll(/ {3,}/g, '  ')).toMatchSnapshot()
    const none = await job.mayfly(['contain'])
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('files  are required')])
    const unzipped = await job.mayfly(['contain', '--run', '1', broken])
    expect([unzipped.code, unzipped.stderr]).toEqual([2, expect.stringContaining('is not whole gzip (Z_DATA_ERROR)')])
    expect(readFileSync(broken, 'utf8')).toBe('not zipped')
  }))
