import { endpointFault } from '@mayfly/core/endpoint'
import { checkRules, type RuleContext } from '@mayfly/core/input-rules'
import type { InputFault } from '@mayfly/core/inputs'
import { authorityFault } from '../authority.ts'
import type { ConjurInputs } from './request.ts'

/** Finds the faults that a pattern for one input cannot find. */
export async function checkInputs(inputs: Partial<ConjurInputs>, checking?: RuleContext): Promise<InputFault[]> {
  const authority = await authorityFault(inputs['ca-certificate'])
  return checkRules(
    inputs,
    {
      url: ({ url }) => url !== undefined && addressFault(url),
      account: ({ url, account }) =>
        isSaas(url) && account !== undefined && account !== 'conjur' && 'must be conjur for the SaaS',
      'ca-certificate': () => authority,
    },
    checking,
  )
}

function addressFault(url: string): string | false | undefined {
  const fault = endpointFault(url)
  if (fault !== undefined) return fault
  return isSaas(url) && !/\/api\/*$/.test(url) && 'must end with /api for the SaaS'
}

function isSaas(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && new URL(url).hostname.endsWith('.secretsmgr.cyberark.cloud')
}
