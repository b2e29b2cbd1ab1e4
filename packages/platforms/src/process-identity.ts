import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** A process, told from a later one that was given its number. */
export interface ProcessIdentity {
  readonly pid: number
  /** When it was started, as the kernel counts; empty where nothing tells. */
  readonly started: string
}

/** Who has this number now; undefined when nobody runs under it. */
export function identityOf(pid: number): ProcessIdentity | undefined {
  if (process.platform !== 'linux') return isThere(pid) ? { pid, started: '' } : undefined
  const [state = 'X', ...fields] = stat(pid)
  return /[ZXx]/.test(state) ? undefined : { pid, started: fields[18] ?? '' }
}

/** The process group of a process; undefined where nothing tells. */
export function groupOf(pid: number | undefined): string | undefined {
  return stat(pid)[2]
}

/** What Linux tells of a process, from its state on; nothing when nobody runs under the number. */
function stat(pid: number | undefined): string[] {
  try {
    // The name in brackets may hold anything, a bracket too.
    return readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? []
  } catch {
    return []
  }
}

/** Whether that very process still runs. */
export function isRunning({ pid, started }: ProcessIdentity): boolean {
  return identityOf(pid)?.started === started
}

/** Whether it is that process that listens on a port of loopback; where nothing tells, whether it runs. */
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
