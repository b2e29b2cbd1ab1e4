import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { compileFunction } from 'node:vm'
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

/** Writes V8's code of every file into a folder. With it the executable starts faster. Another processor ignores it. */
function writeCode(into: string): void {
  for (const name of scripts()) {
    const text = readFileSync(join(root, programs, name), 'latin1')
    const parameters = ['exports', 'require', 'module', '__dirname']
    const { cachedData } = compileFunction(text, parameters, { filename: name, produceCachedData: true })
    if (!cachedData) throw new Error(`V8 gave no code for ${name}`)
    mkdirSync(dirname(join(into, name)), { recursive: true })
    writeFileSync(join(into, `${name}.cache`), cachedData)
  }
}

if (import.meta.main) writeCode(process.argv[2] ?? '')
