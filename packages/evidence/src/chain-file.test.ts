import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { faultsOf } from '../../../test/support/evidence-chain.ts'
import { ChainFile } from './chain-file.ts'
import type { EvidenceEntry } from './line.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chain-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const job = { system: 'github', repository: 'octo/shöp' }
const at = '2026-11-30T15:00:00.000Z'
const opened: EvidenceEntry = { at, job, event: 'opened', mayfly: '0.1.0', salt: '0'.repeat(32) }
const delivered = (name: string): EvidenceEntry => ({
  ...{ at, job, event: 'delivered' },
  ...{ lease: 'aws-1', provider: 'aws', principal: name, modes: ['env'] },
})
const [one, two] = ['0000000000000001', '0000000000000002'] as const

test('several processes add to their chains in one file, also after 200 KB of another chain', () => {
  const path = join(folder, 'evidence')
  const open = (chain: string) => new ChainFile(path, chain, 0o600)
  open(one).append(opened)
  const other = open(two)
  other.append(opened)
  for (let count = 0; count < 500; count++) other.append(delivered(`é${'x'.repeat(count)}`))
  const agent = open(one)
  expect(agent.last()).toMatchObject({ chain: one, seq: 0, job })
  agent.append(delivered('agent'))
  const post = open(one)
  post.append(delivered('post'))
  // This one has its head in memory, and another process has added to the chain since then.
  agent.append(delivered('agent again'))
  expect(post.last()).toMatchObject({ seq: 3 })
  expect(faultsOf(readFileSync(path, 'utf8'))).toEqual([])
})

test('a line that was cut, and lines that are none, stay in the file, and the next line is whole', () => {
  const path = join(folder, 'evidence')
  new ChainFile(path, one, 0o600).append(opened)
  appendFileSync(path, `not JSON\n{"v":1,"chain":"${one}","seq":"x"}\n{"v":1,"chain":"${one}","seq":1`)
  new ChainFile(path, one, 0o600).append(delivered('next'))
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ seq: 1, principal: 'next' })
  expect(faultsOf(`${lines[0]}\n${lines.at(-1)}\n`)).toEqual([])
})

test('nothing is written through a link or into something else', () => {
  writeFileSync(join(folder, 'target'), '')
  symlinkSync(join(folder, 'target'), join(folder, 'link'))
  mkdirSync(join(folder, 'folder'))
  for (const name of ['link', 'folder'])
    expect(() => new ChainFile(join(folder, name), one, 0o600).append(opened)).toThrow()
  expect(() => new ChainFile('/dev/null', one, 0o600).append(opened)).toThrow('not a regular file')
  expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('')
})

test('a false last line gets nothing but texts into the next one', () => {
  const path = join(folder, 'evidence')
  const file = new ChainFile(path, one, 0o600)
  file.append(opened)
  const hash = 'a'.repeat(64)
  const forged = (members: object) => appendFileSync(path, `${JSON.stringify({ v: 1, chain: one, ...members })}\n`)
  const deep = JSON.parse('['.repeat(3000) + ']'.repeat(3000)) as unknown
  forged({ seq: 1, job: { ...job, x: deep }, hash })
  forged({ seq: 1, job: { ...job, repository: 'x'.repeat(10_000) }, hash })
  forged({ seq: 1, job: [], hash })
  forged({ seq: 1, job, hash: 'token' })
  forged({ seq: 1.5, job, hash })
  expect(new ChainFile(path, one, 0o600).last()).toMatchObject({ seq: 0, job })
})

test('a file that was made endless keeps no step waiting', () => {
  const path = join(folder, 'evidence')
  new ChainFile(path, one, 0o600).append(opened)
  truncateSync(path, 2 ** 36)
  const file = new ChainFile(path, one, 0o600)
  expect(file.last()).toBeUndefined()
  file.append(opened)
  expect(file.last()).toMatchObject({ seq: 0 })
})

test('a chain that is new begins at the end of a file, without a search for its lines', () => {
  const path = join(folder, 'evidence')
  new ChainFile(path, one, 0o600).append(opened)
  const fresh = new ChainFile(path, one, 0o600, true)
  expect(fresh.last()).toBeUndefined()
  fresh.append(opened)
  fresh.append(delivered('own'))
  expect(fresh.last()).toMatchObject({ seq: 1 })
  // Another chain has grown, so this one's last line is searched.
  new ChainFile(path, two, 0o600).append(opened)
  fresh.append(delivered('own again'))
  expect(fresh.last()).toMatchObject({ seq: 2 })
})
