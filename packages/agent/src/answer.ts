import type { Credential } from '@mayfly/core/credential'
import { MayflyError } from '@mayfly/core/errors'
import { neutralise } from '@mayfly/core/foreign-text'
import type { AgentAnswers } from '@mayfly/core/provider'
import { Secret } from '@mayfly/core/secret'
import { fill } from '@mayfly/core/template'
import type { Answer } from './endpoint.ts'

/** A provider's answers with a credential, as they are sent. Only the owner of the bearer gets them. */
export function answersWith(answers: AgentAnswers, { parts }: Credential): (query: string) => Answer {
  return (query) => {
    const { status, body } = answers(query)
    const text = fill(body, parts)
    if (text instanceof Secret) return { status, body: text.reveal() }
    if (typeof text === 'string') return { status, body: text }
    throw new TypeError('A part of an answer is not known')
  }
}

/** A failure in the form that every vendor's tools expect: a code and a sentence, never a body. */
export function failureAnswer(error: unknown): Answer {
  const message = failureText(error)
  const code = error instanceof MayflyError ? error.code : 'ERR_INTERNAL'
  const status = code === 'ERR_EXCHANGE_REJECTED' || code === 'ERR_PRINCIPAL_MISMATCH' ? 403 : 503
  return {
    status,
    body: JSON.stringify({ Code: code, Message: message, error: code, error_description: message, message }),
  }
}

/** The failure in one line. */
export function failureText(error: unknown): string {
  if (!(error instanceof MayflyError)) return 'The Mayfly agent met an unexpected error (ERR_INTERNAL)'
  const { message, code, vendor } = error
  return neutralise(`${message} (${code}${vendor ? `, ${vendor}` : ''})`)
}
