/** Members of an AWS condition, of a role of Vault or of a rule of `mayfly.yml`, or a condition of Google. */
export type ExampleKind = 'aws' | 'vault' | 'google' | 'file'

/** One wrong and one right part of a document, for the page of the lint rules. A test gives both to the lint. */
export interface LintExample {
  readonly kind: ExampleKind
  /** Every level that a finding of the rule can have. */
  readonly levels: readonly ('error' | 'warning' | 'note')[]
  readonly wrong: string
  readonly right: string
  /** A fact about the rule that the example does not show. */
  readonly also?: string
}

const key = 'token.actions.githubusercontent.com'

/** Members of one operator: each claim with its value, one a line. */
function operator(name: string, claims: Readonly<Record<string, string | readonly string[]>>): string {
  const lines = Object.entries(claims).map(([claim, value]) => `  "${key}:${claim}": ${JSON.stringify(value)}`)
  return `"${name}": {\n${lines.join(',\n')}\n}`
}

const subject = 'repo:acme@12/api@34:ref:refs/heads/main'
const right = operator('StringEquals', { aud: 'sts.amazonaws.com', repository_id: '34', sub: subject })
const equals = (claims: Readonly<Record<string, string | readonly string[]>>) =>
  operator('StringEquals', { aud: 'sts.amazonaws.com', repository_id: '34', sub: subject, ...claims })
const like = (sub: string | readonly string[]) =>
  `${operator('StringEquals', { aud: 'sts.amazonaws.com' })},\n${operator('StringLike', { sub })}`
const may = 'may: { aws: arn:aws:iam::111111111111:role/deploy }'

/** The example of each lint rule, by its name. */
export const lintExamples: Readonly<Record<string, LintExample>> = {
  'no-subject': { kind: 'aws', levels: ['error'], wrong: like('repo:*'), right },
  'no-audience': {
    kind: 'aws',
    levels: ['warning'],
    wrong: operator('StringEquals', { repository_id: '34', sub: subject }),
    right,
  },
  'owner-wide': { kind: 'aws', levels: ['error'], wrong: like('repo:acme/*'), right },
  'no-id': {
    kind: 'google',
    levels: ['warning', 'note'],
    wrong: "assertion.repository == 'acme/api' && assertion.ref == 'refs/heads/main'",
    right:
      "assertion.repository_id == '34' && assertion.repository_owner_id == '12' && assertion.ref == 'refs/heads/main'",
    also: 'The finding is a note if the subject is complete, because then only the name is at risk.',
  },
  'loose-wildcard': { kind: 'aws', levels: ['error'], wrong: like('repo:acme*/api*:ref:refs/heads/main'), right },
  'loosest-value': {
    kind: 'aws',
    levels: ['warning'],
    wrong: like(['repo:acme/api:ref:refs/heads/main', 'repo:acme/api:*']),
    right,
  },
  'like-without-star': { kind: 'aws', levels: ['note'], wrong: like(subject), right },
  'star-under-equals': { kind: 'aws', levels: ['warning'], wrong: equals({ sub: 'repo:acme/api:*' }), right },
  'set-operator': {
    kind: 'aws',
    levels: ['error', 'warning'],
    wrong: `${right},\n${operator('ForAllValues:StringEquals', { environment: 'production' })}`,
    right: equals({ environment: 'production' }),
  },
  'unknown-key': {
    kind: 'vault',
    levels: ['error'],
    wrong: '"bound_clams": { "repository_id": "34" }',
    right: '"bound_claims": { "repository_id": "34", "sub": "repo:acme/api:environment:production" }',
  },
  'negative-condition': {
    kind: 'aws',
    levels: ['warning'],
    wrong: `${right},\n${operator('StringNotLike', { ref: 'refs/pull/*' })}`,
    right,
  },
  'pull-request': {
    kind: 'file',
    levels: ['warning', 'note'],
    wrong: `plan:\n  who: { github: acme/api, event: pull_request }\n  ${may}`,
    right: `plan:\n  who: { github: acme/api, event: pull_request }\n  ${may}\n  allow: { pull-request: "plan reads state only" }`,
    also: 'A rule with an environment is not reported, because the environment can require a review.',
  },
  'event-open': {
    kind: 'file',
    levels: ['note'],
    wrong: `deploy:\n  who: { github: acme/api, branch: main }\n  ${may}`,
    right: `deploy:\n  who: { github: acme/api, branch: main, event: [push, workflow_dispatch] }\n  ${may}`,
  },
  'any-branch': {
    kind: 'aws',
    levels: ['warning'],
    wrong: like('repo:acme@12/api@34:ref:refs/heads/*'),
    right,
    also: 'A rule with an environment is not reported, because the environment can limit the branches.',
  },
  'branch-prefix': {
    kind: 'aws',
    levels: ['warning'],
    wrong: like('repo:acme@12/api@34:ref:refs/heads/main*'),
    right: like('repo:acme@12/api@34:ref:refs/heads/release/*'),
    also: 'A rule with an environment is not reported, because the environment can limit the branches.',
  },
  'open-tag': {
    kind: 'file',
    levels: ['warning', 'note'],
    wrong: `release:\n  who: { github: acme/api, tag: "v*", event: push }\n  ${may}`,
    right: `release:\n  who: { github: acme/api, tag: "v*", environment: release, event: push }\n  ${may}`,
    also: 'The finding is a warning if every tag is accepted.',
  },
  'environment-alone': {
    kind: 'file',
    levels: ['note'],
    wrong: `deploy:\n  who: { github: acme/api, environment: production, event: push }\n  ${may}`,
    right: `deploy:\n  who: { github: acme/api, environment: production, branch: main, event: push }\n  ${may}`,
  },
  'environment-sign': {
    kind: 'aws',
    levels: ['warning', 'note'],
    wrong: equals({ sub: 'repo:acme@12/api@34:environment:prod%3Aeu' }),
    right: equals({ sub: 'repo:acme@12/api@34:environment:prod%3Aeu', environment: 'prod:eu' }),
  },
  'letter-case': {
    kind: 'aws',
    levels: ['warning'],
    wrong: equals({ environment: ['production', 'Production'] }),
    right: equals({ environment: 'production' }),
  },
  'mutable-workflow': {
    kind: 'aws',
    levels: ['warning', 'note'],
    wrong: equals({ workflow: 'Deploy' }),
    right: equals({ job_workflow_ref: 'acme/workflows/.github/workflows/deploy.yml@refs/heads/main' }),
    also: 'The finding is a note for a tag of your own organisation.',
  },
  'user-claim': {
    kind: 'aws',
    levels: ['warning', 'note'],
    wrong: equals({ actor: 'octocat' }),
    right,
    also: 'The finding is a note for the id of a user.',
  },
  'custom-subject': {
    kind: 'aws',
    levels: ['error', 'warning'],
    wrong: equals({ sub: 'environment:production:repository_owner:acme' }),
    right,
    also: 'The finding is a warning if another claim names the repository, or if only the branch is open.',
  },
  'shared-principal': {
    kind: 'file',
    levels: ['warning'],
    wrong: `deploy:\n  who: { github: acme/api, branch: main, event: push }\n  ${may}\nplan:\n  who: { github: acme/api, event: pull_request }\n  ${may}`,
    right: `deploy:\n  who: { github: acme/api, branch: main, event: push }\n  ${may}\nplan:\n  who: { github: acme/api, event: pull_request }\n  may: { aws: arn:aws:iam::111111111111:role/plan }`,
  },
  'too-large': {
    kind: 'file',
    levels: ['error'],
    wrong: `release:\n  who: { github: acme/api, tag: "v*", event: push }\n  may:\n    azure: { tenant: 66666666-7777-8888-9999-000000000000, client-id: 11111111-2222-3333-4444-555555555555 }`,
    right: `release:\n  who: { github: acme/api, tag: "v*", event: push }\n  may:\n    azure: { tenant: 66666666-7777-8888-9999-000000000000, client-id: 11111111-2222-3333-4444-555555555555, flexible: true }`,
    also: 'A value that the system cannot compare, such as this star, is a finding too.',
  },
  'too-long': {
    kind: 'file',
    levels: ['warning', 'note'],
    wrong: `deploy:\n  who: { github: acme/api, branch: main, event: push }\n  ${may}\n  lifetime: 12h`,
    right: `deploy:\n  who: { github: acme/api, branch: main, event: push }\n  ${may}\n  lifetime: 1h`,
    also: 'The finding is a note below four hours, and for a role of Vault without a limit of its own.',
  },
}
