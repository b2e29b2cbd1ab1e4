import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinJsonTexts } from './join-texts.ts'
import { readSecretLines } from './lines.ts'
import { collisionsOf, type StoredSecret, selectSecrets } from './selection.ts'
import { collisionFault, selectionFault } from './selection-faults.ts'

function select(line: string, answer: StoredSecret) {
  const [reference] = readSecretLines(line).references
  if (!reference) throw new Error(`${line} is no line`)
  return selectSecrets(reference, answer)
}

/** The names and values that a line selects from a text, or the error. */
function from(line: string, answer: StoredSecret | string) {
  const found = select(line, typeof answer === 'string' ? { value: answer } : answer)
  if ('fault' in found) return selectionFault(found.fault)
  return Object.fromEntries(found.selected.map(({ name, content }) => [name, content]))
}

const members = (object: Record<string, string | Uint8Array>): StoredSecret => ({
  members: new Map(Object.entries(object)),
})
const bytes = (...octets: number[]) => Uint8Array.from(octets)
const json =
  '{"user":"app","n":12345678901234567890.10,"on":true,"none":null,"in":{ "a/b" : [1.0,"x"] },"":"empty","odd key":"o"}'

test.each<[line: string, answer: StoredSecret | string, found: ReturnType<typeof from>]>([
  // The whole value.
  ['A = x', 'text\r\n', { A: 'text\r\n' }],
  ['A = x', '', { A: '' }],
  ['A = x', json, { A: json }],
  ['A = x', '\ufeffbom', { A: '\ufeffbom' }],
  ['A = x', { value: bytes(0xef, 0xbb, 0xbf, 0x61) }, { A: '\ufeffa' }],
  ['A = x', { value: bytes(0xff, 0xfe) }, { A: bytes(0xff, 0xfe) }],
  ['A = x', { value: bytes(0x61, 0) }, { A: bytes(0x61, 0) }],
  ['A = x', 'a\0b', { A: Buffer.from('a\0b') }],
  ['A = x', members({ a: '"b"' }), 'the secret has several keys, and the line selects none'],
  // Keys.
  ['A = x#user', json, { A: 'app' }],
  ['A = x#n', json, { A: '12345678901234567890.10' }],
  ['A = x#on', json, { A: 'true' }],
  ['A = x#in', json, { A: '{ "a/b" : [1.0,"x"] }' }],
  ['A = x#"odd key"', json, { A: 'o' }],
  ['A = x#""', json, { A: 'empty' }],
  ['A = x#user', { value: Buffer.from(json) }, { A: 'app' }],
  ['A = x#none', json, 'the secret has no such key: "none"'],
  ['A = x#gone', json, 'the secret has no such key: "gone"'],
  ['A = x#toString', json, 'the secret has no such key: "toString"'],
  ['A = x#user', 'no json', 'the value is not a JSON object, so it has no keys'],
  ['A = x#user', `\ufeff${json}`, 'the value is not a JSON object, so it has no keys'],
  ['A = x#0', '["a"]', 'the value is not a JSON object, so it has no keys'],
  ['A = x#user', { value: bytes(0xff) }, 'the value is not a JSON object, so it has no keys'],
  [
    'A = x#a',
    '{"a":"\\ud800"}',
    'the value has half of a character (a lone surrogate), which no file can contain: "a"',
  ],
  ['A = x#tls.crt', members({ 'tls.crt': Buffer.from('PEM\n') }), { A: 'PEM\n' }],
  ['A = x#k', members({ k: bytes(0xff) }), { A: bytes(0xff) }],
  // Joined keys.
  ['A = x#a+b', '{"a":"1\\r\\n\\n","b":"2\\n"}', { A: '1\n2\n' }],
  ['A = x#a+b', '{"a":"1","b":["2\\n","3"]}', { A: '1\n2\n3' }],
  ['A = x#a+b', '{"a":1.0,"b":{"c": 1}}', { A: '1.0\n{"c": 1}' }],
  ['A = x#b+a', members({ a: Buffer.from('1\n'), b: Buffer.from('2\n') }), { A: '2\n1\n' }],
  ['A = x#a+b', members({ a: bytes(0xff), b: Buffer.from('2') }), 'a value that is joined with + must be text: "a"'],
  ['A = x#a+gone', '{"a":"1"}', 'the secret has no such key: "gone"'],
  ['A = x#a+b base64', '{"a":"1","b":"2"}', { A: 'MQoy' }],
  // Pointers.
  ['A = x#/in/a~1b/0', json, { A: '1.0' }],
  ['A = x#/in/a~1b/1', json, { A: 'x' }],
  ['A = x#/in', json, { A: '{ "a/b" : [1.0,"x"] }' }],
  ['A = x#/', json, { A: 'empty' }],
  ['A = x#/odd%20key', json, { A: 'o' }],
  ['A = x#/1', '["a","b"]', { A: 'b' }],
  ['A = x#/2', '["a","b"]', 'the secret has no such key: "/2"'],
  ['A = x#/01', '["a","b"]', 'the secret has no such key: "/01"'],
  ['A = x#/-', '["a","b"]', 'the secret has no such key: "/-"'],
  ['A = x#/user/a', json, 'the secret has no such key: "/user/a"'],
  ['A = x#/none', json, 'the secret has no such key: "/none"'],
  ['A = x#/a', 'text', 'the value is not a JSON object, so it has no keys'],
  ['A = x#/.docker/auths/ghcr.io', members({ '.docker': Buffer.from('{"auths":{"ghcr.io":"t"}}') }), { A: 't' }],
  ['A = x#/k', members({ k: bytes(0xff) }), { A: bytes(0xff) }],
  ['A = x#/k/a', members({ k: bytes(0xff) }), 'the secret has no such key: "/k/a"'],
  ['A = x#/k/0', members({ k: '["a"]' }), { A: 'a' }],
  // Every key.
  [
    'APP_* = x#*',
    '{"user":"app","api-key":1.50,"none":null,"l":[ 1 ]}',
    { APP_USER: 'app', APP_API_KEY: '1.50', APP_L: '[ 1 ]' },
  ],
  ['TF_VAR_** = x#*', '{"user":"app","api-key":"k"}', { TF_VAR_user: 'app', TF_VAR_api_key: 'k' }],
  [
    'P_* = x#*',
    members({ 'tls.crt': Buffer.from('c'), 'tls.key': bytes(0xff) }),
    { P_TLS_CRT: 'c', P_TLS_KEY: bytes(0xff) },
  ],
  ['P_* = x', members({ a: '"1"' }), { P_A: '1' }],
  ['P_* = x#*', '{"straße":"1"}', { P_STRASSE: '1' }],
  ['P_* = x#*', '{}', 'the secret has no keys'],
  ['P_* = x#*', '{"a":null}', 'the secret has no keys'],
  ['P_* = x#*', '{"":"1"}', 'an empty key gives no name'],
  ['P_* = x#*', 'text', 'the value is not a JSON object, so it has no keys'],
  ['P_* = x#* decode', '{"a":"AQ=="}', { P_A: '\u0001' }],
  // Words.
  ['A = x base64', 'é', { A: 'w6k=' }],
  ['A = x base64', { value: bytes(0, 255) }, { A: 'AP8=' }],
  ['A = x decode', 'w6k=', { A: 'é' }],
  ['A = x decode', 'AP8', { A: Buffer.from([0, 255]) }],
  ['A = x decode', ' AP-_\r\n', { A: Buffer.from([0, 255, 191]) }],
  ['A = x#a decode', '{"a":""}', { A: '' }],
  ['A = x decode', 'AP8==', 'decode needs a value in base64'],
  ['A = x decode', 'a', 'decode needs a value in base64'],
  ['A = x decode', 'a+b_', 'decode needs a value in base64'],
  ['A = x decode', 'p4ss!', 'decode needs a value in base64'],
  ['A = x decode', { value: bytes(0xff) }, 'decode needs a value in base64'],
])('%s of %j', (line, answer, found) => {
  expect(from(line, answer)).toEqual(found)
})

test('only a missing key is missing, and what is plain says so', () => {
  expect(select('A = x#gone optional', { value: '{}' })).toEqual({ fault: { why: 'missing', key: 'gone' } })
  expect(select('A = x plain', { value: 'v' })).toEqual({
    selected: [{ line: 1, name: 'A', content: 'v', plain: true }],
  })
})

test('names that several values have are found, whatever their case', () => {
  const lines = 'A_B = x\nA_* = y#*\nC = x'
  const { references } = readSecretLines(lines)
  const answers = [{ value: '1' }, { value: '{"b":"1","c":"2","c-":"3","c.":"4"}' }, { value: '1' }]
  const all = references.flatMap((reference, index) => {
    const found = selectSecrets(reference, answers[index] ?? { value: '' })
    return 'selected' in found ? found.selected : []
  })
  expect(collisionsOf(all).map(collisionFault)).toEqual([
    'the name A_B is given twice: line 1, line 2 (key "b")',
    'the name A_C_ is given twice: line 2 (key "c-"), line 2 (key "c.")',
  ])
  expect(
    collisionsOf([
      { line: 1, name: 'key' },
      { line: 2, name: 'KEY' },
    ]),
  ).toEqual([{ name: 'key', from: [{ line: 1 }, { line: 2 }] }])
})

test.each([
  ['["a\\n","b\\n"]', 'a\nb\n'],
  ['[]', undefined],
  ['["a",1]', undefined],
  ['"a"', undefined],
])('the chain in %s', (list, chain) => {
  expect(joinJsonTexts(list)).toBe(chain)
})

const octets = (content: string | Uint8Array) => Buffer.from(content as string)

test('a value arrives byte for byte: whole, by base64 and back, and as a member', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (value) => {
      const got = (line: string, answer: StoredSecret) => {
        const found = select(line, answer)
        return 'selected' in found ? found.selected.map(({ content }) => octets(content)) : found
      }
      expect(got('A = x', { value })).toEqual([Buffer.from(value)])
      expect(got('A = x#k', { members: new Map([['k', value]]) })).toEqual([Buffer.from(value)])
      expect(got('A = x decode', { value: octets(value).toString('base64') })).toEqual([Buffer.from(value)])
      expect(got('A = x base64', { value })).toEqual([Buffer.from(Buffer.from(value).toString('base64'))])
    }),
  )
})

test('any text under any key is selected as it is, by its key and by its pointer', () => {
  const text = fc.string({ unit: 'binary' }).filter((one) => !one.includes('\0'))
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), text, { minKeys: 1 }), (object) => {
      for (const [key, value] of Object.entries(object)) {
        const token = encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))
        expect(from(`A = x#${JSON.stringify(key)}`, JSON.stringify(object))).toEqual({ A: value })
        expect(from(`A = x#/${token}`, JSON.stringify(object))).toEqual({ A: value })
      }
    }),
  )
})

test('a number has the digits that were written', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^-?(?:0|[1-9]\d{0,24})(?:\.\d{1,20})?(?:[eE][+-]?\d{1,2})?$/), (digits) => {
      expect(from('A = x#n', `{"n": ${digits} }`)).toEqual({ A: digits })
      expect(from('A = x#/n/0', `{"n":[${digits}]}`)).toEqual({ A: digits })
    }),
  )
})
