import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { basename, dirname, join, resolve } from 'node:path'
import { hermetic, scratch } from './hermetic.ts'
import { peers } from './peers.ts'
import { run } from './program.ts'

export interface ActOptions {
  /** The workflow file. Its steps write their results into files in `$MARKS`. */
  readonly workflow: string
  readonly issuer: { readonly requestUrl: string; readonly requestToken: string }
  readonly event?: string
  /** More files of the repository, by path. */
  readonly files?: Readonly<Record<string, string>>
  /** act gets a SIGINT when this resolves, or when the mark of this name exists. */
  readonly cancel?: Promise<unknown> | string
  /** Whether act takes artifacts. */
  readonly takesArtifacts?: true
}

/** The facts that a step saw: the clouds' variables, the runner's temp folder, the workspace. */
interface Sight {
  readonly env: Readonly<Record<string, string>>
  readonly temp: Readonly<Record<string, { readonly mode: string; readonly text: string }>>
  readonly workspace: Readonly<Record<string, { readonly text: string }>>
}

/** The result of a run. */
export interface ActRun {
  readonly exitCode: number | null
  /** Every line that act printed. */
  readonly log: string
  /** The files that steps wrote to `$MARKS`. */
  readonly marks: Readonly<Record<string, string>>
  /** The artifacts of the run, by name. */
  readonly artifacts: Readonly<Record<string, Buffer>>
  /** The facts that `witness/look.js NAME` saw. For the witness action's post step, the name is `after`. */
  sight(name: string): Sight
}

/**
 * Runs a workflow file with act, a third-party runner. The repository contains the built actions with only the files
 * that jobs download, and the witness as `./witness`.
 */
export async function runAct(options: ActOptions): Promise<ActRun> {
  const folder = scratch()
  try {
    const repository = join(folder.path, 'api')
    const marks = join(folder.path, 'marks')
    mkdirSync(marks)
    const env = hermetic(folder.home)
    await makeRepository(repository, options, env)
    const event = join(folder.path, 'event.json')
    writeFileSync(event, '{}')
    const { cancel } = options
    const interrupt = typeof cancel === 'string' ? appearance(join(marks, cancel)) : undefined
    const stored = join(folder.path, 'artifacts')
    const args = [...actArguments(repository, event, marks, options), ...(await artifactArguments(stored, options))]
    const { exitCode, stdout, stderr } = await run(peers.act.path, args, {
      env,
      ...(cancel && { interrupt: interrupt?.seen ?? (cancel as Promise<unknown>) }),
    })
    interrupt?.stop()
    const texts = Object.fromEntries(readdirSync(marks).map((name) => [name, readFileSync(join(marks, name), 'utf8')]))
    return {
      exitCode,
      log: stdout + stderr,
      marks: texts,
      artifacts: artifactsIn(stored),
      sight: (name) => JSON.parse(texts[`${name}.json`] ?? '{}'),
    }
  } finally {
    folder.remove()
  }
}

async function makeRepository(path: string, { workflow, files }: ActOptions, env: Record<string, string>) {
  for (const [name, text] of Object.entries({ '.github/workflows/deploy.yml': workflow, ...files })) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), text)
  }
  cpSync(resolve('actions'), join(path, 'actions'), { recursive: true })
  cpSync(resolve('test/peers/witness'), join(path, 'witness'), { recursive: true })
  const author = ['-c', 'user.name=octo', '-c', 'user.email=octo@example.com']
  // Nothing connects to the remote. It only gives the repository its name.
  for (const command of [
    ['init', '-q', '-b', 'main'],
    ['remote', 'add', 'origin', 'https://github.com/acme/api.git'],
    ['-c', 'core.compression=0', 'add', '-A'],
    [...author, 'commit', '-qm', 'one'],
  ])
    await run('git', ['-C', path, ...command], { env })
}

function actArguments(repository: string, event: string, marks: string, { issuer, ...options }: ActOptions): string[] {
  const variables = {
    ACTIONS_ID_TOKEN_REQUEST_URL: issuer.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: issuer.requestToken,
    MARKS: marks,
    RUNNER_NAME: 'runner-1',
    RUNNER_ENVIRONMENT: 'github-hosted',
  }
  const nothing = ['--env-file', '--secret-file', '--var-file', '--input-file'].flatMap((name) => [name, '/dev/null'])
  return [
    options.event ?? 'push',
    ...['-C', repository, '-W', '.github/workflows/deploy.yml', '-P', 'ubuntu-latest=-self-hosted'],
    ...['--no-cache-server', '--rm', '--use-gitignore=false', '--defaultbranch', 'main', '-a', 'octo'],
    ...['--eventpath', event],
    ...nothing,
    ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ]
}

/** The arguments with which act takes artifacts into a folder. Its server listens on loopback. */
async function artifactArguments(folder: string, { takesArtifacts }: ActOptions): Promise<string[]> {
  if (!takesArtifacts) return []
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  const place = { path: folder, addr: '127.0.0.1', port: String(port) }
  return Object.entries(place).flatMap(([name, value]) => [`--artifact-server-${name}`, value])
}

function artifactsIn(folder: string): Record<string, Buffer> {
  if (!existsSync(folder)) return {}
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.zip'))
  return Object.fromEntries(names.map((name) => [basename(name, '.zip'), readFileSync(join(folder, name))]))
}

/** Resolves when a file exists. */
export function appearance(path: string): { seen: Promise<void>; stop: () => void } {
  let timer: NodeJS.Timeout
  const seen = new Promise<void>((resolve) => {
    timer = setInterval(() => existsSync(path) && resolve(), 20)
  })
  const stop = () => clearInterval(timer)
  seen.then(stop)
  return { seen, stop }
}
