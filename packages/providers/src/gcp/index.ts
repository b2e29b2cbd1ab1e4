import type { Provider } from '@mayfly/core/provider'
import { checkInputs } from './check.ts'
import { exchange } from './exchange.ts'
import { inputs } from './inputs.ts'
import { present, publicVariables } from './present.ts'

/** Google Cloud: a federated identity or a service account, by token exchange. Its tokens cannot be revoked; they expire. */
export const gcp: Provider<typeof inputs> = {
  id: 'gcp',
  title: 'Google Cloud',
  inputs,
  otherActions: async () => [(await import('./other-action.ts')).otherAction],
  outputs: {
    project: 'The project for the tools, if it is known.',
    'credentials-file':
      "With `deliver: env` or `file`: the path of the configuration file with which the client libraries exchange the job's ID token.",
    'access-token': 'With `deliver: output`: the access token.',
    'id-token': 'With `deliver: output` and `id-token-audience`: the ID token.',
  },
  checkInputs,
  audience: (inputs) => inputs.audience ?? `https://iam.googleapis.com/${inputs['workload-identity-provider']}`,
  principal: (inputs) => inputs['service-account'] ?? inputs['workload-identity-provider'],
  publicVariables,
  exchange,
  present,
  secrets: async () => (await import('./secrets.ts')).source,
  agent: async () => (await import('./agent.ts')).agent,
}
