import { createHash, randomBytes } from 'node:crypto'
import type { Credential } from '@mayfly/core/credential'
import type { InputsOf } from '@mayfly/core/inputs'
import { issue } from '@mayfly/core/issue'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { accountOf, endpointOf, partitionOf } from '../aws-partition.ts'
import { judge } from './answer.ts'
import { DeadlineClock } from './deadline-clock.ts'
import { hopsOf } from './hops.ts'
import type { inputs } from './inputs.ts'
import { assumeChain } from './role-chain.ts'
import {
  defaultLifetimeSeconds,
  hopPolicy,
  type SessionPolicy,
  sessionDetails,
  sessionExpiry,
  withDeadline,
} from './session-policy.ts'

export type AwsInputs = InputsOf<typeof inputs>

/** The limits of a session that is not delivered. */
export interface Narrowing {
  /** How long its reads are allowed, where the CI system's clock is known. */
  readonly seconds: number
  /** The policy of the session, with the end of its reads (epoch milliseconds), if they end before the session. */
  policy(until: number | undefined): object
  /** Whether the session can do nothing after that. */
  readonly sessionIsUselessAfter: boolean
}

/**
 * Gets a session of the role by `AssumeRoleWithWebIdentity`, an unsigned form POST, and then of each role of the chain.
 * A deadline counts from the clock of the newest answer. The job gets the earlier one of deadline and expiry. The record
 * has both.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export async function exchange(inputs: AwsInputs, io: ExchangeIo, narrowing?: Narrowing): Promise<Credential> {
  const url = inputs['sts-endpoint'] ?? endpointOf('sts', inputs.region, inputs['use-fips'])
  const role = roleArn(inputs)
  const hops = hopsOf(inputs['role-chain'])
  const tokenPromise = io.subjectToken()
  io.connectEarly(url)
  const first = await tokenPromise
  const sessionName = inputs['session-name'] ?? defaultSessionName(io.job.label, first)
  const clock = new DeadlineClock({ ...inputs, deadline: inputs.deadline ?? narrowing?.seconds }, io)
  clock.hear(first.serverDate)
  // Without `deadline`, no extra request is sent only to learn the time.
  if (inputs.deadline !== undefined) await clock.ask(url)
  const own = (deadline: number | undefined): SessionPolicy =>
    narrowing
      ? { policy: JSON.stringify(narrowing.policy(deadline)), policyArns: [] }
      : withDeadline(inputs['session-policy'], inputs['session-policy-arns'], deadline)
  // A session that stays useful after the deadline ends only with its own expiry.
  const effectiveDeadline = (deadline: number | undefined) =>
    narrowing?.sessionIsUselessAfter === false ? undefined : deadline
  const recordedExpiry = (expiresAt: number, deadline: number | undefined) =>
    sessionExpiry(expiresAt, effectiveDeadline(deadline))
  const next = hops[0]?.role
  const lifetime = next === undefined ? inputs.lifetime : undefined
  let token = first
  let deadline: number | undefined
  let sent: SessionPolicy | undefined
  let session = await issue(io, {
    retry: 'any',
    what: `AWS session ${sessionName} of ${shownRole(role, inputs)}`,
    longestLife: () => recordedExpiry(io.now() + (lifetime ?? defaultLifetimeSeconds) * 1000, deadline),
    async build(attempt) {
      token = await io.subjectToken(attempt)
      if (attempt > 1) clock.hear(token.serverDate)
      deadline = clock.deadline()
      sent = next === undefined ? own(deadline) : hopPolicy(next, deadline)
      return { method: 'POST', url, headers, body: form(role, sessionName, token, lifetime, sent) }
    },
    judge(answer) {
      clock.hear(answer.date)
      return judge(answer, io.receive, { principal: role, endpoint: new URL(url).host }, token)
    },
    ending: ({ expiresAt }) => recordedExpiry(expiresAt, deadline),
    details: ({ trace }) => sessionDetails(trace, sessionName, lifetime, sent),
  })
  if (hops.length > 0) {
    const { region, lifetime } = inputs
    const last = await assumeChain({
      io,
      url,
      region,
      session,
      role,
      hops,
      sessionName,
      shown: (one) => shownRole(one, inputs),
      lifetime,
      own,
      recordedExpiry,
      clock,
    })
    session = last.session
    deadline = last.deadline
  }
  const last = hops.at(-1)?.role ?? role
  const principal = session.arn ?? sessionArn(last, sessionName)
  const { accessKeyId, secretAccessKey, sessionToken } = session
  return {
    principal,
    shown: `${shownRole(last, inputs)} as ${sessionName}`,
    expiresAt: Math.min(session.expiresAt, effectiveDeadline(deadline) ?? session.expiresAt),
    parts: { accessKeyId, secretAccessKey, sessionToken, account: accountOf(principal) },
  }
}

const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8', accept: 'text/xml' }

function form(
  role: string,
  name: string,
  token: SubjectToken,
  lifetime: number | undefined,
  policies: SessionPolicy,
): string {
  const { policy, policyArns } = policies
  return new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: role,
    RoleSessionName: name,
    WebIdentityToken: token.jwt.reveal(),
    ...(lifetime !== undefined && { DurationSeconds: String(lifetime) }),
    ...(policy !== undefined && { Policy: policy }),
    ...Object.fromEntries(policyArns.map((arn, index) => [`PolicyArns.member.${index + 1}.arn`, arn])),
  }).toString()
}

/** The role's ARN. If the input is only a name, the ARN is made of the account and the region's partition. */
export function roleArn({ role, account, region }: Pick<AwsInputs, 'role' | 'account' | 'region'>): string {
  if (role.startsWith('arn:')) return role
  return `arn:${partitionOf(region).name}:iam::${account}:role/${role.replace(/^\//, '')}`
}

/** A role as reports show it. Post runs in another process, which knows no masks. */
function shownRole(role: string, { 'mask-account': hide }: Pick<AwsInputs, 'mask-account'>): string {
  return hide ? role.replace(/:\d{12}:/, ':***:') : role
}

function sessionArn(role: string, sessionName: string): string {
  const [, partition, account, name] = /^arn:([^:]+):iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(role) ?? []
  return `arn:${partition}:sts::${account}:assumed-role/${name}/${sessionName}`
}

function defaultSessionName(label: string, { claims }: SubjectToken): string {
  const { jti } = claims
  const hex = jti ? createHash('sha256').update(jti).digest('hex').slice(0, 8) : randomBytes(4).toString('hex')
  return `${label.replace(/[^\w+=,.@-]/g, '-').slice(0, 64 - 9)}-${hex}`
}
