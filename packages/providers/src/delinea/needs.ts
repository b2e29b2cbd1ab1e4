import type { Need } from '@mayfly/core/provider'
import { inputsUnder } from '../nested-inputs.ts'
import { baseOf, type DelineaInputs } from './request.ts'

/** STS answers GetCallerIdentity also to a session that may do nothing. */
const denyAllPolicy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }],
})

/** The identity that logs in: a session of a role, or the ID token of a service account for this tenant. */
export function needs(inputs: Partial<DelineaInputs>): Need | undefined {
  const { url, audience } = inputs
  const given = audience === undefined ? {} : { audience }
  if (inputs['aws-role'] !== undefined)
    return {
      provider: 'aws',
      prefix: 'aws-',
      inputs: { ...inputsUnder('aws-', inputs), ...given, lifetime: '900', 'session-policy': denyAllPolicy },
    }
  if (inputs['gcp-service-account'] === undefined) return undefined
  const tenant = url !== undefined && URL.canParse(url) ? baseOf({ url }) : undefined
  return {
    provider: 'gcp',
    prefix: 'gcp-',
    inputs: {
      ...inputsUnder('gcp-', inputs),
      ...given,
      ...(tenant !== undefined && { 'id-token-audience': tenant, 'include-email': 'true' }),
      deliver: 'output',
    },
  }
}
