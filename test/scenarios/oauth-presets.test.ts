import { resolve } from 'node:path'
import { type FakeSystem, startFakeSystem, systemForms } from '@mayfly/doubles/oauth/systems'
import { expect, test } from 'vitest'
import { presetNames, presetOf } from '../../packages/providers/src/oauth/presets.ts'
import { expectClean } from '../support/expect-clean.ts'
import { openWorld, within } from '../support/world.ts'

type Name = keyof typeof systemForms

/** The inputs that a user gives beside the preset. A system with a fixed address gets the address of its double. */
const given: Readonly<Record<Name, (url: string) => Readonly<Record<string, string>>>> = {
  claude: (url) => ({
    'token-url': `${url}/v1/oauth/token`,
    fields: 'federation_rule_id=fdrl_1\norganization_id=org_1\nservice_account_id=svac_1',
  }),
  openai: (url) => ({
    'token-url': `${url}/oauth/token`,
    fields: 'identity_provider_id=idp_1\nservice_account_id=svc_1',
  }),
  datadog: (url) => ({ url }),
  octopus: (url) => ({ url, audience: '11111111-2222-3333-4444-555555555555' }),
  'docker-hub': (url) => ({
    'token-url': `${url}/oauth/token`,
    audience: 'https://identity.docker.com',
    fields: 'connection_id=con_1\nexpires_in=600',
  }),
  confluent: (url) => ({ 'token-url': `${url}/sts/v1/oauth2/token`, fields: 'identity_pool_id=pool-1' }),
  jfrog: (url) => ({ url, fields: 'provider_name=github' }),
  databricks: (url) => ({ url: `${url}/`, fields: 'client_id=app-1' }),
  snowflake: (url) => ({ url, audience: 'snowflakecomputing.com', fields: '/data/ACCOUNT_NAME=acme' }),
  tailscale: (url) => ({ 'token-url': `${url}/api/v2/oauth/token-exchange`, fields: 'client_id=client-1' }),
  cloudsmith: (url) => ({ url: `${url}/openid/acme`, fields: 'service_slug=ci' }),
  infisical: (url) => ({ url, fields: 'identityId=identity-1' }),
  doppler: (url) => ({
    'token-url': `${url}/v3/auth/oidc`,
    revoke: `POST ${url}/v3/auth/revoke token={token}`,
    fields: 'identity=identity-1',
  }),
}

async function inSystem(
  name: Name,
  scenario: (use: (more?: Record<string, string>) => Promise<string>, system: FakeSystem) => Promise<void>,
  subject?: string,
): Promise<void> {
  const { audience = 'https://audience.example' } = given[name]('') as { audience?: string }
  const opened = openWorld(async (issuer) => {
    const system = await startFakeSystem(name, { issuer, audience, subject: subject ?? issuer.identity.subject })
    const secrets = () => system.tokens.map(({ value }) => value)
    return { system: { system, secrets, traffic: () => system.requests, close: () => system.close() } }
  })
  await within(await opened, async (world) => {
    const { system } = world.doubles.system
    const use = async (more = {}) => {
      const inputs = { preset: name, audience, ...given[name](system.url), ...more }
      const job = await world.run([{ name: 'oauth', uses: resolve('actions/oauth'), with: inputs }])
      expectClean(job, world)
      const variable = presetOf(name)?.inputs.name ?? ''
      expect(job.steps[0]?.env[variable]).toBe(system.tokens[0]?.value)
      return job.log
    }
    await scenario(use, system)
  })
}

const names = Object.keys(systemForms) as Name[]

test('every preset has a double of its form', () => {
  expect([...presetNames].sort()).toEqual([...names].sort())
})

test.concurrent.each(names)('%s: the preset has exactly the form of the system, and ends what can end', (name) =>
  inSystem(name, async (use, system) => {
    const log = await use()
    const isRevocable = 'end' in systemForms[name]
    expect(log).toMatch(
      isRevocable
        ? /: revoked-unverified, by oauth/
        : /: expires-only, valid until (\d{4}-|the system that issued it ends it)/,
    )
    expect(system.tokens.map(({ alive }) => alive)).toEqual([!isRevocable])
  }),
)

test.concurrent.each(names)('%s: a refusal shows the words of the system, beside the claims', (name) =>
  inSystem(
    name,
    async (use) => {
      const log = await use()
      expect(log).toContain('The OAuth server refused the ID token (ERR_EXCHANGE_REJECTED')
      expect(log).toMatch(/^ {2}said +\S/m)
      expect(log).toMatch(/^ {2}subject +repo:acme\/api:ref/m)
      expect(log).toContain('Nothing was delivered.')
    },
    'another subject',
  ),
)

test('each preset with a fixed address has the address of its system', () => {
  const fixed = presetNames.map((name) => [name, presetOf(name)?.inputs['token-url'] ?? 'of the issuer'])
  expect(Object.fromEntries(fixed)).toMatchSnapshot()
})
