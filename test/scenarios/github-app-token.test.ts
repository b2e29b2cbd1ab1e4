import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { expectClean } from '../support/expect-clean.ts'
import { inGitHubWorld, keepNew, whenSettled } from '../support/github-world.ts'
import { killAtRequest } from '../support/kill-at-request.ts'
import type { Step } from '../support/runner.ts'
import { environment, leaksOf, story } from '../support/story.ts'

const alive = ({ tokens }: { tokens: readonly { alive: boolean }[] }) => tokens.filter((token) => token.alive).length

test('a job becomes an App by a signature of Vault, and post revokes the token', () =>
  inGitHubWorld(async (world) => {
    const job = await world.use({ deliver: 'env,output' }, {}, world.repository('GH_ENTERPRISE_TOKEN', 'acme/api'))
    expect(job.log).toMatch(/^200 acme\/api$/m)
    expect(story(job, world)).toMatchSnapshot()
    expect(job.outputs['github-app']).toMatchObject({
      token: world.github.tokens[0]?.value,
      'app-slug': 'mayfly-deployer',
    })
    expect([alive(world.github), alive(world.vault)]).toEqual([0, 0])
    expectClean(job, world)
  }))

test('the Vault token that signed has ended before the next step runs', () =>
  inGitHubWorld(async (world) => {
    let seen: unknown
    await world.use(
      {},
      {},
      {
        name: 'look',
        run: () => {
          seen = [alive(world.github), world.vault.tokens.length, alive(world.vault)]
          return { command: process.execPath, args: ['-e', ''] }
        },
      },
    )
    expect(seen).toEqual([1, 1, 0])
  }))

test('the token is narrowed to the repositories and permissions that were named', () =>
  inGitHubWorld(async (world) => {
    await world.use({ permissions: 'contents: read' })
    const asked = world.github.requests.find(({ path }) => path.endsWith('/access_tokens'))
    expect(asked?.body).toEqual({ repositories: ['api'], permissions: { contents: 'read' } })
    expect(world.github.tokens[0]).toMatchObject({ permissions: { contents: 'read', metadata: 'read' } })
  }))

test('every repository of the installation is asked for by *', () =>
  inGitHubWorld(async (world) => {
    const job = await world.use({ repositories: '*' })
    const asked = world.github.requests.find(({ path }) => path.endsWith('/access_tokens'))
    expect(asked?.body).not.toHaveProperty('repositories')
    expect(job.outputs['github-app']?.principal).toBe('mayfly-deployer[bot] on acme')
  }))

test('a token of the long form is masked, delivered and revoked like one of the short form', () =>
  inGitHubWorld(
    async (world) => {
      const job = await world.use(
        { deliver: 'env,output' },
        { narrate: true },
        { name: 'print', script: 'console.log(process.env.GH_ENTERPRISE_TOKEN)' },
      )
      const [token] = world.github.tokens
      expect(token?.value).toMatch(/^ghs_\d+_eyJ[\w-]+\.[\w-]+\.[\w-]+$/)
      expect(token?.value.length).toBeGreaterThan(400)
      expect(job.steps[0]?.env.GH_ENTERPRISE_TOKEN).toBe(token?.value)
      expect(job.log).toMatch(/: revoked-verified, by github-app/)
      const { log, annotations } = job
      expect(leaksOf({ ...job, steps: [], log, annotations }, world)).toEqual([])
    },
    () => ({ github: { tokenFormat: 'stateless' } }),
  ))

test('an Enterprise Server is asked below /api/v3, and its variables are its own', () =>
  inGitHubWorld(
    async (world) => {
      const job = await world.use({ deliver: 'env' })
      expect(world.inputs['api-url']).toMatch(/\/api\/v3$/)
      expect(Object.keys(job.steps[0]?.env ?? {}).sort()).toEqual(['GH_ENTERPRISE_TOKEN', 'GH_HOST'])
      expect([environment(job), alive(world.github)]).toEqual([{}, 0])
    },
    () => ({ github: { apiPath: '/api/v3' } }),
  ))

test('a private key in CI works for the move-over, and is warned of', () =>
  inGitHubWorld(async (world) => {
    const { 'signing-key': _, ...rest } = world.inputs
    const job = await world.use({ ...rest, 'signing-key': '', 'private-key': world.privateKey })
    expect(job.failed).toBe(false)
    expect(job.log).toContain('private-key is a static secret')
    expect(world.vault.requests).toEqual([])
    expect(world.issuer.requests).toEqual([])
    expect(leaksOf(job, world)).toEqual([])
    expect(alive(world.github)).toBe(0)
  }))

test('a private key whose line breaks were lost to \\n is read', () =>
  inGitHubWorld(async (world) => {
    const job = await world.use({ 'signing-key': '', 'private-key': world.privateKey.replaceAll('\n', '\\n') })
    expect(job.failed).toBe(false)
  }))

test('a token that a step revoked by itself is already gone', () =>
  inGitHubWorld(async (world) => {
    const revoke: Step = {
      name: 'revoke',
      run: () => {
        for (const token of world.github.tokens) token.alive = false
        return { command: process.execPath, args: ['-e', ''] }
      },
    }
    const job = await world.use({}, whenSettled(world), revoke)
    expect(job.log).toMatch(/: already-gone, seen by github-app/)
    expect(job.failed).toBe(false)
  }))

test('a token that GitHub does not know yet is asked for again, and never called gone', () =>
  inGitHubWorld(async (world) => {
    keepNew(world)
    world.github.settling = [401, 401, 403]
    const job = await world.use()
    expect(job.log).toMatch(/: revoked-verified, by github-app/)
    expect(alive(world.github)).toBe(0)
  }))

test.each(['primary', 'secondary'] as const)(
  'a %s rate limit in post is no end: the token is named with its own',
  (limit) =>
    inGitHubWorld(async (world) => {
      const job = await world.use(
        {},
        {
          afterMain: () => {
            world.github.exceeded = limit
          },
        },
      )
      expect(job.log).toMatch(/: revoke-failed, [^;]+; valid until \d{4}-/)
      expect(alive(world.github)).toBe(1)
    }),
)

test('after the hour of a token post makes no call', () =>
  inGitHubWorld(async (world) => {
    // The time in the record decides, so the test moves the record.
    const age = (_: string, stateFile: string) =>
      writeFileSync(stateFile, readFileSync(stateFile, 'utf8').replace(/"expiresAt":\d+/g, '"expiresAt":1000000000000'))
    const job = await world.use({}, { afterMain: age })
    expect(job.log).toMatch(/: already-expired, since 2001-/)
    expect(world.github.requests.some(({ method }) => method === 'DELETE')).toBe(false)
  }))

test('a permission that GitHub does not publish but gives is warned of', () =>
  inGitHubWorld(
    async (world) => {
      const job = await world.use({ permissions: 'actions_variables: read' })
      expect(job.failed).toBe(false)
      expect(job.log).toContain("The permission actions_variables is not in GitHub's documentation")
    },
    () => ({
      github: {
        installations: [
          {
            id: 7,
            account: { login: 'acme', id: 12, type: 'Organization' },
            repositories: [{ id: 34, name: 'api' }],
            permissions: { actions_variables: 'read', metadata: 'read' },
          },
        ],
      },
    }),
  ))

test.each([1, 2, 3, 4, 5, 6, 7])('main killed at its request %i of both systems: post ends what is alive', (nth) =>
  inGitHubWorld(async (world) => {
    const job = await world.use({}, { onStep: killAtRequest(nth, world.vault, world.github) })
    const record = JSON.parse(job.steps[0]?.state.mayfly ?? '')
    // If the answer came after the kill, the record has the request, and nobody has the token.
    const keys = record.leases.flatMap(({ endings }: { endings: { key?: string }[] }) =>
      endings.flatMap(({ key }) => key ?? []),
    )
    for (const { value, alive } of [...world.vault.tokens, ...world.github.tokens])
      if (keys.includes(value)) expect(alive).toBe(false)
    const known = record.leases.flatMap(({ endings }: { endings: { asked?: true }[] }) =>
      endings.filter(({ asked }) => asked),
    )
    expect(alive(world.github) + alive(world.vault)).toBeLessThanOrEqual(known.length)
    if (known.length > 0)
      expect(job.log).toMatch(/requested, but no answer arrived: if it was issued, it is valid until/)
    expect(leaksOf(job, world)).toEqual([])
  }),
)
