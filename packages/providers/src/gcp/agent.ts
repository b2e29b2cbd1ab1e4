import { pastProxies, place } from '@mayfly/core/agent'
import type { AgentHalf } from '@mayfly/core/provider'
import { iamUrl, stsUrl } from './exchange.ts'
import type { inputs } from './inputs.ts'
import { surroundings } from './present.ts'

/** The shortest that Google's libraries ask for. */
const lifetimeSeconds = 600
const variables = ['GOOGLE_APPLICATION_CREDENTIALS', 'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE']

/**
 * How the agent serves Google's tools: with the job's identity alone, for one audience. They exchange it themselves, as
 * their own configuration file says, and again when what they got nears its end.
 *
 * @see https://google.aip.dev/auth/4117
 */
export const agent: AgentHalf<typeof inputs> = {
  inputs: (inputs) =>
    inputs['service-account'] === undefined ? inputs : { ...inputs, lifetime: inputs.lifetime ?? lifetimeSeconds },
  names: (inputs) => ({
    agent: true,
    env: [...variables, ...Object.keys(surroundings(inputs))],
    shared: Object.keys(pastProxies),
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
  }),
  form({ parts }, inputs) {
    const { 'service-account': account, universe, 'quota-project': quota, lifetime } = inputs
    const config = {
      type: 'external_account',
      audience: `//iam.googleapis.com/${inputs['workload-identity-provider']}`,
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: `${stsUrl(inputs)}/v1/token`,
      ...(account !== undefined && {
        service_account_impersonation_url: `${iamUrl(inputs)}/v1/projects/-/serviceAccounts/${encodeURIComponent(account)}:generateAccessToken`,
        service_account_impersonation: { token_lifetime_seconds: lifetime },
      }),
      credential_source: {
        url: place.url,
        headers: { Authorization: `Bearer ${place.bearer}` },
        format: { type: 'json', subject_token_field_name: 'id_token' },
      },
      ...(quota !== undefined && { quota_project_id: quota }),
      ...(universe !== 'googleapis.com' && { universe_domain: universe }),
    }
    return {
      protocol: 'google-subject-token',
      body: parts.idToken ? { idToken: parts.idToken } : undefined,
      env: { ...surroundings(inputs), ...pastProxies },
      files: [{ name: 'google-credentials.json', content: `${JSON.stringify(config, null, 2)}\n`, env: variables }],
    }
  },
  async renew({ credential: { principal } }, { lifetime }, io) {
    const { jwt, claims } = await io.subjectToken()
    const expiresAt = (claims.exp ?? 0) * 1000
    const what = `ID token for ${claims.aud}, for the tools of this job`
    const longest = lifetime === undefined ? 'as long as Google gives it' : `${lifetime} s`
    io.hold({ what, expiresAt, facts: { 'a token that was made with it lives from then on for': longest } })
    return { principal, expiresAt, parts: { idToken: jwt } }
  },
}
