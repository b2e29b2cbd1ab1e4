import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { awsAction } from '../support/aws-world.ts'

/** Runs only the built post step, with a state. */
function post(state: string | undefined, more: Record<string, string> = {}) {
  const temp = mkdtempSync(join(tmpdir(), 'post-'))
  const files = { GITHUB_ENV: join(temp, 'env'), GITHUB_STEP_SUMMARY: join(temp, 'summary') }
  for (const file of Object.values(files)) writeFileSync(file, '')
  const env = { RUNNER_TEMP: temp, ...files, ...(state !== undefined && { STATE_mayfly: state }), ...more }
  const once = () => spawnSync(process.execPath, [join(awsAction, 'post.js')], { env, encoding: 'utf8' })
  const results = [once(), once()]
  const [added, summary] = Object.values(files).map((file) => readFileSync(file, 'utf8'))
  rmSync(temp, { recursive: true })
  return { results, added, summary }
}

const record = (expiresAt: number, strict = false) =>
  JSON.stringify({
    version: 1,
    strict,
    leases: [
      {
        id: 'aws-1',
        provider: 'aws',
        principal: 'arn',
        endings: [{ what: 'AWS session s', expiresAt, facts: {} }],
        delivered: [{ kind: 'env', name: 'AWS_REGION' }],
      },
    ],
  })

test.each([undefined, '', '{"version":1,"leases":[]}'])('post with the state %j is quiet and never fails', (state) => {
  const { results, added, summary } = post(state)
  expect(results.map(({ status, stdout, stderr }) => [status, stdout, stderr])).toEqual([
    [0, '', ''],
    [0, '', ''],
  ])
  expect([added, summary]).toEqual(['', ''])
})

test.each(['{', 'null', '{"version":2}', '{"version":1,"leases":[7]}', '{"version":1,"leases":[{"id":1}]}'])(
  'post with the state %j, which it cannot read, says so and never fails',
  (state) => {
    const { results, added, summary } = post(state)
    const said = results.map(({ status, stdout, stderr }) => [status, stdout.split(':')[4], stderr])
    expect(said).toEqual([
      [0, 'The record of this step cannot be read', ''],
      [0, 'The record of this step cannot be read', ''],
    ])
    expect([added, summary]).toEqual(['', ''])
  },
)

test('post twice is one effect', () => {
  const { results, added } = post(record(Date.now() + 3_600_000))
  expect(results.map(({ status }) => status)).toEqual([0, 0])
  expect(results[0]?.stdout).toBe(results[1]?.stdout)
  expect(new Set(added?.trim().split('\n'))).toEqual(new Set(['AWS_REGION=']))
})

test('post after the expiry says so', () => {
  const { results } = post(record(Date.UTC(2020, 0, 1)))
  expect(results[0]?.stdout).toBe('AWS session s: already-expired, since 2020-01-01T00:00:00Z\n')
})

test('strict-revoke does not fail on what only expires', () => {
  expect(post(record(Date.now() + 3_600_000, true)).results[0]?.status).toBe(0)
})

test('post reads no input', () => {
  const inputs = { 'INPUT_STRICT-REVOKE': 'true', INPUT_ROLE: '??', INPUT_PROXY: 'http://127.0.0.1:9' }
  expect(post(record(Date.now() + 3_600_000), inputs).results[0]?.status).toBe(0)
})
