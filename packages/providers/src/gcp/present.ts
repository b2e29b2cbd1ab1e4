import type { FileForm, FolderForm, Presentation, PublicVariables } from '@mayfly/core/credential'
import type { Job } from '@mayfly/core/platform'
import { expiryOf, part, pathOf, text } from '@mayfly/core/template'
import { type GcpInputs, idToken, writesConfiguration } from './exchange.ts'
import { externalAccount } from './external-account.ts'
import { projectOf } from './names.ts'

const tokenVariables = ['CLOUDSDK_AUTH_ACCESS_TOKEN', 'GOOGLE_OAUTH_ACCESS_TOKEN']
const fileVariable = 'CLOUDSDK_AUTH_ACCESS_TOKEN_FILE'
/** The client libraries read the first variable, setup-gcloud reads the second. */
const configurationVariables = ['GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_GHA_CREDS_PATH']
const configurationName = 'google-credentials.json'
const idTokenName = 'id-token'
const impersonating = 'CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT'

/** gcloud stores access tokens in its folder. A folder of the job is removed with the job. */
export const gcloudFolder = {
  name: 'gcloud',
  variable: 'CLOUDSDK_CONFIG',
  usual: { posix: ['.config', 'gcloud'], windows: ['gcloud'] },
  copied: ['active_config', 'configurations'],
  leftOut: {
    keys: 'impersonate_service_account|access_token_file|credential_file_override|login_config_file',
    sections: ['api_endpoint_overrides'],
    words:
      'api_endpoint_overrides, impersonate_service_account, access_token_file, credential_file_override, login_config_file',
  },
} as const satisfies FolderForm

/** The tools can use a project or a universe also without Mayfly. */
export const publicVariables: PublicVariables = {
  CLOUDSDK_CORE_PROJECT: 'kept',
  CLOUDSDK_PROJECT: 'kept',
  GOOGLE_PROJECT: 'kept',
  GOOGLE_CLOUD_PROJECT: 'kept',
  GCLOUD_PROJECT: 'kept',
  GCP_PROJECT: 'kept',
  GOOGLE_CLOUD_QUOTA_PROJECT: 'kept',
  CLOUDSDK_BILLING_QUOTA_PROJECT: 'kept',
  GOOGLE_CLOUD_UNIVERSE_DOMAIN: 'kept',
  CLOUDSDK_CORE_UNIVERSE_DOMAIN: 'kept',
  CLOUDSDK_CORE_REQUEST_REASON: 'emptied',
  CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: 'emptied',
  CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: 'emptied',
  GOOGLE_APPLICATION_CREDENTIALS: 'emptied',
  GOOGLE_GHA_CREDS_PATH: 'emptied',
  CLOUDSDK_CONFIG: '~/.config/gcloud',
  NO_PROXY: 'emptied',
  no_proxy: 'emptied',
}

/**
 * The variables, files and outputs of a token for Google's tools, and the job's ID token for the libraries, which
 * accept no access token. With the shadow variables, gcloud would impersonate another account, and the libraries would
 * prefer another credential file.
 *
 * @see https://cloud.google.com/sdk/gcloud/reference/topic/configurations
 */
export function present(inputs: GcpInputs, job: Job): Presentation {
  const token = part('token')
  const around = surroundings(inputs)
  const output = inputs['id-token-audience'] === undefined ? 'access-token' : 'id-token'
  const project = projectFor(inputs)
  const configures = writesConfiguration(inputs)
  const isInEnv = inputs.deliver.includes('env')
  const configuration = configures ? configurationFiles(inputs) : []
  return {
    env: {
      env: { ...Object.fromEntries(tokenVariables.map((name) => [name, token])), ...around },
      files: configuration,
      folders: [gcloudFolder],
      shadows: [
        impersonating,
        'GOOGLE_IMPERSONATE_SERVICE_ACCOUNT',
        ...(configures ? [] : ['GOOGLE_APPLICATION_CREDENTIALS']),
      ],
    },
    file: {
      env: around,
      files: [{ name: 'access-token', content: token, env: [fileVariable] }, ...(isInEnv ? [] : configuration)],
      folders: isInEnv ? [] : [gcloudFolder],
      shadows: [impersonating, ...(isInEnv ? [] : ['CLOUDSDK_AUTH_ACCESS_TOKEN'])],
    },
    output: { [output]: token },
    ...(project !== undefined && { facts: { project } }),
    ...(configures && { paths: { 'credentials-file': configurationName } }),
    ...(configures && job.givesTokensToSteps && { advice }),
  }
}

function configurationFiles(inputs: GcpInputs): readonly FileForm[] {
  return [
    { name: idTokenName, content: part('idToken'), env: [] },
    {
      name: configurationName,
      content: externalAccount(inputs, { file: pathOf(idTokenName) }),
      env: configurationVariables,
    },
  ]
}

const advice = text`Google's client libraries must exchange the ID token for the first time before ${expiryOf(idToken)}, because GitHub's ID tokens are valid for 5 minutes. A longer job needs deliver: agent.`

function projectFor(inputs: GcpInputs): string | undefined {
  return inputs.project ?? projectOf(inputs['service-account'])
}

/** The settings that the tools need beside the token. None is secret. */
export function surroundings(inputs: GcpInputs): Record<string, string> {
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
