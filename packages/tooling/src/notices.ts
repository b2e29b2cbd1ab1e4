import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The licences of every package in a bundle. Packages with the same text share it. */
export function notices(root: string, sources: readonly string[]): string {
  const names = sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? [])
  const byText = new Map<string, string[]>()
  for (const name of [...new Set(names)].sort()) {
    const folder = join(root, 'node_modules', name)
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
    const text = file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : `Licence: ${license}`
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`])
  }
  const parts = [...byText].map(([text, packages]) => `${packages.join('\n')}\n\n${text}\n`)
  return [`This folder holds code of these packages.\n`, ...parts].join(`\n${'-'.repeat(80)}\n\n`)
}
