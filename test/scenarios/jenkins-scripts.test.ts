import { createHash } from 'node:crypto'
import {
  appendFileSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { leaks } from '../support/encodings.ts'
import { evidenceIn } from '../support/evidence-chain.ts'
import { type JenkinsUse, jenkinsResources, useOnAgent } from '../support/jenkins-use.ts'
import { cli } from '../support/shell-job.ts'
import { filesIn } from '../support/story.ts'
import { inVaultWorld, type VaultWorld, vaultAudience } from '../support/vault-world.ts'

/** Runs a scenario in a use of Vault, whose inputs are those of its world and these. */
function inUse(
  inputs: Record<string, string>,
  scenario: (use: JenkinsUse, world: VaultWorld) => Promise<void>,
): Promise<void> {
  return inVaultWorld(
    (world) =>
      useOnAgent(world, { provider: 'vault', ...world.inputs, ...inputs }, vaultAudience, (use) =>
        scenario(use, world),
      ),
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

test('a block and a script add their events to the evidence, to the end of the credentials', () =>
  inUse({}, async (use) => {
    const path = join(dirname(use.folder), 'evidence.ndjson')
    const env = { WITH_MAYFLY_EVIDENCE: path, WITH_MAYFLY_SCRIPT: '"! printenv WITH_MAYFLY_EVIDENCE"' }
    await use.run('unpack')
    expect((await use.run('login', env)).code).toBe(0)
    expect((await use.run('logout', env)).code).toBe(0)
    expect(evidenceIn(path).at(-1)).toMatchObject({ event: 'ended', outcome: 'revoked-verified' })
    const before = evidenceIn(path).length
    cpSync(join(jenkinsResources, 'mayfly.tgz'), `${use.folder}.tgz`)
    await use.run('unpack', env)
    expect((await use.run('exec', env)).code).toBe(0)
    const added = evidenceIn(path).slice(before)
    expect([added[0]?.event, added.at(-1)?.event]).toEqual(['opened', 'ended'])
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
    writeFileSync(`${use.folder}.tgz`, 'something else')
    const refused = await use.run('unpack')
    expect([refused.code, existsSync(use.folder), existsSync(`${use.folder}.tgz`)]).toEqual([1, false, false])
    expect(refused.stderr).toContain('its SHA-256 is different')
    expect(world.vault.requests).toEqual([])
  }))

test.each(['v18.20.8', 'none'])('an agent with Node.js %s is reported', (found) =>
  inUse({}, async (use) => {
    const path = join(dirname(use.folder), 'bin')
    mkdirSync(path)
    const script = found === 'none' ? '#!/bin/sh\nexit 127\n' : `#!/bin/sh\necho ${found}\n`
    writeFileSync(join(path, 'node'), script, { mode: 0o755 })
    const refused = await use.run('unpack', { PATH: `${path}:/usr/bin:/bin` })
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain(`needs Node.js 20 or newer on its PATH (found: ${found})`)
  }),
)

test.each(['000', '002', '077'])('umask %s: what is unpacked is private before its hash is checked', (umask) =>
  inUse({}, async (use) => {
    expect((await use.run('unpack', { WITH_MAYFLY_SCRIPT: '"echo \\u00e9"' }, umask)).code).toBe(0)
    const own = filesIn(use.folder).filter((path) => !path.startsWith(join(use.folder, 'mayfly/')))
    const found = [use.folder, ...own].filter((path) => (statSync(path).mode & 0o077) !== 0)
    expect([found, readFileSync(join(use.folder, 'script.sh'), 'utf8')]).toEqual([[], 'echo é'])
  }),
)

test.each<[what: string, make: (folder: string) => void]>([
  ['there already', (folder) => mkdirSync(folder, { mode: 0o777 })],
  ['a link', (folder) => symlinkSync(dirname(folder), folder)],
])('a folder that is %s is refused, and stays as it is', (_, make) =>
  inUse({}, async (use) => {
    make(use.folder)
    const refused = await use.run('unpack')
    expect([refused.code, existsSync(use.folder)]).toEqual([1, true])
    expect(refused.stderr).toContain(`the private folder ${use.folder} cannot be made.\nmayfly: No request was made.`)
  }),
)

const changes: [what: string, change: (folder: string) => void][] = [
  [
    'a link',
    (folder) => {
      renameSync(folder, `${folder}-moved`)
      symlinkSync(`${folder}-moved`, folder)
    },
  ],
  ["another user's", (folder) => chownSync(folder, 65_534, 65_534)],
]

// Only root can give a folder to another user.
test.each(process.getuid?.() === 0 ? changes : changes.slice(0, 1))(
  'a folder that became %s runs nothing that has the id token',
  (_, change) =>
    inUse({}, async (use, world) => {
      await use.run('unpack', { WITH_MAYFLY_SCRIPT: '"true"' })
      change(use.folder)
      const [login, exec, logout] = [await use.run('login'), await use.run('exec'), await use.run('logout')]
      for (const { code, stderr } of [login, exec])
        expect([code, stderr]).toEqual([
          1,
          `mayfly: ${use.folder} is not a folder of this user. No request was made.\n`,
        ])
      expect([logout.code, world.vault.requests]).toEqual([3, []])
    }),
)

test('an archive that the shell cannot read is reported, with the name of the user', () =>
  inUse({}, async (use) => {
    rmSync(`${use.folder}.tgz`)
    const refused = await use.run('unpack')
    expect([refused.code, existsSync(use.folder)]).toEqual([1, false])
    expect(refused.stderr).toMatch(
      /mayfly: the user of this shell \(\S+\) cannot read the CLI, which the user of the Jenkins agent wrote/,
    )
  }))

/** A program that is the command line, as the executable is. Its folder has a Node that never runs. */
function programBeside(use: JenkinsUse, text = `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`) {
  const path = join(dirname(use.folder), 'bin')
  mkdirSync(path, { recursive: true })
  writeFileSync(join(path, 'node'), '#!/bin/sh\nexit 127\n', { mode: 0o755 })
  writeFileSync(join(path, 'mayfly'), text)
  return {
    PATH: `${path}:/usr/bin:/bin`,
    WITH_MAYFLY_PROGRAM: join(path, 'mayfly'),
    WITH_MAYFLY_SHA256: createHash('sha256').update(text).digest('hex'),
  }
}

test('an agent without Node.js runs the checked copy of its own program, for a block and for a script', () =>
  inUse({ secrets: 'PASSWORD = database/creds/app#password' }, async (use, world) => {
    rmSync(`${use.folder}.tgz`)
    const env = programBeside(use)
    expect(await use.run('unpack', env)).toMatchObject({ code: 0, output: '' })
    writeFileSync(env.WITH_MAYFLY_PROGRAM, 'the copy counts')
    expect((await use.run('login', env)).code).toBe(0)
    const ended = await use.run('logout', env)
    expect([ended.code, existsSync(use.folder)]).toEqual([0, false])
    expect(ended.stderr).toMatch(/Vault token of deploy at \S+: revoked-verified, by vault/)

    const odd = 'it\'s "odd" \\\\ / \b\f\t$(x) `y` -- é İı \u07ff \u0800 \uffff 🎉\u0001'
    const script = `test -n "$PASSWORD"; cat <<'END'\n${odd}\nEND\n`
    // Groovy writes every other letter than those of ASCII in this form.
    const json = JSON.stringify(script)
      .replaceAll('/', '\\/')
      .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    const again = { ...programBeside(use), WITH_MAYFLY_SCRIPT: json }
    expect(await use.run('unpack', again)).toMatchObject({ code: 0, output: '' })
    expect(readFileSync(join(use.folder, 'script.sh'), 'utf8')).toBe(script)
    const exec = await use.run('exec', again)
    expect([exec.code, exec.stdout, existsSync(use.folder)]).toEqual([0, `${odd}\n`, false])
    expect(world.vault.tokens.map(({ alive }) => alive)).toEqual([false, false])
  }))

test.each<[what: string, change: (env: Record<string, string>) => void, words: string]>([
  [
    'was changed',
    ({ WITH_MAYFLY_PROGRAM: path = '' }) => appendFileSync(path, '\n'),
    'was not started: its SHA-256 is not the one in the argument sha256.',
  ],
  ['is absent', ({ WITH_MAYFLY_PROGRAM: path = '' }) => rmSync(path), 'cannot be read on this Jenkins agent.'],
  ['is for another system', () => undefined, 'does not run on this Jenkins agent.'],
])('a program that %s is refused, and nothing of it stays', (what, change, words) =>
  inUse({}, async (use, world) => {
    const env = programBeside(use, what === 'is for another system' ? 'no program\0' : undefined)
    change(env)
    const refused = await use.run('unpack', env)
    expect([refused.code, existsSync(use.folder), world.vault.requests]).toEqual([1, false, []])
    expect(refused.stderr).toContain(`mayfly: the program ${env.WITH_MAYFLY_PROGRAM} ${words}`)
    expect(refused.stderr).toContain('mayfly: No request was made.')
  }),
)

test.each([
  ['false', 2, 'ERR_EVENT_REFUSED'],
  ['true', 0, 'revoked-verified'],
])('the pull request of a fork (allowUntrustedEvents %s)', (allowed, code, says) =>
  inUse({}, async (use, world) => {
    await use.run('unpack')
    const env = { CHANGE_FORK: 'mallory/api', CHANGE_ID: '7', WITH_MAYFLY_ALLOW_UNTRUSTED_EVENTS: allowed }
    const login = await use.run('login', env)
    expect([login.code, world.vault.requests.length > 0]).toEqual([code, code === 0])
    expect(login.stderr + (await use.run('logout', { WITH_MAYFLY_LOGGED_IN: 'false' })).stderr).toContain(says)
    if (code === 2) expect(login.stderr).toMatch(/started by +the fork mallory\/api/)
  }),
)

test('a use whose folder is gone is not called ended', () =>
  inUse({}, async (use) => {
    const lost = await use.run('logout')
    expect([lost.code, lost.stderr]).toEqual([3, expect.stringContaining('nothing can be revoked')])
    const before = await use.run('logout', { WITH_MAYFLY_LOGGED_IN: 'false' })
    expect([before.code, before.output]).toEqual([0, ''])
  }))

test('every script begins by hiding its commands', () => {
  const scripts = filesIn(jenkinsResources).filter((path) => path.endsWith('.sh'))
  expect(scripts.length).toBe(5)
  for (const path of scripts)
    expect(readFileSync(path, 'utf8')).toMatch(/^# .+\n(?:# .*\n)*\{ set \+xv?; \} 2>\/dev\/null$/m)
})
