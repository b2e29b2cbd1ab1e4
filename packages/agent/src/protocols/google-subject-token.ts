import type { Protocol } from '../protocol.ts'

/**
 * The subject token that Google's libraries take from a URL and exchange themselves.
 *
 * @see https://google.aip.dev/auth/4117
 */
export const googleSubjectToken: Protocol = ({ idToken }) => {
  const body = JSON.stringify({ id_token: idToken })
  return () => ({ status: 200, body })
}
