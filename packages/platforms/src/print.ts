import { writeSync } from 'node:fs'

/**
 * Writes a text to the standard output, and returns when all of it is written. Unlike `process.stdout`, this loads no
 * stream, which takes a tenth of the time of a short step. If nobody reads the output, the step goes on without it.
 */
export function print(text: string): void {
  let rest: Uint8Array = Buffer.from(text)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest))
    } catch (error) {
      const { code } = error as { code?: string }
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw error
      // The reader is slow, and the pipe is full.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}
