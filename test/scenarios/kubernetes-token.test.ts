import { readFileSync } from 'node:fs'
import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { expectClean } from '../support/expect-clean.ts'
import { killAtRequest } from '../support/kill-at-request.ts'
import { inKubernetesWorld } from '../support/kubernetes-world.ts'
import type { Step } from '../support/runner.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

test('a job becomes a service account, and post deletes what its token is bound to', () =>
  inKubernetesWorld(async (world) => {
    let config: Record<string, unknown> = {}
    const look: Step = {
      name: 'look',
      run: ({ env }) => {
        config = JSON.parse(readFileSync(env.KUBECONFIG ?? '', 'utf8'))
        expect(world.cluster.secrets).toHaveLength(1)
        return { command: process.execPath, args: ['-e', ''] }
      },
    }
    const job = await world.use({}, {}, look)
    expect(story(job, world)).toMatchSnapshot()
    const [token = ''] = world.cluster.issued
    expect(config).toMatchObject({
      'current-context': 'mayfly',
      contexts: [{ context: { namespace: 'deploy', user: 'deployer' } }],
      users: [{ user: { token } }],
    })
    expect(decodeJwt(token)['kubernetes.io']).toMatchObject({
      secret: { name: expect.stringMatching(/^mayfly-\w{16}$/) },
    })
    expect(world.cluster.secrets).toEqual([])
    expectClean(job, world)
  }))

test('the Secret is labelled with the run, for whoever finds one that was left behind', () =>
  inKubernetesWorld(async (world) => {
    await world.use()
    const created = world.cluster.requests.find(({ path, method }) => method === 'POST' && path.endsWith('/secrets'))
    expect(created?.body).toMatchObject({
      metadata: { labels: { 'app.kubernetes.io/managed-by': 'mayfly', 'mayfly/job': 'gh-4242-1' } },
      type: 'Opaque',
    })
  }))

test('a token for another audience cannot be asked about, and is not called verified', () =>
  inKubernetesWorld(async (world) => {
    const job = await world.use({ 'token-audience': 'https://registry.example', deliver: 'output', lifetime: '10m' })
    expect(decodeJwt(job.outputs.kubernetes?.token ?? '').aud).toEqual(['https://registry.example'])
    expect(job.log).toMatch(/^Kubernetes token of .*: revoked-unverified, by kubernetes/m)
    expect(world.cluster.secrets).toEqual([])
  }))

test.concurrent('an API server that answers from its cache is asked again after it', () =>
  inKubernetesWorld(
    async (world) => {
      const job = await world.use()
      expect(job.log).toMatch(/^Kubernetes token of .*: revoked-verified, by kubernetes/m)
      const reviews = world.cluster.requests.filter(({ path }) => path.endsWith('selfsubjectreviews'))
      expect(reviews).toHaveLength(3)
    },
    () => ({ cacheSeconds: 10 }),
  ))

test.concurrent('a Secret that a finalizer holds: the token is still accepted, and the report says so', () =>
  inKubernetesWorld(
    async (world) => {
      const job = await world.use()
      expect(job.log).toMatch(
        /: revoke-failed, still accepted at \S+; valid until the system that issued it ends it; if nothing deletes the Secret, the token expires at /,
      )
      expect(job.failed).toBe(false)
    },
    () => ({ finalizer: true }),
  ))

test.each([1, 2, 3])('main killed at its request %i: post deletes the Secret, known by its name alone', (nth) =>
  inKubernetesWorld(async (world) => {
    const job = await world.use({}, { onStep: killAtRequest(nth, world.cluster) })
    expect(job.log).toMatch(/: (revoked-unverified|already-gone), /)
    expect(world.cluster.secrets).toEqual([])
    expectClean(job, world)
  }),
)

test('post asks for its ID token where main did, and nowhere else', () =>
  inKubernetesWorld(async (world) => {
    const { requestUrl, requestToken } = world.issuer
    const other = new URL(requestUrl)
    other.hostname = 'localhost'
    // The runner reads it again for each step, as if somebody had changed it in between.
    let asked = 0
    const issuer = {
      get requestUrl() {
        return ++asked > 1 ? other.href : requestUrl
      },
      requestToken,
    }
    const before = world.issuer.requests.length
    const job = await world.use({}, { issuer })
    expect(job.log).toMatch(/^Kubernetes token of .*: revoke-failed, /m)
    expect(world.issuer.requests.length - before).toBe(1)
    expect(world.cluster.secrets).toHaveLength(1)
  }))

test.each([
  ['an untrusted audience', {}, {}, { audience: 'https://other.example' }, 'must trust the issuer'],
  [
    'a claim rule that does not hold',
    {},
    { repository_id: '666' },
    {},
    'The API server does not say why; see its own log',
  ],
  ['no right to create Secrets', { rules: [] }, {}, {}, "Bind the token's user to a Role"],
  ['no right to create tokens', { rules: ['create secrets', 'delete secrets'] }, {}, {}, 'serviceaccounts/token'],
  [
    'an unknown service account',
    {},
    {},
    { 'service-account': 'nobody' },
    'Check the namespace and the service account',
  ],
])('%s is reported with its fix, and no Secret stays', (_, options, claims, inputs, says) =>
  inKubernetesWorld(
    async (world) => {
      world.issuer.claims = claims
      const job = await world.use({ ...inputs, deliver: 'file,output' })
      expect(job.log).toContain('(ERR_EXCHANGE_REJECTED')
      expect(job.log).toContain(says)
      expect(world.cluster.secrets).toEqual([])
      expect([environment(job), job.outputs.kubernetes, leftBehind(job), leaksOf(job, world)]).toEqual([{}, {}, [], []])
    },
    () => options,
  ),
)

test('every wrong input is reported at once, before any request', () =>
  inKubernetesWorld(async (world) => {
    const job = await world.use({
      server: 'http://cluster.example',
      'ca-certificate': '-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----',
      namespace: 'Deploy',
      'service-account': '../x',
      audience: 'two words',
      'token-audience': 'two words',
      lifetime: '5m',
      deliver: 'env',
    })
    expect(story(job, world)).toMatchSnapshot()
    expect([world.issuer.connections, world.cluster.connections]).toEqual([0, 0])
  }))
