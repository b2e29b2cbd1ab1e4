import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { create } from 'tar'
import { programs } from './entries.ts'
import { writeSha256 } from './sha256-file.ts'

/**
 * The one archive of the command line. Jenkins loads a shared library from one folder, so the archive is in that
 * folder.
 */
export const archiveFile = 'jenkins/resources/mayfly/mayfly.tgz'

/** The files of the command line, below the folder of the programs. */
export const commandLineFiles = ['THIRD-PARTY-NOTICES.txt', 'index.js', 'main', 'tools']

/**
 * Packs the built command line below a folder as `mayfly/`, and writes the archive's SHA-256 beside it. The same files
 * give the same bytes on every machine: names sorted, no time, no owner.
 */
export async function packArchive(base: string): Promise<void> {
  const file = join(base, archiveFile)
  mkdirSync(dirname(file), { recursive: true })
  await create(
    { file, cwd: join(base, programs), prefix: 'mayfly', portable: true, mtime: new Date(0), gzip: { level: 9 } },
    commandLineFiles,
  )
  writeSha256(file)
}
