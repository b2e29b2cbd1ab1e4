import { resolve } from 'node:path'
import { type FakeRole, type FakeSts, type FakeStsOptions, startFakeSts } from '@mayfly/doubles/aws/server'
import { signedHeaders } from '@mayfly/doubles/aws/signature'
import { type Ci, identities } from './identities.ts'
import type { Issuer } from './issuer.ts'
import type { Job, JobOptions, Step } from './runner.ts'
import { type Double, fieldLines, openWorld, type World, within } from './world.ts'

/** The built action, as the runner starts it. */
export const awsAction = resolve('actions/aws')
export const deployRole = 'arn:aws:iam::111111111111:role/deploy'
export const audience = 'sts.amazonaws.com'

/** An issuer, a strict STS that trusts it, and the inputs for a session of the action. */
export interface AwsWorld extends World {
  readonly sts: FakeSts
  readonly inputs: Readonly<Record<string, string>>
  /** One step with the action, and then the other steps. */
  use(inputs?: Readonly<Record<string, string>>, options?: Partial<JobOptions>, ...after: Step[]): Promise<Job>
  /** A step that uses the delivered variables for one action on one resource, and prints the answer. */
  tool(action: string, resource: string): Step
}

/** An STS that trusts an issuer, as a part of a world. */
export async function startSts(
  issuer: Issuer,
  options: Partial<FakeStsOptions> = {},
): Promise<Double & { sts: FakeSts }> {
  const roles = options.roles ?? [roleFor(issuer.url, {}, issuer.identity)]
  const trusted = { url: issuer.url, audiences: [audience], jwks: () => issuer.jwks() }
  const sts = await startFakeSts({ issuers: [trusted], ...options, roles })
  return {
    sts,
    secrets: () =>
      sts.issued.flatMap(({ accessKeyId, secretAccessKey, sessionToken }) => [
        accessKeyId,
        secretAccessKey,
        sessionToken,
      ]),
    traffic: () =>
      sts.requests.map(({ action, params, signed }) => {
        const { Action, Version, WebIdentityToken, ...rest } = params
        return fieldLines(`STS ${action}${signed ? ' (signed)' : ''}`, rest)
      }),
    advance: (milliseconds) => sts.advance(milliseconds),
    close: () => sts.close(),
  }
}

/** Everything that a job with one AWS role needs, on loopback. */
export async function startWorld(options: Partial<FakeStsOptions> = {}, ci?: Ci): Promise<AwsWorld> {
  const world = await openWorld(async (issuer) => ({ aws: await startSts(issuer, options) }), ci)
  const { sts } = world.doubles.aws
  const inputs = { role: deployRole, region: 'eu-central-1', 'sts-endpoint': sts.url }
  return {
    ...world,
    sts,
    inputs,
    use: (given = {}, more = {}, ...after) =>
      world.run([{ name: 'aws', uses: awsAction, with: { ...inputs, ...given } }, ...after], more),
    tool: (action, resource) => ({
      name: `tool ${action}`,
      run: ({ env }) => {
        const url = new URL(`use/${encodeURIComponent(action)}/${encodeURIComponent(resource)}`, sts.url)
        const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN = '' } = env
        const keys = {
          accessKeyId: AWS_ACCESS_KEY_ID,
          secretAccessKey: AWS_SECRET_ACCESS_KEY,
          sessionToken: AWS_SESSION_TOKEN,
        }
        const request = { method: 'GET', path: url.pathname, query: '', headers: { host: url.host }, body: '' }
        const headers = signedHeaders(request, keys, 'eu-central-1', 's3', sts.now())
        const ask = `fetch(process.argv[1], { headers: JSON.parse(process.argv[2]) }).then(async (answer) => {
          const [, code] = /<(?:Code|Arn)>(.*?)</.exec(await answer.text()) ?? []
          console.log(answer.status, code)
        })`
        return { command: process.execPath, args: ['-e', ask, url.href, JSON.stringify(headers)] }
      },
    }),
  }
}

/** A role that trusts one subject of an issuer and may do anything on its own bucket. */
export function roleFor(issuerUrl: string, more: Partial<FakeRole> = {}, { subjects } = identities.github): FakeRole {
  const host = issuerUrl.replace(/^https?:\/\//, '')
  return {
    arn: deployRole,
    trust: {
      Statement: {
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${host}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { [`${host}:aud`]: audience },
          StringLike: { [`${host}:sub`]: subjects },
        },
      },
    },
    permissions: { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } },
    ...more,
  }
}

/** Runs a scenario in its own world and stops the world afterwards. */
export async function inWorld(
  options: Partial<FakeStsOptions>,
  scenario: (world: AwsWorld) => Promise<void>,
  ci?: Ci,
): Promise<void> {
  await within(await startWorld(options, ci), scenario)
}
