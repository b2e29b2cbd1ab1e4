import { resolve } from 'node:path'
import { type FakeStepCa, type FakeStepCaOptions, startFakeStepCa } from '@mayfly/doubles/certificate/server'
import { type FakePki, type FakePkiRole, makePki } from '@mayfly/doubles/vault/pki'
import type { FakeVault, FakeVaultOptions } from '@mayfly/doubles/vault/server'
import { type FakeSsh, type FakeSshRole, makeSsh } from '@mayfly/doubles/vault/ssh'
import type { Ci } from './identities.ts'
import type { Issuer } from './issuer.ts'
import type { Job, JobOptions, Step } from './runner.ts'
import { startVault, vaultAudience } from './vault-world.ts'
import { type Double, openWorld, type World, within } from './world.ts'

export const certificateAction = resolve('actions/certificate')
export const stepCaAudience = 'https://step-ca.example'

type Use = (
  inputs?: Readonly<Record<string, string>>,
  options?: Partial<JobOptions>,
  ...after: readonly Step[]
) => Promise<Job>

/** An issuer, a strict step-ca that trusts it, and the inputs for a certificate. */
export interface StepCaWorld extends World {
  readonly stepCa: FakeStepCa
  readonly inputs: Readonly<Record<string, string>>
  readonly use: Use
}

/** An issuer, a Vault with a PKI engine that trusts it, and the inputs for a certificate. */
export interface PkiWorld extends World {
  readonly vault: FakeVault
  readonly pki: FakePki
  readonly inputs: Readonly<Record<string, string>>
  readonly use: Use
}

/** A step-ca that trusts an issuer, as a part of a world. Its template accepts one project and names below example.com. */
export async function startStepCa(
  issuer: Issuer,
  options: Partial<FakeStepCaOptions> = {},
): Promise<Double & { stepCa: FakeStepCa }> {
  const stepCa = await startFakeStepCa({
    issuer,
    audience: stepCaAudience,
    // The ID tokens of Jenkins have no `jti`.
    once: 'jti' in issuer.identity.claims(),
    template: (claims, request) => {
      if (claims.sub !== issuer.identity.subject) return { fail: 'this repository gets no certificate' }
      const isOwn = request.dns.every((name) => name.endsWith('.example.com'))
      return isOwn ? request : { fail: 'these names are not for CI' }
    },
    sshTemplate: (claims, principals) => {
      if (claims.sub !== issuer.identity.subject) return { fail: 'this repository gets no certificate' }
      const isOwn = principals.every((name) => ['deploy', 'git'].includes(name))
      return isOwn ? { principals } : { fail: 'this principal is not for CI' }
    },
    ...options,
  })
  return {
    stepCa,
    // The step-ca never gets the key, which is the only secret.
    secrets: () => [],
    traffic: () => stepCa.requests.map(({ method, path }) => `step-ca ${method} ${path}`),
    advance: (milliseconds) => stepCa.advance(milliseconds),
    close: () => stepCa.close(),
  }
}

/** The inputs for a certificate of step-ca. Line breaks are written as `\n`, so that the text is one argument. */
export function stepCaInputs({ url, authority }: FakeStepCa): Record<string, string> {
  return {
    ca: 'step-ca',
    url,
    audience: stepCaAudience,
    names: 'api.example.com,spiffe://example.com/deploy',
    'ca-certificate': authority.root.replaceAll('\n', '\\n'),
  }
}

/** The inputs for an SSH certificate of step-ca. */
export function sshInputs(stepCa: FakeStepCa): Record<string, string> {
  return { ...stepCaInputs(stepCa), type: 'ssh', names: 'deploy' }
}

/** Everything that a job with step-ca needs, on loopback. */
export async function startStepCaWorld(
  options: (issuer: Issuer) => Partial<FakeStepCaOptions> = () => ({}),
  ci?: Ci,
  inputsOf: (stepCa: FakeStepCa) => Record<string, string> = stepCaInputs,
): Promise<StepCaWorld> {
  const world = await openWorld(async (issuer) => ({ stepCa: await startStepCa(issuer, options(issuer)) }), ci)
  const { stepCa } = world.doubles.stepCa
  const inputs = inputsOf(stepCa)
  return { ...world, stepCa, inputs, use: useOf(world, inputs) }
}

/** Runs a scenario in a world with step-ca and stops the world afterwards. */
export async function inStepCaWorld(
  scenario: (world: StepCaWorld) => Promise<void>,
  options?: (issuer: Issuer) => Partial<FakeStepCaOptions>,
  ci?: Ci,
): Promise<void> {
  await within(await startStepCaWorld(options, ci), scenario)
}

/** Runs a scenario in a world with step-ca and the inputs for an SSH certificate. */
export async function inSshWorld(
  scenario: (world: StepCaWorld) => Promise<void>,
  options?: (issuer: Issuer) => Partial<FakeStepCaOptions>,
): Promise<void> {
  await within(await startStepCaWorld(options, undefined, sshInputs), scenario)
}

const pkiRole: FakePkiRole = { allowedDomains: ['example.com'], allowedUris: ['spiffe://example.com/*'] }

/** A Vault with a PKI engine, and the inputs for a certificate, as a part of a world. */
export async function startPki(
  issuer: Issuer,
  role: Partial<FakePkiRole> = {},
  options: Partial<FakeVaultOptions> = {},
): Promise<Double & { vault: FakeVault; pki: FakePki; inputs: Record<string, string> }> {
  const pki = makePki({ deploy: { ...pkiRole, ...role } })
  const double = await startVault(issuer, {
    pki: { pki },
    policies: {
      deploy: [
        { path: 'pki/sign/deploy', capabilities: ['update'] },
        { path: 'pki/revoke-with-key', capabilities: ['update'] },
      ],
    },
    ...options,
  })
  const inputs = {
    ca: 'vault',
    url: double.vault.url,
    role: 'deploy',
    audience: vaultAudience,
    'pki-role': 'pki/deploy',
    names: 'api.example.com,spiffe://example.com/deploy',
  }
  return { ...double, pki, inputs }
}

/** Runs a scenario in a world with a PKI engine and stops the world afterwards. */
export async function inPkiWorld(
  scenario: (world: PkiWorld) => Promise<void>,
  role?: Partial<FakePkiRole>,
  options?: Partial<FakeVaultOptions>,
): Promise<void> {
  const world = await openWorld(async (issuer) => ({ pki: await startPki(issuer, role, options) }))
  const { vault, pki, inputs } = world.doubles.pki
  await within({ ...world, vault, pki, inputs, use: useOf(world, inputs) }, scenario)
}

/** An issuer, a Vault with an SSH engine that trusts it, and the inputs for a certificate. */
export interface SshEngineWorld extends World {
  readonly vault: FakeVault
  readonly ssh: FakeSsh
  readonly use: Use
}

/** Runs a scenario in a world with an SSH engine and stops the world afterwards. */
export async function inSshEngineWorld(
  scenario: (world: SshEngineWorld) => Promise<void>,
  role: Partial<FakeSshRole> = {},
  mount: Partial<FakeSsh> = {},
): Promise<void> {
  const ssh = { ...makeSsh({ deploy: { allowedUsers: ['deploy', 'git'], ...role } }), ...mount }
  const policies = { deploy: [{ path: 'ssh/sign/*', capabilities: ['update'] as const }] }
  const world = await openWorld(async (issuer) => ({ vault: await startVault(issuer, { ssh: { ssh }, policies }) }))
  const { vault } = world.doubles.vault
  const inputs = {
    type: 'ssh',
    ca: 'vault',
    url: vault.url,
    role: 'deploy',
    audience: vaultAudience,
    'ssh-role': 'ssh/deploy',
    names: 'deploy',
  }
  await within({ ...world, vault, ssh, use: useOf(world, inputs) }, scenario)
}

function useOf(world: World, inputs: Readonly<Record<string, string>>): Use {
  return (given = {}, more = {}, ...after) =>
    world.run([{ name: 'certificate', uses: certificateAction, with: { ...inputs, ...given } }, ...after], more)
}
