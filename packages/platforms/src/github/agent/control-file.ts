import { basename, join } from 'node:path'
import { readJson } from '@mayfly/core/json'
import { namesIn, readPrivate, writePrivate } from '../../private-files.ts'
import type { ProcessIdentity } from '../../process-identity.ts'

/** A running agent, as the steps of its job find it in its files. */
export interface AgentControl extends ProcessIdentity {
  readonly port: number
  readonly control: string
  /** The job that it serves. */
  readonly job: string
}

const folderName = /^agent-[0-9a-f]{12}$/

/** Whether a path is the folder of an agent of this job. */
export function isAgentFolder(root: string, path: string): boolean {
  return path === join(root, basename(path)) && folderName.test(basename(path))
}

/** The folders of all agents that this job has had, in no order. */
export function agentFolders(root: string): string[] {
  return namesIn(root)
    .filter((name) => folderName.test(name))
    .map((name) => join(root, name))
}

export function writeControl(root: string, folder: string, control: AgentControl): void {
  writePrivate(root, join(folder, 'control'), JSON.stringify(control))
}

/** A folder's data about its agent; undefined when there is none, or when it is not private to this user. */
export function readControl(root: string, folder: string): AgentControl | undefined {
  try {
    const { pid, started, port, control, job } = readJson(readPrivate(root, join(folder, 'control')) ?? '')
    const hasProcess = typeof pid === 'number' && typeof port === 'number' && typeof started === 'string'
    if (!hasProcess || typeof control !== 'string' || typeof job !== 'string') return undefined
    return { pid, started, port, control, job }
  } catch {
    return undefined
  }
}
