import type { AgentProtocol, Parts } from '@mayfly/core/credential'
import { MayflyError } from '@mayfly/core/errors'
import { neutralise } from '@mayfly/core/foreign-text'
import { Secret } from '@mayfly/core/secret'
import type { Answer } from './endpoint.ts'
import { awsContainer } from './protocols/aws-container.ts'
import { azureManagedIdentity } from './protocols/azure-managed-identity.ts'
import { googleSubjectToken } from './protocols/google-subject-token.ts'
import { kubernetesExec } from './protocols/kubernetes-exec.ts'

/** How one protocol answers with a credential, by the query of a request. */
export type Protocol = (body: Readonly<Record<string, string>>, expiresAt: number) => (query: string) => Answer

const protocols: Record<AgentProtocol, Protocol> = {
  'aws-container': awsContainer,
  'azure-managed-identity': azureManagedIdentity,
  'google-subject-token': googleSubjectToken,
  'kubernetes-exec': kubernetesExec,
}

/** The answer with a credential. Only the owner of the bearer gets it. */
export function answers(protocol: AgentProtocol, body: Parts, expiresAt: number): (query: string) => Answer {
  const shown = Object.entries(body).map(([name, part]) => [name, part instanceof Secret ? part.reveal() : part])
  return protocols[protocol](Object.fromEntries(shown), expiresAt)
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
  if (!(error instanceof MayflyError)) return 'The agent met an unexpected error (ERR_INTERNAL)'
  const { message, code, vendor } = error
  return neutralise(`${message} (${code}${vendor ? `, ${vendor}` : ''})`)
}
