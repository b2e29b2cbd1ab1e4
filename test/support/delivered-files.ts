import { readFileSync, statSync } from 'node:fs'
import type { Step } from './runner.ts'

/** A step that keeps the bytes of every file which a variable named `…_FILE` names, by its variable. */
export function deliveredFiles(): { readonly step: Step; readonly files: Record<string, Buffer> } {
  const files: Record<string, Buffer> = {}
  return {
    files,
    step: {
      name: 'files',
      during: ({ env }) => {
        for (const [name, path] of Object.entries(env)) {
          if (!name.endsWith('_FILE') || path === '') continue
          if ((statSync(path).mode & 0o077) !== 0) throw new Error(`${name} is open to others`)
          files[name] = readFileSync(path)
        }
      },
    },
  }
}
