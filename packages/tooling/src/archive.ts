import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { create } from 'tar'

/**
 * The one archive of the command line. Jenkins loads a shared library from one folder, so the archive is in that
 * folder.
 */
export const archiveFile = 'jenkins/resources/mayfly/mayfly.tgz'

/**
 * Packs the command line as `mayfly/`, and writes the archive's SHA-256 beside it as `sha256sum -c` reads it. The same files
 * give the same bytes on every machine: names sorted, no time, no owner.
 */
export async function packArchive(folder: string): Promise<void> {
  const names = ['THIRD-PARTY-NOTICES.txt', 'index.js', 'main']
  await create(
    { file: archiveFile, cwd: folder, prefix: 'mayfly', portable: true, mtime: new Date(0), gzip: { level: 9 } },
    names,
  )
  const sha256 = createHash('sha256').update(readFileSync(archiveFile)).digest('hex')
  writeFileSync(`${archiveFile}.sha256`, `${sha256}  ${basename(archiveFile)}\n`)
}
