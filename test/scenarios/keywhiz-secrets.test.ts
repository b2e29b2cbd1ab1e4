import { expect, test } from 'vitest'
import { expectClean } from '../support/expect-clean.ts'
import { inKeywhizWorld, inKeywhizWorldOfVault, keywhizClient } from '../support/keywhiz-world.ts'
import { killAtRequest } from '../support/kill-at-request.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

const secrets = [
  { name: 'db-password', value: 'correct horse battery' },
  { name: 'api.json', value: '{"key":"the-key-of-the-api"}' },
  { name: 'closed', value: 'value-that-is-closed', clients: ['somebody-else'] },
]

test('a job reads with a client certificate, which is revoked after the reads and never delivered', () =>
  inKeywhizWorld(
    async (world) => {
      const job = await world.use({ secrets: 'DB = db-password\nKEY = api.json#key\nWHOLE = api.json' })
      expect(job.steps[0]?.env).toEqual({
        DB: 'correct horse battery',
        KEY: 'the-key-of-the-api',
        WHOLE: '{"key":"the-key-of-the-api"}',
      })
      expect(story(job, world)).toMatchSnapshot()
      expect(world.stepCa.authority.issued.map(({ revokedAt }) => revokedAt !== undefined)).toEqual([true])
      // Nothing is left for post, so the key of the certificate is not in the record.
      expect(job.steps[0]?.state.mayfly).not.toContain('PRIVATE KEY')
      expectClean(job, world)
    },
    { secrets },
  ))

test('each line says what is missing and what is forbidden, and optional hides only what is missing', () =>
  inKeywhizWorld(
    async (world) => {
      const lines = ['DB = db-password', 'GONE = gone', 'MAYBE = gone-too optional', 'CLOSED = closed optional']
      const job = await world.use({ secrets: lines.join('\n') })
      expect(story(job, { ...world, traffic: () => world.traffic().sort() })).toMatchSnapshot()
      expect(job.log.match(/ERR_SECRET_REFUSED/g)).toHaveLength(1)
      expect(world.stepCa.authority.issued.map(({ revokedAt }) => revokedAt !== undefined)).toEqual([true])
      expectClean(job, world)
    },
    { secrets },
  ))

test.concurrent('a client that Keywhiz does not know, and a certificate that it does not accept', async () => {
  await inKeywhizWorld(
    async (world) => {
      const job = await world.use({ secrets: 'DB = db-password' })
      expect(job.log).toContain('There is no such secret, or Keywhiz does not know the client')
      expectClean(job, world)
    },
    { secrets, clients: [] },
  )
  await inKeywhizWorld(
    async (world) => {
      const job = await world.use({ secrets: 'DB = db-password' })
      expect(job.log).toContain('Keywhiz did not accept the client certificate')
      expectClean(job, world)
    },
    { secrets, isRevoked: () => true },
  )
})

test.concurrent('a refusal of the certificate authority is its error, and Keywhiz is not asked', () =>
  inKeywhizWorld(async (world) => {
    const job = await world.use({ 'certificate-names': 'www.other.example', secrets: 'DB = db-password' })
    expect(job.log).toContain('step-ca refused the request for a certificate (ERR_EXCHANGE_REJECTED')
    expect(world.keywhiz.requests).toEqual([])
    expectClean(job, world)
  }))

test.concurrent('a certificate that could not be revoked in main is revoked in post', () =>
  inKeywhizWorld(
    async (world) => {
      let isDeaf = true
      world.stepCa.answer = (request, response, next) => {
        if (isDeaf && request.url === '/1.0/revoke') response.writeHead(404).end()
        else next()
      }
      const job = await world.use(
        { secrets: 'DB = db-password' },
        {
          onPost: () => {
            isDeaf = false
          },
        },
      )
      expect(job.log).toMatch(/certificate of deploy\.example\.com at \S+: revoke-failed, /)
      expect(job.log).toMatch(/certificate of deploy\.example\.com at \S+: revoked-verified, /)
      expectClean(job, world)
    },
    { secrets },
  ))

test.concurrent.each([1, 2, 3, 4, 5])(
  'main that is killed at request %i to the certificate authority leaves nothing',
  (nth) =>
    inKeywhizWorld(
      async (world) => {
        const job = await world.use({ secrets: 'DB = db-password' }, { onStep: killAtRequest(nth, world.stepCa) })
        const [one] = world.stepCa.authority.issued
        if (one?.revokedAt === undefined) expect(job.log).toContain('requested, but no answer arrived')
        expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
      },
      { secrets },
    ),
)

test.concurrent('main that is killed while it reads: post revokes the certificate', () =>
  inKeywhizWorld(
    async (world) => {
      const job = await world.use({ secrets: 'DB = db-password' }, { onStep: killAtRequest(1, world.keywhiz) })
      expect(world.stepCa.authority.issued.map(({ revokedAt }) => revokedAt !== undefined)).toEqual([true])
      expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
    },
    { secrets },
  ))

test('every wrong input is reported at once, before any request', () =>
  inKeywhizWorld(async (world) => {
    const job = await world.use({
      url: 'http://127.0.0.1:4444',
      'ca-certificate': 'no certificate',
      'certificate-ca': 'openssl',
      'certificate-url': 'https://ca.example/acme',
      'certificate-audience': 'two words',
      'certificate-names': 'under_score.example',
      secrets: 'A = ../x\nB = db#@3\nC = POST db\nPATH = db',
      session: 'env',
    })
    expect(story(job, world)).toMatchSnapshot()
    expect(world.traffic()).toEqual([])
    const missing = await world.use({ 'certificate-ca': 'vault', 'certificate-ca-certificate': '', secrets: '' })
    expect(missing.log).toMatch(/^ +certificate-pki-role +is required with certificate-ca: vault: a mount and a role/m)
    expect(missing.log).toMatch(/^ +secrets +is required/m)
  }))

test('the double knows the client by its certificate', () =>
  inKeywhizWorld(
    async (world) => {
      await world.use({ secrets: 'DB = db-password' })
      expect(world.keywhiz.requests.map(({ client, status }) => [client, status])).toEqual([[keywhizClient, 200]])
    },
    { secrets },
  ))

test('the certificate of a PKI engine needs a Vault token itself: both are ended in the main step', () =>
  inKeywhizWorldOfVault(
    async (world) => {
      const job = await world.use({ secrets: 'DB = db-password' })
      expect(job.steps[0]?.env).toEqual({ DB: 'correct horse battery' })
      expect(job.log).toMatch(/^Vault token of .+: revoked-verified, /m)
      expect(job.log).toMatch(/^certificate of deploy\.example\.com at \S+: revoked-verified, /m)
      expect(world.pki.authority.issued.map(({ revokedAt }) => revokedAt !== undefined)).toEqual([true])
      expect(world.vault.tokens.map(({ alive }) => alive)).toEqual([false, false])
      expectClean(job, world)
    },
    { secrets },
  ))

test.each([1, 2, 3, 4, 5])('main that is killed at request %i to the Vault of the PKI engine leaves nothing', (nth) =>
  inKeywhizWorldOfVault(
    async (world) => {
      const job = await world.use({ secrets: 'DB = db-password' }, { onStep: killAtRequest(nth, world.vault) })
      const [one] = world.pki.authority.issued
      if (one && one.revokedAt === undefined) expect(job.log).toContain('requested, but no answer arrived')
      expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
    },
    { secrets },
  ),
)
