import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inStoreWorld } from '../support/aws-store-world.ts'
import { awsSecret } from '../support/aws-stores.ts'
import { audience } from '../support/aws-world.ts'
import { leaks } from '../support/encodings.ts'
import { useOnAgent } from '../support/jenkins-use.ts'

const value = 'correct horse battery'
const parameter = 'value-of-the-parameter'
const stored = {
  secrets: [awsSecret('prod/db', JSON.stringify({ user: 'application', password: value }))],
  parameters: [{ name: '/app/key', type: 'SecureString' as const, values: [parameter] }],
}
const secrets = 'DB_* = prod/db#*\nKEY = ssm:/app/key'
const keys = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']

test.each([
  ['the values alone', {}, []],
  ['with the session', { session: 'env' }, keys],
])('a step of Jenkins reads secrets of AWS into variables: %s', (_, more, names) =>
  inStoreWorld(
    stored,
    (world) =>
      useOnAgent(
        world,
        { provider: 'aws', ...world.inputs, secrets, deliver: 'env', ...more },
        audience,
        async (use) => {
          await use.run('unpack')
          const login = await use.run('login')
          expect([login.output, login.code]).toEqual([login.output, 0])
          expect(leaks(readFileSync(join(use.folder, 'state/public.env'), 'utf8'), world.secrets())).toEqual([])
          const marks = join(use.folder, 'seen').replaceAll("'", "'\\''")
          const block = await use.block(`. "$MAYFLY_ENV"; env > '${marks}'`)
          expect([block.output, block.code]).toEqual([block.output, 0])
          const seen = readFileSync(join(use.folder, 'seen'), 'utf8')
          expect(seen).toMatch(new RegExp(`^DB_PASSWORD=${value}$`, 'm'))
          expect(seen).toMatch(new RegExp(`^KEY=${parameter}$`, 'm'))
          expect((seen.match(/^AWS_(?:ACCESS|SECRET|SESSION)\w+(?==.)/gm) ?? []).toSorted()).toEqual(names)
          const ended = await use.run('logout')
          expect([ended.code, existsSync(use.folder)]).toEqual([0, false])
          const purpose = names.length === 0 ? ', used only to read secrets' : ''
          expect(ended.stderr).toMatch(new RegExp(`AWS session \\S+ of arn:\\S+?deploy${purpose}: expires-only`))
          expect(ended.stderr).toContain(': read, a static value')
        },
      ),
    'jenkins',
  ),
)

test('by default the values are private files, which are gone after the block', () =>
  inStoreWorld(
    stored,
    (world) =>
      useOnAgent(world, { provider: 'aws', ...world.inputs, secrets }, audience, async (use) => {
        await use.run('unpack')
        expect((await use.run('login')).code).toBe(0)
        const open = readFileSync(join(use.folder, 'state/public.env'), 'utf8')
        const [, path = ''] = /^KEY_FILE=(.*)$/m.exec(open) ?? []
        expect(readFileSync(path, 'utf8')).toBe(parameter)
        await use.run('logout')
        expect(existsSync(path)).toBe(false)
      }),
    'jenkins',
  ))

test('a line that AWS refuses fails the step by name, and nothing stays', () =>
  inStoreWorld(
    stored,
    (world) =>
      useOnAgent(
        world,
        { provider: 'aws', ...world.inputs, secrets: `${secrets}\nNO = prod/none` },
        audience,
        async (use) => {
          await use.run('unpack')
          const login = await use.run('login')
          expect(login.code).not.toBe(0)
          expect(login.stderr).toContain('(ERR_SECRET_REFUSED, AccessDeniedException)')
          expect(login.stderr).toContain('prod/none')
          await use.run('logout')
          expect(existsSync(use.folder)).toBe(false)
        },
      ),
    'jenkins',
  ))
