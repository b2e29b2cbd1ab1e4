import { resolve } from 'node:path'
import { type Entry, entries } from './entries.ts'
import { generatedSources, generatedTexts, writeOutdated } from './generated.ts'
import { buildPrograms } from './programs.ts'

const root = resolve(import.meta.dirname, '../../..')

/** The bundles to build, by name (`npm run build -- main`, for a quick try). Without a name: everything. */
const only = process.argv.slice(2)
const nameOf = ({ dist }: Entry) => dist.split('/').at(-1) ?? ''

/**
 * Deletes and rebuilds every bundle, packs the archive, and writes every generated file. The order matters: the bundles
 * contain the generated sources, and GitLab's templates contain the hash of the archive.
 */
async function build(): Promise<void> {
  const known = entries.map(nameOf)
  if (only.some((name) => !known.includes(name))) throw new Error(`there are the bundles ${known.join(', ')}`)
  writeOutdated(await generatedSources())
  if (only.length > 0)
    return buildPrograms(
      root,
      entries.filter((entry) => only.includes(nameOf(entry))),
    )
  await buildPrograms(root)
  writeOutdated(await generatedTexts())
}

build().catch((error: unknown) => {
  // ncc's own error contains the whole minified source.
  console.error(String((error as Error).message).slice(0, 2000))
  process.exitCode = 1
})
