import { lineOfOtherTool } from './line-rewriter.ts'
import type { SecretPart, SecretPartFault, WrongSecretLine } from './reference.ts'

/** One error of a line, for the user. */
export interface SecretLineFault {
  readonly line: number
  readonly part: SecretPart
  readonly message: string
}

const form = 'must be NAME = source#key'
const inQuotes = 'write it in quotes, as a JSON string'
const words: Readonly<Record<SecretPart, Readonly<Record<string, string>>>> = {
  line: {
    none: 'has no secret: every line is empty or a comment',
    'no-equals': `${form}: the = is missing`,
    semicolon: 'has a ; at the end: write one secret per line, without it',
  },
  name: {
    empty: `${form}: the name before = is missing`,
    digit: 'a name cannot begin with a digit',
    character: 'a name can have letters, digits and _, not %s',
    'no-prefix': 'a name that ends with * needs a prefix, such as APP_*',
    'no-star': '#* needs a name that ends with *, such as APP_*',
    twice: 'the name %s is given twice (upper and lower case are the same)',
  },
  source: {
    empty: `${form}: the source after = is missing`,
    character: `the source cannot have %s without quotes: ${inQuotes}`,
    quotes: 'the source begins with a quote, but is no complete JSON string',
    'after-quotes': 'after the quotes of the source there must be a # or a blank, not %s',
    op: 'op:// names a secret of 1Password: write the name that the secret has in this store',
  },
  select: {
    empty: `${form}: the key after # is missing. To read the whole value, remove #`,
    stars: '#** is not known: write #* for every key; the name APP_** keeps the case of the keys',
    'star-character': 'after #* there can be only @version, not %s',
    'star-name': 'a name that ends with * needs #*',
    'key-empty': 'a key is missing before or after +',
    'key-character': `a key can have letters, digits and _ . - (+ joins keys), not %s; for any other key, ${inQuotes}`,
    quotes: 'a key begins with a quote, but is no complete JSON string',
    'after-quotes': 'after the quotes of a key there must be +, @ or a blank, not %s',
    'pointer-character': 'a pointer cannot have %s: write it percent-encoded, such as %40 for @',
    'pointer-percent': 'after % in a pointer there must be the hexadecimal digits of UTF-8: write %25 for a %',
    'pointer-tilde': 'a pointer has a ~ without 0 or 1: write ~0 for a ~ and ~1 for a / in a key',
  },
  version: {
    empty: 'after @ the version is missing',
    character: `a version can have letters, digits and _ . : / + = -, not %s; for any other version, ${inQuotes}`,
    quotes: 'the version begins with a quote, but is no complete JSON string',
    stage: 'a version follows #: write #@%s instead of @%s, because @ can be part of a name',
  },
  words: {
    unknown:
      'after the source there can be only optional, base64, decode and plain; a name or a key with a blank must be in quotes',
    twice: '%s is given twice',
    both: 'base64 and decode cannot be used together',
    'decode-joined': 'decode takes one value, not several keys that are joined',
  },
  body: {
    json: 'the body must be one JSON object, up to the end of the line',
    'no-post': 'has a body, but only POST sends one',
  },
}

/**
 * The errors of all lines that cannot be used. A line of another tool has one error, with the line to write instead.
 */
export function secretLineFaults(wrong: readonly WrongSecretLine[]): SecretLineFault[] {
  return wrong.flatMap(({ line, text, faults }) => {
    const rewritten = lineOfOtherTool(text)
    if (rewritten !== undefined) return [{ line, part: 'line' as const, message: rewritten }]
    return faults.map((fault) => ({ line, part: fault.part, message: messageOf(fault) }))
  })
}

function messageOf({ part, why, shown = '' }: SecretPartFault): string {
  const character = /^\s$/.test(shown) ? 'a blank' : shown
  return (words[part][why] ?? form).replaceAll('%s', () => character)
}
