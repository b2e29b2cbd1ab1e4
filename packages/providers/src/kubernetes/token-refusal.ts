import type { RefusalRule } from '@mayfly/core/refusal'

/** The API server does not accept the job's ID token. */
export const tokenRefusal: RefusalRule<unknown> = {
  status: 401,
  message: 'The API server refused the ID token',
  fix: ({ issuer, audience }) =>
    `The API server does not say why; see its own log. Its AuthenticationConfiguration must trust the issuer ${issuer} with the audience ${audience}, and the claims above must satisfy every claim rule.`,
}
