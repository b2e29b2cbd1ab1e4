import { lstatSync } from 'node:fs'
import { join, posix } from 'node:path'
import { readTextFile } from '@mayfly/platforms/text-file'
import { yamlDocuments } from '@mayfly/platforms/trust/yaml-documents'
import type { Source } from '@mayfly/trust/model'
import { readGitHub } from './github.ts'
import { readGitLab } from './gitlab.ts'
import { readJenkinsfile } from './jenkins.ts'
import { entriesOf } from './repositories.ts'
import { mostHits, type UsePlace } from './static-use.ts'

const largestBytes = 256 * 1024
const mostFiles = 2000

const isYaml = /\.ya?ml$/
const isJenkinsfile = /^Jenkinsfile(?:[.-].+)?$|\.[Jj]enkinsfile$/

/** The folders of a repository in which teams keep a Jenkinsfile. */
const jenkinsFolders = ['', 'ci', '.ci', 'jenkins', '.jenkins']

/** One file that was read, with the static secrets that it uses. The path is below the root. */
export interface FileReading {
  readonly path: string
  readonly hits: readonly UsePlace[]
}

/**
 * Reads the workflow files of one repository, and the local files that they use. It follows no link and never leaves the
 * folder. `skip` gets each file that cannot be read.
 */
export function* readRepository(root: string, skip: (path: string, fault: string) => void): Generator<FileReading> {
  const repository = new Repository(root, skip)
  yield* repository.gitHub()
  yield* repository.gitLab()
  yield* repository.jenkins()
}

class Repository {
  readonly #root: string
  readonly #skip: (path: string, fault: string) => void
  readonly #seen = new Set<string>()

  constructor(root: string, skip: (path: string, fault: string) => void) {
    this.#root = root
    this.#skip = skip
  }

  *gitHub(): Generator<FileReading> {
    const workflows = this.#filesIn('.github/workflows').filter((path) => isYaml.test(path))
    const actions = ['', ...this.#foldersIn('.github/actions', 3)].flatMap((folder) => this.#actionsIn(folder))
    const queue = [...workflows, ...actions]
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const readings = this.#sources(path)?.map(readGitHub)
      if (!readings) continue
      yield this.#limited(
        path,
        readings.flatMap(({ hits }) => hits),
      )
      for (const used of readings.flatMap(({ localActions }) => localActions)) queue.push(...this.#actionsIn(used))
    }
  }

  *gitLab(): Generator<FileReading> {
    const queue = this.#filesIn('').flatMap((path: string) =>
      path === '.gitlab-ci.yml' ? [{ path, idTokens: false }] : [],
    )
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { path, idTokens } = next
      const readings = this.#sources(path)?.map((source) => readGitLab(source, idTokens))
      if (!readings) continue
      yield this.#limited(
        path,
        readings.flatMap(({ hits }) => hits),
      )
      const has = readings.some(({ hasIdTokens }) => hasIdTokens)
      for (const one of readings.flatMap(({ localFiles }) => localFiles))
        queue.push(...this.#included(path, one).map((path) => ({ path, idTokens: has })))
    }
  }

  *jenkins(): Generator<FileReading> {
    for (const folder of jenkinsFolders) {
      for (const path of this.#filesIn(folder)) {
        if (!isJenkinsfile.test(posix.basename(path))) continue
        const text = this.#text(path)
        if (text !== undefined) yield this.#limited(path, readJenkinsfile(text))
      }
    }
  }

  /** The files that one line of `include` names. */
  #included(from: string, written: string): string[] {
    const path = written.replace(/^\/+/, '')
    const folder = posix.dirname(path)
    if (!path.includes('*'))
      return path.includes('$') ? this.#notRead(from, 'includes a file whose name has a variable') : [path]
    if (folder.includes('*')) return this.#notRead(from, 'includes the files of several folders by one pattern')
    const [start = '', ...rest] = posix.basename(path).split('*')
    const end = rest.at(-1) ?? ''
    return this.#filesIn(folder === '.' ? '' : folder).filter((one) => {
      const name = posix.basename(one)
      return (
        name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end) && isYaml.test(name)
      )
    })
  }

  #notRead(path: string, fault: string): [] {
    this.#skip(join(this.#root, path), fault)
    return []
  }

  /** The documents of one file, once for each file. */
  #sources(path: string): readonly Source[] | undefined {
    const text = this.#text(path)
    if (text === undefined || text.trim() === '') return undefined
    const found = yamlDocuments(path, text, ['!reference'])
    if ('sources' in found) return found.sources
    if (found.fault !== 'is empty') this.#skip(join(this.#root, path), found.fault)
    return undefined
  }

  #text(written: string): string | undefined {
    const path = posix.normalize(written)
    if (this.#seen.has(path)) return undefined
    this.#seen.add(path)
    const full = join(this.#root, path)
    if (this.#seen.size > mostFiles) {
      if (this.#seen.size === mostFiles + 1)
        this.#skip(full, `is in a repository with more than ${mostFiles} workflow files`)
      return undefined
    }
    const read = this.#linkIn(path) ?? readTextFile(full, largestBytes, true)
    if ('text' in read) return read.text
    this.#skip(full, read.fault)
    return undefined
  }

  /** The fault of a path that leaves the folder, or goes through a link. */
  #linkIn(path: string): { readonly fault: string } | undefined {
    if (path.startsWith('../') || path === '..' || path.includes('\0'))
      return { fault: 'lies outside of the repository' }
    const parts = path.split('/')
    for (let length = 1; length < parts.length; length++) {
      try {
        if (lstatSync(join(this.#root, ...parts.slice(0, length))).isSymbolicLink())
          return { fault: 'lies behind a link' }
      } catch {
        return { fault: 'does not exist' }
      }
    }
    return undefined
  }

  /** The entries of a folder except folders. One that is no regular file is in the list too: reading it gives the reason. */
  #filesIn(folder: string): string[] {
    return this.#entries(folder).flatMap((one) => (one.isDirectory() ? [] : [posix.join(folder, one.name)]))
  }

  #foldersIn(folder: string, depth: number): string[] {
    if (depth === 0) return []
    const below = this.#entries(folder).flatMap((one) => (one.isDirectory() ? [posix.join(folder, one.name)] : []))
    return below.flatMap((one) => [one, ...this.#foldersIn(one, depth - 1)])
  }

  #actionsIn(folder: string): string[] {
    return this.#filesIn(posix.normalize(folder)).filter((path) => /^action\.ya?ml$/.test(posix.basename(path)))
  }

  #entries(folder: string) {
    const path = folder === '.' ? '' : folder.replace(/\/+$/, '')
    if (path !== '' && this.#linkIn(`${path}/x`)) {
      const fault = this.#linkIn(`${path}/x`)?.fault ?? ''
      if (fault !== 'does not exist') this.#skip(join(this.#root, path), fault)
      return []
    }
    const entries = entriesOf(join(this.#root, path))
    if (!('fault' in entries)) return entries
    if (entries.fault.startsWith('cannot')) this.#skip(join(this.#root, path), entries.fault)
    return []
  }

  #limited(path: string, hits: readonly UsePlace[]): FileReading {
    if (hits.length > mostHits)
      this.#skip(join(this.#root, path), `has more than ${mostHits} findings: the others are not listed`)
    const sorted = [...hits].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
    return { path: posix.normalize(path), hits: sorted.slice(0, mostHits) }
  }
}
