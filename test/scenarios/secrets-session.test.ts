import { expect, test } from 'vitest'
import { expectClean } from '../support/expect-clean.ts'
import { account, gcpInputs } from '../support/gcp-world.ts'
import { anyJob, inGoogleStoreWorld } from '../support/google-store-world.ts'
import { inKeyVaultWorld, versionId } from '../support/key-vault-world.ts'
import { inKubernetesWorld } from '../support/kubernetes-world.ts'
import type { Job } from '../support/runner.ts'

const value = 'correct horse battery'
const googleSecrets = [{ name: 'key', versions: [{ value }], readers: [...anyJob, `serviceAccount:${account}`] }]
const vaultSecrets = [{ name: 'key', versions: [{ id: versionId(1), value }] }]
const stored = [{ namespace: 'deploy', name: 'db', data: { key: value } }]
const rules = ['create secrets', 'delete secrets', 'create serviceaccounts/token', 'get secrets db']

/** The record of the job, without its id. */
function recorded(job: Job): string[] {
  const { leases } = JSON.parse(job.steps[0]?.state.mayfly ?? '{"leases":[]}')
  return leases.flatMap(({ endings }: { endings: { what: string }[] }) => endings.map(({ what }) => what))
}

const google = (session: string, more: Readonly<Record<string, string>> = {}) => ({
  secrets: 'KEY = my-project/key',
  session,
  ...more,
})

test.each(['env', 'file', 'output', 'agent'])('Google: the values as variables, and the session as %s', (session) =>
  inGoogleStoreWorld({ secrets: googleSecrets }, async (world) => {
    const job = await world.use(google(session, gcpInputs(world.google)))
    expect(job.failed).toBe(false)
    const { KEY, ...others } = job.steps[0]?.env ?? {}
    expect(KEY).toBe(value)
    expect(Object.keys(others).sort()).toMatchSnapshot()
    // One session serves both.
    expect(recorded(job).filter((what) => what.endsWith(', used only to read secrets'))).toEqual([])
    expect(job.log).toMatch(new RegExp(`delivered as ${session} \\(gcp-`))
    expectClean(job, world)
  }),
)

const boundary = JSON.stringify({
  accessBoundaryRules: [
    {
      availableResource: '//storage.googleapis.com/projects/_/buckets/releases',
      availablePermissions: ['inRole:roles/storage.objectViewer'],
    },
  ],
})

test.each([
  ['a boundary', { 'access-boundary': boundary }],
  ['other scopes', { scopes: 'https://www.googleapis.com/auth/devstorage.read_only' }],
  ['an ID token', { 'id-token-audience': 'https://api.example' }],
])('Google: beside %s, the reads have a token of their own', (_, more) =>
  inGoogleStoreWorld({ secrets: googleSecrets }, async (world) => {
    const job = await world.use(google('output', { ...gcpInputs(world.google), ...more }))
    expect(job.steps[0]?.env).toEqual({ KEY: value })
    const names = recorded(job)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((what) => what.endsWith(', used only to read secrets'))).toEqual([
      expect.stringMatching(/^Google federated token of .*, used only to read secrets$/),
      `Google access token of ${account}, used only to read secrets`,
    ])
    expectClean(job, world)
  }),
)

test.each(['env', 'output', 'agent'])('Azure: the values as variables, and the session as %s', (session) =>
  inKeyVaultWorld({ secrets: vaultSecrets }, async (world) => {
    const job = await world.use({ secrets: 'KEY = prod/key', session })
    expect(job.failed).toBe(false)
    const { KEY, ...others } = job.steps[0]?.env ?? {}
    expect(KEY).toBe(value)
    expect(Object.keys(others).sort()).toMatchSnapshot()
    const names = recorded(job)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((what) => what.endsWith(', used only to read secrets'))).toHaveLength(1)
    expectClean(job, world)
  }),
)

test('Azure: a session for the vault reads too', () =>
  inKeyVaultWorld({ secrets: vaultSecrets }, async (world) => {
    const job = await world.use({
      secrets: 'KEY = prod/key',
      session: 'output',
      scopes: 'https://vault.azure.net/.default',
    })
    expect(job.steps[0]?.env).toEqual({ KEY: value })
    expect(recorded(job).filter((what) => what.endsWith(', used only to read secrets'))).toEqual([])
    expect(world.entra.requests).toHaveLength(1)
    expectClean(job, world)
  }))

test.each(['file', 'output', 'agent'])('Kubernetes: the values as variables, and a token as %s', (session) =>
  inKubernetesWorld(
    async (world) => {
      const job = await world.use({ secrets: 'KEY = deploy/db#key', deliver: 'env', session })
      expect(job.failed).toBe(false)
      const { KEY, ...others } = job.steps[0]?.env ?? {}
      expect(KEY).toBe(value)
      expect(Object.keys(others).sort()).toMatchSnapshot()
      expect([world.cluster.issued.length > 0, world.cluster.secrets]).toEqual([true, []])
      expectClean(job, world)
    },
    () => ({ stored, rules }),
  ),
)

test('session needs secrets, and the ways of values need them too', async () => {
  const logs: string[] = []
  await inGoogleStoreWorld({ secrets: [] }, async (world) => {
    logs.push((await world.use({ session: 'env' })).log)
    expect(world.traffic()).toEqual([])
  })
  await inKeyVaultWorld({ secrets: [] }, async (world) => {
    logs.push((await world.use({ session: 'env', deliver: 'file' })).log)
    logs.push((await world.use({ secrets: 'KEY = prod/key', session: 'file' })).log)
    expect(world.traffic()).toEqual([])
  })
  await inKubernetesWorld(async (world) => {
    logs.push((await world.use({ session: 'output', deliver: 'env' })).log)
    logs.push((await world.use({ secrets: 'KEY = deploy/db#key', session: 'output', 'service-account': '' })).log)
    logs.push((await world.use({ secrets: 'KEY = deploy/db#key', deliver: 'agent', namespace: '' })).log)
    expect(world.traffic()).toEqual([])
  })
  expect(logs.join('\n')).toMatchSnapshot()
})

test('what concerns only a delivered session is no fault without it', async () => {
  await inGoogleStoreWorld({ secrets: googleSecrets }, async (world) => {
    const env = { CLOUDSDK_AUTH_ACCESS_TOKEN: 'x', GOOGLE_APPLICATION_CREDENTIALS: '/nowhere' }
    const inputs = {
      ...gcpInputs(world.google),
      secrets: 'KEY = my-project/key',
      'id-token-audience': 'https://api.example',
    }
    const job = await world.use({ ...inputs, 'access-boundary': '' }, { env })
    expect(job.steps[0]?.env).toEqual({ KEY: value })
  })
  await inKeyVaultWorld({ secrets: vaultSecrets }, async (world) => {
    const env = { ARM_CLIENT_SECRET: 'x', AZURE_CLIENT_SECRET: 'x' }
    const job = await world.use({ secrets: 'KEY = prod/key', az: 'true', 'resource-manager': '' }, { env })
    expect(job.log).not.toContain('az ')
    expect(job.steps[0]?.env).toEqual({ KEY: value })
    expectClean(job, world)
  })
})
