import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'

/** The first of Vault's errors; both words for a refusal are told apart by it. */
export function firstError(body: string): string | undefined {
  const { errors } = readJson(body)
  return Array.isArray(errors) ? foreignText(errors[0]) : undefined
}

/** A dead token is refused in exactly these words; a policy that refuses says more. */
export const deadToken = 'permission denied'

/** HashiCorp's Vault says it in two. @see https://developer.hashicorp.com/vault/docs/concepts/tokens#error-responses */
const deadTokenInTwo = /^2 errors occurred:\s+\* permission denied\s+\* invalid token\s*$/

/** Whether a token is refused because there is none such (any more). */
export function isDeadToken({ status, body }: HttpAnswer): boolean {
  const said = firstError(body) ?? ''
  return status === 403 && (said === deadToken || deadTokenInTwo.test(said))
}
