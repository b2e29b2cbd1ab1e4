import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { leaks } from '../support/encodings.ts'
import { type Ran, ShellJob } from '../support/shell-job.ts'
import { filesIn } from '../support/story.ts'
import { inVaultWorld, type VaultWorld, vaultAudience } from '../support/vault-world.ts'

const resources = resolve('jenkins/resources/mayfly')

/** One use of the library on an agent: what Groovy writes there, and the scripts that it then runs. */
interface Use {
  readonly folder: string
  /** Runs one of the library's scripts as the step `sh` does. */
  run(name: string, env?: Readonly<Record<string, string>>): Promise<Ran>
  /** Runs a script of the block with the variables of the delivery. */
  block(script: string): Promise<Ran>
}

async function inUse(inputs: Record<string, string>, scenario: (use: Use, world: VaultWorld) => Promise<void>) {
  await inVaultWorld(
    async (world) => {
      const job = new ShellJob('jenkins')
      const folder = join(job.root, "workspace's@tmp", 'mayfly-1')
      mkdirSync(folder, { recursive: true })
      for (const name of ['mayfly.tgz', 'mayfly.tgz.sha256', 'env.sh'])
        cpSync(join(resources, name), join(folder, name))
      const list = [{ provider: 'vault', ...world.inputs, ...inputs }]
      writeFileSync(join(folder, 'credentials.json'), JSON.stringify(list))
      const settings = {
        WITH_MAYFLY_FOLDER: folder,
        WITH_MAYFLY_STRICT_REVOKE: 'true',
        WITH_MAYFLY_LOGGED_IN: 'true',
        MAYFLY_ENV: 'of an outer use',
      }
      const use: Use = {
        folder,
        async run(name, env) {
          const token = await world.issuer.mint(vaultAudience)
          return job.run('/bin/sh', ['-xe', join(resources, `${name}.sh`)], {
            env: { ...settings, MAYFLY_ID_TOKEN_1: token, ...env },
          })
        },
        block: (script) => job.run('/bin/sh', ['-xec', script], { env: { MAYFLY_ENV: join(folder, 'env.sh') } }),
      }
      try {
        await scenario(use, world)
        expect(leaks(job.log, world.secrets())).toEqual([])
      } finally {
        job.dispose()
      }
    },
    undefined,
    'jenkins',
  )
}

test('what the library runs on an agent: the CLI is unpacked, logs in, and everything has ended', () =>
  inUse({ secrets: 'PASSWORD = database/creds/app#password' }, async (use, world) => {
    expect(await use.run('unpack')).toMatchObject({ code: 0, output: '' })
    expect((await use.run('login')).code).toBe(0)
    const password = world.vault.leases[0]?.password
    const open = readFileSync(join(use.folder, 'state/public.env'), 'utf8')
    const [, path = ''] = /^PASSWORD_FILE=(.*)$/m.exec(open) ?? []
    expect(readFileSync(path, 'utf8')).toBe(password)
    expect(statSync(join(use.folder, 'state')).mode & 0o777).toBe(0o700)
    const ended = await use.run('logout')
    expect([ended.code, existsSync(use.folder)]).toEqual([0, false])
    expect(ended.stderr).toMatch(/Vault token of deploy at \S+: revoked-verified, by vault/)
    expect(world.vault.tokens.map(({ alive }) => alive)).toEqual([false])
  }))

test('a value is in the script to be sourced alone, and the shell stops to show its commands', () =>
  inUse({ secrets: 'PASSWORD = database/creds/app#password', deliver: 'env' }, async (use, world) => {
    await use.run('unpack')
    await use.run('login')
    const password = world.vault.leases[0]?.password ?? ''
    const open = readFileSync(join(use.folder, 'state/public.env'), 'utf8')
    expect(leaks(open, [password])).toEqual([])
    const marks = join(use.folder, 'seen')
    await use.block(`. "$MAYFLY_ENV"; true "$PASSWORD"; printf %s "$PASSWORD" > '${marks.replaceAll("'", "'\\''")}'`)
    expect(readFileSync(marks, 'utf8')).toBe(password)
    await use.run('logout')
  }))

test('an archive that changed on its way is refused, and nothing of it stays', () =>
  inUse({}, async (use, world) => {
    writeFileSync(join(use.folder, 'mayfly.tgz'), 'something else')
    const refused = await use.run('unpack')
    expect([refused.code, existsSync(use.folder)]).toEqual([1, false])
    expect(refused.stderr).toContain('its SHA-256 is another one')
    expect(world.vault.requests).toEqual([])
  }))

test.each(['v18.20.8', 'none'])('an agent with Node.js %s is told', (found) =>
  inUse({}, async (use) => {
    const path = join(use.folder, 'bin')
    mkdirSync(path)
    const script = found === 'none' ? '#!/bin/sh\nexit 127\n' : `#!/bin/sh\necho ${found}\n`
    writeFileSync(join(path, 'node'), script, { mode: 0o755 })
    const refused = await use.run('unpack', { PATH: `${path}:/usr/bin:/bin` })
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain(`needs Node.js 20 or newer on its PATH (found: ${found})`)
  }),
)

test('a use whose folder is gone is not called ended', () =>
  inUse({}, async (use) => {
    const lost = await use.run('logout')
    expect([lost.code, lost.stderr]).toEqual([3, expect.stringContaining('nothing can be ended')])
    const before = await use.run('logout', { WITH_MAYFLY_LOGGED_IN: 'false' })
    expect([before.code, before.output]).toEqual([0, ''])
  }))

test('every script begins by hiding its commands', () => {
  const scripts = filesIn(resources).filter((path) => path.endsWith('.sh'))
  expect(scripts.length).toBe(5)
  for (const path of scripts)
    expect(readFileSync(path, 'utf8')).toMatch(/^# .+\n(?:# .*\n)*\{ set \+xv?; \} 2>\/dev\/null$/m)
})
