import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type AzureWorld,
  clientId,
  vault as resource,
  startAzureWorld,
  tenantId,
} from '../../../../test/support/azure-world.ts'
import { entraToken } from '../../../../test/support/store-tokens.ts'
import { type FakeKeyVault, startFakeKeyVault } from './key-vault.ts'

const [first, second] = ['0'.repeat(31).concat('1'), '0'.repeat(31).concat('2')]
const readers = [clientId]
const secrets = [
  {
    name: 'Db-Password',
    versions: [
      { id: first, value: 'before' },
      { id: second, value: 'now', exp: 1 },
    ],
    readers,
  },
  { name: 'off', versions: [{ id: first, value: 'x', enabled: false as const }], readers },
  { name: 'deleted', versions: [{ id: first, value: 'x' }], readers, deleted: true as const },
  { name: 'other', versions: [{ id: first, value: 'x' }] },
  { name: 'web', versions: [{ id: first, value: 'UEZY' }], contentType: 'application/x-pkcs12', cer: 'Q0VS', readers },
]

let world: AzureWorld
let vault: FakeKeyVault
let token: string

beforeAll(async () => {
  world = await startAzureWorld()
  vault = await startFakeKeyVault({ entra: world.entra, tenant: tenantId, name: 'prod', resource, secrets })
  token = await entraToken(world.issuer, world.entra, resource)
})
afterAll(async () => {
  await vault.close()
  await world.close()
})

async function get(path: string, bearer: string | undefined = token, query = 'api-version=7.4', { url } = vault) {
  const headers = { 'x-ms-client-request-id': 'ours', ...(bearer && { authorization: `Bearer ${bearer}` }) }
  const answer = await fetch(`${url}${path}?${query}`, { headers })
  // biome-ignore lint/suspicious/noExplicitAny: each test expects fields of its own.
  const { error, ...fields } = (await answer.json()) as Record<string, any>
  return {
    status: answer.status,
    ...(error && { code: error.code, inner: error.innererror?.code, message: error.message }),
    ...fields,
    challenge: answer.headers.get('www-authenticate'),
    retryAfter: answer.headers.get('retry-after'),
  }
}

test('a secret is read in any case, with and without a version, and tells its times', async () => {
  expect(await get('/secrets/db-password')).toMatchObject({
    status: 200,
    value: 'now',
    id: `https://prod.vault.azure.net/secrets/Db-Password/${second}`,
    attributes: { enabled: true, exp: 1 },
  })
  expect(await get('/secrets/DB-PASSWORD/')).toMatchObject({ value: 'now' })
  expect(await get(`/secrets/db-password/${first}`, token, 'api-version=2025-07-01')).toMatchObject({ value: 'before' })
  expect(vault.requests.at(-1)).toMatchObject({ clientRequestId: 'ours', status: 200 })
})

test('a certificate is a secret with its key, and a certificate without', async () => {
  expect(await get('/secrets/web')).toMatchObject({ value: 'UEZY', contentType: 'application/x-pkcs12', managed: true })
  const found = await get('/certificates/web')
  expect(found).toMatchObject({ status: 200, cer: 'Q0VS' })
  expect(found).not.toHaveProperty('value')
})

test.each([
  ['/secrets/nobody', 403, 'Forbidden', 'ForbiddenByRbac'],
  ['/secrets/other', 403, 'Forbidden', 'ForbiddenByRbac'],
  ['/secrets/off', 403, 'Forbidden', 'SecretDisabled'],
  ['/secrets/deleted', 404, 'SecretNotFound', undefined],
  [`/secrets/db-password/${'f'.repeat(32)}`, 404, 'SecretNotFound', undefined],
  ['/secrets/db_password', 400, 'BadParameter', undefined],
  ['/secrets/db-password/v1', 400, 'BadParameter', undefined],
  ['/certificates/db-password', 404, 'CertificateNotFound', undefined],
])('%s is refused', async (path, status, code, inner) => {
  expect(await get(path)).toMatchObject({ status, code, inner })
})

test('the first request without a token gets the challenge; other tokens are refused with it', async () => {
  const none = await get('/secrets/db-password', '')
  expect(none).toMatchObject({ status: 401, message: 'AKV10000: Request is missing a Bearer or PoP token.' })
  expect(none.challenge).toBe(`Bearer authorization="${world.entra.url}/${tenantId}", resource="${resource}"`)
  const forManagement = await entraToken(world.issuer, world.entra, world.entra.url)
  expect((await get('/secrets/db-password', forManagement)).message).toContain('AKV10022')
  world.entra.advance(3_600_000)
  expect(await get('/secrets/db-password')).toMatchObject({ status: 401, code: 'Unauthorized' })
  world.entra.advance(-3_600_000)
})

test('the firewall, a policy without the right, throttling and a missing version of the API', async () => {
  vault.closed = true
  expect(await get('/secrets/db-password')).toMatchObject({ status: 403, inner: 'ForbiddenByFirewall' })
  vault.closed = false
  vault.throttled = 1
  expect(await get('/secrets/db-password')).toMatchObject({ status: 429, code: 'Throttled', retryAfter: '1' })
  expect(await get('/secrets/db-password')).toMatchObject({ status: 200 })
  expect(await get('/secrets/db-password', token, '')).toMatchObject({ status: 400, code: 'BadParameter' })
  const options = { entra: world.entra, tenant: tenantId, name: 'prod', resource, secrets, rights: 'policy' } as const
  const other = await startFakeKeyVault(options)
  expect(await get('/secrets/other', token, 'api-version=7.4', other)).toMatchObject({ inner: 'ForbiddenByPolicy' })
  await other.close()
  const elsewhere = await startFakeKeyVault({ ...options, tenant: clientId })
  expect((await get('/secrets/other', token, 'api-version=7.4', elsewhere)).message).toContain('AKV10032')
  await elsewhere.close()
})
