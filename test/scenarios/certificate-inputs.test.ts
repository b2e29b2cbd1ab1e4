import { expect, test } from 'vitest'
import { makeCertificate } from '../support/certificate.ts'
import { inKubernetesWorld } from '../support/kubernetes-world.ts'
import { inVaultWorld } from '../support/vault-world.ts'

test.each<[how: string, written: (pem: string) => string]>([
  ['with \\n for its line breaks', (pem) => pem.replaceAll('\n', '\\n')],
  ['indented, as YAML does', (pem) => `    ${pem.replaceAll('\n', '\n    ')}`],
  ['on one line', (pem) => pem.replaceAll('\n', ' ')],
  ['with CRLF, a mark at its beginning and a text before it', (pem) => `\ufeffx=y\r\n${pem.replaceAll('\n', '\r\n')}`],
])('a certificate authority that is written %s is trusted', async (_, written) => {
  const certificate = makeCertificate()
  try {
    await inVaultWorld(
      async (world) => {
        const job = await world.use({ 'ca-certificate': written(certificate.cert) })
        expect(job.log).toContain(': revoked-verified, ')
      },
      () => ({ tls: certificate }),
    )
  } finally {
    certificate.remove()
  }
})

test('a text that is no certificate is reported, before any request', async () => {
  const { cert, remove } = makeCertificate()
  remove()
  const body = cert.trim().split('\n').slice(1, -1).join('\n')
  const [begin, end] = ['-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----']
  const wrong = [
    ['nonsense', 'is not a PEM certificate'],
    [Buffer.from(cert).toString('base64'), 'is a PEM certificate in base64: decode it first (base64 -d)'],
    [`${begin}\n${body}`, 'contains a certificate that is cut off'],
    [`${begin}\n${body.slice(0, 60)}\n${end}`, 'is not a certificate: the text between BEGIN and END is invalid'],
    [`${cert}${begin}\nAAAA\n${end}`, 'is not a list of certificates: number 2 is not a certificate'],
  ] as const
  await inVaultWorld(async (world) => {
    for (const [given, says] of wrong) {
      expect((await world.use({ 'ca-certificate': given })).log).toMatch(
        new RegExp(`^  ca-certificate +${escaped(says)}`, 'm'),
      )
    }
    expect([world.issuer.connections, world.vault.connections]).toEqual([0, 0])
  })
  await inKubernetesWorld(async (world) => {
    const job = await world.use({ 'ca-certificate': Buffer.from(cert).toString('base64') })
    expect(job.log).toContain('is a PEM certificate in base64: decode it first')
    expect(world.issuer.connections).toBe(0)
  })
})

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
