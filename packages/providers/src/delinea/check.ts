import { addressFault } from '@mayfly/core/endpoint'
import { checkRules, type RuleContext } from '@mayfly/core/input-rules'
import type { InputFault } from '@mayfly/core/inputs'
import { partitionOf } from '../aws-partition.ts'
import type { DelineaInputs } from './request.ts'

/** Finds the faults that a pattern for one input cannot find. The clouds' own rules check the inputs of their login. */
export async function checkInputs(inputs: Partial<DelineaInputs>, checking?: RuleContext): Promise<InputFault[]> {
  const account = inputs['gcp-service-account']
  const onlyBeside = (beside: 'aws-role' | 'gcp-service-account') =>
    Object.fromEntries(
      names
        .filter((name) => name.startsWith(beside.slice(0, 4)))
        .map((name) => [
          name,
          (given: Partial<DelineaInputs>) =>
            given[name] !== undefined && given[beside] === undefined && `needs ${beside}`,
        ]),
    )
  return checkRules(
    inputs,
    {
      ...onlyBeside('aws-role'),
      ...onlyBeside('gcp-service-account'),
      url: ({ url }) => url !== undefined && addressFault(url, 'v1'),
      'aws-role': (given) => {
        if (given['aws-role'] === undefined) return account === undefined && noIdentity
        return account !== undefined && 'and gcp-service-account cannot be used together'
      },
      'aws-region': ({ 'aws-role': role, 'aws-region': region }) => {
        if (region === undefined) return false
        if (role === undefined) return 'needs aws-role'
        return partitionOf(region).name !== 'aws' && 'must be in the partition aws, because Delinea asks the global STS'
      },
    },
    checking,
  )
}

const names = [
  'aws-account',
  'aws-sts-endpoint',
  'gcp-workload-identity-provider',
  'gcp-sts-endpoint',
  'gcp-iam-endpoint',
] as const

const noIdentity =
  'is required, or gcp-service-account: Delinea accepts no ID token of a CI system, only the identity of a cloud'
