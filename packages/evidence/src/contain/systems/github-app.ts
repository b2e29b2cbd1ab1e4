import {
  assignToVariable,
  type Call,
  type ContainedSystem,
  Expansion,
  noCommand,
  shell,
  undoneBy,
  valuesInForm,
} from '../call.ts'
import type { JobCredential } from '../credential.ts'

const accountForm = /^[A-Za-z0-9](?:[\w-]{0,99})$/

const accountsOf = (credentials: readonly JobCredential[]) =>
  valuesInForm(
    accountForm,
    credentials.flatMap(({ what, principal }) => [
      / on ([^\s/]+)(?:\/\S+)?$/.exec(what)?.[1],
      / on ([^\s/,]+)/.exec(principal)?.[1],
    ]),
  )

/** A request of the App. The JWT is not an argument, because every process of the machine can read arguments. */
function asApp(method: string, path: string): string {
  const address = new Expansion(`"\${GITHUB_API_URL:-https://api.github.com}/${path}"`)
  const curl = shell('curl', '--fail', '--silent', '--show-error', '--header', '@-', '--request', method, address)
  return `printf 'Authorization: Bearer %s' "$APP_JWT" | ${curl}`
}

const suspension = (method: string) => asApp(method, 'app/installations/$installation/suspended')

export const githubApp: ContainedSystem = {
  title: 'GitHub App',
  uses: 'gh, curl and jq. LEAKED_TOKEN is the token. APP_JWT is a JWT that the key of the App has signed. An Enterprise Server needs GH_HOST and GITHUB_API_URL',
  one: () => [
    {
      does: 'Revokes the token with the token itself. Without the token this is not possible.',
      commands: [`GH_TOKEN="$LEAKED_TOKEN" ${shell('gh', 'api', '--method', 'DELETE', 'installation/token')}`],
      rights: 'the token itself',
      undo: noCommand('Not possible. The next job gets a new token.'),
    },
  ],
  all: (credentials) =>
    accountsOf(credentials).map(
      (account): Call => ({
        does: `Suspends the installation of the App on ${account}. All of its tokens are refused, and it gets no new one.`,
        commands: [
          assignToVariable('installation', `${asApp('GET', `users/${account}/installation`)} | jq .id`),
          suspension('PUT'),
        ],
        rights: 'the key of the App',
        undo: undoneBy(suspension('DELETE')),
      }),
    ),
  fresh: () => [],
  impossible: [
    'Nobody can list the living tokens of an installation.',
    'POST /credentials/revoke does not accept tokens of installations (ghs_).',
    'These commands do not change the App itself. To stop new tokens for longer, remove repositories from the installation in its settings, or delete the key of the App.',
  ],
}
