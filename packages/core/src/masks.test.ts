import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodingsOf } from '../../../test/support/encodings.ts'
import { Masker } from '../../../test/support/masker.ts'
import { maskForms } from './masks.ts'
import { Secret } from './secret.ts'

/** The runner's masker after this secret was received. */
function masked(secret: string): Masker {
  const masker = new Masker()
  for (const form of maskForms(secret)) masker.addMask(form)
  return masker
}

/** Whether enough of a secret's base64 is visible to read it. */
function shows(text: string, secret: string): boolean {
  return encodingsOf(secret).some((form) => text.includes(form))
}

test('of 1,476 random base64 embeddings none escapes the runner with our masks, and many do without', () => {
  let escaped = 0
  let escapedBefore = 0
  for (let round = 0; round < 1476; round++) {
    const secret = randomBytes(15 + (round % 17)).toString('base64')
    const [before, after] = [randomBytes(round % 7), randomBytes((round * 3) % 11)]
    const line = Buffer.concat([before, Buffer.from(secret), after]).toString(round % 2 ? 'base64' : 'base64url')
    const plain = new Masker()
    plain.addMask(secret)
    if (shows(plain.mask(line), secret)) escapedBefore++
    if (shows(masked(secret).mask(line), secret)) escaped++
  }
  expect(escapedBefore).toBeGreaterThan(700)
  expect(escaped).toBe(0)
})

test('every one of the 14 encodings of any secret of 8 characters or more is masked', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 12, maxLength: 80, unit: 'binary-ascii' }), (text) => {
      const secret = text
        .replace(/[\r\n]/g, '-')
        .trim()
        .padEnd(12, 'x')
      const masker = masked(secret)
      for (const form of encodingsOf(secret)) expect(masker.mask(`a ${form} b`)).not.toContain(form)
    }),
  )
})

test('each line of a key is masked, its armour is not', () => {
  const key = `-----BEGIN PRIVATE KEY-----\n${'Ab1/'.repeat(16)}\n${'Cd2+'.repeat(16)}\n-----END PRIVATE KEY-----\n`
  const masker = new Masker()
  for (const form of maskForms(key)) masker.addValue(form)
  expect(masker.mask('-----BEGIN PRIVATE KEY-----')).toBe('-----BEGIN PRIVATE KEY-----')
  expect(masker.mask(`x ${'Ab1/'.repeat(16)}`)).toBe('x ***')
  expect(masker.mask(JSON.stringify({ key }))).not.toContain('Ab1/')
})

test('what is short or well known is not masked, so that logs stay readable', () => {
  expect(['', 'abc', 'true', 'null', '{'].flatMap(maskForms)).toEqual([])
  expect(maskForms('abcd')).toEqual(['abcd'])
})

test("a JWT's signature is masked by itself, its common header is not", () => {
  const jwt = `eyJhbGciOiJSUzI1NiJ9.${Buffer.from('{"sub":"x"}').toString('base64url')}.${randomBytes(64).toString('base64url')}`
  expect(maskForms(jwt)).toContain(jwt.split('.')[2])
  expect(masked(jwt).mask('eyJhbGciOiJSUzI1NiJ9')).toBe('eyJhbGciOiJSUzI1NiJ9')
})

test('an AWS session and its token cost fewer than 700 patterns', () => {
  const masker = new Masker()
  const secrets = [20, 40, 400, 900].map((size) => randomBytes(size).toString('base64'))
  for (const form of secrets.flatMap(maskForms)) masker.addMask(form)
  expect(masker.patterns).toBeLessThan(700)
})

test('each line of a document is masked but what is shorter than any secret', () => {
  const forms = maskForms('{\n  "user": "a",\n  "pw": "hunter2-and-more"\n}\n')
  expect(forms).toEqual(expect.arrayContaining(['"user": "a",', '"pw": "hunter2-and-more"']))
  expect(forms).not.toContain('{')
})

test('a JWT is found wherever it stands in a value, and its signature', () => {
  const part = (text: string) => Buffer.from(text).toString('base64url')
  const jwt = `${part('{"alg":"RS256"}')}.${part('{"sub":"x"}')}.${randomBytes(32).toString('base64url')}`
  const [, , signature = ''] = jwt.split('.')
  for (const value of [`ghs_123456_${jwt}`, `Bearer ${jwt}`, `{"token":"${jwt}","next":1}`, `a.b.${jwt}`]) {
    expect(maskForms(value)).toEqual(expect.arrayContaining([jwt, signature]))
    expect(masked(value).mask(`curl -H 'Authorization: Bearer ${jwt}'`)).not.toContain(signature)
  }
})

test('a value of a server that looks like the beginnings of many JWTs costs no time', () => {
  const begun = process.cpuUsage()
  maskForms('eyJ'.repeat(300_000))
  maskForms('eyJ.'.repeat(200_000))
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(20_000)
})

test('a value of more than 64 KiB is masked as it is and by its lines, and adds no more than twice its size', () => {
  const line = 'a line of this document with & and <signs>'
  const value = `${line}\n`.repeat(2_000)
  expect(maskForms(value).sort()).toEqual([value, line].sort())
  const bytes: string[] = []
  Secret.receiveBytes(Buffer.alloc(1 << 20, 7), (form) => bytes.push(...maskForms(form)))
  expect(bytes.join('').length).toBeLessThan(4 << 20)
})
