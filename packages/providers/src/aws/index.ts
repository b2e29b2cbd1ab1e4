import { endpointFault } from '@mayfly/core/endpoint'
import { MayflyError } from '@mayfly/core/errors'
import type { InputFault } from '@mayfly/core/inputs'
import type { Provider } from '@mayfly/core/provider'
import { type AwsInputs, exchange, roleArn } from './exchange.ts'
import { readHops } from './hops.ts'
import { inputs } from './inputs.ts'
import { partitionOf } from './partition.ts'
import { accountOf, names, present } from './present.ts'
import { hopPolicy, largestPolicyCharacters, policyCharacters, policyFault, withDeadline } from './session-policy.ts'

/** Amazon Web Services: a role, by AssumeRoleWithWebIdentity. Its sessions cannot be revoked; they expire. */
export const aws: Provider<typeof inputs> = {
  id: 'aws',
  title: 'AWS',
  inputs,
  outputs: {
    account: 'The account of the credential.',
    'access-key-id': 'With `deliver: output`: the access key id.',
    'secret-access-key': 'With `deliver: output`: the secret access key.',
    'session-token': 'With `deliver: output`: the session token.',
  },
  check,
  audience: (inputs) => inputs.audience,
  principal: (inputs) => readHops(inputs['role-chain']).hops.at(-1)?.role ?? roleArn(inputs),
  names,
  exchange,
  guard({ principal }, { 'expected-account': expected }) {
    const account = accountOf(principal)
    if (expected === undefined || account === expected) return
    throw new MayflyError('ERR_PRINCIPAL_MISMATCH', 'The credential belongs to another account than expected', {
      facts: { expected, account, principal },
      fix: 'Check the role and the expected-account input.',
    })
  },
  present,
}

function check(inputs: Partial<AwsInputs>): InputFault[] {
  return Object.entries({
    account: accountFault(inputs),
    region: regionFault(inputs),
    'role-chain': readHops(inputs['role-chain']).faults.join('; '),
    lifetime: inputs['role-chain'] && (inputs.lifetime ?? 0) > 3600 && 'is one hour (3600) at most for a chained role',
    'expected-account': expectedFault(inputs),
    deadline:
      (inputs.deadline ?? 0) >= (inputs.lifetime ?? Number.POSITIVE_INFINITY) &&
      `must be shorter than lifetime (${inputs.lifetime} seconds); leave it out otherwise`,
    'session-policy-arns': (inputs['session-policy-arns'] ?? []).length > 10 && 'takes 10 at most',
    'session-policy': sessionPolicyFault(inputs),
    'sts-endpoint': inputs['sts-endpoint'] !== undefined && endpointFault(inputs['sts-endpoint']),
    'use-fips':
      inputs['use-fips'] && inputs['sts-endpoint'] !== undefined && 'has no meaning together with sts-endpoint',
    profile: inputs.profile !== undefined && inputs.deliver?.includes('file') === false && 'needs deliver: file',
  }).flatMap(([input, message]) => (typeof message === 'string' && message !== '' ? [{ input, message }] : []))
}

function accountFault({ role, account }: Partial<AwsInputs>): string | undefined {
  if (role === undefined) return undefined
  if (!role.startsWith('arn:')) return account === undefined ? 'is required when role is a name' : undefined
  return account !== undefined && accountOf(role) !== account ? `is not the account of ${role}` : undefined
}

function regionFault({ role, region }: Partial<AwsInputs>): string | undefined {
  if (region === undefined || !role?.startsWith('arn:')) return undefined
  const { name } = partitionOf(region)
  return role.split(':')[1] === name ? undefined : `lies in the partition ${name}, and role does not`
}

function expectedFault({ role, account, 'role-chain': chain, 'expected-account': expected }: Partial<AwsInputs>) {
  const last = readHops(chain).hops.at(-1)?.role ?? (role?.startsWith('arn:') ? role : undefined)
  const found = last === undefined ? account : accountOf(last)
  return expected && found && found !== expected ? `is ${expected}, and the role lies in ${found}` : undefined
}

function sessionPolicyFault(inputs: Partial<AwsInputs>): string | undefined {
  const { 'session-policy': policy, 'session-policy-arns': arns = [], deadline } = inputs
  const wrong = policy === undefined ? undefined : policyFault(policy)
  if (wrong !== undefined) return wrong
  const until = deadline === undefined ? undefined : 0
  const hops = readHops(inputs['role-chain']).hops.map((hop) => hopPolicy(hop.role, until))
  const size = Math.max(...[withDeadline(policy, arns, until), ...hops].map(policyCharacters))
  if (size <= largestPolicyCharacters) return undefined
  return `is ${size} characters with its ARNs and deadline; STS takes ${largestPolicyCharacters}`
}
