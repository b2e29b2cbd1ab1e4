import { MayflyError } from './errors.ts'

/** Whether a host name is this machine itself, where plain http is allowed. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
}

/**
 * Parses an endpoint: an absolute https URL (http on loopback only) without user, password or fragment. `name` is the
 * input or variable that it comes from. Throws ERR_ENDPOINT_REFUSED.
 */
export function endpoint(text: string, name?: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const refuse = (why: string) =>
    new MayflyError('ERR_ENDPOINT_REFUSED', `An endpoint cannot be used: ${why}`, {
      facts: { host: url?.host, from: name },
    })
  if (!url) throw refuse('it is not a URL')
  if (url.username || url.password) throw refuse('it contains a user name or a password')
  if (url.hash) throw refuse('it contains a fragment')
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) return url
  throw refuse('only https is allowed (http on loopback)')
}

/** Why a text cannot be used as an endpoint, as an input fault says it; undefined when it can. */
export function endpointFault(text: string): string | undefined {
  try {
    endpoint(text)
    // A path cannot follow an empty query or fragment, and the URL parser hides both: look for the characters.
    return /[?#]/.test(text) ? 'must be an https URL without a query or a fragment' : undefined
  } catch (error) {
    return (error as Error).message.replace('An endpoint cannot be used: ', 'must be an https URL: ')
  }
}
