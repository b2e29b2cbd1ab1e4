import type { Beginning, Presentation, PublicVariables } from '@mayfly/core/credential'
import { part, text } from '@mayfly/core/template'
import type { AwsInputs } from './exchange.ts'

export const accessKeyId = part('accessKeyId')
export const secretAccessKey = part('secretAccessKey')
export const sessionToken = part('sessionToken')

const defaultProfile = 'mayfly'
const fileVariables = { credentials: 'AWS_SHARED_CREDENTIALS_FILE', config: 'AWS_CONFIG_FILE' } as const

/** The CLI and Python prefer these to a profile. */
const identityVariables = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_WEB_IDENTITY_TOKEN_FILE']

/** An empty region or an empty profile breaks the CLI and Python. So does the name of a profile that does not exist. */
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

/**
 * The job's own settings, without its static keys and without settings that would give Mayfly's profile another
 * identity.
 */
const beginning: Beginning = {
  variable: fileVariables.config,
  path: '.aws/config',
  secret: 'aws_(?:access_key_id|secret_access_key|session_token|security_token)',
  replaced:
    'region|role_\\w+|source_profile|credential_\\w+|web_identity_token_file|external_id|mfa_serial|duration_seconds|sso_\\w+|login_session',
}

/**
 * The variables, files and outputs of a session for AWS's tools.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
 */
export function present(inputs: AwsInputs): Presentation {
  const { region, deliver, profile = defaultProfile } = inputs
  const keys = text`aws_access_key_id = ${accessKeyId}
aws_secret_access_key = ${secretAccessKey}
aws_session_token = ${sessionToken}
`
  const config = `[${profile === 'default' ? profile : `profile ${profile}`}]\nregion = ${region}\n`
  const isDefaultProfile = inputs.profile === undefined
  const section = { section: profile, sectionNoun: 'profile' }
  // For JavaScript, a profile beside variables is another identity. The CLI 1 and Python prefer AWS_DEFAULT_PROFILE to
  // AWS_PROFILE, and an empty name is the name of a profile that does not exist.
  const setsProfile = isDefaultProfile && deliver.includes('file')
  const profiles = ['AWS_DEFAULT_PROFILE', ...(setsProfile ? [] : ['AWS_PROFILE'])]
  return {
    env: {
      env: {
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
        AWS_SESSION_TOKEN: sessionToken,
        AWS_REGION: region,
        AWS_DEFAULT_REGION: region,
      },
      shadows: ['AWS_CREDENTIAL_EXPIRATION', ...profiles],
      shadowsEmpty: profiles,
    },
    output: { 'access-key-id': accessKeyId, 'secret-access-key': secretAccessKey, 'session-token': sessionToken },
    file: {
      env: isDefaultProfile ? { AWS_PROFILE: profile } : {},
      files: [
        // The SDK for PHP reads keys only here. In the other file, the tools would prefer a profile of the same name.
        {
          name: 'aws-credentials',
          content: text`[${profile}]\n${keys}`,
          env: [fileVariables.credentials],
          ...section,
        },
        {
          name: 'aws-config',
          content: text`${config}${keys}`,
          env: [fileVariables.config],
          ...section,
          beginning,
          ...(isDefaultProfile && { rest: { variable: 'AWS_PROFILE', content: config } }),
        },
      ],
      ...(isDefaultProfile && {
        shadows: [...profiles, ...(deliver.includes('env') ? [] : identityVariables)],
        shadowsEmpty: profiles,
      }),
    },
    facts: { account: part('account') },
  }
}

/** The ids of all accounts in the inputs, if `mask-account` is set. */
export function valuesToHide(inputs: Partial<AwsInputs>): readonly string[] {
  const {
    role,
    account,
    'expected-account': expected,
    'role-chain': chain,
    'session-policy-arns': arns,
    secrets,
  } = inputs
  if (!inputs['mask-account']) return []
  const text = JSON.stringify([role, account, expected, chain, arns, secrets?.match(/:\d{12}:/g)])
  return [...new Set(text.match(/(?<!\d)\d{12}(?!\d)/g))]
}
