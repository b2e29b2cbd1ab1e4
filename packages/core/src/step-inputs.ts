import type { InputSpecs } from './inputs.ts'

const port = '(?:[1-5]?\\d{1,4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])'
const hostAndPort = `(?:[A-Za-z0-9._-]+|\\[[0-9a-fA-F:]+\\])(?::${port})?`
/** A user with an optional password. All other characters must be percent-encoded. */
const user = "(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+(?::(?:[A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*)?"

/** The inputs that every step has, whatever its provider. */
export const stepInputs = {
  'strict-revoke': {
    type: 'switch',
    default: false,
    description:
      'Fail the job if a credential that can be revoked was not revoked. Credentials that can only expire, such as those of AWS, Google Cloud and Azure, do not fail the job. The only exception: if Vault gives a batch token, the main step fails, because Vault can revoke only service tokens.',
  },
  'allow-untrusted-events': {
    type: 'switch',
    default: false,
    description:
      'Also run in events that outsiders can start. This is dangerous: code of outsiders may then run with the rights of your repository. On GitHub these events are `pull_request_target` and `workflow_run`. A comment, a review, a discussion or an issue is refused too, unless its author is an owner, member or collaborator. A fork, a star and a wiki page are refused for everybody, because GitHub reports no author. On GitLab the refused events are merge requests from forks. On Jenkins they are pull requests from forks.',
  },
  evidence: {
    type: 'text',
    form: {
      pattern: '[\\x20-\\x7e]{1,1000}',
      words: 'artifact, the path of a file, or an https URL',
    },
    description:
      'Keep evidence of what was issued, read, renewed and ended: one JSON line for each event, without secrets. `artifact` (only on GitHub): an artifact of the run. A path: a file, to which the lines are added. An https URL: the OTLP/HTTP address of a log collector, such as `https://collector.corp.example:4318/v1/logs`. See [evidence](https://github.com/mayfly-ci/mayfly/blob/main/docs/evidence.md).',
  },
  'evidence-token': {
    type: 'text',
    form: { pattern: '[\\x21-\\x7e]{1,4096}', words: 'one word' },
    secret: true,
    description: 'The bearer token of the collector that `evidence` names.',
  },
  'evidence-ca': {
    type: 'document',
    description: 'The certificate authority of the collector (PEM), if it is a private one.',
  },
  proxy: {
    type: 'text',
    form: {
      pattern: `http://(?:${user}@)?${hostAndPort}/?`,
      words: 'http://host:port or http://user:password@host:port',
    },
    secret: { pattern: `http://${hostAndPort}/?`, words: 'http://host:port' },
    description:
      'An HTTP proxy (`http://host:port`), used with the CONNECT method. Proxy variables such as `HTTPS_PROXY` are ignored, because an earlier step could have set them. A proxy with a user and a password (`http://user:password@host:port`) works only on GitHub, from a secret, and on the command line with `--proxy-file`.',
  },
  'no-proxy': {
    type: 'lines',
    form: {
      pattern: '(?:\\*?\\.)?[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?(?::\\d{1,5})?',
      words: 'a host such as vault.corp.example or .corp.example, with or without :port',
    },
    description:
      'Hosts to which Mayfly connects without the `proxy`, each with its subdomains. It never uses the proxy for this machine and for a GitHub Enterprise Server.',
  },
} as const satisfies InputSpecs
