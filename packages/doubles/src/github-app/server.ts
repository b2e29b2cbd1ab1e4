import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { PermissionLevel } from '@mayfly/providers/github-app/permission-names'
import { type JWTPayload, SignJWT } from 'jose'
import { type FakeAnswer, type FakeServer, startFakeServer } from '../double-server.ts'
import { keyPairOf } from '../keys.ts'
import { assertionFault, type FakeApp } from './assertion.ts'
import { appObject, installationObject, type Place, repositoryObject } from './objects.ts'
import { type FakeRun, runObject } from './runs.ts'

type Permissions = Readonly<Record<string, PermissionLevel>>

export interface FakeRepository {
  readonly id: number
  readonly name: string
  /** Repositories are private, except with `false`. */
  readonly private?: boolean
}

/** An App, as one account has installed it. */
export interface FakeInstallation {
  readonly id: number
  /** The login of an enterprise is its name in URLs. */
  readonly account: {
    readonly login: string
    readonly id: number
    readonly type: 'User' | 'Organization' | 'Enterprise'
  }
  readonly repositories: readonly FakeRepository[]
  readonly permissions: Permissions
  /** Whether the App has all repositories of the account or some. The default is some. */
  readonly selection?: 'all' | 'selected'
  readonly suspended?: true
}

export interface FakeGitHubOptions {
  readonly app: FakeApp
  readonly installations: readonly FakeInstallation[]
  /** `/api/v3` makes it an Enterprise Server. */
  readonly apiPath?: '/api/v3'
  /** `ghs_` and 36 letters and digits, or `ghs_<App>_<JWT>`, about 520 characters. */
  readonly tokenFormat?: 'opaque' | 'stateless'
  readonly tls?: { readonly key: string; readonly cert: string }
}

/** An installation token that the double issued. */
export interface FakeGitHubToken {
  readonly value: string
  readonly installation: number
  readonly expiresAt: number
  readonly permissions: Permissions
  /** The names of its repositories. */
  readonly repositories: readonly string[]
  readonly selection: 'all' | 'selected'
  alive: boolean
}

export interface FakeGitHubRequest {
  readonly method: string
  /** The path below the API's own path, with its query. */
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  /** The identity of the request, by the form of its token. */
  readonly as: 'app' | 'installation' | 'nobody'
}

export interface FakeGitHub extends FakeServer {
  /** The address of the API, for a client. */
  readonly apiUrl: string
  readonly requests: FakeGitHubRequest[]
  readonly tokens: FakeGitHubToken[]
  readonly runs: FakeRun[]
  /** Every JWT of an App that it received. */
  readonly assertions: string[]
  /**
   * The refusals of the first uses of each new token, in order. 401: the token is not found yet. 403: its permissions
   * are not found yet.
   */
  settling: readonly (401 | 403)[]
  /** The limit that every request exceeds. It ends after an hour or a minute, if nothing else is set. */
  exceeded: 'primary' | 'secondary' | undefined
  limitEnds: number | undefined
}

/**
 * A strict GitHub on loopback: App JWTs that are verified with the App's public key, installations, tokens for some
 * repositories and permissions, their use and their end. It answers in the form of GitHub's description and in the
 * words that its users report.
 *
 * @see https://docs.github.com/rest/apps
 */
export async function startFakeGitHub(options: FakeGitHubOptions): Promise<FakeGitHub> {
  const { privateKey } = keyPairOf('GitHub')
  const sign = (claims: JWTPayload) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT' }).sign(privateKey)
  const uses = new Map<FakeGitHubToken, number>()
  const server = await startFakeServer(async (request, body) => {
    const world: World = { options, github, place, docs, sign, uses }
    const answer = await serve(world, request, body).catch((error: unknown) => {
      if (error instanceof Refusal) return error
      throw error
    })
    return answer instanceof Refusal ? answer.answer(world) : answer
  }, options.tls)
  const apiUrl = `${server.url}${options.apiPath ?? ''}`
  const place = { api: apiUrl, web: options.apiPath ? server.url : 'https://github.com' }
  const docs = `https://docs.github.com${options.apiPath ? '/enterprise-server@3.19' : ''}/rest`
  const github: FakeGitHub = Object.assign(server, {
    apiUrl,
    requests: [],
    tokens: [],
    runs: [],
    assertions: [],
    settling: [],
    exceeded: undefined,
    limitEnds: undefined,
  })
  return github
}

interface World {
  readonly options: FakeGitHubOptions
  readonly github: FakeGitHub
  readonly place: Place
  readonly docs: string
  readonly sign: (claims: JWTPayload) => Promise<string>
  readonly uses: Map<FakeGitHubToken, number>
}

class Refusal {
  readonly status: number
  readonly message: string
  /** The page below the documentation of the REST API. */
  readonly page: string
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, message: string, page = '', headers: Readonly<Record<string, string>> = {}) {
    this.status = status
    this.message = message
    this.page = page
    this.headers = headers
  }

  answer(world: World): FakeAnswer {
    const { status, message, page } = this
    const documentation_url = `${world.docs}${page && `/${page}`}`
    return json(world, status, { message, documentation_url, status: String(status) }, this.headers)
  }
}

function json(world: World, status: number, body: object | undefined, more: Readonly<Record<string, string>> = {}) {
  const { github, options } = world
  const reset = Math.ceil((github.limitEnds ?? github.now() + 3_600_000) / 1000)
  const headers = {
    'x-github-request-id': randomBytes(16).toString('hex').toUpperCase(),
    'x-github-media-type': 'github.v3; format=json',
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': String(Math.max(0, 5000 - github.requests.length)),
    'x-ratelimit-used': String(github.requests.length),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': 'core',
    ...(options.apiPath && { 'x-github-enterprise-version': '3.19.0' }),
    ...more,
  }
  return { status, type: 'application/json; charset=utf-8', body: body ? JSON.stringify(body) : '', headers }
}

interface Call {
  readonly world: World
  /** The values of the placeholders in the path's template. */
  readonly named: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
  readonly query: URLSearchParams
  readonly page: string
}

type Reply = readonly [status: number, body?: object]

/** One operation of the API, its page in the documentation, and the function that answers. */
type Route = { readonly method: string; readonly path: string; readonly page: string } & (
  | { readonly asApp: (call: Call) => Reply | Promise<Reply> }
  | { readonly asInstallation: (call: Call, token: FakeGitHubToken) => Reply }
)

const routes: readonly Route[] = [
  { method: 'GET', path: '/app', page: 'apps/apps#get-the-authenticated-app', asApp: describeApp },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/installation',
    page: 'apps/apps#get-a-repository-installation-for-the-authenticated-app',
    asApp: (call) =>
      findInstallation(call, ({ account, repositories }) => {
        const { owner = '', repo = '' } = call.named
        return isSameName(account.login, owner) && repositories.some(({ name }) => isSameName(name, repo))
      }),
  },
  {
    method: 'GET',
    path: '/orgs/{org}/installation',
    page: 'apps/apps#get-an-organization-installation-for-the-authenticated-app',
    asApp: (call) =>
      findInstallation(
        call,
        ({ account: { login, type } }) => type === 'Organization' && isSameName(login, call.named.org),
      ),
  },
  {
    method: 'GET',
    path: '/users/{username}/installation',
    page: 'apps/apps#get-a-user-installation-for-the-authenticated-app',
    asApp: (call) =>
      findInstallation(
        call,
        ({ account: { login, type } }) => type !== 'Enterprise' && isSameName(login, call.named.username),
      ),
  },
  {
    method: 'GET',
    path: '/enterprises/{enterprise}/installation',
    page: 'apps/apps#get-an-enterprise-installation-for-the-authenticated-app',
    asApp: (call) =>
      findInstallation(
        call,
        ({ account: { login, type } }) => type === 'Enterprise' && isSameName(login, call.named.enterprise),
      ),
  },
  {
    method: 'POST',
    path: '/app/installations/{installation_id}/access_tokens',
    page: 'apps/apps#create-an-installation-access-token-for-an-app',
    asApp: createToken,
  },
  {
    method: 'GET',
    path: '/installation/repositories',
    page: 'apps/installations#list-repositories-accessible-to-the-app-installation',
    asInstallation: listRepositories,
  },
  {
    method: 'DELETE',
    path: '/installation/token',
    page: 'apps/installations#revoke-an-installation-access-token',
    asInstallation: (_, token) => {
      token.alive = false
      return [204]
    },
  },
  {
    method: 'GET',
    path: '/rate_limit',
    page: 'rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user',
    asInstallation: ({ world: { github } }) => {
      const used = github.requests.length
      const rate = { limit: 5000, used, remaining: 5000 - used, reset: Math.ceil(github.now() / 1000) + 3600 }
      return [200, { resources: { core: rate, search: { ...rate, limit: 30, used: 0, remaining: 30 } }, rate }]
    },
  },
  { method: 'GET', path: '/repos/{owner}/{repo}', page: 'repos/repos#get-a-repository', asInstallation: getRepository },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/actions/runs/{run_id}',
    page: 'actions/workflow-runs#get-a-workflow-run',
    asInstallation: (call, token) => {
      const run = findRun(call, token)
      if (run.status === 'in_progress' && run.cancelledFor !== undefined && run.cancelledFor-- <= 0)
        Object.assign(run, { status: 'completed', conclusion: 'cancelled' })
      return [200, runObject(run)]
    },
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel',
    page: 'actions/workflow-runs#force-cancel-a-workflow-run',
    asInstallation: (call, token) => {
      const run = findRun(call, token)
      if (token.permissions.actions !== 'write')
        throw new Refusal(403, 'Resource not accessible by integration', call.page)
      if (run.status === 'completed')
        throw new Refusal(409, 'Cannot cancel a workflow run that is completed.', call.page)
      run.cancelledFor ??= run.lastsFor ?? 0
      return [202, {}]
    },
  },
]

/** GitHub ignores the case of names. */
const isSameName = (one: string, other = '') => one.toLowerCase() === other.toLowerCase()

async function serve(world: World, request: IncomingMessage, text: string): Promise<FakeAnswer> {
  const { github, options } = world
  const url = new URL(request.url ?? '/', github.url)
  const { apiPath = '' } = options
  if (!url.pathname.startsWith(`${apiPath}/`)) return { status: 404, type: 'text/html', body: 'Not Found' }
  const path = url.pathname.slice(apiPath.length)
  const method = request.method ?? ''
  const bearer = /^(?:bearer|token) (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const as = bearer.startsWith('ghs_') ? 'installation' : bearer.split('.').length === 3 ? 'app' : 'nobody'
  const body = text === '' ? {} : readBody(text)
  github.requests.push({ method, path: `${path}${url.search}`, body, as })
  if (as === 'app') github.assertions.push(bearer)
  if (!request.headers['user-agent']) return forbidden
  checkLimits(world, bearer)
  const version = checkHeaders(request)
  const [route, named] = findRoute(method, path)
  const call: Call = { world, named, body, query: url.searchParams, page: route.page }
  const [status, answer] = await reply(route, call, bearer)
  return json(world, status, answer, { 'x-github-api-version-selected': version })
}

async function reply(route: Route, call: Call, bearer: string): Promise<Reply> {
  if ('asInstallation' in route) return route.asInstallation(call, authenticateToken(call, bearer))
  const { world } = call
  const fault = await assertionFault(bearer, world.options.app, world.github.now())
  if (fault) throw new Refusal(...fault)
  return route.asApp(call)
}

function readBody(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'Problems parsing JSON')
  }
}

const forbidden: FakeAnswer = {
  status: 403,
  type: 'text/html',
  body: 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header (https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required). Check https://developer.github.com for other possible causes.\n',
}

function checkLimits({ github }: World, bearer: string): void {
  const { exceeded, limitEnds = Number.POSITIVE_INFINITY, tokens } = github
  if (limitEnds <= github.now()) return
  const page = 'using-the-rest-api/rate-limits-for-the-rest-api'
  const installation = tokens.find(({ value }) => value === bearer)?.installation
  if (exceeded === 'primary')
    throw new Refusal(403, `API rate limit exceeded for installation ID ${installation ?? 0}.`, page, {
      'x-ratelimit-remaining': '0',
    })
  if (exceeded === 'secondary')
    throw new Refusal(
      403,
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      `${page}#about-secondary-rate-limits`,
      { 'retry-after': String(Number.isFinite(limitEnds) ? Math.ceil((limitEnds - github.now()) / 1000) : 60) },
    )
}

const versions = ['2022-11-28', '2026-03-10']

/** The version of the API: the one that the request chose, or the default. */
function checkHeaders({ headers }: IncomingMessage): string {
  const types = (headers.accept ?? '*/*').split(',').map((type) => type.split(';')[0]?.trim() ?? '')
  if (!types.some((type) => /^(\*\/\*|application\/(\*|json|vnd\.github(\.[\w.-]+)?(\+json)?))$/.test(type)))
    throw new Refusal(415, `Unsupported 'Accept' header: '${headers.accept}'. Must accept 'application/json'.`)
  const version = headers['x-github-api-version']?.toString() ?? '2022-11-28'
  if (!versions.includes(version))
    throw new Refusal(
      400,
      `The version you specified in the "X-GitHub-API-Version" request header, "${version}", is not a supported version. The following versions are currently supported: "2026-03-10" (most recent), "2022-11-28".`,
    )
  return version
}

function findRoute(method: string, path: string): [Route, Record<string, string>] {
  for (const route of routes) {
    const pattern = route.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')
    const match = route.method === method && new RegExp(`^${pattern}$`).exec(path)
    if (match) return [route, { ...match.groups }]
  }
  throw new Refusal(404, 'Not Found')
}

function authenticateToken({ world, page }: Call, bearer: string): FakeGitHubToken {
  const { github, uses } = world
  if (bearer === '') throw new Refusal(401, 'Requires authentication', page)
  const token = github.tokens.find(({ value }) => value === bearer)
  if (!token?.alive || token.expiresAt <= github.now()) throw new Refusal(401, 'Bad credentials')
  const used = uses.get(token) ?? 0
  uses.set(token, used + 1)
  const unsettled = github.settling[used]
  if (unsettled === 401) throw new Refusal(401, 'Bad credentials')
  if (unsettled === 403) throw new Refusal(403, 'Resource not accessible by integration', page)
  return token
}

function describeApp({ world: { options, place } }: Call): Reply {
  const [first] = options.installations
  const owner = first?.account ?? { login: 'acme', id: 12, type: 'Organization' }
  return [200, appObject(place, options.app, owner, first?.permissions ?? {})]
}

function findInstallation({ world, page }: Call, wanted: (installation: FakeInstallation) => boolean): Reply {
  const { options, place } = world
  const installation = options.installations.find(wanted)
  if (!installation) throw new Refusal(404, 'Not Found', page)
  return [200, installationObject(place, options.app, installation)]
}

const levels: readonly PermissionLevel[] = ['read', 'write', 'admin']

async function createToken({ world, named, body, page }: Call): Promise<Reply> {
  const { options, github, place } = world
  const installation = options.installations.find(({ id }) => String(id) === named.installation_id)
  if (!installation) throw new Refusal(404, 'Not Found', page)
  if (installation.suspended) throw new Refusal(403, 'This installation has been suspended', page)
  const asked = askedRepositories(installation, body, page)
  const permissions = narrowedPermissions(installation, body.permissions as Permissions | undefined, page)
  const expiresAt = Math.floor(github.now() / 1000) * 1000 + 3_600_000
  const value = await newToken(world, installation.id, expiresAt)
  const repositories = asked ?? installation.repositories
  const selection = asked ? 'selected' : (installation.selection ?? 'selected')
  github.tokens.push({
    value,
    installation: installation.id,
    expiresAt,
    permissions,
    repositories: repositories.map(({ name }) => name),
    selection,
    alive: true,
  })
  return [
    201,
    {
      token: value,
      expires_at: new Date(expiresAt).toISOString().replace('.000', ''),
      permissions,
      repository_selection: selection,
      ...(asked && { repositories: asked.map((one) => repositoryObject(place, installation.account, one)) }),
    },
  ]
}

/** The repositories that a token is limited to; undefined if the request names none. */
function askedRepositories(
  installation: FakeInstallation,
  body: Readonly<Record<string, unknown>>,
  page: string,
): readonly FakeRepository[] | undefined {
  const names = body.repositories as readonly string[] | undefined
  const ids = body.repository_ids as readonly number[] | undefined
  if (!names && !ids) return undefined
  if ((names && ids) || (names ?? ids)?.length === 0)
    throw new Error(
      'the double takes repositories or their ids, and at least one: what GitHub makes of less is not known',
    )
  const found = installation.repositories.filter(
    ({ name, id }) => names?.some((one) => isSameName(name, one)) || ids?.includes(id),
  )
  if (found.length === new Set([...(names ?? ids ?? [])]).size) return found
  const reason = 'does not exist or is not accessible to the parent installation.'
  throw new Refusal(422, `There is at least one repository that ${reason}`, page)
}

function narrowedPermissions(
  { permissions: granted }: FakeInstallation,
  asked: Permissions | undefined,
  page: string,
): Permissions {
  if (!asked) return granted
  const wanted = Object.entries(asked)
  if (wanted.some(([name]) => granted[name] === undefined))
    throw new Refusal(422, 'The permissions requested are not granted to this installation.', page)
  const height = (level: PermissionLevel | undefined) => levels.indexOf(level ?? 'read')
  if (wanted.some(([name, level]) => !levels.includes(level) || height(level) > height(granted[name])))
    throw new Refusal(422, 'The level of access for permissions requested are not granted to this installation.', page)
  // A token with any right to a repository may read its metadata.
  return granted.metadata ? { ...asked, metadata: asked.metadata ?? 'read' } : asked
}

async function newToken({ options, sign }: World, installation: number, expiresAt: number): Promise<string> {
  const { app, tokenFormat = 'opaque' } = options
  if (tokenFormat === 'stateless') {
    const exp = expiresAt / 1000
    return `ghs_${app.id}_${await sign({ jti: randomUUID(), sub: String(installation), iat: exp - 3600, exp })}`
  }
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
  return `ghs_${[...randomBytes(36)].map((byte) => alphabet[byte % alphabet.length]).join('')}`
}

function listRepositories({ world, query }: Call, token: FakeGitHubToken): Reply {
  const installation = installationOf(world, token)
  const all = installation.repositories.filter(({ name }) => token.repositories.includes(name))
  const size = Math.min(Number(query.get('per_page') ?? 30), 100)
  const start = (Number(query.get('page') ?? 1) - 1) * size
  const repositories = all
    .slice(start, start + size)
    .map((one) => repositoryObject(world.place, installation.account, one))
  return [200, { total_count: all.length, repository_selection: token.selection, repositories }]
}

function getRepository({ world, named, page }: Call, token: FakeGitHubToken): Reply {
  const { account, repositories } = installationOf(world, token)
  const { owner = '', repo = '' } = named
  const found = repositories.find(({ name }) => isSameName(name, repo) && token.repositories.includes(name))
  if (!isSameName(account.login, owner) || !found) throw new Refusal(404, 'Not Found', page)
  return [200, repositoryObject(world.place, account, found)]
}

function findRun({ world, named, page }: Call, token: FakeGitHubToken): FakeRun {
  const { owner = '', repo = '', run_id: id } = named
  const run = world.github.runs.find((one) => String(one.id) === id && isSameName(one.repository, `${owner}/${repo}`))
  if (!run || !token.repositories.some((name) => isSameName(name, repo))) throw new Refusal(404, 'Not Found', page)
  return run
}

function installationOf({ options }: World, token: FakeGitHubToken): FakeInstallation {
  const found = options.installations.find(({ id }) => id === token.installation)
  if (!found) throw new Error('a token without an installation')
  return found
}
