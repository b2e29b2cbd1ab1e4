import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { filesIn } from '../support/story.ts'
import { hermetic, scratch } from './hermetic.ts'
import { peers } from './peers.ts'
import { type Ran, run } from './program.ts'

export interface PipelineOptions {
  /** The `.gitlab-ci.yml`. It includes templates as `local: templates/<id>.yml`. */
  readonly config: string
  /** Variables of the pipeline. The ID tokens come from here, because this program makes none. */
  readonly variables?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
  readonly jobs?: readonly string[]
  /** Whether it only prints the configuration as GitLab would run it. */
  readonly preview?: true
}

/** The result of a run. */
export interface Pipeline {
  readonly exitCode: number | null
  /** Every line that it printed. */
  readonly log: string
  readonly stdout: string
  /** The files that scripts wrote to `$MARKS`. */
  readonly marks: Readonly<Record<string, string>>
  /** Files in and next to the checkouts of the jobs that are in no commit. */
  readonly left: readonly string[]
}

/**
 * Runs a pipeline with gitlab-ci-local, a third-party program. The repository contains the templates and the archive.
 */
export async function runPipeline({ config, files = {}, jobs = [], ...options }: PipelineOptions): Promise<Pipeline> {
  const folder = scratch()
  try {
    const repository = join(folder.path, 'api')
    const marks = join(folder.path, 'marks')
    mkdirSync(marks)
    const env = hermetic(folder.home)
    for (const [name, text] of Object.entries({
      '.gitlab-ci.yml': config,
      '.gitignore': '.gitlab-ci-local/\n',
      ...files,
    })) {
      mkdirSync(dirname(join(repository, name)), { recursive: true })
      writeFileSync(join(repository, name), text)
    }
    cpSync(resolve('gitlab-templates'), join(repository, 'templates'), { recursive: true })
    cpSync(resolve('jenkins/resources/mayfly/mayfly.tgz'), join(repository, 'vendor/mayfly.tgz'))
    await commit(repository, env)
    const variables = { GITLAB_CI: 'true', MARKS: marks, ...options.variables }
    const args = [
      ...['--no-color', '--force-shell-executor', '--shell-isolation', '--ignore-predefined-vars', 'GITLAB_CI'],
      ...Object.entries(variables).flatMap(([name, value]) => ['--variable', `${name}=${value}`]),
      // Each template is checked by the preview of its pipeline. The check takes as long as the rest of the program.
      ...(options.preview ? ['--preview'] : ['--json-schema-validation=false', ...jobs]),
    ]
    const ran: Ran = await run(process.execPath, [join(peers.gitlabCiLocal.path, 'dist/index.js'), ...args], {
      env,
      cwd: repository,
    })
    const written = readdirSync(marks).map((name) => [name, readFileSync(join(marks, name), 'utf8')])
    const builds = join(repository, '.gitlab-ci-local/builds')
    const tracked = (await run('git', ['-C', repository, 'ls-files'], { env })).stdout.split('\n')
    return {
      exitCode: ran.exitCode,
      log: (ran.stdout + ran.stderr).replaceAll(repository, '<repository>'),
      stdout: ran.stdout,
      marks: Object.fromEntries(written),
      left: existsSync(builds)
        ? filesIn(builds)
            .map((path) => relative(builds, path))
            .filter((path) => !path.includes('/.git/'))
            .filter((path) => !tracked.includes(path.replace(/^[^/]+\//, '')))
        : [],
    }
  } finally {
    folder.remove()
  }
}

/** Included files must be tracked. Nothing connects to the remote, which only gives the project its name. */
async function commit(repository: string, env: Record<string, string>): Promise<void> {
  const author = ['-c', 'user.name=octo', '-c', 'user.email=octo@example.com']
  for (const command of [
    ['init', '-q', '-b', 'main'],
    ['remote', 'add', 'origin', 'https://gitlab.example/acme/api.git'],
    ['config', 'user.name', 'octo'],
    ['config', 'user.email', 'octo@example.com'],
    ['-c', 'core.compression=0', 'add', '-A'],
    [...author, 'commit', '-qm', 'one'],
    ['update-ref', 'refs/remotes/origin/main', 'HEAD'],
    ['symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main'],
  ])
    await run('git', ['-C', repository, ...command], { env })
}
