import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Secret } from '@mayfly/core/secret'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readControl, writeControl } from './control-file.ts'
import { readLedger, writeLedger } from './ledger.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'agent-'))
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

test('the files of an agent are read as they were written, and the ledger has no key', () => {
  const folder = join(root, 'agent-0123456789ab')
  const control = { pid: 7, started: '123', port: 4711, control: 'bearer', job: 'gh-1-1' }
  expect([readControl(root, folder), readLedger(root, folder, 'vault-0123456789ab')]).toEqual([undefined, undefined])
  writeControl(root, folder, control)
  expect(readControl(root, folder)).toEqual(control)
  const ending = { what: 'a token', ender: 'vault', expiresAt: 1e12, facts: { a: 'b' }, handle: { url: 'u' } }
  const key = Secret.receive('hidden-key', () => undefined)
  const lease = { id: 'vault-0123456789ab', provider: 'vault', principal: 'p', delivered: [] }
  writeLedger(root, folder, [{ ...lease, endings: [{ ...ending, key }] }])
  expect(readLedger(root, folder, lease.id)).toEqual([ending])
  expect(readLedger(root, folder, 'vault-000000000000')).toBeUndefined()
})
