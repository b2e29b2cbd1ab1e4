import { resolve } from 'node:path'
import { type FakeEntra, type FakeEntraOptions, startFakeEntra } from '@mayfly/doubles/azure/server'
import type { Ci } from './identities.ts'
import type { Issuer } from './issuer.ts'
import type { Job, JobOptions, Step } from './runner.ts'
import { type Double, fieldLines, openWorld, type World, within } from './world.ts'

export const azureAction = resolve('actions/azure')
export const azureAudience = 'api://AzureADTokenExchange'
export const clientId = '11111111-2222-3333-4444-555555555555'
export const tenantId = '66666666-7777-8888-9999-000000000000'
export const subscriptionId = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'
export const vault = 'https://vault.azure.net'

/** An issuer, a strict Entra that trusts it, and the inputs for a token of an app. */
export interface AzureWorld extends World {
  readonly entra: FakeEntra
  readonly inputs: Readonly<Record<string, string>>
  use(inputs?: Readonly<Record<string, string>>, options?: Partial<JobOptions>, ...after: Step[]): Promise<Job>
}

/** An Entra that trusts an issuer, as a part of a world. */
export async function startEntra(
  issuer: Issuer,
  options: Partial<FakeEntraOptions> = {},
): Promise<Double & { entra: FakeEntra }> {
  const federated = {
    issuer: issuer.url,
    subject: issuer.identity.subject,
    audience: azureAudience,
  }
  const entra = await startFakeEntra({
    tenant: { id: tenantId, domains: ['contoso.onmicrosoft.com'] },
    apps: [{ clientId, federated: [federated], subscriptions: [subscriptionId] }],
    issuers: [issuer],
    resources: [vault],
    ...options,
  })
  return {
    entra,
    secrets: () => entra.issued.map(({ value }) => value),
    traffic: () =>
      entra.requests.map(({ method, path, fields }) => {
        const { client_assertion, ...rest } = fields
        return fieldLines(`Entra ${method} ${path}`, rest)
      }),
    advance: (milliseconds) => entra.advance(milliseconds),
    close: () => entra.close(),
  }
}

/** Everything that a job with one app needs, on loopback. */
export async function startAzureWorld(
  options: (issuer: Issuer) => Partial<FakeEntraOptions> = () => ({}),
  ci?: Ci,
): Promise<AzureWorld> {
  const world = await openWorld(async (issuer) => ({ azure: await startEntra(issuer, options(issuer)) }), ci)
  const { entra } = world.doubles.azure
  const inputs = azureInputs(entra)
  return {
    ...world,
    entra,
    inputs,
    use: (given = {}, more = {}, ...after) =>
      world.run([{ name: 'azure', uses: azureAction, with: { ...inputs, ...given } }, ...after], more),
  }
}

/** The inputs for the world's app, in its own cloud. */
export function azureInputs({ url }: FakeEntra): Record<string, string> {
  return { 'client-id': clientId, 'tenant-id': tenantId, cloud: 'custom', authority: url, 'resource-manager': url }
}

/** Runs a scenario in its own world and stops the world afterwards. */
export async function inAzureWorld(
  scenario: (world: AzureWorld) => Promise<void>,
  options?: (issuer: Issuer) => Partial<FakeEntraOptions>,
  ci?: Ci,
): Promise<void> {
  await within(await startAzureWorld(options, ci), scenario)
}
