/** A time as every message and output writes it: ISO 8601, UTC, whole seconds. */
export function instant(milliseconds: number): string {
  return `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`
}
