/** A file of a bundle by its name. */
export type NamedText = readonly [name: string, text: string]

/** One module in the table of a file: `/***\/ 1234:`, its function, and `/***\/ }),`. */
const moduleOfTable = /^\/\*{3}\/ (\d+):\n([\s\S]*?^\/\*{3}\/ \}\)),?$/gm

/** A shorter module costs less as a copy than as a file. In characters. */
const shortest = 1500

/** The chunks with which a program starts keep their copies, because each file more costs time at every start. */
const starting = ['cli-main.js', 'agent-main.js']

/** The beginning of the table of modules in the first file of a bundle. */
const tableStart = '__webpack_modules__ = ({\n'

/**
 * The same bundle with one copy of each module. ncc repeats a module in every chunk that needs it. Here a module of most
 * `common` chunks moves into the bundle's first file, and any other into a file of its own that its chunks require.
 */
export function withSharedModules(
  files: readonly NamedText[],
  nameOf: (module: string) => string,
  common: readonly string[],
): NamedText[] {
  const holders = new Map<string, string[]>()
  // A module of a file that is not strict would need a directive of its own.
  const canShare = ([name, text]: NamedText) => !starting.includes(name) && text.startsWith('"use strict";\n')
  for (const [name, text] of files.filter(canShare))
    for (const [, id = '', body = ''] of text.matchAll(moduleOfTable)) {
      const key = `${id}:\n${body}`
      holders.set(key, [...(holders.get(key) ?? []), name])
    }
  const shared = new Map<string, string>()
  const first: string[] = []
  for (const [key, names] of holders) {
    if (names.length < 2) continue
    const inCommon = names.filter((name) => common.includes(name)).length
    if (inCommon * 2 > common.length) first.push(key)
    else if (key.length >= shortest) shared.set(key, unusedName(`shared-${nameOf(idOf(key))}`, [...shared.values()]))
  }
  const without = (file: NamedText): NamedText => {
    const [name, text] = file
    if (name !== 'index.js' && !canShare(file)) return file
    const rest = text.replace(moduleOfTable, (copy, id: string, body: string) => {
      const key = `${id}:\n${body}`
      const own = shared.get(key)
      if (own !== undefined) return `/***/ ${id}:\nrequire("./${own}"),`
      return first.includes(key) ? '' : copy
    })
    if (name !== 'index.js') return [name, rest]
    const table = first.map((key) => `/***/ ${key.replace('{\n', '{\n"use strict";\n')},\n`).join('\n')
    return [name, rest.replace(tableStart, () => `${tableStart}\n${table}`)]
  }
  const own = [...shared].map(([key, file]): NamedText => {
    const body = key.slice(key.indexOf('\n') + 1)
    return [file, `"use strict";\nmodule.exports =\n${body};\n`]
  })
  return [...files.map(without), ...own]
}

function idOf(key: string): string {
  return key.slice(0, key.indexOf(':'))
}

function unusedName(name: string, used: readonly string[]): string {
  const same = used.filter((one) => one.replace(/(~\d+)?\.js$/, '') === name).length
  return same === 0 ? `${name}.js` : `${name}~${same + 1}.js`
}
