import { expect, test } from 'vitest'
import { hintsOf } from './hints.ts'

const push = {
  iss: 'https://token.actions.githubusercontent.com',
  sub: 'repo:acme/api:ref:refs/heads/main',
  repository: 'acme/api',
  repository_id: '34',
  repository_owner_id: '12',
  event_name: 'push',
  ref: 'refs/heads/main',
  workflow_ref: 'acme/api/.github/workflows/deploy.yml@refs/heads/main',
  job_workflow_ref: 'acme/api/.github/workflows/deploy.yml@refs/heads/main',
}
const gitlab = {
  iss: 'https://gitlab.com',
  sub: 'project_path:acme/api:ref_type:branch:ref:main',
  project_path: 'acme/api',
  project_id: '34',
  namespace_id: '12',
  ref: 'main',
  ref_type: 'branch',
}

test.each<[string, Record<string, unknown>, string[]]>([
  ['a push to a branch', push, []],
  ['a push on GitHub Enterprise Server', { ...push, iss: 'https://ghes.example/_services/token' }, []],
  ['a branch of GitLab', gitlab, []],
  ['claims that the log has masked', { ...push, sub: 'repo:acme/***:ref:refs/heads/main', environment: '***' }, []],
  [
    'an environment with a colon',
    { ...push, sub: 'repo:acme/api:environment:prod%3Aeu', environment: 'prod:eu' },
    [
      'The job has the environment prod:eu, so its subject ends in the environment and not in the branch, the tag or pull_request.',
      'In the subject, GitHub writes the environment as prod%3Aeu.',
    ],
  ],
  [
    'a template for subjects',
    { ...push, sub: 'repo:acme/api:job_workflow_ref:x' },
    [
      "The subject is not GitHub's default, which is repo:acme/api:ref:refs/heads/main here: the organisation or the repository has a template for subjects.",
    ],
  ],
  [
    'a pull request',
    { ...push, sub: 'repo:acme/api:pull_request', event_name: 'pull_request', ref: 'refs/pull/7/merge' },
    ['A pull request started the job, so its subject ends in pull_request and not in a branch.'],
  ],
  [
    'a tag',
    { ...push, sub: 'repo:acme/api:ref:refs/tags/v1', ref: 'refs/tags/v1' },
    ['refs/tags/v1 is a tag: a trust that names a branch does not accept it.'],
  ],
  [
    'an immutable subject',
    { ...push, sub: 'repo:acme@12/api@34:ref:refs/heads/main' },
    ['The subject has the ids of owner and repository: a trust with the names alone does not accept it.'],
  ],
  [
    'the issuer of an enterprise',
    { ...push, iss: `${push.iss}/acme` },
    [
      'The issuer ends in the name of the enterprise, /acme: the identity provider and each of its condition keys need it too.',
    ],
  ],
  [
    'a reusable workflow',
    { ...push, job_workflow_ref: 'acme/workflows/.github/workflows/deploy.yml@refs/heads/main' },
    [
      'job_workflow_ref is a called workflow, and workflow_ref is its caller. The subject and the ref are those of the caller.',
    ],
  ],
  [
    'names in upper case',
    { ...push, repository: 'Acme/api', sub: 'repo:Acme/api:ref:refs/heads/main' },
    ['Upper and lower case must be as here: Acme/api.'],
  ],
  [
    'a tag of GitLab',
    { ...gitlab, ref: 'v1', ref_type: 'tag', sub: 'project_path:acme/api:ref_type:tag:ref:v1' },
    ['v1 is a tag: a trust that names a branch does not accept it.'],
  ],
  [
    'a fork on GitLab',
    { ...gitlab, job_project_id: '99' },
    ['The project is a fork: job_project_id is the project in which the job runs.'],
  ],
  [
    'a job of Jenkins',
    { iss: 'https://jenkins.example/oidc', sub: 'https://jenkins.example/job/acme/job/api/' },
    ['The subject is the URL of the job, and it ends in a slash.'],
  ],
  ['an event that the ref does not show', { ...push, event_name: 'pull_request_review', ref: 'refs/pull/7/merge' }, []],
  ['a token without claims', {}, []],
])('the hints for %s', (_, claims, hints) => {
  expect(hintsOf(claims)).toEqual(hints)
})
