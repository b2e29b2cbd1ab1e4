import type { NamedText } from './shared-modules.ts'

/** A lazy chunk that a file requests, or a shared module that it requires. */
const request = /(_require__\.e\((?:\/\* import\(\) \*\/ )?")([\w~-]+)(?="\))|(require\("\.\/)([\w~-]+)(?=\.js"\))/g

/**
 * The same bundle, with the files that only the chunks `tools` need in another folder: people use these commands, and the
 * actions of a job never do, so a job does not download them.
 */
export function withToolChunks(files: readonly NamedText[], tools: readonly string[]): NamedText[] {
  const texts = new Map(files.map(([name, text]) => [name.replace(/\.js$/, ''), text]))
  const inMain = new Set<string>()
  const visit = (name: string) => {
    if (inMain.has(name) || tools.includes(name)) return
    inMain.add(name)
    for (const [, , chunk, , module] of texts.get(name)?.matchAll(request) ?? []) visit(chunk ?? module ?? '')
  }
  visit('index')
  return [...texts].map(([name, text]): NamedText => {
    const isTool = !inMain.has(name)
    const moved = text.replace(request, (_, load, chunk, start, module) =>
      load
        ? `${load}${inMain.has(chunk) ? '' : '../tools/'}${chunk}`
        : `${isTool && inMain.has(module) ? start.replace('./', '../main/') : start}${module}`,
    )
    if (!isTool) return [`${name}.js`, moved]
    return [`../tools/${name}.js`, moved.replace(/^exports\.ids? = .*$/gm, (line) => line.replace('"', '"../tools/'))]
  })
}
