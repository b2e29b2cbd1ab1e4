import { audience, fileOf, type Job, type Matrix, mayOf } from './matrix.ts'

const issuerUrl = 'https://gitlab.com'
const pipelines = 'gitlab.com/acme/pipelines//deploy.yml@refs/heads/main'

/** Four rules: an environment of a protected branch, a pipeline file with sources, tags, and merge requests. */
const file = fileOf(`
version: 1
issuers:
  gitlab: { ids: { acme: 12, acme/infra: 77, acme/web: 78 } }
rules:
  deploy:
    who: { gitlab: acme/infra, branch: main, protected: true, environment: production }
    may: ${mayOf('deploy')}
  shared:
    who:
      gitlab: [acme/infra, acme/web]
      branch: ["main", "release/*"]
      workflow: ${pipelines}
      event: [push, schedule]
    may: ${mayOf('shared')}
  release:
    who: { gitlab: acme/infra, tag: ["v*", "release/*-stable"], protected: true }
    may: ${mayOf('release')}
  review:
    who: { gitlab: [acme/infra, acme/web], event: merge_request_event }
    may: ${mayOf('review')}
`)

/** The claims of a job of acme/infra on its protected main branch, with others in the place of some. */
function job(claims: Job): Job {
  const all: Record<string, string> = {
    iss: issuerUrl,
    aud: audience,
    project_path: 'acme/infra',
    project_id: '77',
    namespace_path: 'acme',
    namespace_id: '12',
    ref: 'main',
    ref_type: 'branch',
    ref_protected: 'true',
    pipeline_source: 'push',
    ci_config_ref_uri: 'gitlab.com/acme/infra//.gitlab-ci.yml@refs/heads/main',
    ...claims,
  }
  return { sub: `project_path:${all.project_path}:ref_type:${all.ref_type}:ref:${all.ref}`, ...all }
}

const web = { project_path: 'acme/web', project_id: '78' }
const shared = { ci_config_ref_uri: pipelines }
const tag = { ref_type: 'tag' }
const production = { environment: 'production' }

/** Fifteen jobs: those that the rules are for, and those that look like them. */
const jobs: Matrix['jobs'] = {
  production: job(production),
  'production from a branch that is not protected': job({ ...production, ref_protected: 'false' }),
  'production from another branch': job({ ...production, ref: 'main-hotfix' }),
  'another environment': job({ environment: 'staging' }),
  'the main branch': job({}),
  'production of a project with the old path': job({ ...production, project_id: '99', namespace_id: '13' }),
  'the shared pipeline': job({ ...web, ...shared }),
  'the shared pipeline of a release branch on a schedule': job({
    ...shared,
    ref: 'release/1',
    pipeline_source: 'schedule',
  }),
  'the shared pipeline, started by hand': job({ ...shared, pipeline_source: 'web' }),
  'the shared pipeline at another ref': job({ ci_config_ref_uri: pipelines.replace('main', 'dev') }),
  'a protected tag': job({ ...tag, ref: 'v1.2' }),
  'a tag that is not protected': job({ ...tag, ref: 'release/1-stable', ref_protected: 'false' }),
  'a branch that looks like a tag': job({ ref: 'v1.2' }),
  'a tag that looks like a branch': job({ ...tag, ...shared, ref: 'main' }),
  'a merge request': job({
    ...web,
    ref: 'main:ref_type:tag',
    ref_protected: 'false',
    pipeline_source: 'merge_request_event',
  }),
}

/** Rules and jobs of GitLab. */
export const gitlabJobs: Matrix = { issuerUrl, file, jobs }
