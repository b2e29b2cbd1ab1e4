import type { InputSpecs } from '@mayfly/core/inputs'
import { secretsInput, valueFiles, valueFileTexts } from '@mayfly/core/secrets/inputs'

const name = { pattern: '[\\w.-]{1,128}', words: 'a name of letters, digits, _, . and -' }

/**
 * The inputs of Conjur.
 *
 * @see https://docs.cyberark.com/conjur-open-source/latest/en/content/operations/services/cjr-authn-jwt-lp.htm
 */
export const inputs = {
  url: {
    type: 'text',
    required: true,
    description:
      'The address of the server, an https URL. For the SaaS: `https://TENANT.secretsmgr.cyberark.cloud/api`. `CONJUR_APPLIANCE_URL` is never used.',
  },
  account: {
    type: 'text',
    required: true,
    form: name,
    description: 'The account of the server. For the SaaS: `conjur`.',
  },
  'service-id': {
    type: 'text',
    required: true,
    form: name,
    description: 'The service id of the JWT authenticator: `github` for `conjur/authn-jwt/github`.',
  },
  host: {
    type: 'text',
    form: { pattern: 'host/[\\x21-\\x7e]{1,500}', words: 'the id of a host, such as host/ci/api' },
    description:
      'The host to log in as, such as `host/ci/api`. Only for an authenticator without the variable `token-app-property`; otherwise the ID token names the host.',
  },
  audience: {
    type: 'text',
    required: true,
    form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
    description: "The audience of the job's ID token. It must be the value of the authenticator's variable `audience`.",
  },
  'ca-certificate': {
    type: 'document',
    description:
      'The certificate authority of the server (PEM). Line breaks can be written as `\\n`. For this server Mayfly trusts only this certificate authority.',
  },
  secrets: secretsInput('A source is the id of a variable, such as `prod/db/password`.'),
  session: {
    type: 'choices',
    options: ['env', 'file', 'output'],
    description:
      'Use it with `secrets`, if the job also needs the Conjur token. Its values mean the same as in `deliver`. Without `session`, the job gets only the secrets.',
  },
  deliver: {
    type: 'choices',
    options: ['env', 'file', 'output', ...valueFiles],
    default: 'env',
    forValues: [...valueFiles],
    description:
      'How the job gets the Conjur token. With `secrets`: how the job gets the values. You can give several ways.',
    each: {
      env: 'the token in `CONJUR_AUTHN_TOKEN`, with `CONJUR_APPLIANCE_URL` and `CONJUR_ACCOUNT`. With `secrets`: one variable per secret',
      file: 'the token in a private file. The path is in `CONJUR_AUTHN_TOKEN_FILE`. With `secrets`: one private file per secret. The path of each is in `NAME_FILE`',
      output: 'the step output `token`. With `secrets`: one step output per secret',
      ...valueFileTexts,
    },
  },
} as const satisfies InputSpecs
