import { expect, test } from 'vitest'
import { inAkeylessWorld } from '../support/akeyless-world.ts'
import { expectClean } from '../support/expect-clean.ts'
import { killAtRequest } from '../support/kill-at-request.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

const items = [
  { name: '/prod/key', kind: 'static' as const, values: ['the-key-before', 'correct horse battery'] },
  { name: '/prod/db', kind: 'static' as const, values: ['{"user":"application","password":"a-password-in-json"}'] },
  { name: '/prod/object', kind: 'static' as const, values: [{ number: 1, text: 'a-text-in-an-object' }] },
  { name: '/prod/rotated', kind: 'rotated' as const, values: [{ username: 'app', password: 'a-rotated-password' }] },
  { name: '/prod/made', kind: 'dynamic' as const },
]

test('a job reads static, rotated and dynamic secrets, and the token is seen to end', () =>
  inAkeylessWorld(
    async (world) => {
      const lines = [
        'KEY = /prod/key',
        'KEY_BEFORE = /prod/key#@1',
        'DB_* = /prod/db#*',
        'OBJECT = /prod/object',
        'ROTATED = rotated:/prod/rotated#password',
        'MADE = dynamic:/prod/made#password',
      ]
      const job = await world.use({ secrets: lines.join('\n') })
      expect(job.steps[0]?.env).toEqual({
        KEY: 'correct horse battery',
        KEY_BEFORE: 'the-key-before',
        DB_USER: 'application',
        DB_PASSWORD: 'a-password-in-json',
        OBJECT: '{"number":1,"text":"a-text-in-an-object"}',
        ROTATED: 'a-rotated-password',
        MADE: expect.stringMatching(/^made-by-akeyless-/),
      })
      expect(story(job, { ...world, traffic: () => world.traffic().sort() })).toMatchSnapshot()
      expectClean(job, world)
    },
    () => ({ items }),
  ))

test('many static secrets are a few requests', () => {
  const many = Array.from({ length: 45 }, (_, number) => ({
    name: `/prod/many/${number}`,
    kind: 'static' as const,
    values: [`value-with-the-number-${number}`],
  }))
  return inAkeylessWorld(
    async (world) => {
      const secrets = many.map(({ name }, number) => `V_${number} = ${name}`).join('\n')
      const job = await world.use({ secrets })
      expect(Object.values(job.steps[0]?.env ?? {})).toEqual(many.flatMap(({ values }) => values))
      expect(world.akeyless.requests.filter(({ path }) => path === '/get-secret-value')).toHaveLength(3)
      expectClean(job, world)
    },
    () => ({ items: many }),
  )
})

test("Terraform's variables have the token and the address", () =>
  inAkeylessWorld(async (world) => {
    const job = await world.use({ deliver: 'env,output' })
    const [token] = world.akeyless.tokens
    expect(job.steps[0]?.env).toEqual({
      AKEYLESS_AUTH_TOKEN: token?.value,
      AKEYLESS_GATEWAY: `${world.akeyless.url}/api/v2`,
    })
    expect(job.outputs.akeyless?.token).toBe(token?.value)
    expectClean(job, world)
  }))

test.each([1, 2, 3, 4, 5])('a step that is killed at request %i leaves nothing but what the record names', (nth) =>
  inAkeylessWorld(
    async (world) => {
      const secrets =
        'KEY = /prod/key\nDB = /prod/db\nBEFORE = /prod/key#@1\nMADE = dynamic:/prod/made\nNO = /no optional'
      const job = await world.use({ secrets, deliver: 'env,file' }, { onStep: killAtRequest(nth, world.akeyless) })
      expect(job.steps[0]?.signal).toBe('SIGKILL')
      expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
      const { endings } = JSON.parse(job.steps[0]?.state.mayfly ?? '').leases[0]
      expect(endings[0]?.what).toContain('Akeyless token of p-abc123')
      if (world.akeyless.made.length > 0) expect(endings[1]?.what).toBe('dynamic secret /prod/made')
      // A token whose answer was lost with the step only expires.
      if (nth > 1) expect(world.akeyless.tokens.map(({ alive }) => alive)).toEqual([false])
    },
    () => ({ items }),
  ),
)
