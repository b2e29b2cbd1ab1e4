import type { Retry } from './errors.ts'

/**
 * Why another attempt may help, only by the status of an answer; undefined when the status gives no reason. After 407,
 * 408, 425 and 429 nothing was done.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-client-error-4xx
 */
export function retryByStatus(status: number): Retry | undefined {
  if ([407, 408, 425, 429].includes(status)) return 'throttle'
  return status >= 500 ? 'transient' : undefined
}
