import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect } from 'vitest'
import { leaks } from './encodings.ts'
import { type ProgramResult, ShellJob } from './shell-job.ts'
import type { World } from './world.ts'

/** The files that the library sends to an agent. */
export const jenkinsResources = resolve('jenkins/resources/mayfly')

/** One step of the library on an agent: the files that Groovy writes there, and the scripts that it then runs. */
export interface JenkinsUse {
  readonly folder: string
  /** Runs one of the library's scripts, as the step `sh` does. */
  run(name: string, env?: Readonly<Record<string, string>>, umask?: string): Promise<ProgramResult>
  /** Runs a script of the block with the delivered variables. */
  block(script: string): Promise<ProgramResult>
}

/** Runs a scenario in a use of one credential. Afterwards nothing secret may be in the log. */
export async function useOnAgent(
  world: World,
  item: Readonly<Record<string, string>>,
  audience: string,
  scenario: (use: JenkinsUse) => Promise<void>,
): Promise<void> {
  const job = new ShellJob('jenkins')
  const folder = join(job.root, "workspace's@tmp", 'mayfly-1')
  mkdirSync(dirname(folder))
  cpSync(join(jenkinsResources, 'mayfly.tgz'), `${folder}.tgz`)
  const settings = {
    WITH_MAYFLY_FOLDER: folder,
    WITH_MAYFLY_SHA256: readFileSync(join(jenkinsResources, 'mayfly.tgz.sha256'), 'utf8').slice(0, 64),
    WITH_MAYFLY_CREDENTIALS: JSON.stringify([item]),
    WITH_MAYFLY_STRICT_REVOKE: 'true',
    WITH_MAYFLY_ALLOW_UNTRUSTED_EVENTS: 'false',
    WITH_MAYFLY_LOGGED_IN: 'true',
    MAYFLY_ENV: 'of an outer use',
  }
  try {
    await scenario({
      folder,
      async run(name, env, umask = '022') {
        const token = await world.issuer.mint(audience)
        return job.run('/bin/sh', ['-c', `umask ${umask}; exec sh -xe "$0"`, join(jenkinsResources, `${name}.sh`)], {
          env: { ...settings, MAYFLY_ID_TOKEN_1: token, ...env },
        })
      },
      block: (script) => job.run('/bin/sh', ['-xec', script], { env: { MAYFLY_ENV: join(folder, 'env.sh') } }),
    })
    expect(leaks(job.log, world.secrets())).toEqual([])
  } finally {
    job.dispose()
  }
}
