import {
  assignToVariable,
  type Call,
  type ContainedSystem,
  Expansion,
  keepInFile,
  noCommand,
  shell,
  undoneBy,
  valuesInForm,
} from '../call.ts'
import type { JobCredential } from '../credential.ts'

/** The form of an accessor. Vault's command line would read a file for a value that begins with `@`. */
export const accessorForm = /^[A-Za-z0-9][\w.-]{0,127}$/
const roleForm = /^[A-Za-z0-9][\w.-]{0,127}$/

const accessorsOf = (credentials: readonly JobCredential[]) =>
  valuesInForm(
    accessorForm,
    credentials.map(({ trace }) => trace.accessor),
  )

/** The server and the role of a token. Another provider's lease can have a token of Vault too. */
export function placeOf({ what, principal }: JobCredential): { role: string; host: string } | undefined {
  const form = /^(?:Vault token of )?(\S+) at ([\w.:[\]-]+)(?:, made \S+)?$/
  const [, role, host] = form.exec(what) ?? form.exec(principal) ?? []
  return role === undefined || host === undefined ? undefined : { role, host }
}

const lookUpField = (field: string, accessor: string) =>
  shell('vault', 'write', `-field=${field}`, 'auth/token/lookup-accessor', `accessor=${accessor}`)

export const vault: ContainedSystem = {
  title: 'Vault and OpenBao',
  uses: 'vault, or bao with the same arguments. Set VAULT_ADDR and VAULT_TOKEN, and VAULT_NAMESPACE if the server has namespaces',
  one(credentials) {
    const accessors = accessorsOf(credentials)
    const [first] = accessors
    if (first === undefined) return []
    const ends = accessors.map((accessor) =>
      shell('vault', 'write', 'auth/token/revoke-accessor', `accessor=${accessor}`),
    )
    return [
      {
        does: 'Notes the entity and the path of the login. They cannot be looked up after the end of the token.',
        commands: [
          assignToVariable('entity', lookUpField('entity_id', first)),
          assignToVariable('path', lookUpField('path', first)),
        ],
        rights: 'update on auth/token/lookup-accessor',
        undo: noCommand('Nothing is changed.'),
      },
      {
        does: 'Revokes the token with its children and leases.',
        commands: ends,
        rights: 'update on auth/token/revoke-accessor',
        undo: noCommand('Not possible. The next job gets a new token.'),
      },
      {
        does: 'Looks at the token again. Vault must answer that the accessor is invalid.',
        commands: accessors.map((accessor) => shell('vault', 'token', 'lookup', '-accessor', accessor)),
        rights: 'update on auth/token/lookup-accessor',
        undo: noCommand('Nothing is changed.'),
      },
    ]
  },
  all: (): Call[] => [
    {
      does: 'Disables the entity. Vault then refuses all of its tokens and its logins. All jobs with the same subject have one entity. Other entities are not affected.',
      commands: [shell('vault', 'write', new Expansion('"identity/entity/id/$entity"'), 'disabled=true')],
      rights: 'read and update on identity/entity/id/+',
      undo: undoneBy(
        shell('vault', 'write', new Expansion('"identity/entity/id/$entity"'), 'disabled=false'),
        'Tokens that have not expired are accepted again.',
      ),
    },
    {
      does: 'Revokes every login at the same mount, of all its roles. This is for a token whose entity is not known. It does not end batch tokens.',
      commands: [shell('vault', 'lease', 'revoke', '-prefix', new Expansion('"$path"'))],
      rights: 'update and sudo on sys/leases/revoke-prefix/*',
      undo: noCommand('Not possible. The next jobs get new tokens.'),
    },
  ],
  fresh: (credentials) =>
    valuesInForm(
      roleForm,
      credentials.map((one) => placeOf(one)?.role),
    ).map((role) => {
      const path = new Expansion(`"\${path%/login}/role/${role}"`)
      const saved = `${role}-role.json`
      return {
        does: `Saves the role ${role} to ${saved}, then deletes it. It accepts no login any more.`,
        commands: [
          keepInFile(shell('vault', 'read', '-format=json', '-field=data', path), saved),
          shell('vault', 'delete', path),
        ],
        rights: 'read and delete on auth/<mount>/role/<role>',
        undo: undoneBy(shell('vault', 'write', path, `@${saved}`)),
      }
    }),
  impossible: [
    'Secrets that were read stay read. Rotate them.',
    'No call revokes a batch token, which has no accessor. Vault refuses it only while its entity is disabled.',
    'After the token has ended, its accessor does not lead to its entity and its path. Then set the path yourself: path=auth/jwt/login.',
  ],
}
