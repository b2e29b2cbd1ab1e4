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
      'Work in `pull_request_target` and `workflow_run` too, where code from outside may run with the rights of this repository.',
  },
  proxy: {
    type: 'text',
    form: { pattern: 'http://[^/@]+/?', words: 'http://host:port' },
    description:
      'An `http://host:port` proxy, used by CONNECT. A proxy in the environment is never taken: an earlier step could have put it there.',
  },
} as const satisfies InputLiteral
