import { audience, fileOf, type Job, type Matrix, mayOf } from './matrix.ts'

const issuerUrl = 'https://token.actions.githubusercontent.com'

const workflow = 'acme/workflows/.github/workflows/deploy.yml@refs/heads/main'

/** Four rules: an environment, a called workflow with events, tags, and pull requests. */
const file = fileOf(`
version: 1
issuers:
  github: { ids: { acme: 12, acme/api: 34, acme/web: 35 } }
rules:
  deploy:
    who: { github: acme/api, environment: production }
    may: ${mayOf('deploy')}
  shared:
    who:
      github: [acme/api, acme/web]
      branch: main
      workflow: ${workflow}
      event: [push, workflow_dispatch]
    may: ${mayOf('shared')}
  release:
    who: { github: acme/api, tag: ["v*", "release/*-stable"], protected: true }
    may: ${mayOf('release')}
  plan:
    who: { github: [acme/api, acme/web], event: pull_request }
    may: ${mayOf('plan')}
`)

const own = 'acme/api/.github/workflows/ci.yml@refs/heads/main'

/** The claims of a job of acme/api on its main branch, with others in the place of some. */
function job(claims: Job): Job {
  const all: Record<string, string> = {
    iss: issuerUrl,
    aud: audience,
    repository: 'acme/api',
    repository_id: '34',
    repository_owner: 'acme',
    repository_owner_id: '12',
    ref: 'refs/heads/main',
    ref_type: 'branch',
    ref_protected: 'false',
    event_name: 'push',
    job_workflow_ref: own,
    ...claims,
  }
  const context = all.environment
    ? `environment:${all.environment}`
    : all.event_name === 'pull_request'
      ? 'pull_request'
      : `ref:${all.ref}`
  const [owner, name] = (all.repository ?? '').split('/')
  const { form = 'classic', ...rest } = all
  const repo =
    form === 'immutable' ? `${owner}@${all.repository_owner_id}/${name}@${all.repository_id}` : `${owner}/${name}`
  return { sub: `repo:${repo}:${context}`, ...rest }
}

const web = { repository: 'acme/web', repository_id: '35' }
const immutable = { form: 'immutable' }

/** Fifteen jobs: those that the rules are for, and those that look like them. */
const jobs: Matrix['jobs'] = {
  'production, subject with names': job({ environment: 'production' }),
  'production, subject with ids': job({ environment: 'production', ...immutable }),
  'production, started by hand': job({ environment: 'production', event_name: 'workflow_dispatch' }),
  'another environment': job({ environment: 'staging', ...immutable }),
  'the environment in capitals': job({ environment: 'Production' }),
  'the environment of a repository with the old name': job({
    environment: 'production',
    repository_id: '99',
    repository_owner_id: '13',
  }),
  'the main branch': job({}),
  'the shared workflow': job({ job_workflow_ref: workflow, ...immutable }),
  'the shared workflow of another repository': job({
    ...web,
    job_workflow_ref: workflow,
    event_name: 'workflow_dispatch',
  }),
  'the shared workflow on a schedule': job({ job_workflow_ref: workflow, event_name: 'schedule' }),
  'the shared workflow at another ref': job({ job_workflow_ref: workflow.replace('main', 'dev') }),
  'a protected tag': job({ ref: 'refs/tags/v1.2', ref_type: 'tag', ref_protected: 'true' }),
  'a tag that is not protected': job({ ref: 'refs/tags/release/1-stable', ref_type: 'tag' }),
  'a branch that looks like a tag': job({ ref: 'refs/heads/v1.2', ref_protected: 'true', ...immutable }),
  'a pull request': job({ ...web, ref: 'refs/pull/7/merge', event_name: 'pull_request', ...immutable }),
}

/** Rules and jobs of GitHub. */
export const githubJobs: Matrix = { issuerUrl, file, jobs }
