import { json, type Part, type Template, type Text, text } from '@mayfly/core/template'
import { tokenType } from '../oauth-forms.ts'
import { audienceOf, type GcpInputs, impersonationUrl, tokenUrl, toolLifetimeSeconds } from './exchange.ts'

/** The place where the libraries find the job's ID token: a file or a URL. */
export type Source =
  | { readonly file: Part }
  | {
      readonly url: Part
      readonly headers: Readonly<Record<string, Template>>
      readonly format: Readonly<Record<string, string>>
    }

/**
 * The configuration file with which Google's libraries exchange the job's ID token themselves. It names the service
 * account by its plain email, because the libraries for Python and JavaScript read the email from the URL and sign with
 * it.
 *
 * @see https://google.aip.dev/auth/4117
 */
export function externalAccount(inputs: GcpInputs, source: Source): Text {
  const { 'service-account': account, universe, 'quota-project': quota } = inputs
  const configuration = {
    type: 'external_account',
    audience: audienceOf(inputs['workload-identity-provider']),
    subject_token_type: tokenType('jwt'),
    token_url: tokenUrl(inputs),
    ...(account !== undefined && {
      service_account_impersonation_url: impersonationUrl(inputs, account, 'generateAccessToken'),
      service_account_impersonation: { token_lifetime_seconds: toolLifetimeSeconds(inputs) },
    }),
    credential_source: source,
    ...(quota !== undefined && { quota_project_id: quota }),
    ...(universe !== 'googleapis.com' && { universe_domain: universe }),
  }
  return text`${json(configuration, '\n')}\n`
}
