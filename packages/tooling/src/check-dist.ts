import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { entries, programs } from './entries.ts'
import { buildPrograms } from './programs.ts'

const root = resolve(import.meta.dirname, '../../..')

/** The paths of all files below a folder, as seen from another one. */
function filesIn(base: string, folder = '.'): string[] {
  if (!existsSync(join(base, folder))) return []
  const all = readdirSync(join(base, folder), { recursive: true, withFileTypes: true })
  return all.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name).slice(base.length + 1))
}

/**
 * Builds everything again beside the checkout, where tests may run meanwhile, and fails if a built file is not the one
 * in the checkout.
 */
const built = mkdtempSync(join(tmpdir(), 'built-'))
try {
  await buildPrograms(built)
  const folders = [programs, ...entries.map(({ dist }) => dist)]
  const paths = new Set([...filesIn(built), ...folders.flatMap((folder) => filesIn(root, folder))])
  const differs = (path: string) =>
    [built, root].some((base) => !existsSync(join(base, path))) ||
    !readFileSync(join(built, path)).equals(readFileSync(join(root, path)))
  const differing = [...paths].filter(differs).sort()
  if (differing.length > 0) {
    console.error(`dist is not what the sources give: run "npm run build" and commit it\n${differing.join('\n')}`)
    process.exitCode = 1
  }
} finally {
  rmSync(built, { recursive: true })
}
