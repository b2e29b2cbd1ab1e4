import { noProxyVariables, placeholder } from '@mayfly/core/agent-parts'
import { instant } from '@mayfly/core/instant'
import type { AgentSupport } from '@mayfly/core/provider'
import { json, part } from '@mayfly/core/template'
import type { inputs } from './inputs.ts'
import { accessKeyId, secretAccessKey, sessionToken } from './present.ts'

/** AWS's Python library requests a new credential at every call if less than 15 minutes are left. */
const lifetimeSeconds = 1_200

const variables = {
  AWS_CONTAINER_CREDENTIALS_FULL_URI: placeholder.url,
  AWS_CONTAINER_AUTHORIZATION_TOKEN: placeholder.bearer,
}
/** A runner in EKS may have this variable. The SDKs prefer it to the other one, so Mayfly always sets it. */
const tokenFile = 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE'

const before = '^[ \\t\\ufeff]*'
const keysOfAnIdentity =
  '(?:aws_access_key_id|role_arn|credential_process|web_identity_token_file|sso_\\w+|login_session)'

/** A pattern for a section with an identity, in every spelling that botocore accepts. */
function identityIn(header: string): string {
  return `${before}\\[\\s*${header}\\s*\\](?:(?!${before}\\[)[^])*?${before}${keysOfAnIdentity}\\s*[=:]`
}

/** The pattern for the default profile. It must also match `[profile "default"] # mine`. */
const pattern = identityIn(`(?:profile\\s+)?["']?default["']?`)
/** The settings of botocore's predecessor. botocore still reads them before it asks a container. */
const ancestral = { variable: 'BOTO_CONFIG', pattern: identityIn('Credentials') }

/**
 * The agent serves a session as a container does. The places that the SDKs read earlier must not contain another
 * identity.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
 */
export const agent: AgentSupport<typeof inputs> = {
  inputs: (inputs) => ({ ...inputs, lifetime: inputs.lifetime ?? lifetimeSeconds }),
  present: ({ region }) => ({
    env: { ...variables, AWS_REGION: region, AWS_DEFAULT_REGION: region },
    shared: noProxyVariables,
    files: [{ name: 'aws-bearer', content: placeholder.bearer, env: [tokenFile] }],
    shadows: [
      'AWS_ACCESS_KEY_ID',
      'AWS_SECRET_ACCESS_KEY',
      'AWS_ACCESS_KEY',
      'AWS_SECRET_KEY',
      'AWS_CREDENTIAL_FILE',
      'AWS_PROFILE',
      'AWS_DEFAULT_PROFILE',
      'AWS_WEB_IDENTITY_TOKEN_FILE',
      'AWS_ROLE_ARN',
      'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    ],
    shadowsEmpty: [
      'AWS_PROFILE',
      'AWS_DEFAULT_PROFILE',
      'AWS_CREDENTIAL_FILE',
      'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    ],
    shadowFiles: [
      { variable: 'AWS_SHARED_CREDENTIALS_FILE', path: '.aws/credentials', pattern },
      { variable: 'AWS_CONFIG_FILE', path: '.aws/config', pattern },
      { ...ancestral, path: '.boto' },
      { ...ancestral, path: '/etc/boto.cfg' },
    ],
  }),
  answers({ expiresAt = 0 }) {
    const body = json({
      AccessKeyId: accessKeyId,
      SecretAccessKey: secretAccessKey,
      Token: sessionToken,
      Expiration: instant(expiresAt),
      AccountId: part('account'),
    })
    return () => ({ status: 200, body })
  },
}
