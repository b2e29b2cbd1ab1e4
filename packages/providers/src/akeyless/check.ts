import { endpointFault } from '@mayfly/core/endpoint'
import { checkRules, type RuleContext } from '@mayfly/core/input-rules'
import type { InputFault } from '@mayfly/core/inputs'
import { authorityFault } from '../authority.ts'
import type { AkeylessInputs } from './request.ts'

/** Finds the faults that a pattern for one input cannot find. */
export async function checkInputs(inputs: Partial<AkeylessInputs>, checking?: RuleContext): Promise<InputFault[]> {
  const authority = await authorityFault(inputs['ca-certificate'])
  return checkRules(
    inputs,
    {
      'api-url': ({ 'api-url': url }) => url !== undefined && endpointFault(url),
      'ca-certificate': () => authority,
    },
    checking,
  )
}
