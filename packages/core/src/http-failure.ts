import type { Egress } from './egress.ts'
import { MayflyError, type Retry } from './errors.ts'
import { proxyFor } from './tunnel.ts'

interface Circumstances {
  readonly retry: Retry
  readonly outer: AbortSignal
  readonly egress: Egress
}

/**
 * The error for a request that brought no usable answer: a redirect, an answer too large, or no whole answer at all.
 * Codes: ERR_ENDPOINT_REFUSED, ERR_ANSWER_MALFORMED, ERR_ENDPOINT_UNREACHABLE.
 */
export function httpFailure(url: URL, error: unknown, { retry, outer, egress }: Circumstances): MayflyError {
  if (outer.aborted && outer.reason instanceof MayflyError) return outer.reason
  const { code, name, status, largestAnswerBytes } = error as Partial<Record<string, unknown>>
  if (code === 'redirect') {
    const why = 'it answered with a redirect, and redirects are not followed'
    return new MayflyError('ERR_ENDPOINT_REFUSED', `An endpoint was refused: ${why}`, {
      facts: { host: url.host, status: String(status) },
      fix: 'Name the endpoint itself, not an address that forwards to it.',
    })
  }
  if (code === 'too large') {
    const why = `its answer is larger than ${largestAnswerBytes} bytes`
    return new MayflyError('ERR_ANSWER_MALFORMED', `${url.hostname} gave no usable answer: ${why}`)
  }
  const proxy = proxyFor(egress, url)
  const sent = retry !== 'unsent'
  const facts = { host: url.host, proxy: proxy?.origin, sent: sent ? 'yes' : 'no' }
  const certificate = certificateFault(code)
  if (certificate !== undefined) {
    const [what, fix] = certificate
    const detail = { facts: { ...facts, reason: String(code) }, fix }
    return new MayflyError('ERR_ENDPOINT_UNREACHABLE', `The certificate of ${url.hostname} ${what}`, detail)
  }
  if (code === 'proxy') return refusedByProxy(url, proxy, Number(status), facts)
  const slow = name === 'TimeoutError' || name === 'AbortError'
  const why = slow ? 'no whole answer in time' : typeof code === 'string' ? code : 'unknown'
  const what = sent ? 'gave no whole answer' : 'could not be reached'
  return new MayflyError('ERR_ENDPOINT_UNREACHABLE', `${url.hostname} ${what}`, {
    facts: { ...facts, reason: why },
    fix: fixOf(code, proxy, egress),
    retry,
  })
}

function fixOf(code: unknown, proxy: URL | undefined, { unused }: Egress): string {
  if (proxy) return 'Check the proxy, and that it may reach this host.'
  const name = code === 'ENOTFOUND' ? 'There is no such name: check the region, the cloud or the endpoint input. ' : ''
  const other =
    unused === undefined
      ? ''
      : ` ${unused} is set in this job and is not used, because an earlier step may have set it: where the runner needs a proxy, give the proxy input.`
  return `${name}Check that the runner may reach this host (network, DNS, firewall, the proxy input).${other}`
}

/** A proxy answers for itself: a host that is not reached may be reached later, a missing password does not come. */
function refusedByProxy(
  url: URL,
  proxy: URL | undefined,
  status: number,
  facts: Readonly<Record<string, string | undefined>>,
): MayflyError {
  const details = { facts: { ...facts, reason: `the proxy answered ${status}` } }
  if (status === 407) {
    const given = proxy?.username || proxy?.password
    return new MayflyError('ERR_ENDPOINT_UNREACHABLE', 'The proxy wants another user and password', {
      ...details,
      fix: given
        ? 'The proxy did not accept the user and password of the proxy input: check both. Signs such as @ : / # in them must be percent-encoded.'
        : 'Write the proxy input as http://user:password@host:port, from a secret.',
    })
  }
  return new MayflyError('ERR_ENDPOINT_UNREACHABLE', `${url.hostname} could not be reached`, {
    ...details,
    fix: 'Check that the proxy may reach this host, or name the host in the no-proxy input.',
    ...((status === 429 || status >= 500) && { retry: 'unsent' as const }),
  })
}

const trustFix =
  "Give the certificate of its CA as ca-certificate (vault-ca-certificate for the Vault that signs), or set NODE_EXTRA_CA_CERTS of the job to a file with it. Where the company's network inspects TLS, it is the CA of the company."

/** What a certificate lacks, by the codes of Node and OpenSSL: no further attempt would change it. */
function certificateFault(code: unknown): [what: string, fix: string] | undefined {
  switch (code) {
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
      return ['is for another name', 'Name the host in the endpoint input as its certificate does.']
    case 'CERT_HAS_EXPIRED':
      return ['has expired', 'Renew the certificate of the server, or check the clock of the runner.']
    case 'CERT_NOT_YET_VALID':
      return ['is not valid yet', 'Check the clock of the runner, and the certificate of the server.']
    case 'CERT_REVOKED':
      return ['was revoked', 'Replace the certificate of the server.']
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'CERT_UNTRUSTED':
    case 'CERT_REJECTED':
    case 'INVALID_CA':
    case 'CERT_CHAIN_TOO_LONG':
    case 'PATH_LENGTH_EXCEEDED':
    case 'INVALID_PURPOSE':
    case 'CERT_SIGNATURE_FAILURE':
      return ['is not trusted', trustFix]
    default:
      return undefined
  }
}
