import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { PublicVariables } from '../../packages/core/src/credential.ts'
import { publicVariables as aws } from '../../packages/providers/src/aws/present.ts'
import { publicVariables as azure } from '../../packages/providers/src/azure/present.ts'
import { publicVariables as gcp } from '../../packages/providers/src/gcp/present.ts'
import { publicVariables as kubernetes } from '../../packages/providers/src/kubernetes/present.ts'
import { registry } from '../../packages/providers/src/registry.ts'
import { leaksIn } from './encodings.ts'
import type { Job } from './runner.ts'
import type { World } from './world.ts'

/**
 * Everything that a user and the systems saw of a job, for the snapshot of a scenario. The values that change in each
 * run are replaced.
 */
export function story(job: Job, world: World): string {
  const steps = job.steps.map(({ name, phase, exitCode, signal }) => `${name} ${phase}: ${signal ?? exitCode}`)
  const parts = ['--- log', job.log.trim(), '--- steps', ...steps, '--- traffic', ...world.traffic()]
  if (job.summary !== '') parts.push('--- summary', job.summary.trim())
  return stable(parts.join('\n'), job)
}

const leaseId = new RegExp(`\\b(${Object.keys(registry).join('|')})-[0-9a-f]{12}`, 'g')

function stable(text: string, job: Job): string {
  return text
    .replaceAll(job.root, '<root>')
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:<port>')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, '<time>')
    .replace(leaseId, '$1-<id>')
    .replace(/gh-4242-1-[0-9a-f]{8}/g, 'gh-4242-1-<jti>')
    .replace(/\brequest(?: [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})+/g, 'request <id>')
    .replace(/\bmayfly-[0-9a-f]{16}\b/g, 'mayfly-<random>')
}

/**
 * The places that show a secret: the log and the annotations as users see them, the output of steps, the summary, the
 * workspace.
 */
export function leaksOf(job: Job, world: World): string[] {
  const secrets = world.secrets()
  const printed = job.steps.map((step) => step.printed.replace(/^::add-mask::.*$/gm, '')).join('\n')
  const files = filesIn(job.workspace).map((file) => readFileSync(file, 'utf8'))
  const places = {
    log: job.log,
    printed,
    summary: job.summary,
    raw: job.steps.map((step) => step.summary).join(),
    annotations: job.annotations.flatMap(({ message, properties }) => [message, ...Object.values(properties)]).join(),
    workspace: files.join(),
  }
  const found = leaksIn(Object.values(places), secrets)
  return Object.keys(places).flatMap((place, index) => (found[index] ?? []).map((leak) => `${place}: ${leak}`))
}

/** Every file below a folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })
}

/** Mayfly's files that are still in the runner's temp folder, without a profile without keys that AWS_PROFILE names. */
export function leftBehind(job: Job): string[] {
  const files = filesIn(job.temp).filter((path) => !path.includes('_runner_file_commands'))
  return job.env.AWS_PROFILE === 'mayfly' ? files.filter((path) => !isProfile(path)) : files
}

const isProfile = (path: string) =>
  existsSync(path) && /^# aws-\w+\n\[profile mayfly\]\nregion = [\w-]+\n$/.test(readFileSync(path, 'utf8'))

/**
 * The job's variables, without empty ones, and without those that post keeps because an empty one would break a tool.
 */
export function environment(job: Job): Record<string, string> {
  const isLeft = (name: string, value: string) => {
    const left = otherwise(name)
    const namesProfile = name === 'AWS_CONFIG_FILE' && job.env.AWS_PROFILE === 'mayfly' && isProfile(value)
    return (
      left === 'kept' || namesProfile || (left?.startsWith('~/') && value === join(job.root, 'home', left.slice(2)))
    )
  }
  return Object.fromEntries(Object.entries(job.env).filter(([name, value]) => value !== '' && !isLeft(name, value)))
}

/** Whether post may keep a variable: a setting, or the path of a file that then contains only settings. */
export function isKept(name: string): boolean {
  return otherwise(name) === 'kept' || name === 'AWS_CONFIG_FILE'
}

function otherwise(name: string): string | undefined {
  return publicVariablesOfProviders.flatMap((variables) => variables[name] ?? [])[0]
}

const publicVariablesOfProviders: readonly PublicVariables[] = [aws, azure, gcp, kubernetes]
