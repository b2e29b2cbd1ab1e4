import type { Credential } from '@mayfly/core/credential'
import { held } from '@mayfly/core/held'
import type { InputsOf } from '@mayfly/core/inputs'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { guardToken, judgeInstallation, judgeToken } from './answer.ts'
import { unpublished } from './check.ts'
import type { inputs } from './inputs.ts'

export type GitHubAppInputs = InputsOf<typeof inputs>

/** GitHub takes up to 10 minutes; one use needs seconds. */
const jwtSeconds = 300
/** GitHub refuses a JWT of its future. */
const skewSeconds = 60
/** What GitHub gives to every installation token. */
export const lifetimeSeconds = 3600

/**
 * Asks GitHub for an installation token, as the App. The token is held before the request leaves; only it can end itself.
 *
 * @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
export async function exchange(inputs: GitHubAppInputs, io: ExchangeIo): Promise<Credential> {
  const { owner, 'client-id': app } = inputs
  const api = baseOf(inputs)
  io.connectEarly(api)
  const jwt = await appJwt(inputs, io)
  const facts = { endpoint: new URL(api).host, app, owner }
  const asApp = headersFor(jwt)
  const what = `GitHub installation token of ${app} on ${owner}`
  const longest = () => ({ expiresAt: io.now() + lifetimeSeconds * 1000, facts: {} })
  const wanted = scope(inputs)
  io.hold({ what, ...longest(), asked: true })
  const installation = await io
    .http(
      'any',
      () => ({ method: 'GET', url: `${api}/users/${owner}/installation`, headers: asApp }),
      (answer) => judgeInstallation(answer, facts),
    )
    .catch((error: unknown) => {
      io.forget(what)
      throw error
    })
  const issued = await held(io, {
    retry: 'unsent',
    what,
    longest,
    build: () => ({
      method: 'POST',
      url: `${api}/app/installations/${installation.id}/access_tokens`,
      headers: asApp,
      body: JSON.stringify(wanted),
    }),
    judge: (answer) => judgeToken(answer, io, wanted, facts),
    ending: ({ token, expiresAt = longest().expiresAt }) => ({
      ender: 'github-app',
      expiresAt,
      facts: {},
      handle: { api },
      key: token,
    }),
  })
  guardToken(issued, wanted, facts)
  for (const name of unpublished(inputs.permissions))
    io.warn(`GitHub does not publish a permission ${name}; it gave the token all the same.`)
  const { token, expiresAt } = issued
  const on = wanted.repositories?.map((name) => `${owner}/${name}`).join(', ') ?? owner
  return {
    principal: `${installation.slug}[bot] on ${on}`,
    expiresAt,
    parts: { token, 'installation-id': String(installation.id), 'app-slug': installation.slug },
  }
}

/** What the token is narrowed to. */
export interface Scope {
  readonly repositories?: readonly string[]
  readonly permissions: Readonly<Record<string, string>>
}

function scope({ repositories, permissions }: GitHubAppInputs): Scope {
  return {
    ...(!repositories.includes('*') && { repositories }),
    permissions: Object.fromEntries(permissions.map((line) => line.split(/: */) as [string, string])),
  }
}

/** The App's own identity for one minute's work, signed by a key that this job never sees unless it was given. */
async function appJwt(inputs: GitHubAppInputs, io: ExchangeIo): Promise<Secret> {
  const now = Math.floor(io.now() / 1000)
  const claims = { iss: inputs['client-id'], iat: now - skewSeconds, exp: now + jwtSeconds }
  const message = [{ alg: 'RS256', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return io.receive(`${message}.${await signature(message, inputs, io)}`)
}

async function signature(message: string, inputs: GitHubAppInputs, io: ExchangeIo): Promise<string> {
  if (io.sign) return io.sign(message)
  io.warn(
    'private-key is a static secret: whoever reads it is the App until it is replaced. Import it into a transit key (signing-key) and delete it here.',
  )
  return (await import('./private-key.ts')).signHere(message, inputs['private-key'] as Secret)
}

function baseOf(inputs: Pick<GitHubAppInputs, 'api-url'>): string {
  return inputs['api-url'].replace(/\/+$/, '')
}

/** What every request to GitHub carries. @see https://docs.github.com/rest/about-the-rest-api/api-versions */
export function headersFor(token: Secret): Record<string, string> {
  return {
    authorization: `Bearer ${token.reveal()}`,
    accept: 'application/vnd.github+json',
    'content-type': 'application/json',
    'x-github-api-version': '2022-11-28',
  }
}
