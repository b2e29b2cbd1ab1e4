import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { certificateFault } from './certificate-fault.ts'

/** A certificate whose key no TLS connection accepts. */
function weakCertificate(): string {
  const made = ['req', '-x509', '-newkey', 'rsa:512', '-nodes', '-days', '1', '-subj', '/CN=weak', '-keyout', '-']
  const printed = execFileSync('openssl', made, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return printed.slice(printed.indexOf('-----BEGIN CERTIFICATE'))
}

test('a certificate is one although it is too weak, and a changed or cut one is none', () => {
  const weak = weakCertificate()
  const changed = weak.replace('\nM', '\nA')
  expect(certificateFault(weak)).toBeUndefined()
  expect(certificateFault(weak.replaceAll('\n', '\\n') + weak)).toBeUndefined()
  expect(certificateFault(changed)).toBe('is not a certificate: the text between BEGIN and END is invalid')
  expect(certificateFault(weak + changed)).toBe('is not a list of certificates: number 2 is not a certificate')
  expect(certificateFault(weak.slice(0, -9))).toContain('is cut off')
  expect(certificateFault(Buffer.from(weak).toString('base64'))).toContain('in base64: decode it first')
  expect(certificateFault('x')).toBe('is not a PEM certificate')
})
