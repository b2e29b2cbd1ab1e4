import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { awsAction } from '../support/aws-world.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { type Job, runJob, type Step } from '../support/runner.ts'
import { clients, step } from './clients.ts'
import { startMoto } from './moto.ts'
import { peers, withPeers } from './peers.ts'
import type { Server } from './program.ts'

/** The content of ~/.aws/config in a repository or on a machine. */
const own = `[profile prod]
role_arn = arn:aws:iam::123456789012:role/prod
role_session_name = prod
source_profile = hub
region = eu-central-1
`

/** The source of credentials outside of the job: the metadata service of a cloud machine. */
const env = { AWS_EC2_METADATA_DISABLED: 'true' }

withPeers([peers.moto, ...clients.map(({ needs }) => needs)], "AWS's own clients take what is delivered (moto)", () => {
  let issuer: Issuer
  let moto: Server & { readonly url: string }

  beforeAll(async () => {
    issuer = await startIssuer()
    moto = await startMoto()
  })

  afterAll(async () => {
    await moto?.stop()
    await issuer?.close()
  })

  /** One step whose session has the name of its role. */
  function use(role: string, inputs: Readonly<Record<string, string>>): Step {
    const given = {
      role: `arn:aws:iam::123456789012:role/${role}`,
      region: 'eu-central-1',
      'session-name': role,
      'sts-endpoint': `${moto.url}/`,
      ...inputs,
    }
    return { name: role, uses: awsAction, with: given }
  }

  /** Runs a job with these steps and client steps. Returns the identity of each client. */
  async function identities(steps: readonly Step[]): Promise<Record<string, string>> {
    const job: Job = await runJob({ issuer, env, steps })
    job.dispose()
    expect(job.log).not.toMatch(/ERR_|Traceback/)
    const ran = job.steps.filter(({ name, phase }) => phase === 'main' && /AWS|boto3/.test(name))
    return Object.fromEntries(ran.map(({ name, stdout }) => [name, stdout.trim()]))
  }

  function everyone(role: string) {
    const arn = `arn:aws:sts::123456789012:assumed-role/${role}/${role}`
    return Object.fromEntries(clients.map(({ name }) => [name, arn]))
  }

  const ask = (profile?: string) => clients.map((client) => step(client.name, client.identity(moto.url, profile)))

  test('the standard variables', async () => {
    expect(await identities([use('deploy', {}), ...ask()])).toEqual(everyone('deploy'))
  })

  test('the profile that needs no choosing', async () => {
    expect(await identities([use('deploy', { deliver: 'file' }), ...ask()])).toEqual(everyone('deploy'))
  })

  test('one of two profiles, chosen by name', async () => {
    const uses = [
      use('build', { deliver: 'file', profile: 'build' }),
      use('production', { deliver: 'file', profile: 'production' }),
    ]
    expect(await identities([...uses, ...ask('build')])).toEqual(everyone('build'))
    expect(await identities([...uses, ...ask('production')])).toEqual(everyone('production'))
  })

  test('variables and a profile at once', async () => {
    expect(await identities([use('deploy', { deliver: 'env, file' }), ...ask()])).toEqual(everyone('deploy'))
  })

  test("a profile of the job's own settings, whose source is ours", async () => {
    const settings: Step = {
      name: 'settings',
      during: ({ root }) => {
        mkdirSync(join(root, 'home/.aws'), { recursive: true })
        writeFileSync(join(root, 'home/.aws/config'), own)
      },
    }
    const env = () => ({ AWS_ENDPOINT_URL_STS: moto.url })
    const asked = clients.map((client) => step(client.name, client.identity(moto.url, 'prod'), env))
    const steps = [settings, use('hub', { deliver: 'file', profile: 'hub' }), ...asked]
    expect(await identities(steps)).toEqual(everyone('prod'))
  })

  test('outputs, given to chosen steps', async () => {
    const env = ({ outputs: { deploy = {} } }: Job) => ({
      AWS_ACCESS_KEY_ID: deploy['access-key-id'] ?? '',
      AWS_SECRET_ACCESS_KEY: deploy['secret-access-key'] ?? '',
      AWS_SESSION_TOKEN: deploy['session-token'] ?? '',
      AWS_REGION: 'eu-central-1',
      AWS_DEFAULT_REGION: 'eu-central-1',
    })
    const steps = clients.map((client) => step(client.name, client.identity(moto.url), env))
    expect(await identities([use('deploy', { deliver: 'output' }), ...steps])).toEqual(everyone('deploy'))
  })
})
