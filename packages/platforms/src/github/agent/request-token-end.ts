/** The lifetime of GitHub's request token, from the start of the job, if the token itself shows no expiry. */
const usualMilliseconds = (6 * 60 + 10) * 60_000

/** The expiry of a request token, epoch milliseconds. */
export function endOfRequestToken(token: string, now: number): number {
  try {
    const { exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    if (typeof exp === 'number') return exp * 1000
  } catch {
    // Not a JWT.
  }
  return now + usualMilliseconds
}
