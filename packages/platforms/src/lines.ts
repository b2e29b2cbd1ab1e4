import type { Readable } from 'node:stream'

/** Calls back with each whole line of a stream. Node's own reader of lines would be loaded before an agent listens. */
export function eachLine(stream: Readable, hear: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8').on('data', (part: string) => {
    const lines = (rest + part).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) hear(line)
  })
}
