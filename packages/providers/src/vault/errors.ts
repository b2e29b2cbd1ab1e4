import type { FailureKind } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'

/** The first error in Vault's answer. Its text shows which kind of refusal it is. */
export function firstError(body: string): string | undefined {
  const { errors } = readJson(body)
  return Array.isArray(errors) ? foreignText(errors[0]) : undefined
}

/** The exact text for a token that does not exist any more. The refusal of a policy has a longer text. */
export const deadToken = 'permission denied'

/**
 * HashiCorp's Vault uses two errors for a token that does not exist any more.
 *
 * @see https://developer.hashicorp.com/vault/docs/concepts/tokens#error-responses
 */
const deadTokenInTwo = /^2 errors occurred:\s+\* permission denied\s+\* invalid token\s*$/

/** Whether Vault refused a token because it does not exist (any more). */
export function isDeadToken({ status, body }: HttpAnswer): boolean {
  const said = firstError(body) ?? ''
  return status === 403 && (said === deadToken || deadTokenInTwo.test(said))
}

/** Why another attempt may help to revoke something; undefined when the status gives no reason. */
export function kindOfEnd(status: number): FailureKind | undefined {
  // A standby server answers 412 until it has all data. Then nothing was done.
  if (status === 412 || status === 429) return 'throttle'
  // A gateway also says 502 and 503 when it lost an answer.
  return status === 502 || status === 503 ? 'transient' : undefined
}
