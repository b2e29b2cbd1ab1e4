import { resolve } from 'node:path'
import { type FakeAkeyless, type FakeAkeylessOptions, startFakeAkeyless } from '@mayfly/doubles/akeyless/server'
import { canary } from './google-store-world.ts'
import type { Ci } from './identities.ts'
import type { Issuer } from './issuer.ts'
import type { Job, JobOptions, Step } from './runner.ts'
import { type Double, openWorld, type World, within } from './world.ts'

const akeylessAction = resolve('actions/akeyless')
export const akeylessAudience = 'https://akeyless.example'
const accessId = 'p-abc123'

/** An issuer, a strict Akeyless that trusts it, and the inputs of a login. */
export interface AkeylessWorld extends World {
  readonly akeyless: FakeAkeyless
  readonly inputs: Readonly<Record<string, string>>
  use(inputs?: Readonly<Record<string, string>>, options?: Partial<JobOptions>, ...after: Step[]): Promise<Job>
}

/** An Akeyless that trusts an issuer, as a part of a world. */
export async function startAkeyless(
  issuer: Issuer,
  options: Partial<FakeAkeylessOptions> = {},
): Promise<Double & { akeyless: FakeAkeyless }> {
  const { items = [] } = options
  const akeyless = await startFakeAkeyless({
    issuer,
    accessId,
    audience: akeylessAudience,
    subClaims: { sub: issuer.identity.subject, ...issuer.identity.branch },
    items,
    ...options,
  })
  const texts = items.flatMap(({ values = [] }) => values.flatMap((value) => canaries(value)))
  return {
    akeyless,
    secrets: () => [...akeyless.tokens.map(({ value }) => value), ...akeyless.made, ...texts],
    traffic: () => akeyless.requests.map(({ path, status }) => `Akeyless POST ${path}: ${status}`),
    close: () => akeyless.close(),
  }
}

function canaries(value: string | object): string[] {
  return typeof value === 'string' ? canary(value) : Object.values(value).flatMap(canary)
}

/** The inputs of a login, at the address of an own gateway. */
export function akeylessInputs({ url }: FakeAkeyless): Record<string, string> {
  return { 'access-id': accessId, audience: akeylessAudience, 'api-url': `${url}/api/v2` }
}

/** Everything that a job with one auth method needs, on loopback. */
export async function startAkeylessWorld(
  options: (issuer: Issuer) => Partial<FakeAkeylessOptions> = () => ({}),
  ci?: Ci,
): Promise<AkeylessWorld> {
  const world = await openWorld(async (issuer) => ({ akeyless: await startAkeyless(issuer, options(issuer)) }), ci)
  const { akeyless } = world.doubles.akeyless
  const inputs = akeylessInputs(akeyless)
  return {
    ...world,
    akeyless,
    inputs,
    use: (given = {}, more = {}, ...after) =>
      world.run([{ name: 'akeyless', uses: akeylessAction, with: { ...inputs, ...given } }, ...after], more),
  }
}

/** Runs a scenario in its own world and stops the world afterwards. */
export async function inAkeylessWorld(
  scenario: (world: AkeylessWorld) => Promise<void>,
  options?: (issuer: Issuer) => Partial<FakeAkeylessOptions>,
  ci?: Ci,
): Promise<void> {
  await within(await startAkeylessWorld(options, ci), scenario)
}
