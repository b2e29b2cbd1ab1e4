import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { create } from 'tar'

/** Where Jenkins' shared library has its copy: a library is loaded from one folder of a repository. */
const library = 'jenkins/resources/mayfly'

/**
 * Packs a flat folder as `mayfly/` into one tar file, and its SHA-256 beside it, as `sha256sum -c` reads it. The same files
 * give the same bytes on every machine: names sorted, no time, no owner.
 */
export async function packArchive(folder: string, file: string): Promise<void> {
  const names = readdirSync(folder).sort()
  await create({ file, cwd: folder, prefix: 'mayfly', portable: true, mtime: new Date(0) }, names)
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
  writeFileSync(`${file}.sha256`, `${sha256}  ${basename(file)}\n`)
  for (const path of [file, `${file}.sha256`]) cpSync(path, join(library, basename(path)))
}
