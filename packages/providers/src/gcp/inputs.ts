import type { InputSpecs } from '@mayfly/core/inputs'
import { secretsInput, valueFiles, valueFileTexts } from '@mayfly/core/secrets/inputs'

const email = {
  pattern: '[A-Za-z0-9][A-Za-z0-9._-]{0,127}@[A-Za-z0-9][A-Za-z0-9.-]{1,190}',
  words: 'the email of a service account',
}

/**
 * The inputs of Google Cloud.
 *
 * @see https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token
 */
export const inputs = {
  'workload-identity-provider': {
    type: 'text',
    required: true,
    description:
      'The full name of the workload identity provider: `projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>`.',
  },
  'service-account': {
    type: 'text',
    form: email,
    description:
      'Email of the service account to use. Without it, Mayfly uses the federated identity itself; not every API supports this.',
  },
  project: {
    type: 'text',
    form: { pattern: '[a-z0-9.-]+:[a-z0-9-]{1,63}|[a-z0-9-]{1,63}', words: 'the id of a project' },
    description: 'The id of the project for the tools. Default: the project of `service-account`.',
  },
  'expected-project': {
    type: 'text',
    form: { pattern: '[a-z0-9.-]+:[a-z0-9-]{1,63}|[a-z0-9-]{1,63}', words: 'the id or number of a project' },
    description:
      "The allowed project. With `service-account`, write the id of its project. Without it, write the number of the pool's project. If the project is another one, the step fails before any request.",
  },
  audience: {
    type: 'text',
    form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
    description:
      "The audience of the job's ID token. Default: `https://iam.googleapis.com/<workload-identity-provider>`. Set it only if your workload identity provider allows other audiences.",
  },
  scopes: {
    type: 'lines',
    form: { pattern: '[\\x21\\x23-\\x5b\\x5d-\\x7e]{1,512}', words: 'an OAuth scope' },
    description: 'OAuth scopes of the access token. Default: `https://www.googleapis.com/auth/cloud-platform`.',
  },
  lifetime: {
    type: 'duration',
    min: 300,
    max: 43_200,
    description:
      "The lifetime of a service account's access token. Default: one hour; with `secrets` and without `session`, 5 minutes. More than one hour is possible only if the organisation policy allows it. Without `service-account`, Google decides the lifetime.",
  },
  delegates: {
    type: 'lines',
    form: email,
    description:
      'Emails of intermediate service accounts, between the federated identity and `service-account`. Each account must be allowed to impersonate the next one.',
  },
  'id-token-audience': {
    type: 'text',
    forOutput: true,
    form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
    description:
      'Gets an ID token of the service account for this audience (Cloud Run, IAP) instead of an access token. Only with `deliver: output`.',
  },
  'include-email': {
    type: 'switch',
    forOutput: true,
    default: false,
    description: 'Put the email of the service account into the ID token.',
  },
  'access-boundary': {
    type: 'json',
    description:
      'A Credential Access Boundary (JSON) that limits the access token. It works only for Cloud Storage: with it, the token cannot use any other API.',
  },
  universe: {
    type: 'text',
    default: 'googleapis.com',
    form: { pattern: '[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9][a-z0-9-]*)+', words: 'a domain' },
    description: 'The universe domain of a sovereign cloud.',
  },
  'sts-endpoint': {
    type: 'text',
    description:
      'Another Security Token Service (an https URL), such as a private endpoint. Environment variables cannot set it.',
  },
  'iam-endpoint': {
    type: 'text',
    description:
      'Another IAM Credentials API (an https URL), such as a private endpoint. Environment variables cannot set it.',
  },
  'quota-project': {
    type: 'text',
    form: { pattern: '[a-z0-9.-]+:[a-z0-9-]{1,63}|[a-z0-9-]{1,63}', words: 'the id of a project' },
    description: 'The project whose quota the tools use.',
  },
  'request-reason': {
    type: 'text',
    form: { pattern: '[\\x20-\\x7e]{1,255}', words: 'up to 255 plain characters' },
    description: 'A reason for the audit log. It is sent with each request and passed to gcloud.',
  },
  secrets: secretsInput(
    'A source is `my-project/name`, or `projects/PROJECT/locations/LOCATION/secrets/SECRET` for a regional secret. Without `#key`, the whole value is read.',
  ),
  session: {
    type: 'choices',
    options: ['env', 'file', 'output', 'agent'],
    description:
      'Use it with `secrets`, if the job also needs the access token. Its values mean the same as in `deliver`. Without `session`, the job gets only the secrets.',
  },
  'secretmanager-endpoint': {
    type: 'text',
    description:
      'Another Secret Manager API (an https URL), such as a private endpoint. Environment variables cannot set it.',
  },
  deliver: {
    type: 'choices',
    options: ['env', 'file', 'output', 'agent', ...valueFiles],
    default: 'env',
    forValues: valueFiles,
    description:
      'How the job gets the credential. With `secrets`: how the job gets the values. You can give several ways.',
    each: {
      env: 'variables for gcloud and Terraform, and a private configuration file for the client libraries. With `secrets`: one variable per secret',
      file: 'a private token file for gcloud, and a private configuration file for the client libraries. With `secrets`: one private file per secret. The path of each is in `NAME_FILE`',
      output: 'step outputs',
      agent:
        'the tools get ID tokens from a background process of this job, and exchange them for access tokens themselves. Each access token is valid for 10 minutes or for `lifetime`. `agent` can be combined only with `output`',
      ...valueFileTexts,
    },
  },
} as const satisfies InputSpecs
