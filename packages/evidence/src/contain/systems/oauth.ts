import { type ContainedSystem, noCommand } from '../call.ts'

export const oauth: ContainedSystem = {
  title: 'OAuth and token services',
  uses: 'curl',
  one: () => [
    {
      does: 'Revokes the token at the revocation endpoint of the server, if it has one. REVOCATION_URL, CLIENT_ID and LEAKED_TOKEN are yours to set.',
      commands: [
        `printf %s "$LEAKED_TOKEN" | curl --fail --data-urlencode token@- --data-urlencode "client_id=$CLIENT_ID" "$REVOCATION_URL"`,
      ],
      rights: 'the token itself, and the identity of its client',
      undo: noCommand('Not possible. The next job gets a new token.'),
    },
  ],
  all: () => [],
  fresh: () => [],
  impossible: [
    'No command here ends all tokens of a client. Disable the client, the role or the host in the administration of the server.',
    'A service that checks only the signature of a token accepts it until it expires, also after its revocation.',
  ],
}
