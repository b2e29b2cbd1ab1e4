import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { removePrivate, removeSection, writePrivate, writeSection } from './private-files.ts'

let temp = ''
let root = ''
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'private-'))
  root = join(temp, 'mayfly')
})
afterEach(() => rmSync(temp, { recursive: true, force: true }))

test('files are 0600 in folders 0700, whatever the umask', () => {
  const before = process.umask(0)
  writePrivate(root, join(root, 'lease', 'token'), 'x')
  process.umask(before)
  const modes = [root, join(root, 'lease'), join(root, 'lease', 'token')].map((path) => lstatSync(path).mode & 0o777)
  expect(modes).toEqual([0o700, 0o700, 0o600])
})

test('a link in the place of the file is replaced, never written through', () => {
  const victim = join(temp, 'victim')
  writeFileSync(victim, 'precious')
  mkdirSync(root, { mode: 0o700 })
  symlinkSync(victim, join(root, 'token'))
  writePrivate(root, join(root, 'token'), 'x')
  expect(readFileSync(victim, 'utf8')).toBe('precious')
  expect(readFileSync(join(root, 'token'), 'utf8')).toBe('x')
})

test('a root that is a link or open to others is refused', () => {
  symlinkSync(temp, root)
  expect(() => writePrivate(root, join(root, 'token'), 'x')).toThrow()
  rmSync(root)
  mkdirSync(root)
  writeFileSync(join(root, 'x'), '')
  expect(() => writePrivate(root, join(root, 'token'), 'x')).toThrow('is not private to this user')
})

test.each(['/etc/passwd', '../victim', 'mayfly-not/x', 'mayfly/../victim'])('%s is not ours', (path) => {
  const victim = join(temp, 'victim')
  writeFileSync(victim, 'precious')
  expect(() => removePrivate(root, path.startsWith('/') ? path : `${temp}/${path}`)).toThrow()
  expect(existsSync(victim)).toBe(true)
})

test('sections share a file, each is removed by its own lease, and nothing is left', () => {
  const file = join(root, 'aws-credentials')
  writeSection(root, file, 'a', 'lease-1', '[a]\n')
  writeSection(root, file, 'b', 'lease-2', '[b]\n')
  expect(readFileSync(file, 'utf8')).toBe('# lease-1\n[a]\n\n# lease-2\n[b]\n')
  writeSection(root, file, 'a', 'lease-3', '[a] again\n')
  removeSection(root, file, 'a', 'lease-1')
  expect(readFileSync(file, 'utf8')).toContain('[a] again')
  removeSection(root, file, 'a', 'lease-3')
  removeSection(root, file, 'b', 'lease-2')
  removeSection(root, file, 'b', 'lease-2')
  expect(existsSync(file)).toBe(false)
})
