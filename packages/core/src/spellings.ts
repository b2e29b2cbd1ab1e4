const everyQuote = /'/g

/**
 * The spellings of a value, or of one of its lines, in everyday programs: shells, markup, YAML, CSV and the JSON of
 * other languages. A text without special characters has no other spelling.
 */
export function spellings(value: string): string[] {
  const asciiOnly = /^[\x20-\x7e]*$/.test(value)
  return [
    ...(value.includes("'") ? quoted(value) : []),
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

/** Within single quotes: of bash and zsh; of dash, which takes several as one; of Python; of YAML and SQL. */
function quoted(value: string): string[] {
  const forms = [
    value.replace(everyQuote, "'\\''"),
    value.replace(/'+/g, (quotes) => `'"${quotes}"'`),
    value.replace(everyQuote, `'"'"'`),
    value.replace(everyQuote, "''"),
  ]
  // At the end, a shell does not write an empty pair of quotes.
  return value.endsWith("'") ? forms.map((form) => form.slice(0, -1)) : forms
}

/** As text, and in attributes as XML and the libraries for HTML write them. */
function markup(value: string): string[] {
  const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const named = text.replaceAll('"', '&quot;')
  const numbered = text.replaceAll('"', '&#34;')
  const single = ['&#39;', '&#x27;', '&apos;'].map((form) => named.replaceAll("'", form))
  return [text, named, ...single, numbered.replaceAll("'", '&#39;')]
}

/** With markup characters as Go writes them, and only in ASCII as Python does. */
function json(value: string, asciiOnly: boolean): string[] {
  const plain = JSON.stringify(value).slice(1, -1)
  const forms = [plain.replace(/[&<>\u2028\u2029]/g, escaped)]
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON has escaped those that matter.
  if (!asciiOnly) forms.push(plain.replace(/[^\x00-\x7f]/g, escaped))
  return forms
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A value percent-encoded as in forms and the parts of a URL; each leaves other characters as they are. */
export function urlSpellings(value: string): string[] {
  if (/^[\w.-]*$/.test(value)) return []
  const component = encodeURIComponent(Buffer.from(value).toString())
  const strict = component.replace(/[!'()*]/g, hex)
  const form = strict.replaceAll('%20', '+')
  const keeping = (signs: string) =>
    strict.replace(/%../g, (octet) => (signs.includes(char(octet)) ? char(octet) : octet))
  return [
    component,
    // A form of a browser, and of Python or Go.
    form.replaceAll('%2A', '*').replaceAll('~', '%7E'),
    form,
    // The user's part of an address: of a browser, and of Go.
    keeping("!$%&'()*+,"),
    keeping('$&+,;='),
    // A path: of Python, and of a whole address.
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
