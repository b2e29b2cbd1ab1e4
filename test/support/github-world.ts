import { resolve } from 'node:path'
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from '@mayfly/doubles/github-app/server'
import { keyPairOf } from '@mayfly/doubles/keys'
import type { FakeVault, FakeVaultOptions } from '@mayfly/doubles/vault/server'
import type { Ci } from './identities.ts'
import type { Issuer } from './issuer.ts'
import type { Job, JobOptions, Step } from './runner.ts'
import { startVault, vaultAudience } from './vault-world.ts'
import { type Double, openWorld, type World, within } from './world.ts'

const githubAction = resolve('actions/github-app')
export const appClientId = 'Iv23liMayflyDeployer'

/** The parts that a scenario may change: of GitHub, and of the Vault that signs for the App. */
export interface GitHubWorldOptions {
  readonly github?: Partial<FakeGitHubOptions>
  readonly vault?: Partial<FakeVaultOptions>
}

/** An issuer, a strict Vault that trusts it and signs for an App, a strict GitHub that knows the App, and the inputs. */
export interface GitHubWorld extends World {
  readonly github: FakeGitHub
  readonly vault: FakeVault
  readonly inputs: Readonly<Record<string, string>>
  /** The App's key in GitHub's format, PEM of PKCS #1. */
  readonly privateKey: string
  use(inputs?: Readonly<Record<string, string>>, options?: Partial<JobOptions>, ...after: Step[]): Promise<Job>
  /** A step that requests a repository from GitHub with the token of a variable, and prints the answer. */
  repository(variable: string, fullName: string): Step
}

/** An App's key, for the Vault that signs with it and the GitHub that verifies. */
export function newAppKey() {
  return keyPairOf('App')
}

/** A Vault with one role that may only sign for the App. */
function signerVault({ identity }: Issuer, { privateKey }: ReturnType<typeof newAppKey>): Partial<FakeVaultOptions> {
  return {
    roles: {
      'github-app': {
        boundAudiences: [vaultAudience],
        boundSubject: identity.subject,
        boundClaims: identity.branch,
        policies: ['sign'],
      },
    },
    policies: { sign: [{ path: 'transit/sign/github-app/sha2-256', capabilities: ['update'] }] },
    kv1: {},
    kv2: {},
    transit: { 'transit/github-app': { privateKey } },
  }
}

/** A GitHub with the App on an organisation, a person and a suspended account. */
export async function startGitHub(
  { publicKey }: ReturnType<typeof newAppKey>,
  options: Partial<FakeGitHubOptions> = {},
): Promise<Double & { github: FakeGitHub }> {
  const github = await startFakeGitHub({
    app: { id: 4711, clientId: appClientId, slug: 'mayfly-deployer', publicKey },
    installations: [
      {
        id: 52_000_001,
        account: { login: 'acme', id: 12, type: 'Organization' },
        repositories: [
          { id: 34, name: 'api' },
          { id: 35, name: 'web' },
          { id: 36, name: 'docs', private: false },
        ],
        permissions: { contents: 'write', issues: 'read', metadata: 'read', members: 'read' },
      },
      {
        id: 52_000_002,
        account: { login: 'octo', id: 7, type: 'User' },
        repositories: [{ id: 77, name: 'dotfiles' }],
        permissions: { contents: 'read', metadata: 'read' },
      },
      {
        id: 52_000_003,
        account: { login: 'paused', id: 99, type: 'Organization' },
        repositories: [{ id: 98, name: 'attic' }],
        permissions: { contents: 'read', metadata: 'read' },
        suspended: true,
      },
      {
        id: 52_000_004,
        account: { login: 'acme-inc', id: 3, type: 'Enterprise' },
        repositories: [],
        permissions: { enterprise_organization_installations: 'write' },
      },
    ],
    ...options,
  })
  return {
    github,
    secrets: () => [...github.tokens.map(({ value }) => value), ...github.assertions],
    traffic: () => github.requests.map(({ method, path }) => `GitHub ${method} ${path}`),
    advance: (milliseconds) => github.advance(milliseconds),
    close: () => github.close(),
  }
}

/** A GitHub with an App, the Vault that signs for it, and the inputs, as a part of a world. */
export async function startGitHubAndSigner(issuer: Issuer) {
  const key = newAppKey()
  const [vault, github] = await Promise.all([startVault(issuer, signerVault(issuer, key)), startGitHub(key)])
  return { vault, github, inputs: githubInputs(github.github, vault.vault) }
}

/** The inputs that get a token for one repository. */
function githubInputs(github: FakeGitHub, vault: FakeVault): Record<string, string> {
  return {
    'client-id': appClientId,
    owner: 'acme',
    repositories: 'api',
    permissions: 'contents: read',
    'api-url': github.apiUrl,
    'signing-key': 'transit/github-app',
    'vault-url': vault.url,
    'vault-role': 'github-app',
    'vault-audience': vaultAudience,
  }
}

/** Everything that a job with one App needs, on loopback. */
export async function startGitHubWorld(
  options: (issuer: Issuer) => GitHubWorldOptions = () => ({}),
  ci?: Ci,
): Promise<GitHubWorld> {
  const key = newAppKey()
  const world = await openWorld(async (issuer) => {
    const { github, vault } = options(issuer)
    return {
      vault: await startVault(issuer, { ...signerVault(issuer, key), ...vault }),
      github: await startGitHub(key, github),
    }
  }, ci)
  const { vault } = world.doubles.vault
  const { github } = world.doubles.github
  const inputs = githubInputs(github, vault)
  return {
    ...world,
    github,
    vault,
    inputs,
    privateKey: key.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    use: (given = {}, more = {}, ...after) =>
      world.run([{ name: 'github-app', uses: githubAction, with: { ...inputs, ...given } }, ...after], more),
    repository: (variable, fullName) => ({
      name: `repository ${fullName}`,
      run: ({ env }) => {
        const ask = `fetch(process.argv[1], { headers: { authorization: 'Bearer ' + process.argv[2] } })
          .then(async (answer) => console.log(answer.status, (await answer.json()).full_name))`
        const url = `${github.apiUrl}/repos/${fullName}`
        return { command: process.execPath, args: ['-e', ask, url, env[variable] ?? ''] }
      },
    }),
  }
}

/** Options of a job whose post step comes when GitHub has known the token for a long time. A refusal then proves the end. */
export function whenSettled({ github }: GitHubWorld): Pick<JobOptions, 'afterMain'> {
  return { afterMain: () => github.advance(6_000) }
}

/** Stops GitHub's clock when it issues its first token. So the token stays new, also on a slow machine. */
export function keepNew({ github }: GitHubWorld): void {
  const { now } = github
  let issued: number | undefined
  github.now = () => {
    if (github.tokens.length > 0) issued ??= now()
    return issued ?? now()
  }
}

/** Runs a scenario in its own world and stops the world afterwards. */
export async function inGitHubWorld(
  scenario: (world: GitHubWorld) => Promise<void>,
  options?: (issuer: Issuer) => GitHubWorldOptions,
  ci?: Ci,
): Promise<void> {
  await within(await startGitHubWorld(options, ci), scenario)
}
