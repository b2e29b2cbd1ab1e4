import type { InputLiteral } from '@mayfly/core/inputs'

const email = {
  pattern: '[A-Za-z0-9][A-Za-z0-9._-]{0,127}@[A-Za-z0-9][A-Za-z0-9.-]{1,190}',
  words: 'the email of a service account',
}

/** The inputs of Google Cloud. @see https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token */
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
      'The service account to become, its email. Without it the federated identity itself is used, where the API supports that.',
  },
  project: {
    type: 'text',
    form: { pattern: '[a-z0-9.-]+:[a-z0-9-]{1,63}|[a-z0-9-]{1,63}', words: 'the id of a project' },
    description: 'The project for the tools, its id. By default the project of `service-account`.',
  },
  'expected-project': {
    type: 'text',
    form: { pattern: '[a-z0-9.-]+:[a-z0-9-]{1,63}|[a-z0-9-]{1,63}', words: 'the id or number of a project' },
    description:
      "The project that the credential must belong to: of the service account its id, without one the number of the pool's project. Another one is refused before any request.",
  },
  audience: {
    type: 'text',
    form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
    description:
      "The audience of the job's ID token, when the provider allows others than its own: `https://iam.googleapis.com/<workload-identity-provider>` by default.",
  },
  scopes: {
    type: 'lines',
    form: { pattern: '[\\x21\\x23-\\x5b\\x5d-\\x7e]{1,512}', words: 'an OAuth scope' },
    description: 'OAuth scopes of the access token. By default `https://www.googleapis.com/auth/cloud-platform`.',
  },
  lifetime: {
    type: 'duration',
    min: 300,
    max: 43_200,
    description:
      "How long the access token of a service account lives; one hour without it, and more than one hour only where the organisation policy allows that. A federated identity's token has the life that Google gives it.",
  },
  delegates: {
    type: 'lines',
    form: email,
    description:
      'Service accounts (emails) between the federated identity and `service-account`, each allowed to become the next.',
  },
  'id-token-audience': {
    type: 'text',
    forOutput: true,
    form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
    description:
      'Gets an ID token of the service account for this audience (Cloud Run, IAP) instead of an access token; `deliver: output` only.',
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
      'A Credential Access Boundary (JSON) that narrows the access token. Google applies it to Cloud Storage only: with it, no other API is reachable.',
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
      'Another Security Token Service (an https URL), such as a private endpoint. Never taken from the environment.',
  },
  'iam-endpoint': {
    type: 'text',
    description:
      'Another IAM Credentials API (an https URL), such as a private endpoint. Never taken from the environment.',
  },
  'quota-project': {
    type: 'text',
    form: { pattern: '[a-z0-9.-]+:[a-z0-9-]{1,63}|[a-z0-9-]{1,63}', words: 'the id of a project' },
    description: 'The project whose quota the tools use.',
  },
  'request-reason': {
    type: 'text',
    form: { pattern: '[\\x20-\\x7e]{1,255}', words: 'up to 255 plain characters' },
    description: 'A reason for the audit log, sent with each request and handed to gcloud.',
  },
  deliver: {
    type: 'choices',
    options: ['env', 'file', 'output', 'agent'],
    default: 'env',
    description: 'How the steps get the credential; one or more of these.',
    each: {
      env: 'for gcloud and Terraform, and a private configuration file for the client libraries',
      file: 'a private token file for gcloud, and a private configuration file for the client libraries',
      output: 'step outputs',
      agent:
        'the tools exchange the ID token themselves, which a process of this job gives them, as often as they need a new access token: after 10 minutes, or as `lifetime` says. Only `output` goes with it',
    },
  },
} as const satisfies InputLiteral
