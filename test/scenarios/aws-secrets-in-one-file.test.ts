import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inStoreWorld } from '../support/aws-store-world.ts'
import { awsSecret } from '../support/aws-stores.ts'
import { environment, leaksOf, leftBehind } from '../support/story.ts'

const odd = `it's "quoted" $HOME \`id\` \\n # = schlüssel 🔑  `
const text = 'first line\nsecond line\r\n'
const stored = {
  secrets: [
    awsSecret('prod/db', JSON.stringify({ user: 'application', password: odd, number: 1.5 })),
    awsSecret('text', text),
    awsSecret('empty', ''),
    awsSecret('large', 'x1y2z3w4'.repeat(8192)),
    awsSecret('bytes', Uint8Array.from([0, 255])),
  ],
}

/** The file as Docker reads it: the value is everything after the first `=`. */
function asDocker(content: string): Record<string, string> {
  return Object.fromEntries(
    content
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
}

test('all values are in one private file, byte for byte, until post removes it', () =>
  inStoreWorld(stored, async (world) => {
    const seen: Record<string, string>[] = []
    const paths: (string | undefined)[] = []
    const job = await world.use(
      { secrets: 'DB_* = prod/db#*\nEMPTY = empty', deliver: 'env-file,json-file' },
      {},
      {
        name: 'look',
        during({ env, outputs }) {
          const { SECRETS_ENV_FILE: lines = '', SECRETS_JSON_FILE: object = '' } = env
          seen.push(asDocker(readFileSync(lines, 'utf8')), JSON.parse(readFileSync(object, 'utf8')))
          paths.push(outputs.aws?.['env-file'], lines, outputs.aws?.['json-file'], object)
          expect([lines, object].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600])
          expect(Object.keys(env).filter((name) => name.startsWith('DB_'))).toEqual([])
        },
      },
    )
    const values = { DB_USER: 'application', DB_PASSWORD: odd, DB_NUMBER: '1.5', EMPTY: '' }
    expect([job.failed, seen]).toEqual([false, [values, values]])
    expect([paths[0], paths[2]]).toEqual([paths[1], paths[3]])
    expect(job.log).toContain('delivered as env-file, json-file (aws-')
    expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
  }))

test('what a line cannot hold is refused by its name; JSON holds it', () =>
  inStoreWorld(stored, async (world) => {
    const secrets = 'TEXT = text\nLARGE = large\nUSER = prod/db#user'
    const refused = await world.use({ secrets, deliver: 'env-file' })
    expect([refused.failed, environment(refused), leftBehind(refused)]).toEqual([true, {}, []])
    expect(refused.log).toContain('line 1  TEXT has a line break')
    expect(refused.log).toContain('line 2  LARGE is too long for a line')
    expect(refused.log).toContain('Use deliver: json-file or file.')
    let value: unknown
    const job = await world.use(
      { secrets, deliver: 'json-file' },
      {},
      {
        name: 'look',
        during: ({ env }) => {
          value = JSON.parse(readFileSync(env.SECRETS_JSON_FILE ?? '', 'utf8')).TEXT
        },
      },
    )
    expect([job.failed, value]).toEqual([false, text])
    const bytes = await world.use({ secrets: 'BYTES = bytes', deliver: 'json-file' })
    expect(bytes.log).toContain('Use deliver: file, or write base64 at the end of the line.')
  }))

test('it is only for values, and its variable is nobody else’s', () =>
  inStoreWorld(stored, async (world) => {
    const alone = await world.use({ deliver: 'env-file' })
    expect(alone.log).toContain('deliver  env-file works only with the input secrets')
    const taken = await world.use({ secrets: 'SECRETS_ENV_FILE = empty', deliver: 'env,env-file' })
    expect(taken.log).toContain('variable SECRETS_ENV_FILE')
    const session = await world.use({ secrets: 'A = empty', session: 'env-file' })
    expect(session.log).toContain('session ')
    expect([alone.failed, taken.failed, session.failed, world.issuer.connections]).toEqual([true, true, true, 0])
  }))
