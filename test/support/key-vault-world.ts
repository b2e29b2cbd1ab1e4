import { type FakeKeyVault, type FakeKeyVaultOptions, startFakeKeyVault } from '@mayfly/doubles/azure/key-vault'
import { azureAction, azureInputs, clientId, vault as resource, startEntra, tenantId } from './azure-world.ts'
import { canary } from './google-store-world.ts'
import type { Ci } from './identities.ts'
import type { Issuer } from './issuer.ts'
import type { Job, JobOptions, Step } from './runner.ts'
import { openWorld, type World, within } from './world.ts'

/** An Entra with a key vault, whose values must not show in a log. */
export interface KeyVaultWorld extends World {
  readonly entra: Awaited<ReturnType<typeof startEntra>>['entra']
  readonly keyVault: FakeKeyVault
  readonly inputs: Readonly<Record<string, string>>
  use(inputs?: Readonly<Record<string, string>>, options?: Partial<JobOptions>, ...after: Step[]): Promise<Job>
}

export type KeyVaultWorldOptions = Pick<FakeKeyVaultOptions, 'secrets' | 'rights'> & { readonly tenant?: string }

/** The id of a version: 32 digits that end with this number. */
export function versionId(number: number): string {
  return String(number).padStart(32, '0')
}

/** An Entra and the key vault `prod`, as parts of a world. The app may read each secret that names no readers. */
export async function startVaultStore(
  issuer: Issuer,
  { secrets, rights = 'rbac', tenant = tenantId }: KeyVaultWorldOptions,
) {
  const azure = await startEntra(issuer)
  const { entra } = azure
  const readable = secrets.map((secret) => ({ readers: [clientId], ...secret }))
  const keyVault = await startFakeKeyVault({ entra, tenant, name: 'prod', resource, rights, secrets: readable })
  return {
    azure,
    store: {
      keyVault,
      secrets: () => secrets.flatMap(({ versions }) => versions.flatMap(({ value }) => canary(value))),
      traffic: () => keyVault.requests.map(({ path, status }) => `Key Vault GET ${path}: ${status}`),
      close: () => keyVault.close(),
    },
    inputs: { ...azureInputs(entra), 'key-vault-endpoint': keyVault.url },
  }
}

/** Runs a scenario in its own world and stops the world afterwards. */
export async function inKeyVaultWorld(
  options: KeyVaultWorldOptions,
  scenario: (world: KeyVaultWorld) => Promise<void>,
  ci?: Ci,
): Promise<void> {
  let inputs: Record<string, string> = {}
  const world = await openWorld(async (issuer) => {
    const { inputs: own, ...doubles } = await startVaultStore(issuer, options)
    inputs = own
    return doubles
  }, ci)
  const { entra } = world.doubles.azure
  const { keyVault } = world.doubles.store
  await within(
    {
      ...world,
      entra,
      keyVault,
      inputs,
      use: (given = {}, more = {}, ...after) =>
        world.run([{ name: 'azure', uses: azureAction, with: { ...inputs, ...given } }, ...after], more),
    },
    scenario,
  )
}
