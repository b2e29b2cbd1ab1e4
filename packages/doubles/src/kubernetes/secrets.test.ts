import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  clusterAudience,
  type KubernetesWorld,
  startKubernetesWorld,
} from '../../../../test/support/kubernetes-world.ts'

const large = 'x'.repeat(1_048_576)
let world: KubernetesWorld
let token: string

beforeAll(async () => {
  world = await startKubernetesWorld(() => ({
    rules: ['get secrets db', 'get secrets gone', 'get secrets large'],
    stored: [
      { namespace: 'deploy', name: 'db', data: { password: 'p', 'tls.key': Uint8Array.from([0, 255]) }, applied: true },
      { namespace: 'deploy', name: 'other', data: { password: 'p' } },
      { namespace: 'elsewhere', name: 'db', data: { password: 'p' } },
      { namespace: 'deploy', name: 'large', data: { value: large } },
    ],
  }))
  token = await world.issuer.mint(clusterAudience)
})
afterAll(() => world.close())

// biome-ignore lint/suspicious/noExplicitAny: each test expects fields of its own.
type Fields = Record<string, any>

async function call(path: string, body?: object, bearer = token): Promise<Fields> {
  const answer = await fetch(`${world.cluster.url}${path}`, {
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  return { ...((await answer.json()) as Fields), http: answer.status }
}

const user = () => `ci:${world.issuer.identity.subject}`

test('a Secret that may be read is read by its name, with all its keys', async () => {
  const found = await call('/api/v1/namespaces/deploy/secrets/db')
  expect(found).toMatchObject({ http: 200, kind: 'Secret', data: { password: 'cA==', 'tls.key': 'AP8=' } })
  const last = found.metadata.annotations['kubectl.kubernetes.io/last-applied-configuration']
  expect(JSON.parse(last).data.password).toBe('cA==')
  expect((await call('/api/v1/namespaces/deploy/secrets/large')).data.value.length).toBeGreaterThan(1_390_000)
})

test.each([
  ['deploy/secrets/gone', 404, 'secrets "gone" not found'],
  [
    'deploy/secrets/other',
    403,
    'secrets "other" is forbidden: User "USER" cannot get resource "secrets" in API group "" in the namespace "deploy"',
  ],
  [
    'elsewhere/secrets/db',
    403,
    'secrets "db" is forbidden: User "USER" cannot get resource "secrets" in API group "" in the namespace "elsewhere"',
  ],
  [
    'deploy/secrets',
    403,
    'secrets is forbidden: User "USER" cannot list resource "secrets" in API group "" in the namespace "deploy"',
  ],
])('%s is refused', async (path, code, message) => {
  expect(await call(`/api/v1/namespaces/${path}`)).toMatchObject({
    http: code,
    kind: 'Status',
    message: message.replace('USER', user()),
  })
})

test('a token of nobody is refused, and a review tells what a user may do', async () => {
  expect(await call('/api/v1/namespaces/deploy/secrets/db', undefined, 'x')).toMatchObject({
    http: 401,
    reason: 'Unauthorized',
  })
  const review = async (name: string) => {
    const resourceAttributes = { namespace: 'deploy', verb: 'get', resource: 'secrets', name }
    return (await call('/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', { spec: { resourceAttributes } }))
      .status
  }
  expect([await review('db'), await review('other')]).toEqual([{ allowed: true }, { allowed: false }])
})
