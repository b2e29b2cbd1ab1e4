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
  const fault = urlFault(url)
  if (url && !fault) return url
  throw new MayflyError('ERR_ENDPOINT_REFUSED', `An endpoint cannot be used: it ${fault}`, {
    facts: { host: url?.host, from: name },
  })
}

function urlFault(url: URL | undefined): string | undefined {
  if (!url) return 'must be an https URL'
  if (url.username || url.password) return 'must not contain a user name or a password'
  if (url.hash) return 'must not contain a fragment'
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) return undefined
  return 'must be an https URL. http is allowed only for this machine (localhost, 127.0.0.1, [::1])'
}

/** Why a text cannot be used as an endpoint, as an input fault says it; undefined when it can. */
export function endpointFault(text: string): string | undefined {
  const fault = urlFault(URL.canParse(text) ? new URL(text) : undefined)
  // A path cannot follow an empty query or fragment, and the URL parser hides both: look for the characters.
  return fault ?? (/[?#]/.test(text) ? 'must be an https URL without a query or a fragment' : undefined)
}

/**
 * Why a text cannot be used as an address to which every path of the system is added; undefined when it can. It may end
 * with `usual`, the path that the system itself shows in its address.
 */
export function addressFault(text: string, usual: string): string | undefined {
  const fault = endpointFault(text)
  if (fault !== undefined) return fault
  const path = new URL(text).pathname.split('/').filter((part) => part !== '')
  return path.length === 0 || (path.length === 1 && path[0] === usual)
    ? undefined
    : 'must be only the address, without a path'
}

/** The host of an address, with its port; empty if the text is no address. */
export function hostOf(address = ''): string {
  return URL.canParse(address) ? new URL(address).host : ''
}

/** An address without the slashes at its end, so that a path can follow. */
export function withoutEndSlashes(address: string): string {
  return address.replace(/\/+$/, '')
}
