import type { InputSpecs } from '@mayfly/core/inputs'
import { presetNames } from './presets.ts'

const address = 'https?://[\\x21-\\x7e]{1,1000}'

/** The path of a value in an answer: a key, or a JSON pointer. */
const field = {
  pattern: '[\\w.-]{1,64}|(?:/[\\w.-]{1,64}){1,8}',
  words: 'a key, or a JSON pointer such as /data/token',
}

/**
 * The inputs of an OAuth server. A preset fills those that are absent.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8693
 * @see https://www.rfc-editor.org/rfc/rfc7523
 */
export const inputs = {
  preset: {
    type: 'choice',
    options: presetNames,
    description: 'A system whose form is known. It fills every input that you do not give.',
  },
  url: {
    type: 'text',
    description: 'With `preset`: the address of the system, if it has no fixed one.',
  },
  issuer: {
    type: 'text',
    description:
      'The issuer of the OAuth server, an https URL. Mayfly reads its endpoints from `/.well-known/openid-configuration`. It uses only endpoints at the address of the issuer.',
  },
  'token-url': {
    type: 'text',
    description: 'The token endpoint, an https URL. Required, unless `issuer` or `preset` gives it.',
  },
  audience: {
    type: 'text',
    required: true,
    form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
    description: "The audience of the job's ID token, as the server expects it. Use another audience for each system.",
  },
  grant: {
    type: 'choice',
    options: ['token-exchange', 'jwt-bearer', 'client-assertion', 'none'],
    description:
      'The use of the ID token. `token-exchange`: it is the `subject_token` (RFC 8693). `jwt-bearer`: it is the `assertion` (RFC 7523, section 2.1). `client-assertion`: it is the `client_assertion` of a client (RFC 7523, section 2.2). `none`: only `fields` and `headers` are sent, and one of them contains `{id-token}`. Default: `token-exchange`.',
  },
  encoding: {
    type: 'choice',
    options: ['form', 'json'],
    description: 'The encoding of the request. Default: `form`, as OAuth requires it.',
  },
  fields: {
    type: 'document',
    entries: { pattern: '[\\w./-]{1,128} ?= ?[\\x20-\\x3a\\x3c-\\x7e]{1,1000}', words: 'name=value' },
    description:
      'More fields of the request, one per line: `client_id=deploy`, `scope=read write`. A field replaces a field of `grant` with the same name. `{id-token}` is replaced by an ID token; each occurrence gets a token of its own. With `encoding: json`, a name such as `/data/token` is a path in the JSON. Names of static secrets, such as `client_secret`, are refused.',
  },
  headers: {
    type: 'document',
    entries: { pattern: '[\\w-]{1,128}: ?[\\x20-\\x3a\\x3c-\\x7e]{1,1000}', words: 'name: value' },
    description:
      'More headers of the request, one per line: `x-version: 2`. `{id-token}` is replaced as in `fields`. Static secrets are refused.',
  },
  'token-field': {
    type: 'text',
    form: field,
    description: 'The token in the answer: a key, or a JSON pointer. Default: `access_token`.',
  },
  'expires-field': {
    type: 'text',
    form: field,
    description:
      'The field of the answer that says when the token expires. Its value is a number of seconds, a time in seconds since 1970, or an ISO 8601 date. Each can be a number or a text. Default: `expires_in`. If it is absent, Mayfly uses the `exp` of a token that is a JWT.',
  },
  'token-type': {
    type: 'text',
    form: { pattern: '[\\w.:/+-]{1,100}', words: 'a token type such as Bearer' },
    description:
      'The `token_type` that you expect. If the server issues another one, the step fails. Default: `Bearer`.',
  },
  revoke: {
    type: 'text',
    form: {
      pattern: `RFC7009(?: ${address})?|DELETE ${address}|POST ${address}(?: [\\w.-]{1,64}=[\\x21-\\x7e]{1,200})*`,
      words: 'RFC7009, RFC7009 https://…, DELETE https://… or POST https://… name={token}',
    },
    description:
      'How the token is revoked. `RFC7009 https://…`: the revocation endpoint; without an address, the one that `issuer` publishes. `DELETE https://…`: a request with the token as bearer. `POST https://… name={token}`: a request with the token as bearer, and with a JSON body that has the field `name`. Without `revoke`, the token only expires.',
  },
  probe: {
    type: 'text',
    form: {
      pattern: `RFC7662(?: ${address})?|GET ${address}`,
      words: 'RFC7662, RFC7662 https://… or GET https://…',
    },
    description:
      'How Mayfly checks that the token was revoked. `RFC7662 https://…`: the introspection endpoint; without an address, the one that `issuer` publishes. `GET https://…`: an address that answers 2xx to a valid token and 401 to another one.',
  },
  authorization: {
    type: 'text',
    form: { pattern: '[\\x20-\\x7e]{0,64}\\{token\\}[\\x20-\\x7e]{0,16}', words: 'a text with {token}' },
    description: 'The header `Authorization` of `revoke` and `probe`. Default: `Bearer {token}`.',
  },
  name: {
    type: 'text',
    form: { pattern: '[A-Za-z_]\\w{0,99}', words: 'the name of a variable' },
    description:
      'The variable that gets the token, such as `OPENAI_API_KEY`. Default: that of the preset, or `ACCESS_TOKEN`.',
  },
  'ca-certificate': {
    type: 'document',
    description:
      'The certificate authority of the server (PEM). For this server Mayfly trusts only this certificate authority.',
  },
  'client-certificate': {
    type: 'document',
    description:
      'A certificate for this job (PEM, with its chain), which Mayfly shows to the server (RFC 8705). It needs `client-key`.',
  },
  'client-key': {
    type: 'text',
    secret: true,
    description:
      'The private key of `client-certificate` (PEM). Use a key that exists only for this job: a key that is stored in CI is a static secret.',
  },
  deliver: {
    type: 'choices',
    options: ['env', 'file', 'output'],
    default: 'env',
    description: 'How the job gets the token. You can give several ways.',
    each: {
      env: 'the variable `name`',
      file: 'a private file. The path is in a variable whose name is `name` with `_FILE` at its end',
      output: 'the step output `access-token`',
    },
  },
} as const satisfies InputSpecs
