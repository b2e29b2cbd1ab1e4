import type { InputLiteral } from '@mayfly/core/inputs'
import { stepInputs } from '@mayfly/core/step-inputs'
import { inputs as credentials } from '@mayfly/providers/credentials'
import { registry } from '@mayfly/providers/registry'

/** What users see of one action: its inputs and outputs. */
export interface Face {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Where its inputs are written down. */
  readonly source: string
  readonly inputs: InputLiteral
  /** Name to description. */
  readonly outputs: Readonly<Record<string, string>>
}

const everyOutput = {
  principal: 'Who the job became.',
  'expires-at': 'When the first of what was delivered expires, ISO 8601, UTC.',
  'lease-id': 'The name of this credential in the log and the job summary.',
}

/** Every action: one a provider, and the one that gets several credentials at once. */
export async function faces(): Promise<Face[]> {
  const providers = await Promise.all(Object.values(registry).map((load) => load()))
  return [
    ...providers.map(({ id, title, inputs, outputs }) => ({
      id,
      title: `${title} credentials`,
      description: `Short-lived ${title} credentials for one job, from its OIDC token, taken out again when it ends.`,
      source: `packages/providers/src/${id}/inputs.ts`,
      inputs: { ...inputs, ...stepInputs },
      outputs: { ...everyOutput, ...outputs },
    })),
    {
      id: 'credentials',
      title: 'several credentials at once',
      description:
        'Short-lived credentials of several clouds or accounts for one job, from its OIDC token, all or none.',
      source: 'packages/providers/src/credentials.ts',
      inputs: { ...credentials, ...stepInputs },
      outputs: {},
    },
  ]
}
