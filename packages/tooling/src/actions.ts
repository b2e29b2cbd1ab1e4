import type { InputSpecs } from '@mayfly/core/inputs'
import { stepInputs } from '@mayfly/core/step-inputs'
import { inputs as inspect } from '@mayfly/platforms/github/inspect-inputs'
import { inputs as credentials } from '@mayfly/providers/credential-list'
import { registry } from '@mayfly/providers/registry'

/** The inputs and outputs of one action, as users see them. */
export interface Action {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Whether its step gets credentials, which its post step ends. */
  readonly getsCredentials: boolean
  readonly hasPost: boolean
  /** The files that describe its inputs. */
  readonly sources: readonly string[]
  readonly inputs: InputSpecs
  /** Name to description. */
  readonly outputs: Readonly<Record<string, string>>
}

const everyOutput = {
  principal: 'The identity that the job now has.',
  'expires-at': 'The earliest time at which a delivered value expires (ISO 8601, UTC).',
  'lease-id': 'The name of this credential in the log and the job summary.',
}

/** The files that describe the inputs of an action. */
export function inputSources(id: string): readonly string[] {
  const own = id === 'credentials' ? 'credentials.ts' : `${id}/inputs.ts`
  return [`packages/providers/src/${own}`, 'packages/core/src/step-inputs.ts']
}

/** Every action: one per provider, the one for several credentials, and those that get no credential. */
export async function allActions(): Promise<Action[]> {
  const providers = await Promise.all(Object.values(registry).map(({ loadProvider }) => loadProvider()))
  return [
    ...providers.map(({ id, title, inputs, outputs }) => ({
      id,
      title: `${title} credentials`,
      description: `Short-lived ${title} credentials for one job, from its ID token. The job loses them when it ends.`,
      getsCredentials: true,
      hasPost: true,
      sources: inputSources(id),
      inputs: { ...inputs, ...stepInputs },
      outputs: { ...everyOutput, ...outputs },
    })),
    {
      id: 'credentials',
      title: 'several credentials at once',
      description:
        'Short-lived credentials of several clouds or accounts for one job, from its ID token: all, or none.',
      getsCredentials: true,
      hasPost: true,
      sources: inputSources('credentials'),
      inputs: { ...credentials, ...stepInputs },
      outputs: {},
    },
    {
      id: 'inspect',
      title: 'the identity of a job',
      description: "Shows the claims of a job's ID token, and a rule that trusts it. It gets no credential.",
      getsCredentials: false,
      hasPost: false,
      sources: ['packages/platforms/src/github/inspect-inputs.ts', 'packages/core/src/step-inputs.ts'],
      inputs: inspect,
      outputs: {},
    },
    {
      id: 'setup',
      title: 'the command line',
      description:
        'Puts the command mayfly on the PATH of the job, from the files of this action. It gets no credential.',
      getsCredentials: false,
      hasPost: true,
      sources: ['packages/tooling/src/actions.ts'],
      inputs: {},
      outputs: {},
    },
  ]
}
