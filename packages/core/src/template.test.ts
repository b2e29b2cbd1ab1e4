import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { Secret } from './secret.ts'
import { fill, json, part, pathOf, type Text, text } from './template.ts'

const secret = (value: string) => Secret.receive(value, () => undefined)
const revealed = (given: Text) => (given instanceof Secret ? given.reveal() : given)

test('a text with a secret part is a secret, and one with public parts is a string', () => {
  const file = text`[mayfly]\nkey = ${part('key')}\nregion = ${part('region')}\n`
  const filled = fill(file, { key: secret('canary'), region: 'eu' })
  expect(filled).toBeInstanceOf(Secret)
  expect([String(filled), inspect(filled)]).toEqual(['***', '***'])
  expect(revealed(filled)).toBe('[mayfly]\nkey = canary\nregion = eu\n')
  expect(fill(text`region ${part('region')}`, { region: 'eu' })).toBe('region eu')
})

test('parts may become known one after the other, and the secrets in between stay secrets', () => {
  const file = text`${part('token')} in ${pathOf('id-token')}`
  const half = fill(file, { token: secret('canary') })
  expect(inspect(half, { depth: 9 })).not.toContain('canary')
  expect(half).not.toBeInstanceOf(Secret)
  expect(revealed(fill(half, { [pathOf('id-token').name]: '/tmp/id-token' }))).toBe('canary in /tmp/id-token')
})

test('a JSON document is the one that JSON.stringify writes, whatever its parts contain', () => {
  const odd = 'a"b\\c\n\u0000\ud800é$&'
  const document = (token: unknown, header: unknown) => ({
    none: null,
    absent: undefined,
    empty: [{}, []],
    list: [1, true, token],
    'a "key"': { header, text: 'part: token' },
  })
  for (const [line, space] of [
    ['', 0],
    ['\n', 2],
  ] as const) {
    const filled = fill(json(document(part('token'), text`Bearer ${part('token')} "`), line), { token: secret(odd) })
    expect(revealed(filled)).toBe(JSON.stringify(document(odd, `Bearer ${odd} "`), null, space))
  }
})

test('a part that is not known keeps its place', () => {
  expect(fill(part('absent'), { other: 'x' })).toEqual(text`${part('absent')}`)
  expect(fill(part('toString'), {})).toEqual(text`${part('toString')}`)
})
