import { addressFault } from '@mayfly/core/endpoint'
import { checkRules, type RuleContext } from '@mayfly/core/input-rules'
import type { InputFault } from '@mayfly/core/inputs'
import { authorityFault } from '../authority.ts'
import type { VaultInputs } from './request.ts'

/** Finds the faults that a pattern for one input cannot find. */
export async function checkInputs(inputs: Partial<VaultInputs>, checking?: RuleContext): Promise<InputFault[]> {
  const authority = await authorityFault(inputs['ca-certificate'])
  return checkRules(
    inputs,
    {
      url: ({ url }) => url !== undefined && addressFault(url, 'v1'),
      'ca-certificate': () => authority,
      'read-namespace': (given) =>
        given['read-namespace'] !== undefined && given.secrets === undefined && 'works only with the input secrets',
      deliver: ({ deliver = [] }) =>
        deliver.includes('agent') &&
        deliver.includes('file') &&
        'cannot have file and agent: the Mayfly agent writes the token into a file, and renews it',
    },
    checking,
  )
}
