import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A key, and a certificate for 127.0.0.1 and a name. Only clients that get the certificate trust it. `path` is its file. */
export interface Certificate {
  readonly key: string
  readonly cert: string
  readonly path: string
  remove(): void
}

/** Makes a certificate for loopback, and for names that a proxy leads there. It is valid for one day. */
export function makeCertificate(...names: readonly string[]): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'))
  const [key, path] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const all = ['IP:127.0.0.1', ...(names.length > 0 ? names : ['vault.inner.example']).map((name) => `DNS:${name}`)]
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', `subjectAltName=${all.join(',')}`]
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1']
  execFileSync('openssl', [...made, ...subject, '-keyout', key, '-out', path], { stdio: 'ignore' })
  const read = (file: string) => readFileSync(file, 'utf8')
  return { key: read(key), cert: read(path), path, remove: () => rmSync(folder, { recursive: true }) }
}
