import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inConjurWorld } from '../support/conjur-world.ts'
import { expectClean } from '../support/expect-clean.ts'
import { killAtRequest } from '../support/kill-at-request.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

const variables = [
  { id: 'prod/db/password', values: ['the-password-before', 'correct horse battery'] },
  { id: 'prod/db/config', values: ['{"user":"application","password":"a-password-in-json"}'] },
  { id: 'prod/odd,id', values: ['value-of-an-odd-id'] },
  { id: 'prod/bytes', values: [Uint8Array.from([0, 255]), 'text-after-the-bytes', Uint8Array.from([0, 254])] },
  { id: 'data/dynamic/app', values: [], dynamicSeconds: 900 },
]

test('a job reads values, versions and keys, by few requests, and the token only expires', () =>
  inConjurWorld(
    async (world) => {
      const lines = [
        'PASSWORD = prod/db/password',
        'PASSWORD_BEFORE = prod/db/password#@1',
        'DB_* = prod/db/config#*',
        'ODD = prod/odd,id',
        'BYTES = prod/bytes base64',
        'KEY = data/dynamic/app#/data/secret_access_key',
      ]
      const job = await world.use({ secrets: lines.join('\n') })
      expect(job.steps[0]?.env).toEqual({
        PASSWORD: 'correct horse battery',
        PASSWORD_BEFORE: 'the-password-before',
        DB_USER: 'application',
        DB_PASSWORD: 'a-password-in-json',
        ODD: 'value-of-an-odd-id',
        BYTES: 'AP4=',
        KEY: expect.stringMatching(/^made-by-conjur-/),
      })
      expect(story(job, { ...world, traffic: () => world.traffic().sort() })).toMatchSnapshot()
      expectClean(job, world)
    },
    () => ({ variables }),
  ))

test('bytes that are not text come as they are, also of an older version', () =>
  inConjurWorld(
    async (world) => {
      const secrets = 'OLD = prod/bytes#@1 base64\nTEXT = prod/bytes#@2\nNOW = prod/bytes base64'
      const job = await world.use({ secrets })
      expect(job.steps[0]?.env).toEqual({ OLD: 'AP8=', TEXT: 'text-after-the-bytes', NOW: 'AP4=' })
      expectClean(job, world)
    },
    () => ({ variables }),
  ))

test('many variables are a few batches', () => {
  const many = Array.from({ length: 45 }, (_, number) => ({
    id: `prod/many/${number}`,
    values: [`value-with-the-number-${number}`],
  }))
  return inConjurWorld(
    async (world) => {
      const secrets = many.map(({ id }, number) => `V_${number} = ${id}`).join('\n')
      const job = await world.use({ secrets })
      expect(Object.values(job.steps[0]?.env ?? {})).toEqual(many.flatMap(({ values }) => values))
      expect(world.conjur.requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET', 'GET'])
      expectClean(job, world)
    },
    () => ({ variables: many }),
  )
})

test('a proxy that removes the wish for base64 does not change a value', () =>
  inConjurWorld(
    async (world) => {
      world.conjur.plain = true
      const secrets = 'PASSWORD = prod/db/password\nCONFIG = prod/db/config'
      const job = await world.use({ secrets, session: 'env' })
      expect(job.steps[0]?.env).toMatchObject({
        PASSWORD: 'correct horse battery',
        CONFIG: '{"user":"application","password":"a-password-in-json"}',
      })
      expectClean(job, world)
    },
    () => ({ variables }),
  ))

test("Conjur's clients find the token, in a variable or in a file, and the output fits into a header", () =>
  inConjurWorld(
    async (world) => {
      let text = ''
      const read = {
        name: 'read',
        during: ({ env }: { env: Record<string, string | undefined> }) => {
          text = readFileSync(env.CONJUR_AUTHN_TOKEN_FILE ?? '', 'utf8')
        },
      }
      const job = await world.use({ deliver: 'env,file,output' }, {}, read as never)
      const [json, header] = world.conjur.issued
      expect(job.steps[0]?.env).toMatchObject({
        CONJUR_APPLIANCE_URL: world.conjur.url,
        CONJUR_ACCOUNT: 'acme',
        CONJUR_AUTHN_TOKEN: json,
      })
      expect([text, job.outputs.conjur?.token]).toEqual([json, header])
      expect(job.outputs.conjur?.principal).toMatch(/^host\/ci\/acme\/api of acme at 127/)
      expectClean(job, world)
    },
    () => ({ variables }),
  ))

test.each([1, 2, 3, 4, 5, 6])('a step that is killed at request %i leaves nothing but what the record names', (nth) =>
  inConjurWorld(
    async (world) => {
      const secrets = [
        'PASSWORD = prod/db/password',
        'CONFIG = prod/db/config',
        'BEFORE = prod/db/password#@1',
        'KEY = data/dynamic/app',
        'GONE = prod/gone optional',
      ]
      const job = await world.use(
        { secrets: secrets.join('\n'), deliver: 'env,file' },
        { onStep: killAtRequest(nth, world.conjur) },
      )
      expect(job.steps[0]?.signal).toBe('SIGKILL')
      expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
      const { endings } = JSON.parse(job.steps[0]?.state.mayfly ?? '').leases[0]
      expect(endings[0]).toMatchObject({
        what: expect.stringContaining('Conjur token of '),
        expiresAt: expect.anything(),
      })
      const made = world.conjur.issued.some((one) => one.startsWith('made-by-conjur'))
      if (made) expect(endings[1]?.what).toBe('dynamic secret data/dynamic/app')
    },
    () => ({ variables }),
  ),
)
