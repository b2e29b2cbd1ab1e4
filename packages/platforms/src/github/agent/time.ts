/** GitHub's request token lives as long, from the start of the job; a token of another form tells no end. */
const usualMilliseconds = (6 * 60 + 10) * 60_000

/** When a request token stops to be good for anything, epoch milliseconds. */
export function endOfRequestToken(token: string, now: number): number {
  try {
    const { exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    if (typeof exp === 'number') return exp * 1000
  } catch {
    // Not a JWT.
  }
  return now + usualMilliseconds
}
