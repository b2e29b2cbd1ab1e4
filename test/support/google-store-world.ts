import {
  type FakeGoogleSecret,
  type FakeSecretManager,
  startFakeSecretManager,
} from '@mayfly/doubles/gcp/secret-manager'
import type { FakeGoogleOptions } from '@mayfly/doubles/gcp/server'
import { gcpAction, pool, provider, startGoogle } from './gcp-world.ts'
import type { Ci } from './identities.ts'
import type { Issuer } from './issuer.ts'
import type { Job, JobOptions, Step } from './runner.ts'
import { openWorld, type World, within } from './world.ts'

/** The members that may read a secret which says nothing else. */
export const anyJob = [`principalSet://iam.googleapis.com/${pool}/*`]
export const project = { id: 'my-project', number: '1234567890' }

/** A Google with Secret Manager, whose values must not show in a log. */
export interface GoogleStoreWorld extends World {
  readonly google: Awaited<ReturnType<typeof startGoogle>>['google']
  readonly manager: FakeSecretManager
  /** The inputs of the federated identity itself. */
  readonly inputs: Readonly<Record<string, string>>
  use(inputs?: Readonly<Record<string, string>>, options?: Partial<JobOptions>, ...after: Step[]): Promise<Job>
}

/** The settings of a world with secrets. Jobs of the pool may read each that names no readers. */
export interface GoogleStoreOptions {
  readonly secrets: readonly FakeGoogleSecret[]
  readonly location?: string
  readonly google?: (issuer: Issuer) => Partial<FakeGoogleOptions>
}

/** A Google and its Secret Manager, as parts of a world. */
export async function startGoogleStore(
  issuer: Issuer,
  { secrets, location, google: options = () => ({}) }: GoogleStoreOptions,
) {
  const gcp = await startGoogle(issuer, options(issuer))
  const { google } = gcp
  const readable = secrets.map((secret) => ({ readers: anyJob, ...secret }))
  const place = location === undefined ? {} : { location }
  const manager = await startFakeSecretManager({ google, project, secrets: readable, ...place })
  return {
    gcp,
    store: {
      manager,
      secrets: () => secrets.flatMap(({ versions }) => versions.flatMap(({ value }) => canary(value))),
      traffic: () =>
        manager.requests.map(
          ({ method, path, reason }) => `Secret Manager ${method} ${path}${reason === undefined ? '' : ` (${reason})`}`,
        ),
      close: () => manager.close(),
    },
    inputs: {
      'workload-identity-provider': provider,
      'sts-endpoint': google.url,
      'secretmanager-endpoint': manager.url,
    },
  }
}

/** Runs a scenario in its own world and stops the world afterwards. */
export async function inGoogleStoreWorld(
  options: GoogleStoreOptions,
  scenario: (world: GoogleStoreWorld) => Promise<void>,
  ci?: Ci,
): Promise<void> {
  let inputs: Record<string, string> = {}
  const world = await openWorld(async (issuer) => {
    const { inputs: own, ...doubles } = await startGoogleStore(issuer, options)
    inputs = own
    return doubles
  }, ci)
  const { google } = world.doubles.gcp
  const { manager } = world.doubles.store
  await within(
    {
      ...world,
      google,
      manager,
      inputs,
      use: (given = {}, more = {}, ...after) =>
        world.run([{ name: 'gcp', uses: gcpAction, with: { ...inputs, ...given } }, ...after], more),
    },
    scenario,
  )
}

/** A value that can be looked for in a log: text that is long enough to be masked. */
export function canary(value: string | Uint8Array): string[] {
  return typeof value === 'string' && value.length >= 8 ? [value] : []
}
