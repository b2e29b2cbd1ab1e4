/** A workflow command as the runner reads it from a step's stdout. */
export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

const known = 'add-mask save-state set-output set-env add-path error warning notice debug group endgroup echo'.split(
  ' ',
)

/**
 * Reads one line: `::name::data` at its start, or `##[name]data` anywhere in it.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function parseCommand(line: string): Command | undefined {
  const text = line.trimStart()
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1
  if (end >= 0) return command(text.slice(2, end), ',', text.slice(end + 2), unescapeData)
  const start = line.indexOf('##[')
  const stop = line.indexOf(']', start)
  return start >= 0 && stop >= 0
    ? command(line.slice(start + 3, stop), ';', line.slice(stop + 1), unescapeV1)
    : undefined
}

function command(info: string, separator: string, data: string, decode: (text: string) => string): Command | undefined {
  const [name = ''] = info.split(' ')
  if (!known.includes(name) && name !== 'stop-commands') return undefined
  const pairs = info.slice(name.length).trim().split(separator).filter(Boolean)
  const properties = Object.fromEntries(
    pairs.map((pair) => [pair.split('=')[0], decode(pair.slice(pair.indexOf('=') + 1))]),
  )
  return { name, properties, data: decode(data) }
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function unescapeV1(text: string): string {
  return unescapeData(text.replaceAll('%3B', ';').replaceAll('%5D', ']'))
}

/**
 * Reads an env, output or state file: `NAME=value`, or `NAME<<delimiter` and lines up to the delimiter.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
 */
export function parsePairs(text: string): [name: string, value: string][] {
  const pairs: [string, string][] = []
  const lines = text.split(/\r?\n/)
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.push([line.slice(0, equals), line.slice(equals + 1)])
    } else if (heredoc > 0) {
      const end = lines.indexOf(line.slice(heredoc + 2))
      if (end < 0) throw new Error(`matching delimiter not found for ${line.slice(0, heredoc)}`)
      pairs.push([line.slice(0, heredoc), lines.splice(0, end).join('\n')])
      lines.shift()
    } else throw new Error(`invalid format ${line}`)
  }
  return pairs
}
