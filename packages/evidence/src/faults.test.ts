import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { evidenceFaults } from './faults.ts'

test('a missing folder has its fix, and a link to itself is named as a link', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'))
  try {
    symlinkSync('loop', join(folder, 'loop'))
    const messageOf = async (name: string) => (await evidenceFaults({ sink: join(folder, name) }, false))[0]?.message
    expect(await messageOf('missing/file')).toBe('is a file that cannot be written (ENOENT): its folder must exist')
    expect(await messageOf('loop')).toBe('is a file that cannot be written (it is a link)')
    expect(await messageOf('file')).toBeUndefined()
  } finally {
    rmSync(folder, { recursive: true })
  }
})
