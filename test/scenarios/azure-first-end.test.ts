import { expect, test } from 'vitest'
import { azureAudience, inAzureWorld, vault } from '../support/azure-world.ts'
import type { Job } from '../support/runner.ts'

const time = (milliseconds: number) => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`

function endOfIdToken([jwt = '']: readonly string[]): string {
  const { exp } = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString())
  return time(exp * 1000)
}

const told = ({ outputs }: Job) => outputs.azure?.['expires-at']

test('with env alone, the reported expiry is that of the ID token, and the log points to the agent', () =>
  inAzureWorld(async (world) => {
    const job = await world.use()
    const end = endOfIdToken(world.issuer.minted)
    expect(told(job)).toBe(end)
    expect(job.log).toMatch(new RegExp(`, delivered as env \\(azure-\\w+\\); ID token until ${end}$`, 'm'))
    expect(job.log).toContain(
      `until ${end}, because GitHub's ID tokens are valid for 5 minutes. A longer job needs deliver: agent.`,
    )
  }))

test('with output alone, it is that of the access token that ends first', () =>
  inAzureWorld(async (world) => {
    let answers = 0
    world.entra.answer = (_, __, next) => {
      // The clock for the second token is half a minute late.
      if (answers++ > 0) world.entra.advance(-30_000)
      next()
    }
    const job = await world.use({ deliver: 'output', scopes: `${world.entra.url}/.default, ${vault}/.default` })
    const first = Math.min(...world.entra.issued.map(({ expiresAt }) => expiresAt))
    expect(Date.parse(told(job) ?? '')).toBeLessThanOrEqual(first + 2_000)
    expect(job.log).toMatch(new RegExp(`, delivered as output \\(azure-\\w+\\); access token until ${told(job)}`))
    expect(job.log).not.toContain('5 minutes')
  }))

test('with both, the first expiry is reported, and the log names the other one', () =>
  inAzureWorld(async (world) => {
    const job = await world.use({ deliver: 'env,output' })
    const end = endOfIdToken(world.issuer.minted)
    const later = time(world.entra.issued[0]?.expiresAt ?? 0)
    expect(told(job)).toBe(end)
    expect(job.log).toMatch(
      new RegExp(
        `, delivered as env, output \\(azure-\\w+\\); ID token until ${end}; access token until ${later}$`,
        'm',
      ),
    )
  }))

test.each([
  ['the audience that Terraform asks GitHub for', azureAudience, []],
  ['another audience', 'api://other', ['ARM_OIDC_TOKEN_FILE_PATH']],
])('on GitHub, Terraform has the file only where it cannot ask by itself: %s', (_, audience, names) =>
  inAzureWorld(
    async (world) => {
      const job = await world.use({ audience })
      expect(job.failed).toBe(false)
      const set = Object.keys(job.steps[0]?.env ?? {})
      expect(set.filter((name) => name.startsWith('ARM_OIDC'))).toEqual(names)
      expect(set).toContain('AZURE_FEDERATED_TOKEN_FILE')
    },
    (issuer) => ({
      apps: [
        {
          clientId: '11111111-2222-3333-4444-555555555555',
          federated: [{ issuer: issuer.url, subject: issuer.identity.subject, audience }],
        },
      ],
    }),
  ),
)

test.each(['ARM_OIDC_TOKEN_FILE_PATH', 'ARM_OIDC_REQUEST_URL'])(
  '%s of the job would keep Terraform from asking GitHub, and is refused by name',
  (name) =>
    inAzureWorld(async (world) => {
      const job = await world.use({}, { env: { [name]: 'x' } })
      expect(job.log).toMatch(new RegExp(`ERR_ENV_CONFLICT[^]*variables +${name}`))
      expect(world.issuer.requests).toEqual([])
    }),
)

test('no slash ends AZURE_AUTHORITY_HOST: tools that append /<tenant> to it would ask for //<tenant>', () =>
  inAzureWorld(async (world) => {
    for (const deliver of ['env', 'agent']) {
      const job = await world.use({ deliver, authority: `${world.entra.url}/` })
      expect(job.steps[0]?.env.AZURE_AUTHORITY_HOST).toBe(world.entra.url)
    }
  }))
