import { expect, test } from 'vitest'
import { expectClean } from '../support/expect-clean.ts'
import { killAtRequest } from '../support/kill-at-request.ts'
import { inKubernetesWorld } from '../support/kubernetes-world.ts'
import { quickTime } from '../support/quick-time.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

const stored = [
  { namespace: 'deploy', name: 'db', data: { password: 'correct horse battery', blob: Uint8Array.from([0, 255]) } },
  { namespace: 'deploy', name: 'other', data: { key: 'the-value-of-others' } },
]
const rules = ['get secrets db', 'get secrets gone']
/** The inputs of a job that reads only. */
const readsOnly = { 'service-account': '', namespace: '' }

test('one error names every line that failed, and optional allows a missing Secret only', () =>
  inKubernetesWorld(
    async (world) => {
      const lines = [
        'FINE = deploy/db#password',
        'GONE = deploy/gone#key',
        'OTHER = deploy/other#key optional',
        'ELSEWHERE = no-such-namespace/db#password optional',
        'FIELD = deploy/db#no-such-key',
        'BYTES = deploy/db#blob',
      ]
      const job = await world.use({ ...readsOnly, deliver: 'env', secrets: lines.join('\n') })
      expect(story(job, world)).toMatchSnapshot()
      expect(job.log.match(/ERR_SECRET_REFUSED/g)).toHaveLength(1)
      expectClean(job, world)
    },
    () => ({ stored, rules }),
  ))

test('an API server that does not accept the ID token', () =>
  inKubernetesWorld(
    async (world) => {
      const job = await world.use({ ...readsOnly, secrets: 'PASSWORD = deploy/db#password\nGONE = deploy/gone#key' })
      expect(story(job, world)).toMatchSnapshot()
      expectClean(job, world)
    },
    () => ({ stored, rules, audience: 'https://another.example' }),
  ))

test('an API server without time is asked again', () =>
  inKubernetesWorld(
    async (world) => {
      let count = 0
      world.cluster.answer = (request, response, next) => {
        if (++count > 1) return next()
        request.resume()
        response.writeHead(503).end('{"kind":"Status","reason":"ServiceUnavailable"}')
      }
      const job = await world.use(
        { ...readsOnly, deliver: 'env', secrets: 'PASSWORD = deploy/db#password' },
        { env: quickTime },
      )
      expect(job.steps[0]?.env).toEqual({ PASSWORD: 'correct horse battery' })
    },
    () => ({ stored, rules }),
  ))

test('a step that is killed at a read leaves no value', () =>
  inKubernetesWorld(
    async (world) => {
      const job = await world.use(
        { ...readsOnly, secrets: 'PASSWORD = deploy/db#password', deliver: 'env,file' },
        { onStep: killAtRequest(1, world.cluster) },
      )
      expect(job.steps[0]?.signal).toBe('SIGKILL')
      expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
    },
    () => ({ stored, rules }),
  ))
