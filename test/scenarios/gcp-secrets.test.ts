import { expect, test } from 'vitest'
import { deliveredFiles } from '../support/delivered-files.ts'
import { expectClean } from '../support/expect-clean.ts'
import { inGoogleStoreWorld } from '../support/google-store-world.ts'
import { story } from '../support/story.ts'

const password = 'correct horse battery'
const bytes = Uint8Array.from([0, 255, 254, 10])
const secrets = [
  {
    name: 'db',
    versions: [{ value: 'the-value-before' }, { value: JSON.stringify({ user: 'application', password }) }],
  },
  { name: 'keystore', versions: [{ value: bytes }] },
  { name: 'key', versions: [{ value: 'the-first-value' }, { value: 'the-second-value' }], aliases: { live: 1 } },
  { name: 'gone', versions: [] },
]

test('values are delivered as variables and outputs, and nothing else stays', () =>
  inGoogleStoreWorld({ secrets }, async (world) => {
    const lines = `
# the database
DB_*  = my-project/db#*
KEY   = projects/my-project/secrets/key
LIVE  = my-project/key#@live
FIRST = my-project/key#@1
B64   = my-project/keystore base64
GONE  = my-project/gone optional
`
    const job = await world.use({ secrets: lines, deliver: 'env,output' })
    expect(story(job, world)).toMatchSnapshot()
    const values = {
      DB_USER: 'application',
      DB_PASSWORD: password,
      KEY: 'the-second-value',
      LIVE: 'the-first-value',
      FIRST: 'the-first-value',
      B64: Buffer.from(bytes).toString('base64'),
    }
    expect(job.steps[0]?.env).toEqual(values)
    expect(job.outputs.gcp).toMatchObject(values)
    expectClean(job, world)
  }))

test('files have the bytes, and are gone after post', () =>
  inGoogleStoreWorld({ secrets }, async (world) => {
    const { step, files } = deliveredFiles()
    const lines = 'KEYSTORE = my-project/keystore\nDB = my-project/db#@1'
    const job = await world.use({ secrets: lines, deliver: 'file' }, {}, step)
    expect(files).toEqual({ KEYSTORE_FILE: Buffer.from(bytes), DB_FILE: Buffer.from('the-value-before') })
    expect(Object.keys(job.steps[0]?.env ?? {}).sort()).toEqual(['DB_FILE', 'KEYSTORE_FILE'])
    expectClean(job, world)
  }))

test('a regional secret is read from the service of its location', () =>
  inGoogleStoreWorld({ secrets, location: 'europe-west3' }, async (world) => {
    const job = await world.use({ secrets: 'KEY = projects/my-project/locations/europe-west3/secrets/key' })
    expect(job.steps[0]?.env).toEqual({ KEY: 'the-second-value' })
    expect(job.log).toContain('projects/my-project/locations/europe-west3/secrets/key, version 2 (latest)')
  }))
