import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { inputEnv } from '../support/action.ts'
import { parsePairs } from '../support/commands.ts'
import { flagsOf } from '../support/shell-job.ts'
import { startMock, stepIn, token } from './mock.ts'
import { timeRedactor } from './redact.ts'

/**
 * Measures main and post of the built actions beside hand-written floors that send the same requests to one mock. Each
 * runs once per round, in changing order. Machines are noisy, so only the ratios matter: medians of pairs of the same
 * round.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    latency: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const mock = await startMock(Number(values.latency))
const { files, surroundings } = stepIn(folder, mock)
surroundings.MAYFLY_ID_TOKEN = token('/?audience=sts.amazonaws.com')

const aws = { role: 'arn:aws:iam::111111111111:role/deploy', region: 'eu-central-1', 'sts-endpoint': mock.issuerUrl }
const gcp = {
  'workload-identity-provider': 'projects/123456789012/locations/global/workloadIdentityPools/ci-jobs/providers/github',
  'service-account': 'deploy@my-project.iam.gserviceaccount.com',
  'sts-endpoint': mock.issuerUrl,
  'iam-endpoint': mock.issuerUrl,
}
const azure = {
  'client-id': '11111111-2222-3333-4444-555555555555',
  'tenant-id': '66666666-7777-8888-9999-000000000000',
  cloud: 'custom',
  authority: mock.issuerUrl,
  'resource-manager': 'https://management.example',
  scopes: 'https://management.example/.default',
}
const vault = { url: mock.issuerUrl, role: 'deploy', audience: 'vault', secrets: 'PASSWORD = kv/app#password' }
const conjur = {
  url: mock.issuerUrl,
  account: 'acme',
  'service-id': 'ci',
  audience: 'conjur',
  secrets: 'PASSWORD = prod/db/password',
}
const oauth = { 'token-url': `${mock.issuerUrl}v1/token`, audience: 'oauth', fields: 'client_id=deploy' }
const kubernetes = { server: mock.issuerUrl, namespace: 'deploy', 'service-account': 'deployer', audience: 'cluster' }
const githubApp = {
  'client-id': 'Iv23liBench',
  owner: 'acme',
  repositories: 'api',
  permissions: 'contents: read',
  'api-url': mock.issuerUrl,
  'signing-key': 'transit/github-app',
  'vault-url': mock.issuerUrl,
  'vault-role': 'github-app',
  'vault-audience': 'vault',
}
const roles = (count: number) => ({
  credentials: stringify(
    Array.from({ length: count }, (_, index) => {
      const role = `arn:aws:iam::111111111111:role/role-${index}`
      return { provider: 'aws', ...aws, role, deliver: 'file', profile: `profile-${index}` }
    }),
  ),
})

interface Program {
  readonly file: string
  readonly inputs: Readonly<Record<string, string>>
  /** The main step whose state it gets. */
  readonly after?: string
  readonly args?: readonly string[]
  /** Whether it contains its own Node. */
  readonly isExecutable?: boolean
}

const main = (id: string, inputs: Program['inputs']) => ({ file: resolve(`actions/${id}/main.js`), inputs })
const floor = (id: string, inputs: Program['inputs']) => ({ file: resolve(`test/bench/floor/${id}.cjs`), inputs })
const cli = (args: readonly string[]) => ({ file: resolve('actions/dist/index.js'), inputs: {}, args })
const execArgs = ['exec', 'aws', ...flagsOf(aws), '--', 'true']
const executable = { file: join(folder, `release/mayfly-linux-${process.arch}`), inputs: {}, isExecutable: true }
const programs: Record<string, Program> = {
  'aws main': main('aws', aws),
  'aws floor': floor('aws', aws),
  'evidence, aws main': main('aws', { ...aws, evidence: join(folder, 'evidence.ndjson') }),
  'gcp main': main('gcp', gcp),
  'gcp floor': floor('gcp', gcp),
  'azure main': main('azure', azure),
  'azure floor': floor('azure', azure),
  'credentials, 10 roles': main('credentials', roles(10)),
  'credentials, 1 role': main('credentials', roles(1)),
  'vault main': main('vault', vault),
  'vault floor': floor('vault', vault),
  'conjur main': main('conjur', conjur),
  'conjur floor': floor('conjur', conjur),
  'oauth main': main('oauth', oauth),
  'oauth floor': floor('oauth', oauth),
  'aws post': { file: resolve('actions/aws/post.js'), inputs: {}, after: 'aws main' },
  'post floor': { ...floor('post', {}), after: 'aws main' },
  'kubernetes main': main('kubernetes', { ...kubernetes, deliver: 'file' }),
  'kubernetes floor': floor('kubernetes', kubernetes),
  'vault post': { file: resolve('actions/vault/post.js'), inputs: {}, after: 'vault main' },
  'vault post floor': { ...floor('vault-post', {}), after: 'vault main' },
  'kubernetes post': {
    file: resolve('actions/kubernetes/post.js'),
    inputs: {},
    after: 'kubernetes main',
  },
  'kubernetes post floor': { ...floor('kubernetes-post', {}), after: 'kubernetes main' },
  'github-app main': main('github-app', githubApp),
  'github-app floor': floor('github-app', githubApp),
  'github-app post': {
    file: resolve('actions/github-app/post.js'),
    inputs: {},
    after: 'github-app main',
  },
  'github-app post floor': { ...floor('github-app-post', {}), after: 'github-app main' },
  'exec, aws': cli(execArgs),
  'exec floor': { ...floor('exec', {}), args: [mock.issuerUrl, aws.role, aws.region, 'true'] },
  'executable, exec aws': { ...executable, args: execArgs },
  'executable, -V': { ...executable, args: ['-V'] },
  'node floor': floor('nothing', {}),
}
const pairs = [
  ['evidence, aws main', 'aws main'],
  ['aws main', 'aws floor'],
  ['gcp main', 'gcp floor'],
  ['azure main', 'azure floor'],
  ['credentials, 10 roles', 'credentials, 1 role'],
  ['vault main', 'vault floor'],
  ['conjur main', 'conjur floor'],
  ['oauth main', 'oauth floor'],
  ['kubernetes main', 'kubernetes floor'],
  ['aws post', 'post floor'],
  ['vault post', 'vault post floor'],
  ['kubernetes post', 'kubernetes post floor'],
  ['github-app main', 'github-app floor'],
  ['github-app post', 'github-app post floor'],
  ['executable, exec aws', 'exec, aws'],
  ['exec, aws', 'exec floor'],
  ['executable, -V', 'node floor'],
].filter((pair) => pair.some((name) => name.startsWith(values.only)))
const names = [...new Set(pairs.flat())]
const state: Record<string, string> = {}

/** Runs a program once, with arguments for Node. Returns the milliseconds that passed. */
async function run(name: string, forNode: readonly string[] = []): Promise<number> {
  const { file, inputs, after = '', args = [], isExecutable } = programs[name] as Program
  for (const [, path] of files) writeFileSync(path, '')
  const env = { ...surroundings, ...inputEnv({ deliver: 'env', ...inputs }), STATE_mayfly: state[after] ?? '' }
  const start = process.hrtime.bigint()
  const command = isExecutable ? [file, ...args] : [process.execPath, ...forNode, file, ...args]
  const child = spawn(command[0] as string, command.slice(1), { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise((resolve) => child.once('close', resolve))
  const wall = Number(process.hrtime.bigint() - start) / 1e6
  if (code !== 0) throw new Error(`${name} ended with ${code}`)
  return wall
}

/** The CPU time of a program in ms (median) and its peak memory in MiB, in separate runs. An executable tells neither. */
async function usage(name: string): Promise<{ cpu: number | ''; memory: number | '' }> {
  if (programs[name]?.isExecutable) return { cpu: '', memory: '' }
  const spy = join(folder, 'spy.cjs')
  const file = join(folder, 'usage')
  writeFileSync(
    spy,
    `process.once('exit', () => require('node:fs').writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.resourceUsage())))`,
  )
  const cpu: number[] = []
  let memory = 0
  for (let count = 0; count < 7; count++) {
    await run(name, ['--require', spy])
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(file, 'utf8'))
    cpu.push((userCPUTime + systemCPUTime) / 1000)
    memory = Math.max(memory, Math.round(maxRSS / 1024))
  }
  return { cpu: Math.round(median(cpu)), memory }
}

/** The requests of one run of a program. */
async function traffic(name: string): Promise<string> {
  Object.assign(mock, { requests: 0, connections: 0 })
  await run(name)
  return `${mock.requests} / ${mock.connections}`
}

/** A log of 50 MB without secrets through `exec`'s redactor, beside a plain pipe. */
async function redactorRows() {
  const { forms, plain, redacted } = await timeRedactor(folder, rounds)
  const ratio = Number(median(redacted.map((wall, round) => wall / (plain[round] ?? 1))).toFixed(2))
  return [
    { name: `redactor, ${forms} forms`, 'median ms': Math.round(median(redacted)), '÷ the one below': ratio },
    { name: 'plain pipe', 'median ms': Math.round(median(plain)), '÷ the one below': '' },
  ]
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

// In a process of its own: a program would inherit the memory that this process needed for it.
if (names.some((name) => programs[name]?.isExecutable))
  execFileSync(process.execPath, ['packages/tooling/src/release/release.ts', join(folder, 'release')])
for (const name of ['aws main', 'vault main', 'kubernetes main', 'github-app main']) {
  await run(name)
  state[name] = Object.fromEntries(parsePairs(readFileSync(surroundings.GITHUB_STATE ?? '', 'utf8'))).mayfly ?? ''
}

const walls: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]))
for (let round = 0; round < rounds; round++) {
  for (const [index] of names.entries()) {
    const name = names[(index + round) % names.length] as string
    walls[name]?.push(await run(name))
  }
}
const rows = []
for (const name of names) {
  const own = walls[name] ?? []
  const other = pairs.find(([one]) => one === name)?.[1]
  const ratio = other && median(own.map((wall, round) => wall / (walls[other]?.[round] ?? 1)))
  const { cpu, memory } = await usage(name)
  rows.push({
    name,
    'median ms': Math.round(median(own)),
    'min ms': Math.round(Math.min(...own)),
    '÷ the one below': ratio ? Number(ratio.toFixed(2)) : '',
    'CPU ms': cpu,
    'peak MiB': memory,
    'entry KiB': Math.round(statSync((programs[name] as Program).file).size / 1024),
    'requests / connections': await traffic(name),
  })
}
const log = 'redactor'.startsWith(values.only) ? await redactorRows() : []
mock.close()
rmSync(folder, { recursive: true })
if (values.json)
  console.log(JSON.stringify({ node: process.version, rounds, latency: values.latency, rows, log }, null, 2))
else {
  console.log(`Node ${process.version}, ${rounds} rounds, ${values.latency} ms a request`)
  if (rows.length > 0) console.table(rows)
  if (log.length > 0) console.table(log)
}
