import { foreignText } from '@mayfly/core/foreign-text'
import { readJson } from '@mayfly/core/json'

/** An error answer of an OAuth server. */
export interface OAuthError {
  readonly code: string | undefined
  readonly said: string | undefined
}

/**
 * Reads the error answer of an OAuth server. Both texts are at most 4 KiB, and undefined if the answer has another form.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export function readOAuthError(body: string): OAuthError {
  const { error, error_description } = readJson(body)
  return { code: foreignText(error), said: foreignText(error_description) }
}
