import type { Credential, DeliveryNames, Presentation } from '@mayfly/core/credential'
import type { Secret } from '@mayfly/core/secret'
import type { AwsInputs } from './exchange.ts'

const defaultProfile = 'mayfly'
const fileVariables = { credentials: 'AWS_SHARED_CREDENTIALS_FILE', config: 'AWS_CONFIG_FILE' } as const

/**
 * The variables that a delivery sets, and those that would make the SDKs take another identity: a profile beside
 * variables (JavaScript), variables beside a profile (the CLI, Python), a stale expiry.
 */
export function names({ deliver, profile }: AwsInputs): DeliveryNames {
  const env = deliver.includes('env')
  const file = deliver.includes('file')
  const chosen = file && profile === undefined
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
      ...(env && !chosen ? ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'] : []),
      ...(chosen && !env ? ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_WEB_IDENTITY_TOKEN_FILE'] : []),
    ],
  }
}

/** How a session looks to the AWS tools. @see https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html */
export function present(credential: Credential, inputs: AwsInputs): Presentation {
  const { accessKeyId, secretAccessKey, sessionToken } = credential.parts as Record<PartName, Secret>
  const { region, profile = defaultProfile } = inputs
  const section = `[${profile}]
aws_access_key_id = ${accessKeyId.reveal()}
aws_secret_access_key = ${secretAccessKey.reveal()}
aws_session_token = ${sessionToken.reveal()}
`
  const config = `[${profile === 'default' ? profile : `profile ${profile}`}]\nregion = ${region}\n`
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
        { name: 'aws-credentials', content: section, env: [fileVariables.credentials], section: profile },
        { name: 'aws-config', content: config, env: [fileVariables.config], section: profile },
      ],
      env: inputs.profile === undefined ? { AWS_PROFILE: profile } : {},
    },
    facts: { account: accountOf(credential.principal) },
  }
}

type PartName = 'accessKeyId' | 'secretAccessKey' | 'sessionToken'

/** The account in an ARN. */
export function accountOf(arn: string): string {
  return arn.split(':')[4] ?? ''
}
