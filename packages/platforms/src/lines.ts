import type { Readable } from 'node:stream'

/** Calls back with each complete line of a stream. `node:readline` would cost load time before an agent listens. */
export function eachLine(stream: Readable, hear: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8').on('data', (part: string) => {
    const lines = (rest + part).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) hear(line)
  })
}
