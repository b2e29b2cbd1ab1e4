import { type ContainedSystem, keepInFile, noCommand, shell, undoneBy } from '../call.ts'
import type { JobCredential } from '../credential.ts'

/** The form of a Secret that Mayfly created. A false line must not lead to the deletion of another Secret. */
const secretForm = /^mayfly-[0-9a-f]{16}$/
const nameForm = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/

/** The namespace and the Secret of a token, and its service account. */
export interface BoundToken {
  readonly namespace: string
  readonly account: string
  readonly secret?: string
}

/** The place of a bound token; undefined for a job that uses its ID token itself. */
export function boundTokenOf({ principal, what, trace }: JobCredential): BoundToken | undefined {
  const [, namespace = '', account = ''] = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(principal) ?? []
  const secret = trace.secret ?? /bound to the Secret (\S+)$/.exec(what)?.[1] ?? ''
  if (!nameForm.test(namespace) || !nameForm.test(account)) return undefined
  return { namespace, account, ...(secretForm.test(secret) && { secret }) }
}

const placesOf = (credentials: readonly JobCredential[]) => credentials.flatMap((one) => boundTokenOf(one) ?? [])

export const kubernetes: ContainedSystem = {
  title: 'Kubernetes',
  uses: 'kubectl, with the context of the cluster (the evidence does not name it)',
  one(credentials) {
    const places = placesOf(credentials).filter(({ secret }) => secret !== undefined)
    const commands = places.map(({ namespace, secret = '' }) =>
      shell('kubectl', 'delete', 'secret', secret, '--namespace', namespace),
    )
    if (commands.length === 0) return []
    return [
      {
        does: 'Deletes the Secret that the token is bound to. The API server then refuses the token, after 10 seconds at most.',
        commands: [...new Set(commands)],
        rights: 'delete on these secrets',
        undo: noCommand('Not possible. The next job gets a new token.'),
      },
    ]
  },
  all(credentials) {
    const [place] = placesOf(credentials)
    if (!place) return []
    const { account, namespace } = place
    const named = ['serviceaccount', account, '--namespace', namespace]
    const saved = `${account}-serviceaccount.yaml`
    return [
      {
        does: `Saves the service account to ${saved}, then deletes it. All of its tokens are refused, also those of pods that use it.`,
        commands: [
          keepInFile(shell('kubectl', 'get', ...named, '--output', 'yaml'), saved),
          shell('kubectl', 'delete', ...named),
        ],
        rights: `get and delete on the service account ${account}`,
        undo: undoneBy(
          shell('kubectl', 'create', ...named),
          'The new service account has another uid. Old tokens are still refused. Restart the pods that use it.',
        ),
      },
    ]
  },
  fresh(credentials) {
    const [place] = placesOf(credentials)
    if (!place) return []
    return [
      {
        does: 'Lists the bindings of the namespace. Delete the one that lets the job create serviceaccounts/token: kubectl delete rolebinding NAME.',
        commands: [shell('kubectl', 'get', 'rolebindings', '--namespace', place.namespace, '--output', 'wide')],
        rights: 'list and delete on rolebindings',
        undo: noCommand('Create the binding again.'),
      },
    ]
  },
  impossible: [
    'Programs that check only the signature of a token accept it until it expires.',
    'If the job used its ID token directly at the API server, that ID token is valid until it expires. Only a change in the authentication of the API server refuses it.',
    'What was read from the cluster stays read.',
  ],
}
