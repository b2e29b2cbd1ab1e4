import { resolve } from 'node:path'
import { type FakeGoogle, type FakeGoogleOptions, startFakeGoogle } from '@mayfly/doubles/gcp/server'
import type { Ci } from './identities.ts'
import type { Issuer } from './issuer.ts'
import type { Job, JobOptions, Step } from './runner.ts'
import { type Double, fieldLines, openWorld, type World, within } from './world.ts'

export const gcpAction = resolve('actions/gcp')
export const pool = 'projects/123456789012/locations/global/workloadIdentityPools/ci-jobs'
export const provider = `${pool}/providers/github`
export const gcpAudience = `https://iam.googleapis.com/${provider}`
export const account = 'deploy@my-project.iam.gserviceaccount.com'

/** The reason of a request that the user gave none. */
const leaseId = /^gcp-[0-9a-f]{12}$/

/** An issuer, a strict Google that trusts it, and the inputs for a token of a service account. */
export interface GcpWorld extends World {
  readonly google: FakeGoogle
  readonly inputs: Readonly<Record<string, string>>
  use(inputs?: Readonly<Record<string, string>>, options?: Partial<JobOptions>, ...after: Step[]): Promise<Job>
  /** A step that reads an object with the delivered token, and prints the answer. */
  reader(object: string): Step
}

/** The settings of a provider that trusts an issuer's jobs on the main branches of one owner. */
export function trustIn(issuer: Issuer): FakeGoogleOptions['providers'][number] {
  const { claim, condition } = issuer.identity.google
  const mapping = { 'google.subject': 'assertion.sub', 'attribute.repository': `assertion.${claim}` }
  return { name: provider, issuer, mapping, condition }
}

/** A Google that trusts an issuer, as a part of a world. */
export async function startGoogle(
  issuer: Issuer,
  options: Partial<FakeGoogleOptions> = {},
): Promise<Double & { google: FakeGoogle }> {
  const members = [`principalSet://iam.googleapis.com/${pool}/attribute.repository/${issuer.identity.google.value}`]
  const google = await startFakeGoogle({
    providers: [trustIn(issuer)],
    accounts: [{ email: account, users: members, reads: ['projects/_/buckets/releases/'] }],
    grants: { [members[0] ?? '']: ['projects/_/buckets/releases/objects/public/'] },
    ...options,
  })
  return {
    google,
    secrets: () => google.issued.map(({ value }) => value),
    traffic: () =>
      google.requests.map(({ method, path, fields, reason }) => {
        const { subject_token, ...rest } = fields
        return fieldLines(
          `Google ${method} ${path}${reason === undefined || leaseId.test(reason) ? '' : ` (${reason})`}`,
          rest,
        )
      }),
    advance: (milliseconds) => google.advance(milliseconds),
    close: () => google.close(),
  }
}

/** Everything that a job with one service account needs, on loopback. */
export async function startGcpWorld(
  options: (issuer: Issuer) => Partial<FakeGoogleOptions> = () => ({}),
  ci?: Ci,
): Promise<GcpWorld> {
  const world = await openWorld(async (issuer) => ({ gcp: await startGoogle(issuer, options(issuer)) }), ci)
  const { google } = world.doubles.gcp
  const inputs = gcpInputs(google)
  return {
    ...world,
    google,
    inputs,
    use: (given = {}, more = {}, ...after) =>
      world.run([{ name: 'gcp', uses: gcpAction, with: { ...inputs, ...given } }, ...after], more),
    reader: (object) => ({
      name: `read ${object}`,
      run: ({ env }) => {
        const url = `${google.url}/storage/v1/b/releases/o/${encodeURIComponent(object)}`
        const ask = `fetch(process.argv[1], { headers: { authorization: 'Bearer ' + process.argv[2] } }).then(async (answer) => {
          const { name, error } = await answer.json()
          console.log(answer.status, name ?? error.status)
        })`
        return { command: process.execPath, args: ['-e', ask, url, env.CLOUDSDK_AUTH_ACCESS_TOKEN ?? ''] }
      },
    }),
  }
}

/** The inputs for the world's service account. The inputs of the IAM API are separate. */
export function gcpInputs({ url }: FakeGoogle): Record<string, string> {
  return {
    'workload-identity-provider': provider,
    'service-account': account,
    'sts-endpoint': url,
    'iam-endpoint': url,
  }
}

/** Runs a scenario in its own world and stops the world afterwards. */
export async function inGcpWorld(
  scenario: (world: GcpWorld) => Promise<void>,
  options?: (issuer: Issuer) => Partial<FakeGoogleOptions>,
  ci?: Ci,
): Promise<void> {
  await within(await startGcpWorld(options, ci), scenario)
}
