import type { InputSpecs } from '@mayfly/core/inputs'
import { secretsInput, valueFiles, valueFileTexts } from '@mayfly/core/secrets/inputs'

/**
 * The inputs of Delinea DevOps Secrets Vault. Inputs that begin with `aws-` or `gcp-` belong to the cloud whose identity
 * logs in, and are checked by its own rules.
 *
 * @see https://docs.delinea.com/online-help/devops-secrets-vault/authentication/index.htm
 */
export const inputs = {
  url: {
    type: 'text',
    required: true,
    description:
      'The address of the tenant, such as `https://example.secretsvaultcloud.com`. The domain can also be `.eu`, `.com.au` or `.ca`.',
  },
  audience: {
    type: 'text',
    form: { pattern: '[\\x21-\\x7e]{1,255}', words: 'one word' },
    description:
      "The audience of the job's ID token for the cloud. Default: `sts.amazonaws.com`; with `gcp-service-account` `https://iam.googleapis.com/<gcp-workload-identity-provider>`, except in GitLab's template, where you write it.",
  },
  'aws-role': {
    type: 'text',
    description:
      'The AWS role whose identity logs in, in the same format as `role` of `actions/aws`. Its session may do nothing else. Give either this or `gcp-service-account`.',
  },
  'aws-account': { type: 'text', description: 'The account of `aws-role`, if that is only a name.' },
  'aws-region': {
    type: 'text',
    description:
      'With `aws-role`, required: the region whose STS Mayfly asks. It must be in the partition `aws`, because Delinea asks the global STS.',
  },
  'aws-sts-endpoint': { type: 'text', description: 'Another endpoint of STS, as `sts-endpoint` of `actions/aws`.' },
  'gcp-service-account': {
    type: 'text',
    description: 'The email of the service account of Google Cloud whose ID token logs in.',
  },
  'gcp-workload-identity-provider': {
    type: 'text',
    description:
      'With `gcp-service-account`, required: the full name of the workload identity provider, as in `actions/gcp`.',
  },
  'gcp-sts-endpoint': {
    type: 'text',
    description: 'Another Security Token Service, as `sts-endpoint` of `actions/gcp`.',
  },
  'gcp-iam-endpoint': {
    type: 'text',
    description: 'Another IAM Credentials API, as `iam-endpoint` of `actions/gcp`.',
  },
  secrets: secretsInput('A source is the path of a secret, such as `prod/db`. Without `#key`, its whole data is read.'),
  session: {
    type: 'choices',
    options: ['env', 'file', 'output'],
    description:
      'Use it with `secrets`, if the job also needs the Delinea token. Its values mean the same as in `deliver`. Without `session`, the job gets only the secrets.',
  },
  deliver: {
    type: 'choices',
    options: ['env', 'file', 'output', ...valueFiles],
    default: 'env',
    forValues: [...valueFiles],
    description:
      'How the job gets the Delinea token. With `secrets`: how the job gets the values. You can give several ways.',
    each: {
      env: 'the token in `DELINEA_TOKEN`, with `DELINEA_URL`. With `secrets`: one variable per secret',
      file: 'the token in a private file. The path is in `DELINEA_TOKEN_FILE`. With `secrets`: one private file per secret. The path of each is in `NAME_FILE`',
      output: 'the step output `token`. With `secrets`: one step output per secret',
      ...valueFileTexts,
    },
  },
} as const satisfies InputSpecs
