import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { entries, isDownloaded } from '../../packages/tooling/src/entries.ts'
import { filesIn } from '../support/story.ts'

const kib = (path: string) => statSync(path).size / 1024

// A post entry reads what another process may have garbled and says why an ending failed; the loader of its chunks takes
// 7 of its KiB.
test.each(entries.filter(isDownloaded))('$dist is small', ({ dist }) => {
  expect(kib(join(dist, 'index.js'))).toBeLessThanOrEqual(dist.endsWith('/post') ? 37 : 96)
  const chunks = readdirSync(dist).filter((name) => name !== 'index.js')
  expect(chunks.filter((name) => !/^\d+\.index\.js$/.test(name))).toEqual([])
  const large = chunks.filter((name) => kib(join(dist, name)) > 32)
  const libraries = {
    'actions/aws/dist/main': ['STSClient'],
    'actions/credentials/dist/main': ['parseDocument'],
  }
  const expected: readonly string[] = libraries[dist as keyof typeof libraries] ?? []
  const texts = large.map((name) => readFileSync(join(dist, name), 'utf8'))
  expect(expected.map((word) => texts.filter((text) => text.includes(word)).length)).toEqual(expected.map(() => 1))
  expect(large.length).toBe(expected.length)
})

/** Every chunk that jobs download, with where it asks for another one's. */
const chunks = entries.filter(isDownloaded).flatMap(({ dist }) =>
  readdirSync(dist).map((name) => {
    const path = join(dist, name)
    const text = readFileSync(path, 'utf8')
    const [, target] = /^module\.exports = require\("(.*)"\)\n$/.exec(text) ?? []
    return { path, text, target: target && join(dist, target) }
  }),
)

test('a chunk that several bundles have is shipped once, and the others find it', () => {
  const own = chunks.filter(({ text, target }) => target === undefined && text.length >= 1_000)
  expect(new Set(own.map(({ text }) => text)).size).toBe(own.length)
  const forwards = chunks.flatMap(({ target }) => target ?? [])
  expect(forwards.filter((target) => !own.some(({ path }) => path === target))).toEqual([])
  const library = own.filter(({ text }) => text.includes('STSClient') && text.length > 200_000)
  expect(library).toHaveLength(1)
  expect(forwards.filter((target) => target === library[0]?.path).length).toBeGreaterThanOrEqual(2)
})

test('the command line is small, whole by itself, and packed as it is built', () => {
  const dist = 'packages/cli/dist'
  // With the commands that take credentials: to load a second file takes longer than to parse one that is larger.
  expect(kib(join(dist, 'index.js'))).toBeLessThanOrEqual(130)
  const chunks = readdirSync(dist).filter((name) => !['index.js', 'THIRD-PARTY-NOTICES.txt'].includes(name))
  expect(chunks.filter((name) => !/^\d+\.index\.js$/.test(name))).toEqual([])
  const texts = chunks.map((name) => readFileSync(join(dist, name), 'utf8'))
  expect(texts.filter((text) => text.includes('require("..'))).toEqual([])
  // What is larger: the two libraries.
  const large = texts.filter((text) => text.length > 48 * 1024)
  const words = ['STSClient', 'parseDocument']
  expect(words.map((word) => large.filter((text) => text.includes(word)).length)).toEqual([1, 1])
  expect(large.length).toBe(2)
  const listed = spawnSync('tar', ['-tf', 'packages/cli/mayfly.tar'], { encoding: 'utf8' }).stdout.trim().split('\n')
  const names = readdirSync(dist).sort()
  expect(listed).toEqual(names.map((name) => `mayfly/${name}`))
  const hash = createHash('sha256').update(readFileSync('packages/cli/mayfly.tar')).digest('hex')
  expect(readFileSync('packages/cli/mayfly.tar.sha256', 'utf8')).toBe(`${hash}  mayfly.tar\n`)
})

test.each(entries)('$dist holds nothing of this machine', ({ dist }) => {
  for (const name of readdirSync(dist)) {
    const text = readFileSync(join(dist, name), 'utf8')
    expect(text.includes(process.cwd()), name).toBe(false)
    expect(/sourceMappingURL=data/.test(text), name).toBe(false)
  }
})

test('what a job downloads stays under 610 KiB', () => {
  const archive = spawnSync('git', ['archive', '--worktree-attributes', '--format=tar', 'HEAD'], { maxBuffer: 1 << 28 })
  const names = spawnSync('tar', ['tf', '-'], { input: archive.stdout, encoding: 'utf8' }).stdout.split('\n')
  const needless = names.filter((name) => /^(test|docs|packages)\/|\.ts$/.test(name) && !name.endsWith('/'))
  expect(needless.filter((name) => !name.startsWith('packages/agent/dist/'))).toEqual([])
  expect(names).toContain('packages/agent/dist/main/index.js')
  expect(gzipSync(archive.stdout).length / 1024).toBeLessThanOrEqual(610)
})

test('each action has its generated action.yml, its README and its licence notices', () => {
  for (const id of readdirSync('actions')) {
    for (const file of [
      'action.yml',
      'README.md',
      'dist/main/index.js',
      'dist/post/index.js',
      'dist/THIRD-PARTY-NOTICES.txt',
    ]) {
      expect(existsSync(join('actions', id, file)), `${id}/${file}`).toBe(true)
    }
    expect(filesIn(join('actions', id, 'src')).length).toBe(2)
  }
})
