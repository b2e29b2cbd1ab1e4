import { afterEach, expect, test, vi } from 'vitest'
import { forkBuild } from '../../../core/src/guards.ts'
import { guessSystem, type System, type SystemName, systemNames, systems } from './system.ts'

/** The variables by which each system is recognised, as its runner sets them. */
const jobs: Readonly<Record<SystemName, Record<string, string>>> = {
  gitlab: { GITLAB_CI: 'true' },
  jenkins: { JENKINS_URL: 'https://jenkins.example/', BUILD_TAG: 'jenkins-api-42' },
  forgejo: { GITHUB_ACTIONS: 'true', GITEA_ACTIONS: 'true', FORGEJO_ACTIONS: 'true' },
  github: { GITHUB_ACTIONS: 'true' },
  circleci: { CIRCLECI: 'true' },
  buildkite: { BUILDKITE: 'true' },
  bitbucket: { BITBUCKET_BUILD_NUMBER: '42', BITBUCKET_WORKSPACE: 'acme' },
  'azure-devops': { TF_BUILD: 'True', SYSTEM_TEAMFOUNDATIONCOLLECTIONURI: 'https://dev.azure.com/acme/' },
  spacelift: { SPACELIFT_OIDC_TOKEN: 'x' },
  shell: {},
}

const forks: readonly (readonly [SystemName, Record<string, string>, outsider: string | undefined])[] = [
  ['circleci', { CIRCLE_PR_USERNAME: 'eve', CIRCLE_PR_REPONAME: 'api' }, 'the fork eve/api'],
  ['circleci', { CIRCLE_PULL_REQUEST: 'https://github.com/acme/api/pull/1' }, undefined],
  ['buildkite', pullRequest('https://github.com/eve/api.git', 'git@github.com:acme/api.git'), 'the fork eve/api'],
  ['buildkite', pullRequest('git://github.com/Acme/api.git/', 'git@github.com:acme/api.git'), undefined],
  ['buildkite', { ...pullRequest('https://github.com/eve/api', 'x'), BUILDKITE_PULL_REQUEST: 'false' }, undefined],
  [
    'azure-devops',
    { SYSTEM_PULLREQUEST_ISFORK: 'True', SYSTEM_PULLREQUEST_SOURCEREPOSITORYURI: 'https://github.com/eve/api' },
    'the fork https://github.com/eve/api',
  ],
  ['azure-devops', { SYSTEM_PULLREQUEST_ISFORK: 'False' }, undefined],
]

function pullRequest(from: string, own: string): Record<string, string> {
  return { BUILDKITE_PULL_REQUEST: '7', BUILDKITE_PULL_REQUEST_REPO: from, BUILDKITE_REPO: own }
}

function enter(name: SystemName, more: Readonly<Record<string, string>> = {}): System {
  for (const variable of new Set(Object.values(jobs).flatMap((job) => Object.keys(job))))
    vi.stubEnv(variable, undefined)
  for (const [variable, value] of Object.entries({ ...jobs[name], ...more })) vi.stubEnv(variable, value)
  return systems[name]
}

afterEach(() => vi.unstubAllEnvs())

test.each(systemNames)('a job of %s is recognised by the variables of its runner', (name) => {
  enter(name)
  expect([guessSystem(), systems[name].id]).toEqual([name, name])
})

test.each(forks)('the job of a fork is an outsider on %s: %j', (name, env, outsider) => {
  const job = enter(name, env).job(() => [])
  expect([job.event, job.outsider]).toEqual([outsider === undefined ? '' : forkBuild, outsider])
})

test('each system says how a job without a token gets one, and each with one audience what to set', () => {
  for (const name of systemNames) {
    const { tokenFix } = systems[name] as System
    expect(tokenFix('wanted', undefined, 'audience')).toMatch(/\.$/)
    expect(tokenFix('wanted', 'given', 'vault-audience')).toMatch(/\.$/)
  }
  for (const name of ['circleci', 'bitbucket', 'azure-devops', 'spacelift'] as const)
    expect(systems[name].tokenFix('wanted', 'given', 'vault-audience')).toContain(
      'Set the input vault-audience to given, and let the system that issues the credential accept this audience.',
    )
})
