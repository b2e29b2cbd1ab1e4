import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { entries } from './entries.ts'

const root = resolve(import.meta.dirname, '../../..')

type Ncc = (
  entry: string,
  options: object,
) => Promise<{ code: string; assets: Record<string, { source: string | Buffer }> }>

/**
 * Wipes and rebuilds every bundle, one after another in one process: ncc takes the aliases of the root's tsconfig only
 * from there, and reports most of its failures by a clean exit, so sizes and chunks are gated in `dist.test.ts`.
 */
async function build(): Promise<void> {
  process.chdir(root)
  const ncc: Ncc = createRequire(import.meta.url)('@vercel/ncc')
  for (const dist of new Set(entries.map(({ dist }) => dirname(dist)))) rmSync(dist, { recursive: true, force: true })
  for (const { source, dist } of entries) {
    const options = { cache: false, quiet: true, transpileOnly: true, filterAssetBase: join(root, 'none') }
    const { code, assets } = await ncc(resolve(source), options)
    mkdirSync(dist, { recursive: true })
    writeFileSync(join(dist, 'index.js'), code)
    for (const [name, { source }] of Object.entries(assets)) writeFileSync(join(dist, name), source)
    console.log(`${dist}  ${Math.round(code.length / 102.4) / 10} KiB, ${readdirSync(dist).length - 1} chunk(s)`)
  }
}

build().catch((error: unknown) => {
  // ncc's own rejection carries the whole minified source.
  console.error(String((error as Error).message).slice(0, 2000))
  process.exitCode = 1
})
