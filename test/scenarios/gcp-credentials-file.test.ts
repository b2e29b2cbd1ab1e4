import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { during } from '../support/agent.ts'
import { account, inGcpWorld, pool, provider } from '../support/gcp-world.ts'
import type { Job } from '../support/runner.ts'
import { environment, leaksOf, leftBehind } from '../support/story.ts'

const time = (milliseconds: number) => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`

function endOf(jwt = ''): string {
  return time(JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()).exp * 1000)
}

const read = (path = '') => readFileSync(path, 'utf8')
const mode = (path = '') => (statSync(path).mode & 0o777).toString(8)

function configurationOf({ env }: Job): Record<string, Record<string, unknown>> {
  return JSON.parse(read(env.GOOGLE_APPLICATION_CREDENTIALS))
}

test.each(['env', 'file', 'env,file'])(
  'with deliver: %s the client libraries have a private configuration, whose source is the ID token of the job',
  (deliver) =>
    inGcpWorld(async (world) => {
      let path = ''
      const job = await world.use(
        { deliver, 'quota-project': 'billing' },
        {},
        during(async (job) => {
          path = job.env.GOOGLE_APPLICATION_CREDENTIALS ?? ''
          expect(job.env.GOOGLE_GHA_CREDS_PATH).toBe(path)
          expect(job.outputs.gcp?.['credentials-file']).toBe(path)
          const { credential_source: source = {}, ...rest } = configurationOf(job)
          expect(rest).toEqual({
            type: 'external_account',
            audience: `//iam.googleapis.com/${provider}`,
            subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
            token_url: `${world.google.url}/v1/token`,
            service_account_impersonation_url: `${world.google.url}/v1/projects/-/serviceAccounts/${account}:generateAccessToken`,
            service_account_impersonation: { token_lifetime_seconds: 3600 },
            quota_project_id: 'billing',
          })
          expect(Object.keys(source)).toEqual(['file'])
          expect(read(String(source.file))).toBe(world.issuer.minted[0])
          expect([path, String(source.file)].map(mode)).toEqual(['600', '600'])
        }),
      )
      const end = endOf(world.issuer.minted[0])
      const later = time(world.google.issued[1]?.expiresAt ?? 0)
      expect(job.outputs.gcp?.['expires-at']).toBe(end)
      expect(job.log).toContain(`; ID token in credentials-file until ${end}; access token until ${later}\n`)
      expect(job.log).toContain(
        `must exchange the ID token for the first time before ${end}, because GitHub's ID tokens are valid for 5 minutes. A longer job needs deliver: agent.`,
      )
      expect(job.log).toContain(`for the tools of this job: expires-only, valid until ${end}`)
      expect([existsSync(path), environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([false, {}, [], []])
    }),
)

test('a federated identity has no account to become, and a life below what the libraries take is raised to it', () =>
  inGcpWorld(async (world) => {
    await world.use(
      { 'service-account': '', 'iam-endpoint': '' },
      {},
      during(async (job) =>
        expect(Object.keys(configurationOf(job)).filter((name) => /impersonation/.test(name))).toEqual([]),
      ),
    )
    await world.use(
      { lifetime: '5m' },
      {},
      during(async (job) =>
        expect(configurationOf(job).service_account_impersonation).toEqual({ token_lifetime_seconds: 600 }),
      ),
    )
  }))

test('what a configuration cannot say is not given away by one: a boundary, delegates', () =>
  inGcpWorld(
    async (world) => {
      const boundary = JSON.stringify({
        accessBoundaryRules: [
          {
            availableResource: '//storage.googleapis.com/projects/_/buckets/releases',
            availablePermissions: ['inRole:roles/storage.objectViewer'],
          },
        ],
      })
      for (const given of [{ 'access-boundary': boundary }, { delegates: 'hub@my-project.iam.gserviceaccount.com' }]) {
        const job = await world.use({ deliver: 'env,file', ...given })
        const { env = {}, outputs = {} } = job.steps[0] ?? {}
        expect(Object.keys(env).filter((name) => /APPLICATION_CREDENTIALS|GHA_CREDS/.test(name))).toEqual([])
        expect(outputs).not.toHaveProperty('credentials-file')
        expect(outputs['expires-at']).toBe(time(world.google.issued.at(-1)?.expiresAt ?? 0))
        // The libraries would find another identity. It is refused by name.
        const hidden = await world.use(given, { env: { GOOGLE_APPLICATION_CREDENTIALS: 'x' } })
        expect(hidden.log).toMatch(/ERR_ENV_CONFLICT[\s\S]*variables +GOOGLE_APPLICATION_CREDENTIALS/)
      }
    },
    (issuer) => {
      const members = [`principalSet://iam.googleapis.com/${pool}/attribute.repository/${issuer.identity.google.value}`]
      const hub = 'hub@my-project.iam.gserviceaccount.com'
      return {
        accounts: [
          { email: hub, users: members, reads: [] },
          { email: account, users: [...members, `serviceAccount:${hub}`], reads: [] },
        ],
      }
    },
  ))

test.each(['env', 'file', 'agent'])(
  'with deliver: %s gcloud has a folder of its own, with the settings that the job has and without its accounts, until the job ends',
  (deliver) =>
    inGcpWorld(async (world) => {
      const before = mkdtempSync(join(tmpdir(), 'gcloud-'))
      mkdirSync(join(before, 'configurations'))
      writeFileSync(join(before, 'active_config'), 'ci')
      writeFileSync(join(before, 'configurations/config_ci'), '[compute]\nregion = europe-west1\n')
      writeFileSync(join(before, 'access_tokens.db'), 'of an earlier job')
      let folder = ''
      const job = await world.use(
        { deliver },
        { env: { CLOUDSDK_CONFIG: before } },
        during(async ({ env }) => {
          folder = env.CLOUDSDK_CONFIG ?? ''
          expect(folder).not.toBe(before)
          expect(mode(folder)).toBe('700')
          expect(read(join(folder, 'active_config'))).toBe('ci')
          expect(read(join(folder, 'configurations/config_ci'))).toContain('europe-west1')
          expect(existsSync(join(folder, 'access_tokens.db'))).toBe(false)
          writeFileSync(join(folder, 'access_tokens.db'), 'of this job')
        }),
      )
      expect([job.failed, existsSync(folder), read(join(before, 'access_tokens.db'))]).toEqual([
        false,
        false,
        'of an earlier job',
      ])
      expect(leftBehind(job)).toEqual([])
      rmSync(before, { recursive: true })
    }),
)
