import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readContent, readTextFile } from './text-file.ts'

test('only a regular file of ordinary size is read, and every other one has its reason', () => {
  const folder = mkdtempSync(join(tmpdir(), 'text-file-'))
  const [path, link] = [join(folder, 'file'), join(folder, 'link')]
  const most = 1 << 26
  try {
    writeFileSync(path, 'é\n')
    symlinkSync(path, link)
    expect(readTextFile(path, most)).toEqual({ text: 'é\n' })
    expect(readContent(link, most)).toEqual({ content: Buffer.from('é\n') })
    expect(readContent(link, most, true)).toEqual({ fault: expect.stringContaining('is a symbolic link') })
    expect(readContent(folder, most)).toEqual({ fault: 'is a folder, and no file' })
    expect(readContent('/dev/zero', most)).toEqual({ fault: 'is not a regular file' })
    expect(readContent(path, 2)).toEqual({ fault: expect.stringContaining('is larger than') })
    truncateSync(path, 1 << 30)
    expect(readContent(path, most)).toEqual({ fault: 'is larger than 64 MiB' })
    expect(readTextFile(path, 1024)).toEqual({ fault: 'is larger than 1 KiB' })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
