import type { InputLiteral } from '@mayfly/core/inputs'

const name = { pattern: '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?', words: 'a name of Kubernetes' }

/** The inputs of Kubernetes. @see https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/token-request-v1/ */
export const inputs = {
  server: {
    type: 'text',
    required: true,
    description: 'The address of the API server, an https URL.',
  },
  'ca-certificate': {
    type: 'document',
    description: 'The certificate authority of the API server (PEM), trusted for it instead of the well-known ones.',
  },
  namespace: {
    type: 'text',
    required: true,
    form: name,
    description: 'The namespace of the service account, best one of its own; also the default of the kubeconfig.',
  },
  'service-account': {
    type: 'text',
    required: true,
    form: {
      pattern: '[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?',
      words: 'the name of a service account',
    },
    description: 'The service account to become.',
  },
  audience: {
    type: 'text',
    required: true,
    form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
    description: "The audience of the job's ID token, as the API server's authentication configuration has it.",
  },
  'token-audience': {
    type: 'lines',
    forOutput: true,
    form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
    description: 'Audiences of the token, when it is for something else than the API server itself.',
  },
  lifetime: {
    type: 'duration',
    min: 600,
    max: 86_400,
    description:
      'How long the token lives at most, one hour by default; it dies earlier, when the job ends and what it is bound to is deleted.',
  },
  deliver: {
    type: 'choices',
    options: ['file', 'output', 'agent'],
    default: 'file',
    description: 'How the steps get the token; one or more of these.',
    each: {
      file: 'a private kubeconfig, its path in `KUBECONFIG`',
      output: 'the step output `token`',
      agent:
        'a kubeconfig that asks a process of this job, which makes a new token before the old one ends, after 10 minutes or as `lifetime` says. Only `output` goes with it',
    },
  },
} as const satisfies InputLiteral
