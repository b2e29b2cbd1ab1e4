import { resolve } from 'node:path'
import { type FakeDelinea, type FakeDelineaOptions, startFakeDelinea } from '@mayfly/doubles/delinea/server'
import { deployRole, startSts } from './aws-world.ts'
import { account, gcpInputs, startGoogle } from './gcp-world.ts'
import { canary } from './google-store-world.ts'
import type { Ci } from './identities.ts'
import type { Issuer } from './issuer.ts'
import type { Job, JobOptions, Step } from './runner.ts'
import { type Double, openWorld, type World, within } from './world.ts'

const delineaAction = resolve('actions/delinea')

type Options = Partial<FakeDelineaOptions>

/** A strict Delinea, the two clouds whose identities it knows, and the inputs for each of them. */
export interface DelineaWorld extends World {
  readonly delinea: FakeDelinea
  readonly sts: FakeDelineaOptions['sts']
  readonly google: FakeDelineaOptions['google']
  /** The inputs of a login with the AWS role. */
  readonly inputs: Readonly<Record<string, string>>
  /** The inputs of a login with the service account of Google. */
  readonly googleInputs: Readonly<Record<string, string>>
  use(inputs?: Readonly<Record<string, string>>, options?: Partial<JobOptions>, ...after: Step[]): Promise<Job>
}

/** A Delinea and its two clouds, which trust an issuer, as a part of a world. */
export async function startDelinea(issuer: Issuer, options: Options = {}) {
  const [{ sts, ...aws }, { google, ...gcp }] = await Promise.all([startSts(issuer), startGoogle(issuer)])
  const { secrets = [] } = options
  const delinea = await startFakeDelinea({ sts, google, externalIds: [deployRole, account], secrets, ...options })
  const values = secrets.flatMap(({ versions }) => versions.flatMap((data) => Object.values(data).flatMap(textsIn)))
  const own: Double = {
    secrets: () => [
      ...delinea.tokens.flatMap(({ value, refreshToken }) => [value, ...(refreshToken ? [refreshToken.value] : [])]),
      ...delinea.signed.map(({ headers }) => headers.Authorization?.[0]?.replace(/^.*Signature=/, '') ?? ''),
      ...values,
    ],
    traffic: () => delinea.requests.map(({ method, path, status }) => `Delinea ${method} ${path}: ${status}`),
    close: () => delinea.close(),
  }
  const all = [aws, gcp, own]
  const double: Double = {
    secrets: () => all.flatMap((one) => one.secrets()),
    traffic: () => all.flatMap((one) => one.traffic()),
    advance: (milliseconds) => {
      for (const one of [sts, google, delinea]) one.advance(milliseconds)
    },
    close: async () => void (await Promise.all(all.map((one) => one.close()))),
  }
  const awsInputs = {
    url: delinea.url,
    'aws-role': deployRole,
    'aws-region': 'eu-central-1',
    'aws-sts-endpoint': sts.url,
  }
  const ofGoogle = Object.entries(gcpInputs(google)).map(([name, value]) => [`gcp-${name}`, value])
  const googleInputs: Record<string, string> = { url: delinea.url, ...Object.fromEntries(ofGoogle) }
  return { double, delinea, sts, google, inputs: awsInputs, googleInputs }
}

function textsIn(value: unknown): string[] {
  return typeof value === 'string' ? canary(value) : []
}

/** Everything that a job with a cloud's identity needs to read from Delinea, on loopback. */
export async function startDelineaWorld(options: Options = {}, ci?: Ci): Promise<DelineaWorld> {
  let parts: Awaited<ReturnType<typeof startDelinea>> | undefined
  const world = await openWorld(async (issuer) => {
    parts = await startDelinea(issuer, options)
    return { delinea: parts.double }
  }, ci)
  const { delinea, sts, google, inputs, googleInputs } = parts as NonNullable<typeof parts>
  return {
    ...world,
    delinea,
    sts,
    google,
    inputs,
    googleInputs,
    use: (given = {}, more = {}, ...after) =>
      world.run(
        [
          {
            name: 'delinea',
            uses: delineaAction,
            with: given['gcp-service-account'] === undefined ? { ...inputs, ...given } : given,
          },
          ...after,
        ],
        more,
      ),
  }
}

/** Runs a scenario in its own world and stops the world afterwards. */
export async function inDelineaWorld(
  scenario: (world: DelineaWorld) => Promise<void>,
  options?: Options,
  ci?: Ci,
): Promise<void> {
  await within(await startDelineaWorld(options, ci), scenario)
}
