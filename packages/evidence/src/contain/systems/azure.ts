import { type ContainedSystem, keepInFile, shell, undoneBy, valuesInForm } from '../call.ts'
import type { JobCredential } from '../credential.ts'

const clientForm = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/

const clientsOf = (credentials: readonly JobCredential[]) =>
  valuesInForm(
    clientForm,
    credentials.map(({ principal }) => principal),
  )

export const azure: ContainedSystem = {
  title: 'Azure',
  uses: 'az, signed in to the tenant and to the subscription',
  one: () => [],
  all: (credentials) =>
    clientsOf(credentials).map((client) => {
      const list = ['az', 'role', 'assignment', 'list', '--assignee', client, '--all']
      const saved = `${client}-roles.json`
      return {
        does: `Saves the role assignments of ${client} to ${saved}, then removes them. Azure then refuses its tokens after some minutes.`,
        commands: [
          keepInFile(shell(...list, '--output', 'json'), saved),
          `${shell(...list, '--query', '[].id', '--output', 'tsv')} | ${shell('xargs', '-r', 'az', 'role', 'assignment', 'delete', '--ids')}`,
        ],
        rights: 'Microsoft.Authorization/roleAssignments/read and /delete on the scopes',
        undo: undoneBy(
          'az role assignment create --assignee "$ASSIGNEE" --role "$ROLE" --scope "$SCOPE"',
          `Run the command for each entry of ${saved}, with the values of the entry.`,
        ),
      }
    }),
  fresh: (credentials) =>
    clientsOf(credentials).map((client) => {
      const enabled = (value: boolean) =>
        shell('az', 'ad', 'sp', 'update', '--id', client, '--set', `accountEnabled=${value}`)
      return {
        does: `Disables the service principal ${client}. Entra then issues no token for it. For a managed identity, delete its federated credential instead: az identity federated-credential delete.`,
        commands: [enabled(false)],
        rights: 'Application.ReadWrite.OwnedBy of Microsoft Graph, as an owner of the application',
        undo: undoneBy(enabled(true)),
      }
    }),
  impossible: [
    'One access token cannot be revoked. It is valid for 60 to 90 minutes.',
    'Continuous access evaluation ends tokens of workloads only for Microsoft Graph and for some applications.',
    'SAS tokens and storage keys that the job got stay valid. Rotate the keys.',
  ],
}
