import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { registry } from '@mayfly/providers/registry'
import { minify } from 'terser'
import { packArchive } from './archive.ts'
import { withChunkNames } from './chunk-names.ts'
import { type Entry, entries, programs, toolChunks } from './entries.ts'
import { generatedStubs, writeOutdated } from './generated.ts'
import { notices } from './notices.ts'
import { withSharedModules } from './shared-modules.ts'
import { withToolChunks } from './tool-chunks.ts'

const root = resolve(import.meta.dirname, '../../..')

/** The chunks of libraries. Mayfly's own code is in the other chunks. */
const libraryChunks = ['aws-sdk-client-sts.js', 'yaml.js']

/** The chunks of the providers. */
const providers = Object.keys(registry).map((id) => `${id}.js`)

type Ncc = (entry: string, options: object) => Promise<Bundle>
type Bundle = { code: string; map: string; assets: Record<string, { source: string | Buffer }> }

/**
 * Builds bundles below a folder, which is the root or one to compare with it, and packs the archive of the command line.
 * The order matters: the archive contains a stub.
 *
 * One process builds all bundles, because ncc finds the aliases of the root's tsconfig only from there. After most
 * failures ncc still exits with 0, so `dist.test.ts` checks sizes and chunks.
 */
export async function buildPrograms(into: string, wanted: readonly Entry[] = entries): Promise<void> {
  process.chdir(root)
  const ncc: Ncc = createRequire(import.meta.url)('@vercel/ncc')
  const packaged: string[] = []
  for (const { source, dist: path, isDownloaded, tools } of wanted) {
    const dist = join(into, path)
    // The maps show which packages are in the bundle. They are not shipped.
    const maps = { sourceMap: true, sourceMapRegister: false }
    const options = { cache: false, quiet: true, transpileOnly: true, filterAssetBase: join(root, 'none'), ...maps }
    const { code, map, assets } = await ncc(resolve(source), options)
    for (const folder of tools === undefined ? [dist] : [dist, join(into, tools)]) {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
    }
    const textOf = (name: string) => String(assets[name]?.source)
    const chunks = Object.keys(assets).filter((name) => name.endsWith('.js'))
    const files = [
      { name: 'index.js', text: code, map: String(map) },
      ...chunks.map((name) => ({ name, text: textOf(name), map: textOf(`${name}.map`) })),
    ]
    const named = withChunkNames(files)
    const shared = withSharedModules(named.files, named.nameOfModule, providers)
    for (const [name, text] of tools === undefined ? shared : withToolChunks(shared, toolChunks))
      writeFileSync(join(dist, name), await shippedText(text, name))
    const sources = files.flatMap((file) => JSON.parse(file.map).sources)
    if (isDownloaded) packaged.push(...sources)
    else writeFileSync(join(dist, noticesName), notices(root, sources))
    const size = statSync(join(dist, 'index.js')).size
    console.log(`${path}  ${Math.round(size / 102.4) / 10} KiB, ${readdirSync(dist).length - 1} chunk(s)`)
  }
  if (wanted.length === entries.length) writeFileSync(join(into, programs, noticesName), notices(root, packaged))
  writeOutdated(await generatedStubs(), into)
  await packArchive(into)
}

const noticesName = 'THIRD-PARTY-NOTICES.txt'

/**
 * The shipped text of a file. Mayfly's own code stays readable. A library's own chunk is minified, because every job
 * downloads it.
 */
async function shippedText(text: string, name: string): Promise<string> {
  // The bundler writes comments about its own work and empty lines, repeats the path of each imported module, and has
  // long names.
  const plain = text
    .replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n')
    .replace(/^\/\/ EXTERNAL MODULE: .*\n/gm, '')
    .replace(/\/\* (?:harmony (?:ex|im)port|binding|import\(\)) \*\/ ?/g, '')
    .replace(/^\/\* unused harmony exports? .* \*\/\n/gm, '')
    .replace(/^\/\/ (?:EXPORTS|ESM COMPAT FLAG|UNUSED EXPORTS: .*)\n/gm, '')
    .replace(/^;\/\/ CONCATENATED MODULE: \.\/(?:packages|node_modules)\//gm, ';// ')
    // The loader reads `ids` alone.
    .replace(/^exports\.id = .*\n/m, '')
    // The name of each imported thing, again at each use: 8 KiB of a download.
    .replace(/\/\* \.?[\w$]+ \*\/ ?(?=\.)/g, '')
    .replace(/_WEBPACK_IMPORTED_MODULE_(\d+)__/g, '_$1')
    .replace(/\b_mayfly_(?=\w+__\d+\b)/g, '_')
    .replace(/_js(?=__\d+\b)/g, '')
    .replace(/__unused_webpack_(module|exports)/g, '_$1')
    .replace(/__webpack_exports__/g, '_exports')
    .replace(/__(?:webpack|nccwpck)_require__/g, '_require')
    .replace(/(?<=^var _\w+ = _require\(.*\);)\n{3,}/gm, '\n')
    .replace(/\n{3,}(?=\/\*{3}\/ \})/g, '\n')
  if (!libraryChunks.includes(name)) return quickToCompile(quickToStart(plain))
  const { code = '' } = await minify(plain, { compress: { passes: 3 }, format: { comments: false, ascii_only: true } })
  return `${code}\n`
}

/**
 * The same program, which loads Node's cryptography at its first use: with it a start takes a third longer. The bundler's
 * functions for default imports that nothing uses would load it at once.
 */
function quickToStart(text: string): string {
  return text
    .replace(/^var (\w+) = .*_require\.n\(\w+\);\n/gm, (line, name: string) =>
      new RegExp(`\\b${name}\\b(?! =)`).test(text) ? line : '',
    )
    .replace(
      /require\("((?:node:)?crypto)"\)/g,
      'new Proxy({}, { get(_, name) { return (this.module ??= require("$1"))[name] } })',
    )
}

/**
 * The same program, in a form that V8 compiles faster. It reads a text that is only ASCII in half the memory. It compiles a
 * function in brackets at once, but an arrow function twice: when it reads the file, and when the function is called.
 */
function quickToCompile(text: string): string {
  return text
    .replace(/[^\t\n\r -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/^(\/\*+\/) \(\(\) => \{ \/\/ webpackBootstrap/, '$1 (function () { // webpackBootstrap')
    .replace(/^\/\*\*\*\/ \(\((.*?)\) => \{$/gm, '/***/ (function ($1) {')
}
