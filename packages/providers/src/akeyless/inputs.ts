import type { InputSpecs } from '@mayfly/core/inputs'
import { secretsInput, valueFiles, valueFileTexts } from '@mayfly/core/secrets/inputs'

/**
 * The inputs of Akeyless.
 *
 * @see https://docs.akeyless.io/docs/oauth20-jwt
 */
export const inputs = {
  'access-id': {
    type: 'text',
    required: true,
    form: { pattern: 'p-[A-Za-z0-9]{1,64}', words: 'an access id such as p-abc123' },
    description: 'The access id of the JWT auth method.',
  },
  audience: {
    type: 'text',
    required: true,
    form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
    description: "The audience of the job's ID token. It must be the audience of the auth method.",
  },
  'api-url': {
    type: 'text',
    default: 'https://api.akeyless.io',
    description:
      'The address of the API, an https URL. For your own gateway: its address with the path of the API, such as `https://gateway.example.com/api/v2`.',
  },
  'ca-certificate': {
    type: 'document',
    description:
      'The certificate authority of your own gateway (PEM). Line breaks can be written as `\\n`. For this server Mayfly trusts only this certificate authority.',
  },
  secrets: secretsInput(
    'A source is the full name of a static secret, such as `/prod/db`. Write `rotated:/prod/db` for a rotated secret and `dynamic:/prod/db` for a dynamic secret.',
  ),
  session: {
    type: 'choices',
    options: ['env', 'file', 'output'],
    description:
      'Use it with `secrets`, if the job also needs the Akeyless token. Its values mean the same as in `deliver`. Without `session`, the job gets only the secrets.',
  },
  deliver: {
    type: 'choices',
    options: ['env', 'file', 'output', ...valueFiles],
    default: 'env',
    forValues: [...valueFiles],
    description:
      'How the job gets the Akeyless token. With `secrets`: how the job gets the values. You can give several ways.',
    each: {
      env: 'the token in `AKEYLESS_AUTH_TOKEN`, with `AKEYLESS_GATEWAY`, which Terraform reads. With `secrets`: one variable per secret',
      file: 'the token in a private file. The path is in `AKEYLESS_AUTH_TOKEN_FILE`. With `secrets`: one private file per secret. The path of each is in `NAME_FILE`',
      output: 'the step output `token`. With `secrets`: one step output per secret',
      ...valueFileTexts,
    },
  },
} as const satisfies InputSpecs
