import { resolve } from 'node:path'
import type { FakeStsOptions } from '@mayfly/doubles/aws/server'
import { stringify } from 'yaml'
import { deployRole, startSts } from './aws-world.ts'
import { azureInputs, startEntra } from './azure-world.ts'
import { gcpInputs, startGoogle } from './gcp-world.ts'
import type { Ci } from './identities.ts'
import type { Issuer } from './issuer.ts'
import type { Job, JobOptions, Step } from './runner.ts'
import { openWorld, within } from './world.ts'

export const credentialsAction = resolve('actions/credentials')

/** One credential of a list, as a user writes it. */
export type ListItem = Readonly<Record<string, unknown>> & { readonly provider: string }

/** Three clouds that trust one issuer, and the step that gets credentials from all of them. */
export async function startCloudsWorld(aws: (issuer: Issuer) => Partial<FakeStsOptions> = () => ({}), ci?: Ci) {
  const start = async (issuer: Issuer) => ({
    aws: await startSts(issuer, aws(issuer)),
    gcp: await startGoogle(issuer),
    azure: await startEntra(issuer),
  })
  const world = await openWorld(start, ci)
  const { sts } = world.doubles.aws
  const { google } = world.doubles.gcp
  const { entra } = world.doubles.azure
  const items = {
    aws: { provider: 'aws', role: deployRole, region: 'eu-central-1', 'sts-endpoint': sts.url },
    gcp: { provider: 'gcp', ...gcpInputs(google) },
    azure: { provider: 'azure', ...azureInputs(entra) },
  } as const
  const list = (credentials: readonly ListItem[] | string): Step => ({
    name: 'all',
    uses: credentialsAction,
    with: { credentials: typeof credentials === 'string' ? credentials : stringify(credentials) },
  })
  return {
    ...world,
    sts,
    google,
    entra,
    /** An item per cloud that leads to a credential. */
    items,
    /** A step that gets a list of credentials. */
    list,
    use: (credentials: readonly ListItem[] | string, more: Partial<JobOptions> = {}, ...after: Step[]): Promise<Job> =>
      world.run([list(credentials), ...after], more),
  }
}

export type CloudsWorld = Awaited<ReturnType<typeof startCloudsWorld>>

/** Runs a scenario in its own world and stops the world afterwards. */
export async function inCloudsWorld(
  scenario: (world: CloudsWorld) => Promise<void>,
  aws?: (issuer: Issuer) => Partial<FakeStsOptions>,
  ci?: Ci,
): Promise<void> {
  await within(await startCloudsWorld(aws, ci), scenario)
}
