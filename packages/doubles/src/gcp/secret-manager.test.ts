import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GcpWorld, pool, startGcpWorld } from '../../../../test/support/gcp-world.ts'
import { googleToken } from '../../../../test/support/store-tokens.ts'
import { crc32c, type FakeSecretManager, googleError, startFakeSecretManager } from './secret-manager.ts'

const project = { id: 'my-project', number: '1234567890' }
const readers = [`principalSet://iam.googleapis.com/${pool}/*`]
const secrets = [
  {
    name: 'key',
    versions: [{ value: 'one' }, { value: 'two', state: 'DESTROYED' as const }, { value: Uint8Array.from([0, 255]) }],
    aliases: { live: 1 },
    readers,
  },
  { name: 'off', versions: [{ value: 'one' }, { value: 'two', state: 'DISABLED' as const }], readers },
  { name: 'empty', versions: [], readers },
  { name: 'other', versions: [{ value: 'x' }] },
  { name: 'corrupt', versions: [{ value: 'x' }], readers, corrupt: true as const },
]

let world: GcpWorld
let everywhere: FakeSecretManager
let regional: FakeSecretManager
let token: string

beforeAll(async () => {
  world = await startGcpWorld()
  const { google } = world
  everywhere = await startFakeSecretManager({ google, project, secrets })
  regional = await startFakeSecretManager({ google, project, secrets, location: 'europe-west3', readers })
  token = await googleToken(world.issuer, google)
})
afterAll(async () => {
  await everywhere.close()
  await regional.close()
  await world.close()
})

async function access(name: string, bearer = token, { url } = everywhere) {
  const answer = await fetch(`${url}/v1/${name}:access`, { headers: { authorization: `Bearer ${bearer}` } })
  // biome-ignore lint/suspicious/noExplicitAny: each test expects fields of its own.
  const { name: version, payload, error } = (await answer.json()) as Record<string, any>
  return error
    ? { code: error.code, status: error.status, message: error.message, reason: error.details?.[0].reason }
    : { version, data: Buffer.from(payload.data, 'base64'), crc: payload.dataCrc32c }
}

const secret = 'projects/my-project/secrets'
const numbered = 'projects/1234567890/secrets'

test.each([
  [`${secret}/key/versions/latest`, '3', Uint8Array.from([0, 255])],
  [`${secret}/key/versions/1`, '1', 'one'],
  [`${numbered}/key/versions/live`, '1', 'one'],
])('%s is read', async (name, number, value) => {
  const data = Buffer.from(value as string)
  expect(await access(name)).toEqual({ version: `${numbered}/key/versions/${number}`, data, crc: String(crc32c(data)) })
})

test('the checksum is the one of Castagnoli, and may be wrong', async () => {
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283)
  const found = await access(`${secret}/corrupt/versions/1`)
  expect('crc' in found && found.crc).not.toBe(String(crc32c(Buffer.from('x'))))
})

test.each([
  [`${secret}/nobody/versions/latest`, 403, 'PERMISSION_DENIED', 'IAM_PERMISSION_DENIED'],
  [
    `${secret}/other/versions/1`,
    403,
    'PERMISSION_DENIED',
    "Permission 'secretmanager.versions.access' denied for resource",
  ],
  ['projects/elsewhere/secrets/key/versions/1', 403, 'PERMISSION_DENIED', '(or it may not exist)'],
  [`${secret}/key/versions/9`, 404, 'NOT_FOUND', `Secret Version [${numbered}/key/versions/9] not found.`],
  [`${secret}/key/versions/nobody`, 404, 'NOT_FOUND', 'Secret Version ['],
  [`${secret}/empty/versions/latest`, 404, 'NOT_FOUND', `Secret [${numbered}/empty] not found or has no versions.`],
  [`${secret}/key/versions/2`, 400, 'FAILED_PRECONDITION', 'is in DESTROYED state.'],
  [
    `${secret}/off/versions/latest`,
    400,
    'FAILED_PRECONDITION',
    `Secret Version [${numbered}/off/versions/2] is in DISABLED state.`,
  ],
  [`${secret}/a.b/versions/1`, 400, 'INVALID_ARGUMENT', 'Invalid resource field value'],
  [`projects/my-project/locations/europe-west3/secrets/key/versions/1`, 403, 'PERMISSION_DENIED', 'may not exist'],
])('%s is refused', async (name, code, status, says) => {
  const found = await access(name)
  expect(found).toMatchObject({ code, status })
  expect(Object.values(found).join(' ')).toContain(says)
})

test('a regional service has the secrets of its location alone', async () => {
  const place = 'locations/europe-west3/secrets'
  expect(await access(`projects/my-project/${place}/key/versions/latest`, token, regional)).toMatchObject({
    version: `projects/1234567890/${place}/key/versions/3`,
  })
  expect(await access(`projects/my-project/${place}/nobody/versions/1`, token, regional)).toMatchObject({ code: 404 })
  expect(await access(`${secret}/key/versions/latest`, token, regional)).toMatchObject({ code: 403 })
})

test('a token without the scope, unknown or expired is refused; an API can be off, and a read throttled', async () => {
  const name = `${secret}/key/versions/1`
  const narrow = await googleToken(world.issuer, world.google, 'https://www.googleapis.com/auth/devstorage.read_only')
  expect(await access(name, narrow)).toMatchObject({ code: 403, reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' })
  expect(await access(name, 'x')).toMatchObject({ code: 401, status: 'UNAUTHENTICATED' })
  world.google.advance(3_601_000)
  expect(await access(name)).toMatchObject({ code: 401 })
  world.google.advance(-3_601_000)
  world.google.disabled.push('secretmanager.googleapis.com')
  expect(await access(name)).toMatchObject({ code: 403, reason: 'SERVICE_DISABLED' })
  world.google.disabled = []
  everywhere.refusals.push(googleError(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded'))
  expect(await access(name)).toMatchObject({ code: 429 })
  expect(await access(name)).toHaveProperty('data')
})
