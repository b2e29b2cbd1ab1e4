import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'
import { cli, inShellJob, type ShellJob } from '../support/shell-job.ts'
import { leaksOf } from '../support/story.ts'
import { openWorld, within } from '../support/world.ts'

const inJob = (scenario: (job: ShellJob) => Promise<void>) => inShellJob('shell', scenario)

test('it shows claims, never the token, and asks which where there are several', () =>
  inWorld({}, async (world) =>
    inJob(async (job) => {
      const [one, two] = [
        await world.issuer.mint('first'),
        await world.issuer.mint('second', { odd: '::add-mask::x\n##[error]y' }),
      ]
      const whoami = await job.mayfly(['whoami'], { env: { MAYFLY_ID_TOKEN: one } })
      expect(whoami.stdout).toMatch(/^aud +first$/m)
      expect(whoami.stdout).toMatch(/^sub +repo:acme\/api:ref:refs\/heads\/main$/m)
      const both = { MAYFLY_ID_TOKEN: one, MAYFLY_ID_TOKEN_B: two }
      const unclear = await job.mayfly(['whoami'], { env: both })
      expect([unclear.code, unclear.stdout]).toEqual([2, ''])
      expect(unclear.stderr).toContain(
        'is required, since the job has several tokens: first (MAYFLY_ID_TOKEN), second (MAYFLY_ID_TOKEN_B)',
      )
      const chosen = await job.mayfly(['whoami', '--audience', 'second'], { env: both })
      expect(chosen.stdout).toMatch(/^odd +: :add-mask::x # #\[error\]y$/m)
      expect(job.leaks(world)).toEqual([])
    }),
  ))

test('times are shown as such too, and of a token that is over it is said', () =>
  inWorld({}, async (world) =>
    inJob(async (job) => {
      const show = async (claims: Record<string, unknown>) =>
        job.mayfly(['whoami'], { env: { MAYFLY_ID_TOKEN: await world.issuer.mint('any', claims) } })
      const over = await show({ iat: 1_700_000_000, exp: 1_700_000_300, jti: 1_700_000_000 })
      expect(over.code).toBe(0)
      expect(over.stdout).toMatch(/^iat +1700000000 \(2023-11-14T22:13:20Z\)$/m)
      expect(over.stdout).toMatch(/^exp +1700000300 \(2023-11-14T22:18:20Z, expired\)$/m)
      expect(over.stdout).toMatch(/^jti +1700000000$/m)
      expect(over.stderr).toBe('mayfly: warning: this token has expired: no system accepts it any more\n')
      const alive = await show({ exp: 4_102_444_800 })
      expect(alive.stdout).toMatch(/^exp +4102444800 \(2100-01-01T00:00:00Z\)$/m)
      expect([alive.code, alive.stderr]).toEqual([0, ''])
      const odd = await show({ iat: 1e300, exp: 'soon' })
      expect([odd.code, odd.stderr]).toEqual([0, ''])
      expect(odd.stdout).toMatch(/^exp +soon$/m)
      expect(odd.stdout).toMatch(/^iat +1e\+300$/m)
    }),
  ))

test.each([
  ['gitlab', `id_tokens: { MAYFLY_ID_TOKEN: { aud: 'AUDIENCE' } }`],
  ['jenkins', 'Create a Jenkins credential of the type "OpenID Connect id token" with the audience AUDIENCE'],
  ['shell', 'MAYFLY_ID_TOKEN'],
])('without a token on %s it says how to get one, and nothing that it does not know', (platform, words) =>
  inJob(async (job) => {
    const none = await job.mayfly(['whoami', '--platform', platform])
    expect([none.code, none.stdout]).toEqual([2, ''])
    expect(none.stderr).toContain('This job has no ID token (ERR_ID_TOKEN_UNAVAILABLE)')
    expect(none.stderr).toContain(words)
    expect(none.stderr).toContain('AUDIENCE is the audience that the system expects')
    expect(none.stderr).not.toMatch(/<audience>|^ {2}/m)
    const asked = await job.mayfly(['whoami', '--platform', platform, '--audience', 'vault.example'])
    expect(asked.stderr).toMatch(/^ {2}audience +vault\.example$/m)
  }),
)

test('in a step of a GitHub job it requests a token that nobody accepts, and shows the same as the action', () =>
  inWorld({}, async (world) => {
    world.issuer.claims = { iss: 'https://token.actions.githubusercontent.com' }
    const run = (args: readonly string[], env: Record<string, string> = {}) => ({
      name: 'whoami',
      run: () => ({ command: process.execPath, args: [cli, 'whoami', ...args], env }),
    })
    const job = await world.run([run([]), run(['--audience', 'vault.example'])])
    expect(job.failed).toBe(false)
    expect(world.issuer.requests.map(({ audience }) => audience)).toEqual(['mayfly-inspect', 'vault.example'])
    expect(job.steps[0]?.stdout).toMatch(/^repository_id +34$/m)
    expect(job.steps[0]?.stdout).toMatch(/^ {4}who: \{ github: "acme\/api", branch: "main", event: "push" \}$/m)
    expect(job.steps[1]?.stdout).toMatch(/^aud +vault\.example$/m)
    const { stdout: shown = '' } =
      (await world.run([{ name: 'inspect', uses: resolve('actions/inspect') }])).steps[0] ?? {}
    const rule = /^version: 1\n(?:.+\n)+/m
    expect(rule.exec(shown)?.[0]).toBe(rule.exec(job.steps[0]?.stdout ?? '')?.[0])
    const given = await world.run([run([], { MAYFLY_ID_TOKEN: await world.issuer.mint('given') })])
    expect(given.steps[0]?.stdout).toMatch(/^aud +given$/m)
    for (const one of [job, given]) expect(leaksOf(one, world)).toEqual([])
  }))

test('in a step without id-token: write, and with a debug log of Node, no token is requested', () =>
  inWorld({}, async (world) => {
    const run = { name: 'whoami', run: () => ({ command: process.execPath, args: [cli, 'whoami'] }) }
    const without = await world.run([run], { issuer: undefined })
    expect([without.steps[0]?.exitCode, without.steps[0]?.stdout]).toEqual([2, ''])
    expect(without.steps[0]?.stderr).toContain('id-token: write')
    const debug = await world.run([run], { env: { NODE_DEBUG: 'http' } })
    expect(debug.steps[0]?.exitCode).toBe(2)
    expect(debug.steps[0]?.stderr).toContain('NODE_DEBUG')
    expect(world.issuer.requests).toEqual([])
  }))

test.each([
  ['gitlab', 'gitlab', /^ {4}who: \{ gitlab: "acme\/api", branch: "main", event: "push", protected: true \}$/m],
  ['jenkins', 'jenkins', /^ {4}who: \{ jenkins: "https:\/\/jenkins\.example\/job\/acme\/job\/api\/job\/main\/" \}$/m],
] as const)('on %s it shows a rule too', async (ci, platform, rule) =>
  within(await openWorld(async () => ({}), ci), async (world) =>
    inJob(async (job) => {
      const iss = ci === 'jenkins' ? { iss: 'https://jenkins.example/oidc' } : { iss: 'https://gitlab.com' }
      const env = { MAYFLY_ID_TOKEN: await world.issuer.mint('any', iss) }
      const { code, stdout } = await job.mayfly(['whoami', '--platform', platform], { env })
      expect(code).toBe(0)
      expect(stdout).toMatch(rule)
    }),
  ),
)
