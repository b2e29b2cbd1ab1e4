import { generateKeyPairSync } from 'node:crypto'
import { resolve } from 'node:path'
import type { FakeStepCa, FakeStepCaOptions } from '@mayfly/doubles/certificate/server'
import { type FakeKeywhiz, type FakeKeywhizOptions, startFakeKeywhiz } from '@mayfly/doubles/keywhiz/server'
import { startStepCa, stepCaInputs } from './certificate-world.ts'
import { canary } from './google-store-world.ts'
import type { Ci } from './identities.ts'
import type { Issuer } from './issuer.ts'
import type { Job, JobOptions, Step } from './runner.ts'
import { type Double, openWorld, type World, within } from './world.ts'

export const keywhizAction = resolve('actions/keywhiz')
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
  const { authority } = stepCa
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
  const certificate = Object.entries({ ...stepCaInputs(stepCa), names: keywhizClient })
  const inputs: Record<string, string> = {
    url: keywhiz.url,
    'ca-certificate': authority.root.replaceAll('\n', '\\n'),
    ...Object.fromEntries(certificate.map(([name, value]) => [`certificate-${name}`, value])),
  }
  const double: Double = {
    secrets: () => secrets.flatMap(({ value }) => (typeof value === 'string' ? canary(value) : [])),
    traffic: () => [
      ...ca.traffic(),
      ...keywhiz.requests.map(
        ({ method, path, status, client }) => `Keywhiz ${method} ${path} of ${client}: ${status}`,
      ),
    ],
    advance: (milliseconds) => {
      for (const one of [stepCa, keywhiz]) one.advance(milliseconds)
    },
    close: async () => void (await Promise.all([ca.close(), keywhiz.close()])),
  }
  return { double, keywhiz, stepCa, inputs }
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
  const use: KeywhizWorld['use'] = (given = {}, more = {}, ...after) =>
    world.run([{ name: 'keywhiz', uses: keywhizAction, with: { ...inputs, ...given } }, ...after], more)
  await within({ ...world, keywhiz, stepCa, inputs, use }, scenario)
}
