import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { archiveFile } from '../../packages/tooling/src/archive.ts'
import { entries, programs } from '../../packages/tooling/src/entries.ts'
import { filesIn } from '../support/story.ts'

const kib = (path: string) => statSync(path).size / 1024

/** The largest size of a bundle's own file, in KiB. Every step parses it. */
const limits = { main: 148, post: 48 }
/** Larger files: the two libraries, and the command line. */
const larger = ['aws-sdk-client-sts.js', 'cli-main.js', 'yaml.js']

test.each(['main', 'post'] as const)('the bundle of %s is small, and so is each of its chunks', (name) => {
  const dist = `${programs}/${name}`
  expect(kib(join(dist, 'index.js'))).toBeLessThanOrEqual(limits[name])
  const large = readdirSync(dist).filter((file) => file !== 'index.js' && kib(join(dist, file)) > 48)
  expect(large).toEqual(name === 'main' ? larger : [])
})

test('every chunk is called by its module, and every provider has one', () => {
  const chunks = readdirSync(`${programs}/main`)
  expect(chunks.filter((name) => !/^[a-z][a-z0-9-]*(~\d)?\.js$/.test(name) || /^\d|module-/.test(name))).toEqual([])
  const actions = readdirSync('actions').filter((id) => existsSync(join('actions', id, 'action.yml')))
  const nameOf = (id: string) => (id === 'credentials' ? 'credential-list' : id)
  const isThere = (name: string) => [`${name}.js`, `platforms-github-${name}.js`].some((file) => chunks.includes(file))
  expect(actions.filter((id) => !isThere(nameOf(id)))).toEqual([])
})

test('a longer module is in one file of its bundle alone, except in the files that start a program', () => {
  const files = new Map<string, string[]>()
  const starting = ['cli-main.js', 'agent-main.js']
  const names = ['main', 'tools'].flatMap((folder) => filesIn(join(programs, folder)))
  for (const name of names.filter((one) => !starting.some((start) => one.endsWith(start)))) {
    const text = readFileSync(name, 'utf8')
    for (const [module] of text.matchAll(/^\/\*{3}\/ \d+:\n\/\*{3}\/ \(fun[\s\S]*?^\/\*{3}\/ \}\)/gm))
      if (module.length > 2000) files.set(module, [...(files.get(module) ?? []), name])
  }
  expect(files.size).toBeGreaterThan(50)
  expect([...files.values()].filter(({ length }) => length > 1)).toEqual([])
})

test('the archive of the command line holds the built program, and its hash is the written one', () => {
  const listed = spawnSync('tar', ['-tzf', archiveFile], { encoding: 'utf8' }).stdout.trim().split('\n')
  const folder = (name: string) => [
    `${name}/`,
    ...readdirSync(`${programs}/${name}`)
      .sort()
      .map((one) => `${name}/${one}`),
  ]
  const files = ['THIRD-PARTY-NOTICES.txt', 'index.js', ...folder('main'), ...folder('tools')]
  expect(listed.sort()).toEqual(files.map((name) => `mayfly/${name}`).sort())
  const hash = createHash('sha256').update(readFileSync(archiveFile)).digest('hex')
  expect(readFileSync(`${archiveFile}.sha256`, 'utf8')).toBe(`${hash}  mayfly.tgz\n`)
})

test.each(entries)('$dist holds nothing of this machine', ({ dist }) => {
  for (const name of readdirSync(dist)) {
    const text = readFileSync(join(dist, name), 'utf8')
    expect(text.includes(process.cwd()), name).toBe(false)
    expect(/sourceMappingURL=data/.test(text), name).toBe(false)
  }
})

test('a job downloads the actions and their programs alone: 100 files and 9 for each action at most, and 480 KiB', () => {
  const archive = spawnSync('git', ['archive', '--worktree-attributes', '--format=tar', 'HEAD'], { maxBuffer: 1 << 28 })
  const listed = spawnSync('tar', ['tf', '-'], { input: archive.stdout, encoding: 'utf8' }).stdout.split('\n')
  const files = listed.filter((name) => name !== '' && !name.endsWith('/'))
  expect(files.filter((name) => /^(test|docs|packages|jenkins|actions\/dist\/tools)\/|\.ts$/.test(name))).toEqual([])
  expect(files).toContain('actions/dist/agent.js')
  const actions = readdirSync('actions').filter((name) => name !== 'dist')
  expect(files.length).toBeLessThanOrEqual(100 + 9 * actions.length)
  expect(gzipSync(archive.stdout).length / 1024).toBeLessThanOrEqual(480)
})

test('each action has its generated action.yml, its stubs and its README, and no code of its own', () => {
  expect(existsSync(`${programs}/THIRD-PARTY-NOTICES.txt`)).toBe(true)
  for (const id of readdirSync('actions').filter((name) => name !== 'dist')) {
    // It gets no credential, so there is nothing to end.
    const post = id === 'inspect' ? [] : ['post.js']
    const names = filesIn(join('actions', id)).map((path) => path.split('/').at(-1))
    expect(names.sort(), id).toEqual(['action.yml', 'README.md', 'main.js', ...post].sort())
  }
})

test('without the commands for people, the command line says where they are', () => {
  const copy = mkdtempSync(join(tmpdir(), 'without-tools-'))
  try {
    cpSync(programs, copy, { recursive: true, filter: (path) => !path.endsWith('/tools') })
    for (const command of [
      ['trust', 'lint'],
      ['inventory', '.'],
      ['contain', '.'],
      ['report', '.'],
    ]) {
      const ran = spawnSync(process.execPath, [join(copy, 'index.js'), ...command], { encoding: 'utf8' })
      expect([ran.status, ran.stderr]).toEqual([2, expect.stringContaining('ERR_PROGRAM_MISSING')])
      expect(ran.stderr).toContain('Unpack mayfly.tgz of the same commit')
    }
  } finally {
    rmSync(copy, { recursive: true })
  }
})
