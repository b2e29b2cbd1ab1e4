import { SourceMap } from 'node:module'

/** One file of a bundle from ncc, with the source map of its lines. */
export interface BundleFile {
  readonly name: string
  readonly text: string
  readonly map: string
}

/** The loader requests a chunk by its number, and then the module in it by another number. */
const request = /(?<=_require__\.e\((?:\/\* import\(\) \*\/ )?)\d+(?=\))/g
// The last number of a library that is not an ES module is a mode, and not a module.
const requestOfModule = /_require__\.e\((?:\/\* import\(\) \*\/ )?(\d+)\)\]?\)?\.then\([^)]*?, ?(\d+)(?:, ?\d+)?\)/g

/**
 * The files of one bundle, and the names of its modules. Every lazy chunk is named after its module and not by a number: `aws.js`,
 * `vault-refusal.js`. The loader's requests have the names too.
 */
export function withChunkNames(files: readonly BundleFile[]): {
  files: (readonly [name: string, text: string])[]
  nameOfModule(id: string): string
} {
  const texts = files.map(({ text }) => text)
  // A chunk that several others share is requested together with them, and not for one module of it.
  const chunks = texts.flatMap((text) => text.match(request) ?? []).map((chunk) => [chunk, ''] as const)
  const asked = texts.flatMap((text) => [...text.matchAll(requestOfModule)])
  const modules = new Map([...chunks, ...asked.map(([, chunk = '', module = '']) => [chunk, module] as const)])
  const sources = new Map(files.flatMap(sourcesOf))
  // Such a chunk, or a library's module without lines in the map, is named after the first source of the chunk.
  const firstSources = new Map(files.map(({ name, map }) => [name.split('.')[0], JSON.parse(map).sources[0] as string]))
  const names = new Map<string, string>()
  for (const [chunk, module] of modules) {
    const name = nameOf(sources.get(module) ?? firstSources.get(chunk) ?? '')
    // One module can be in two chunks: with and without the modules that are already loaded.
    const same = [...names.values()].filter((one) => one.replace(/~\d+$/, '') === name).length
    names.set(chunk, same === 0 ? name : `${name}~${same + 1}`)
  }
  const named = (id: string) => names.get(id) ?? id
  const renamed = files.map(({ name, text }): readonly [name: string, text: string] => {
    const [, own] = /^(\d+)\.index\.js$/.exec(name) ?? []
    const requests = text.replace(request, (id) => `"${named(id)}"`)
    if (own === undefined) return [name, requests.replace('"" + chunkId + ".index.js"', 'chunkId + ".js"')]
    const ids = requests.replace(/^exports\.ids? = .*$/gm, (line) => line.replace(/\d+/g, (id) => `"${named(id)}"`))
    return [`${named(own)}.js`, ids]
  })
  return { files: renamed, nameOfModule: (id) => nameOf(sources.get(id) ?? '') }
}

/**
 * Each module of a file by its number, with the path of its source. If several sources are in one module, it is the
 * last one.
 */
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

/** `packages/providers/src/aws/refusal.ts` becomes `aws-refusal`. A library keeps its own name. */
function nameOf(source: string): string {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? /^external (.*)/.exec(source)?.[1]
  if (library) return library.replace('@', '').replace('/', '-')
  const [, name = '', path = ''] = /packages\/([^/]+)\/src\/(.*)\.ts$/.exec(source) ?? []
  const own = path.replace(/\/index$/, '').replaceAll('/', '-')
  return ['providers', 'core'].includes(name) ? own : `${name}-${own}`
}
