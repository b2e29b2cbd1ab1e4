import { createHash } from 'node:crypto'

type Files = readonly (readonly [name: string, text: string])[]

const definition = /(?<=^\/\*\*\*\/ )\d+(?=:$)/gm
/** The loader has one name in an entry and another one in a chunk. */
const uses = /(?<=__(?:nccwpck|webpack)_require__(?:\(|(?:\.t)?\.bind\(__(?:nccwpck|webpack)_require__, ))\d+\b/g
/** What a bundle writes around a module's own text: exports and imports, by names that depend on who uses them. */
const surroundings = /^\/\* (?:unused )?harmony .*$|^\/\/ EXTERNAL MODULE.*$|\/\*.*?\*\/ ?\.\w+/gm

/**
 * The files of one bundle with every module called by what it says, not by a number that depends on how many others there
 * are: so a chunk is byte for byte the same in each bundle that has it, and is downloaded once.
 */
export function withStableNames(files: Files): (readonly [name: string, text: string])[] {
  const modules = new Map(files.flatMap(([, text]) => modulesIn(text)))
  const names = distinct(
    new Map([...modules].map(([id, text]) => [id, digestOf(text.replace(uses, '').replace(surroundings, ''))])),
  )
  const rename = (id: string) => names.get(id) ?? id
  return files.map(([name, text]) => [name, text.replace(definition, rename).replace(uses, rename)])
}

/** Each module of a file, by its number. What follows the last one, the loader of an entry, is none of it. */
function modulesIn(text: string): [id: string, text: string][] {
  const found = [...text.matchAll(/^\/\*\*\*\/ (\d+):$/gm)]
  return found.map((one, index) => {
    const start = one.index + one[0].length
    const loader = text.indexOf('\n/******/', start)
    const end = found[index + 1]?.index ?? (loader < 0 ? text.length : loader)
    return [one[1] ?? '', text.slice(start, text.lastIndexOf('/***/ })', end))]
  })
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Six digits a module; where two would have the same, the next free number. */
function distinct(digests: ReadonlyMap<string, string>): Map<string, string> {
  const taken = new Set<number>()
  const inOrder = [...digests].sort(([, one], [, other]) => (one < other ? -1 : 1))
  return new Map(
    inOrder.map(([id, digest]) => {
      let number = 100_000 + (Number.parseInt(digest.slice(0, 8), 16) % 900_000)
      while (taken.has(number)) number++
      taken.add(number)
      return [id, String(number)]
    }),
  )
}
