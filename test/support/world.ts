import { resolve } from 'node:path'
import {
  type FakeRole,
  type FakeSts,
  type FakeStsOptions,
  startFakeSts,
} from '../../packages/providers/src/aws/fake.ts'
import { signedHeaders } from '../../packages/providers/src/aws/fake-signature.ts'
import { type Issuer, startIssuer } from './issuer.ts'
import { type Job, type JobOptions, runJob, type Step } from './runner.ts'

/** The built action, as the runner starts it. */
export const awsAction = resolve('actions/aws')
export const deployRole = 'arn:aws:iam::111111111111:role/deploy'
export const audience = 'sts.amazonaws.com'

/** An issuer, a strict STS that trusts it, and the inputs with which the action gets a session. */
export interface World {
  readonly issuer: Issuer
  readonly sts: FakeSts
  readonly inputs: Readonly<Record<string, string>>
  run(steps: readonly Step[], options?: Partial<JobOptions>): Promise<Job>
  /** One use of the action, and then whatever else. */
  use(inputs?: Readonly<Record<string, string>>, options?: Partial<JobOptions>, ...after: Step[]): Promise<Job>
  /** A step that uses the delivered variables for one action on one resource and prints what it was told. */
  tool(action: string, resource: string): Step
  close(): Promise<void>
}

/** Everything that a job with one AWS role needs, on loopback. */
export async function startWorld(options: Partial<FakeStsOptions> = {}): Promise<World> {
  const issuer = await startIssuer()
  const roles = options.roles ?? [roleFor(issuer.url)]
  const trusted = { url: issuer.url, audiences: [audience], jwks: () => issuer.jwks() }
  const sts = await startFakeSts({ issuers: [trusted], ...options, roles })
  const inputs = { role: deployRole, region: 'eu-central-1', 'sts-endpoint': sts.url }
  const jobs: Job[] = []
  const world: World = {
    issuer,
    sts,
    inputs,
    async run(steps, more = {}) {
      const job = await runJob({ issuer, steps, ...more })
      jobs.push(job)
      return job
    },
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
    async close() {
      for (const job of jobs) job.dispose()
      await Promise.all([issuer.close(), sts.close()])
    },
  }
  return world
}

/** A role that trusts one subject of an issuer and may do anything on its own bucket. */
export function roleFor(issuerUrl: string, more: Partial<FakeRole> = {}): FakeRole {
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
          StringLike: { [`${host}:sub`]: 'repo:acme/api:ref:refs/heads/*' },
        },
      },
    },
    permissions: { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } },
    ...more,
  }
}

/** Runs a scenario in a world of its own and takes the world down after it. */
export async function inWorld(
  options: Partial<FakeStsOptions>,
  scenario: (world: World) => Promise<void>,
): Promise<void> {
  const world = await startWorld(options)
  try {
    await scenario(world)
  } finally {
    await world.close()
  }
}
