/** One printable word: what a token or a key is. Anything else could add lines to a file, a variable or a log. */
export function isWord(text: string | undefined): text is string {
  return text !== undefined && /^[\x21-\x7e]+$/.test(text)
}

/**
 * Whether a credential can end then (epoch milliseconds): not before the answer was given, by its server's own clock
 * where it told one, and not after the longest life that there is.
 */
export function isEnd(expiresAt: number, date: number | undefined, longestSeconds: number): boolean {
  const slack = 600_000
  if (!Number.isFinite(expiresAt) || expiresAt <= 0 || expiresAt > latest) return false
  return date === undefined || (expiresAt > date && expiresAt <= date + longestSeconds * 1000 + slack)
}

/** The year 10000 has no four digits, which every text of ours writes. */
const latest = Date.UTC(9999, 11, 31)
