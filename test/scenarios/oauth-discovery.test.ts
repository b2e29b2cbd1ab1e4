import { expect, test } from 'vitest'
import { inOAuthWorld } from '../support/oauth-world.ts'

test.concurrent.each<[name: string, metadata: Record<string, unknown>, said: string]>([
  [
    'an endpoint at another address',
    { token_endpoint: 'https://elsewhere.example/token' },
    'The token_endpoint of the issuer has another address than the issuer (ERR_ENDPOINT_REFUSED)',
  ],
  [
    'a revocation endpoint at another address',
    { revocation_endpoint: 'https://elsewhere.example/revoke' },
    'The revocation_endpoint of the issuer has another address than the issuer (ERR_ENDPOINT_REFUSED)',
  ],
  [
    'another issuer',
    { issuer: 'https://elsewhere.example' },
    'The metadata at this address name another issuer (ERR_ENDPOINT_REFUSED)',
  ],
  ['no endpoint', { token_endpoint: undefined }, 'The metadata of the issuer have no token_endpoint'],
  ['no issuer', { issuer: undefined }, 'The issuer has no metadata (ERR_ANSWER_MALFORMED)'],
])('metadata with %s get no token', (_, metadata, said) =>
  inOAuthWorld(
    async (world) => {
      const job = await world.use({ issuer: world.oauth.url, 'token-url': '', revoke: 'RFC7009', probe: '' })
      expect(job.log).toContain(said)
      expect(job.log).toContain('Nothing was delivered.')
      expect(world.issuer.requests).toEqual([])
      expect(new Set(world.oauth.requests.map(({ method }) => method))).toEqual(new Set(['GET']))
    },
    () => ({ metadata }),
  ),
)

test.concurrent('no metadata are read when every address is given', () =>
  inOAuthWorld(async (world) => {
    const job = await world.use({ issuer: world.oauth.url })
    expect(job.log).toContain(': revoked-verified, ')
    expect(world.oauth.requests.map(({ path }) => path)).toEqual(['/token', '/userinfo', '/revoke', '/userinfo'])
  }))
