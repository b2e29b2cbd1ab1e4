import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { get } from 'node:http'
import type { FakeGitHubOptions } from '@mayfly/doubles/github-app/server'
import { SignJWT } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { permissionLevels } from '../../packages/providers/src/github-app/permission-names.ts'
import { appClientId, type GitHubWorld, inGitHubWorld } from '../support/github-world.ts'
import { type Description, names, readDescription } from './github-description.ts'
import { peers, withPeers } from './peers.ts'

interface Told {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the description says.
  readonly body: any
  readonly headers: Headers
}

/** An App's JWT with claims that replace the usual ones. An undefined claim is removed. */
async function assertion(
  world: GitHubWorld,
  claims: Record<string, unknown> = {},
  { key = world.privateKey, alg = 'RS256' } = {},
) {
  const now = Math.floor(world.github.now() / 1000)
  const all = Object.entries({ iss: appClientId, iat: now - 60, exp: now + 540, ...claims })
  const present = Object.fromEntries(all.filter(([, value]) => value !== undefined))
  return new SignJWT(present).setProtectedHeader({ alg, typ: 'JWT' }).sign(createPrivateKey(key))
}

const acme = '/app/installations/52000001/access_tokens'
const hour = 3_600_000

/** Every form of GitHub that has a description. */
const forms: readonly [string, (typeof names)[number], Partial<FakeGitHubOptions>, RegExp][] = [
  ['github.com with tokens of 40 characters', 'api.github.com', {}, /^ghs_[A-Za-z0-9]{36}$/],
  [
    'github.com with stateless tokens',
    'api.github.com',
    { tokenFormat: 'stateless' },
    /^ghs_4711_[\w-]+\.[\w-]+\.[\w-]{342}$/,
  ],
  ['Enterprise Server', 'ghes-3.19', { apiPath: '/api/v3' }, /^ghs_[A-Za-z0-9]{36}$/],
]

/** The part of an Octokit that the tests use. */
interface Octokit {
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the description says.
  request(route: string, parameters?: object): Promise<{ status: number; data: any }>
  auth(options: object): Promise<{ token: string; permissions: Record<string, string> }>
}

withPeers([peers.githubDescription], "GitHub's description of its API and the double of GitHub", () => {
  test('the permissions that the action knows are those that GitHub publishes', async () => {
    const published = await Promise.all(names.map(async (name) => (await readDescription(name)).permissions))
    expect(permissionLevels).toEqual(Object.assign({}, ...published))
  })

  describe.each(forms)('%s', (_, name, options, tokenForm) => {
    let description: Description

    beforeAll(async () => {
      description = await readDescription(name)
    })

    const over = (scenario: (world: GitHubWorld) => Promise<void>) =>
      inGitHubWorld(scenario, () => ({ github: options }))

    /** Sends a request to the double. The description must contain its answer. */
    async function ask(
      { github }: GitHubWorld,
      request: string,
      bearer?: string,
      body?: object,
      headers: Record<string, string> = {},
    ): Promise<Told> {
      const [method = '', path = ''] = request.split(' ')
      if (body) expect(description.requestFaults(method, path, body)).toEqual([])
      const answer = await fetch(`${github.apiUrl}${path}`, {
        method,
        headers: { ...(bearer && { authorization: `Bearer ${bearer}` }), ...headers },
        ...(body && { body: JSON.stringify(body) }),
      })
      const { status } = answer
      const text = await answer.text()
      const told = text === '' ? undefined : JSON.parse(text)
      expect(description.faults({ method, path, status, body: told })).toEqual([])
      return { status, body: told, headers: answer.headers }
    }

    const post = async ({ github }: GitHubWorld, jwt: string, body: string) => {
      const headers = { authorization: `Bearer ${jwt}` }
      const answer = await fetch(`${github.apiUrl}${acme}`, { method: 'POST', headers, body })
      return { status: answer.status, body: await answer.json() }
    }

    const told = ({ status, body }: Told) => [status, body?.message]

    async function mint(world: GitHubWorld, body: object = {}): Promise<string> {
      const { status, body: answer } = await ask(world, `POST ${acme}`, await assertion(world), body)
      expect(status).toBe(201)
      expect(answer.token).toMatch(tokenForm)
      return answer.token
    }

    test('an App finds itself and its installations, in whatever letter case', () =>
      over(async (world) => {
        const jwt = await assertion(world)
        const find = async (path: string) => (await ask(world, `GET ${path}`, jwt)).body
        expect(await find('/app')).toMatchObject({ id: 4711, slug: 'mayfly-deployer', client_id: appClientId })
        expect(await find('/repos/Acme/API/installation')).toMatchObject({ id: 52_000_001, suspended_at: null })
        expect(await find('/orgs/acme/installation')).toMatchObject({ id: 52_000_001, target_type: 'Organization' })
        expect(await find('/users/acme/installation')).toMatchObject({ id: 52_000_001 })
        expect(await find('/users/octo/installation')).toMatchObject({ id: 52_000_002, target_type: 'User' })
        expect(await find('/orgs/paused/installation')).toMatchObject({ suspended_by: { login: 'paused' } })
        for (const path of ['repos/acme/none', 'orgs/octo', 'orgs/none', 'users/none'])
          expect(told(await ask(world, `GET /${path}/installation`, jwt))).toEqual([404, 'Not Found'])
      }))

    test('an App by its number is the same App', () =>
      over(async (world) => {
        for (const iss of [4711, '4711'])
          expect(told(await ask(world, 'GET /app', await assertion(world, { iss })))).toEqual([200, undefined])
      }))

    test('an App JWT is refused for each claim that is missing or wrong', () =>
      over(async (world) => {
        const { github } = world
        const now = Math.floor(github.now() / 1000)
        const iat = "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"
        const exp =
          "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires"
        const faults: readonly [claims: Record<string, unknown>, status: number, message: string][] = [
          [{ iss: undefined }, 401, "Missing 'issuer' claim ('iss') in assertion"],
          [{ iss: `${appClientId}~` }, 401, "'Issuer' claim ('iss') must be an Integer"],
          [{ iss: 4712 }, 404, 'Integration not found'],
          [{ exp: undefined }, 401, "Missing 'expiration time' claim ('exp') in assertion"],
          [{ exp: now - 1 }, 401, exp],
          [{ exp: String(now + 300) }, 401, exp],
          [{ exp: now + 660 }, 401, "'Expiration time' claim ('exp') is too far in the future"],
          [{ iat: undefined }, 401, iat],
          [{ iat: now + 60 }, 401, iat],
          [{ iat: now - 60.5 }, 401, iat],
        ]
        for (const [claims, status, message] of faults) {
          const jwt = await assertion(world, claims)
          for (const request of ['GET /app', 'GET /users/acme/installation', `POST ${acme}`])
            expect([claims, ...told(await ask(world, request, jwt))]).toEqual([claims, status, message])
        }
        expect(github.tokens).toEqual([])
      }))

    test('an App JWT by another key or algorithm, without a signature, garbage, a token and nothing are refused alike', () =>
      over(async (world) => {
        const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
        const key = other.export({ type: 'pkcs8', format: 'pem' }).toString()
        const foreign = await assertion(world, {}, { key })
        const longer = await assertion(world, {}, { alg: 'RS512' })
        const [, payload = ''] = foreign.split('.')
        const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
        for (const bearer of [foreign, longer, unsigned, 'a.b.c', await mint(world), undefined])
          expect(told(await ask(world, 'GET /app', bearer))).toEqual([401, 'A JSON web token could not be decoded'])
      }))

    test('a token has what was asked for, by names or by numbers, or else what the installation has', () =>
      over(async (world) => {
        const jwt = await assertion(world)
        const all = await ask(world, `POST ${acme}`, jwt)
        expect(all.body.permissions).toEqual({ contents: 'write', issues: 'read', metadata: 'read', members: 'read' })
        const narrow = await ask(world, `POST ${acme}`, jwt, {
          repositories: ['API', 'docs'],
          permissions: { contents: 'read' },
        })
        expect(narrow.body).toMatchObject({
          permissions: { contents: 'read', metadata: 'read' },
          repository_selection: 'selected',
          repositories: [{ full_name: 'acme/api' }, { full_name: 'acme/docs', private: false }],
        })
        const numbered = await ask(world, `POST ${acme}`, jwt, { repository_ids: [35] })
        expect(numbered.body.repositories).toMatchObject([{ full_name: 'acme/web' }])
        expect(new Set(world.github.tokens.map(({ value }) => value)).size).toBe(3)
      }))

    test('more than the installation has is refused', () =>
      over(async (world) => {
        const jwt = await assertion(world)
        const refused = async (body: object, path = acme) => told(await ask(world, `POST ${path}`, jwt, body))
        const missing =
          'There is at least one repository that does not exist or is not accessible to the parent installation.'
        expect(await refused({ repositories: ['api', 'dotfiles'] })).toEqual([422, missing])
        expect(await refused({ repository_ids: [77] })).toEqual([422, missing])
        expect(await refused({ permissions: { packages: 'read' } })).toEqual([
          422,
          'The permissions requested are not granted to this installation.',
        ])
        expect(await refused({ permissions: { issues: 'write' } })).toEqual([
          422,
          'The level of access for permissions requested are not granted to this installation.',
        ])
        expect(await refused({}, acme.replace('001', '003'))).toEqual([403, 'This installation has been suspended'])
        expect(await refused({}, acme.replace('001', '009'))).toEqual([404, 'Not Found'])
        expect(world.github.tokens).toEqual([])
      }))

    test('a token reaches its repositories and no other', () =>
      over(async (world) => {
        const token = await mint(world, { repositories: ['api', 'web'], permissions: { contents: 'read' } })
        const [first, second] = [
          await ask(world, 'GET /installation/repositories?per_page=1', token),
          await ask(world, 'GET /installation/repositories?per_page=1&page=2', token),
        ]
        expect([first.body.total_count, first.body.repositories.length]).toEqual([2, 1])
        expect(second.body.repositories).toMatchObject([{ full_name: 'acme/web' }])
        expect((await ask(world, 'GET /repos/acme/api', token)).body).toMatchObject({ id: 34, private: true })
        for (const path of ['/repos/acme/docs', '/repos/octo/dotfiles'])
          expect(told(await ask(world, `GET ${path}`, token))).toEqual([404, 'Not Found'])
        expect((await ask(world, 'GET /rate_limit', token)).body.rate.limit).toBe(5000)
      }))

    const uses = [
      'GET /installation/repositories',
      'GET /repos/acme/api',
      'GET /rate_limit',
      'DELETE /installation/token',
    ]

    test('a token ends when it is revoked, and after an hour; nobody and a stranger are refused, too', () =>
      over(async (world) => {
        const [revoked, expired] = [await mint(world), await mint(world)]
        expect(told(await ask(world, 'DELETE /installation/token', revoked))).toEqual([204, undefined])
        world.github.advance(hour - 2000)
        expect(told(await ask(world, 'GET /rate_limit', expired))).toEqual([200, undefined])
        world.github.advance(2000)
        for (const use of uses) {
          for (const token of [revoked, expired, `${expired}x`, await assertion(world)])
            expect(told(await ask(world, use, token))).toEqual([401, 'Bad credentials'])
          expect(told(await ask(world, use))).toEqual([401, 'Requires authentication'])
        }
      }))

    test('a new token may not be found at first, and its permissions neither', () =>
      over(async (world) => {
        world.github.settling = [401, 403]
        const token = await mint(world)
        const seen = [1, 2, 3].map(() => ask(world, 'GET /rate_limit', token))
        expect((await Promise.all(seen)).map(told).sort()).toEqual([
          [200, undefined],
          [401, 'Bad credentials'],
          [403, 'Resource not accessible by integration'],
        ])
      }))

    test('limits, unknown versions and broken bodies are refused', () =>
      over(async (world) => {
        const jwt = await assertion(world)
        const version = (date: string) => ask(world, 'GET /app', jwt, undefined, { 'x-github-api-version': date })
        const { headers } = await version('2022-11-28')
        expect(headers.get('x-github-api-version-selected')).toBe('2022-11-28')
        expect(headers.get('x-github-request-id')).toMatch(/^\w+$/)
        expect(told(await version('v3'))).toEqual([400, expect.stringContaining('is not a supported version')])
        const broken = { method: 'POST', path: acme, ...(await post(world, jwt, '{"permissions":')) }
        expect([broken.status, description.faults(broken)]).toEqual([400, []])
        world.github.exceeded = 'primary'
        const primary = await ask(world, 'GET /app', jwt)
        expect([...told(primary), primary.headers.get('x-ratelimit-remaining')]).toEqual([
          403,
          expect.stringMatching(/^API rate limit exceeded/),
          '0',
        ])
        world.github.exceeded = 'secondary'
        const secondary = await ask(world, `POST ${acme}`, jwt)
        expect([...told(secondary), secondary.headers.get('retry-after')]).toEqual([
          403,
          expect.stringMatching(/^You have exceeded a secondary rate limit/),
          '60',
        ])
      }))
  })

  test('an App finds its installation on an enterprise, where the description has that', () =>
    inGitHubWorld(async (world) => {
      const jwt = await assertion(world)
      const description = await readDescription('ghec')
      const look = async (path: string, token = jwt, body?: object) => {
        const [method = '', target = ''] = path.split(' ')
        const answer = await fetch(`${world.github.apiUrl}${target}`, {
          method,
          headers: { authorization: `Bearer ${token}`, 'user-agent': 'peers' },
          ...(body && { body: JSON.stringify(body) }),
        })
        const seen = { method, path: target, status: answer.status, body: await answer.json() }
        expect(description.faults(seen)).toEqual([])
        return seen
      }
      const found = await look('GET /enterprises/Acme-Inc/installation')
      expect(found.body).toMatchObject({ id: 52_000_004, target_type: 'Enterprise', account: { slug: 'acme-inc' } })
      for (const path of ['/users/acme-inc', '/orgs/acme-inc', '/enterprises/acme', '/enterprises/none'])
        expect((await look(`GET ${path}/installation`)).status).toBe(404)
      const { status, body } = await look('POST /app/installations/52000004/access_tokens', jwt, {})
      expect([status, body.permissions]).toEqual([201, { enterprise_organization_installations: 'write' }])
    }))

  test('the action asks for nothing that the description does not know', () =>
    inGitHubWorld(async (world) => {
      const description = await readDescription('ghec')
      for (const repositories of ['api\nweb', '*']) await world.use({ repositories })
      await world.use({ permissions: '*' })
      await world.use({ owner: '', repositories: '', enterprise: 'acme-inc', permissions: '*' })
      const asked = world.github.requests
      expect(asked.flatMap(({ method, path, body }) => description.requestFaults(method, path, body))).toEqual([])
      expect(asked.filter(({ path }) => path.endsWith('/access_tokens')).map(({ body }) => Object.keys(body))).toEqual([
        ['repositories', 'permissions'],
        ['permissions'],
        ['repositories'],
        [],
      ])
    }))

  test('what the description does not know: no User-Agent, and a type that is not JSON', () =>
    inGitHubWorld(async ({ github }) => {
      const url = `${github.apiUrl}/rate_limit`
      const [status, type] = await new Promise<[number?, string?]>((resolve, reject) =>
        get(url, (answer) => resolve([answer.resume().statusCode, answer.headers['content-type']])).on('error', reject),
      )
      expect([status, type]).toEqual([403, 'text/html'])
      const answer = await fetch(url, { headers: { accept: 'application/xml' } })
      expect([answer.status, await answer.json()]).toEqual([
        415,
        expect.objectContaining({
          message: "Unsupported 'Accept' header: 'application/xml'. Must accept 'application/json'.",
        }),
      ])
    }))
})

withPeers([peers.githubDescription, peers.octokit], "GitHub's own client and the double of GitHub", () => {
  /** An Octokit with its own options, and its answers. The description must contain each exchange. */
  async function octokit(
    { github }: GitHubWorld,
    description: Description,
    options: object,
  ): Promise<{ client: Octokit; seen: string[] }> {
    const { Octokit } = await import('@octokit/core')
    const seen: string[] = []
    const watched: typeof fetch = async (url, init) => {
      const [method, path] = [init?.method ?? 'GET', String(url).slice(github.apiUrl.length)]
      const answer = await fetch(url, init)
      const { status } = answer
      const text = await answer.clone().text()
      expect(description.faults({ method, path, status, body: text === '' ? undefined : JSON.parse(text) })).toEqual([])
      seen.push(`${method} ${path} ${status}`)
      return answer
    }
    const quiet = () => undefined
    const log = { debug: quiet, info: quiet, warn: quiet, error: quiet }
    const client = new Octokit({ baseUrl: github.apiUrl, request: { fetch: watched }, log, ...options })
    return { client: client as unknown as Octokit, seen }
  }

  /** An Octokit of the App, and its installation. */
  async function appOctokit(world: GitHubWorld, description: Description) {
    const { createAppAuth } = await import('@octokit/auth-app')
    const auth = { appId: appClientId, privateKey: world.privateKey, installationId: 52_000_001 }
    return octokit(world, description, { authStrategy: createAppAuth, auth })
  }

  test.each(forms)('it mints, uses and revokes a token, and is refused from then on: %s', (_, name, options, form) =>
    inGitHubWorld(
      async (world) => {
        const description = await readDescription(name)
        const app = await appOctokit(world, description)
        const narrow = { repositoryNames: ['api'], permissions: { contents: 'read' } }
        const { token, permissions } = await app.client.auth({ type: 'installation', ...narrow })
        expect(token).toMatch(form)
        expect(permissions).toEqual({ contents: 'read', metadata: 'read' })
        const { client, seen } = await octokit(world, description, { auth: token })
        const { data } = await client.request('GET /installation/repositories')
        expect(data).toMatchObject({ total_count: 1, repositories: [{ full_name: 'acme/api' }] })
        await client.request('DELETE /installation/token')
        await expect(client.request('GET /installation/repositories')).rejects.toThrow(/^Bad credentials - https/)
        expect([...app.seen, ...seen]).toEqual([
          `POST ${acme} 201`,
          'GET /installation/repositories 200',
          'DELETE /installation/token 204',
          'GET /installation/repositories 401',
        ])
      },
      () => ({ github: options }),
    ),
  )

  test.each([
    ['behind', -120_000],
    ['ahead', 1_200_000],
  ])("with GitHub's clock %s, it understands the refusal and mends its JWT", (_, skew) =>
    inGitHubWorld(async (world) => {
      world.github.advance(skew)
      const { client, seen } = await appOctokit(world, await readDescription('api.github.com'))
      await client.request('GET /app')
      expect(seen).toEqual(['GET /app 401', 'GET /app 200'])
    }),
  )

  test('it waits for a token that is not found yet', () =>
    inGitHubWorld(async (world) => {
      world.github.settling = [401]
      const { client, seen } = await appOctokit(world, await readDescription('api.github.com'))
      await client.request('GET /rate_limit')
      expect(seen).toEqual([`POST ${acme} 201`, 'GET /rate_limit 401', 'GET /rate_limit 200'])
    }))
})
