import { resolve } from 'node:path'
import { type FakeVault, type FakeVaultOptions, startFakeVault } from '@mayfly/doubles/vault/server'
import type { Ci } from './identities.ts'
import type { Issuer } from './issuer.ts'
import type { Job, JobOptions, Step } from './runner.ts'
import { type Double, openWorld, type World, within } from './world.ts'

export const vaultAction = resolve('actions/vault')
export const vaultAudience = 'https://vault.example'
export const databaseSecret = { user: 'app', password: 'p4ss-of-the-static-app' }

/** An issuer, a strict Vault that trusts it, and the inputs with which the action reads a secret. */
export interface VaultWorld extends World {
  readonly vault: FakeVault
  readonly inputs: Readonly<Record<string, string>>
  use(inputs?: Readonly<Record<string, string>>, options?: Partial<JobOptions>, ...after: Step[]): Promise<Job>
  /** A step that logs in to the database with two variables, and prints the answer. */
  databaseUser(user: string, password: string): Step
}

/** A Vault that trusts an issuer, as a part of a world. */
export async function startVault(
  issuer: Issuer,
  options: Partial<FakeVaultOptions> = {},
): Promise<Double & { vault: FakeVault }> {
  const kv1 = { old: { app: { key: 'k3y-of-version-one' } } }
  const kv2 = {
    kv: {
      app: [{ ...databaseSecret, password: 'p4ss-before-rotation' }, databaseSecret],
      gone: [{ a: 'deleted-long-ago' }, null],
      'team/all': [{ 'api-key': 'k3y-of-the-team', url: 'https://api.example', nested: { deep: 'v4lue-in-depth' } }],
      served: [{ container_credentials_full_uri: 'http://elsewhere.example' }],
      clash: [{ region: 'somewhere-else-1' }],
      evil: [{ harmless: 'a-harmless-value', d_preload: '/evil.so' }],
    },
  }
  const vault = await startFakeVault({
    issuer,
    roles: {
      deploy: {
        boundAudiences: [vaultAudience],
        boundSubject: issuer.identity.subject,
        boundClaims: issuer.identity.branch,
        policies: ['deploy'],
      },
    },
    policies: {
      deploy: [
        { path: 'kv/data/*', capabilities: ['read'] },
        { path: 'old/*', capabilities: ['read'] },
        { path: 'database/creds/app', capabilities: ['read'] },
        { path: 'pki/issue/web', capabilities: ['update'] },
        { path: 'sys/leases/revoke', capabilities: ['update'] },
      ],
    },
    kv1,
    kv2,
    ...options,
  })
  return {
    vault,
    secrets: () => [...vault.tokens.map(({ value }) => value), ...vault.served],
    traffic: () =>
      vault.requests.map(
        ({ method, path, namespace }) => `Vault ${method} ${path}${namespace === undefined ? '' : ` (${namespace})`}`,
      ),
    advance: (milliseconds) => vault.advance(milliseconds),
    close: () => vault.close(),
  }
}

/** Everything that a job with one role needs, on loopback. */
export async function startVaultWorld(
  options: (issuer: Issuer) => Partial<FakeVaultOptions> = () => ({}),
  ci?: Ci,
): Promise<VaultWorld> {
  const world = await openWorld(async (issuer) => ({ vault: await startVault(issuer, options(issuer)) }), ci)
  const { vault } = world.doubles.vault
  const inputs = { url: vault.url, role: 'deploy', audience: vaultAudience, secrets: 'PASSWORD = kv/app#password' }
  return {
    ...world,
    vault,
    inputs,
    use: (given = {}, more = {}, ...after) =>
      world.run([{ name: 'vault', uses: vaultAction, with: { ...inputs, ...given } }, ...after], more),
    databaseUser: (user, password) => ({
      name: 'database',
      run: ({ env }) => {
        const ask = `fetch(process.argv[1] + '/v1/db/login', { method: 'POST', body: JSON.stringify({ user: process.argv[2], password: process.argv[3] }) })
          .then((answer) => console.log('database', answer.status))`
        return { command: process.execPath, args: ['-e', ask, vault.url, env[user] ?? '', env[password] ?? ''] }
      },
    }),
  }
}

/** Runs a scenario in its own world and stops the world afterwards. */
export async function inVaultWorld(
  scenario: (world: VaultWorld) => Promise<void>,
  options?: (issuer: Issuer) => Partial<FakeVaultOptions>,
  ci?: Ci,
): Promise<void> {
  await within(await startVaultWorld(options, ci), scenario)
}

/** A step in which every token ends. */
export function tokensEnd({ vault }: VaultWorld): Step {
  const run = () => {
    for (const token of vault.tokens) token.alive = false
    return { command: process.execPath, args: ['-e', ''] }
  }
  return { name: 'end', run }
}
