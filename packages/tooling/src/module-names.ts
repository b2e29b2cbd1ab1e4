import { createHash } from 'node:crypto'
import { SourceMap, type SourceMapPayload } from 'node:module'

/** One file of a bundle, with the map that tells where its lines come from. */
export interface BundleFile {
  readonly name: string
  readonly text: string
  readonly map: string | SourceMapPayload | undefined
}

const definition = /(?<=^\/\*\*\*\/ )\d+(?=:$)/gm
/** The loader has one name in an entry and another one in a chunk. */
const uses = /(?<=__(?:nccwpck|webpack)_require__(?:\(|(?:\.t)?\.bind\(__(?:nccwpck|webpack)_require__, ))\d+\b/g

/**
 * The files of one bundle with every module called by where it comes from, not by a number that depends on how many others
 * there are: so a chunk is byte for byte the same in each bundle that has it, and is downloaded once.
 */
export function withStableNames(files: readonly BundleFile[]): (readonly [name: string, text: string])[] {
  const names = distinct(new Map(files.flatMap(modulesIn)))
  const rename = (id: string) => names.get(id) ?? id
  return files.map(({ name, text }) => [name, text.replace(definition, rename).replace(uses, rename)])
}

/** Each module of a file by its number, with what it is: its source (the last one, of several in one), else its text. */
function modulesIn({ text, map }: BundleFile): [id: string, what: string][] {
  const sources = map && new SourceMap(typeof map === 'string' ? JSON.parse(map) : map)
  const lines = text.split('\n')
  return lines.flatMap((line, start) => {
    const [, id] = /^\/\*\*\*\/ (\d+):$/.exec(line) ?? []
    if (id === undefined) return []
    const end = lines.findIndex((one, index) => index > start && one.startsWith('/***/ })'))
    for (let at = end; sources && at > start; at--) {
      const entry = sources.findEntry(at, lines[at]?.length ?? 0)
      if ('originalSource' in entry && entry.generatedLine > start) return [[id, entry.originalSource]]
    }
    return [[id, lines.slice(start + 1, end).join('\n')]]
  })
}

/** Six digits a module; where two would have the same, the next free number. */
function distinct(modules: ReadonlyMap<string, string>): Map<string, string> {
  const taken = new Set<number>()
  const inOrder = [...modules].sort(([, one], [, other]) => (one < other ? -1 : 1))
  return new Map(
    inOrder.map(([id, what]) => {
      const digest = createHash('sha256').update(what).digest('hex')
      let number = 100_000 + (Number.parseInt(digest.slice(0, 8), 16) % 900_000)
      while (taken.has(number)) number++
      taken.add(number)
      return [id, String(number)]
    }),
  )
}
