import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Wire } from '@mayfly/core/http'
import { expect, test } from 'vitest'
import { openCollector } from './collector.ts'
import { openEvidence } from './open.ts'

const log = { info: () => undefined, warn: () => undefined }
const noWire = (): Wire => {
  throw new Error('not used')
}

test('a text that is cut has no part of a secret and no half of a character', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'open-'))
  const [secret, account] = ['s3cret-'.repeat(4), '123456789012']
  try {
    const file = join(folder, 'evidence')
    const evidence = await openEvidence(
      { sink: file, file, chain: '0123456789abcdef', hidden: [account] },
      {
        ...{ version: '0.1.0', log, isResumed: false, isUserFile: true, now: () => 0, openWire: noWire },
        job: () => ({ system: 'github' }),
        hide: (text) => text.replaceAll(secret, '***'),
      },
    )
    for (const value of [secret, account]) {
      const detail = `${'x'.repeat(1990)}${value}${'y'.repeat(100)}`
      const about = { lease: 'vault-1', provider: 'vault', principal: 'deploy' }
      evidence.note({ event: 'ended', ...about, what: 'token', outcome: 'revoke-failed', detail, trace: {} })
    }
    const text = readFileSync(file, 'utf8')
    expect(text).toContain('xxx***')
    expect(text).not.toMatch(/s3c|x1234/)
    const pair = `${'x'.repeat(1999)}\u{1f600}`
    const about = { lease: 'vault-1', provider: 'vault', principal: pair }
    evidence.note({ event: 'delivered', ...about, modes: ['env'] })
    const last = readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? ''
    expect(JSON.parse(last).principal).toBe(`${'x'.repeat(1999)}\ufffd`)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a line that no request can contain ends no step', async () => {
  const warnings: string[] = []
  const wire: Wire = { send: () => Promise.reject(new Error('not used')), connectEarly: () => undefined, close() {} }
  const collector = openCollector(
    { sink: 'https://collector.example', chain: '0', file: '', hidden: [] },
    { log: { ...log, warn: (text) => void warnings.push(text) }, version: '0.1.0', openWire: () => wire },
  )
  collector.send('not JSON')
  await collector.close()
  expect(warnings).toEqual([expect.stringContaining('1 of 1 events of this step were not accepted')])
})
