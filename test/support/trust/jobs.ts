import type { TrustFile } from '../../../packages/trust/src/file/model.ts'
import { readTrustFile } from '../../../packages/trust/src/file/read.ts'
import { ruleOf } from '../../../packages/trust/src/file/rules.ts'
import { grantsOf } from '../../../packages/trust/src/file/wants.ts'
import { judgeRule } from '../../../packages/trust/src/judge.ts'
import type { TrustSystem } from '../../../packages/trust/src/model.ts'
import { askedOf } from '../../../packages/trust/src/writers/asked.ts'
import { sourceOf } from '../trust-source.ts'

export const issuerUrl = 'https://token.actions.githubusercontent.com'

/** One audience for all systems, so that one token can be shown to each of them. */
export const audience = 'https://mayfly.example.com'

const workflow = 'acme/workflows/.github/workflows/deploy.yml@refs/heads/main'

const may = (name: string) => `
      aws: { role: "arn:aws:iam::111111111111:role/${name}", audience: "${audience}" }
      gcp: { provider: projects/123456789012/locations/global/workloadIdentityPools/ci-jobs/providers/github, audience: "${audience}" }
      vault: { role: ${name}, audience: "${audience}", policies: [default] }
      kubernetes: { namespace: deploy, service-account: deployer, audience: "${audience}" }`

/** Four rules of one issuer: an environment, a called workflow with events, tags, and pull requests. */
export const fourRules: TrustFile = (() => {
  const { file, faults } = readTrustFile(
    sourceOf(`
version: 1
issuers:
  github: { ids: { acme: 12, acme/api: 34, acme/web: 35 } }
rules:
  deploy:
    who: { github: acme/api, environment: production }
    may: ${may('deploy')}
  shared:
    who:
      github: [acme/api, acme/web]
      branch: main
      workflow: ${workflow}
      event: [push, workflow_dispatch]
    may: ${may('shared')}
  release:
    who: { github: acme/api, tag: ["v*", "release/*-stable"], protected: true }
    may: ${may('release')}
  plan:
    who: { github: [acme/api, acme/web], event: pull_request }
    may: ${may('plan')}
`),
  )
  if (file === undefined) throw new Error(JSON.stringify(faults))
  return file
})()

export const ruleNames = fourRules.rules.map(({ name }) => name)

const own = 'acme/api/.github/workflows/ci.yml@refs/heads/main'

/** The claims of a job of acme/api on its main branch, with others in the place of some. */
function job(claims: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
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
export const fifteenJobs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
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

/** Whether a rule accepts a job at one system, which cannot compare every claim. */
export function isAccepted(rule: string, system: TrustSystem, claims: Readonly<Record<string, string>>): boolean {
  const grant = grantsOf(fourRules.rules).find((one) => one.rule.name === rule && one.target.system === system)
  if (grant === undefined) throw new Error(`${rule} has no ${system}`)
  return judgeRule(ruleOf(grant, [askedOf(grant).asked]), claims, 'whole').kind === 'accepted'
}

/** The verdicts of one judge about all pairs of a rule and a job, as text; a dot is a refusal. */
export async function verdictsOf(
  judge: (rule: string, claims: Readonly<Record<string, string>>) => boolean | Promise<boolean>,
) {
  const rows: Record<string, string> = {}
  for (const [name, claims] of Object.entries(fifteenJobs)) {
    const verdicts: string[] = []
    for (const rule of ruleNames) verdicts.push((await judge(rule, claims)) ? rule : '.')
    rows[name] = verdicts.join(' ')
  }
  return rows
}
