import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { programs } from '../entries.ts'

const root = resolve(import.meta.dirname, '../../../..')

/** Every file of the command line, below the folder of the programs. */
export function scripts(): string[] {
  return ['main', 'tools'].flatMap((folder) =>
    readdirSync(join(root, programs, folder))
      .sort()
      .map((name) => `${folder}/${name}`),
  )
}

/**
 * Writes every file as one function into a folder, with V8's code of it. With the code the executable starts faster. Another
 * processor ignores it. V8 usually compiles a function at its first call; here it compiles all of them.
 */
function writeCode(into: string): void {
  for (const name of scripts()) {
    const file = join(into, name)
    const text = `(function (exports, require, module, __dirname) {${readFileSync(join(root, programs, name), 'latin1')}\n})`
    setFlagsFromString('--no-lazy')
    const script = new Script(text, { filename: name })
    // V8 refuses code that was written with other flags than its own.
    setFlagsFromString('--lazy')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text, 'latin1')
    writeFileSync(`${file}.cache`, script.createCachedData())
  }
}

if (import.meta.main) writeCode(process.argv[2] ?? '')
