import { issue } from '@mayfly/core/issue'
import type { ExchangeIo } from '@mayfly/core/provider'
import { incompleteTokenError, judgeLogin, type VaultToken } from './answer.ts'
import { baseOf, loginRequest, type VaultInputs } from './request.ts'

/** Logs in with the job's ID token. The record calls the token `what`. Errors: those of `judgeLogin`. */
export async function login(inputs: VaultInputs, io: ExchangeIo, what: string): Promise<VaultToken> {
  const { mount, namespace } = inputs
  const url = baseOf(inputs)
  const asked = io.subjectToken()
  io.connectEarly(url)
  let subject = await asked
  const facts = { principal: principalOf(inputs), endpoint: new URL(url).host, mount, namespace }
  const given = await issue(io, {
    retry: 'no-effect',
    what,
    longestLife: () => ({ facts: {} }),
    async build(attempt) {
      subject = await io.subjectToken(attempt)
      return loginRequest(io, { ...inputs, url }, subject.jwt)
    },
    judge: (answer) => judgeLogin(answer, io, facts, subject),
    ending: (token) => endingOf(token, inputs),
    details: ({ trace }) => ({ trace }),
  })
  if (!given.whole) throw incompleteTokenError(facts)
  return given
}

/** The token as an entry of the record. */
export function endingOf(
  { value, batch, expiresAt }: Pick<VaultToken, 'value' | 'batch' | 'expiresAt'>,
  inputs: VaultInputs,
) {
  const { namespace } = inputs
  const end = expiresAt === undefined ? {} : { expiresAt }
  if (batch) return { ...end, facts: { 'it is': 'a batch token, which cannot be revoked' } }
  const handle: Record<string, string> = { url: baseOf(inputs), ...(namespace !== undefined && { namespace }) }
  return { ender: 'vault', ...end, facts: {}, handle, key: value }
}

/** The identity that the job gets. */
export function principalOf({ role, url }: Pick<VaultInputs, 'role' | 'url'>): string {
  return `${role ?? 'the default role'} at ${new URL(url).host}`
}

/** The name of the first token in log and report. */
export function tokenOf(inputs: VaultInputs): string {
  return `Vault token of ${principalOf(inputs)}`
}
