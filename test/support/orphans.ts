import { readdirSync, readFileSync } from 'node:fs'

/**
 * Kills the processes that a job left running, as the runner does when the job is over: every process with the job's
 * tracking id in its environment. Returns their numbers. Only Linux shows them.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs
 */
export function killOrphans(trackingId: string): number[] {
  const orphans = orphansOf(trackingId)
  for (const pid of orphans) process.kill(pid, 'SIGKILL')
  return orphans
}

/** The numbers of the processes with a job's tracking id. */
export function orphansOf(trackingId: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => environOf(pid).includes(`RUNNER_TRACKING_ID=${trackingId}\0`))
    .map(Number)
}

/** The environment of a process, as bytes, because each job looks at every process of the machine. */
function environOf(pid: string): Buffer {
  try {
    return readFileSync(`/proc/${pid}/environ`)
  } catch {
    return Buffer.alloc(0)
  }
}
