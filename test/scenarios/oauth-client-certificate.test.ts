import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectClean } from '../support/expect-clean.ts'
import { inOAuthWorld, type OAuthWorld, oauthAudience } from '../support/oauth-world.ts'

interface Pair {
  readonly cert: string
  readonly key: string
}

const folder = mkdtempSync(join(tmpdir(), 'client-certificates-'))
const made: Record<string, Pair> = {}

beforeAll(() => {
  for (const name of ['server', 'shop', 'bank', 'stranger']) {
    const [key, path] = [join(folder, `${name}-key.pem`), join(folder, `${name}.pem`)]
    const options = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1']
    const subject = ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=IP:127.0.0.1']
    execFileSync('openssl', [...options, ...subject, '-keyout', key, '-out', path], { stdio: 'ignore' })
    made[name] = { cert: readFileSync(path, 'utf8'), key: readFileSync(key, 'utf8') }
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

const pair = (name: string) => made[name] ?? { cert: '', key: '' }

/** A server that knows two clients by their certificates. */
function inWorld(scenario: (world: OAuthWorld) => Promise<void>): Promise<void> {
  return inOAuthWorld(scenario, () => ({
    clients: { shop: { certificate: 'shop' }, bank: { certificate: 'bank' } },
    tls: { ...pair('server'), ca: pair('shop').cert + pair('bank').cert },
  }))
}

/** The inputs of a client that its certificate authenticates. They contain no ID token. */
const asClient = (name: string, { oauth: { url } }: OAuthWorld, certificate = name) => ({
  'token-url': `${url}/token`,
  audience: oauthAudience,
  grant: 'none',
  fields: `grant_type=client_credentials\nclient_id=${name}`,
  revoke: `RFC7009 ${url}/revoke`,
  probe: `RFC7662 ${url}/introspect`,
  'ca-certificate': pair('server').cert,
  'client-certificate': pair(certificate).cert,
  'client-key': pair(certificate).key,
})

test('a certificate of the job is the client in each request, and the end is proven', () =>
  inWorld(async (world) => {
    const job = await world.use(asClient('shop', world))
    expect(job.log).toContain(': revoked-verified, ')
    expect(world.issuer.requests).toEqual([])
    expect(job.log).not.toContain('PRIVATE KEY')
    expectClean(job, world)
  }))

test('two identities of one step do not share a connection', () =>
  inWorld(async (world) => {
    const items = ['shop', 'bank'].map((name) => ({
      provider: 'oauth',
      ...asClient(name, world),
      name: `${name.toUpperCase()}_TOKEN`,
    }))
    const step = { uses: resolve('actions/credentials'), with: { credentials: JSON.stringify(items) } }
    const job = await world.run([{ name: 'both', ...step }])
    expect(job.log.match(/: revoked-verified, /g)).toHaveLength(2)
    expect(world.oauth.tokens.map(({ client }) => client).sort()).toEqual(['bank', 'shop'])
    expectClean(job, world)
  }))

test.each([
  ['of another client', 'bank'],
  ['that the server does not know', 'stranger'],
])('a certificate %s is refused in the words of the server', (_, certificate) =>
  inWorld(async (world) => {
    const job = await world.use(asClient('shop', world, certificate))
    expect(job.log).toContain('The OAuth server refused the request (ERR_EXCHANGE_REJECTED, invalid_client)')
    expect(job.log).toContain('The server must have a client with this certificate.')
    expect(world.oauth.tokens).toEqual([])
  }),
)
