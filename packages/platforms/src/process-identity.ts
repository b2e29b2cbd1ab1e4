import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** A process, distinguished from a later process with the same number. */
export interface ProcessIdentity {
  readonly pid: number
  /** Its start time as the kernel counts it; empty if the system does not show it. */
  readonly started: string
}

/** The process with this number now; undefined when there is none. */
export function identityOf(pid: number): ProcessIdentity | undefined {
  if (process.platform !== 'linux') return isThere(pid) ? { pid, started: '' } : undefined
  const [state = 'X', ...fields] = stat(pid)
  return /[ZXx]/.test(state) ? undefined : { pid, started: fields[18] ?? '' }
}

/** The process group of a process; undefined if the system does not show it. */
export function groupOf(pid: number | undefined): string | undefined {
  return stat(pid)[2]
}

/** Linux's data about a process, from its state on. It is empty if there is no such process. */
function stat(pid: number | undefined): string[] {
  try {
    // The name in brackets may contain anything, also a bracket.
    return readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? []
  } catch {
    return []
  }
}

/** Whether this same process still runs. */
export function isRunning({ pid, started }: ProcessIdentity): boolean {
  return identityOf(pid)?.started === started
}

/** Whether this process listens on a loopback port. If the system does not show that, whether the process runs. */
export function listensOn(identity: ProcessIdentity, port: number): boolean {
  if (!isRunning(identity)) return false
  if (process.platform !== 'linux') return true
  const address = new RegExp(`:${port.toString(16).toUpperCase().padStart(4, '0')}$`)
  const inodes = readFileSync('/proc/net/tcp', 'latin1')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([, local = '', , state, , , , , , inode]) => (state === '0A' && address.test(local) ? [inode] : []))
  return inodes.some((inode) => socketsOf(identity.pid).includes(`socket:[${inode}]`))
}

function socketsOf(pid: number): string[] {
  const folder = `/proc/${pid}/fd`
  try {
    return readdirSync(folder).flatMap((name) => linkIfThere(`${folder}/${name}`))
  } catch {
    return []
  }
}

function linkIfThere(path: string): string[] {
  try {
    return [readlinkSync(path)]
  } catch {
    return []
  }
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}
