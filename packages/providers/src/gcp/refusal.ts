import { retryByStatus } from '@mayfly/core/answer-status'
import { claimFacts } from '@mayfly/core/claims'
import { MayflyError, type Retry } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson, textOf } from '@mayfly/core/json'
import type { Who } from './answer.ts'
import { memberOf } from './names.ts'

interface Said {
  readonly status: number
  readonly code: string
  readonly message: string
}

/** The error for an answer that holds no token: who was refused, why, the likely fix, and whether to try again. */
export function refusal(answer: HttpAnswer, who: Who): MayflyError {
  const said = read(answer)
  const { code, message } = said
  const retry = retryOf(said)
  if (retry === undefined && code.startsWith('HTTP ')) {
    return new MayflyError(
      'ERR_ANSWER_MALFORMED',
      `${who.endpoint} answered ${said.status}, which is not an answer of Google`,
      {
        facts: { principal: who.principal, endpoint: who.endpoint },
        fix: 'Check the universe and the endpoint inputs, and any proxy or firewall between the runner and Google.',
        retry: 'unreadable',
      },
    )
  }
  const details = {
    vendor: code,
    ...(retry && { retry }),
    facts: {
      principal: who.principal,
      endpoint: who.endpoint,
      ...(who.token && claims(who)),
      said: message || undefined,
    },
  }
  return retry === 'throttle' || retry === 'transient'
    ? new MayflyError('ERR_EXCHANGE_UNAVAILABLE', 'Google could not answer', { ...details, fix: unavailableFix(said) })
    : new MayflyError(
        'ERR_EXCHANGE_REJECTED',
        `Google refused ${who.provider ? 'the service account' : 'the ID token'}`,
        {
          ...details,
          fix: fixOf(said, who),
        },
      )
}

/** What attribute mappings and conditions look at beside the subject. */
function claims({ token }: Who): Record<string, string | undefined> {
  if (!token) return {}
  const { repository, repository_id, repository_owner, repository_owner_id } = token.claims as Record<string, unknown>
  const ids = (name: unknown, id: unknown) => textOf(name) && `${name}${textOf(id) ? `  (id ${id})` : ''}`
  const facts = { repository: ids(repository, repository_id), owner: ids(repository_owner, repository_owner_id) }
  return { ...claimFacts(token), ...facts }
}

/** Both shapes of Google's errors: OAuth's, and that of its APIs. */
function read({ status, body }: HttpAnswer): Said {
  const { error, error_description } = readJson(body)
  if (typeof error === 'object' && error !== null) {
    const { status: code, message, details } = error as Record<string, unknown>
    const reasons = (Array.isArray(details) ? details : []).map((detail) => foreignText(detail?.reason))
    const reason = reasons.find((one) => one !== undefined)
    return { status, code: reason ?? foreignText(code) ?? `HTTP ${status}`, message: foreignText(message) ?? '' }
  }
  return { status, code: foreignText(error) ?? `HTTP ${status}`, message: foreignText(error_description) ?? '' }
}

function retryOf({ status, code, message }: Said): Retry | undefined {
  // Google says that it issued nothing, since it could not ask the issuer for its keys.
  const isUnreached = /Error connecting to the given credential's issuer/.test(message)
  if (code === 'quota_exceeded' || code === 'RESOURCE_EXHAUSTED' || isUnreached) return 'throttle'
  return (
    retryByStatus(status) ?? (/is stale to sign-in|token is expired|has expired/i.test(message) ? 'stale' : undefined)
  )
}

function unavailableFix({ message }: Said): string {
  return /connecting to the given credential's issuer/.test(message)
    ? 'Google must reach the discovery document and the keys of the issuer over the internet: check the issuer of the provider.'
    : 'Run the job again later.'
}

/** How Google says that the caller may not become the service account. */
const lacksPermission = /IAM_PERMISSION_DENIED|getAccessToken|getOpenIdToken|does not have permission/

function fixOf({ code, message, status }: Said, { principal, provider, token }: Who): string {
  const subject = token?.claims.sub ?? '<subject>'
  if (/127 bytes/.test(message)) {
    return `The subject has ${Buffer.byteLength(subject)} bytes, but google.subject allows 127: map google.subject to a shorter claim, such as assertion.repository_id + ":" + assertion.ref_type, and keep the long ones in attributes.`
  }
  if (/attribute condition/.test(message))
    return "The provider's attribute condition does not accept these claims: compare both. Texts are compared exactly, and ids are texts."
  if (/audience in ID Token/i.test(message))
    return 'Add the audience above to the allowed audiences of the provider, or set the audience input to one that it allows.'
  if (code === 'invalid_target')
    return 'This provider does not exist: check the project number, the pool and the provider, and whether one of them is disabled or deleted.'
  if (/Invalid value for "audience"/.test(message))
    return 'workload-identity-provider is not the full name of a provider.'
  if (code === 'SERVICE_DISABLED')
    return 'Enable the API: gcloud services enable iamcredentials.googleapis.com sts.googleapis.com, in the project of the service account.'
  if (/Gaia id not found/i.test(message) || (status === 404 && provider))
    return 'This service account does not exist: check its email, and whether it was deleted.'
  if (/lifetime/i.test(message) && provider)
    return 'A lifetime of more than one hour needs the organisation policy iam.allowServiceAccountCredentialLifetimeExtension for this service account. Set it, or reduce the lifetime.'
  if (code === 'SECURITY_POLICY_VIOLATED' || /VPC Service Controls/i.test(message))
    return 'A service perimeter (VPC Service Controls) blocks this request: an ingress rule of the perimeter must allow this identity.'
  if (/service account is disabled/i.test(message))
    return `The service account is disabled. Enable it: gcloud iam service-accounts enable ${principal}.`
  if (status === 403 && provider && lacksPermission.test(`${code} ${message}`)) {
    return `Grant roles/iam.workloadIdentityUser on ${principal} to ${memberOf(provider, subject)} (if google.subject is the token's subject), or to a principalSet:// of an attribute. With delegates, each needs roles/iam.serviceAccountTokenCreator on the next one.`
  }
  return provider === undefined && token === undefined
    ? "See Google's reason above, and check the access boundary."
    : "See Google's reason above."
}
