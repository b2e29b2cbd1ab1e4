import { describe, expect, test } from 'vitest'
import { audience, inWorld } from '../support/aws-world.ts'
import { flagsOf, inShellJob, type ShellCi } from '../support/shell-job.ts'
import { inVaultWorld, vaultAudience } from '../support/vault-world.ts'

describe('a job that must not have a credential', () => {
  const use = (
    claims: Record<string, unknown>,
    env: Record<string, string>,
    more: readonly string[] = [],
  ): Promise<{ code: number | null; stderr: string; requests: number }> =>
    new Promise((resolve, reject) => {
      inWorld(
        {},
        (world) =>
          inShellJob('gitlab', async (job) => {
            const token = { MAYFLY_ID_TOKEN: await world.issuer.mint(audience, claims) }
            const ran = await job.login(['aws', ...flagsOf(world.inputs), ...more], { env: { ...token, ...env } })
            if (ran.code !== 0) expect([job.isClean, job.leaks(world)]).toEqual([true, []])
            resolve({ ...ran, requests: world.sts.requests.length })
          }),
        'gitlab',
      ).catch(reject)
    })

  // The runner reads them with Go's strconv.ParseBool.
  test.each([
    ['CI_DEBUG_TRACE', 'true'],
    ['CI_DEBUG_TRACE', 'T'],
    ['CI_DEBUG_TRACE', '1'],
    ['CI_DEBUG_SERVICES', 'true'],
  ])('%s=%s shows every variable', async (name, value) => {
    const ran = await use({}, { [name]: value })
    expect(ran).toMatchObject({ code: 2, requests: 0 })
    expect(ran.stderr).toContain('(ERR_LOG_UNMASKED)')
    expect(ran.stderr).toContain(name)
  })

  const fork = { project_path: 'mallory/api', job_project_path: 'acme/api' }

  test('the merge request of a fork', async () => {
    const ran = await use(fork, { CI_PIPELINE_SOURCE: 'merge_request_event' })
    expect(ran).toMatchObject({ code: 2, requests: 0 })
    expect(ran.stderr).toContain(
      'Mayfly gives no credential to a job that was started by the merge request of a fork (ERR_EVENT_REFUSED)',
    )
    expect(ran.stderr).toContain('started by  the fork mallory/api')
  })

  const mergeRequest = {
    CI_PIPELINE_SOURCE: 'merge_request_event',
    CI_PROJECT_ID: '9',
    CI_MERGE_REQUEST_PROJECT_ID: '9',
    CI_MERGE_REQUEST_PROJECT_PATH: 'acme/api',
    CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '9',
    CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: 'acme/api',
  }
  const foreign = { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '77', CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: 'mallory/api' }
  const hidden = { job_project_path: undefined }

  test.each([
    ['where it runs', hidden, foreign],
    ['whose project it is', { project_path: undefined }, foreign],
    ['either', { ...hidden, project_path: undefined }, foreign],
    ['where it runs, and one variable is overridden', hidden, { ...foreign, CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '9' }],
    ['where it runs, and the other is overridden', hidden, { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '77' }],
    [
      'where it runs, and a variable is missing',
      hidden,
      { ...foreign, CI_MERGE_REQUEST_PROJECT_ID: '', CI_MERGE_REQUEST_PROJECT_PATH: '' },
    ],
  ])('the merge request of a fork, when no claim tells %s', async (_, claims, variables) => {
    const ran = await use(claims, { ...mergeRequest, ...variables })
    expect(ran).toMatchObject({ code: 2, requests: 0 })
    expect(ran.stderr).toContain('(ERR_EVENT_REFUSED)')
    expect(ran.stderr).toMatch(/started by {2}the fork (mallory|acme)\/api/)
    expect(await use(claims, { ...mergeRequest, ...variables }, ['--allow-untrusted-events'])).toMatchObject({
      code: 0,
    })
  })

  test.each([
    ['the merge request of a branch', hidden, {}],
    ["a fork's own pipeline", hidden, { ...foreign, CI_PROJECT_ID: '77', CI_PROJECT_PATH: 'mallory/api' }],
    ['a branch, by the claims, whatever the variables say', { job_project_path: 'acme/api' }, foreign],
  ])('but not %s', async (_, claims, variables) => {
    const ran = await use(claims, { ...mergeRequest, ...variables })
    expect(ran).toMatchObject({ code: 0, requests: 1 })
  })

  test('unless it is allowed', async () => {
    const ran = await use(fork, {}, ['--allow-untrusted-events'])
    expect(ran).toMatchObject({ code: 0, requests: 1 })
  })
})

test('the root of the disk is no state folder', () =>
  inVaultWorld(
    (world) =>
      inShellJob('gitlab', async (job) => {
        const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
        const ran = await job.mayfly(['login', 'vault', ...flagsOf(world.inputs), '--state-dir', '/'], { env })
        expect(ran.code).toBe(2)
        expect(ran.stderr).toContain('The state folder is not private to this user (ERR_STATE_REFUSED)')
        expect(world.vault.requests).toEqual([])
      }),
    undefined,
    'gitlab',
  ))

test('variables of a shell that hide the credential are named with advice for a shell', () =>
  inWorld({}, (world) =>
    inShellJob('shell', async (job) => {
      const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(audience), AWS_PROFILE: 'other' }
      const ran = await job.login(['aws', ...flagsOf(world.inputs)], { env })
      expect([ran.code, world.sts.requests]).toEqual([2, []])
      expect(ran.stderr).toContain('(ERR_ENV_CONFLICT)')
      expect(ran.stderr).toContain('Unset these variables before this command')
      expect(ran.stderr).not.toMatch(/output|step/)
    }),
  ))

describe('the token', () => {
  const wanted: [ci: ShellCi, words: string][] = [
    ['gitlab', `id_tokens: { MAYFLY_ID_TOKEN: { aud: 'sts.amazonaws.com' } }`],
    ['jenkins', `withCredentials([string(credentialsId: '<its id>', variable: 'MAYFLY_ID_TOKEN')])`],
    ['shell', 'MAYFLY_ID_TOKEN_<NAME>'],
  ]
  test.each(wanted)('is missing on %s: the error says what to write', (ci, words) =>
    inWorld({}, (world) =>
      inShellJob(ci, async (job) => {
        const ran = await job.login(['aws', ...flagsOf(world.inputs)], { env: { MAYFLY_ID_TOKEN: '' } })
        expect(ran.code).toBe(2)
        expect(ran.stderr).toContain('This job has no ID token (ERR_ID_TOKEN_UNAVAILABLE)')
        expect(ran.stderr).toContain(words)
        expect([world.sts.requests, job.isClean]).toEqual([[], true])
      }),
    ),
  )

  test('has another audience: both are shown, and nothing is sent', () =>
    inWorld(
      {},
      (world) =>
        inShellJob('jenkins', async (job) => {
          const env = {
            MAYFLY_ID_TOKEN: await world.issuer.mint('https://vault.example'),
            MAYFLY_ID_TOKEN_2: await world.issuer.mint('other'),
          }
          const ran = await job.login(['aws', ...flagsOf(world.inputs)], { env })
          expect(ran.code).toBe(2)
          expect(ran.stderr).toContain('(ERR_ID_TOKEN_INVALID)')
          expect(ran.stderr).toMatch(/^ {2}wanted +sts\.amazonaws\.com$/m)
          expect(ran.stderr).toMatch(/^ {2}MAYFLY_ID_TOKEN +https:\/\/vault\.example$/m)
          expect(ran.stderr).toMatch(/^ {2}MAYFLY_ID_TOKEN_2 +other$/m)
          expect([world.sts.requests, job.isClean, job.leaks(world)]).toEqual([[], true, []])
        }),
      'jenkins',
    ))

  test('is one of two identities of its audience: neither is chosen', () =>
    inWorld(
      {},
      (world) =>
        inShellJob('jenkins', async (job) => {
          const env = {
            MAYFLY_ID_TOKEN_1: await world.issuer.mint(audience, { sub: 'https://jenkins.example/other' }),
            MAYFLY_ID_TOKEN_2: await world.issuer.mint(audience),
          }
          const ran = await job.login(['aws', ...flagsOf(world.inputs)], { env })
          expect(ran.code).toBe(2)
          expect(ran.stderr).toMatch(/^ {2}MAYFLY_ID_TOKEN_1 +https:\/\/jenkins\.example\/other of http/m)
          expect([world.sts.requests, job.isClean, job.leaks(world)]).toEqual([[], true, []])
          const twice = { ...env, MAYFLY_ID_TOKEN_1: env.MAYFLY_ID_TOKEN_2 }
          expect((await job.login(['aws', ...flagsOf(world.inputs)], { env: twice })).code).toBe(0)
        }),
      'jenkins',
    ))

  const noTime = 'it has no expiry time'
  test.each([
    [
      'is no JWT',
      'not.a.jwt',
      'MAYFLY_ID_TOKEN does not contain a JWT (ERR_ID_TOKEN_INVALID)\nIt must contain the ID token itself',
    ],
    ['has several audiences', { aud: [audience, 'second'] }, 'sts.amazonaws.com, second'],
    ['ends at a word', { exp: 'soon' }, noTime],
    ['ends at nothing', { exp: null }, noTime],
    ['ends beyond every calendar', { exp: 1e30 }, noTime],
  ])('%s', (_, token, words) =>
    inWorld({}, (world) =>
      inShellJob('shell', async (job) => {
        const jwt = typeof token === 'string' ? token : await world.issuer.mint(audience, token)
        const ran = await job.login(['aws', ...flagsOf(world.inputs)], { env: { MAYFLY_ID_TOKEN: jwt } })
        expect(ran.code).toBe(2)
        expect(ran.stderr).toContain('(ERR_ID_TOKEN_INVALID)')
        expect(ran.stderr).toContain(words)
        expect(world.sts.requests).toEqual([])
      }),
    ),
  )

  test('is chosen among several by its audience', () =>
    inVaultWorld(
      (world) =>
        inShellJob('jenkins', async (job) => {
          const env = {
            MAYFLY_ID_TOKEN_AWS: await world.issuer.mint(audience),
            MAYFLY_ID_TOKEN_VAULT: await world.issuer.mint(vaultAudience),
          }
          const ran = await job.login(['vault', ...flagsOf(world.inputs)], { env })
          expect(ran.code, ran.stderr).toBe(0)
        }),
      undefined,
      'jenkins',
    ))
})

test.each([
  ['refused', 'kv/nothing#x', 1],
  ['a name that steers a loader', 'L* = kv/evil#*', 1],
])('a login that fails after the exchange (%s) ends what it got and leaves nothing', (_, line, code) =>
  inVaultWorld(
    (world) =>
      inShellJob('gitlab', async (job) => {
        const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
        const secrets = `PASSWORD = kv/app#password\n${line.includes('=') ? line : `X = ${line}`}`
        const ran = await job.login(['vault', ...flagsOf({ ...world.inputs, secrets, deliver: 'env,file' })], { env })
        expect(ran.code).toBe(code)
        expect(ran.stderr).toMatch(/Nothing was delivered\. Vault token of \S+ at \S+: revoked-verified, by vault/)
        expect([job.isClean, world.vault.tokens.map(({ alive }) => alive)]).toEqual([true, [false]])
        expect(job.leaks(world)).toEqual([])
        expect((await job.logout()).stderr).toContain('A logout has removed it, or no login used it')
      }),
    undefined,
    'gitlab',
  ),
)

test('a login that cannot end what it got says where it is recorded, and logout tries again', () =>
  inVaultWorld(
    (world) =>
      inShellJob('gitlab', async (job) => {
        let down = true
        world.vault.answer = (request, response, next) => {
          if (down && request.url?.endsWith('/revoke-self')) response.writeHead(500).end('{"errors":[]}')
          else next()
        }
        const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
        const ran = await job.login(['vault', ...flagsOf({ ...world.inputs, secrets: 'X = kv/nothing#x' })], { env })
        expect(ran.code).toBe(1)
        expect(ran.stderr).toContain(': revoke-failed, Vault did not revoke the token (500); valid until ')
        expect(ran.stderr).toContain(`To try again: mayfly logout --state-dir ${job.state}`)
        down = false
        const logout = await job.logout()
        expect(logout.stderr).toContain(': revoked-verified, by vault, ')
        expect([job.isClean, world.vault.tokens.map(({ alive }) => alive)]).toEqual([true, [false]])
      }),
    undefined,
    'gitlab',
  ))
