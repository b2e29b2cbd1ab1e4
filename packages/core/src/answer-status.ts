import type { FailureKind } from './errors.ts'

/**
 * The kind of a failure, only by the status of an answer; undefined if the status gives no reason for another attempt.
 * After 407, 408, 425 and 429 nothing was done.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-client-error-4xx
 */
export function kindByStatus(status: number): FailureKind | undefined {
  if ([407, 408, 425, 429].includes(status)) return 'throttle'
  return status >= 500 ? 'transient' : undefined
}
