import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { account, type GcpWorld, inGcpWorld, provider } from '../support/gcp-world.ts'
import type { Job, Step } from '../support/runner.ts'
import { leaksOf } from '../support/story.ts'
import { has, type Peer, peers, withPeers } from './peers.ts'

interface Client {
  readonly name: string
  readonly needs: Peer
  readonly command: readonly [string, ...string[]]
}

const clients: readonly Client[] = [
  {
    name: 'google-auth (Python)',
    needs: peers.googleAuth,
    command: [peers.boto3.path, resolve('test/peers/clients/google_client.py')],
  },
  {
    name: 'google-auth-library (JavaScript)',
    needs: peers.googleAuthLibrary,
    command: [process.execPath, resolve('test/peers/clients/google_client.js')],
  },
]

/** The sources of credentials outside of the job. */
const env = { GCE_METADATA_HOST: '127.0.0.1:9' }

function step({ name, command: [command, ...args] }: Client, more: (job: Job) => string[], env = {}): Step {
  return { name, run: (job) => ({ command, args: [...args, ...more(job)], env }) }
}

function object({ google }: GcpWorld, name: string): string {
  return `${google.url}/storage/v1/b/releases/o/${encodeURIComponent(name)}`
}

withPeers([peers.googleAuth, peers.googleAuthLibrary], "Google's own clients and the double of Google", () => {
  test.each(clients)('$name reads with the delivered token', (client) =>
    inGcpWorld(async (world) => {
      const steps = [
        step(client, ({ env }) => ['token', object(world, 'app'), env.GOOGLE_OAUTH_ACCESS_TOKEN ?? '']),
        step({ ...client, name: 'by output' }, ({ outputs: { gcp = {} } }) => [
          'token',
          object(world, 'app'),
          gcp['access-token'] ?? '',
        ]),
      ]
      const job = await world.use({ deliver: 'env,output' }, { env }, ...steps)
      expect(job.log.match(/^200 app$/gm)).toHaveLength(2)
      expect(leaksOf(job, world)).toEqual([])
    }),
  )

  test.each(clients)('$name is a client that the double accepts, and sends what the action sends', (client) =>
    inGcpWorld(async (world) => {
      const { url } = world.google
      const headers = { authorization: `Bearer ${world.issuer.requestToken}` }
      const audience = `https://iam.googleapis.com/${provider}`
      const config = {
        type: 'external_account',
        audience: `//iam.googleapis.com/${provider}`,
        subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        token_url: `${url}/v1/token`,
        service_account_impersonation_url: `${url}/v1/projects/-/serviceAccounts/${account}:generateAccessToken`,
        credential_source: {
          url: `${world.issuer.requestUrl}&audience=${encodeURIComponent(audience)}`,
          headers,
          format: { type: 'json', subject_token_field_name: 'value' },
        },
      }
      const own = step(client, () => ['federate', object(world, 'app')], { CONFIG: JSON.stringify(config) })
      const theirs = await world.run([own], { env })
      expect(theirs.log).toContain('200 app')
      await world.use({}, { env })
      const sent = world.google.requests.filter(({ method }) => method === 'POST')
      const shapes = sent.map(({ path, fields }) => [path, Object.keys(fields).sort()])
      const lifetimes = sent.map(({ fields }) => fields.lifetime).filter(Boolean)
      expect(new Set(lifetimes)).toEqual(new Set(['3600s']))
      const [theirToken = [], theirAccount = [], ourToken, ourAccount] = shapes
      expect(ourToken).toEqual(theirToken)
      // Without a delegate, Python sends an empty list and JavaScript sends none.
      const [path, names] = theirAccount as [string, string[]]
      expect(ourAccount).toEqual([path, names.filter((name) => name !== 'delegates')])
      for (const name of ['grant_type', 'requested_token_type', 'audience', 'subject_token_type'])
        expect(sent[2]?.fields[name]).toBe(sent[0]?.fields[name])
    }),
  )

  test.skipIf(!has(peers.googleGo))('x/oauth2 (Go) reads with the delivered credentials file', () =>
    inGcpWorld(async (world) => {
      for (const deliver of ['env', 'file']) {
        const own: Step = {
          name: 'Go',
          run: (job) => ({
            command: peers.googleGo.path,
            args: [object(world, 'app')],
            env: { CONFIG: readFileSync(job.env.GOOGLE_APPLICATION_CREDENTIALS ?? '', 'utf8') },
          }),
        }
        const job = await world.use({ deliver }, { env }, own)
        expect(job.log).toMatch(/^200 app$/m)
        expect(leaksOf(job, world)).toEqual([])
      }
    }),
  )

  test.each(clients)('$name reads with the delivered credentials file, and in the name of the account', (client) =>
    inGcpWorld(async (world) => {
      for (const deliver of ['env', 'file']) {
        const configuration = ({ env }: Job) => readFileSync(env.GOOGLE_APPLICATION_CREDENTIALS ?? '', 'utf8')
        const { name, command } = client
        const own: Step = {
          name,
          run: (job) => ({
            command: command[0],
            args: [...command.slice(1), 'federate', object(world, 'app')],
            env: { CONFIG: configuration(job) },
          }),
        }
        const job = await world.use({ deliver }, { env }, own)
        expect(job.log).toMatch(/^200 app$/m)
        expect(job.log).toContain(`account ${account}`)
        expect(leaksOf(job, world)).toEqual([])
      }
    }),
  )

  test.skipIf(!has(peers.gcloud))('gcloud reads with the delivered variables, and with the token file', () =>
    inGcpWorld(async (world) => {
      const settings = {
        ...env,
        HOME: '/nonexistent',
        CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
        CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK: 'true',
        CLOUDSDK_API_ENDPOINT_OVERRIDES_STORAGE: `${world.google.url}/storage/v1/`,
      }
      const gcloud: Step = {
        name: 'gcloud',
        run: () => ({
          command: peers.gcloud.path,
          args: ['storage', 'objects', 'describe', 'gs://releases/app', '--format=value(name)'],
        }),
      }
      for (const deliver of ['env', 'file']) {
        const job = await world.use({ deliver }, { env: settings }, gcloud)
        expect(job.log).toMatch(/^app$/m)
        expect(job.failed).toBe(false)
      }
    }),
  )
})
