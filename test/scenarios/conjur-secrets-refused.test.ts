import { expect, test } from 'vitest'
import { inConjurWorld } from '../support/conjur-world.ts'
import { expectClean } from '../support/expect-clean.ts'
import { story } from '../support/story.ts'

const host = 'host/ci/acme/api'
const variables = [
  { id: 'prod/fine', values: ['correct horse battery'] },
  { id: 'prod/bytes', values: [Uint8Array.from([0, 255])] },
  { id: 'prod/versions', values: [Uint8Array.from([0, 255]), 'the-second-version'] },
  { id: 'prod/empty', values: [] },
  { id: 'prod/seen', values: ['value-that-is-seen'], execute: [], visible: [host] },
  { id: 'prod/hidden', values: ['value-that-is-hidden'], execute: [] },
  { id: 'prod/hidden,odd', values: ['value-that-is-odd'], execute: [] },
  { id: 'data/dynamic/hidden', values: [], dynamicSeconds: 900, execute: [] },
]

test('a refused batch: each line says what is missing and what is forbidden, and optional hides only what is missing', () =>
  inConjurWorld(
    async (world) => {
      const lines = [
        'FINE = prod/fine',
        'GONE = prod/gone',
        'EMPTY = prod/empty',
        'OPTIONAL = prod/gone/too optional',
        'SEEN = prod/seen optional',
        'HIDDEN = prod/hidden optional',
        'BYTES = prod/bytes',
        'OLD = prod/fine#@7 optional',
        'OLD_HIDDEN = prod/hidden#@1 optional',
        'OLD_BYTES = prod/versions#@1',
        'ODD = prod/hidden,odd optional',
        'KEY = data/dynamic/hidden optional',
      ]
      const job = await world.use({ secrets: lines.join('\n') })
      expect(story(job, { ...world, traffic: () => world.traffic().sort() })).toMatchSnapshot()
      expect(job.log.match(/ERR_SECRET_REFUSED/g)).toHaveLength(1)
      expectClean(job, world)
    },
    () => ({ variables }),
  ))

test('a missing optional variable does not take the others with it, and bytes stay bytes', () =>
  inConjurWorld(
    async (world) => {
      const lines = [
        'FINE = prod/fine',
        'GONE = prod/gone optional',
        'BYTES = prod/bytes base64',
        'OLD = prod/fine#@7 optional',
      ]
      const job = await world.use({ secrets: lines.join('\n') })
      expect(job.steps[0]?.env).toEqual({ FINE: 'correct horse battery', BYTES: 'AP8=' })
      expect(job.log).toContain('optional, and not found in Conjur, so the job does not get: GONE, OLD')
      expectClean(job, world)
    },
    () => ({ variables }),
  ))
