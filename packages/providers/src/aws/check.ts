import { agentCombinationFault } from '@mayfly/core/agent-parts'
import { endpointFault } from '@mayfly/core/endpoint'
import { checkRules, type RuleContext } from '@mayfly/core/input-rules'
import type { InputFault } from '@mayfly/core/inputs'
import { accountOf, partitionOf } from '../aws-partition.ts'
import type { AwsInputs } from './exchange.ts'
import { type Hop, hopsOf } from './hops.ts'
import { hopPolicy, largestPolicyCharacters, policyCharacters, policyFault, withDeadline } from './session-policy.ts'

/** Finds the faults that a pattern for one input cannot find. */
export async function checkInputs(inputs: Partial<AwsInputs>, checking?: RuleContext): Promise<InputFault[]> {
  const chain = inputs['role-chain']
  const wrong = chain === undefined ? [] : (await import('./chain-faults.ts')).chainFaults(chain)
  const hops = wrong.length > 0 ? [] : hopsOf(chain)
  return checkRules(
    inputs,
    {
      account: accountFault,
      region: regionFault,
      'role-chain': (given) => (wrong.length > 0 ? wrong : hopPartitionFaults(hops, given)).join('; '),
      lifetime: (given) =>
        (given.lifetime ?? 0) > 3600 &&
        given['role-chain'] !== undefined &&
        'must be at most one hour (3600) for a chained role',
      'expected-account': (given) => expectedFault(given, hops),
      deadline: deadlineFault,
      'session-policy-arns': arnsFault,
      'session-policy': (given) => sessionPolicyFault(given, hops),
      'sts-endpoint': ({ 'sts-endpoint': url }) => url !== undefined && endpointFault(url),
      'secretsmanager-endpoint': ({ 'secretsmanager-endpoint': url }) => url !== undefined && endpointFault(url),
      'ssm-endpoint': ({ 'ssm-endpoint': url }) => url !== undefined && endpointFault(url),
      'use-fips': (given) =>
        given['use-fips'] === true &&
        given['sts-endpoint'] !== undefined &&
        given.secrets === undefined &&
        'has no effect together with sts-endpoint',
      deliver: (given) => agentCombinationFault(given.deliver),
      profile: (given) =>
        given.profile !== undefined && given.deliver?.includes('file') === false && 'needs deliver: file',
    },
    checking,
  )
}

function deadlineFault(inputs: Partial<AwsInputs>): string | undefined {
  if (inputs.deadline === undefined) return undefined
  const { lifetime } = inputs
  // A session that only reads is valid for the shortest time that STS gives.
  const usual = inputs.deliver?.length === 0 ? 900 : 3600
  if (inputs.deadline < (lifetime ?? usual)) return undefined
  const longest = lifetime ? `(${lifetime} seconds)` : `, which is ${usual} seconds if you do not set it`
  return `must be shorter than lifetime${lifetime ? ' ' : ''}${longest}`
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

function hopPartitionFaults(hops: readonly Hop[], inputs: Partial<AwsInputs>): string[] {
  return hops.flatMap(({ role }, index) => {
    const fault = otherPartition(role, inputs.region)
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
  // Shows the whole ARN, because the mask of a secret ARN does not hide the account by itself.
  return `is ${expected.join(', ')}, but the role is in another account: ${last ?? `${role} in ${found}`}`
}

function sessionPolicyFault(inputs: Partial<AwsInputs>, hops: readonly Hop[]): string | undefined {
  const policy = inputs['session-policy']
  const wrong = policy === undefined ? undefined : policyFault(policy)
  if (wrong !== undefined) return wrong
  const { 'session-policy-arns': arns = [], deadline } = inputs
  // Any time will do: only the length of the policy counts.
  const until = deadline === undefined ? undefined : 0
  const between = hops.map((hop) => hopPolicy(hop.role, until))
  const size = Math.max(...[withDeadline(policy, arns, until), ...between].map(policyCharacters))
  if (size <= largestPolicyCharacters) return undefined
  const parts = [...(arns.length > 0 ? ['its ARNs'] : []), ...(deadline === undefined ? [] : ['the deadline'])]
  const beside = parts.length > 0 ? ` with ${parts.join(' and ')}` : ''
  return `is ${size} characters${beside}; STS allows ${largestPolicyCharacters}`
}
