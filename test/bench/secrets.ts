import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { inputEnv, inputsOf, readAction } from '../support/action.ts'
import { parsePairs } from '../support/commands.ts'
import { startMock, stepIn } from './mock.ts'

/**
 * Measures a step that reads secrets of AWS, with 1 and with 20 of them. With `--others FOLDER`, it also measures the two
 * steps of a job without Mayfly: the released bundles of aws-actions/configure-aws-credentials and
 * aws-actions/aws-secretsmanager-get-secrets, in folders of these names. Only the ratios matter: medians of pairs of the
 * same round.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    latency: { type: 'string', default: '50' },
    connecting: { type: 'string', default: '50' },
    others: { type: 'string' },
  },
})
const rounds = Number(values.rounds)
const folder = mkdtempSync(join(tmpdir(), 'bench-secrets-'))
const mock = await startMock(Number(values.latency), 3_600_000, Number(values.connecting))
const { files, surroundings } = stepIn(folder, mock)
Object.assign(surroundings, {
  GITHUB_REPOSITORY: 'acme/api',
  GITHUB_WORKSPACE: folder,
  GITHUB_WORKFLOW: 'deploy',
  GITHUB_ACTION: 'login',
  GITHUB_ACTOR: 'somebody',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: '0'.repeat(40),
})
const role = 'arn:aws:iam::111111111111:role/deploy'
const region = 'eu-central-1'
const counts = [1, 20]
const namesOf = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ variable: `S_${n}`, name: `application/secret-${n}` }))

/** Runs a step. Returns the milliseconds that passed, and the variables that it set. */
async function step(file: string, env: Readonly<Record<string, string>>) {
  for (const [, path] of files) writeFileSync(path, '')
  const start = process.hrtime.bigint()
  const child = spawn(process.execPath, [file], {
    env: { ...surroundings, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  const wall = Number(process.hrtime.bigint() - start) / 1e6
  if (code !== 0) throw new Error(`${file} ended with ${code}:\n${said}`)
  return { wall, set: Object.fromEntries(parsePairs(readFileSync(surroundings.GITHUB_ENV ?? '', 'utf8'))) }
}

function checked(count: number, set: Readonly<Record<string, string>>): void {
  const missing = namesOf(count).filter(({ variable }) => (set[variable] ?? '').length < 30)
  if (missing.length > 0) throw new Error(`${missing.length} of ${count} values are missing`)
}

/** One step of Mayfly. */
async function mayfly(count: number): Promise<number> {
  const secrets = namesOf(count)
    .map(({ variable, name }) => `${variable} = ${name}`)
    .join('\n')
  const endpoints = { 'sts-endpoint': mock.issuerUrl, 'secretsmanager-endpoint': mock.storeUrl }
  const inputs = { role, region, ...endpoints, secrets, deliver: 'env' }
  const { wall, set } = await step(resolve('actions/aws/main.js'), inputEnv(inputs))
  checked(count, set)
  return wall
}

/** The step of another action, as the runner starts it. */
function stepOf(id: string, inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>>) {
  const at = join(values.others ?? '', id)
  const action = readAction(at)
  const endpoints = { AWS_ENDPOINT_URL_STS: mock.issuerUrl, AWS_ENDPOINT_URL_SECRETS_MANAGER: mock.storeUrl }
  return step(resolve(at, action.runs.main), {
    HOME: folder,
    ...endpoints,
    ...env,
    ...inputEnv(inputsOf(action, inputs)),
  })
}

/** The two steps that a job has without Mayfly: a log-in, and a reader with the session of the job. */
async function others(count: number): Promise<{ login: number; reader: number }> {
  const login = await stepOf('configure-aws-credentials', { 'role-to-assume': role, 'aws-region': region }, {})
  const ids = namesOf(count).map(({ variable, name }) => `${variable},${name}`)
  const reader = await stepOf('aws-secretsmanager-get-secrets', { 'secret-ids': ids.join('\n') }, login.set)
  checked(count, reader.set)
  return { login: login.wall, reader: reader.wall }
}

const walls = new Map<string, number[]>()
const add = (name: string, wall: number) => walls.set(name, [...(walls.get(name) ?? []), wall])
const nameOf = (what: string, count: number) => `${what}, ${count} secret${count > 1 ? 's' : ''}`

async function measure(what: 'mayfly' | 'others', count: number): Promise<void> {
  if (what === 'mayfly') {
    add(nameOf('mayfly', count), await mayfly(count))
    return
  }
  const { login, reader } = await others(count)
  add(nameOf('log-in and reader', count), login + reader)
  add(nameOf('reader alone', count), reader)
}

const subjects = (values.others === undefined ? (['mayfly'] as const) : (['mayfly', 'others'] as const)).flatMap(
  (what) => counts.map((count) => [what, count] as const),
)
// The first run of a bundle also reads it from the disk.
for (const [what, count] of subjects) await measure(what, count)
walls.clear()
for (let round = 0; round < rounds; round++) {
  for (const index of subjects.keys()) await measure(...(subjects[(index + round) % subjects.length] ?? ['mayfly', 1]))
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const wallsOf = (what: string, count: number) => walls.get(nameOf(what, count)) ?? []
const ratio = (above: readonly number[], below: readonly number[]) =>
  Number(median(above.map((wall, round) => wall / (below[round] ?? wall))).toFixed(2))

console.log(
  `Node ${process.version}, ${rounds} rounds, ${values.latency} ms a request, ${values.connecting} ms a connection`,
)
console.table(
  [...walls].map(([name, all]) => ({
    name,
    'median ms': Math.round(median(all)),
    'min ms': Math.round(Math.min(...all)),
  })),
)
console.table([
  { what: 'mayfly: 20 secrets ÷ 1', ratio: ratio(wallsOf('mayfly', 20), wallsOf('mayfly', 1)) },
  ...(values.others === undefined
    ? []
    : counts.flatMap((count) =>
        ['log-in and reader', 'reader alone'].map((what) => ({
          what: `${nameOf(what, count)} ÷ mayfly`,
          ratio: ratio(wallsOf(what, count), wallsOf('mayfly', count)),
        })),
      )),
])
mock.close()
rmSync(folder, { recursive: true })
