import { createHash, randomBytes } from 'node:crypto'
import type { Credential } from '@mayfly/core/credential'
import { MayflyError } from '@mayfly/core/errors'
import { held } from '@mayfly/core/held'
import type { InputsOf } from '@mayfly/core/inputs'
import { instant } from '@mayfly/core/instant'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { judge } from './answer.ts'
import { hopsOf } from './hops.ts'
import type { inputs } from './inputs.ts'
import { partitionOf, stsUrl } from './partition.ts'
import { assumeChain } from './role-chain.ts'
import { hopPolicy, type SessionPolicy, sessionEnd, withDeadline } from './session-policy.ts'

export type AwsInputs = InputsOf<typeof inputs>

/** STS gives this when no duration is asked for. */
const defaultLifetimeSeconds = 3600

/**
 * Becomes the role by `AssumeRoleWithWebIdentity`, an unsigned form POST, and then each role of the chain. A deadline
 * counts from the issuer's clock, and the expiry handed out is the earlier of both.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export async function exchange(inputs: AwsInputs, io: ExchangeIo): Promise<Credential> {
  const url = inputs['sts-endpoint'] ?? stsUrl(inputs.region, inputs['use-fips'])
  const role = roleArn(inputs)
  const hops = hopsOf(inputs['role-chain'])
  const asked = io.subjectToken()
  io.connectEarly(url)
  const first = await asked
  const sessionName = inputs['session-name'] ?? defaultSessionName(io.job.label, first)
  const deadline = await deadlineOf(inputs, io, first, url)
  const next = hops[0]?.role
  const own = withDeadline(inputs['session-policy'], inputs['session-policy-arns'], deadline)
  const policy = next === undefined ? own : hopPolicy(next, deadline)
  const lifetime = next === undefined ? inputs.lifetime : undefined
  const what = `AWS session ${sessionName} of ${role}`
  const longest = io.now() + (lifetime ?? defaultLifetimeSeconds) * 1000
  let token = first
  let session = await held(
    io,
    { what, ...sessionEnd(longest, deadline) },
    () =>
      io.http(
        'any',
        async (attempt) => {
          token = await io.subjectToken(attempt)
          return { method: 'POST', url, headers, body: form(role, sessionName, token, lifetime, policy) }
        },
        (answer) => judge(answer, io.receive, { principal: role, endpoint: new URL(url).host }, token),
      ),
    ({ expiresAt }) => sessionEnd(expiresAt, deadline),
  )
  if (hops.length > 0) {
    const { region, lifetime } = inputs
    session = await assumeChain({ io, url, region, session, hops, sessionName, lifetime, last: own, deadline })
  }
  const principal = session.arn ?? sessionArn(hops.at(-1)?.role ?? role, sessionName)
  const { accessKeyId, secretAccessKey, sessionToken } = session
  return {
    principal,
    expiresAt: sessionEnd(session.expiresAt, deadline).expiresAt,
    parts: { accessKeyId, secretAccessKey, sessionToken },
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

/** The role's ARN, built from name and account in the region's partition when it is not given whole. */
export function roleArn({ role, account, region }: Pick<AwsInputs, 'role' | 'account' | 'region'>): string {
  if (role.startsWith('arn:')) return role
  return `arn:${partitionOf(region).name}:iam::${account}:role/${role.replace(/^\//, '')}`
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

/** The absolute deadline, on the clock of an answer just received and never on the runner's. */
async function deadlineOf(
  inputs: AwsInputs,
  io: ExchangeIo,
  token: SubjectToken,
  url: string,
): Promise<number | undefined> {
  if (inputs.deadline === undefined) return undefined
  const date =
    token.serverDate ??
    (await io.http(
      'any',
      () => ({ method: 'GET', url }),
      (answer) => answer.date,
    ))
  if (date === undefined) {
    throw new MayflyError('ERR_ANSWER_MALFORMED', 'No clock could be read for the deadline: STS sent no Date header', {
      facts: { endpoint: new URL(url).host, runner: instant(io.now()) },
      fix: 'Use an endpoint that sends a Date header, or leave the deadline out.',
    })
  }
  const lifetime = inputs.lifetime ?? defaultLifetimeSeconds
  return inputs.deadline < lifetime ? date + inputs.deadline * 1000 : undefined
}
