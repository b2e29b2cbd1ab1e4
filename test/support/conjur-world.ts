import { resolve } from 'node:path'
import { type FakeConjur, type FakeConjurOptions, startFakeConjur } from '@mayfly/doubles/conjur/server'
import { canary } from './google-store-world.ts'
import type { Ci } from './identities.ts'
import type { Issuer } from './issuer.ts'
import type { Job, JobOptions, Step } from './runner.ts'
import { type Double, openWorld, type World, within } from './world.ts'

const conjurAction = resolve('actions/conjur')
export const conjurAudience = 'https://conjur.example'

/** An issuer, a strict Conjur that trusts it, and the inputs of a login. */
export interface ConjurWorld extends World {
  readonly conjur: FakeConjur
  readonly inputs: Readonly<Record<string, string>>
  use(inputs?: Readonly<Record<string, string>>, options?: Partial<JobOptions>, ...after: Step[]): Promise<Job>
}

/** The host that the issuer's tokens log in: its path, and the claim after it. */
export function hostOf({ identity }: Issuer): { readonly id: string; readonly claim: string } {
  const { claim, value } = identity.google
  return { id: `host/ci/${value}`, claim }
}

/** A Conjur that trusts an issuer, as a part of a world. The host may read each variable that names no hosts. */
export async function startConjur(
  issuer: Issuer,
  options: Partial<FakeConjurOptions> = {},
): Promise<Double & { conjur: FakeConjur }> {
  const { id, claim } = hostOf(issuer)
  const variables = (options.variables ?? []).map((variable) => ({ execute: [id], ...variable }))
  const conjur = await startFakeConjur({
    issuer,
    account: 'acme',
    authenticator: {
      serviceId: 'ci',
      issuer: issuer.url,
      audience: conjurAudience,
      tokenAppProperty: claim,
      identityPath: 'ci',
      enforcedClaims: Object.keys(issuer.identity.branch),
    },
    hosts: [{ id, annotations: issuer.identity.branch }],
    ...options,
    variables,
  })
  return {
    conjur,
    secrets: () => [...conjur.issued, ...variables.flatMap(({ values }) => values.flatMap(canary))],
    traffic: () => conjur.requests.map(({ method, path, status }) => `Conjur ${method} ${path}: ${status}`),
    close: () => conjur.close(),
  }
}

/** The inputs of a login. */
export function conjurInputs({ url }: FakeConjur): Record<string, string> {
  return { url, account: 'acme', 'service-id': 'ci', audience: conjurAudience }
}

/** Everything that a job with one host needs, on loopback. */
export async function startConjurWorld(
  options: (issuer: Issuer) => Partial<FakeConjurOptions> = () => ({}),
  ci?: Ci,
): Promise<ConjurWorld> {
  const world = await openWorld(async (issuer) => ({ conjur: await startConjur(issuer, options(issuer)) }), ci)
  const { conjur } = world.doubles.conjur
  const inputs = conjurInputs(conjur)
  return {
    ...world,
    conjur,
    inputs,
    use: (given = {}, more = {}, ...after) =>
      world.run([{ name: 'conjur', uses: conjurAction, with: { ...inputs, ...given } }, ...after], more),
  }
}

/** Runs a scenario in its own world and stops the world afterwards. */
export async function inConjurWorld(
  scenario: (world: ConjurWorld) => Promise<void>,
  options?: (issuer: Issuer) => Partial<FakeConjurOptions>,
  ci?: Ci,
): Promise<void> {
  await within(await startConjurWorld(options, ci), scenario)
}
