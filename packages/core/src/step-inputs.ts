import type { InputLiteral } from './inputs.ts'

const port = '(?:[1-5]?\\d{1,4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])'
const hostAndPort = `(?:[A-Za-z0-9._-]+|\\[[0-9a-fA-F:]+\\])(?::${port})?`
/** Any other sign in a user or a password is percent-encoded. */
const user = "(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+(?::(?:[A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*)?"

/** The inputs that every step has, whatever its provider. */
export const stepInputs = {
  'strict-revoke': {
    type: 'switch',
    default: false,
    description:
      'Fail the job when something that can be ended at its issuer was not ended. What only expires is reported and never fails.',
  },
  'allow-untrusted-events': {
    type: 'switch',
    default: false,
    description:
      'Work in events that outsiders start too: `pull_request_target`, `workflow_run`, and comments, issues, discussions, reviews, forks, stars and wiki pages of somebody who is no owner, member or collaborator; on GitLab in the merge request of a fork, on Jenkins in its pull request.',
  },
  proxy: {
    type: 'text',
    form: {
      pattern: `http://(?:${user}@)?${hostAndPort}/?`,
      words: 'http://host:port or http://user:password@host:port',
    },
    secret: { pattern: `http://${hostAndPort}/?`, words: 'http://host:port' },
    description:
      'An `http://host:port` proxy, used by CONNECT; with a user and a password `http://user:password@host:port`, from a secret. A proxy in the environment is never taken: an earlier step could have put it there.',
  },
  'no-proxy': {
    type: 'lines',
    form: {
      pattern: '(?:\\*?\\.)?[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?(?::\\d{1,5})?',
      words: 'a host such as vault.corp.example or .corp.example, with or without :port',
    },
    description:
      'Hosts that are asked without the `proxy`, each with all names below it. This machine and the server of GitHub Enterprise are always among them.',
  },
} as const satisfies InputLiteral
