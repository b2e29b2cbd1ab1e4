import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { makeCertificate } from '../support/certificate.ts'
import { agentInputs, startFiveSystems } from '../support/five-systems.ts'
import type { Job, Step } from '../support/runner.ts'
import { environment, leftBehind } from '../support/story.ts'
import { awsSettings, hermetic } from './hermetic.ts'
import { peers, withPeers } from './peers.ts'
import { run } from './program.ts'

/** Everything grows old a hundred times faster, so four hours take this time. */
const pace = 100
const seconds = (4 * 3600) / pace

type Command = readonly [string, ...string[]]

const python: Command = [peers.boto3.path, resolve('test/peers/clients/keep_working.py')]
const node: Command = [process.execPath, resolve('test/peers/clients/keep_working.js')]

/** Runs a program to its end. If it fails, throws with its output. */
async function done(env: Record<string, string>, [command, ...args]: Command): Promise<string> {
  const { exitCode, stdout, stderr } = await run(command, args, { env })
  if (exitCode !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
  return stdout.trim()
}

/** Each tool works so often at least, also on a busy machine. */
const leastCalls = 16

/** Repeats a short command for the whole time, with pauses. */
async function allTheTime(env: Record<string, string>, command: Command): Promise<number> {
  const end = Date.now() + seconds * 1000
  let calls = 0
  while (Date.now() < end || calls < leastCalls) {
    await done(env, command)
    calls++
    await new Promise((resolve) => setTimeout(resolve, 5_000))
  }
  return calls
}

const needed = [peers.boto3, peers.s3, peers.awsCli1, peers.googleAuth, peers.googleAuthLibrary, peers.azureIdentity]
withPeers([...needed, peers.openbao, peers.kubectl], 'four hours of a job, a hundred times as fast', () => {
  test('the tools of five systems work all the time, each with one short-lived credential after the other', async () => {
    const certificate = makeCertificate()
    const world = await startFiveSystems({ tls: certificate })
    const { aws, gcp, azure, vault, kubernetes } = world.doubles
    for (const server of [aws.sts, gcp.google, azure.entra, vault.vault, kubernetes.cluster]) server.pace = pace
    // GitHub's own tokens are valid for five minutes. Here they have a tenth of it.
    world.issuer.pace = 10
    const inputs = agentInputs(world)
    inputs.kubernetes['ca-certificate'] = certificate.cert
    const uses = Object.entries(inputs).map(([id, given]) => ({
      name: id,
      uses: resolve('actions', id),
      with: given,
    }))
    const worked: Record<string, { calls: number; credentials?: number }> = {}
    const during: Step = {
      name: 'four hours',
      during: async (job: Job) => {
        const home = `${job.root}/home`
        // The SDK needs an https authority, which a managed identity never asks.
        const { AZURE_AUTHORITY_HOST, ...told } = job.env
        const env = { ...hermetic(home), ...awsSettings(home), GCE_METADATA_HOST: '127.0.0.1:9', ...told }
        const long = async (name: string, command: Command) => {
          worked[name] = JSON.parse(await done(env, [...command, String(seconds)]))
        }
        const short = async (name: string, command: Command, more = {}) => {
          worked[name] = { calls: await allTheTime({ ...env, ...more }, command) }
        }
        const object = `${gcp.google.url}/storage/v1/b/releases/o/app`
        const token = { VAULT_TOKEN: readFileSync(job.env.VAULT_TOKEN_FILE ?? '', 'utf8') }
        await Promise.all([
          long('boto3', [...python, 'aws', aws.sts.url]),
          long('AWS SDK', [...node, 'aws', aws.sts.url]),
          long('google-auth', [...python, 'google', object]),
          long('google-auth-library', [...node, 'google', object]),
          long('@azure/identity', [...node, 'azure', `${azure.entra.url}/.default`]),
          short('AWS CLI', [peers.awsCli1.path, 'sts', 'get-caller-identity', '--endpoint-url', aws.sts.url]),
          short('kubectl', [peers.kubectl.path, '--cache-dir', `${home}/kubectl`, 'auth', 'whoami']),
          short('bao', [peers.openbao.path, 'kv', 'get', 'kv/app'], token),
        ])
      },
    }
    const job = await world.run([...uses, during])
    certificate.remove()
    for (const [name, { calls, credentials = 99 }] of Object.entries(worked)) {
      expect([name, calls >= leastCalls]).toEqual([name, true])
      expect([name, credentials >= (name === '@azure/identity' ? 4 : 15)]).toEqual([name, true])
    }
    expect(Object.keys(worked)).toHaveLength(8)
    // This was the requested lifetime, so nothing was valid longer.
    const assumed = aws.sts.requests.filter(({ action }) => action === 'AssumeRoleWithWebIdentity')
    expect(new Set(assumed.map(({ params }) => params.DurationSeconds))).toEqual(new Set(['1200']))
    const lifetimes = gcp.google.requests.flatMap(({ fields }) => fields.lifetime ?? [])
    expect(new Set(lifetimes)).toEqual(new Set(['600s']))
    expect(vault.vault.tokens).toHaveLength(1)
    expect(job.log).toMatch(/Vault token of .*: revoked-verified/)
    expect(job.log).toMatch(/Kubernetes token of .*: revoked-/)
    expect([job.orphans, environment(job), leftBehind(job)]).toEqual([[], {}, []])
    await world.close()
  })
})
