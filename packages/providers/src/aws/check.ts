import { besideAgent } from '@mayfly/core/agent'
import { endpointFault } from '@mayfly/core/endpoint'
import type { InputFault } from '@mayfly/core/inputs'
import type { AwsInputs } from './exchange.ts'
import { type Hop, hopsOf } from './hops.ts'
import { partitionOf } from './partition.ts'
import { accountOf } from './present.ts'
import { hopPolicy, largestPolicyCharacters, policyCharacters, policyFault, withDeadline } from './session-policy.ts'

/** Finds the faults that a pattern for one input cannot find. */
export async function check(inputs: Partial<AwsInputs>): Promise<InputFault[]> {
  const chain = inputs['role-chain']
  const broken = chain === undefined ? [] : (await import('./chain-faults.ts')).chainFaults(chain)
  const hops = broken.length > 0 ? [] : hopsOf(chain)
  return Object.entries({
    account: accountFault(inputs),
    region: regionFault(inputs),
    'role-chain': [...broken, ...elsewhere(hops, inputs.region)].join('; '),
    lifetime: chain && (inputs.lifetime ?? 0) > 3600 && 'must be at most one hour (3600) for a chained role',
    'expected-account': expectedFault(inputs, hops),
    deadline:
      (inputs.deadline ?? 0) >= (inputs.lifetime ?? 3600) &&
      `must be shorter than lifetime (${inputs.lifetime ?? '3600'} seconds${inputs.lifetime ? '' : ' when it is not given'}); otherwise omit it`,
    'session-policy-arns': arnsFault(inputs),
    'session-policy': sessionPolicyFault(inputs, hops),
    'sts-endpoint': inputs['sts-endpoint'] !== undefined && endpointFault(inputs['sts-endpoint']),
    'use-fips':
      inputs['use-fips'] && inputs['sts-endpoint'] !== undefined && 'has no effect together with sts-endpoint',
    deliver: besideAgent(inputs.deliver),
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
  return role.split(':')[1] === name ? undefined : `is in the partition ${name}, but role is not`
}

function elsewhere(hops: readonly Hop[], region: string | undefined): string[] {
  return hops.flatMap(({ role }, index) => {
    const fault = otherPartition(role, region)
    return fault ? [`hop ${index + 1}: ${fault}`] : []
  })
}

function arnsFault({ region, 'session-policy-arns': arns = [] }: Partial<AwsInputs>): string | undefined {
  return arns.length > 10 ? 'must have at most 10 ARNs' : arns.map((arn) => otherPartition(arn, region)).find(Boolean)
}

function otherPartition(arn: string, region: string | undefined): string | undefined {
  if (region === undefined || arn.split(':')[1] === partitionOf(region).name) return undefined
  return `${arn} is not in the partition ${partitionOf(region).name} of the region`
}

function expectedFault({ role, account, 'expected-account': expected = [] }: Partial<AwsInputs>, hops: readonly Hop[]) {
  const last = hops.at(-1)?.role ?? (role?.startsWith('arn:') ? role : undefined)
  const found = last === undefined ? account : accountOf(last)
  if (expected.length === 0 || !found || expected.includes(found)) return undefined
  // The log would show the account, although the user keeps the whole ARN as a secret.
  return `is ${expected.join(', ')}, but the role is in another account: ${last ?? `${role} in ${found}`}`
}

function sessionPolicyFault(inputs: Partial<AwsInputs>, hops: readonly Hop[]): string | undefined {
  const { 'session-policy': policy, 'session-policy-arns': arns = [], deadline } = inputs
  const wrong = policy === undefined ? undefined : policyFault(policy)
  if (wrong !== undefined) return wrong
  const until = deadline === undefined ? undefined : 0
  const between = hops.map((hop) => hopPolicy(hop.role, until))
  const size = Math.max(...[withDeadline(policy, arns, until), ...between].map(policyCharacters))
  if (size <= largestPolicyCharacters) return undefined
  const parts = [...(arns.length > 0 ? ['its ARNs'] : []), ...(deadline === undefined ? [] : ['the deadline'])]
  const beside = parts.length > 0 ? ` with ${parts.join(' and ')}` : ''
  return `is ${size} characters${beside}; STS allows ${largestPolicyCharacters}`
}
