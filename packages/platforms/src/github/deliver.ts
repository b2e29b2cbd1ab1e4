import { sep } from 'node:path'
import { issueFileCommand, prepareKeyValueMessage } from '@actions/core/file-command'
import type { DeliveryNames, FileForm, Presentation } from '@mayfly/core/credential'
import { MayflyError } from '@mayfly/core/errors'
import type { Delivered, Lease } from '@mayfly/core/lease'
import { Secret } from '@mayfly/core/secret'
import type { AgentDelivery } from './agent-delivery.ts'
import type { AgentMeans } from './agent-means.ts'
import { agentStep } from './agent-step.ts'
import { isOurs } from './env-file.ts'
import { readJob } from './job.ts'
import { jobFolder } from './job-folder.ts'
import { log, mask } from './log.ts'

type Modes = readonly string[]

/** The job's agent, once this step wants it. */
let agent: AgentDelivery | undefined

/**
 * Refuses a delivery that a variable of this job would hide from the tools, or that lacks its program. Throws
 * ERR_ENV_CONFLICT, ERR_PROGRAM_MISSING.
 */
export async function planDelivery(names: DeliveryNames): Promise<void> {
  const { env, shared = [], shadows, shadowFiles, program } = names
  const refused = [...env, ...shared].filter((name) => !isOurs(name))
  const hiding = shadows.filter((name) => process.env[name])
  if (shadowFiles) hiding.push(...(await import('./shadow-files.ts')).shadowingFiles(shadowFiles))
  if (refused.length + hiding.length > 0) throw (await import('./delivery-refusal.ts')).refusal(refused, hiding)
  if (program !== undefined) (await import('./program-path.ts')).requireProgram(program)
  if (names.agent) agent ??= agentStep().openAgent({ log, mask, job: readJob(), unavailable })
}

const unavailable: AgentMeans['unavailable'] = (...told) => new MayflyError('ERR_AGENT_UNAVAILABLE', ...told)

/** What delivery will put into the job. A lease's own files lie in one folder of its own. */
export function listDeliverables(presentation: Presentation, modes: Modes, lease: Lease): Delivered[] {
  const { env, files } = chosen(presentation, modes)
  const { login } = presentation
  const variables = [
    ...Object.keys(env),
    ...files.flatMap((form) => form.env),
    ...(login ? [login.folderVariable] : []),
  ]
  const own = login !== undefined || files.some(({ section }) => section === undefined)
  const list: Delivered[] = [
    ...(own ? [{ kind: 'folder', path: folderOf(lease) } as const] : []),
    ...files.flatMap(({ name, section }) =>
      section === undefined ? [] : [{ kind: 'section', file: [jobFolder(), name].join(sep), section } as const],
    ),
    ...[...new Set(variables)].map((name) => ({ kind: 'env', name }) as const),
  ]
  return presentation.agent && agent ? agent.deliverables(list) : list
}

/** Puts a credential into the job: files first, then programs, variables and outputs. Throws ERR_DELIVERY_FAILED. */
export async function deliverAll(
  planned: Presentation,
  modes: Modes,
  lease: Lease,
  signal: AbortSignal,
): Promise<void> {
  try {
    const presentation = (await agent?.serve(planned, lease, folderOf(lease))) ?? planned
    const { env, files, output } = chosen(presentation, modes)
    const variables: Record<string, string | Secret> = { ...env }
    if (files.length > 0) Object.assign(variables, await writeFiles(files, lease))
    if (presentation.login) {
      const { logIn } = await import('./program-login.ts')
      variables[presentation.login.folderVariable] = await logIn(
        presentation.login,
        folderOf(lease),
        signal,
        presentation.agent,
      )
    }
    for (const [name, value] of Object.entries(variables)) setVariable(name, plain(value))
    for (const [name, value] of Object.entries({ ...presentation.facts, ...output })) setOutput(name, plain(value))
  } catch (error) {
    if (error instanceof MayflyError) throw error
    const { code, message } = error as { code?: string; message?: string }
    throw new MayflyError('ERR_DELIVERY_FAILED', 'The credential could not be put into the job', {
      facts: { reason: code ?? message },
    })
  }
}

/** Writes files and gives the variables that receive their paths. */
async function writeFiles(files: readonly FileForm[], lease: Lease): Promise<Record<string, string>> {
  const { writePrivate, writeSection } = await import('../private-files.ts')
  const variables: Record<string, string> = {}
  const replaced = new Set<string | undefined>()
  for (const { name, section, content, env } of files) {
    const path = [section === undefined ? folderOf(lease) : jobFolder(), name].join(sep)
    if (section === undefined) writePrivate(jobFolder(), path, plain(content))
    else replaced.add(writeSection(jobFolder(), path, section, lease.id, plain(content)))
    for (const variable of env) variables[variable] = path
  }
  for (const id of replaced)
    if (id)
      log.warn(`A profile of ${id}, an earlier use in this job, was replaced: give each use a profile of its own.`)
  return variables
}

function chosen({ env, output, file, agent }: Presentation, modes: Modes) {
  const ways = Object.entries({ env, file, agent }).flatMap(([mode, way]) => (way && modes.includes(mode) ? [way] : []))
  return {
    env: Object.assign({}, ...ways.map((way) => way.env)) as Record<string, string | Secret>,
    files: ways.flatMap(({ files = [] }) => files),
    output: modes.includes('output') ? output : {},
  }
}

/** Shared files have fixed names, so that several leases meet in one; others lie in their lease's own folder. */
function folderOf({ id }: Lease): string {
  return [jobFolder(), id].join(sep)
}

function setVariable(name: string, value: string): void {
  issueFileCommand('ENV', prepareKeyValueMessage(name, value))
}

function setOutput(name: string, value: string): void {
  issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value))
}

function plain(value: string | Secret): string {
  return value instanceof Secret ? value.reveal() : value
}
