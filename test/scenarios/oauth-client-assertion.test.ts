import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { expectClean } from '../support/expect-clean.ts'
import { inOAuthWorld, oauthAudience } from '../support/oauth-world.ts'
import { flagsOf, inShellJob } from '../support/shell-job.ts'
import { story } from '../support/story.ts'

/** The inputs of a client that proves its identity by an ID token in each request. */
const asClient = (url: string) => ({
  issuer: url,
  'token-url': '',
  grant: 'client-assertion',
  fields: 'client_id=job',
  revoke: 'RFC7009',
  probe: 'RFC7662',
})

test('each request of a client has an ID token of its own, and the end is proven by introspection', () =>
  inOAuthWorld(async (world) => {
    const job = await world.use(asClient(world.oauth.url))
    expect(story(job, world)).toMatchSnapshot()
    expect(job.log).toContain(': revoked-verified, ')
    expectClean(job, world)
  }))

test.concurrent('two credentials of one step do not share an ID token, and each has its own variable and outputs', () =>
  inOAuthWorld(async (world) => {
    const { url } = world.oauth
    const item = { provider: 'oauth', ...asClient(url), audience: oauthAudience, deliver: 'env,output' }
    const items = ['SHOP_TOKEN', 'BANK_TOKEN'].map((name) => ({ ...item, name, 'token-url': `${url}/token` }))
    const step = { uses: resolve('actions/credentials'), with: { credentials: JSON.stringify(items) } }
    const job = await world.run([{ name: 'both', ...step }])
    const [shop, bank] = world.oauth.tokens.map(({ value }) => value)
    const { env = {}, outputs = {} } = job.steps[0] ?? {}
    expect(new Set([env.SHOP_TOKEN, env.BANK_TOKEN])).toEqual(new Set([shop, bank]))
    expect(outputs).toMatchObject({
      'shop-token-access-token': env.SHOP_TOKEN,
      'bank-token-access-token': env.BANK_TOKEN,
    })
    expect(job.log.match(/: revoked-verified, /g)).toHaveLength(2)
    expectClean(job, world)
  }))

test.concurrent('a grant with an assertion and a client assertion gets two ID tokens', () =>
  inOAuthWorld(async (world) => {
    const type = 'client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
    const fields = ['client_id=job', type, 'client_assertion={id-token}'].join('\n')
    const job = await world.use({ grant: 'jwt-bearer', fields })
    expect(job.failed).toBe(false)
    expect(job.log).toContain(': revoked-verified, ')
    // Two for the grant, one for the revocation. The look at the token needs none.
    expect(world.issuer.requests.length).toBe(3)
    expectClean(job, world)
  }))

/** The report of a system with one ID token per job, if the server accepts each ID token once. */
test.concurrent.each([
  ['a look that needs the ID token again is refused', 'DELETE', 'revoked-unverified, by oauth'],
  [
    'a revocation that needs the ID token again is refused',
    'RFC7009',
    'revoke-failed, The server did not revoke the token: it accepts each ID token only once, and this job has no other one (400); valid until',
  ],
])('GitLab: %s', (_, how, said) =>
  inOAuthWorld(
    async (world) =>
      inShellJob('gitlab', async (job) => {
        const { url } = world.oauth
        const revoke = how === 'DELETE' ? `DELETE ${url}/token` : 'RFC7009'
        const inputs = { ...asClient(url), 'token-url': `${url}/token`, audience: oauthAudience, revoke }
        const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(oauthAudience) }
        expect((await job.login(['oauth', ...flagsOf(inputs)], { env })).code).toBe(0)
        const logout = await job.logout({ env })
        expect(logout.stderr).toContain(said)
        expect(world.oauth.tokens.map(({ alive }) => alive)).toEqual([how === 'RFC7009'])
      }),
    undefined,
    'gitlab',
  ),
)
