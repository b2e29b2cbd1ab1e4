import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { filesIn } from '../support/story.ts'

const sources = ['packages', 'actions']
  .flatMap((folder) => filesIn(resolve(folder)))
  .map((path) => relative('.', path))
  .filter((path) => /\.ts$/.test(path) && !/\/dist\/|\.test\.ts$|\/node_modules\//.test(path))

/** Every import of a source, in any form. Strings and comments do not count. */
function importsOf(path: string): string[] {
  return ts.preProcessFile(readFileSync(path, 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName)
}

/** The package that a source or an import belongs to. */
function packageOf(path: string, imported: string): string {
  if (imported.startsWith('@mayfly/')) return imported.split('/').slice(0, 2).join('/')
  if (!imported.startsWith('.')) return imported
  const [top, name] = relative('.', resolve(path, '..', imported)).split('/')
  return top === 'packages' ? `@mayfly/${name}` : `${top}/${name}`
}

const nodeOfCore = ['node:net', 'node:tls', 'node:http', 'node:https']
const allowed: Record<string, RegExp> = {
  '@mayfly/trust': /^@mayfly\/trust$/,
  '@mayfly/core': new RegExp(`^(@mayfly/(core|trust)|jose|${nodeOfCore.join('|')})$`),
  '@mayfly/evidence': /^(@mayfly\/(core|evidence|trust)|node:(crypto|fs|zlib|path|stream))$/,
  '@mayfly/providers': /^(@mayfly\/(core|providers)|yaml|@aws-sdk\/client-sts|node:crypto)$/,
  '@mayfly/doubles': /^(@mayfly\/(core|providers|doubles)|jose|@marcbachmann\/cel-js|node:(crypto|https?|net|tls))$/,
  '@mayfly/platforms':
    /^(@mayfly\/(core|platforms|trust|evidence)|yaml|@actions\/(core\/(command|file-command)|github)|node:(fs|os|path|crypto|child_process|http|module|net|stream))$/,
  '@mayfly/agent': /^(@mayfly\/(core|agent|evidence)|node:(fs|net|http|crypto))$/,
}

/** The files that combine all packages, beside `packages/programs`. */
const wiring = /^packages\/agent\/src\/main\.ts$/

test('imports go in one direction', () => {
  const wrong = sources.flatMap((path) => {
    const [top, name] = path.split('/')
    const rule = top === 'packages' && !wiring.test(path) ? allowed[`@mayfly/${name}`] : undefined
    return importsOf(path).flatMap((one) =>
      !rule || rule.test(packageOf(path, one)) ? [] : [`${path} imports ${one}`],
    )
  })
  expect(wrong).toEqual([])
})

test('a provider imports no other provider, and a double is imported by tests alone', () => {
  const wrong = sources.flatMap((path) =>
    importsOf(path)
      .filter((one) => {
        const target = one.startsWith('.') ? relative('.', resolve(path, '..', one)) : one
        const own = /^packages\/providers\/src\/([^/]+)\//.exec(path)?.[1]
        const other = /^packages\/providers\/src\/([^/]+)\//.exec(target)?.[1]
        const isOfTests = /^packages\/(doubles|tooling\/src\/demo)\//.test(path)
        const double = packageOf(path, one) === '@mayfly/doubles' && !isOfTests
        return double || (own !== undefined && other !== undefined && own !== other)
      })
      .map((one) => `${path} imports ${one}`),
  )
  expect(wrong).toEqual([])
})

/** The sources by path, each parsed once. */
const trees = new Map<string, ts.SourceFile>()

function treeOf(path: string): ts.SourceFile {
  const tree = trees.get(path) ?? ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ESNext, true)
  trees.set(path, tree)
  return tree
}

/** The modules that are loaded with a source. Lazy imports and type imports do not count. */
function loadedWith(path: string): string[] {
  return treeOf(path).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || statement.importClause?.isTypeOnly) return []
    return ts.isStringLiteral(statement.moduleSpecifier) ? [statement.moduleSpecifier.text] : []
  })
}

/** Mayfly's own sources among the modules that are loaded with a source, by their paths. */
function ownLoadedWith(path: string): string[] {
  return loadedWith(path)
    .map((one) =>
      one.startsWith('.')
        ? relative('.', resolve(path, '..', one))
        : one.replace(/^@mayfly\/(\w+)\/(.*)$/, 'packages/$1/src/$2.ts'),
    )
    .filter((one) => one.startsWith('packages/'))
}

test('no source is loaded by what it loads itself', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (path: string, above: readonly string[]): void => {
    const start = above.indexOf(path)
    if (start >= 0) circles.push([...above.slice(start), path].join(' -> '))
    if (start >= 0 || done.has(path)) return
    done.add(path)
    for (const one of ownLoadedWith(path)) walk(one, [...above, path])
  }
  for (const path of sources) walk(path, [])
  expect(circles).toEqual([])
})

/** Sources whose state belongs to their process, and not to an object. */
const states: Readonly<Record<string, string>> = {
  'packages/agent/src/main.ts': 'the agent of this process',
  'packages/platforms/src/redaction.ts': 'every secret of this process, for whoever prints',
  'packages/cli/src/redact.ts': 'a cache, by the buffer that it was computed from',
}

test('no other module keeps a state: no variable that changes, and no empty map or set to fill', () => {
  const isFilledLater = (value: ts.Expression | undefined) =>
    value && ts.isNewExpression(value) && /Map|Set/.test(value.expression.getText()) && !value.arguments?.length
  const found = sources.filter((path) => {
    return treeOf(path).statements.some(
      (statement) =>
        ts.isVariableStatement(statement) &&
        (!(statement.declarationList.flags & ts.NodeFlags.Const) ||
          statement.declarationList.declarations.some(({ initializer }) => isFilledLater(initializer))),
    )
  })
  const shipped = found.filter((path) => !/^packages\/(tooling|doubles)\//.test(path))
  expect(shipped.sort()).toEqual(Object.keys(states).sort())
})

test('post starts without anything of main, of a provider, or of the network', () => {
  const seen = new Set<string>()
  const walk = (path: string) => {
    if (seen.has(path)) return
    seen.add(path)
    for (const one of ownLoadedWith(path)) walk(one)
  }
  walk('packages/programs/src/post.ts')
  const loaded = [...seen].filter((path) => /\/(acquire|id-token|http)\.ts|providers\/src\//.test(path))
  expect(loaded).toEqual([])
  expect([...seen]).toContain('packages/core/src/release.ts')
})

/** The sources in which a text is allowed. */
const places: [what: string, pattern: RegExp, where: RegExp][] = [
  ['the forms of OAuth are written', /urn:ietf:params:oauth/, /providers\/src\/oauth-forms\.ts|doubles\//],
  [
    'an error says that a system could not answer, or that another server answered',
    /could not answer|is not an answer of/,
    /core\/src\/(end-)?refusal\.ts/,
  ],
  ['the environment is read', /process\.env/, /platforms\/|tooling\//],
  ['global fetch is used', /(?<![#.\w])fetch\(/, /tooling\/src\/(demo\/|gitlab-script)/],
  [
    'something is printed',
    /console\.(log|error|warn|info)|process\.std(out|err)/,
    /platforms\/src\/\w+\/log\.ts|cli\/src\/(index|run)\.ts|agent\/src\/main\.ts|providers\/src\/kubernetes\/agent\.ts|tooling\//,
  ],
]

/** The sources without comments, by path. */
const codes = new Map<string, string>()

const printer = ts.createPrinter({ removeComments: true })

function codeOf(path: string): string {
  const code = codes.get(path) ?? printer.printFile(treeOf(path))
  codes.set(path, code)
  return code
}

test.each(places)('only where the design says: %s', (_, pattern, where) => {
  const found = sources.filter((path) => pattern.test(codeOf(path)))
  expect(found.filter((path) => !where.test(path))).toEqual([])
})

test('the tests run on the Node that runners use', () => {
  expect(process.version).toMatch(/^v24\./)
})

test('the design names every source once, in its room, with its purpose', () => {
  const map = readFileSync('docs/design.md', 'utf8').split('\n## 12. Every source file\n')[1]?.split('```')[1] ?? ''
  const listed: string[] = []
  const odd: string[] = []
  let room = ''
  for (const line of map.split('\n').filter(Boolean)) {
    const file = /^ {2}(?!# )([\w-]+|\*) +\S/.exec(line)?.[1]
    if (line.startsWith('packages/')) room = line
    else if (file) listed.push(`${room}${file}.ts`)
    else if (!line.startsWith('  # ')) odd.push(line)
  }
  expect(odd).toEqual([])
  const rooms = /^packages\/(trust|evidence|core|platforms|agent|cli|providers|doubles|programs)\/src\//
  const named = listed.filter((path) => !/<id>|\*/.test(path))
  const others = sources.filter((path) => rooms.test(path) && !named.includes(path))
  // <id> stands for several folders with such a file, and * for the other files of a folder.
  const usual = listed
    .filter((path) => /<id>|\*/.test(path))
    .map((path) => new RegExp(`^${path.replace(/<id>|\*/, '[\\w-]+').replace('.ts', '\\.ts')}$`))
  const counts = usual.map((one) => others.filter((path) => one.test(path)).length)
  expect(Math.min(...counts)).toBeGreaterThan(1)
  expect(others.filter((path) => !usual.some((one) => one.test(path)))).toEqual([])
  expect(named.filter((path) => !sources.includes(path))).toEqual([])
  expect(new Set(listed).size).toBe(listed.length)
})
