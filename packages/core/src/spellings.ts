const everyQuote = /'/g

/**
 * The spellings of a value, or of one of its lines, in everyday programs: shells, markup, YAML, CSV and the JSON of
 * other languages. A text without special characters has no other spelling.
 */
export function spellings(value: string): string[] {
  if (/^[\w%+./:=@-]*$/.test(value)) return []
  const asciiOnly = /^[\x20-\x7e]*$/.test(value)
  return [
    ...(value.includes("'") ? singleQuoted(value) : []),
    // The inner text of double quotes, and of printf %q.
    value.replace(/[$"\\`]/g, '\\$&'),
    value.replace(/[ !"$&'()*,;<>?[\\\]^`{|}]|(?<=[:=])~/g, '\\$&'),
    // The literals of Python and JavaScript.
    value.replace(/[\\']/g, '\\$&'),
    value.replaceAll('\\', '\\\\'),
    value.replaceAll('"', '""'),
    ...(/[&<>"']/.test(value) ? markup(value) : []),
    ...json(value, asciiOnly),
  ]
}

/**
 * A value within single quotes, as it is written by bash and zsh, dash (which joins several quotes), Python, YAML and
 * SQL.
 */
function singleQuoted(value: string): string[] {
  const forms = [
    value.replace(everyQuote, "'\\''"),
    value.replace(/'+/g, (quotes) => `'"${quotes}"'`),
    value.replace(everyQuote, `'"'"'`),
    value.replace(everyQuote, "''"),
  ]
  // A shell does not write an empty pair of quotes at the end.
  return value.endsWith("'") ? forms.map((form) => form.slice(0, -1)) : forms
}

/** A value as text and in attributes, as XML and HTML libraries write it. */
function markup(value: string): string[] {
  const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const named = text.replaceAll('"', '&quot;')
  const numbered = text.replaceAll('"', '&#34;')
  const single = ['&#39;', '&#x27;', '&apos;'].map((form) => named.replaceAll("'", form))
  return [text, named, ...single, numbered.replaceAll("'", '&#39;')]
}

/** JSON as Go writes it with markup characters, and as Python writes it only in ASCII. */
function json(value: string, asciiOnly: boolean): string[] {
  const plain = JSON.stringify(value).slice(1, -1)
  const forms = [plain.replace(/[&<>\u2028\u2029]/g, unicodeEscape)]
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON has escaped those that matter.
  if (!asciiOnly) forms.push(plain.replace(/[^\x00-\x7f]/g, unicodeEscape))
  return forms
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A value percent-encoded as in forms and in parts of a URL. Each of them encodes other characters. */
export function urlSpellings(value: string): string[] {
  if (/^[\w.-]*$/.test(value)) return []
  const component = encodeURIComponent(Buffer.from(value).toString())
  const strict = component.replace(/[!'()*]/g, hex)
  const form = strict.replaceAll('%20', '+')
  const keeping = (signs: string) =>
    strict.replace(/%../g, (octet) => (signs.includes(char(octet)) ? char(octet) : octet))
  return [
    component,
    // Forms of browsers, of Python and of Go.
    form.replaceAll('%2A', '*').replaceAll('~', '%7E'),
    form,
    // The user in an address, as browsers and Go write it.
    keeping("!$%&'()*+,"),
    keeping('$&+,;='),
    // A path, as Python writes it, and in a whole address.
    keeping('/'),
    keeping("!'()*;/?:@&=+$,#"),
  ]
}

function hex(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
}

function char(octet: string): string {
  return String.fromCharCode(Number.parseInt(octet.slice(1), 16))
}
