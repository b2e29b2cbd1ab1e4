import type { Credential, DeliveryNames, Parts, Presentation } from '@mayfly/core/credential'
import type { Secret } from '@mayfly/core/secret'
import type { GcpInputs } from './exchange.ts'
import { projectOf } from './names.ts'

const tokenVariables = ['CLOUDSDK_AUTH_ACCESS_TOKEN', 'GOOGLE_OAUTH_ACCESS_TOKEN']
const fileVariable = 'CLOUDSDK_AUTH_ACCESS_TOKEN_FILE'

/**
 * The variables that a delivery sets, and those that would make the tools take another identity: gcloud becomes another
 * account on top of ours, and the client libraries read a credential file before anything else.
 */
export function names(inputs: GcpInputs): DeliveryNames {
  const env = inputs.deliver.includes('env')
  const file = inputs.deliver.includes('file')
  const none = !env && !file
  return {
    env: [
      ...(env ? tokenVariables : []),
      ...(file ? [fileVariable] : []),
      ...(none ? [] : Object.keys(surroundings(inputs))),
    ],
    shadows: none
      ? []
      : [
          'CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT',
          ...(env
            ? ['GOOGLE_IMPERSONATE_SERVICE_ACCOUNT', 'GOOGLE_APPLICATION_CREDENTIALS']
            : ['CLOUDSDK_AUTH_ACCESS_TOKEN']),
        ],
  }
}

/** How a token looks to the Google tools. @see https://cloud.google.com/sdk/gcloud/reference/topic/configurations */
export function present(credential: Credential, inputs: GcpInputs): Presentation {
  const token = credential.parts.token as Secret
  const around = surroundings(inputs)
  const output = inputs['id-token-audience'] === undefined ? 'access-token' : 'id-token'
  const project = projectFor(inputs)
  return {
    env: { env: { ...Object.fromEntries(tokenVariables.map((name) => [name, token])), ...around } },
    file: { env: around, files: [{ name: 'access-token', content: token, env: [fileVariable] }] },
    output: { [output]: token },
    ...(project !== undefined && { facts: { project } }),
  }
}

function projectFor(inputs: GcpInputs): string | undefined {
  return inputs.project ?? projectOf(inputs['service-account'])
}

/** What the tools should know beside the token; nothing secret. */
export function surroundings(inputs: GcpInputs): Parts {
  const { universe, 'quota-project': quota, 'request-reason': reason } = inputs
  const project = projectFor(inputs)
  const all = (names: readonly string[], value: string | undefined) =>
    value === undefined ? {} : Object.fromEntries(names.map((name) => [name, value]))
  return {
    ...all(
      [
        'CLOUDSDK_CORE_PROJECT',
        'CLOUDSDK_PROJECT',
        'GOOGLE_PROJECT',
        'GOOGLE_CLOUD_PROJECT',
        'GCLOUD_PROJECT',
        'GCP_PROJECT',
      ],
      project,
    ),
    ...all(['GOOGLE_CLOUD_QUOTA_PROJECT', 'CLOUDSDK_BILLING_QUOTA_PROJECT'], quota),
    ...all(
      ['GOOGLE_CLOUD_UNIVERSE_DOMAIN', 'CLOUDSDK_CORE_UNIVERSE_DOMAIN'],
      universe === 'googleapis.com' ? undefined : universe,
    ),
    ...all(['CLOUDSDK_CORE_REQUEST_REASON'], reason),
  }
}
