import { createHash, createHmac } from 'node:crypto'
// AWS's own client of STS installs it.
import { HttpRequest } from '@smithy/core/protocols'
import { SignatureV4 } from '@smithy/signature-v4'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { presignedUrl, type SigningKeys, signedHeaders } from './sigv4.ts'

class Sha256 {
  readonly #hash: ReturnType<typeof createHash>

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    const key = secret as string | NodeJS.ArrayBufferView | undefined
    this.#hash = (key ? createHmac('sha256', key) : createHash('sha256')) as ReturnType<typeof createHash>
  }

  update(data: string | Uint8Array): void {
    this.#hash.update(data)
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest()
  }

  reset(): void {}
}

function signer(credentials: SigningKeys, region: string, service: string): SignatureV4 {
  return new SignatureV4({ credentials, region, service, sha256: Sha256, applyChecksum: false })
}

const text = (alphabet: string, minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength })
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const keys: fc.Arbitrary<SigningKeys> = fc.record({
  accessKeyId: text(`${letters}234567`, 20),
  secretAccessKey: text(`${letters}abcdefgh0123456789+/`, 40),
  sessionToken: text(`${letters}abcdefgh0123456789+/=`, 200, 900),
})
const scope = fc.record({
  region: fc.constantFrom('eu-central-1', 'us-gov-west-1', 'cn-north-1', 'us-iso-east-1'),
  service: fc.constantFrom('secretsmanager', 'ssm', 'sts'),
  now: fc.integer({ min: 1_500_000_000_000, max: 4_000_000_000_000 }),
})
const port = fc.option(fc.integer({ min: 1024, max: 65_535 }), { nil: undefined })

test("a POST has the headers of AWS's own signer", () =>
  fc.assert(
    fc.asyncProperty(
      keys,
      scope,
      port,
      fc.constantFrom('AmazonSSM.GetParameters', 'secretsmanager.GetSecretValue', ' a  b ', 'é'),
      fc.oneof(fc.json(), fc.string({ unit: 'grapheme', maxLength: 4096 })),
      async (keys, { region, service, now }, port, target, body) => {
        const hostname = `${service}.${region}.amazonaws.com`
        const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target }
        const host = port ? `${hostname}:${port}` : hostname
        const request = new HttpRequest({ method: 'POST', protocol: 'https:', hostname, path: '/', body })
        request.headers = { ...headers, host }
        const theirs = await signer(keys, region, service).sign(request, { signingDate: new Date(now) })
        const ours = signedHeaders(`https://${host}/`, headers, body, keys, { region, service, now })
        expect(ours).toEqual(theirs.headers)
      },
    ),
    { numRuns: 300 },
  ))

test("a URL for the log-in at a database is the one of AWS's own signer", () =>
  fc.assert(
    fc.asyncProperty(
      keys,
      scope,
      port,
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 900 }),
      async (keys, { region, now }, port = 443, user, seconds) => {
        const hostname = `db.0123456789ab.${region}.rds.amazonaws.com`
        const query = { Action: 'connect', DBUser: user }
        const request = new HttpRequest({ method: 'GET', protocol: 'https:', hostname, port, path: '/', query })
        request.headers = { host: `${hostname}:${port}` }
        const options = { signingDate: new Date(now), expiresIn: seconds }
        const theirs = await signer(keys, region, 'rds-db').presign(request, options)
        const ours = presignedUrl(`${hostname}:${port}`, query, seconds, keys, { region, service: 'rds-db', now })
        const { searchParams } = new URL(ours)
        expect(Object.fromEntries(searchParams)).toEqual(theirs.query)
        expect([...searchParams.keys()]).toEqual([...searchParams.keys()].toSorted())
        expect(ours.startsWith(`https://${hostname}:${port}/?`)).toBe(true)
        expect(ours).not.toMatch(/[+ ]/)
      },
    ),
    { numRuns: 300 },
  ))
