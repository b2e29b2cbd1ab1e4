import type { Credential } from '@mayfly/core/credential'
import type { AgentHalf, ExchangeIo } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { judgeRenewal } from './answer.ts'
import { baseOf, headersFor, type VaultInputs } from './exchange.ts'
import type { inputs } from './inputs.ts'
import { tokenSurroundings } from './present.ts'

/** How long the token lives from each renewal on, whatever its role gives. */
const lifetimeSeconds = 600
const fileVariable = 'VAULT_TOKEN_FILE'

/** The agent keeps the one token alive that tools read from a file: what post revokes stays the same. */
export const agent: AgentHalf<typeof inputs> = {
  inputs: (inputs) => inputs,
  names: (inputs) => ({
    agent: true,
    env: [
      fileVariable,
      ...(inputs.deliver.includes('env') ? [] : ['VAULT_TOKEN', ...Object.keys(tokenSurroundings(inputs))]),
    ],
    shadows: [],
  }),
  form: ({ parts }, inputs) => ({
    env: { VAULT_TOKEN: parts[' token'] as Secret, ...tokenSurroundings(inputs) },
    files: [{ name: 'vault-token', content: parts[' token'] as Secret, env: [fileVariable] }],
  }),
  ends: ({ ends = [] }) => ends,
  async renew({ credential, endings }, inputs, io): Promise<Credential> {
    const expiresAt = await renewed(credential.parts[' token'] as Secret, inputs, io)
    const ending = endings.find(({ ender }) => ender === 'vault')
    if (ending) io.hold({ ...ending, expiresAt })
    return { ...credential, expiresAt }
  },
}

/**
 * Renews a token for the next minutes and gives its new end, epoch milliseconds. This makes a longer life shorter, too.
 * Errors: ERR_EXCHANGE_REJECTED, ERR_EXCHANGE_UNAVAILABLE, ERR_ANSWER_MALFORMED.
 *
 * @see https://openbao.org/api-docs/auth/token/#renew-a-token-self
 */
export function renewed(token: Secret, inputs: VaultInputs, io: ExchangeIo): Promise<number> {
  const url = `${baseOf(inputs)}/v1/auth/token/renew-self`
  const headers = { ...headersFor(inputs.namespace), 'x-vault-token': token.reveal() }
  const body = JSON.stringify({ increment: `${lifetimeSeconds}s` })
  return io.http(
    'any',
    () => ({ method: 'POST', url, headers, body }),
    (answer) => judgeRenewal(answer, io.now()),
  )
}
