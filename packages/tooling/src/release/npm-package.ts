import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { commandLineFiles } from '../archive.ts'
import { programs } from '../entries.ts'
import { writeSha256 } from '../sha256-file.ts'
import { withWebLinks } from './web-links.ts'

const root = resolve(import.meta.dirname, '../../../..')

/**
 * Packs the built command line as the npm package `@mayfly-ci/cli` into a folder, with its SHA-256 beside it. Returns its
 * path. It has no dependencies. The same files give the same bytes.
 */
export function packForNpm(into: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'npm-package-'))
  try {
    layOutForNpm(folder)
    const name = execFileSync('npm', ['pack', '--silent', '--pack-destination', resolve(into)], { cwd: folder })
    const file = join(into, String(name).trim())
    writeSha256(file)
    return file
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Writes the files of the package into an empty folder. */
function layOutForNpm(folder: string): void {
  for (const name of commandLineFiles) cpSync(join(root, programs, name), join(folder, name), { recursive: true })
  const readme = 'packages/cli/README.md'
  writeFileSync(join(folder, 'README.md'), withWebLinks(readFileSync(join(root, readme), 'utf8'), readme))
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`)
  for (const one of readdirSync(folder, { recursive: true, withFileTypes: true }))
    chmodSync(join(one.parentPath, one.name), one.isDirectory() ? 0o755 : 0o644)
}

function manifest(): object {
  const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))
  const { license, engines } = read('package.json')
  return {
    name: '@mayfly-ci/cli',
    version: read('packages/cli/package.json').version,
    description: 'CI credentials with an end: the command mayfly',
    license,
    repository: { type: 'git', url: 'git+https://github.com/mayfly-ci/mayfly.git', directory: 'packages/cli' },
    bin: { mayfly: 'index.js' },
    engines,
  }
}
