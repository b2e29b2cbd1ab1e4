import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemsOf, membersOf, writtenValue } from './json-text.ts'

test.each<[json: string, members: Record<string, string> | undefined]>([
  ['{}', {}],
  [' {\n} ', {}],
  ['{"a":1.10}', { a: '1.10' }],
  ['{"id":12345678901234567890.10,"z":-0,"e":1E+2}', { id: '12345678901234567890.10', z: '-0', e: '1E+2' }],
  ['{ "a" : "x, } ] \\" :" , "b" : true }', { a: '"x, } ] \\" :"', b: 'true' }],
  ['{"a":{"b":[1,{"c":2}]},"d":[]}', { a: '{"b":[1,{"c":2}]}', d: '[]' }],
  ['{"a": { "b" :  1.0 } }', { a: '{ "b" :  1.0 }' }],
  ['{"a":1,"a":2}', { a: '2' }],
  ['{"":0,"\\u00e9":1,"__proto__":2}', { '': '0', é: '1', ['__proto__']: '2' }],
  ['{"a":null}', { a: 'null' }],
  ['[1]', undefined],
  ['"a"', undefined],
  ['1', undefined],
  ['', undefined],
  ['{"a":1', undefined],
  ['{"a":01}', undefined],
  ['\ufeff{"a":1}', undefined],
])('%s has these members', (json, members) => {
  const found = membersOf(json)
  expect(found && [...found]).toEqual(members && Object.entries(members))
})

test.each<[json: string, items: string[] | undefined]>([
  ['[]', []],
  ['[ 1.0 , "a" , [2,{"b":3}] ]', ['1.0', '"a"', '[2,{"b":3}]']],
  ['{}', undefined],
])('%s has these items', (json, items) => {
  expect(itemsOf(json)).toEqual(items)
})

test.each([
  ['"a\\nb"', 'a\nb'],
  ['1.10', '1.10'],
  [' true ', 'true'],
  ['{ "a": 1 }', '{ "a": 1 }'],
  ['null', undefined],
])('the value of %s', (json, value) => {
  expect(writtenValue(json)).toBe(value)
})

/** JSON with blanks at all places where they are allowed. */
const spaced = (value: unknown, blank: string): string => {
  const inside = (text: string) => blank + text + blank
  if (Array.isArray(value)) return `[${value.map((one) => inside(spaced(one, blank))).join(',') || blank}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const pairs = Object.entries(value).map(
    ([key, one]) => `${inside(JSON.stringify(key))}:${inside(spaced(one, blank))}`,
  )
  return `{${pairs.join(',') || blank}}`
}

test('a member has the text that was written, whatever is around it', () => {
  const blanks = fc.constantFrom('', ' ', '\n\t', '\r\n')
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), blanks, (object, blank) => {
      const members = membersOf(spaced(object, blank))
      expect([...(members ?? [])]).toEqual(Object.entries(object).map(([key, value]) => [key, spaced(value, blank)]))
    }),
    { numRuns: 1000 },
  )
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), blanks, (list, blank) => {
      expect(itemsOf(spaced(list, blank))).toEqual(list.map((value) => spaced(value, blank)))
    }),
  )
})

test('a value of a megabyte is read once from its start to its end', () => {
  const members = membersOf(
    JSON.stringify({ a: 'x'.repeat(1 << 20), b: Array.from({ length: 50_000 }, (_, n) => ({ n })) }),
  )
  expect(members?.get('a')).toHaveLength((1 << 20) + 2)
})
