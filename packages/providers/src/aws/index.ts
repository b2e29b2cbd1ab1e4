import { MayflyError } from '@mayfly/core/errors'
import type { Provider } from '@mayfly/core/provider'
import { accountOf } from '../aws-partition.ts'
import { checkInputs } from './check.ts'
import { exchange, roleArn } from './exchange.ts'
import { hopsOf } from './hops.ts'
import { inputs } from './inputs.ts'
import { present, publicVariables, valuesToHide } from './present.ts'

/** Amazon Web Services: a role, by AssumeRoleWithWebIdentity. Its sessions cannot be revoked; they expire. */
export const aws: Provider<typeof inputs> = {
  id: 'aws',
  title: 'AWS',
  inputs,
  otherActions: async () => [(await import('./other-action.ts')).otherAction],
  outputs: {
    account: 'The account of the credential.',
    'access-key-id': 'With `deliver: output`: the access key id.',
    'secret-access-key': 'With `deliver: output`: the secret access key.',
    'session-token': 'With `deliver: output`: the session token.',
  },
  checkInputs,
  audience: (inputs) => inputs.audience,
  principal: (inputs) => hopsOf(inputs['role-chain']).at(-1)?.role ?? roleArn(inputs),
  publicVariables,
  exchange,
  valuesToHide,
  checkPrincipal({ principal }, { 'expected-account': expected }) {
    const account = accountOf(principal)
    if (expected.length === 0 || expected.includes(account)) return
    throw new MayflyError('ERR_PRINCIPAL_MISMATCH', 'The credential belongs to another account than expected', {
      facts: { expected: expected.join(', '), account, principal },
      fix: 'Check the role and the expected-account input.',
    })
  },
  present,
  secrets: async () => (await import('./secrets/source.ts')).source,
  agent: async () => (await import('./agent.ts')).agent,
}
