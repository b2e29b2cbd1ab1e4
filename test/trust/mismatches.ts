import type { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { Secret } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { unusableTokenError } from '@mayfly/core/token-refusal'
import { missingTokenError } from '@mayfly/platforms/github/id-token-refusal'
import { refusal as awsRefusal } from '@mayfly/providers/aws/refusal'
import { refusal as azureRefusal } from '@mayfly/providers/azure/refusal'
import { refusal as googleRefusal } from '@mayfly/providers/gcp/refusal'
import { refusal as kubernetesRefusal } from '@mayfly/providers/kubernetes/refusal'
import { loginRefusal as vaultRefusal } from '@mayfly/providers/vault/refusal'
import type { Claims } from '@mayfly/trust/model'

/** A token and a trust that does not accept it. */
export interface Mismatch {
  readonly number: number
  readonly what: string
  readonly claims: Claims
  /** The error that the job gets. */
  readonly refusal: (claims: Claims) => Promise<MayflyError> | MayflyError
  /** The error names the cause by itself, in these words. */
  readonly refusalSays?: string
  /** The trust document, for a cause that only it can show. */
  readonly document?: unknown
  /** The sentences of the claims that it refuses, for its nearest rule. */
  readonly explained?: readonly string[]
}

const github = 'https://token.actions.githubusercontent.com'
const host = 'token.actions.githubusercontent.com'
const workflow = 'acme/api/.github/workflows/deploy.yml@refs/heads/main'

function job(change: Record<string, unknown> = {}, audience = 'sts.amazonaws.com'): Claims {
  const claims = {
    jti: 'e7b3',
    iss: github,
    sub: 'repo:acme/api:ref:refs/heads/main',
    aud: audience,
    actor: 'octo',
    repository: 'acme/api',
    repository_id: '34',
    repository_owner: 'acme',
    repository_owner_id: '12',
    repository_visibility: 'private',
    event_name: 'push',
    ref: 'refs/heads/main',
    ref_type: 'branch',
    ref_protected: 'true',
    base_ref: '',
    head_ref: '',
    workflow: 'deploy',
    workflow_ref: workflow,
    job_workflow_ref: workflow,
    runner_environment: 'github-hosted',
    ...change,
  }
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined))
}

function inEnvironment(environment: string, change: Record<string, unknown> = {}, audience?: string): Claims {
  const sub = `repo:acme/api:environment:${environment.replaceAll(':', '%3A')}`
  return job({ environment, sub, ...change }, audience)
}

const gitlab = {
  iss: 'https://gitlab.com',
  sub: 'project_path:acme/infra:ref_type:branch:ref:main',
  aud: 'https://gitlab.com',
  project_path: 'acme/infra',
  project_id: '77',
  namespace_path: 'acme',
  namespace_id: '12',
  ref: 'main',
  ref_type: 'branch',
  ref_protected: 'true',
  pipeline_source: 'push',
}
const jenkins = {
  iss: 'https://jenkins.example/oidc',
  sub: 'https://jenkins.example/job/acme/job/api/job/main/',
  aud: 'sts.amazonaws.com',
  team: 'payments',
}

function token(claims: Claims): SubjectToken {
  return { jwt: Secret.receive('x.y.z', () => undefined), claims, serverDate: undefined }
}

function answer(status: number, body: object): HttpAnswer {
  return { status, headers: {}, body: JSON.stringify(body), bytes: new Uint8Array(), date: undefined }
}

const roleArn = 'arn:aws:iam::111111111111:role/deploy'
const denied = 'Not authorized to perform sts:AssumeRoleWithWebIdentity'

function aws(said = denied, code = 'AccessDenied', status = 403) {
  return (claims: Claims) => awsRefusal({ status, code, said }, { principal: roleArn }, token(claims))
}

const client = '11111111-2222-3333-4444-555555555555'

function azure(number: number, said: string) {
  const body = { error: 'invalid_client', error_codes: [number], error_description: `AADSTS${number}: ${said}` }
  return (claims: Claims) => azureRefusal(answer(401, body), { principal: client }, token(claims))
}

const pool = 'projects/123456789012/locations/global/workloadIdentityPools/ci-jobs'
const provider = `${pool}/providers/github`

function google(said: string, code = 'invalid_grant') {
  const who = { principal: provider, endpoint: 'sts.googleapis.com' }
  return (claims: Claims) =>
    googleRefusal(answer(400, { error: code, error_description: said }), { ...who, token: token(claims) })
}

const account = 'deploy@my-project.iam.gserviceaccount.com'

function googleAccount(claims: Claims) {
  const said = "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist)."
  const error = { code: 403, message: said, status: 'PERMISSION_DENIED' }
  const who = { principal: account, endpoint: 'iamcredentials.googleapis.com', provider, token: token(claims) }
  return googleRefusal(answer(403, { error }), who)
}

function vault(said: string) {
  return (claims: Claims) =>
    vaultRefusal(answer(400, { errors: [said] }), { mount: 'jwt', role: 'deploy' }, token(claims))
}

function kubernetes(claims: Claims) {
  const body = { kind: 'Status', status: 'Failure', reason: 'Unauthorized', message: 'Unauthorized', code: 401 }
  return kubernetesRefusal(answer(401, body), {}, token(claims), 'create a token')
}

/** The answer of `aws iam get-role`. */
function role(condition: object, issuer = host) {
  return {
    Role: {
      RoleName: 'deploy',
      Arn: roleArn,
      MaxSessionDuration: 3600,
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${issuer}` },
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: condition,
          },
        ],
      },
    },
  }
}

const audienceKey = { [`${host}:aud`]: 'sts.amazonaws.com' }

function subjectRole(sub: string | readonly string[], more: object = {}) {
  return role({ StringEquals: { ...audienceKey, [`${host}:sub`]: sub, ...more } })
}

/** The answer of `az ad app federated-credential list`. */
function credentials(subject: string, change: object = {}) {
  return [{ name: 'main', issuer: github, subject, audiences: ['api://AzureADTokenExchange'], ...change }]
}

const entra = 'api://AzureADTokenExchange'
const unmatched = (part: string, value: string, more = '') =>
  `No matching federated identity record found for presented assertion ${part} '${value}'. ${more}Check your federated identity credential Subject, Audience and Issuer against the presented assertion.`

/** The answer of `gcloud iam workload-identity-pools providers describe --format json`. */
function pools(attributeCondition: string, change: object = {}) {
  return {
    name: provider,
    state: 'ACTIVE',
    attributeMapping: { 'google.subject': 'assertion.sub', 'attribute.repository': 'assertion.repository' },
    attributeCondition,
    oidc: { issuerUri: github, allowedAudiences: ['https://ci.example'] },
    ...change,
  }
}

const googleAudience = 'https://ci.example'
const rejected = google('The given credential is rejected by the attribute condition.', 'unauthorized_client')

/** A provider, and the policy of the service account. */
function granted(member: string) {
  const bindings = [
    { role: 'roles/iam.workloadIdentityUser', members: [`principalSet://iam.googleapis.com/${pool}/${member}`] },
  ]
  return [pools("assertion.repository_owner_id == '12'"), { bindings, etag: 'x', version: 1 }]
}

/** The answer of `vault read -format=json auth/jwt/role/deploy`. */
function vaultRole(fields: object) {
  return {
    data: {
      role_type: 'jwt',
      user_claim: 'sub',
      bound_audiences: ['https://vault.example'],
      bound_claims_type: 'string',
      token_ttl: 900,
      token_policies: ['deploy'],
      ...fields,
    },
  }
}

const vaultAudience = 'https://vault.example'

const cluster = {
  apiVersion: 'apiserver.config.k8s.io/v1',
  kind: 'AuthenticationConfiguration',
  jwt: [
    {
      issuer: { url: github, audiences: ['https://cluster.example'] },
      claimValidationRules: [{ expression: "claims.repository_owner_id == '13'", message: 'another owner' }],
      claimMappings: { username: { expression: "'ci:' + claims.sub" } },
    },
  ],
}

const called = 'acme/workflows/.github/workflows/deploy.yml@refs/heads/main'

/** Forty mismatches that people report, in the order of how often: AWS, then Google, Azure, Vault and Kubernetes. */
export const mismatches: readonly Mismatch[] = [
  {
    number: 1,
    what: 'an environment where the role wants a branch',
    claims: inEnvironment('production'),
    refusal: aws(),
    refusalSays: 'The job has the environment production, so its subject ends in the environment',
    document: subjectRole('repo:acme/api:ref:refs/heads/main'),
    explained: [
      'sub: this job has the environment production, so its subject ends in environment:production; the role wants ref:refs/heads/main',
    ],
  },
  {
    number: 2,
    what: 'no environment where the credential wants one',
    claims: job({}, entra),
    refusal: azure(700213, unmatched('subject', 'repo:acme/api:ref:refs/heads/main')),
    refusalSays: 'No federated credential has this subject. The environment, the branch or the event',
    document: credentials('repo:acme/api:environment:test-slot'),
    explained: ['sub: the credential wants the environment test-slot, and this job names none'],
  },
  {
    number: 3,
    what: 'an immutable subject where the role has names',
    claims: job({ sub: 'repo:acme@12/api@34:ref:refs/heads/main' }),
    refusal: aws(),
    refusalSays: 'The subject has the ids of owner and repository: a trust with the names alone',
    document: subjectRole('repo:acme/api:ref:refs/heads/main'),
    explained: ['sub: GitHub sends acme@12/api@34 for this repository; the role knows acme/api'],
  },
  {
    number: 4,
    what: 'an older subject where the portal wrote ids',
    claims: job({}, entra),
    refusal: azure(700213, unmatched('subject', 'repo:acme/api:ref:refs/heads/main')),
    refusalSays: 'older format; the immutable format is repo:acme@12/api@34:ref:refs/heads/main',
    document: credentials('repo:acme@12/api@34:ref:refs/heads/main'),
    explained: [
      'sub: the credential has the immutable form acme@12/api@34; this repository still sends the older one, acme/api',
    ],
  },
  {
    number: 5,
    what: 'a subject that changed when the repository was renamed',
    claims: job({ repository: 'acme/api2', sub: 'repo:acme@12/api2@34:ref:refs/heads/main' }),
    refusal: aws(),
    refusalSays: 'immutable format; the older format is repo:acme/api2:ref:refs/heads/main',
    document: subjectRole('repo:acme/api2:ref:refs/heads/main'),
    explained: ['sub: GitHub sends acme@12/api2@34 for this repository; the role knows acme/api2'],
  },
  {
    number: 6,
    what: 'a name in another letter case on AWS',
    claims: job({ repository: 'Acme/api', sub: 'repo:Acme/api:ref:refs/heads/main' }),
    refusal: aws(),
    document: subjectRole('repo:acme/api:ref:refs/heads/main'),
    explained: ['sub differs only in upper and lower case (Acme / acme)'],
  },
  {
    number: 7,
    what: 'an environment in another letter case on Azure',
    claims: inEnvironment('Production', {}, entra),
    refusal: azure(
      7002138,
      unmatched(
        'subject',
        'repo:acme/api:environment:Production',
        'The subject matches with case-insensitive comparison, but not with case-sensitive comparison. ',
      ),
    ),
    refusalSays: 'has this subject with different upper and lower case',
    document: credentials('repo:acme/api:environment:production'),
    explained: ['sub differs only in upper and lower case (Production / production)'],
  },
  {
    number: 8,
    what: 'a star under StringEquals',
    claims: job(),
    refusal: aws(),
    document: subjectRole('repo:acme/*'),
    explained: ['sub: a star is an ordinary character under StringEquals, so repo:acme/* accepts no job'],
  },
  {
    number: 9,
    what: 'a repository without anything behind it',
    claims: job(),
    refusal: aws(),
    document: subjectRole('repo:acme/api'),
    explained: ['sub: the role names the repository and no branch, environment or event behind it'],
  },
  {
    number: 10,
    what: 'a pull request where the role wants a branch',
    claims: job({ sub: 'repo:acme/api:pull_request', event_name: 'pull_request', ref: 'refs/pull/7/merge' }),
    refusal: aws(),
    refusalSays: 'A pull request started the job, so its subject ends in pull_request',
    document: subjectRole('repo:acme/api:ref:refs/heads/main'),
    explained: [
      'sub: a pull request started this job, so its subject ends in pull_request; the role wants ref:refs/heads/main',
    ],
  },
  {
    number: 11,
    what: 'a push where the credential wants a pull request',
    claims: job({}, entra),
    refusal: azure(700213, unmatched('subject', 'repo:acme/api:ref:refs/heads/main')),
    refusalSays: 'the branch or the event of the job decides the subject',
    document: credentials('repo:acme/api:pull_request'),
    explained: [
      'sub: the event is push, so the subject ends in ref:refs/heads/main; the credential wants pull_request',
    ],
  },
  {
    number: 12,
    what: 'a tag where the role wants a branch',
    claims: job({ sub: 'repo:acme/api:ref:refs/tags/v1', ref: 'refs/tags/v1', ref_type: 'tag' }),
    refusal: aws(),
    refusalSays: 'refs/tags/v1 is a tag: a trust that names a branch does not accept it.',
    document: subjectRole('repo:acme/api:ref:refs/heads/main'),
    explained: ['sub: refs/tags/v1 is a tag; the role wants refs/heads/main'],
  },
  {
    number: 13,
    what: 'a condition on a key that AWS does not have',
    claims: job(),
    refusal: aws(),
    document: subjectRole('repo:acme/api:ref:refs/heads/main', { [`${host}:iss`]: github }),
    explained: [`iss: AWS has no key iss for the issuer ${host}`],
  },
  {
    number: 14,
    what: 'the id of another repository',
    claims: job(),
    refusal: aws(),
    document: subjectRole('repo:acme/api:ref:refs/heads/main', { [`${host}:repository_id`]: '99' }),
    explained: ['repository_id is 34; the role wants 99'],
  },
  {
    number: 15,
    what: 'a claim of its own from Jenkins',
    claims: jenkins,
    refusal: aws(),
    document: role(
      { StringEquals: { 'jenkins.example/oidc:aud': 'sts.amazonaws.com', 'jenkins.example/oidc:team': 'payments' } },
      'jenkins.example/oidc',
    ),
    explained: ['team: AWS has no key team for the issuer jenkins.example/oidc'],
  },
  {
    number: 16,
    what: 'a template for subjects',
    claims: job({ sub: `repo:acme/api:job_workflow_ref:${workflow}` }),
    refusal: aws(),
    refusalSays: "The subject is not GitHub's default, which is repo:acme/api:ref:refs/heads/main here",
    document: subjectRole('repo:acme/api:ref:refs/heads/main'),
    explained: [
      "sub: it is not GitHub's default (here repo:acme/api:ref:refs/heads/main), so the organisation or the repository has a template for subjects; the role wants repo:acme/api:ref:refs/heads/main",
    ],
  },
  {
    number: 17,
    what: 'a reusable workflow where the role names the caller',
    claims: job({ job_workflow_ref: called }),
    refusal: aws(),
    refusalSays: 'job_workflow_ref is a called workflow, and workflow_ref is its caller.',
    document: subjectRole('repo:acme/api:ref:refs/heads/main', { [`${host}:job_workflow_ref`]: workflow }),
    explained: [
      `job_workflow_ref is the called workflow ${called}; the role wants ${workflow}, which is the workflow that calls it`,
    ],
  },
  {
    number: 18,
    what: 'an environment with a colon',
    claims: inEnvironment('production:eu'),
    refusal: aws(),
    refusalSays: 'In the subject, GitHub writes the environment as production%3Aeu.',
    document: subjectRole('repo:acme/api:environment:production:eu'),
    explained: [
      'sub: GitHub writes : in a name as %3A, so the subject ends in environment:production%3Aeu; the role wants environment:production:eu',
    ],
  },
  {
    number: 19,
    what: 'a role that does not exist',
    claims: job(),
    refusal: aws(),
    refusalSays: 'AWS gives the same answer for a role that does not exist.',
  },
  {
    number: 20,
    what: "the owner's URL as the audience",
    claims: job({}, 'https://github.com/acme'),
    refusal: aws('Incorrect token audience', 'InvalidIdentityToken', 400),
    refusalSays: 'does not list this audience',
    document: subjectRole('repo:acme/api:ref:refs/heads/main'),
    explained: ['aud is https://github.com/acme; the role wants sts.amazonaws.com'],
  },
  {
    number: 21,
    what: 'an account without the identity provider',
    claims: job(),
    refusal: aws(`No OpenIDConnect provider found in your account for ${github}`, 'InvalidIdentityToken', 400),
    refusalSays: 'The account has no IAM identity provider for this issuer',
  },
  {
    number: 22,
    what: 'keys without the name of the enterprise',
    claims: job({ iss: `${github}/acme` }),
    refusal: aws(),
    refusalSays: 'The issuer ends in the name of the enterprise, /acme',
    document: subjectRole('repo:acme/api:ref:refs/heads/main'),
    explained: [`iss ends in the name of the enterprise, /acme; the role wants ${github} without it`],
  },
  {
    number: 23,
    what: 'an issuer that the cloud cannot reach',
    claims: job({ iss: 'https://ghes.example/_services/token' }),
    refusal: aws("Couldn't retrieve verification key from your identity provider", 'InvalidIdentityToken', 400),
    refusalSays:
      'AWS must reach the discovery document and the keys of the issuer over the internet: https://ghes.example/_services/token',
  },
  {
    number: 24,
    what: 'a job that gets no ID token',
    claims: {},
    refusal: () => missingTokenError({ label: 'gh-1-1', event: 'pull_request' }),
    refusalSays: 'This job has no permission to request an ID token',
  },
  {
    number: 25,
    what: 'a token without an audience',
    claims: { ...gitlab, aud: undefined, exp: 2_000_000_000 },
    refusal: (claims) => unusableTokenError(token(claims), 'sts.amazonaws.com', 0, true),
    refusalSays: 'its audience is not the one that was requested (sts.amazonaws.com)',
  },
  {
    number: 26,
    what: 'another owner in the condition',
    claims: job({}, googleAudience),
    refusal: rejected,
    document: pools("assertion.repository_owner == 'other'"),
    explained: ['repository_owner is acme; the condition wants other'],
  },
  {
    number: 27,
    what: 'a number where the claim is a text',
    claims: job({}, googleAudience),
    refusal: rejected,
    document: pools('assertion.repository_id == 34'),
    explained: ['repository_id is the text 34; the condition compares it with a number, which is never equal'],
  },
  {
    number: 28,
    what: 'a condition on a claim that is absent',
    claims: job({}, googleAudience),
    refusal: google(
      'The given credential is rejected by the attribute condition: No such key: environment',
      'unauthorized_client',
    ),
    refusalSays: 'No such key: environment',
    document: pools("assertion.environment == 'production'"),
    explained: ['environment: this job has none; the condition wants production'],
  },
  {
    number: 29,
    what: 'a grant to an attribute that is not mapped',
    claims: job({}, googleAudience),
    refusal: googleAccount,
    document: granted('attribute.repository_id/34'),
    explained: ['attribute.repository_id: attribute.repository_id is granted but not mapped by the provider'],
  },
  {
    number: 30,
    what: 'a grant in another letter case',
    claims: job({}, googleAudience),
    refusal: googleAccount,
    document: granted('attribute.repository/Acme/api'),
    explained: ['repository differs only in upper and lower case (acme / Acme)'],
  },
  {
    number: 31,
    what: 'a provider without its full name',
    claims: job({}, 'github'),
    refusal: google(
      'Invalid value for "audience". This value should be the full resource name of the Identity Provider.',
      'invalid_request',
    ),
    refusalSays: 'workload-identity-provider is not the full name of a provider.',
  },
  {
    number: 32,
    what: 'a provider that was deleted',
    claims: job({}, googleAudience),
    refusal: google('The target service indicated by the "audience" parameters is invalid.', 'invalid_target'),
    refusalSays: 'This workload identity provider does not exist',
  },
  {
    number: 33,
    what: 'a subject that is too long',
    claims: inEnvironment('x'.repeat(130), {}, googleAudience),
    refusal: google('The size of mapped attribute google.subject exceeds the 127 bytes limit.', 'invalid_request'),
    refusalSays: 'bytes, but google.subject allows 127',
  },
  {
    number: 34,
    what: 'an issuer with a name or with another slash',
    claims: job({}, entra),
    refusal: azure(700211, unmatched('issuer', github)),
    refusalSays: 'No federated credential has this issuer.',
    document: credentials('repo:acme/api:ref:refs/heads/main', { issuer: `${github}/` }),
    explained: [`iss differs only in a slash at its end: it is ${github}; the credential wants ${github}/`],
  },
  {
    number: 35,
    what: 'the audience of another cloud',
    claims: job({}, entra),
    refusal: azure(700212, unmatched('audience', entra)),
    refusalSays: 'No federated credential has this audience.',
    document: credentials('repo:acme/api:ref:refs/heads/main', { audiences: ['api://AzureADTokenExchangeUSGov'] }),
    explained: [`aud is ${entra}; the credential wants api://AzureADTokenExchangeUSGov`],
  },
  {
    number: 36,
    what: 'a bound subject of the other form',
    claims: job({ sub: 'repo:acme@12/api@34:ref:refs/heads/main' }, vaultAudience),
    refusal: vault('error validating token: invalid subject (sub) claim'),
    refusalSays: "The role's bound_subject must be exactly this subject.",
    document: vaultRole({ bound_subject: 'repo:acme/api:ref:refs/heads/main' }),
    explained: ['sub: GitHub sends acme@12/api@34 for this repository; the role knows acme/api'],
  },
  {
    number: 37,
    what: 'a branch without refs/heads/',
    claims: job({}, vaultAudience),
    refusal: vault('error validating claims: claim "ref" does not match any associated bound claim values'),
    refusalSays: 'claim "ref" does not match any associated bound claim values',
    document: vaultRole({ bound_claims: { ref: 'main' } }),
    explained: ['ref: the ref is written completely, as refs/heads/main; the role wants main'],
  },
  {
    number: 38,
    what: 'a bound claim that the job does not have, and a second one that differs',
    claims: job({}, vaultAudience),
    refusal: vault('error validating claims: claim "environment" is missing'),
    refusalSays: 'claim "environment" is missing',
    document: vaultRole({ bound_claims: { environment: 'production', event_name: 'workflow_dispatch' } }),
    explained: [
      'environment: this job has none; the role wants production',
      'event_name is push; the role wants workflow_dispatch',
    ],
  },
  {
    number: 39,
    what: 'a role without audiences',
    claims: job({}, vaultAudience),
    refusal: vault('error validating token: audience claim found in JWT but no audiences bound to the role'),
    refusalSays: 'A role without bound_audiences refuses every token that has an audience.',
  },
  {
    number: 40,
    what: 'a claim rule of Kubernetes',
    claims: job({}, 'https://cluster.example'),
    refusal: kubernetes,
    document: cluster,
    explained: ['repository_owner_id is 12; the rule wants 13'],
  },
]
