import fc from 'fast-check'
import { expect, test } from 'vitest'
import { powerShellScript } from './powershell.ts'

/** Reads a script as PowerShell does, but accepts only the forms that Mayfly writes, and throws for all others. */
function read(script: string): Record<string, string> {
  const variables: Record<string, string> = {}
  for (const line of script.split('\n').slice(0, -1)) {
    const [, name = '', expression = ''] = /^\$\{env:(\w+)\} = ([ -~]+)$/.exec(line) ?? []
    if (name === '') throw new Error(`not an assignment: ${line}`)
    const sum = /^\((.*)\)$/.exec(expression)?.[1] ?? expression
    const piece = /'((?:[^']|'')*)'|\[string\]\[char\]0x([0-9a-f]{4})/y
    let value = ''
    for (let at = 0; at < sum.length; ) {
      if (at > 0) {
        expect(sum.slice(at, at + 3)).toBe(' + ')
        at += 3
      }
      piece.lastIndex = at
      const found = piece.exec(sum)
      if (!found) throw new Error(`not a text: ${sum.slice(at)}`)
      const [whole, quoted, code = ''] = found
      value += quoted === undefined ? String.fromCharCode(Number.parseInt(code, 16)) : quoted.replaceAll("''", "'")
      at += whole.length
    }
    variables[name] = value
  }
  return variables
}

test('every text comes back as it was, whatever quotes, line breaks and letters it has', () => {
  const odd = fc.constantFrom(
    "'",
    "''",
    '\u2018',
    '\u2019',
    '\u201a',
    '\u201b',
    '\n',
    '\r\n',
    '`',
    '$x',
    '$(x)',
    ' + ',
    'é',
    '😀',
    '"',
    '#',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(odd, fc.string())).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, text, (one, two) => {
      const script = powerShellScript({ ONE: one, TWO: two })
      expect(script).toMatch(/^[\n -~]*$/)
      expect(read(script)).toEqual({ ONE: one, TWO: two })
    }),
  )
})
