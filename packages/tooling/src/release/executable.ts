import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeSha256 } from '../sha256-file.ts'
import { withNote } from './elf-note.ts'
import { scripts } from './executable-code.ts'

/** Node looks for its application only if this text ends with 1. */
const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2:'

/**
 * Writes the command line and a Node for Linux as one executable file, and its SHA-256 beside it. The Node of this process
 * makes the application, so `node`, which goes into the file, must have the same version.
 *
 * @see https://nodejs.org/docs/latest-v24.x/api/single-executable-applications.html
 */
export function writeExecutable(file: string, node = process.execPath): void {
  const executable = withNote(withFuse(readFileSync(node)), 'NODE_SEA_BLOB', application())
  writeFileSync(file, executable, { mode: 0o755 })
  writeSha256(file)
}

/**
 * The application that Node runs: the main script, every file of the command line, and V8's code of each file. The same
 * files and the same Node give the same bytes.
 */
export function application(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'executable-'))
  try {
    // V8 puts hashes into its code. Without a fixed seed they are different each time.
    runNode(folder, '--random-seed=1', join(import.meta.dirname, 'executable-code.ts'), '.')
    const assets = scripts().flatMap((name) => [name, `${name}.cache`].map((file) => [file, join(folder, file)]))
    const output = join(folder, 'application')
    // Node keeps this path in the application, so it is the same for every checkout.
    const main = 'mayfly.cjs'
    copyFileSync(join(import.meta.dirname, 'executable-main.cjs'), join(folder, main))
    const config = {
      main,
      output,
      assets: Object.fromEntries(assets),
      disableExperimentalSEAWarning: true,
      // No variable and no argument of a job changes how Node runs, and no signal opens its debugger.
      execArgvExtension: 'none',
      execArgv: ['--disable-sigusr1'],
    }
    writeFileSync(join(folder, 'config.json'), JSON.stringify(config))
    runNode(folder, '--experimental-sea-config', 'config.json')
    return readFileSync(output)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function runNode(cwd: string, ...args: readonly string[]): void {
  execFileSync(process.execPath, args, { cwd, stdio: 'pipe' })
}

function withFuse(node: Buffer): Buffer {
  const place = node.indexOf(`${fuse}0`)
  if (place < 0 || node.indexOf(fuse, place + 1) >= 0)
    throw new Error('this Node cannot hold an application, or it already holds one')
  const blown = Buffer.from(node)
  blown.write('1', place + fuse.length, 'latin1')
  return blown
}
