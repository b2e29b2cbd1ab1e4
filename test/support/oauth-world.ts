import { resolve } from 'node:path'
import { type FakeOAuth, type FakeOAuthOptions, startFakeOAuth } from '@mayfly/doubles/oauth/server'
import type { Ci } from './identities.ts'
import type { Issuer } from './issuer.ts'
import type { Job, JobOptions, Step } from './runner.ts'
import { type Double, openWorld, type World, within } from './world.ts'

const oauthAction = resolve('actions/oauth')
export const oauthAudience = 'https://oauth.example'

/** An issuer, a strict OAuth server that trusts it, and the inputs for a token that can be revoked. */
export interface OAuthWorld extends World {
  readonly oauth: FakeOAuth
  readonly inputs: Readonly<Record<string, string>>
  use(inputs?: Readonly<Record<string, string>>, options?: Partial<JobOptions>, ...after: Step[]): Promise<Job>
}

/** The inputs of a client that is known by its name, and whose token can be revoked and looked at. */
export function oauthInputs(url: string): Record<string, string> {
  return {
    'token-url': `${url}/token`,
    audience: oauthAudience,
    fields: 'client_id=deploy',
    revoke: `RFC7009 ${url}/revoke`,
    probe: `GET ${url}/userinfo`,
  }
}

/** An OAuth server that trusts an issuer, as a part of a world. */
export async function startOAuth(
  issuer: Issuer,
  options: Partial<FakeOAuthOptions> = {},
): Promise<Double & { oauth: FakeOAuth }> {
  const oauth = await startFakeOAuth({
    issuer,
    audience: oauthAudience,
    clients: { deploy: {}, job: { subject: issuer.identity.subject } },
    subjects: [issuer.identity.subject],
    // The ID tokens of Jenkins have no `jti`.
    once: 'jti' in issuer.identity.claims(),
    ...options,
  })
  return {
    oauth,
    secrets: () => oauth.tokens.map(({ value }) => value),
    traffic: () =>
      oauth.requests.map(({ method, path, fields }) =>
        ['OAuth', method, path, ...Object.entries(fields).map(([name, value]) => `${name}=${value}`)].join(' '),
      ),
    close: () => oauth.close(),
  }
}

/** Everything that a job needs, on loopback. */
export async function startOAuthWorld(
  options: (issuer: Issuer) => Partial<FakeOAuthOptions> = () => ({}),
  ci?: Ci,
): Promise<OAuthWorld> {
  const world = await openWorld(async (issuer) => ({ oauth: await startOAuth(issuer, options(issuer)) }), ci)
  const { oauth } = world.doubles.oauth
  const inputs = oauthInputs(oauth.url)
  return {
    ...world,
    oauth,
    inputs,
    use: (given = {}, more = {}, ...after) =>
      world.run([{ name: 'oauth', uses: oauthAction, with: { ...inputs, ...given } }, ...after], more),
  }
}

/** Runs a scenario in its own world and stops the world afterwards. */
export async function inOAuthWorld(
  scenario: (world: OAuthWorld) => Promise<void>,
  options?: (issuer: Issuer) => Partial<FakeOAuthOptions>,
  ci?: Ci,
): Promise<void> {
  await within(await startOAuthWorld(options, ci), scenario)
}
