import { noProxyVariables, placeholder } from '@mayfly/core/agent-parts'
import type { AgentSupport } from '@mayfly/core/provider'
import { json, part, text } from '@mayfly/core/template'
import { recordIdToken, shortestToolSeconds } from './exchange.ts'
import { externalAccount } from './external-account.ts'
import type { inputs } from './inputs.ts'
import { gcloudFolder, surroundings } from './present.ts'

const variables = ['GOOGLE_APPLICATION_CREDENTIALS', 'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE']

/**
 * The agent only serves the job's ID token, for one audience. Google's tools exchange it themselves, as their
 * configuration file says, and again before the result expires.
 */
export const agent: AgentSupport<typeof inputs> = {
  inputs: (inputs) =>
    inputs['service-account'] === undefined ? inputs : { ...inputs, lifetime: inputs.lifetime ?? shortestToolSeconds },
  present(inputs) {
    const content = externalAccount(inputs, {
      url: placeholder.url,
      headers: { Authorization: text`Bearer ${placeholder.bearer}` },
      format: { type: 'json', subject_token_field_name: 'id_token' },
    })
    return {
      env: surroundings(inputs),
      shared: noProxyVariables,
      files: [{ name: 'google-credentials.json', content, env: variables }],
      folders: [gcloudFolder],
      shadows: [
        'CLOUDSDK_AUTH_ACCESS_TOKEN',
        'CLOUDSDK_AUTH_ACCESS_TOKEN_FILE',
        'CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT',
        'GOOGLE_IMPERSONATE_SERVICE_ACCOUNT',
        'GOOGLE_OAUTH_ACCESS_TOKEN',
        'GOOGLE_CREDENTIALS',
        'GOOGLE_CLOUD_KEYFILE_JSON',
        'GCLOUD_KEYFILE_JSON',
      ],
    }
  },
  answers({ parts }) {
    const body = json({ id_token: part('idToken') })
    // The step gets the credential for its outputs. The ID token for the tools comes with the first renewal.
    return parts.idToken === undefined ? undefined : () => ({ status: 200, body })
  },
  async renew({ credential: { principal } }, inputs, io) {
    const { jwt, claims } = await io.subjectToken()
    return { principal, expiresAt: recordIdToken(io, claims, inputs), parts: { idToken: jwt } }
  },
}
