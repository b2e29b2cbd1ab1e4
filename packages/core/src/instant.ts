/** A time in the format of every message and output: ISO 8601, UTC, whole seconds. */
export function instant(milliseconds: number): string {
  return `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`
}

/** The latest date that JavaScript has, in epoch milliseconds. */
const latestDate = 8.64e15

/**
 * Whether a claim is a usable time in seconds. The claim is not verified.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7519#section-2
 */
export function isNumericDate(claim: unknown): claim is number {
  return typeof claim === 'number' && Math.abs(claim * 1000) <= latestDate
}
