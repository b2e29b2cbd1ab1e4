import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { inputEnv } from '../support/action.ts'
import { agentsOf, ask } from '../support/agent.ts'
import { parsePairs } from '../support/commands.ts'
import type { Job } from '../support/runner.ts'
import { startMock, stepIn } from './mock.ts'

/**
 * Measures the costs of the agent: main with `deliver: agent` beside main with `deliver: env`, a cached answer beside a
 * server that does nothing else, and its memory. Only the ratios matter.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, seconds: { type: 'string', default: '3' } },
})
const rounds = Number(values.rounds)
const folder = mkdtempSync(join(tmpdir(), 'bench-agent-'))
/** Sessions of six seconds. The next one is made after four. */
const mock = await startMock(0, 6_000)
const { files, surroundings } = stepIn(folder, mock)
surroundings.HOME = folder
const aws = { role: 'arn:aws:iam::111111111111:role/deploy', region: 'eu-central-1', 'sts-endpoint': mock.issuerUrl }

/** Runs a step of the AWS action. Returns the milliseconds that passed. */
async function step(part: 'main' | 'post', env: Record<string, string>): Promise<number> {
  const start = process.hrtime.bigint()
  const child = spawn(process.execPath, [resolve(`actions/aws/${part}.js`)], {
    env: { ...surroundings, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`${part} ended with ${code}`)
  return Number(process.hrtime.bigint() - start) / 1e6
}

function pairs(kind: string): Record<string, string> {
  return Object.fromEntries(parsePairs(readFileSync(join(folder, kind), 'utf8')))
}

async function main(deliver: string): Promise<number> {
  for (const [, path] of files) writeFileSync(path, '')
  return step('main', inputEnv({ deliver, ...aws }))
}

const post = () => step('post', { STATE_mayfly: pairs('STATE').mayfly ?? '' })
const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const walls: { env: number[]; agent: number[]; post: number[] } = { env: [], agent: [], post: [] }
for (let round = 0; round < rounds; round++) {
  walls.env.push(await main('env'))
  walls.agent.push(await main('agent'))
  walls.post.push(await post())
}

/** The number of requests per second that a server answers. */
async function load(url: string, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({ url, headers, connections: 10, duration: Number(values.seconds) })
  if (result.non2xx + result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} failed`)
  return result.requests.average
}

await main('agent')
const { AWS_CONTAINER_CREDENTIALS_FULL_URI: url = '', AWS_CONTAINER_AUTHORIZATION_TOKEN: bearer = '' } = pairs('ENV')
const [agent] = agentsOf({ temp: folder } as Job)
const memory = (field: string, pid = agent?.pid) =>
  Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
const idle = memory('VmRSS')
const before = mock.requests
const asked = Date.now()
while (mock.requests < before + 10) {
  await ask(url, { authorization: bearer })
  await new Promise((resolve) => setTimeout(resolve, 1_000))
}
console.log(`${(mock.requests - before) / 2} renewals in ${Math.round((Date.now() - asked) / 1000)} s`)
const [working, own] = [memory('VmRSS'), memory('RssAnon')]
const floor = spawn(process.execPath, [resolve('test/bench/floor/server.cjs')], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const port = await new Promise<number>((resolve) => floor.stdout.once('data', (text) => resolve(Number(text))))
const rates: { agent: number[]; floor: number[] } = { agent: [], floor: [] }
for (let round = 0; round < 3; round++) {
  rates.floor.push(await load(`http://127.0.0.1:${port}/`, { authorization: bearer }))
  rates.agent.push(await load(url, { authorization: bearer }))
}
const bare = memory('VmRSS', floor.pid)
floor.kill()
console.table([
  { what: 'main, deliver: env (ms)', median: Math.round(median(walls.env)) },
  {
    what: 'main, deliver: agent (ms)',
    median: Math.round(median(walls.agent)),
    ratio: Number(median(walls.agent.map((wall, round) => wall / (walls.env[round] ?? 1))).toFixed(2)),
    most: 1.6,
  },
  { what: 'post that ends the agent (ms)', median: Math.round(median(walls.post)) },
  { what: 'a bare server (requests/s)', median: Math.round(median(rates.floor)) },
  {
    what: 'a cached credential (requests/s)',
    median: Math.round(median(rates.agent)),
    ratio: Number((median(rates.floor) / median(rates.agent)).toFixed(2)),
    most: 1.5,
  },
  { what: 'memory after the start (MiB)', median: idle, most: 60 },
  { what: 'memory after five renewals (MiB)', median: working, most: 60 },
  { what: 'of that its own (MiB)', median: own },
  { what: 'memory after that load (MiB)', median: memory('VmRSS') },
  { what: 'the same of the bare server (MiB)', median: bare },
])
await post()
mock.close()
rmSync(folder, { recursive: true })
