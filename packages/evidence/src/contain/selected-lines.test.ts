import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { chainOf, everySystem, gitHubJob } from '../../../../test/support/evidence.ts'
import { selectLines } from './selected-lines.ts'

test('a line that never ends, packed or not, hides no line before it from a plan', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'contain-files-'))
  const selection = { by: 'run', value: gitHubJob.run ?? '' } as const
  const lines = `${chainOf(everySystem, gitHubJob).join('\n')}\n`
  const content = Buffer.from(`${lines}${'x'.repeat(100_000)}\n${'y'.repeat(17 << 20)}`)
  try {
    for (const [name, bytes] of [
      ['evidence', content],
      ['evidence.gz', gzipSync(content, { level: 1 })],
    ] as const) {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      const found = await selectLines([path], selection)
      expect(found.lines).toHaveLength(everySystem.length)
      expect(found.warnings).toHaveLength(2)
      expect(found.warnings[0]).toContain('is longer than 64 KiB')
      expect(found.warnings[1]).toMatch(/longer than 16 MiB|times as large/)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})
