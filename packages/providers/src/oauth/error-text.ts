import { foreignText } from '@mayfly/core/foreign-text'
import { objectIn, readJson } from '@mayfly/core/json'
import type { OAuthError } from '../oauth-error.ts'

/** The words of RFC 6749 and RFC 8693, and those of servers that have other forms for errors. */
export function readRefusal(text: string): OAuthError {
  const body = readJson(text)
  const { error, error_description, message, detail, code, ErrorMessage, errors, Errors, messages } = body
  const inner = objectIn(error)
  const [first] = [errors, Errors, messages].filter(Array.isArray).flat()
  const texts = [error_description, inner.message, message, ErrorMessage, detail, first]
  const ofFirst = objectIn(first)
  return {
    code: foreignText(error) ?? foreignText(inner.code) ?? foreignText(inner.type) ?? foreignText(code),
    said: [...texts, ofFirst.detail, ofFirst.message, ofFirst.title].map(foreignText).find((one) => one !== undefined),
  }
}

/** Whether a server says that it has seen this ID token before. */
export function isUsedTwice({ code, said = '' }: OAuthError): boolean {
  return code === 'jti_known' || /reuse|used twice|already (been )?used|replay/i.test(said)
}
