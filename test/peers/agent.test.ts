import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { during, until } from '../support/agent.ts'
import { inWorld } from '../support/aws-world.ts'
import { inAzureWorld, subscriptionId } from '../support/azure-world.ts'
import { type Certificate, makeCertificate } from '../support/certificate.ts'
import { inGcpWorld } from '../support/gcp-world.ts'
import { inKubernetesWorld } from '../support/kubernetes-world.ts'
import type { Job } from '../support/runner.ts'
import { environment, leftBehind } from '../support/story.ts'
import { inVaultWorld } from '../support/vault-world.ts'
import { clients } from './clients.ts'
import { awsSettings, azSettings, hermetic } from './hermetic.ts'
import { has, peers, withPeers } from './peers.ts'
import { run } from './program.ts'
import { type Recorder, startRecorder } from './recorder.ts'

const python = [peers.boto3.path, resolve('test/peers/clients/keep_working.py')] as const
const node = [process.execPath, resolve('test/peers/clients/keep_working.js')] as const

let proxy: Recorder
beforeEach(async () => {
  proxy = await startRecorder()
})
afterEach(() => proxy.close())

/** The environment of a step of this job, with a proxy that must get no request. */
function stepOf(job: Job, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { url } = proxy
  const proxies = { HTTP_PROXY: url, http_proxy: url, HTTPS_PROXY: url, https_proxy: url }
  return { ...hermetic(`${job.root}/home`), ...proxies, ...more, ...job.env }
}

interface Worked {
  readonly calls: number
  readonly credentials: number
}

/** Runs a program for some seconds. If it fails, throws with its output. */
async function keepWorking(
  env: Record<string, string>,
  [command, ...args]: readonly [string, ...string[]],
): Promise<Worked> {
  const { exitCode, stdout, stderr } = await run(command, args, { env })
  if (exitCode !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
  return JSON.parse(stdout)
}

/** Repeats a command until a value has changed often enough. Returns all outputs. */
async function again(
  env: Record<string, string>,
  [command, ...args]: readonly [string, ...string[]],
  enough: () => boolean,
): Promise<string[]> {
  const said: string[] = []
  await until('enough renewals', async () => {
    const { exitCode, stdout, stderr } = await run(command, args, { env })
    if (exitCode !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
    said.push(stdout.trim())
    return enough()
  })
  return said
}

withPeers([peers.boto3, peers.s3, peers.awsCli1], "AWS's own tools take a role from the agent, across renewals", () => {
  test('each is the role all the time, and no proxy hears of it', () =>
    inWorld({}, async (world) => {
      world.sts.pace = 100
      const job = await world.use(
        { deliver: 'agent', 'session-name': 'by-agent' },
        {},
        during(async (job) => {
          const env = stepOf(job, awsSettings(`${job.root}/home`))
          const start = world.sts.issued.length
          const [boto3, js, ...said] = await Promise.all([
            keepWorking(env, [...python, 'aws', world.sts.url, '22']),
            keepWorking(env, [...node, 'aws', world.sts.url, '22']),
            ...clients
              .filter(({ name }) => name.startsWith('AWS CLI'))
              .map((client) => again(env, client.identity(world.sts.url), () => world.sts.issued.length >= start + 2)),
          ])
          for (const { calls, credentials } of [boto3, js]) {
            expect(calls).toBeGreaterThan(20)
            expect(credentials).toBeGreaterThanOrEqual(2)
          }
          const arn = 'arn:aws:sts::111111111111:assumed-role/deploy/by-agent'
          expect(new Set(said.flat())).toEqual(new Set([arn]))
        }),
      )
      expect(proxy.heard()).toBe('')
      expect([job.orphans, environment(job), leftBehind(job)]).toEqual([[], {}, []])
    }))
})

withPeers(
  [peers.googleAuth, peers.googleAuthLibrary],
  "Google's own libraries take the job's identity from the agent",
  () => {
    test('each reads all the time, and no proxy hears of it; without the variable Python would tell it the bearer', () =>
      inGcpWorld(async (world) => {
        world.google.pace = 100
        world.issuer.pace = 50
        const object = `${world.google.url}/storage/v1/b/releases/o/app`
        await world.use(
          { deliver: 'agent' },
          {},
          during(async (job) => {
            const env = stepOf(job, { GCE_METADATA_HOST: '127.0.0.1:9' })
            const start = world.issuer.minted.length
            const worked = await Promise.all([
              keepWorking(env, [...python, 'google', object, '14']),
              keepWorking(env, [...node, 'google', object, '14']),
            ])
            for (const { calls, credentials } of worked) {
              expect(calls).toBeGreaterThan(10)
              expect(credentials).toBeGreaterThanOrEqual(2)
            }
            expect(world.issuer.minted.length - start).toBeGreaterThanOrEqual(2)
            const config = JSON.parse(readFileSync(job.env.GOOGLE_APPLICATION_CREDENTIALS ?? '', 'utf8'))
            const { Authorization: bearer } = config.credential_source.headers
            // Python asks a host of Google for more facts, without the bearer.
            expect([proxy.heard().includes('127.0.0.1'), proxy.heard().includes(bearer)]).toEqual([false, false])
            const { NO_PROXY, no_proxy, ...unprotected } = env
            const [command, ...args] = python
            const { exitCode } = await run(command, [...args, 'google', object, '1'], { env: unprotected })
            expect(exitCode).not.toBe(0)
            expect(proxy.heard()).toContain(bearer)
          }),
        )
      }))

    test.skipIf(!has(peers.gcloud))('gcloud reads with the same file, across renewals', () =>
      inGcpWorld(async (world) => {
        world.google.pace = 100
        world.issuer.pace = 50
        const settings = {
          GCE_METADATA_HOST: '127.0.0.1:9',
          CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
          CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK: 'true',
          CLOUDSDK_API_ENDPOINT_OVERRIDES_STORAGE: `${world.google.url}/storage/v1/`,
        }
        await world.use(
          { deliver: 'agent' },
          {},
          during(async (job) => {
            const env = {
              ...hermetic(`${job.root}/home`),
              ...settings,
              ...job.env,
              CLOUDSDK_CONFIG: `${job.root}/gcloud`,
            }
            const describe = [
              peers.gcloud.path,
              'storage',
              'objects',
              'describe',
              'gs://releases/app',
              '--format=value(name)',
            ]
            const start = world.issuer.minted.length
            const said = await again(
              env,
              describe as [string, ...string[]],
              () => world.issuer.minted.length >= start + 3,
            )
            expect(new Set(said)).toEqual(new Set(['app']))
          }),
        )
      }),
    )
  },
)

withPeers([peers.az, peers.azureIdentity], "Azure's own tools take a managed identity from the agent", () => {
  let certificate: Certificate
  beforeAll(() => {
    certificate = makeCertificate()
  })
  afterAll(() => certificate.remove())

  const over = (scenario: Parameters<typeof inAzureWorld>[0]) => inAzureWorld(scenario, () => ({ tls: certificate }))

  test('the SDK has a token all the time, and no proxy hears of it', () =>
    over(async (world) => {
      world.entra.pace = 450
      world.issuer.pace = 50
      await world.use(
        { deliver: 'agent' },
        { env: { NODE_EXTRA_CA_CERTS: certificate.path } },
        during(async (job) => {
          const { calls, credentials } = await keepWorking(stepOf(job), [
            ...node,
            'azure',
            `${world.entra.url}/.default`,
            '20',
          ])
          expect(calls).toBeGreaterThan(10)
          expect(credentials).toBeGreaterThanOrEqual(2)
        }),
      )
      expect(proxy.heard()).toBe('')
    }))

  test('az is logged in by it, for the job alone, and takes a new token with each command', () =>
    over(async (world) => {
      world.entra.pace = 450
      const az = { ...azSettings(certificate.path), HOME: '/nonexistent' }
      const job = await world.use(
        { deliver: 'agent', az: 'true', 'subscription-id': subscriptionId },
        { env: { ...az, PATH: `${resolve(peers.az.path, '..')}:${process.env.PATH}` } },
        during(async (job) => {
          const env = { ...hermetic('/nonexistent'), ...az, ...job.env }
          const query = ['--query', '[subscription, tokenType]', '--output', 'tsv']
          const start = world.entra.issued.length
          const said = await again(
            env,
            [peers.az.path, 'account', 'get-access-token', ...query],
            () => world.entra.issued.length > start,
          )
          expect(new Set(said)).toEqual(new Set([`${subscriptionId}\nBearer`]))
          const shown = await run(peers.az.path, ['account', 'show', '--query', 'user.type', '--output', 'tsv'], {
            env,
          })
          expect(shown.stdout.trim()).toBe('servicePrincipal')
        }),
      )
      expect(job.log).not.toMatch(/ERR_/)
      // This is az's usual folder, in the home of this job.
      const { AZURE_CONFIG_DIR: usual, ...others } = environment(job)
      expect(usual).toBe('/nonexistent/.azure')
      expect([job.failed, job.orphans, others, leftBehind(job)]).toEqual([false, [], {}, []])
    }))
})

withPeers([peers.kubectl], 'kubectl takes tokens from the agent by its exec plugin', () => {
  test('it is the service account all the time, with one token after the other, and nobody after post', () => {
    const certificate = makeCertificate()
    return inKubernetesWorld(
      async (world) => {
        world.cluster.pace = 100
        const job = await world.use(
          { deliver: 'agent', 'ca-certificate': certificate.cert },
          {},
          during(async (job) => {
            const env = stepOf(job)
            const kubectl = [peers.kubectl.path, '--cache-dir', `${job.root}/kubectl`] as const
            const whoami = [...kubectl, 'auth', 'whoami', '-o', 'jsonpath={.status.userInfo.username}'] as const
            const start = world.cluster.issued.length
            const said = await again(env, whoami, () => world.cluster.issued.length >= start + 2)
            expect(new Set(said)).toEqual(new Set(['system:serviceaccount:deploy:deployer']))
            world.cluster.pace = 1
            const { length } = world.cluster.issued
            await again(env, whoami, () => world.cluster.issued.length > length)
          }),
        )
        certificate.remove()
        expect(job.log).toContain(': revoked-verified, by kubernetes')
        expect(job.orphans).toEqual([])
      },
      () => ({ tls: certificate }),
    )
  })
})

withPeers([peers.openbao], 'bao reads with the token that the agent keeps', () => {
  test('across renewals, until post revokes it', () =>
    inVaultWorld(async (world) => {
      world.vault.pace = 100
      const job = await world.use(
        { deliver: 'agent', secrets: '' },
        {},
        during(async (job) => {
          expect(job.env.VAULT_TOKEN).toBe(readFileSync(job.env.VAULT_TOKEN_FILE ?? '', 'utf8'))
          const renewals = () => world.vault.requests.filter(({ path }) => path.endsWith('renew-self')).length
          const start = renewals()
          // It finds VAULT_ADDR and VAULT_TOKEN in the job's environment.
          const env = stepOf(job)
          const bao = [peers.openbao.path, 'kv', 'get', '-field=password', 'kv/app'] as const
          const said = await again(env, bao, () => renewals() >= start + 2)
          expect(new Set(said).size).toBe(1)
        }),
      )
      expect(job.log).toContain(': revoked-verified, by vault')
    }))
})
