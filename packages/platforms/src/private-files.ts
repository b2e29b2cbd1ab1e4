import {
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import type { Beginning } from '@mayfly/core/credential'
import type { Secret } from '@mayfly/core/secret'
import { readOptionalFile } from './optional-file.ts'
import { bodyOf, withoutKeys, withoutSections } from './settings-text.ts'
import { toolFile } from './tool-file.ts'

/**
 * Writes a file that only this user can read: folders 0700, file 0600, always a new file and never through a link. On
 * Windows the folder's access list protects it, and modes have no effect. Throws when the path is not inside `root`.
 */
export function writePrivate(root: string, path: string, content: string | Uint8Array): void {
  makeFolder(root, dirname(path))
  // The temporary name does not contain the name of the file, because that may already have the greatest length.
  const fresh = join(dirname(path), `.${process.pid}.new`)
  rmSync(fresh, { force: true })
  const flags = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0)
  const file = openSync(fresh, flags, 0o600)
  try {
    if (process.platform !== 'win32') fchmodSync(file, 0o600)
    // Writes everything or throws: a single write may be incomplete when the disk is full.
    writeFileSync(file, content)
  } finally {
    closeSync(file)
  }
  renameSync(fresh, path)
}

/** Replaces a private file in a folder that still exists. Throws when the folder does not exist any more. */
export function replacePrivate(root: string, path: string, content: Secret): void {
  mustBePrivate(root, dirname(path))
  writePrivate(root, path, content.reveal())
}

/** The content of a private file; undefined when it is absent, a link, or not private to this user. */
export function readPrivate(root: string, path: string): string | undefined {
  mustLieIn(root, path)
  return readOptionalFile(path, isPrivate, constants.O_NOFOLLOW ?? 0)
}

/** The names in a private folder; none when it is absent. */
export function namesIn(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}

/** Removes a private file or folder. An absent one is not an error. Throws when the path is not inside `root`. */
export function removePrivate(root: string, path: string): void {
  mustLieIn(root, path)
  rmSync(path, { force: true, recursive: true })
}

/** Adds or replaces one section of a file that several leases share. Returns the lease whose section was replaced. */
export function writeSection(
  root: string,
  file: string,
  section: string,
  lease: string,
  content: string,
  beginning?: Beginning,
): string | undefined {
  const path = sectionPath(root, file, section)
  const [, replaced] = /^# (\S+)\n/.exec(readOptionalFile(path) ?? '') ?? []
  const settings = beginning ? copySettings(root, file, section, beginning) : ''
  writePrivate(root, path, `# ${lease}\n${content}${settings}`)
  rebuild(root, file)
  return replaced
}

/** Replaces a section that still belongs to the lease by its rest. */
export function replaceSectionByRest(root: string, file: string, section: string, lease: string, rest: string): void {
  if (readOptionalFile(sectionPath(root, file, section))?.startsWith(`# ${lease}\n`))
    writeSection(root, file, section, lease, rest)
  else rebuild(root, file)
}

/**
 * Copies the job's own settings into the file. Returns the settings of the section that Mayfly's section does not
 * replace.
 */
function copySettings(root: string, file: string, section: string, beginning: Beginning): string {
  const own = toolFile(beginning)
  const settings = own === file ? '' : withoutKeys(readOptionalFile(own) ?? '', beginning.secret)
  if (settings !== '') writePrivate(root, beginningOf(file), settings)
  return withoutKeys(bodyOf(readOptionalFile(beginningOf(file)) ?? '', section), beginning.replaced)
}

function beginningOf(file: string): string {
  return join(`${file}.d`, '.beginning')
}

/** Removes a section that still belongs to the lease. A later lease's section of the same name stays. */
export function removeSection(root: string, file: string, section: string, lease: string): void {
  const path = sectionPath(root, file, section)
  mustLieIn(root, path)
  if (readOptionalFile(path)?.startsWith(`# ${lease}\n`)) rmSync(path, { force: true })
  rebuild(root, file)
}

/**
 * The path of a section. Files of sections are directly in the root, because a forged record must not name a folder or
 * a file in one.
 */
function sectionPath(root: string, file: string, section: string): string {
  mustLieIn(root, file)
  if (dirname(file) !== root || lstatSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new Error('the path is not ours')
  if (!/^\w[\w.@+-]*$/.test(section)) throw new Error('not a section name')
  return join(`${file}.d`, section)
}

/**
 * Writes the shared file from its sections. Repeats if another process changed a section meanwhile: of two writers, the
 * later one then has both sections.
 */
function rebuild(root: string, file: string): void {
  for (let before: string | undefined; ; ) {
    const folder = `${file}.d`
    const sections = namesIn(folder).filter((name) => !name.startsWith('.'))
    const content = sections.sort().map((name) => readOptionalFile(join(folder, name)) ?? '')
    const settings = withoutSections(readOptionalFile(beginningOf(file)) ?? '', sections)
    const text = [...(settings === '' ? [] : [settings]), ...content].join('\n')
    if (text === before) return
    if (sections.length === 0) for (const path of [file, beginningOf(file)]) removePrivate(root, path)
    else writePrivate(root, file, text)
    before = text
  }
}

/** Makes a private folder (0700), or refuses one that is a link, open to others or owned by another user. */
export function makeFolder(root: string, path: string): void {
  mustLieIn(root, path)
  makeFolders(path)
  mustBePrivate(root, path)
}

/** Makes a folder and its missing parents (0700). Node's own recursive form never returns for a path below /proc. */
function makeFolders(path: string): void {
  if (existsSync(path)) return
  if (dirname(path) !== path) makeFolders(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    // Another process of this user has just made it.
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
}

/** Refuses a folder below `root`, or `root` itself, that is a link, open to others or owned by another user. */
export function mustBePrivate(root: string, path: string): void {
  for (let folder = path; folder.length >= root.length; folder = dirname(folder)) {
    const found = lstatSync(folder)
    if (!found.isDirectory() || !isPrivate(found)) throw new Error(`${folder} is not private to this user`)
  }
}

function isPrivate({ uid, mode }: Stats): boolean {
  const own = process.getuid === undefined || uid === process.getuid()
  return own && (process.platform === 'win32' || (mode & 0o077) === 0)
}

/**
 * Post reads paths from a record that another process may have added to: only paths inside Mayfly's folder are
 * accepted.
 */
function mustLieIn(root: string, path: string): void {
  const disk = root === dirname(root)
  if (disk || path !== resolve(path) || !`${path}${sep}`.startsWith(root + sep))
    throw new Error('the path does not belong to Mayfly')
  for (let folder = dirname(path); folder.length >= root.length; folder = dirname(folder)) {
    if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new Error('the path does not belong to Mayfly')
  }
}
