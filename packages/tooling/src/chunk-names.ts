import { SourceMap } from 'node:module'

/** One file of a bundle as ncc gives it, with the map that says where its lines come from. */
export interface BundleFile {
  readonly name: string
  readonly text: string
  readonly map: string
}

/** The loader asks for a chunk by its number, and then for the module that the chunk is loaded for. */
const request = /(?<=_require__\.e\((?:\/\* import\(\) \*\/ )?)\d+(?=\))/g
const requestOfModule = /_require__\.e\(\/\* import\(\) \*\/ (\d+)\)\.then\([^)]*?, ?(\d+)\)/g

/**
 * The files of one bundle with every lazy chunk called by the module that it is loaded for, not by a number: `aws.js`,
 * `vault-refusal.js`. The names are in the loader's requests too.
 */
export function withChunkNames(files: readonly BundleFile[]): (readonly [name: string, text: string])[] {
  const texts = files.map(({ text }) => text)
  // A library in a chunk of its own is asked for together with others; the two numbers are then the same.
  const chunks = texts.flatMap((text) => text.match(request) ?? []).map((chunk) => [chunk, chunk] as const)
  const asked = texts.flatMap((text) => [...text.matchAll(requestOfModule)])
  const modules = new Map([...chunks, ...asked.map(([, chunk = '', module = '']) => [chunk, module] as const)])
  const sources = new Map(files.flatMap(sourcesOf))
  // A library's module that no line maps to is called by the first source of its chunk.
  const firstSources = new Map(files.map(({ name, map }) => [name.split('.')[0], JSON.parse(map).sources[0] as string]))
  const names = new Map<string, string>()
  for (const [chunk, module] of modules) {
    const name = nameOf(sources.get(module) ?? firstSources.get(chunk) ?? '')
    // One module can be in two chunks, with and without modules that another one of them has loaded already.
    const same = [...names.values()].filter((one) => one.replace(/~\d+$/, '') === name).length
    names.set(chunk, same === 0 ? name : `${name}~${same + 1}`)
  }
  const named = (id: string) => names.get(id) ?? id
  return files.map(({ name, text }) => {
    const [, own] = /^(\d+)\.index\.js$/.exec(name) ?? []
    const requests = text.replace(request, (id) => `"${named(id)}"`)
    if (own === undefined) return [name, requests.replace('"" + chunkId + ".index.js"', 'chunkId + ".js"')]
    const ids = requests.replace(/^exports\.ids? = .*$/gm, (line) => line.replace(/\d+/g, (id) => `"${named(id)}"`))
    return [`${named(own)}.js`, ids]
  })
}

/** Each module of a file by its number, with the path of its source (the last one, where several are in one). */
function sourcesOf({ text, map }: BundleFile): [id: string, source: string][] {
  const sources = new SourceMap(JSON.parse(map))
  const lines = text.split('\n')
  return lines.flatMap((line, start): [string, string][] => {
    const [, id] = /^\/\*\*\*\/ (\d+):$/.exec(line) ?? []
    if (id === undefined) return []
    const end = lines.findIndex((one, index) => index > start && one.startsWith('/***/ })'))
    for (let at = end; at > start; at--) {
      const entry = sources.findEntry(at, lines[at]?.length ?? 0)
      if ('originalSource' in entry && entry.generatedLine > start) return [[id, entry.originalSource]]
    }
    return []
  })
}

/** `packages/providers/src/aws/refusal.ts` is `aws-refusal`; a library is called by its own name. */
function nameOf(source: string): string {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? /^external (.*)/.exec(source)?.[1]
  if (library) return library.replace('@', '').replace('/', '-')
  const [, name = '', path = ''] = /packages\/([^/]+)\/src\/(.*)\.ts$/.exec(source) ?? []
  const own = path.replace(/\/index$/, '').replaceAll('/', '-')
  return ['providers', 'core'].includes(name) ? own : `${name}-${own}`
}
