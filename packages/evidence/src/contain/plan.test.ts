import { expect, test } from 'vitest'
import {
  entriesOf,
  everySystem,
  gitHubJob,
  type IssuedEvent,
  type JobEvent,
} from '../../../../test/support/evidence.ts'
import { jobEnd } from './job-end.ts'
import { type Plan, planFor } from './plan.ts'
import { systems } from './systems.ts'
import { planText } from './text.ts'

const now = Date.parse('2026-11-30T12:00:00Z')
const textOf = (plan: Plan) =>
  planText(plan)
    .map(({ indent, text }) => `${'  '.repeat(indent)}${text}`.trimEnd())
    .join('\n')

test('a plan ends the job first, then has the calls of every system in their order', () => {
  const plan = planFor(entriesOf(everySystem), now, false)
  expect(plan.systems.map(({ system }) => system)).toEqual(Object.keys(systems))
  expect(textOf(plan)).toMatchSnapshot()
})

const vaultToken = (more: Partial<IssuedEvent> = {}): JobEvent => ({
  ...{ event: 'issued', lease: 'vault-1', provider: 'vault', principal: 'deploy at bao.example' },
  ...{ what: 'Vault token of deploy at bao.example', trace: { accessor: 'a1' }, ...more },
})

const ended = (outcome: string): JobEvent => ({
  ...{ event: 'ended', lease: 'vault-1', provider: 'vault', principal: 'deploy at bao.example', outcome, detail: '' },
  ...{ what: 'Vault token of deploy at bao.example', trace: {} },
})

const onesOf = (events: readonly JobEvent[], isWhole = false) => {
  const [system] = planFor(entriesOf(events), now, isWhole).systems
  return { state: system?.credentials[0]?.state, calls: system?.one.length }
}

test('a credential that is over by the evidence gets its calls only with --all', () => {
  const over = [vaultToken(), ended('revoked-verified')]
  expect(onesOf(over)).toEqual({ state: expect.stringContaining('the job reported revoked-verified'), calls: 0 })
  expect(onesOf(over, true).calls).toBe(3)
  const expired = [vaultToken({ expiresAt: '2026-11-30T11:00:00.000Z' })]
  expect(onesOf(expired)).toEqual({ state: expect.stringContaining('expired at 2026-11-30T11:00'), calls: 0 })
})

test.each(['revoked-unverified', 'revoked-leases-pending', 'revoke-failed', 'not-run', 'expires-only'])(
  'a credential with the outcome %s still gets its calls',
  (outcome) => {
    expect(onesOf([vaultToken(), ended(outcome)]).calls).toBe(3)
  },
)

/* biome-ignore-start lint/suspicious/noTemplateCurlyInString: a shell reads them. */
test('a token of Vault in the lease of another provider is contained as a token of Vault', () => {
  const [system] = planFor(
    entriesOf([vaultToken({ provider: 'github-app', principal: 'GitHub App 1 on acme' })]),
    now,
    false,
  ).systems
  expect([system?.system, system?.fresh[0]?.commands[1]]).toEqual([
    'vault',
    'vault delete "${path%/login}/role/deploy"',
  ])
})

test('sessions of one role share one policy, and each role of a chain is denied', () => {
  const session = (name: string, role: string): JobEvent => ({
    ...{ event: 'issued', lease: 'aws-1', provider: 'aws', principal: 'arn:aws:iam::111122223333:role/last' },
    ...{ what: `AWS session ${name} of arn:aws:iam::111122223333:role/${role}`, trace: { sessionName: name } },
  })
  const [system] = planFor(entriesOf([session('s-1', 'first'), session('s-2', 'last')]), now, false).systems
  expect(system?.one.map(({ commands }) => commands)).toEqual(
    ['first', 'last'].map((role) => [
      `aws iam put-role-policy --role-name ${role} --policy-name mayfly-contain-s-1 --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringLike":{"aws:userid":["*:s-1","*:s-2"]}}}]}'`,
    ]),
  )
})

test('each CI system has its call, and a job without usable names has none', () => {
  const calls = (
    [
      gitHubJob,
      { system: 'gitlab', repository: 'acme/group/api', run: '77', job: '4711' },
      { system: 'gitlab', repository: 'acme/api', repositoryId: '9', run: '77' },
      { system: 'jenkins', job: 'acme/my api/main', run: '42' },
      { system: 'jenkins', job: '../../x', run: '42' },
      { system: 'github', repository: 'acme/$(id)', run: '42' },
      { system: 'github', repository: '../..', run: '42' },
      { system: 'shell' },
    ] as const
  ).map((job) => jobEnd(job)?.commands[0])
  expect(calls).toEqual([
    'gh api --method POST repos/acme/api/actions/runs/4242/force-cancel',
    'glab api --method POST projects/acme%2Fgroup%2Fapi/jobs/4711/cancel',
    'glab api --method POST projects/9/pipelines/77/cancel',
    'printf \'user = "%s"\' "$JENKINS_AUTH" | curl --config - --fail --request POST "${JENKINS_URL}job/acme/job/my%20api/job/main/42/stop"',
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
/* biome-ignore-end lint/suspicious/noTemplateCurlyInString: a shell reads them. */

test('a false line cannot name a Secret that Mayfly did not create', () => {
  const trace = { jti: 'j', secret: 'database-password' }
  const stray: JobEvent = {
    ...{ event: 'issued', lease: 'kubernetes-1', provider: 'kubernetes', what: 'x', trace },
    principal: 'system:serviceaccount:prod:deployer',
  }
  const [system] = planFor(entriesOf([stray]), now, true).systems
  expect(system?.one).toEqual([])
})

test('a later line can add a credential, but cannot replace the id or the job of one', () => {
  const elsewhere = { ...gitHubJob, repository: 'acme/other', run: '9' }
  const [opened, first] = entriesOf([vaultToken()])
  const [, second, third] = entriesOf(
    [
      vaultToken({ trace: { accessor: 'b2' } }),
      { ...ended('revoked-verified'), trace: { accessor: 'c3' } } as JobEvent,
    ],
    elsewhere,
  )
  const plan = planFor(
    [opened, first, second, third].filter((line) => line !== undefined),
    now,
    false,
  )
  expect(plan.systems[0]?.credentials.map(({ trace, isOver }) => [trace.accessor, isOver])).toEqual([
    ['a1', false],
    ['b2', false],
    ['c3', true],
  ])
  expect(plan.jobs.map(({ job }) => job.run)).toEqual([gitHubJob.run, '9'])
})

test('a line that has no id is about the last credential of its name', () => {
  const lines = [vaultToken(), vaultToken({ trace: { accessor: 'b2' } }), ended('revoked-verified')]
  const states = planFor(entriesOf(lines), now, false).systems[0]?.credentials
  expect(states?.map(({ trace, isOver }) => [trace.accessor, isOver])).toEqual([
    ['a1', false],
    ['b2', true],
  ])
})
