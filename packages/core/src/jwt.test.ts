import fc from 'fast-check'
import { decodeJwt, UnsecuredJWT } from 'jose'
import { expect, test } from 'vitest'
import { decodeClaims } from './jwt.ts'

test('it reads what a library reads', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(fc.string(), fc.integer(), fc.boolean())),
      (claims) => {
        const jwt = `${new UnsecuredJWT(claims).encode()}c2ln`
        expect(decodeClaims(jwt)).toEqual(decodeJwt(jwt))
      },
    ),
  )
})

test('it throws where a library throws', () => {
  const payload = (text: string) => `e30.${Buffer.from(text).toString('base64url')}.c2ln`
  const texts = [
    '',
    'a',
    'a.b',
    'a.b.c.d',
    'a.b.c.d.e',
    payload('[]'),
    payload('null'),
    payload('7'),
    payload('{'),
    payload('"x"'),
  ]
  for (const text of texts) {
    expect(() => decodeJwt(text), text).toThrow()
    expect(() => decodeClaims(text), text).toThrow()
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      const threw = (read: (text: string) => unknown) => {
        try {
          read(text)
          return false
        } catch {
          return true
        }
      }
      expect(threw(decodeClaims)).toBe(threw(decodeJwt))
    }),
  )
})
