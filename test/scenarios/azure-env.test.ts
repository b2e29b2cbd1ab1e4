import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { clientId, inAzureWorld, subscriptionId, tenantId } from '../support/azure-world.ts'
import { expectClean } from '../support/expect-clean.ts'
import type { Step } from '../support/runner.ts'
import { leaksOf, leftBehind, story } from '../support/story.ts'

test('the tools get the ID token in a private file, and post takes everything out', () =>
  inAzureWorld(async (world) => {
    let file = ''
    const look: Step = {
      name: 'look',
      run: ({ env }) => {
        file = env.AZURE_FEDERATED_TOKEN_FILE ?? ''
        expect(readFileSync(file, 'utf8')).toBe(world.issuer.minted[0])
        const print = `const { statSync } = require('node:fs'); console.log((statSync(process.argv[1]).mode & 0o777).toString(8))`
        return { command: process.execPath, args: ['-e', print, file] }
      },
    }
    const job = await world.use({ 'subscription-id': subscriptionId }, {}, look)
    expect(story(job, world)).toMatchSnapshot()
    expect(job.steps[0]?.env).toEqual({
      ARM_CLIENT_ID: clientId,
      ARM_METADATA_HOSTNAME: new URL(world.entra.url).host,
      ARM_SUBSCRIPTION_ID: subscriptionId,
      ARM_TENANT_ID: tenantId,
      ARM_USE_OIDC: 'true',
      AZURE_AUTHORITY_HOST: world.entra.url,
      AZURE_CLIENT_ID: clientId,
      AZURE_FEDERATED_TOKEN_FILE: file,
      AZURE_SUBSCRIPTION_ID: subscriptionId,
      AZURE_TENANT_ID: tenantId,
    })
    expect(existsSync(file)).toBe(false)
    expectClean(job, world)
  }))

test('several resources get a token each, all from one assertion', () =>
  inAzureWorld(async (world) => {
    const scopes = ['https://vault.azure.net/.default', `${world.entra.url}/.default`]
    const job = await world.use({ scopes: scopes.join('\n'), deliver: 'output' })
    expect(job.failed).toBe(false)
    const { outputs } = job.steps[0] ?? { outputs: {} as Record<string, string> }
    const token = (resource: string) => world.entra.issued.find((one) => one.resource === resource)?.value
    expect(outputs['access-token']).toBe(token('https://vault.azure.net'))
    expect(JSON.parse(outputs['access-tokens'] ?? '')).toEqual({
      [scopes[0] ?? '']: token('https://vault.azure.net'),
      [scopes[1] ?? '']: token(world.entra.url),
    })
    expect(world.issuer.requests).toHaveLength(1)
    expect(new Set(world.entra.requests.map(({ fields }) => fields.client_assertion)).size).toBe(1)
    expect(world.entra.requests.every(({ fields }) => !JSON.stringify(fields).includes('cp1'))).toBe(true)
    expect([job.steps[0]?.env, leaksOf(job, world)]).toEqual([{}, []])
  }))

test('one resource of two refused: nothing is delivered, and the other token is named with its end', () =>
  inAzureWorld(async (world) => {
    const scopes = `${world.entra.url}/.default, https://unknown.example/.default`
    const job = await world.use({ scopes, deliver: 'env,output' })
    expect(job.log).toContain('(ERR_EXCHANGE_REJECTED, AADSTS500011)')
    expect(job.log).toContain('The tenant does not have the resource https://unknown.example/.default')
    expect(job.log).toMatch(/Entra access token of \S+ for http\S+: expires-only, valid until/)
    expect([job.env, job.outputs.azure, leftBehind(job)]).toEqual([{}, {}, []])
  }))

test.each([['AZURE_CLIENT_SECRET'], ['AZURE_CLIENT_CERTIFICATE_PATH'], ['ARM_CLIENT_SECRET'], ['ARM_OIDC_TOKEN']])(
  'deliver: env is refused where %s would make the tools use another identity',
  (name) =>
    inAzureWorld(async (world) => {
      const job = await world.use({}, { env: { [name]: 'x' } })
      expect(job.log).toContain('(ERR_ENV_CONFLICT)')
      expect(job.log).toContain(name)
      expect(world.issuer.requests).toEqual([])
    }),
)
