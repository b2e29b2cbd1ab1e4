import { randomUUID } from 'node:crypto'
import type { JWTPayload } from 'jose'

/** The subject of the jobs on the main branch of `acme/api`. */
export const gitlabSubject = 'project_path:acme/api:ref_type:branch:ref:main'

/**
 * What an ID token of GitLab says of a job on a protected branch. It lives as long as the job may.
 *
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/#token-payload
 */
export function gitlabClaims(audience: string, iat: number): JWTPayload {
  return {
    sub: gitlabSubject,
    aud: audience,
    iat,
    nbf: iat - 5,
    exp: iat + 3600,
    jti: randomUUID(),
    namespace_id: '12',
    namespace_path: 'acme',
    project_id: '34',
    project_path: 'acme/api',
    job_namespace_id: '12',
    job_namespace_path: 'acme',
    job_project_id: '34',
    job_project_path: 'acme/api',
    project_visibility: 'private',
    user_id: '7',
    user_login: 'octo',
    user_email: 'octo@example.com',
    user_access_level: 'maintainer',
    pipeline_id: '4242',
    pipeline_source: 'push',
    job_id: '4711',
    ref: 'main',
    ref_type: 'branch',
    ref_path: 'refs/heads/main',
    ref_protected: 'true',
    runner_id: 1,
    runner_environment: 'self-hosted',
    sha: 'f'.repeat(40),
    ci_config_ref_uri: 'gitlab.example.com/acme/api//.gitlab-ci.yml@refs/heads/main',
    ci_config_sha: 'f'.repeat(40),
  }
}
