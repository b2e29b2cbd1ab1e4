import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative, resolve, sep } from 'node:path'
import { minify } from 'terser'
import { packArchive } from './archive.ts'
import { type Entry, entries, isDownloaded, wholeDist } from './entries.ts'
import { withStableNames } from './module-names.ts'
import { notices } from './notices.ts'
import { withoutDescriptions } from './without-descriptions.ts'

const root = resolve(import.meta.dirname, '../../..')

/** No chunk of our own is as large: what is, is a library that is loaded for one purpose. */
const libraryChunkCharacters = 200_000

/** A smaller chunk is hardly more to download than the line that asks for another one. */
const sharedChunkCharacters = 1_000

type Ncc = (entry: string, options: object) => Promise<Bundle>
type Bundle = { code: string; map: string; assets: Record<string, { source: string | Buffer }> }

/** The names to build, as arguments give them (`npm run build -- aws cli`); none means everything. */
const only = process.argv.slice(2)
const isWanted = ({ dist }: Entry) => only.length === 0 || only.some((name) => dist.split('/').includes(name))

/**
 * Wipes and rebuilds every bundle, one after another in one process: ncc takes the aliases of the root's tsconfig only
 * from there, and reports most of its failures by a clean exit, so sizes and chunks are gated in `dist.test.ts`.
 */
async function build(): Promise<void> {
  process.chdir(root)
  const ncc: Ncc = createRequire(import.meta.url)('@vercel/ncc')
  const bundled = new Map<string, string[]>()
  for (const entry of entries.filter(isWanted)) rmSync(wholeDist(entry), { recursive: true, force: true })
  for (const entry of entries.filter(isWanted)) {
    const { source, dist } = entry
    // The maps tell which packages went in; they are not shipped.
    const maps = { sourceMap: true, sourceMapRegister: false }
    const options = { cache: false, quiet: true, transpileOnly: true, filterAssetBase: join(root, 'none'), ...maps }
    const { code, map, assets } = await ncc(resolve(source), options)
    mkdirSync(dist, { recursive: true })
    const chunks = Object.entries(assets).map(([name, { source }]) => [name, String(source)] as const)
    const mapOf = (name: string) => chunks.find(([one]) => one === `${name}.map`)?.[1]
    const files = [
      { name: 'index.js', text: code, map },
      ...chunks.map(([name, text]) => ({ name, text, map: mapOf(name) })),
    ]
    const shown = files.filter(({ name }) => !name.endsWith('.map'))
    const named = isDownloaded(entry) ? withStableNames(shown) : shown.map(({ name, text }) => [name, text] as const)
    for (const [name, text] of named) writeFileSync(join(dist, name), await shipped(text, name, entry))
    const sources = [map, ...chunks.flatMap(([name, text]) => (name.endsWith('.map') ? [text] : []))]
    const folder = wholeDist(entry)
    bundled.set(folder, [...(bundled.get(folder) ?? []), ...sources.flatMap(sourcesOf)])
    const size = statSync(join(dist, 'index.js')).size
    console.log(`${dist}  ${Math.round(size / 102.4) / 10} KiB, ${readdirSync(dist).length - 1} chunk(s)`)
  }
  // A part of the bundles is for a quick try: what they share is found only in a whole build.
  if (only.length === 0) shareChunks()
  for (const [folder, sources] of bundled)
    writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), notices(root, sources))
  if (only.length === 0 || only.includes('cli')) await packArchive('packages/cli/dist', 'packages/cli/mayfly.tar')
}

/** A chunk that another bundle has byte for byte is not downloaded twice: the later one asks the earlier. */
function shareChunks(): void {
  const first = new Map<string, string>()
  for (const { dist } of entries.filter(isDownloaded)) {
    for (const name of readdirSync(dist).filter((file) => file !== 'index.js')) {
      const path = join(dist, name)
      const text = readFileSync(path, 'utf8')
      const earlier = first.get(text)
      if (text.length < sharedChunkCharacters) continue
      if (earlier === undefined) first.set(text, path)
      else
        writeFileSync(
          path,
          `module.exports = require(${JSON.stringify(relative(dist, earlier).split(sep).join('/'))})\n`,
        )
    }
  }
}

/** What is shipped of a file: ours readable as it is, a library's own chunk small, since every job downloads it. */
async function shipped(text: string, name: string, { alone }: Entry): Promise<string> {
  const plain = text.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n')
  if (name === 'index.js' || plain.length < libraryChunkCharacters) return alone ? plain : withoutDescriptions(plain)
  const { code = '' } = await minify(plain, { compress: false, format: { comments: false } })
  return `${code}\n`
}

function sourcesOf(map: string | { sources: string[] }): string[] {
  return (typeof map === 'string' ? JSON.parse(map) : map).sources
}

build().catch((error: unknown) => {
  // ncc's own rejection carries the whole minified source.
  console.error(String((error as Error).message).slice(0, 2000))
  process.exitCode = 1
})
