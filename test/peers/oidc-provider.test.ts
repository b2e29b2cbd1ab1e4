import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectClean } from '../support/expect-clean.ts'
import { openWorld } from '../support/world.ts'
import { hermetic, scratch } from './hermetic.ts'
import { peers, withPeers } from './peers.ts'
import { freePorts, type Server, startServer } from './program.ts'

const audience = 'https://oidc-provider.example'

withPeers([peers.oidcProvider], 'the provider oauth and oidc-provider', () => {
  const folder = scratch()
  let world: Awaited<ReturnType<typeof openWorld>>
  let server: Server
  let url = ''

  beforeAll(async () => {
    world = await openWorld(async () => ({}))
    const { issuer } = world
    const [port] = await freePorts(1)
    url = `http://127.0.0.1:${port}`
    const program = resolve('test/peers/oidc-provider/server.mjs')
    const packages = resolve(peers.oidcProvider.path, '../..')
    const args = [program, packages, String(port), issuer.url, audience, issuer.identity.subject]
    server = await startServer(process.execPath, args, { env: hermetic(folder.home), cwd: folder.path }, async () => {
      const { ok } = await fetch(`${url}/.well-known/openid-configuration`)
      return ok
    })
  })
  afterAll(async () => {
    await server.stop()
    await world.close()
    folder.remove()
  })

  const use = (inputs: Readonly<Record<string, string>>) => {
    const given = { issuer: url, audience, fields: 'client_id=deploy', revoke: 'RFC7009', probe: 'RFC7662', ...inputs }
    return world.run([{ name: 'oauth', uses: resolve('actions/oauth'), with: given }])
  }

  /** Whether the server still accepts a token, as it says itself. */
  async function isActive(token: string): Promise<boolean> {
    const body = new URLSearchParams({ token, client_id: 'deploy' })
    const answer = await fetch(`${url}/token/introspection`, { method: 'POST', body })
    return (await answer.json()).active
  }

  test('a token by token exchange is revoked at the endpoint that the metadata name, and introspection proves it', async () => {
    const job = await use({ deliver: 'env,file,output' })
    const token = job.steps[0]?.env.ACCESS_TOKEN ?? ''
    expect(job.log).toMatch(/^deploy at 127\.0\.0\.1:\d+ until .*, delivered as env, file, output/m)
    expect(job.log).toContain(': revoked-verified, by oauth')
    expect(await isActive(token)).toBe(false)
    expect([token.length > 20, job.log.includes(token)]).toEqual([true, false])
    expectClean(job, world)
  })

  test('without a revocation the token stays active until it expires', async () => {
    const job = await use({ revoke: '', probe: '' })
    expect(job.log).toContain(': expires-only, valid until')
    expect(await isActive(job.steps[0]?.env.ACCESS_TOKEN ?? '')).toBe(true)
  })

  test.each([
    ['the ID token', { audience: 'https://elsewhere.example' }, 'invalid_grant', 'grant request is invalid'],
    ['the client', { fields: 'client_id=nobody' }, 'invalid_client', 'client authentication failed'],
    ['the grant', { grant: 'jwt-bearer' }, 'unsupported_grant_type', 'unsupported grant_type requested'],
  ])('it refuses %s in its own words, which the error shows', async (_, inputs, code, said) => {
    const job = await use(inputs)
    expect(job.log).toContain(`(ERR_EXCHANGE_REJECTED, ${code})`)
    expect(job.log).toContain(said)
    expect(job.log).toContain('Nothing was delivered.')
  })
})
