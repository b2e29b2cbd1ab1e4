import type { S3Client } from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { audience, awsAction, deployRole } from '../support/aws-world.ts'
import { leaks } from '../support/encodings.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { type Job, runJob, type Step } from '../support/runner.ts'
import { clients, step } from './clients.ts'
import { peers, withPeers } from './peers.ts'
import { startWeed, type Weed, weedSessionSeconds } from './weed.ts'

const subject = 'repo:acme/api:ref:refs/heads/*'
const bucket = 'arn:aws:s3:::site'
const targetRole = 'arn:aws:iam::111111111111:role/target'

withPeers(
  [peers.weed, peers.s3, ...clients.map(({ needs }) => needs)],
  "the exchange with an STS that verifies tokens (SeaweedFS's)",
  () => {
    let issuer: Issuer
    let weed: Weed
    let sdk: typeof import('@aws-sdk/client-s3')
    const jobs: Job[] = []

    beforeAll(async () => {
      sdk = await import('@aws-sdk/client-s3')
      issuer = await startIssuer()
      weed = await startWeed(issuer.url, audience, [
        {
          name: 'deploy',
          trust: { subject },
          statements: [
            { Effect: 'Allow', Action: ['s3:*'], Resource: [bucket, `${bucket}/*`] },
            { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: ['arn:aws:s3:::releases'] },
          ],
        },
        {
          name: 'target',
          trust: { role: 'deploy' },
          statements: [
            { Effect: 'Allow', Action: ['s3:ListBucket', 's3:GetObject'], Resource: [bucket, `${bucket}/*`] },
          ],
        },
      ])
      const admin = s3(weed.admin)
      await admin.send(new sdk.PutObjectCommand({ Bucket: 'site', Key: 'index.html', Body: 'hello' }))
      await admin.send(new sdk.PutObjectCommand({ Bucket: 'site', Key: 'private.html', Body: 'hello' }))
      await admin.send(new sdk.PutObjectCommand({ Bucket: 'releases', Key: 'app.tar.gz', Body: 'hello' }))
    })

    afterEach(() => {
      issuer.claims = {}
      issuer.answer = undefined
      for (const job of jobs.splice(0)) job.dispose()
    })

    afterAll(async () => {
      await weed?.stop()
      await issuer?.close()
    })

    function s3(credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }): S3Client {
      return new sdk.S3Client({
        region: 'eu-central-1',
        endpoint: weed.url,
        forcePathStyle: true,
        maxAttempts: 1,
        credentials,
      })
    }

    async function use(inputs: Readonly<Record<string, string>> = {}, ...after: Step[]): Promise<Job> {
      const given = {
        role: deployRole,
        region: 'eu-central-1',
        'sts-endpoint': `${weed.url}/`,
        lifetime: '900',
        ...inputs,
      }
      const steps = [{ name: 'aws', uses: awsAction, with: given }, ...after]
      const job = await runJob({ issuer, env: { AWS_EC2_METADATA_DISABLED: 'true' }, steps })
      jobs.push(job)
      return job
    }

    /** The variables that main set. Post has emptied them since. */
    function delivered(job: Job): Record<'accessKeyId' | 'secretAccessKey' | 'sessionToken', string> {
      const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN = '' } = job.steps[0]?.env ?? {}
      return {
        accessKeyId: AWS_ACCESS_KEY_ID,
        secretAccessKey: AWS_SECRET_ACCESS_KEY,
        sessionToken: AWS_SESSION_TOKEN,
      }
    }

    /** `allowed`, or the name of the refusal. */
    function verdict(asked: Promise<unknown>): Promise<string> {
      return asked.then(
        () => 'allowed',
        ({ name }: Error) => name,
      )
    }

    /** S3's answers to a session, one per request. */
    async function verdicts(job: Job) {
      expect(job.log).not.toContain('ERR_')
      const client = s3(delivered(job))
      const [get, getPrivate, put, list] = await Promise.all([
        verdict(client.send(new sdk.GetObjectCommand({ Bucket: 'site', Key: 'index.html' }))),
        verdict(client.send(new sdk.GetObjectCommand({ Bucket: 'site', Key: 'private.html' }))),
        verdict(client.send(new sdk.PutObjectCommand({ Bucket: 'site', Key: 'new.html', Body: 'new' }))),
        verdict(client.send(new sdk.ListObjectsV2Command({ Bucket: 'site' }))),
      ])
      return { get, getPrivate, put, list }
    }

    /** A refusal is one clear error without a secret, and nothing is delivered. */
    function expectRefused(job: Job): void {
      const [main] = job.steps
      expect(main?.exitCode).toBe(1)
      expect(job.log).toContain('ERR_EXCHANGE_REJECTED')
      expect(main?.env).toEqual({})
      expect(leaks(job.log, [...issuer.minted, issuer.requestToken])).toEqual([])
    }

    const everything = { get: 'allowed', getPrivate: 'allowed', put: 'allowed', list: 'allowed' }
    const readOnly = { get: 'allowed', getPrivate: 'AccessDenied', put: 'AccessDenied', list: 'AccessDenied' }
    const readIndex = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: `${bucket}/index.html` }],
    })

    test('a good token gives a session of the role, whose account comes from the role where the answer names nobody', async () => {
      const job = await use()
      expect(await verdicts(job)).toEqual(everything)
      expect(job.outputs.aws?.account).toBe('111111111111')
      expect(job.outputs.aws?.principal).toMatch(
        /^arn:aws:sts::111111111111:assumed-role\/deploy\/gh-4242-1-[0-9a-f]{8}$/,
      )
      expect(job.log).toContain('expires-only')
      expect(leaks(job.log, Object.values(delivered(job)))).toEqual([])
    })

    test.each(['env', 'file'])(
      "AWS's own clients sign with what is delivered as %s, and the server verifies it",
      async (deliver) => {
        const asked = clients.map((client) => step(client.name, client.keys(weed.url, 'releases')))
        const job = await use({ deliver }, ...asked)
        const answers = job.steps.filter(({ name }) => name !== 'aws').map(({ name, stdout }) => [name, stdout.trim()])
        expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(clients.map(({ name }) => [name, 'app.tar.gz'])))
      },
    )

    test('the expiry is the one that the server gave', async () => {
      const before = Date.now()
      const job = await use()
      const left = Date.parse(job.outputs.aws?.['expires-at'] ?? '') - before
      expect(left).toBeGreaterThan(895_000)
      expect(left).toBeLessThan(910_000)
    })

    test('a wrong audience is refused', async () => {
      expectRefused(await use({ audience: 'https://example.com' }))
    })

    const strangers = ['acme/other:ref:refs/heads/main', 'acme/api:pull_request', 'Acme/api:ref:refs/heads/main']
    test.each(strangers.map((rest) => `repo:${rest}`))('the subject %s is refused', async (sub) => {
      issuer.claims = { sub }
      const job = await use()
      expectRefused(job)
      expect(job.log).toContain(sub)
    })

    test('a token signed with another key is refused', async () => {
      issuer.answer = (_, response) =>
        void issuer.forge(audience).then((value) => response.end(JSON.stringify({ value })))
      expectRefused(await use())
    })

    test('a token of another issuer is refused', async () => {
      const other = await startIssuer()
      issuer.answer = (_, response) =>
        void other.mint(audience).then((value) => response.end(JSON.stringify({ value })))
      expectRefused(await use())
      await other.close()
    })

    test('an expired token is refused, though each try brings a fresh one', async () => {
      const past = Date.now() - 3_600_000
      issuer.claims = { nbf: past / 1000 - 600, iat: Math.floor(past / 1000), exp: Math.floor(past / 1000) + 300 }
      issuer.answer = (_, response, next) => {
        response.setHeader('date', new Date(past).toUTCString())
        next()
      }
      const asked = issuer.requests.length
      expectRefused(await use())
      expect(issuer.requests.length - asked).toBeGreaterThan(1)
    })

    test('a session policy narrows the session', async () => {
      expect(await verdicts(await use({ 'session-policy': readIndex }))).toEqual(readOnly)
    })

    test('a deadline is a policy that the server takes, and takes nothing away before its time', async () => {
      expect(await verdicts(await use({ deadline: '1m' }))).toEqual(everything)
    })

    test('a deadline widens no session policy', async () => {
      expect(await verdicts(await use({ deadline: '1m', 'session-policy': readIndex }))).toEqual(readOnly)
    })

    test('a policy wider than the role gives nothing more', async () => {
      const wide = JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
      })
      const client = s3(delivered(await use({ 'session-policy': wide })))
      const elsewhere = new sdk.PutObjectCommand({ Bucket: 'elsewhere', Key: 'a', Body: 'a' })
      await expect(client.send(elsewhere)).rejects.toMatchObject({ name: 'AccessDenied' })
    })

    test('a chain becomes the last role, with a signature that the server verifies', async () => {
      const chain = { 'role-chain': JSON.stringify([{ role: targetRole }]) }
      const job = await use(chain)
      expect(await verdicts(job)).toEqual({ ...everything, put: 'AccessDenied' })
      expect(job.outputs.aws?.principal).toMatch(/:assumed-role\/target\/gh-4242-1-/)
      const narrowed = await use({ ...chain, deadline: '1m', 'session-policy': readIndex })
      expect(await verdicts(narrowed)).toEqual(readOnly)
    })

    test('a wrong secret and a tampered token are refused', async () => {
      const good = delivered(await use())
      const ask = (credentials: typeof good) => s3(credentials).send(new sdk.ListObjectsV2Command({ Bucket: 'site' }))
      await expect(ask({ ...good, secretAccessKey: 'x'.repeat(40) })).rejects.toThrow()
      // The first character of the signature is changed. Some bits of the last one have no meaning.
      const tampered = good.sessionToken.replace(/\.[^.](?=[^.]*$)/, (first) => (first === '.A' ? '.B' : '.A'))
      await expect(ask({ ...good, sessionToken: tampered })).rejects.toThrow()
      await expect(ask(good)).resolves.toBeDefined()
    })

    test('the credential is refused once it has expired, when the report said so', async () => {
      const job = await use({ lifetime: '' })
      const client = s3(delivered(job))
      const list = () => client.send(new sdk.ListObjectsV2Command({ Bucket: 'site' }))
      await list()
      const said = Date.parse(job.outputs.aws?.['expires-at'] ?? '')
      expect(job.log).toContain(`expires-only, valid until ${job.outputs.aws?.['expires-at']}`)
      const patience = { timeout: (weedSessionSeconds + 5) * 1000, interval: 100 }
      await expect.poll(() => verdict(list()), patience).toBe('InvalidAccessKeyId')
      expect(Date.now()).toBeGreaterThanOrEqual(said - 1000)
    })
  },
)
