import type { InputSpecs } from '@mayfly/core/inputs'
import { secretsInput, valueFiles, valueFileTexts } from '@mayfly/core/secrets/inputs'

const name = { pattern: '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?', words: 'a valid Kubernetes name' }

/**
 * The inputs of Kubernetes.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/token-request-v1/
 */
export const inputs = {
  server: {
    type: 'text',
    required: true,
    description: 'The address of the API server, an https URL.',
  },
  'ca-certificate': {
    type: 'document',
    description:
      'The certificate authority of the API server (PEM). For this server Mayfly trusts only this certificate authority.',
  },
  namespace: {
    type: 'text',
    form: name,
    description:
      'The namespace of the service account. Use a separate namespace for it. It is also the default namespace of the kubeconfig. Required, unless only `secrets` are read.',
  },
  'service-account': {
    type: 'text',
    form: {
      pattern: '[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?',
      words: 'the name of a service account',
    },
    description: 'The service account to use. Required, unless only `secrets` are read.',
  },
  audience: {
    type: 'text',
    required: true,
    form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
    description: "The audience of the job's ID token. The API server's authentication configuration must accept it.",
  },
  'token-audience': {
    type: 'lines',
    forOutput: true,
    form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
    description: 'The audiences of the token. Set them if another service than the API server checks the token.',
  },
  lifetime: {
    type: 'duration',
    min: 600,
    max: 86_400,
    description:
      'The maximum lifetime of the token. Default: one hour. The token ends earlier when the job ends, because the clean-up deletes the Secret to which it is bound.',
  },
  secrets: secretsInput(
    'Write `NAME = namespace/secret#key`; the key is required. Mayfly reads the Secret with the ID token of the job, and creates nothing in the cluster.',
  ),
  session: {
    type: 'choices',
    options: ['file', 'output', 'agent'],
    description:
      'Use it with `secrets`, if the job also needs a token of `service-account`. Its values mean the same as in `deliver`. Without `session`, no token is created.',
  },
  deliver: {
    type: 'choices',
    options: ['env', 'file', 'output', 'agent', ...valueFiles],
    default: 'file',
    forValues: ['env', ...valueFiles],
    description: 'How the job gets the token. With `secrets`: how the job gets the values. You can give several ways.',
    each: {
      env: 'only with `secrets`: one variable per secret',
      file: 'a private kubeconfig. The path is in `KUBECONFIG`. With `secrets`: one private file per secret. The path of each is in `NAME_FILE`',
      output: 'the step output `token`',
      agent:
        'a kubeconfig that gets tokens from a background process of this job. Each token is valid for 10 minutes or for `lifetime`, and is replaced before it expires. `agent` can be combined only with `output`',
      ...valueFileTexts,
    },
  },
} as const satisfies InputSpecs
