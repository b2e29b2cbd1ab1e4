import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { World } from './world.ts'

export const minute = 60_000

/** The time of a world: one clock for the issuer, the doubles, the steps of a job and its agent. */
export interface JobTime {
  /** The environment of a job with this clock. */
  readonly env: Readonly<Record<string, string>>
  now(): number
  /**
   * Lets time pass at once. Between two calls the clock goes as usual, so that a busy machine has as much time as a
   * credential is valid.
   */
  pass(milliseconds: number): void
}

/** Gives a world a clock that its scenario can move. */
export function timeOf(world: World): JobTime {
  const folder = mkdtempSync(join(tmpdir(), 'job-time-'))
  const path = join(folder, 'ahead')
  const file = openSync(path, 'w+')
  const bytes = Buffer.alloc(8)
  let ahead = 0
  const write = () => {
    bytes.writeDoubleLE(ahead)
    writeSync(file, bytes, 0, 8, 0)
  }
  write()
  world.onClose(() => {
    closeSync(file)
    rmSync(folder, { recursive: true })
  })
  return {
    env: { NODE_OPTIONS: `--require ${resolve('test/support/job-time.cjs')}`, JOB_TIME: path },
    now: () => Date.now() + ahead,
    pass(milliseconds) {
      ahead += milliseconds
      world.advance(milliseconds)
      write()
    },
  }
}
