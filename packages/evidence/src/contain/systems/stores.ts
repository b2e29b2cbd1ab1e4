import { type Call, type ContainedSystem, noCommand, shell, undoneBy, valuesInForm } from '../call.ts'

/** A name of a store. It cannot be read as a flag, and no shell expands it. */
const nameForm = /^[A-Za-z0-9/][\w/.@+=:-]{0,511}$/
const versionForm = /^\d{1,12}$/

const undo = noCommand('Not possible. The old value must stay useless.')

/** The call for each value, by the provider that read it. A store without one gets a new value by hand. */
const calls: Readonly<Record<string, (name: string, version: string | undefined) => Call | undefined>> = {
  aws: (name) =>
    name.startsWith('ssm:')
      ? undefined
      : {
          does: `Rotates ${name}, if the secret has a rotation. Otherwise write a new value.`,
          commands: [shell('aws', 'secretsmanager', 'rotate-secret', '--secret-id', name)],
          rights: 'secretsmanager:RotateSecret on the secret',
          undo,
        },
  gcp: (name, version) =>
    version === undefined
      ? undefined
      : {
          does: `Disables version ${version} of ${name}. First add a version with a new value.`,
          commands: [shell('gcloud', 'secrets', 'versions', 'disable', version, '--secret', name)],
          rights: 'secretmanager.versions.disable on the secret',
          undo: undoneBy(shell('gcloud', 'secrets', 'versions', 'enable', version, '--secret', name)),
        },
}

export const stores: ContainedSystem = {
  title: 'Secrets that were read',
  uses: 'the command line of the store. The old value is known. So first set a new value at the service that uses the secret',
  one: (credentials) =>
    credentials.flatMap(({ provider, what, trace: { name = what, version } }) => {
      const [usable] = valuesInForm(nameForm, [name])
      const [number] = valuesInForm(versionForm, [version])
      return (usable !== undefined && Object.hasOwn(calls, provider) && calls[provider]?.(usable, number)) || []
    }),
  all: () => [],
  fresh: () => [],
  impossible: [
    'A value that was read stays known. Nothing but a new value at the service that uses it helps.',
    'The plan does not know the service that uses a value.',
  ],
}
