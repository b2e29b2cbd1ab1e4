import { expect, test } from 'vitest'
import { ask, during, until } from '../support/agent.ts'
import { clientId, inAzureWorld, vault } from '../support/azure-world.ts'
import { expectClean } from '../support/expect-clean.ts'
import { minute, timeOf } from '../support/job-time.ts'
import type { Job } from '../support/runner.ts'
import { story } from '../support/story.ts'

/** One request, as App Service's clients send it. */
function askIdentity({ env }: Job, query: Record<string, string>) {
  const url = `${env.IDENTITY_ENDPOINT}?${new URLSearchParams({ 'api-version': '2019-08-01', ...query })}`
  return ask(url, { 'x-identity-header': env.IDENTITY_HEADER ?? '', metadata: 'true' })
}

test('a managed identity has a token for each of the scopes, and for nothing else', () =>
  inAzureWorld(async (world) => {
    const scopes = `${world.entra.url}/.default, ${vault}/.default`
    const job = await world.use(
      { deliver: 'agent', scopes },
      {},
      during(async (job) => {
        for (const resource of [world.entra.url, `${vault}/`]) {
          const { status, fields } = await askIdentity(job, { resource, client_id: clientId })
          expect(status).toBe(200)
          expect(fields).toMatchObject({
            access_token: world.entra.issued.find((one) => resource.startsWith(one.resource))?.value,
            token_type: 'Bearer',
            resource,
          })
          expect(Number(fields.expires_on) * 1000).toBeGreaterThan(Date.now() + 3_000_000)
        }
        for (const query of [
          {},
          { resource: 'https://graph.microsoft.com' },
          { resource: vault, client_id: '99999999-9999-9999-9999-999999999999' },
          { resource: vault, mi_res_id: '/subscriptions/x' },
          { resource: vault, object_id: 'x' },
        ] as Record<string, string>[])
          expect((await askIdentity(job, query)).status).toBe(400)
        expect(world.entra.issued).toHaveLength(2)
      }),
    )
    // Terraform would send no bearer to an endpoint of a managed identity. It requests a new token from GitHub each
    // time.
    expect(job.steps[0]?.env).toMatchObject({
      AZURE_CLIENT_ID: clientId,
      ARM_CLIENT_ID: clientId,
      ARM_USE_OIDC: 'true',
    })
    expect(Object.keys(job.steps[0]?.env ?? {}).filter((name) => /MSI|OIDC_/.test(name))).toEqual([])
    expect(story(job, world)).toMatchSnapshot()
    expectClean(job, world)
  }))

test('tokens come anew although the identity token of main is long over', () =>
  inAzureWorld(async (world) => {
    const time = timeOf(world)
    await world.use(
      { deliver: 'agent', scopes: `${vault}/.default` },
      { env: time.env },
      during(async (job) => {
        const seen = new Set<unknown>()
        await until('three tokens', async () => {
          const { status, fields } = await askIdentity(job, { resource: vault })
          expect(status).toBe(200)
          expect(Number(fields.expires_on) * 1000).toBeGreaterThan(time.now())
          // A second use of an assertion would be answered with AADSTS700024.
          if (!seen.has(fields.access_token)) time.pass(45 * minute)
          return seen.add(fields.access_token).size >= 3
        })
        expect(world.issuer.minted.length).toBeGreaterThanOrEqual(3)
      }),
    )
  }))

test.each([
  'AZURE_CLIENT_SECRET',
  'AZURE_FEDERATED_TOKEN_FILE',
  'ARM_OIDC_TOKEN_FILE_PATH',
  'ARM_OIDC_REQUEST_URL',
  'IDENTITY_SERVER_THUMBPRINT',
  'IMDS_ENDPOINT',
])('%s of the job would hide the agent, and is refused by name', (name) =>
  inAzureWorld(async (world) => {
    const job = await world.use({ deliver: 'agent', scopes: `${vault}/.default` }, { env: { [name]: 'x' } })
    expect(job.log).toMatch(new RegExp(`ERR_ENV_CONFLICT[^]*variables +${name}`))
    expect(world.issuer.requests).toEqual([])
  }),
)
