import { MayflyError, type Retry } from './errors.ts'

interface Circumstances {
  readonly retry: Retry
  readonly outer: AbortSignal
  readonly proxy: string | undefined
}

/**
 * The error for a request that brought no usable answer: a redirect, an answer too large, or no whole answer at all.
 * Codes: ERR_ENDPOINT_REFUSED, ERR_ANSWER_MALFORMED, ERR_ENDPOINT_UNREACHABLE.
 */
export function httpFailure(url: URL, error: unknown, { retry, outer, proxy }: Circumstances): MayflyError {
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
  const slow = name === 'TimeoutError' || name === 'AbortError'
  const why = slow ? 'no whole answer in time' : typeof code === 'string' ? code : 'unknown'
  const sent = retry !== 'unsent'
  const what = sent ? 'gave no whole answer' : 'could not be reached'
  return new MayflyError('ERR_ENDPOINT_UNREACHABLE', `${url.hostname} ${what}`, {
    facts: { host: url.host, proxy, reason: why, sent: sent ? 'yes' : 'no' },
    fix: fixOf(code, proxy),
    retry,
  })
}

function fixOf(code: unknown, proxy: string | undefined): string {
  if (proxy !== undefined) return 'Check the proxy, and that it may reach this host.'
  const name = code === 'ENOTFOUND' ? 'There is no such name: check the region, the cloud or the endpoint input. ' : ''
  return `${name}Check that the runner may reach this host (network, DNS, TLS inspection, the proxy input).`
}
