/** One line of `secrets`: what to read, and the name it gets. */
export interface SecretLine {
  /** The variable's name; for every field of a path, what the names begin with. */
  readonly name: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** The fields to join; undefined takes every field. */
  readonly fields: readonly string[] | undefined
  readonly version: number | undefined
  readonly body: string | undefined
}

const line =
  /^(?<name>\w*\*|[A-Za-z_]\w*)\s*=\s*(?<method>POST\s+)?(?<path>[^\s#{}]+)#(?<fields>\*|[\w.+-]+?)(?:@(?<version>\d{1,9}))?(?:\s+(?<body>\{.*\}))?$/

/** Reads `secrets`: every line, and every fault with the number of its line, never its text. */
export function readSecretLines(text: string | undefined): { lines: SecretLine[]; faults: string[] } {
  const lines: SecretLine[] = []
  const faults: string[] = []
  for (const [index, raw] of (text ?? '').split(/\r?\n/).entries()) {
    const trimmed = raw.trim()
    if (trimmed === '' || trimmed.startsWith('#')) continue
    const read = readLine(trimmed)
    if (typeof read === 'string') faults.push(`line ${index + 1}: ${read}`)
    else lines.push(read)
  }
  const names = lines.map(({ name }) => name)
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index))
  return { lines, faults: [...faults, ...[...twice].map((name) => `the name ${name} is given twice`)] }
}

function readLine(text: string): SecretLine | string {
  const found = line.exec(text)?.groups
  if (!found) return 'must be NAME = path#field'
  const { name = '', path = '', fields = '', version, body } = found
  const method = found.method === undefined ? 'GET' : 'POST'
  const every = fields === '*'
  if (name.endsWith('*') !== every)
    return every ? 'path#* needs a name that ends in *, such as APP_*' : 'a name that ends in * needs path#*'
  if (
    path.startsWith('/') ||
    path.endsWith('/') ||
    path.split('/').some((part) => part === '' || part === '.' || part === '..')
  )
    return 'has a path that is none'
  if (body !== undefined && method === 'GET') return 'has a body, and only POST sends one'
  if (body !== undefined && !isObject(body)) return 'has a body that is no JSON object'
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
