/**
 * A workflow command as the runner reads it from a step's output. Names are in lower case, because the runner ignores
 * case.
 */
export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

const registered = new Set(
  (
    'add-mask save-state set-output set-env add-path error warning notice debug group endgroup echo ' +
    'stop-commands add-matcher remove-matcher'
  ).split(' '),
)

/** Whether the runner knows a command of this name. */
export function isCommand(name: string): boolean {
  return registered.has(name.toLowerCase())
}

/**
 * Reads one line: `::name::data` at its start, or otherwise `##[name]data` anywhere in it. While commands are stopped,
 * the token that resumes them is a command too.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function parseCommand(line: string, resumeToken?: string): Command | undefined {
  const resume = resumeToken?.toLowerCase()
  const known = (name: string) => isCommand(name) || name.toLowerCase() === resume
  return parseColons(line.trimStart(), known) ?? parseBrackets(line, known)
}

type NameTest = (name: string) => boolean

function parseColons(text: string, known: NameTest): Command | undefined {
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1
  if (end < 0) return undefined
  const [name, properties] = splitInfo(text.slice(2, end))
  if (!known(name)) return undefined
  const decode = (escaped: string) => replace(escaped, { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',' })
  return {
    name: name.toLowerCase(),
    properties: readProperties(properties.trim(), ',', decode),
    data: replace(text.slice(end + 2), { '%0D': '\r', '%0A': '\n' }),
  }
}

function parseBrackets(text: string, known: NameTest): Command | undefined {
  const start = text.indexOf('##[')
  const end = start < 0 ? -1 : text.indexOf(']', start)
  if (end < 0) return undefined
  const [name, properties] = splitInfo(text.slice(start + 3, end))
  if (!known(name)) return undefined
  const decode = (escaped: string) => replace(escaped, { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']' })
  return {
    name: name.toLowerCase(),
    properties: readProperties(properties, ';', decode),
    data: decode(text.slice(end + 1)),
  }
}

function splitInfo(info: string): [name: string, properties: string] {
  const space = info.indexOf(' ')
  return space < 0 ? [info, ''] : [info.slice(0, space), info.slice(space + 1)]
}

function readProperties(text: string, separator: string, decode: (text: string) => string): Record<string, string> {
  const properties: Record<string, string> = {}
  for (const property of text.split(separator)) {
    const [, key, value] = /^=*([^=]+)=+(.+)$/s.exec(property) ?? []
    if (key !== undefined && value !== undefined) properties[key.toLowerCase()] = decode(value)
  }
  return properties
}

function replace(text: string, escapes: Readonly<Record<string, string>>): string {
  let plain = text
  for (const [code, char] of Object.entries(escapes)) plain = plain.replaceAll(code, char)
  return plain.replaceAll('%25', '%')
}

/**
 * Reads an env, output or state file: `NAME=value`, or `NAME<<delimiter` and lines up to the delimiter.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
 */
export function* parsePairs(text: string): Generator<[name: string, value: string]> {
  const lines = text.split('\n')
  const unended = lines.at(-1) !== ''
  if (!unended) lines.pop()
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      yield [line.slice(0, equals), line.slice(equals + 1)]
      continue
    }
    if (heredoc < 0) throw new Error(`Invalid format '${line}'`)
    const [name, delimiter] = [line.slice(0, heredoc), line.slice(heredoc + 2)]
    if (name === '' || delimiter === '') {
      throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`)
    }
    const end = lines.indexOf(delimiter)
    if (end < 0 && unended && lines.length > 0) throw new Error('Invalid value. EOF marker missing new line.')
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
    yield [name, lines.splice(0, end).join('\n')]
    lines.shift()
  }
}
