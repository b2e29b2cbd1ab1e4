import { expect, test } from 'vitest'
import { hopPolicy, type SessionPolicy, withDeadline } from '../../packages/providers/src/aws/session-policy.ts'
import { peers, withPeers } from './peers.ts'

type Verdict = 'Allowed' | 'ExplicitlyDenied' | 'ImplicitlyDenied'

/** One request to IAM. */
interface Question {
  readonly action: string
  readonly resource: string
}

interface Document {
  readonly Version: string
  readonly Statement: object | readonly object[]
}

const account = '111111111111'
const role = `arn:aws:iam::${account}:role/deploy`
const deadline = Date.parse('2026-05-01T12:00:00Z')
const before = deadline - 1000
const after = deadline + 1000

const get = { action: 's3:GetObject', resource: 'arn:aws:s3:::releases/app.tar.gz' }
const getElsewhere = { action: 's3:GetObject', resource: 'arn:aws:s3:::private/app.tar.gz' }
const put = { action: 's3:PutObject', resource: 'arn:aws:s3:::releases/app.tar.gz' }
const list = { action: 's3:ListBucket', resource: 'arn:aws:s3:::releases' }
const terminate = { action: 'ec2:TerminateInstances', resource: `arn:aws:ec2:eu-central-1:${account}:instance/i-1` }
const questions = { get, getElsewhere, put, list, terminate }

const allow = (Action: string | string[], Resource: string, more = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
})
const document = (...Statement: object[]): Document => ({ Version: '2012-10-17', Statement })

const rolePolicy = document(allow('s3:*', '*'))
const readReleases = document(allow('s3:GetObject', 'arn:aws:s3:::releases/*'))

const inline: Record<string, Document> = {
  'one action': readReleases,
  'one statement that is no list': { Version: '2012-10-17', Statement: allow(['s3:GetObject'], '*') },
  'a Deny of its own': document(allow('s3:*', '*'), { Effect: 'Deny', Action: 's3:PutObject', Resource: '*' }),
  NotAction: document({ Effect: 'Allow', NotAction: 's3:PutObject', Resource: '*' }),
  NotResource: document({ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::private/*' }),
  'a condition': document(allow('s3:*', '*', { Condition: { StringEquals: { 'aws:PrincipalAccount': account } } })),
  'a later end of its own': document(
    allow('s3:*', '*', { Condition: { DateLessThan: { 'aws:CurrentTime': '2026-05-01T13:00:00Z' } } }),
  ),
  'more than the role has': document(allow('*', '*')),
  'nothing but a Deny': document({ Effect: 'Deny', Action: 's3:PutObject', Resource: '*' }),
}

withPeers([peers.iamSimulate], 'session policies, judged by iam-simulate', () => {
  /**
   * AWS's decision for a session. AWS combines a session's inline and managed policies, but the simulator accepts one
   * session policy. So it gets the statements of all of them.
   */
  async function judge(
    { policy }: SessionPolicy,
    { action, resource }: Question,
    now: number,
    more: { managed?: readonly Document[]; identity?: Document; resourcePolicy?: Document } = {},
  ): Promise<Verdict> {
    const { runSimulation } = await import('@cloud-copilot/iam-simulate')
    const { managed = [], identity = rolePolicy, resourcePolicy } = more
    const documents = [...(policy === undefined ? [] : [JSON.parse(policy) as Document]), ...managed]
    const session = document(...documents.flatMap(({ Statement }) => Statement))
    const principal = `arn:aws:sts::${account}:assumed-role/deploy/gh-1-1`
    const result = await runSimulation(
      {
        request: {
          principal,
          action,
          resource: { resource, accountId: resource.split(':')[4] || account },
          contextVariables: { 'aws:CurrentTime': new Date(now).toISOString(), 'aws:PrincipalAccount': account },
        },
        ...(documents.length > 0 && { sessionPolicy: session }),
        identityPolicies: [{ name: 'role', policy: identity }],
        serviceControlPolicies: [],
        resourceControlPolicies: [],
        ...(resourcePolicy && { resourcePolicy }),
      },
      { simulationMode: 'Strict' },
    )
    if (result.resultType === 'error') throw new Error(JSON.stringify(result.errors))
    return result.overallResult
  }

  async function judgeAll(session: SessionPolicy, now: number, managed: readonly Document[] = []) {
    const verdicts = Object.entries(questions).map(async ([name, question]) => [
      name,
      await judge(session, question, now, { managed }),
    ])
    return Object.fromEntries(await Promise.all(verdicts)) as Record<keyof typeof questions, Verdict>
  }

  const allDenied = Object.fromEntries(Object.keys(questions).map((name) => [name, 'ExplicitlyDenied']))

  test('the judge works: an action is allowed, not mentioned, or denied', async () => {
    expect(await judge({ policyArns: [] }, get, before)).toBe('Allowed')
    expect(await judge({ policyArns: [] }, terminate, before)).toBe('ImplicitlyDenied')
    const denied = { policy: JSON.stringify(document({ Effect: 'Deny', Action: '*', Resource: '*' })), policyArns: [] }
    expect(await judge(denied, get, before)).toBe('ExplicitlyDenied')
  })

  test('a deadline alone takes nothing away before its time, and everything after it', async () => {
    const session = withDeadline(undefined, [], deadline)
    expect(await judgeAll(session, before)).toEqual(await judgeAll({ policyArns: [] }, before))
    expect(await judgeAll(session, deadline)).toMatchObject({ get: 'Allowed' })
    expect(await judgeAll(session, after)).toEqual(allDenied)
  })

  test.each(Object.entries(inline))(
    'an inline policy with %s: unchanged before, all denied after',
    async (_, policy) => {
      const without = withDeadline(policy, [], undefined)
      const session = withDeadline(policy, [], deadline)
      expect(await judgeAll(session, before)).toEqual(await judgeAll(without, before))
      expect(await judgeAll(session, after)).toEqual(allDenied)
    },
  )

  test('managed policies: unchanged before, all denied after', async () => {
    const arns = [`arn:aws:iam::${account}:policy/read-releases`]
    const session = withDeadline(undefined, arns, deadline)
    expect(session.policyArns).toEqual(arns)
    const unchanged = await judgeAll({ policyArns: arns }, before, [readReleases])
    expect(unchanged).toMatchObject({ get: 'Allowed', getElsewhere: 'ImplicitlyDenied', put: 'ImplicitlyDenied' })
    expect(await judgeAll(session, before, [readReleases])).toEqual(unchanged)
    expect(await judgeAll(session, after, [readReleases])).toEqual(allDenied)
  })

  test('an inline policy beside managed ones: unchanged before, all denied after', async () => {
    const arns = [`arn:aws:iam::${account}:policy/list-releases`]
    const managed = [document(allow('s3:ListBucket', 'arn:aws:s3:::releases'))]
    const session = withDeadline(readReleases, arns, deadline)
    const unchanged = await judgeAll(withDeadline(readReleases, arns, undefined), before, managed)
    expect(unchanged).toMatchObject({ get: 'Allowed', list: 'Allowed', put: 'ImplicitlyDenied' })
    expect(await judgeAll(session, before, managed)).toEqual(unchanged)
    expect(await judgeAll(session, after, managed)).toEqual(allDenied)
  })

  test.each([account, '222222222222'])(
    'a hop assumes the next role in %s, nothing else, and nothing later',
    async (owner) => {
      const next = `arn:aws:iam::${owner}:role/next`
      const session = hopPolicy(next, deadline)
      const steps = ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity']
      const identity = document(allow(['sts:*', 's3:*'], '*'))
      const trust = document({ Effect: 'Allow', Principal: { AWS: role }, Action: steps })
      const ask = (action: string, resource: string, now: number) =>
        judge(session, { action, resource }, now, {
          identity,
          ...(resource.includes(':role/') && { resourcePolicy: trust }),
        })
      for (const action of steps) {
        expect(await ask(action, next, before)).toBe('Allowed')
        expect(await ask(action, next, after)).toBe('ExplicitlyDenied')
      }
      expect(await ask('sts:AssumeRole', next.replace('next', 'another'), before)).toBe('ImplicitlyDenied')
      expect(await ask('s3:GetObject', get.resource, before)).toBe('ImplicitlyDenied')
      expect(await ask('s3:GetObject', get.resource, after)).toBe('ExplicitlyDenied')
    },
  )
})
