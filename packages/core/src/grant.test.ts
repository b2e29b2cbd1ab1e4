import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeGrant, encodeGrant, type Grant } from './grant.ts'
import { Secret } from './secret.ts'

const ignore = () => undefined
const secret = fc.string().map((value) => Secret.receive(value, ignore))
const parts = fc.dictionary(fc.string(), fc.oneof(fc.string(), secret))
const time = fc.integer({ min: 1, max: Date.UTC(9999, 11, 31) })

const grant: fc.Arbitrary<Grant> = fc.record({
  lease: fc.record({
    id: fc.stringMatching(/^[a-z-]{1,20}-[0-9a-f]{12}$/),
    provider: fc.string(),
    principal: fc.string(),
    endings: fc.array(fc.record({ what: fc.string(), ender: fc.string(), expiresAt: time, facts: fc.constant({}) })),
    delivered: fc.constant([]),
  }),
  strict: fc.boolean(),
  egress: fc.record({ noProxy: fc.array(fc.string()) }, { requiredKeys: [] }),
  raw: fc.dictionary(fc.string(), fc.string()),
  bearer: secret,
  credential: fc.record(
    {
      principal: fc.string(),
      shown: fc.string(),
      expiresAt: time,
      expiries: fc.array(fc.record({ what: fc.string(), expiresAt: time })),
      parts,
    },
    { requiredKeys: ['principal', 'parts'] },
  ),
  tools: fc.constantFrom('ask' as const, 'ask for the next' as const, 'never ask' as const),
  key: fc.option(secret, { nil: undefined }),
})

/** A value with each secret shown, to compare it. */
function revealed(value: unknown): unknown {
  if (value instanceof Secret) return { secret: value.reveal() }
  if (Array.isArray(value)) return value.map(revealed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, revealed(one)]))
}

test('a grant is one line, and is read as it was written', () => {
  fc.assert(
    fc.property(grant, (written) => {
      const text = encodeGrant(written)
      expect(text).not.toContain('\n')
      expect(revealed(decodeGrant(text, ignore))).toEqual(revealed(written))
    }),
  )
})

test('a grant with a missing or odd field is none', () => {
  const odd = fc.oneof(fc.integer(), fc.constant(null), fc.constant([7]))
  fc.assert(
    fc.property(grant, fc.nat(), odd, (written, at, value) => {
      const fields = JSON.parse(encodeGrant(written))
      const names = Object.keys(fields)
      const name = names[at % names.length] as string
      expect(decodeGrant(JSON.stringify({ ...fields, [name]: value }), ignore)).toBeUndefined()
    }),
  )
})
