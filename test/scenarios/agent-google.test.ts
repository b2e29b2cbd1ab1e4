import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ask, during, until } from '../support/agent.ts'
import { leaks } from '../support/encodings.ts'
import { expectClean } from '../support/expect-clean.ts'
import { account, inGcpWorld, provider } from '../support/gcp-world.ts'
import { minute, timeOf } from '../support/job-time.ts'
import type { Job } from '../support/runner.ts'
import { environment, filesIn, leftBehind, story } from '../support/story.ts'

interface Config {
  readonly credential_source: { readonly url: string; readonly headers: Record<string, string> }
  readonly token_url: string
  readonly service_account_impersonation_url: string
}

function configOf({ env }: Job): Config {
  return JSON.parse(readFileSync(env.GOOGLE_APPLICATION_CREDENTIALS ?? '', 'utf8'))
}

test("Google's tools get a configuration that takes the job's identity from the agent, for one audience", () =>
  inGcpWorld(async (world) => {
    const job = await world.use(
      { deliver: 'agent', 'quota-project': 'billing' },
      {},
      during(async (job) => {
        const path = job.env.GOOGLE_APPLICATION_CREDENTIALS ?? ''
        expect(job.env.CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE).toBe(path)
        expect(statSync(path).mode & 0o777).toBe(0o600)
        const config = configOf(job)
        const { url, headers } = config.credential_source
        expect(
          JSON.parse(
            JSON.stringify(config)
              .replace(url, '<url>')
              .replace(headers.Authorization ?? '', '<bearer>'),
          ),
        ).toEqual({
          type: 'external_account',
          audience: `//iam.googleapis.com/${provider}`,
          subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
          token_url: `${world.google.url}/v1/token`,
          service_account_impersonation_url: `${world.google.url}/v1/projects/-/serviceAccounts/${account}:generateAccessToken`,
          service_account_impersonation: { token_lifetime_seconds: 600 },
          credential_source: {
            url: '<url>',
            headers: { Authorization: '<bearer>' },
            format: { type: 'json', subject_token_field_name: 'id_token' },
          },
          quota_project_id: 'billing',
        })
        const { status, fields } = await ask(url, headers)
        expect([status, fields.id_token]).toEqual([200, world.issuer.minted.at(-1)])
        expect(world.issuer.requests.map(({ audience }) => audience)).toEqual([
          `https://iam.googleapis.com/${provider}`,
          `https://iam.googleapis.com/${provider}`,
        ])
        // It is the same token again, as long as it is valid.
        expect((await ask(url, headers)).fields.id_token).toBe(fields.id_token)
        const texts = [...filesIn(job.temp).map((file) => readFileSync(file, 'utf8')), JSON.stringify(job.env)]
        expect(leaks(texts.join('\n'), world.secrets())).toEqual([])
      }),
    )
    expect(story(job, world)).toMatchSnapshot()
    expectClean(job, world)
  }))

test('identity tokens come anew as the old ones end, and post tells of the last', () =>
  inGcpWorld(async (world) => {
    const time = timeOf(world)
    const job = await world.use(
      { deliver: 'agent' },
      { env: time.env },
      during(async (job) => {
        const { url, headers } = configOf(job).credential_source
        const seen = new Set<unknown>()
        await until('three tokens', async () => {
          const { status, fields } = await ask(url, headers)
          expect(status).toBe(200)
          const { exp } = JSON.parse(Buffer.from(String(fields.id_token).split('.')[1] ?? '', 'base64url').toString())
          expect(exp * 1000).toBeGreaterThan(time.now())
          if (!seen.has(fields.id_token)) time.pass(4 * minute)
          return seen.add(fields.id_token).size >= 3
        })
      }),
    )
    expect(job.log).toMatch(
      /^ID token for https:\/\/iam\.googleapis\.com\/\S+, for the tools of this job: (expires-only, valid until|already-expired)/m,
    )
  }))

test('inputs that only an exchange of ours could use are refused with the agent', () =>
  inGcpWorld(async (world) => {
    const boundary = JSON.stringify({ accessBoundaryRules: [] })
    const given = {
      scopes: 'https://www.googleapis.com/auth/x',
      delegates: 'a@b.example',
      'access-boundary': boundary,
      lifetime: '5m',
    }
    const job = await world.use({ deliver: 'agent', ...given })
    for (const input of Object.keys(given)) expect(job.log).toMatch(new RegExp(`^  ${input} .*deliver: agent`, 'm'))
    const idToken = await world.use({ deliver: 'agent', 'id-token-audience': 'https://run.example' })
    expect(idToken.log).toContain('must be output')
    expect(world.issuer.requests).toEqual([])
  }))

test('a refused subject fails main with the same error', () =>
  inGcpWorld(async (world) => {
    world.issuer.claims = { repository_owner_id: '13' }
    const job = await world.use({ deliver: 'agent' })
    expect(job.log).toContain('(ERR_EXCHANGE_REJECTED')
    expect([job.orphans, environment(job), leftBehind(job)]).toEqual([[], {}, []])
  }))
