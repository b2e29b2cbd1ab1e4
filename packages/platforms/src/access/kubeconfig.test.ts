import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Secret } from '@mayfly/core/secret'
import { afterEach, expect, test, vi } from 'vitest'
import { clusterAccess } from './kubeconfig.ts'

const folder = mkdtempSync(join(tmpdir(), 'kubeconfig-'))
afterEach(() => vi.unstubAllEnvs())

const masked: string[] = []
const mask = (value: string) => void masked.push(value)
const base64 = (text: string) => Buffer.from(text).toString('base64')

/** Reads a kubeconfig with this cluster and this user. */
function found(cluster: object, user: object, text?: string) {
  const path = join(folder, 'config')
  const entries = { clusters: [{ name: 'k', cluster }], users: [{ name: 'u', user }] }
  const contexts = [{ name: 'other' }, { name: 'c', context: { cluster: 'k', user: 'u' } }]
  writeFileSync(path, text ?? JSON.stringify({ 'current-context': 'c', contexts, ...entries }))
  vi.stubEnv('KUBECONFIG', path)
  const result = clusterAccess({}, mask)
  return 'faults' in result ? result.faults.map(({ message }) => message) : result
}

const server = 'https://cluster.example:6443/'

test('a token, a file with a token, and a client certificate are read, and each secret is masked', () => {
  writeFileSync(join(folder, 'token'), 'token-in-a-file\n')
  expect(found({ server, 'certificate-authority-data': base64('PEM') }, { token: 'token-of-the-test' })).toMatchObject({
    access: { url: 'https://cluster.example:6443', ca: 'PEM', token: expect.any(Secret) },
  })
  expect(found({ server }, { tokenFile: 'token' })).toMatchObject({ access: { token: expect.any(Secret) } })
  const pair = { 'client-certificate-data': base64('CERT'), 'client-key-data': base64('KEY') }
  expect(found({ server }, pair)).toMatchObject({ access: { client: { chain: 'CERT', key: expect.any(Secret) } } })
  expect(masked).toEqual(['token-of-the-test', 'token-in-a-file', 'KEY'])
})

test('a program, a switched-off check and every other setting that cannot be used are refused in words', () => {
  const refused = [
    found({ server }, { exec: { command: 'aws' } }),
    found({ server }, { 'auth-provider': { name: 'gcp' } }),
    found({ server, 'insecure-skip-tls-verify': true, 'certificate-authority': 'missing.pem' }, { token: 't' }),
    found({ server: 'http://cluster.example' }, {}),
    found({ server }, {}),
    found({}, {}, 'current-context: ""'),
    found({}, {}, '{'),
  ]
  expect(refused).toMatchSnapshot()
  rmSync(folder, { recursive: true })
})
