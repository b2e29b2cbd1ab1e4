import { type FakeAwsStores, type FakeAwsStoresOptions, startFakeAwsStores } from '@mayfly/doubles/aws/secret-stores'
import type { FakeStsOptions } from '@mayfly/doubles/aws/server'
import { region } from './aws-stores.ts'
import { type AwsWorld, awsAction, deployRole, startSts } from './aws-world.ts'
import type { Ci } from './identities.ts'
import type { Issuer } from './issuer.ts'
import type { Job, JobOptions, Step } from './runner.ts'
import { fieldLines, openWorld, type World, within } from './world.ts'

/** An AWS world with stores, whose values must not show in a log. */
export interface AwsStoreWorld extends World {
  readonly sts: AwsWorld['sts']
  readonly stores: FakeAwsStores
  readonly inputs: Readonly<Record<string, string>>
  /** One step with the action, and then the other steps. */
  use(inputs?: Readonly<Record<string, string>>, options?: Partial<JobOptions>, ...after: Step[]): Promise<Job>
}

type StoredItems = Pick<FakeAwsStoresOptions, 'secrets' | 'parameters'>
export type AwsStoreOptions = StoredItems & { readonly sts?: Partial<FakeStsOptions> }

/** An STS with Secrets Manager and Parameter Store, as parts of a world. */
export async function startAwsStore(issuer: Issuer, { sts: options, ...values }: AwsStoreOptions) {
  const aws = await startSts(issuer, options)
  const stores = await startFakeAwsStores({ ...values, sts: aws.sts, region })
  return {
    aws,
    store: {
      stores,
      secrets: () => valuesOf(values),
      // Parallel requests arrive in any order.
      traffic: () => stores.requests.map(({ target, fields }) => fieldLines(target, textsOf(fields))).toSorted(),
      close: () => stores.close(),
    },
    inputs: {
      role: deployRole,
      region,
      'sts-endpoint': aws.sts.url,
      'secretsmanager-endpoint': stores.url,
      'ssm-endpoint': stores.url,
    },
  }
}

/** Runs a scenario in its own world and stops the world afterwards. */
export async function inStoreWorld(
  options: AwsStoreOptions,
  scenario: (world: AwsStoreWorld) => Promise<void>,
  ci?: Ci,
): Promise<void> {
  let inputs: Record<string, string> = {}
  const world = await openWorld(async (issuer) => {
    const { inputs: own, ...doubles } = await startAwsStore(issuer, options)
    inputs = own
    return doubles
  }, ci)
  const { sts } = world.doubles.aws
  const { stores } = world.doubles.store
  await within(
    {
      ...world,
      sts,
      stores,
      inputs,
      use: (given = {}, more = {}, ...after) =>
        world.run([{ name: 'aws', uses: awsAction, with: { ...inputs, ...given } }, ...after], more),
    },
    scenario,
  )
}

function valuesOf({ secrets = [], parameters = [] }: StoredItems): string[] {
  const texts = secrets.flatMap(({ versions }) =>
    versions.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
  )
  const secured = parameters.flatMap(({ type, values }) => (type === 'SecureString' ? values : []))
  return [...texts, ...secured].filter((value) => value.length >= 8)
}

function textsOf(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  )
}
