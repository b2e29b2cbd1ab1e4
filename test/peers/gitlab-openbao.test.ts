import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { leaks } from '../support/encodings.ts'
import { expandTemplate, jobOf } from '../support/gitlab-config.ts'
import { type GitlabJob, type GitlabJobOptions, runGitlabJob } from '../support/gitlab-runner.ts'
import { archive, leftBehind, templateText } from '../support/gitlab-world.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { runPipeline } from './gitlab-ci-local.ts'
import { addDatabase, allow, type OpenBao, startOpenBao, trust } from './openbao.ts'
import { peers, withPeers } from './peers.ts'
import { type Postgres, startPostgres } from './postgres.ts'

const audience = 'https://bao.example'
const superuser = 'superuser-of-the-test'
const password = 'password-of-the-application'

withPeers(
  [peers.openbao, peers.postgres],
  'GitLab jobs against a real OpenBao, with a real PostgreSQL behind it',
  () => {
    let issuer: Issuer
    let bao: OpenBao
    let database: Postgres
    let usual: string[]
    const jobs: GitlabJob[] = []

    beforeAll(async () => {
      issuer = await startIssuer({ ci: 'gitlab' })
      ;[bao, database] = await Promise.all([startOpenBao(), startPostgres(superuser)])
      const rules = { 'kv/data/*': ['read'], 'database/creds/app': ['read'], 'sys/leases/revoke': ['update'] }
      await bao.set('POST', 'sys/mounts/kv', { type: 'kv', options: { version: '2' } })
      await bao.set('POST', 'kv/data/app', { data: { password } })
      await addDatabase(bao, database, superuser)
      await allow(bao, 'deploy', rules)
      await trust(bao, issuer)
      await bao.set('POST', 'auth/jwt/role/deploy', {
        role_type: 'jwt',
        user_claim: 'project_id',
        bound_audiences: [audience],
        // This is the policy of docs/trust-policies.md.
        bound_claims: { project_id: '34', ref_type: 'branch', ref: 'main', ref_protected: 'true' },
        token_policies: ['deploy'],
        token_ttl: '20m',
        token_max_ttl: '20m',
      })
      usual = await accessors()
    })

    afterEach(() => {
      for (const job of jobs.splice(0)) job.dispose()
    })

    afterAll(async () => {
      await Promise.all([bao?.stop(), database?.stop(), issuer?.close()])
    })

    async function accessors(): Promise<string[]> {
      const { keys = [] } = (await bao.api('LIST', 'auth/token/accessors')).body.data ?? {}
      return [...(keys as string[])].sort()
    }

    const inputs = () => ({
      url: bao.url,
      role: 'deploy',
      audience,
      secrets:
        'PASSWORD = kv/app#password; DB_USER = database/creds/app#username; DB_PASSWORD = database/creds/app#password',
      session: 'env',
      'mayfly-archive': 'vendor/mayfly.tgz',
    })
    const look = 'printf "%s\\n" "$DB_USER" "$DB_PASSWORD" "$VAULT_TOKEN" >"$MARKS/seen"'

    async function use(script: readonly string[], options: Partial<GitlabJobOptions> = {}): Promise<GitlabJob> {
      const config = {
        ...expandTemplate(templateText('vault'), inputs()),
        deploy: { extends: '.mayfly-vault', script },
      }
      const job = await runGitlabJob({
        job: jobOf(config, 'deploy'),
        issuer,
        files: { 'vendor/mayfly.tgz': readFileSync(archive) },
        ...options,
      })
      jobs.push(job)
      return job
    }

    /**
     * The job's token does not exist on the server any more, the database refuses its user, and no log shows either.
     */
    async function allEnded(seen: string | undefined, log: string): Promise<void> {
      const [user = '', secret = '', token = ''] = (seen ?? '').split('\n')
      expect([user, secret, token]).not.toContain('')
      expect(await accessors()).toEqual(usual)
      expect(database.login(user, secret)).toBe(false)
      expect(leaks(log, [secret, token, password, ...issuer.minted])).toEqual([])
      expect(log).toMatch(/: revoked-verified, by vault, /)
    }

    const works = `psql -h 127.0.0.1 -p "$PORT" -U "$DB_USER" -d postgres -w -c 'select 1' >/dev/null`
    const ready = (line: string) => line === 'ready'
    const endings: [what: string, script: string[], options: Partial<GitlabJobOptions>, status: string][] = [
      ['succeeds', [look], {}, 'success'],
      ['fails', [look, 'exit 7'], {}, 'failed'],
      ['is cancelled', [look, 'echo ready', 'sleep 60'], { cancelAfter: ready }, 'canceled'],
      ['runs out of time', [look, 'echo ready', 'sleep 60'], { timeUpAfter: ready }, 'failed'],
    ]

    test.each(endings)(
      'a job that %s leaves no live token and no database user',
      async (_, script, options, status) => {
        const client = { PGPASSWORD: '', PORT: String(database.port) }
        const job = await use([`PGPASSWORD="$DB_PASSWORD" ${works}`, ...script], { ...options, env: client })
        expect([job.status, leftBehind(job)]).toEqual([status, []])
        await allEnded(job.marks.seen, job.rawLog)
      },
    )

    test('another branch gets nothing, and the error names the claim', async () => {
      const job = await use(['touch "$MARKS/script"'], { claims: { ref: 'feature', ref_protected: 'false' } })
      expect([job.status, job.marks, await accessors()]).toEqual(['failed', {}, usual])
      expect(job.log).toMatch(/claim ref(_protected)? {2}/)
    })

    withPeers([peers.gitlabCiLocal, peers.rsync], 'run by gitlab-ci-local', () => {
      test.each([
        ['succeeds', [look], 0],
        ['fails', [look, 'exit 7'], 1],
      ])('a job that %s leaves no live token and no database user', async (_, script, code) => {
        const config = stringify({
          include: [{ local: 'templates/vault.yml', inputs: inputs() }],
          deploy: { extends: '.mayfly-vault', script },
        })
        const variables = { MAYFLY_ID_TOKEN_VAULT: await issuer.mint(audience) }
        const ran = await runPipeline({ config, jobs: ['deploy'], variables })
        expect([ran.exitCode, ran.left]).toEqual([code, []])
        await allEnded(ran.marks.seen, ran.log)
      })
    })
  },
)
