import { randomUUID } from 'node:crypto'

/** The systems whose tokens the issuer can make. */
export type Ci = 'github' | 'gitlab' | 'jenkins'

/**
 * The claims of one CI system's tokens for a job on the main branch of one project, and the claims that a trust policy
 * can use.
 */
export interface Identity {
  readonly subject: string
  /** The subjects of all branches of the project, with a star. */
  readonly subjects: string
  /** Claims that name the branch. */
  readonly branch: Readonly<Record<string, string>>
  /** Claims that always name the same project. */
  readonly project: Readonly<Record<string, string>>
  /** The same for Google: the claim that groups, its value, and a condition. */
  readonly google: { readonly claim: string; readonly value: string; readonly condition: string }
  /** A claim as this system writes it. Some write the audience in an array. */
  readonly audienceInArray?: true
  claims(): Readonly<Record<string, unknown>>
}

export const identities: Readonly<Record<Ci, Identity>> = {
  // https://docs.github.com/actions/reference/security/oidc#oidc-token-claims
  github: {
    subject: 'repo:acme/api:ref:refs/heads/main',
    subjects: 'repo:acme/api:ref:refs/heads/*',
    branch: { ref: 'refs/heads/main' },
    project: { repository_id: '34' },
    google: {
      claim: 'repository',
      value: 'acme/api',
      condition: "assertion.repository_owner_id == '12' && assertion.ref.startsWith('refs/heads/')",
    },
    claims() {
      const workflow = 'acme/api/.github/workflows/deploy.yml@refs/heads/main'
      return {
        jti: randomUUID(),
        actor: 'octo',
        actor_id: '7',
        base_ref: '',
        check_run_id: '5150',
        event_name: 'push',
        head_ref: '',
        job_workflow_ref: workflow,
        job_workflow_sha: 'f'.repeat(40),
        ref: 'refs/heads/main',
        ref_type: 'branch',
        ref_protected: 'true',
        repository: 'acme/api',
        repository_id: '34',
        repository_owner: 'acme',
        repository_owner_id: '12',
        repository_visibility: 'private',
        run_attempt: '1',
        run_id: '4242',
        run_number: '9',
        runner_environment: 'github-hosted',
        sha: 'f'.repeat(40),
        workflow: 'deploy',
        workflow_ref: workflow,
        workflow_sha: 'f'.repeat(40),
      }
    },
  },
  // https://docs.gitlab.com/ci/secrets/id_token_authentication/#token-payload
  gitlab: {
    subject: 'project_path:acme/api:ref_type:branch:ref:main',
    subjects: 'project_path:acme/api:ref_type:branch:ref:*',
    branch: { ref: 'main', ref_type: 'branch' },
    project: { project_id: '34' },
    google: {
      claim: 'project_path',
      value: 'acme/api',
      condition: "assertion.namespace_id == '12' && assertion.ref_type == 'branch'",
    },
    claims: () => ({
      jti: randomUUID(),
      namespace_id: '12',
      namespace_path: 'acme',
      project_id: '34',
      project_path: 'acme/api',
      project_visibility: 'private',
      job_namespace_id: '12',
      job_namespace_path: 'acme',
      job_project_id: '34',
      job_project_path: 'acme/api',
      user_id: '7',
      user_login: 'octo',
      user_email: 'octo@acme.example',
      user_access_level: 'maintainer',
      pipeline_id: '4242',
      pipeline_source: 'push',
      job_id: '4711',
      job_source: 'push',
      ref: 'main',
      ref_type: 'branch',
      ref_path: 'refs/heads/main',
      ref_protected: 'true',
      runner_id: 1,
      runner_environment: 'self-hosted',
      sha: 'f'.repeat(40),
      ci_config_ref_uri: 'gitlab.example/acme/api//.gitlab-ci.yml@refs/heads/main',
      ci_config_sha: 'f'.repeat(40),
    }),
  },
  // https://plugins.jenkins.io/oidc-provider/
  jenkins: {
    subject: 'https://jenkins.example/job/acme/job/api/job/main/',
    subjects: 'https://jenkins.example/job/acme/job/api/job/*',
    branch: { sub: 'https://jenkins.example/job/acme/job/api/job/main/' },
    project: { sub: 'https://jenkins.example/job/acme/job/api/job/main/' },
    google: {
      claim: 'sub',
      value: 'https://jenkins.example/job/acme/job/api/job/main/',
      condition: "assertion.sub.startsWith('https://jenkins.example/job/acme/')",
    },
    audienceInArray: true,
    claims: () => ({ nbf: undefined, build_number: 42 }),
  },
}
