import type { Beginning, Credential, DeliveryNames, Presentation, PublicVariables } from '@mayfly/core/credential'
import type { Secret } from '@mayfly/core/secret'
import type { AwsInputs } from './exchange.ts'

const defaultProfile = 'mayfly'
const fileVariables = { credentials: 'AWS_SHARED_CREDENTIALS_FILE', config: 'AWS_CONFIG_FILE' } as const

/** An empty region or an empty profile breaks the CLI and Python; so does the name of a profile that is not there. */
export const publicVariables: PublicVariables = {
  AWS_REGION: 'kept',
  AWS_DEFAULT_REGION: 'kept',
  AWS_PROFILE: 'kept',
  AWS_CONFIG_FILE: '~/.aws/config',
  AWS_SHARED_CREDENTIALS_FILE: '~/.aws/credentials',
  AWS_CONTAINER_CREDENTIALS_FULL_URI: 'emptied',
  AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: 'emptied',
  NO_PROXY: 'emptied',
  no_proxy: 'emptied',
}

/** The job's own settings, without its static keys, and without what makes another identity of our profile. */
const beginning: Beginning = {
  variable: fileVariables.config,
  path: '.aws/config',
  secret: 'aws_(?:access_key_id|secret_access_key|session_token|security_token)',
  replaced:
    'region|role_\\w+|source_profile|credential_\\w+|web_identity_token_file|external_id|mfa_serial|duration_seconds|sso_\\w+|login_session',
}

/**
 * The variables that a delivery sets, and those that would make the SDKs take another identity: a profile beside
 * variables (JavaScript), variables beside a profile (the CLI, Python), a stale expiry. For the CLI 1 and Python
 * AWS_DEFAULT_PROFILE comes before AWS_PROFILE, and a profile without a name is one that is not there.
 */
export function names({ deliver, profile }: AwsInputs): DeliveryNames {
  const env = deliver.includes('env')
  const file = deliver.includes('file')
  const chosen = file && profile === undefined
  const profiles = ['AWS_DEFAULT_PROFILE', ...(chosen ? [] : ['AWS_PROFILE'])]
  return {
    env: [
      ...(env
        ? ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_REGION', 'AWS_DEFAULT_REGION']
        : []),
      ...(chosen ? ['AWS_PROFILE'] : []),
    ],
    shared: file ? Object.values(fileVariables) : [],
    sections: file ? [`profile ${profile ?? defaultProfile}`] : [],
    shadows: [
      ...(env ? ['AWS_CREDENTIAL_EXPIRATION'] : []),
      ...(env || chosen ? profiles : []),
      ...(chosen && !env ? ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_WEB_IDENTITY_TOKEN_FILE'] : []),
    ],
    shadowsEmpty: env || chosen ? profiles : [],
  }
}

/** How a session looks to the AWS tools. @see https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html */
export function present(credential: Credential, inputs: AwsInputs): Presentation {
  const { accessKeyId, secretAccessKey, sessionToken } = credential.parts as Record<PartName, Secret>
  const { region, profile = defaultProfile } = inputs
  const keys = `aws_access_key_id = ${accessKeyId.reveal()}
aws_secret_access_key = ${secretAccessKey.reveal()}
aws_session_token = ${sessionToken.reveal()}
`
  const config = `[${profile === 'default' ? profile : `profile ${profile}`}]\nregion = ${region}\n`
  const chosen = inputs.profile === undefined
  return {
    env: {
      env: {
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
        AWS_SESSION_TOKEN: sessionToken,
        AWS_REGION: region,
        AWS_DEFAULT_REGION: region,
      },
    },
    output: { 'access-key-id': accessKeyId, 'secret-access-key': secretAccessKey, 'session-token': sessionToken },
    file: {
      files: [
        // The SDK for PHP reads keys here alone; and elsewhere a profile of the same name would come before ours.
        {
          name: 'aws-credentials',
          content: `[${profile}]\n${keys}`,
          env: [fileVariables.credentials],
          section: profile,
        },
        {
          name: 'aws-config',
          content: config + keys,
          env: [fileVariables.config],
          section: profile,
          beginning,
          ...(chosen && { rest: { variable: 'AWS_PROFILE', content: config } }),
        },
      ],
      env: chosen ? { AWS_PROFILE: profile } : {},
    },
    facts: { account: accountOf(credential.principal) },
  }
}

type PartName = 'accessKeyId' | 'secretAccessKey' | 'sessionToken'

/** With `mask-account`: the ids of all accounts that the inputs tell. */
export function hidden(inputs: Partial<AwsInputs>): readonly string[] {
  const { role, account, 'expected-account': expected, 'role-chain': chain, 'session-policy-arns': arns } = inputs
  if (!inputs['mask-account']) return []
  const text = JSON.stringify([role, account, expected, chain, arns])
  return [...new Set(text.match(/(?<!\d)\d{12}(?!\d)/g))]
}

/** The account in an ARN. */
export function accountOf(arn: string): string {
  return arn.split(':')[4] ?? ''
}
