import { execFileSync } from 'node:child_process'
import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeAuthority } from '@mayfly/doubles/certificate/authority'
import { readSigningRequest } from '@mayfly/doubles/certificate/signing-request'
import { expect, test } from 'vitest'
import { isListed } from '../../packages/providers/src/certificate/revocation-list.ts'
import { type RequestedNames, signingRequest } from '../../packages/providers/src/certificate/signing-request.ts'

/** The output of openssl, with these texts as files. */
function openssl(args: readonly string[], files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'openssl-'))
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    return execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const long = `${'a'.repeat(60)}.example.com`
const uri = 'spiffe://example.com/deploy'

test.each<[string, RequestedNames, string, string]>([
  [
    'all kinds',
    { commonName: 'a.example.com', dns: ['a.example.com'], uris: [uri] },
    'CN = a.example.com',
    `DNS:a.example.com, URI:${uri}`,
  ],
  ['a URI alone', { dns: [], uris: [uri] }, '', `URI:${uri}`],
  ['no names', { dns: [], uris: [] }, '', ''],
  [
    'lengths of two and three bytes',
    { commonName: 'ü', dns: Array(9).fill(long), uris: [] },
    'CN = \\C3\\BC',
    `DNS:${long}, DNS:${long}`,
  ],
])('openssl and the double read a signing request: %s', (_, names, subject, alternative) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const csr = signingRequest(privateKey, publicKey, names)
  const text = openssl(['req', '-in', 'csr', '-verify', '-noout', '-text', '-pubkey'], { csr })
  expect(text).toContain(publicKey.export({ type: 'spki', format: 'pem' }).toString())
  expect(/Subject: ?(.*)/.exec(text)?.[1]).toBe(subject)
  expect(text).toContain(alternative)
  const read = readSigningRequest(csr)
  expect([read.commonName, read.dns, read.uris]).toEqual([names.commonName, names.dns, names.uris])
  expect(read.publicKey.equals(publicKey)).toBe(true)
})

test('the double refuses a signing request that its own key has not signed', () => {
  const [one, two] = [
    generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ]
  const csr = signingRequest(one.privateKey, two.publicKey, { dns: ['a.example.com'], uris: [] })
  expect(() => readSigningRequest(csr)).toThrow('verification failure')
})

test('openssl accepts the certificates and the revocation list of the double, and Mayfly reads the list as openssl does', () => {
  const authority = makeAuthority()
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const [from, until] = [Date.now() - 1000, Date.now() + 60_000]
  const many = Array.from({ length: 300 }, () => authority.issue({ publicKey, dns: ['a.example.com'], from, until }))
  const [leaf, other] = many
  if (!leaf || !other) throw new Error('no certificates')
  const files = { root: authority.root, issuer: authority.issuer, leaf: leaf.pem }
  const chain = ['-CAfile', 'root', '-untrusted', 'issuer']
  expect(openssl(['verify', ...chain, 'leaf'], files)).toContain('leaf: OK')
  const serial = new X509Certificate(leaf.pem).serialNumber
  const empty = authority.revocationList(Date.now())
  expect([isListed(empty, serial), isListed('', serial), isListed(leaf.pem, serial)]).toEqual([
    false,
    undefined,
    undefined,
  ])
  for (const one of many) if (one !== other) one.revokedAt = Date.now()
  const list = authority.revocationList(Date.now())
  const text = openssl(['crl', '-in', 'list', '-noout', '-text', '-CAfile', 'ca'], {
    list,
    ca: authority.issuer + authority.root,
  })
  expect(text.match(/Serial Number: /g)).toHaveLength(299)
  expect(text).toContain(`Serial Number: ${serial}`)
  expect([isListed(list, serial), isListed(list, other.serial)]).toEqual([true, false])
  expect(isListed(list.replace(/[^-]{100}(?=\n-----END)/, ''), serial)).toBeUndefined()
})
