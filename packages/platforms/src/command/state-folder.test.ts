import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { StateFolder } from './state-folder.ts'

test.skipIf(process.platform === 'win32')('a record that is a pipe, a loop or too large keeps no end waiting', () => {
  const root = mkdtempSync(join(tmpdir(), 'state-'))
  const record = (name: string) => join(root, `record-${name}.json`)
  try {
    const state = new StateFolder(root, () => false)
    state.save('record-5.json', { strict: true, leases: [] })
    writeFileSync(record('4'), JSON.stringify({ version: 1, strict: true, leases: [] }))
    execFileSync('mkfifo', [record('3')])
    symlinkSync(record('2'), record('2'))
    writeFileSync(record('1'), ' '.repeat(2 << 20))
    expect(state.records(() => undefined)).toEqual([
      ['record-4.json', { strict: true, leases: [] }],
      ['record-3.json', undefined],
      ['record-2.json', undefined],
      ['record-1.json', undefined],
    ])
  } finally {
    rmSync(root, { recursive: true })
  }
})
