import { createSecureContext } from 'node:tls'
import { certificatesIn } from './certificates.ts'

/** The reason why a text is not a list of PEM certificates; undefined if it is one, with at least one certificate. */
export function certificateFault(text: string): string | undefined {
  const blocks = certificatesIn(text)
  const marks = text.split('-----BEGIN CERTIFICATE-----').length - 1
  if (blocks.length > 0 && blocks.length === marks) return wrongBlock(blocks)
  if (marks > 0) return 'contains a certificate that is cut off or has characters that are not base64'
  if (certificatesIn(Buffer.from(text, 'base64').toString('latin1')).length > 0)
    return 'is a PEM certificate in base64: decode it first (base64 -d)'
  return 'is not a PEM certificate'
}

function wrongBlock(blocks: readonly string[]): string | undefined {
  const wrong = blocks.findIndex((block) => !isCertificate(block))
  if (wrong < 0) return undefined
  return blocks.length === 1
    ? 'is not a certificate: the text between BEGIN and END is invalid'
    : `is not a list of certificates: number ${wrong + 1} is not a certificate`
}

/** TLS reads a certificate before it judges it. So a certificate that TLS finds too weak is still a certificate. */
function isCertificate(block: string): boolean {
  try {
    // Without a certificate authority of its own, a context reads those of Node, which takes longer.
    createSecureContext({ ca: block, cert: block })
    return true
  } catch (error) {
    return (error as { library?: string }).library === 'SSL routines'
  }
}
