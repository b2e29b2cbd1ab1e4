import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { archiveFile } from '../archive.ts'
import { application, writeExecutable } from './executable.ts'
import { writeGitlabCatalog } from './gitlab-catalog.ts'
import { packForNpm } from './npm-package.ts'

const root = resolve(import.meta.dirname, '../../../..')

/** Writes the files of a release into a folder, from the programs as they are built. It publishes nothing. */
const [folder = 'release'] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
for (const file of [archiveFile, `${archiveFile}.sha256`]) copyFileSync(join(root, file), join(folder, basename(file)))
packForNpm(folder)
writeGitlabCatalog(join(folder, 'gitlab-catalog'))
if (process.platform === 'linux') writeExecutable(join(folder, `mayfly-linux-${process.arch}`))
else writeFileSync(join(folder, 'mayfly.blob'), application())
