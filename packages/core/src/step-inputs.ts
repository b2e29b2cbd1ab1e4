import type { InputLiteral } from './inputs.ts'

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
      'Work in events that outsiders start too: `pull_request_target`, `workflow_run`, and comments, issues, discussions, reviews, forks, stars and wiki pages of somebody who is no owner, member or collaborator; on GitLab in the merge request of a fork.',
  },
  proxy: {
    type: 'text',
    form: {
      pattern:
        'http://(?:[A-Za-z0-9._-]+|\\[[0-9a-fA-F:]+\\])(?::(?:[1-5]?\\d{1,4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]))?/?',
      words: 'http://host:port, without user and password',
    },
    description:
      'An `http://host:port` proxy, used by CONNECT. A proxy in the environment is never taken: an earlier step could have put it there.',
  },
} as const satisfies InputLiteral
