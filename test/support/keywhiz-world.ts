import { generateKeyPairSync } from 'node:crypto'
import { resolve } from 'node:path'
import type { FakeAuthority } from '@mayfly/doubles/certificate/authority'
import type { FakeStepCa, FakeStepCaOptions } from '@mayfly/doubles/certificate/server'
import { type FakeKeywhiz, type FakeKeywhizOptions, startFakeKeywhiz } from '@mayfly/doubles/keywhiz/server'
import type { FakePki } from '@mayfly/doubles/vault/pki'
import type { FakeVault } from '@mayfly/doubles/vault/server'
import { startPki, startStepCa, stepCaInputs } from './certificate-world.ts'
import { canary } from './google-store-world.ts'
import type { Ci } from './identities.ts'
import type { Issuer } from './issuer.ts'
import type { Job, JobOptions, Step } from './runner.ts'
import { type Double, openWorld, type World, within } from './world.ts'

const keywhizAction = resolve('actions/keywhiz')
export const keywhizClient = 'deploy.example.com'

/** A strict Keywhiz, the step-ca that it trusts, and the inputs of a job that reads from it. */
export interface KeywhizWorld extends World {
  readonly keywhiz: FakeKeywhiz
  readonly stepCa: FakeStepCa
  readonly inputs: Readonly<Record<string, string>>
  use(inputs?: Readonly<Record<string, string>>, options?: Partial<JobOptions>, ...after: Step[]): Promise<Job>
}

/** `once: false` lets the step-ca accept an ID token more than once. */
type KeywhizOptions = Partial<FakeKeywhizOptions & Pick<FakeStepCaOptions, 'once'>>

/** A Keywhiz, and the step-ca that gives a job its client certificate, as a part of a world. */
export async function startKeywhiz(issuer: Issuer, { once, ...options }: KeywhizOptions = {}) {
  const { stepCa, ...ca } = await startStepCa(issuer, once === undefined ? {} : { once })
  const { double, keywhiz, inputs } = await startServer(stepCa.authority, stepCaInputs(stepCa), options)
  return {
    double: together([{ ...ca, advance: (milliseconds) => stepCa.advance(milliseconds) }, double]),
    keywhiz,
    stepCa,
    inputs,
  }
}

/** A Keywhiz whose clients have certificates of an authority, and the inputs of a job that gets one. */
async function startServer(
  authority: FakeAuthority,
  certificate: Readonly<Record<string, string>>,
  options: Partial<FakeKeywhizOptions>,
) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const life = { from: Date.now() - 86_400_000, until: Date.now() + 86_400_000 }
  const own = authority.issue({ publicKey, commonName: 'Fake Keywhiz', addresses: ['127.0.0.1'], ...life })
  authority.issued.length = 0
  const { secrets = [] } = options
  const keywhiz = await startFakeKeywhiz({
    tls: {
      key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      cert: own.pem + authority.issuer,
      ca: authority.root,
    },
    isRevoked: (serial) => authority.issued.some((one) => one.serial === serial && one.revokedAt !== undefined),
    clients: [keywhizClient],
    secrets,
    ...options,
  })
  const names = Object.entries({ ...certificate, names: keywhizClient })
  const inputs: Record<string, string> = {
    url: keywhiz.url,
    'ca-certificate': authority.root.replaceAll('\n', '\\n'),
    ...Object.fromEntries(names.map(([name, value]) => [`certificate-${name}`, value])),
  }
  const double: Double = {
    secrets: () => secrets.flatMap(({ value }) => (typeof value === 'string' ? canary(value) : [])),
    traffic: () =>
      keywhiz.requests.map(({ method, path, status, client }) => `Keywhiz ${method} ${path} of ${client}: ${status}`),
    advance: (milliseconds) => keywhiz.advance(milliseconds),
    close: () => keywhiz.close(),
  }
  return { double, keywhiz, inputs }
}

function together(all: readonly Double[]): Double {
  return {
    secrets: () => all.flatMap((one) => one.secrets()),
    traffic: () => all.flatMap((one) => one.traffic()),
    advance: (milliseconds) => {
      for (const one of all) one.advance?.(milliseconds)
    },
    close: async () => void (await Promise.all(all.map((one) => one.close()))),
  }
}

/** Runs a scenario in a world whose Keywhiz trusts the PKI engine of a Vault. */
export async function inKeywhizWorldOfVault(
  scenario: (world: Omit<KeywhizWorld, 'stepCa'> & { vault: FakeVault; pki: FakePki }) => Promise<void>,
  options: Partial<FakeKeywhizOptions>,
): Promise<void> {
  const world = await openWorld(async (issuer) => {
    const { vault, pki, inputs, ...ca } = await startPki(issuer)
    const server = await startServer(pki.authority, inputs, options)
    return { keywhiz: { ...together([ca, server.double]), parts: { ...server, vault, pki } } }
  })
  const { keywhiz, vault, pki, inputs } = world.doubles.keywhiz.parts
  await within({ ...world, keywhiz, vault, pki, inputs, use: useOf(world, inputs) }, scenario)
}

function useOf(world: World, inputs: Readonly<Record<string, string>>): KeywhizWorld['use'] {
  return (given = {}, more = {}, ...after) =>
    world.run([{ name: 'keywhiz', uses: keywhizAction, with: { ...inputs, ...given } }, ...after], more)
}

/** Runs a scenario in its own world and stops the world afterwards. */
export async function inKeywhizWorld(
  scenario: (world: KeywhizWorld) => Promise<void>,
  options?: KeywhizOptions,
  ci?: Ci,
): Promise<void> {
  let parts: Awaited<ReturnType<typeof startKeywhiz>> | undefined
  const world = await openWorld(async (issuer) => {
    parts = await startKeywhiz(issuer, options)
    return { keywhiz: parts.double }
  }, ci)
  const { keywhiz, stepCa, inputs } = parts as NonNullable<typeof parts>
  await within({ ...world, keywhiz, stepCa, inputs, use: useOf(world, inputs) }, scenario)
}
