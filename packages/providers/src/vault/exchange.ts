import type { Credential } from '@mayfly/core/credential'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { VaultToken } from './answer.ts'
import { endingOf, login, principalOf, tokenOf } from './login.ts'
import { token as tokenPart } from './present.ts'
import { longestJobSeconds, type VaultInputs } from './request.ts'

/** Logs in with the job's ID token. A token for the agent gets a short lifetime at once. */
export async function exchange(inputs: VaultInputs, io: ExchangeIo): Promise<Credential> {
  const what = tokenOf(inputs)
  const isForAgent = inputs.deliver.includes('agent')
  const token = await login(inputs, io, what)
  if (token.batch) await (await import('./weak-token.ts')).judgeBatchToken(what, io)
  if (!isForAgent && isLong(token, io)) (await import('./weak-token.ts')).warnOfLongToken(token, what, io)
  let { expiresAt } = token
  if (isForAgent) {
    expiresAt = await (await import('./agent.ts')).renewToken(token.value, inputs, io)
    io.recordEnding({ what, ...endingOf({ ...token, expiresAt }, inputs) }, () => ({ trace: token.trace }))
  }
  return { principal: principalOf(inputs), expiresAt, parts: { [tokenPart.name]: token.value } }
}

function isLong({ expiresAt }: VaultToken, io: ExchangeIo): boolean {
  return expiresAt === undefined || expiresAt - io.now() > longestJobSeconds * 1000
}
