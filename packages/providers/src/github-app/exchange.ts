import { createHash } from 'node:crypto'
import type { Credential } from '@mayfly/core/credential'
import { issue } from '@mayfly/core/issue'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { guardToken, judgeInstallation, judgeToken } from './answer.ts'
import { unpublishedPermissions } from './check.ts'
import { everyPermission } from './every-permission.ts'
import { readPermission } from './permission-names.ts'
import { signHere } from './private-key.ts'
import { type GitHubAppInputs, headersFor, lifetimeSeconds, type Scope } from './request.ts'
import { accountOf, apiOf, fullNames, type Target, targetOf } from './target.ts'

/**
 * GitHub accepts a JWT that is valid for at most 10 minutes and does not begin in the future. With half of that time
 * before now and half after now, the clock may be wrong by 5 minutes in both directions.
 */
const jwtSeconds = 300

/**
 * Gets an installation token from GitHub, as the App. The token is recorded before the request. Only the token itself
 * can revoke it.
 *
 * @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
export async function exchange(inputs: GitHubAppInputs, io: ExchangeIo): Promise<Credential> {
  const { 'client-id': app } = inputs
  const target = targetOf(inputs)
  const account = accountOf(target)
  const api = apiOf(inputs)
  io.connectEarly(api)
  // The clock of the machine: only after GitHub's first answer does `now` follow GitHub's clock.
  const made = io.now()
  const jwt = await appJwt(inputs, made, io)
  const facts = { endpoint: new URL(api).host, app, account }
  const asApp = headersFor(jwt)
  const what = `GitHub installation token of ${app} on ${account}`
  const longestExpiry = () => ({ expiresAt: io.now() + lifetimeSeconds * 1000, facts: {} })
  const wanted = scope(inputs, target)
  io.recordEnding({ what, ...longestExpiry(), asked: true })
  const installation = await io
    .http(
      'any',
      () => ({ method: 'GET', url: `${api}/${installationPath(target)}`, headers: asApp }),
      (answer) => judgeInstallation(answer, target, facts, made),
    )
    .catch((error: unknown) => {
      io.forgetEnding(what)
      throw error
    })
  const issued = await issue(io, {
    retry: 'no-effect',
    what,
    longestLife: longestExpiry,
    build: () => ({
      method: 'POST',
      url: `${api}/app/installations/${installation.id}/access_tokens`,
      headers: asApp,
      body: JSON.stringify(wanted),
    }),
    judge: (answer) => judgeToken(answer, io, wanted, { facts, made }),
    ending: ({ token, expiresAt = longestExpiry().expiresAt }) => ({
      ender: 'github-app',
      expiresAt,
      facts: {},
      handle: { api },
      key: token,
    }),
    details: ({ token }) => ({ trace: { hashedToken: createHash('sha256').update(token.reveal()).digest('base64') } }),
  })
  const names = fullNames(target)
  guardToken(issued, { permissions: wanted.permissions, repositories: names }, facts)
  for (const name of unpublishedPermissions(inputs.permissions))
    io.warn(`The permission ${name} is not in GitHub's documentation, but GitHub issued the token with it.`)
  if (!wanted.permissions) io.warn(everyPermission(issued.granted.permissions, account))
  const { token, expiresAt } = issued
  return {
    principal: `${installation.slug}[bot] on ${names?.join(', ') ?? account}`,
    expiresAt,
    parts: { token, 'installation-id': String(installation.id), 'app-slug': installation.slug },
  }
}

function installationPath(target: Target): string {
  return 'enterprise' in target ? `enterprises/${target.enterprise}/installation` : `users/${target.owner}/installation`
}

function scope({ permissions }: GitHubAppInputs, target: Target): Scope {
  const read = permissions.flatMap((line) => readPermission(line) ?? [])
  return {
    ...('repositories' in target && target.repositories && { repositories: target.repositories }),
    ...(read.length > 0 && { permissions: Object.fromEntries(read.map(({ name, level }) => [name, level])) }),
  }
}

/** The App's JWT. It is signed by a key that this job never sees, except if the job has `private-key`. */
async function appJwt(inputs: GitHubAppInputs, made: number, io: ExchangeIo): Promise<Secret> {
  const now = Math.floor(made / 1000)
  const claims = { iss: inputs['client-id'], iat: now - jwtSeconds, exp: now + jwtSeconds }
  const message = [{ alg: 'RS256', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return io.receive(`${message}.${await signature(message, inputs, io)}`)
}

async function signature(message: string, inputs: GitHubAppInputs, io: ExchangeIo): Promise<string> {
  const { 'signing-key': key } = inputs
  if (io.nested && key !== undefined) {
    // The module is loaded while Vault answers the login.
    const transit = import('../transit.ts')
    return io.nested(async (vault) => (await transit).signWithTransit(vault, key, message))
  }
  io.warn(
    'private-key is a static secret: anyone who reads it can act as the App until the key is replaced. Import it into a transit key (signing-key) and delete it here.',
  )
  return signHere(message, inputs['private-key'] as Secret)
}
