/** A document for one lint rule: the rule finds something in `wrong`, and nothing above a note in `right`. */
export interface LintCase {
  readonly rule: string
  readonly wrong: unknown
  readonly right: unknown
}

const host = 'token.actions.githubusercontent.com'

/** A trust policy with one statement. The keys are without the issuer. */
export function awsPolicy(
  condition: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  issuer = host,
): unknown {
  const keyed = Object.entries(condition).map(([operator, keys]) => [
    operator,
    Object.fromEntries(
      Object.entries(keys).map(([key, value]) => [key.includes(':') ? key : `${issuer}:${key}`, value]),
    ),
  ])
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${issuer}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: Object.fromEntries(keyed),
      },
    ],
  }
}

/** The exact keys of a job of acme/api, with other or further ones. */
function exact(keys: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    aud: 'sts.amazonaws.com',
    repository_id: '34',
    sub: ['repo:acme/api:environment:production', 'repo:acme@12/api@34:environment:production'],
    ...keys,
  }
}

const right = awsPolicy({ StringEquals: exact() })
const like = (sub: unknown, keys: Readonly<Record<string, unknown>> = {}) =>
  awsPolicy({ StringEquals: { aud: 'sts.amazonaws.com', ...keys }, StringLike: { sub } })

/** A role of Vault as `vault read -format=json` gives it. */
export function vaultRole(data: Readonly<Record<string, unknown>>): unknown {
  return {
    data: {
      role_type: 'jwt',
      user_claim: 'repository_id',
      bound_audiences: ['https://vault.example.com'],
      bound_claims: { repository_id: '34', sub: 'repo:acme/api:environment:production' },
      bound_subject: '',
      token_max_ttl: 900,
      ...data,
    },
  }
}

/** A provider of a pool. */
export function googleProvider(condition: string, more: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    name: 'projects/123456789012/locations/global/workloadIdentityPools/ci-jobs/providers/github',
    attributeMapping: { 'google.subject': 'assertion.sub' },
    attributeCondition: condition,
    oidc: { issuerUri: `https://${host}` },
    ...more,
  }
}

const job =
  "assertion.repository_id == '34' && assertion.repository_owner_id == '12' && assertion.ref == 'refs/heads/main'"
const issuers = { github: { ids: { acme: 12, 'acme/api': 34 } } }
const role = 'arn:aws:iam::111111111111:role/deploy'
const file = (rules: unknown, more: unknown = issuers): unknown => ({ version: 1, issuers: more, rules })
const deploy = {
  who: { github: 'acme/api', environment: 'production', branch: 'main', event: 'push' },
  may: { aws: role },
}

export const lintCases: readonly LintCase[] = [
  { rule: 'no-subject', wrong: awsPolicy({ StringEquals: { aud: 'sts.amazonaws.com' } }), right },
  { rule: 'no-subject', wrong: like('repo:*'), right },
  { rule: 'no-subject', wrong: like('*', { environment: 'production' }), right },
  { rule: 'no-subject', wrong: like(['repo:acme/api:ref:refs/heads/main', '*']), right },
  { rule: 'no-subject', wrong: googleProvider("assertion.ref == 'refs/heads/main'"), right: googleProvider(job) },
  { rule: 'no-subject', wrong: vaultRole({ bound_claims: null, bound_clams: { sub: 'x' } }), right: vaultRole({}) },
  {
    rule: 'no-audience',
    wrong: awsPolicy({ StringEquals: { repository_id: '34', sub: 'repo:acme/api:environment:production' } }),
    right,
  },
  { rule: 'owner-wide', wrong: like('repo:acme/*'), right },
  { rule: 'owner-wide', wrong: googleProvider("assertion.repository.startsWith('acme/')"), right: googleProvider(job) },
  {
    rule: 'owner-wide',
    wrong: googleProvider("assertion.repository_owner_id == '12'"),
    right: googleProvider(
      "assertion.repository_owner_id == '12' && assertion.job_workflow_ref == 'acme/workflows/.github/workflows/deploy.yml@refs/heads/main'",
    ),
  },
  { rule: 'no-id', wrong: googleProvider("assertion.repository == 'acme/api'"), right: googleProvider(job) },
  {
    rule: 'no-id',
    wrong: awsPolicy(
      { StringEquals: { aud: 'a', sub: 'project_path:acme/api:ref_type:branch:ref:main' } },
      'gitlab.com',
    ),
    right: awsPolicy(
      { StringEquals: { aud: 'a', project_id: '77', sub: 'project_path:acme/api:ref_type:branch:ref:main' } },
      'gitlab.com',
    ),
  },
  { rule: 'loose-wildcard', wrong: like('repo:acme*/api*:ref:refs/heads/main'), right },
  { rule: 'loose-wildcard', wrong: like('repo:acme/api*:ref:refs/heads/main'), right },
  { rule: 'loose-wildcard', wrong: like('repo:acme/api:environment:prod*'), right },
  {
    rule: 'loose-wildcard',
    wrong: googleProvider("assertion.repository.startsWith('acme')"),
    right: googleProvider(job),
  },
  { rule: 'loose-wildcard', wrong: googleProvider("assertion.sub.contains('acme/api')"), right: googleProvider(job) },
  { rule: 'loosest-value', wrong: like(['repo:acme/api:ref:refs/heads/main', 'repo:acme/api:*']), right },
  { rule: 'like-without-star', wrong: like('repo:acme@12/api@34:ref:refs/heads/main'), right },
  { rule: 'star-under-equals', wrong: awsPolicy({ StringEquals: exact({ sub: 'repo:acme/*' }) }), right },
  {
    rule: 'set-operator',
    wrong: awsPolicy({ StringEquals: exact(), 'ForAllValues:StringEquals': { environment: 'production' } }),
    right,
  },
  { rule: 'unknown-key', wrong: awsPolicy({ StringEquals: exact({ iss: `https://${host}` }) }), right },
  {
    rule: 'unknown-key',
    wrong: awsPolicy({ StringEquals: exact({ 'token.action.githubusercontent.com:sub': 'x' }) }),
    right,
  },
  { rule: 'unknown-key', wrong: vaultRole({ bound_clams: {} }), right: vaultRole({}) },
  {
    rule: 'negative-condition',
    wrong: awsPolicy({ StringEquals: exact(), StringNotLike: { ref: 'refs/pull/*' } }),
    right,
  },
  { rule: 'negative-condition', wrong: googleProvider('assertion.repository_id != 20'), right: googleProvider(job) },
  { rule: 'pull-request', wrong: like('repo:acme@12/api@34:*'), right },
  {
    rule: 'pull-request',
    wrong: awsPolicy({ StringEquals: exact({ sub: 'repo:acme@12/api@34:pull_request' }) }),
    right,
  },
  {
    rule: 'pull-request',
    wrong: googleProvider(
      `${job.replace(/ && assertion.ref.*/, '')} && assertion.event_name in ['push', 'pull_request']`,
    ),
    right: googleProvider(`${job} && assertion.event_name in ['push', 'workflow_dispatch']`),
  },
  {
    rule: 'pull-request',
    wrong: file({ plan: { who: { github: 'acme/api', event: 'pull_request' }, may: { aws: role } } }),
    right: file({
      plan: {
        who: { github: 'acme/api', event: 'pull_request' },
        may: { aws: role },
        allow: { 'pull-request': 'plan reads state only' },
      },
    }),
  },
  {
    rule: 'event-open',
    wrong: file({ deploy: { ...deploy, who: { github: 'acme/api', branch: 'main' } } }),
    right: file({ deploy }),
  },
  { rule: 'any-branch', wrong: like('repo:acme@12/api@34:ref:refs/heads/*'), right },
  {
    rule: 'any-branch',
    wrong: googleProvider("assertion.repository_id == '34' && assertion.ref.startsWith('refs/heads/')"),
    right: googleProvider(job),
  },
  {
    rule: 'any-branch',
    wrong: vaultRole({
      bound_claims_type: 'glob',
      bound_claims: { project_id: '77', sub: 'project_path:acme/api:ref_type:branch:ref:*' },
    }),
    right: vaultRole({
      bound_claims_type: 'glob',
      bound_claims: { project_id: '77', ref_protected: 'true', sub: 'project_path:acme/api:ref_type:branch:ref:*' },
    }),
  },
  {
    rule: 'branch-prefix',
    wrong: like('repo:acme@12/api@34:ref:refs/heads/main*'),
    right: like('repo:acme@12/api@34:ref:refs/heads/release/*'),
  },
  { rule: 'open-tag', wrong: like('repo:acme@12/api@34:ref:refs/tags/v*'), right },
  {
    rule: 'environment-alone',
    wrong: file({ deploy: { ...deploy, who: { github: 'acme/api', environment: 'production' } } }),
    right: file({ deploy }),
  },
  {
    rule: 'environment-sign',
    wrong: awsPolicy({ StringEquals: exact({ sub: 'repo:acme@12/api@34:environment:prod%3Aeu' }) }),
    right: awsPolicy({
      StringEquals: exact({ environment: 'prod:eu', sub: 'repo:acme@12/api@34:environment:prod%3Aeu' }),
    }),
  },
  {
    rule: 'letter-case',
    wrong: awsPolicy({ StringEquals: exact({ environment: ['production', 'Production'] }) }),
    right,
  },
  { rule: 'mutable-workflow', wrong: awsPolicy({ StringEquals: exact({ workflow: 'Deploy' }) }), right },
  {
    rule: 'mutable-workflow',
    wrong: awsPolicy({ StringEquals: exact({ job_workflow_ref: 'other/ci/.github/workflows/x.yml@refs/heads/main' }) }),
    right: awsPolicy({
      StringEquals: exact({ job_workflow_ref: `other/ci/.github/workflows/x.yml@${'1'.repeat(40)}` }),
    }),
  },
  { rule: 'user-claim', wrong: awsPolicy({ StringEquals: exact({ actor: 'octocat' }) }), right },
  {
    rule: 'custom-subject',
    wrong: awsPolicy({ StringEquals: exact({ sub: 'environment:production:repository_owner:acme' }) }),
    right,
  },
  { rule: 'custom-subject', wrong: awsPolicy({ StringEquals: { aud: 'a', sub: 'repo:acme@12/api@34' } }), right },
  { rule: 'shared-principal', wrong: file({ deploy, other: deploy }), right: file({ deploy }) },
  {
    rule: 'too-large',
    wrong: file({
      deploy: {
        ...deploy,
        who: {
          ...deploy.who,
          workflow: Array.from(
            { length: 60 },
            (_, index) => `acme/workflows/.github/workflows/deploy-${index}.yml@refs/heads/main`,
          ),
        },
      },
    }),
    right: file({ deploy }),
  },
  {
    rule: 'too-long',
    wrong: { Role: { RoleName: 'deploy', MaxSessionDuration: 43_200, AssumeRolePolicyDocument: right } },
    right: { Role: { RoleName: 'deploy', MaxSessionDuration: 3600, AssumeRolePolicyDocument: right } },
  },
  { rule: 'too-long', wrong: vaultRole({ token_max_ttl: 0 }), right: vaultRole({}) },
]
