import { randomUUID } from 'node:crypto'

/** The systems whose tokens the issuer can make. */
export type Ci = TrustedCi | OtherCi

/** The systems that `mayfly.yml` knows. */
export type TrustedCi = 'github' | 'gitlab' | 'jenkins'

/** The systems whose jobs start the command line without a template or a library. */
export type OtherCi = 'circleci' | 'buildkite' | 'bitbucket' | 'azure-devops' | 'spacelift' | 'forgejo'

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
  /** Claims for a provider of Google: the claim that groups, its value, and a condition. */
  readonly google: { readonly claim: string; readonly value: string; readonly condition: string }
  /** A claim as this system writes it. Some write the audience in an array. */
  readonly audienceInArray?: true
  claims(): Readonly<Record<string, unknown>>
}

/** The identity of a system that no trust for Google is tested with. */
function identity(
  subject: string,
  claims: Readonly<Record<string, unknown>>,
  project: Record<string, string>,
): Identity {
  const google = { claim: 'sub', value: subject, condition: `assertion.sub == '${subject}'` }
  return { subject, subjects: subject, branch: { sub: subject }, project, google, claims: () => claims }
}

const organisation = '5b0c4d6e-0000-4000-8000-0000000000ee'
const project = '9d2a7c31-0000-4000-8000-000000000042'
const commit = 'f'.repeat(40)

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
  // https://circleci.com/docs/guides/permissions-authentication/openid-connect-tokens/
  circleci: identity(
    `org/${organisation}/project/${project}/user/7f7f7f7f-0000-4000-8000-000000000007/vcs-origin/github.com/acme/api/vcs-ref/refs/heads/main`,
    {
      nbf: undefined,
      'oidc.circleci.com/org-id': organisation,
      'oidc.circleci.com/project-id': project,
      'oidc.circleci.com/context-ids': [],
      'oidc.circleci.com/vcs-origin': 'github.com/acme/api',
      'oidc.circleci.com/vcs-ref': 'refs/heads/main',
      'oidc.circleci.com/ssh-rerun': false,
    },
    { 'oidc.circleci.com/project-id': project },
  ),
  // https://buildkite.com/docs/pipelines/security/oidc
  buildkite: identity(
    `organization:acme:pipeline:api:ref:refs/heads/main:commit:${commit}:step:deploy`,
    {
      organization_slug: 'acme',
      pipeline_slug: 'api',
      build_number: 42,
      build_branch: 'main',
      build_commit: commit,
      step_key: 'deploy',
      job_id: '018485f6-1f53-4f18-9b53-72428db4d239',
      agent_id: '018485f6-eec2-4b61-a7be-0e35ef563df0',
    },
    { organization_slug: 'acme' },
  ),
  // https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/
  bitbucket: identity(
    '{0b1f5c1e-0000-4000-8000-0000000000bb}:{77aa77aa-0000-4000-8000-0000000000cc}:{11112222-0000-4000-8000-000000000011}',
    {
      stepUuid: '{11112222-0000-4000-8000-000000000011}',
      repositoryUuid: '{0b1f5c1e-0000-4000-8000-0000000000bb}',
      workspaceUuid: '{6d0d4e0a-0000-4000-8000-0000000000aa}',
      deploymentEnvironmentUuid: '{77aa77aa-0000-4000-8000-0000000000cc}',
      branchName: 'main',
    },
    { repositoryUuid: '{0b1f5c1e-0000-4000-8000-0000000000bb}' },
  ),
  // https://learn.microsoft.com/rest/api/azure/devops/distributedtask/oidctoken/create
  'azure-devops': identity(
    'p://acme/api/deploy',
    {
      jti: '90b75b0a-61b6-4b71-ba6f-11107d95f4c5',
      org_id: '7c1e7c1e-0000-4000-8000-0000000000dd',
      prj_id: project,
      def_id: '1',
      rpo_id: '0b1f5c1e-0000-4000-8000-0000000000bb',
      rpo_uri: 'https://dev.azure.com/acme/api/_git/api',
      rpo_ver: commit,
      rpo_ref: 'refs/heads/main',
      run_id: '5',
    },
    { prj_id: project },
  ),
  // https://docs.spacelift.io/integrations/cloud-providers/oidc
  spacelift: identity(
    'space:deploy-01:stack:api:run_type:TRACKED:scope:write',
    {
      jti: '01HZ0000000000000000000000',
      spaceId: 'deploy-01',
      callerType: 'stack',
      callerId: 'api',
      runType: 'TRACKED',
      runId: '01HZ000000000000000000RUN1',
      scope: 'write',
    },
    { spaceId: 'deploy-01' },
  ),
  // https://forgejo.org/docs/latest/user/actions/security-openid-connect/
  forgejo: identity(
    'repo:acme/api:ref:refs/heads/main',
    {
      actor: 'octo',
      actor_id: '7',
      base_ref: '',
      event_name: 'push',
      head_ref: '',
      ref: 'refs/heads/main',
      ref_protected: 'false',
      ref_type: 'branch',
      repository: 'acme/api',
      repository_id: '34',
      repository_owner: 'acme',
      repository_owner_id: '12',
      run_attempt: '1',
      run_id: '4242',
      run_number: '9',
      sha: commit,
      workflow: 'deploy.yml',
      workflow_ref: 'acme/api/.forgejo/workflows/deploy.yml@refs/heads/main',
    },
    { repository_id: '34' },
  ),
}
