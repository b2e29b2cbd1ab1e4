import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { create } from 'tar'
import { programs } from './entries.ts'

/**
 * The one archive of the command line. Jenkins loads a shared library from one folder, so the archive is in that
 * folder.
 */
export const archiveFile = 'jenkins/resources/mayfly/mayfly.tgz'

/**
 * Packs the built command line below a folder as `mayfly/`, and writes the archive's SHA-256 beside it as `sha256sum -c` reads it. The same files
 * give the same bytes on every machine: names sorted, no time, no owner.
 */
export async function packArchive(base: string): Promise<void> {
  const file = join(base, archiveFile)
  mkdirSync(dirname(file), { recursive: true })
  const names = ['THIRD-PARTY-NOTICES.txt', 'index.js', 'main', 'tools']
  await create(
    { file, cwd: join(base, programs), prefix: 'mayfly', portable: true, mtime: new Date(0), gzip: { level: 9 } },
    names,
  )
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
  writeFileSync(`${file}.sha256`, `${sha256}  ${basename(file)}\n`)
}
