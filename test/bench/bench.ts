import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parsePairs } from '../support/commands.ts'
import { startMock } from './mock.ts'

/**
 * Times main and post of the built AWS action beside the hand-written floor, each once a round in a turning order, on
 * one mock. Machines are noisy: read the ratios, medians of same-round pairs.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    latency: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const mock = await startMock(folder, Number(values.latency))
const files = ['ENV', 'OUTPUT', 'STATE', 'STEP_SUMMARY'].map((kind) => [`GITHUB_${kind}`, join(folder, kind)] as const)
const env: Record<string, string> = {
  PATH: process.env.PATH ?? '',
  NODE_EXTRA_CA_CERTS: mock.certificate,
  RUNNER_TEMP: folder,
  GITHUB_RUN_ID: '4242',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_EVENT_NAME: 'push',
  ACTIONS_ID_TOKEN_REQUEST_URL: mock.tokenUrl,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
  INPUT_ROLE: 'arn:aws:iam::111111111111:role/deploy',
  INPUT_REGION: 'eu-central-1',
  INPUT_AUDIENCE: 'sts.amazonaws.com',
  INPUT_DELIVER: 'env',
  'INPUT_STS-ENDPOINT': mock.stsUrl,
  ...Object.fromEntries(files),
}

const programs = {
  'aws main': resolve('actions/aws/dist/main/index.js'),
  'floor main': resolve('test/bench/floor-main.cjs'),
  'aws post': resolve('actions/aws/dist/post/index.js'),
  'floor post': resolve('test/bench/floor-post.cjs'),
  'an empty file': join(folder, 'empty.cjs'),
}
type Name = keyof typeof programs
const names = Object.keys(programs) as Name[]
writeFileSync(programs['an empty file'], '')

/** Runs a program once; wall milliseconds. */
async function run(name: Name, args: readonly string[] = []): Promise<number> {
  for (const [, file] of files) writeFileSync(file, '')
  const start = process.hrtime.bigint()
  const child = spawn(process.execPath, [...args, programs[name]], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise((resolve) => child.once('close', resolve))
  const wall = Number(process.hrtime.bigint() - start) / 1e6
  if (code !== 0) throw new Error(`${name} ended with ${code}`)
  return wall
}

/** Peak memory of a program in MiB, in a run of its own. */
async function memory(name: Name): Promise<number> {
  const spy = join(folder, 'spy.cjs')
  const file = join(folder, 'memory')
  writeFileSync(
    spy,
    `process.once('exit', () => require('node:fs').writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)))`,
  )
  await run(name, ['--require', spy])
  return Number(readFileSync(file, 'utf8')) / 1024
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

await run('aws main')
env.STATE_mayfly = Object.fromEntries(parsePairs(readFileSync(env.GITHUB_STATE ?? '', 'utf8'))).mayfly ?? ''
Object.assign(mock, { requests: 0, connections: 0 })
await run('aws main')
const traffic = { requests: mock.requests, connections: mock.connections }

const walls = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
for (let round = 0; round < rounds; round++) {
  for (const [index] of names.entries()) {
    const name = names[(index + round) % names.length] as Name
    walls[name].push(await run(name))
  }
}
const ratio = (a: Name, b: Name) => median(walls[a].map((wall, round) => wall / (walls[b][round] ?? 1)))
const rows = await Promise.all(
  names.map(async (name) => ({
    name,
    'median ms': Math.round(median(walls[name])),
    'min ms': Math.round(Math.min(...walls[name])),
  })),
)
const result = {
  node: process.version,
  rounds,
  rows,
  'main ÷ floor': Number(ratio('aws main', 'floor main').toFixed(2)),
  'post ÷ floor': Number(ratio('aws post', 'floor post').toFixed(2)),
  'main peak MiB': Math.round(await memory('aws main')),
  'post peak MiB': Math.round(await memory('aws post')),
  'main KiB': Math.round(statSync(programs['aws main']).size / 1024),
  'post KiB': Math.round(statSync(programs['aws post']).size / 1024),
  ...traffic,
}
mock.close()
rmSync(folder, { recursive: true })
if (values.json) console.log(JSON.stringify(result, null, 2))
else {
  console.table(rows)
  for (const [name, value] of Object.entries(result)) if (name !== 'rows') console.log(`${name}: ${value}`)
}
