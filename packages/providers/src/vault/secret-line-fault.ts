const form = 'must be NAME = path#field'
/** A line of vault-action, `path key | NAME ;`. Several can be on one line. Only such a line is shown in an error. */
const ofVaultAction = /^(?:[\w.-]+(?:\/[\w.-]+)+ +[\w.*-]+ *(?:\| *[\w*-]* *)?(?:; *|$))+$/

/**
 * The reason why a line of `secrets` cannot be read: the part or the character that does not fit. It never contains the
 * line.
 */
export function secretLineFault(line: string): string {
  if (ofVaultAction.test(line)) return rewritten(line)
  const equals = line.indexOf('=')
  if (equals < 0) return `${form}: the = is missing`
  return nameFault(line.slice(0, equals).trim()) ?? rightSideFault(line.slice(equals + 1).trim())
}

function nameFault(name: string): string | undefined {
  if (name === '') return `${form}: the name before = is missing`
  if (/^\d*\*$/.test(name)) return 'a name that ends with * needs a prefix, such as APP_*'
  if (/^\d/.test(name)) return `${form}: a name cannot begin with a digit`
  const sign = /[^\w*]/.exec(name)?.[0] ?? (name.slice(0, -1).includes('*') ? '*' : undefined)
  return sign && `${form}: a name can have letters, digits and _, not ${shown(sign)}`
}

function rightSideFault(side: string): string {
  const [, path = '', behind] = /^(?:POST\s+)?([^#]*)(?:#(.*))?$/s.exec(side) ?? []
  if (path.trim() === '') return `${form}: the path is missing`
  const sign = /[\s{}]/.exec(path.trim())?.[0]
  if (sign) return `${form}: a path cannot have ${shown(sign)}`
  if (behind === undefined) return `${form}: #field is missing after the path`
  if (behind === '') return `${form}: the field after # is missing`
  const [, field = '', rest = ''] = /^(\*|[\w.+-]*)(.*)$/s.exec(behind) ?? []
  if (rest.startsWith('@')) return `${form}: after @ there must be the number of a version`
  if (rest.trim() === ';') return `${form}: a line cannot end with ;`
  if (/^\s+\{/.test(rest)) return `${form}: the body must be one JSON object, up to the end of the line`
  if (field === '' || rest !== '') {
    const wrong = shown(rest.charAt(0))
    return `${form}: a field can have letters, digits and _ . - (+ joins fields), not ${wrong}; path#* reads fields of any name`
  }
  return form
}

/** The lines to write here instead of a line of vault-action. */
function rewritten(line: string): string {
  const written = line
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(translated)
  return `is a line of vault-action: write ${written.join(' and ')} (for KV v2, write the path without data/)`
}

function translated(part: string): string {
  const [left = '', given] = part.split('|').map((side) => side.trim())
  const [path = '', key = 'field'] = left.split(/\s+/)
  const place = path.replace('/data/', '/')
  if (/^\*+$/.test(key)) return `${prefixOf(given)}* = ${place}#*`
  return `${(given || key.toUpperCase()).replace(/\W/g, '_')} = ${place}#${key}`
}

function prefixOf(given: string | undefined): string {
  const prefix = given?.replace(/\*$/, '') ?? ''
  return prefix === '' ? 'APP_' : prefix
}

function shown(sign: string): string {
  return /\s/.test(sign) ? 'blank' : sign
}
