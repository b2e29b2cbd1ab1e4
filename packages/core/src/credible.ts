/** One printable word, as every token and key is. Anything else could add lines to a file, a variable or a log. */
export function isWord(text: string | undefined): text is string {
  return text !== undefined && /^[\x21-\x7e]+$/.test(text)
}

/**
 * Whether an expiry (epoch milliseconds) is plausible: not before the answer, by the server's clock if the answer has
 * one, and not after the longest lifetime that exists.
 */
export function isPlausibleExpiry(expiresAt: number, date: number | undefined, longestSeconds: number): boolean {
  const slack = 600_000
  if (!Number.isFinite(expiresAt) || expiresAt <= 0 || expiresAt > latestExpiry) return false
  return date === undefined || (expiresAt > date && expiresAt <= date + longestSeconds * 1000 + slack)
}

/** The year 10000 has five digits, and every text of Mayfly has four. */
const latestExpiry = Date.UTC(9999, 11, 31)
