import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { evidenceIn } from './artifact.ts'

test('only a regular file of ordinary size becomes an artifact', () => {
  const folder = mkdtempSync(join(tmpdir(), 'artifact-'))
  const path = join(folder, 'evidence')
  try {
    writeFileSync(path, 'é\n')
    expect(evidenceIn(path).toString()).toBe('é\n')
    symlinkSync(path, join(folder, 'link'))
    expect(() => evidenceIn(join(folder, 'link'))).toThrow('ELOOP')
    expect(() => evidenceIn('/dev/zero')).toThrow('not a regular file')
    truncateSync(path, 1 << 30)
    expect(() => evidenceIn(path)).toThrow('larger than 64 MiB')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
