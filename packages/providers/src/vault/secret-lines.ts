/** One line of `secrets`: the secret to read, and its name. */
export interface SecretLine {
  /** The variable's name. For every field of a path, it is the prefix of the names. */
  readonly name: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** The fields to join; undefined means every field. */
  readonly fields: readonly string[] | undefined
  readonly version: number | undefined
  readonly body: string | undefined
}

const line =
  /^(?<name>[A-Za-z_]\w*\*?)\s*=\s*(?<method>POST\s+)?(?<path>[^\s#{}]+)#(?<fields>\*|[\w.+-]+?)(?:@(?<version>\d{1,9}))?(?:\s+(?<body>\{.*\}))?$/

/** A line that cannot be read, with its number. Without a message, it does not have the form of a line. */
export interface WrongLine {
  readonly number: number
  readonly text: string
  readonly message?: string
}

/** Reads `secrets`: its lines, and the lines that cannot be read. */
export function readSecretLines(text: string | undefined): { lines: SecretLine[]; wrong: WrongLine[] } {
  const lines: SecretLine[] = []
  const wrong: WrongLine[] = []
  for (const [index, raw] of (text ?? '').split(/\r?\n/).entries()) {
    const trimmed = raw.trim()
    if (trimmed === '' || trimmed.startsWith('#')) continue
    const read = readLine(trimmed)
    const where = { number: index + 1, text: trimmed }
    if (read === undefined) wrong.push(where)
    else if (typeof read === 'string') wrong.push({ ...where, message: read })
    else if (lines.some(({ name }) => name === read.name))
      wrong.push({ ...where, message: `the name ${read.name} is given twice` })
    else lines.push(read)
  }
  return { lines, wrong }
}

function readLine(text: string): SecretLine | string | undefined {
  const found = line.exec(text)?.groups
  if (!found) return undefined
  const { name = '', path = '', fields = '', version, body } = found
  const method = found.method === undefined ? 'GET' : 'POST'
  const every = fields === '*'
  if (name.endsWith('*') !== every)
    return every ? 'path#* needs a name that ends with *, such as APP_*' : 'a name that ends with * needs path#*'
  if (
    path.startsWith('/') ||
    path.endsWith('/') ||
    path.split('/').some((part) => part === '' || part === '.' || part === '..')
  )
    return 'has an invalid path'
  if (body !== undefined && method === 'GET') return 'has a body, but only POST sends a body'
  if (body !== undefined && !isObject(body)) return 'has a body that is not a JSON object'
  return {
    name: name.replace(/\*$/, ''),
    method,
    path,
    fields: every ? undefined : fields.split('+'),
    version: version === undefined ? undefined : Number(version),
    body: method === 'POST' ? (body ?? '{}') : undefined,
  }
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
