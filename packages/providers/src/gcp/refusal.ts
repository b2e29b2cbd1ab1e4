import type { MayflyError } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { objectIn, readJson } from '@mayfly/core/json'
import type { RefusalTable, RefusedAnswer } from '@mayfly/core/refusal'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { readOAuthError } from '../oauth-error.ts'
import type { RequestFacts } from './answer.ts'
import { memberOf } from './names.ts'

/** The error for an answer of Google without a token. */
export async function refusal(answer: HttpAnswer, who: RequestFacts): Promise<MayflyError> {
  const { refusalOf } = await import('@mayfly/core/refusal')
  const { principal, endpoint, token: subject } = who
  return refusalOf(table, read(answer), {
    facts: { principal, endpoint },
    subject,
    context: who,
  })
}

/** Google has two forms of errors: that of OAuth, and that of its APIs. */
function read({ status, body }: HttpAnswer): RefusedAnswer {
  const { status: word, message, details } = objectIn(readJson(body).error)
  const reasons = (Array.isArray(details) ? details : []).map((detail) => foreignText(detail?.reason))
  const oauth = readOAuthError(body)
  const code = reasons.find((one) => one !== undefined) ?? foreignText(word) ?? oauth.code
  return { status, isOwn: code !== undefined, code: code ?? `HTTP ${status}`, said: foreignText(message) ?? oauth.said }
}

/** Google says that the caller may not use the service account. */
const lacksPermission = /IAM_PERMISSION_DENIED|getAccessToken|getOpenIdToken|does not have permission/

const isForAccount = ({ provider }: RequestFacts): boolean => provider !== undefined

const missingAccount = 'This service account does not exist: check its email, and whether it was deleted.'
const perimeter =
  'A service perimeter (VPC Service Controls) blocks this request: an ingress rule of the perimeter must allow this identity.'

const table: RefusalTable<RequestFacts> = {
  system: 'Google',
  inputs: 'the universe and the endpoint inputs',
  unavailable: [
    { codes: ['quota_exceeded', 'RESOURCE_EXHAUSTED'], kind: 'throttle' },
    {
      // Google says that it issued nothing, because it could not get the keys of the issuer.
      said: /Error connecting to the given credential's issuer/,
      kind: 'throttle',
      fix: 'Google must reach the discovery document and the keys of the issuer over the internet: check the issuer of the workload identity provider.',
    },
  ],
  message: (_, who) => `Google refused ${isForAccount(who) ? 'the service account' : 'the ID token'}`,
  refused: [
    {
      said: /127 bytes/,
      fix: (_, { token }) =>
        `The subject has ${Buffer.byteLength(subjectOf(token))} bytes, but google.subject allows 127: map google.subject to a shorter claim, such as assertion.repository_id + ":" + assertion.ref_type, and keep the long ones in attributes.`,
    },
    {
      said: /attribute condition/,
      fix: "The provider's attribute condition does not accept these claims: compare both. Texts are compared exactly, and ids are texts.",
    },
    {
      said: /audience in ID Token/i,
      fix: 'Add the audience above to the allowed audiences of the workload identity provider, or set the audience input to one that it allows.',
    },
    {
      codes: ['invalid_target'],
      fix: 'This workload identity provider does not exist: check the project number, the pool and the name of the provider, and whether one of them is disabled or deleted.',
    },
    {
      said: /Invalid value for "audience"/,
      fix: 'workload-identity-provider is not the full name of a provider.',
    },
    {
      codes: ['SERVICE_DISABLED'],
      fix: 'Enable the API: gcloud services enable iamcredentials.googleapis.com sts.googleapis.com, in the project of the service account.',
    },
    { said: /Gaia id not found/i, fix: missingAccount },
    { status: 404, when: (_, who) => isForAccount(who), fix: missingAccount },
    {
      said: /lifetime/i,
      when: (_, who) => isForAccount(who),
      fix: 'A lifetime of more than one hour needs the organisation policy iam.allowServiceAccountCredentialLifetimeExtension for this service account. Set it, or reduce the lifetime.',
    },
    { codes: ['SECURITY_POLICY_VIOLATED'], fix: perimeter },
    { said: /VPC Service Controls/i, fix: perimeter },
    {
      said: /service account is disabled/i,
      fix: ({ principal }) =>
        `The service account is disabled. Enable it: gcloud iam service-accounts enable ${principal}.`,
    },
    {
      status: 403,
      when: (_, who, { code, said }) => isForAccount(who) && lacksPermission.test(`${code} ${said ?? ''}`),
      fix: ({ principal }, { provider = '', token }) =>
        `Grant roles/iam.workloadIdentityUser on ${principal} to ${memberOf(provider, subjectOf(token))} (if google.subject is the token's subject), or to a principalSet:// of an attribute. With delegates, each needs roles/iam.serviceAccountTokenCreator on the next one.`,
    },
    { said: /is stale to sign-in|token is expired|has expired/i, kind: 'stale' },
    {
      when: (_, { provider, token }) => provider === undefined && token === undefined,
      fix: "See Google's reason above, and check the access boundary.",
    },
  ],
  fix: "See Google's reason above.",
}

function subjectOf(token: SubjectToken | undefined): string {
  return token?.claims.sub ?? '<subject>'
}
