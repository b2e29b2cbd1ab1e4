import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import type { Issuer } from '../support/issuer.ts'
import { listen } from '../support/listen.ts'
import { hermetic, scratch } from './hermetic.ts'
import { runConfig } from './jenkins-controller.ts'

/**
 * The way to run a pipeline: as ordinary Groovy, or transformed, suspended and restored at every step as on a
 * controller, trusted or in the sandbox.
 */
export type Mode = 'plain' | 'cps' | 'sandbox'

export interface BuildOptions {
  readonly mode: Mode
  /** The Jenkinsfile. Its steps write their results into files in `$MARKS`. */
  readonly pipeline: string
  readonly issuer: Issuer
  /** The ID token credentials of Jenkins: the audience of each, by id. */
  readonly credentials: Readonly<Record<string, string>>
  /** The marks that abort the build when they appear. Each causes one abort. */
  readonly aborts?: readonly string[]
  /**
   * The signal for the processes of an aborted step. Jenkins sends SIGTERM, and nothing if steps are "forcibly
   * terminated".
   */
  readonly signal?: 'TERM' | 'KILL' | 'NONE'
  /** The milliseconds that Jenkins waits for a process after a signal, and the length of a minute of a timeout. */
  readonly patience?: number
  readonly minute?: number
  /** Called with the number each time that Jenkins makes an ID token. If it throws, there is no such credential. */
  readonly token?: (count: number) => void
  /** The result of `isUnix` for the agent. */
  readonly unix?: boolean
  /** Called with the folder of the marks before the build starts. */
  readonly marks?: (folder: string) => void
  /** The umask of the agent and of the shells. */
  readonly umask?: string
  /** The ids of the users that write the agent's files and run the shells, such as one of a container. */
  readonly agentUser?: number
  readonly shellUser?: number
  /** More variables of the environment that Jenkins gives to a build. */
  readonly env?: Readonly<Record<string, string>>
  /** Replaces the folder of this Node as the first part of the PATH. */
  readonly path?: string
}

/** The result of a build. */
export interface Build {
  readonly result: 'SUCCESS' | 'FAILURE' | 'ABORTED'
  readonly log: string
  /** Every step with its arguments, one JSON per line, as the build record keeps them. */
  readonly steps: string
  /** The data on disk at each suspension. */
  readonly states: string
  /** The files that steps wrote to `$MARKS`. */
  readonly marks: Readonly<Record<string, string>>
  /** The files that remain in the temporary folder of the workspace. */
  readonly left: readonly string[]
}

const results = ['SUCCESS', 'FAILURE', 'ABORTED'] as const

/** Runs a pipeline with the library of this repository and the steps of the emulator. */
export async function runBuild(options: BuildOptions): Promise<Build> {
  const { issuer, mode, pipeline, credentials, aborts = [], path } = options
  const { signal = 'TERM', patience = 10_000, minute = 60_000, unix = true, umask, agentUser, shellUser } = options
  const folder = scratch()
  const provider = await startIdTokens(issuer, options.token)
  try {
    const [marks, states] = ['marks', 'states'].map((name) => join(folder.path, name)) as [string, string]
    for (const path of [marks, states]) mkdirSync(path)
    // Other users must have access to it.
    chmodSync(folder.path, 0o755)
    chmodSync(marks, 0o777)
    options.marks?.(marks)
    writeFileSync(join(folder.path, 'Jenkinsfile'), pipeline)
    const workspace = join(folder.path, "it's a $workspace")
    const env = hermetic(folder.home, {
      ...(path && { PATH: path }),
      MARKS: marks,
      JENKINS_URL: 'https://jenkins.example/',
      BUILD_TAG: 'jenkins-acme-api-main-42',
      JOB_URL: issuer.identity.subject,
      WORKSPACE: workspace,
      WORKSPACE_TMP: `${workspace}@tmp`,
      ...options.env,
    })
    const config = {
      mode,
      library: resolve('jenkins'),
      jenkinsfile: join(folder.path, 'Jenkinsfile'),
      workspace,
      log: join(folder.path, 'log'),
      records: join(folder.path, 'steps'),
      states,
      whitelist: resolve('test/peers/jenkins/whitelist'),
      credentials: Object.fromEntries(
        Object.entries(credentials).map(([id, audience]) => [id, provider.url(audience)]),
      ),
      aborts: aborts.map((name) => join(marks, name)),
      signal,
      patience,
      minute,
      unix,
      umask,
      agentUser,
      shellUser,
      env,
    }
    writeFileSync(join(folder.path, 'config.json'), JSON.stringify(config))
    const ended = await runConfig(join(folder.path, 'config.json'))
    const result = results.find((one) => one === ended)
    const log = readFileSync(config.log, 'utf8')
    if (result === undefined) throw new Error(`the emulator failed:\n${log}`)
    const texts = (of: string) =>
      Object.fromEntries(readdirSync(of).map((name) => [name, readFileSync(join(of, name), 'latin1')]))
    const temporary = `${workspace}@tmp`
    return {
      result,
      log,
      steps: readFileSync(config.records, 'utf8'),
      states: Object.values(texts(states)).join('\n'),
      marks: texts(marks),
      left: existsSync(temporary) ? readdirSync(temporary).filter((name) => !name.startsWith('durable-')) : [],
    }
  } finally {
    await provider.close()
    folder.remove()
  }
}

/** The tokens of the oidc-provider plugin. Each request makes one. */
async function startIdTokens(
  issuer: Issuer,
  told: (count: number) => void = () => undefined,
): Promise<{ url(audience: string): string; close(): Promise<void> }> {
  let count = 0
  const server = createServer((request, response) => {
    const audience = new URL(request.url ?? '/', url).searchParams.get('audience') ?? ''
    try {
      told(++count)
    } catch {
      return void response.writeHead(404).end()
    }
    issuer.mint(audience).then((jwt) => response.end(jwt))
  })
  const { url, close } = await listen(server)
  return { url: (audience) => `${url}/?audience=${encodeURIComponent(audience)}`, close }
}
