import { randomBytes } from 'node:crypto'
import { lstatSync, mkdtempSync, readdirSync, realpathSync, rmdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { MayflyError } from '@mayfly/core/errors'
import type { LeaseRecord } from '@mayfly/core/lease'
import type { OutcomeRow } from '@mayfly/core/outcome'
import { decodeRecord, encodeRecord } from '@mayfly/core/record'
import type { Mask } from '@mayfly/core/secret'
import { readOptionalFile } from '../optional-file.ts'
import { makeFolder, mustBePrivate, removePrivate, writePrivate } from '../private-files.ts'
import { realPath } from './real-path.ts'

const recordName = /^record-[0-9a-f]+\.json$/
const leaseName = /^[a-z-]+-[0-9a-f]{12}$/
const scripts = ['env.sh', 'env.ps1', 'public.env']
/** The temporary file of a writer that was killed. */
const unfinished = /^\.\d+\./

/**
 * The private folder of a job (0700). It contains one record per login, so that parallel logins do not lose data, and
 * the delivered files.
 */
export class StateFolder {
  #root: string | undefined
  readonly #isInArtifacts: (folder: string) => boolean

  /**
   * Its records contain the real path, without links. Without a given path it is a new folder below the user's
   * temporary folder. That one is made when it is needed, and refused when the job's artifacts would include it.
   */
  constructor(folder: string | undefined, isInArtifacts: (folder: string) => boolean) {
    this.#root = folder === undefined ? undefined : join(realPath(dirname(resolve(folder))), basename(resolve(folder)))
    this.#isInArtifacts = isInArtifacts
  }

  /** The path of the folder. Throws ERR_STATE_REFUSED. */
  get root(): string {
    this.#root ??= this.#makeTemporary()
    return this.#root
  }

  #makeTemporary(): string {
    const folder = realpathSync(tmpdir())
    if (!this.#isInArtifacts(folder)) return mkdtempSync(join(folder, 'mayfly-'))
    throw new MayflyError('ERR_STATE_REFUSED', 'The folder for temporary files is inside the project folder', {
      facts: { folder },
      fix: 'Set TMPDIR to a folder outside of it, because artifacts could include the files that are written there.',
    })
  }

  /** Whether it has no path yet, so nothing was ever stored in it. */
  get #hasNoPath(): boolean {
    return this.#root === undefined
  }

  /** The name of a record. Later names sort after earlier ones. */
  newRecord(now: number): string {
    return `record-${now.toString(16).padStart(12, '0')}${randomBytes(4).toString('hex')}.json`
  }

  /**
   * Saves a record before it returns. A temporary folder without files does not keep a record that cannot revoke
   * anything. Throws ERR_STATE_REFUSED, ERR_DELIVERY_FAILED.
   */
  save(name: string, record: LeaseRecord): void {
    if (this.#hasNoPath && !record.leases.some(({ endings }) => endings.some(({ ender }) => ender !== undefined)))
      return
    this.#refuseOthers()
    const { root } = this
    try {
      makeFolder(root, root)
      if (record.leases.length > 0) writePrivate(root, join(root, name), encodeRecord(record))
    } catch (error) {
      const { code, message } = error as { code?: string; message?: string }
      throw new MayflyError('ERR_DELIVERY_FAILED', 'The record of this login could not be saved', {
        facts: { folder: root, reason: code ?? message },
        fix: 'Give a folder that does not exist yet, or that only this user can open (0700).',
      })
    }
  }

  /**
   * Every record by its name, newest first; undefined for a record that this version cannot read. Throws
   * ERR_STATE_REFUSED.
   */
  records(mask: Mask): [name: string, record: LeaseRecord | undefined][] {
    if (this.#hasNoPath) return []
    this.#refuseOthers()
    return this.#list(this.root)
      .filter((name) => recordName.test(name))
      .sort()
      .reverse()
      .map((name) => [name, this.#read(name, mask)])
  }

  #read(name: string, mask: Mask): LeaseRecord | undefined {
    const path = join(this.root, name)
    const text = readOptionalFile(path)
    // Another logout has removed it since it was listed.
    if (text === undefined && isGone(path)) return { strict: false, leases: [] }
    return decodeRecord(text ?? '', mask)
  }

  /** Deletes a record. After the last one it removes everything of Mayfly's and the folder. Foreign files stay. */
  forget(name: string): void {
    if (this.#hasNoPath) return
    // A folder that was refused from the start does not have it.
    if (this.#list(this.root).includes(name)) removePrivate(this.root, join(this.root, name))
    this.tidy()
  }

  /** Removes delivered things that belong to no record. Returns what was removed and what could not be removed. */
  removeDelivered(): { readonly removed: string[]; readonly notRemoved: string[] } {
    const found = { removed: [] as string[], notRemoved: [] as string[] }
    const names = this.#hasNoPath ? [] : this.#list(this.root)
    for (const name of names.filter((name) => this.#isDelivered(name, names))) {
      try {
        removePrivate(this.root, join(this.root, name))
        found.removed.push(name)
      } catch {
        found.notRemoved.push(name)
      }
    }
    return found
  }

  /** A file that several leases share has its sections next to it. Other files are in the folder of their lease. */
  #isDelivered(name: string, names: readonly string[]): boolean {
    if (name.endsWith('.d')) return this.#list(join(this.root, name)).some((section) => !unfinished.test(section))
    return names.includes(`${name}.d`) || scripts.includes(name) || leaseName.test(name)
  }

  /** Removes the rest of a folder without records. */
  tidy(): void {
    const names = this.#list(this.root)
    if (names.some((name) => recordName.test(name)) || !this.#isPrivate()) return
    for (const folder of [...names.map((name) => join(this.root, name)), this.root]) {
      for (const name of this.#list(folder).filter((name) => unfinished.test(name)))
        removePrivate(this.root, join(folder, name))
    }
    for (const folder of [
      ...names.filter((name) => name.endsWith('.d')).map((name) => join(this.root, name)),
      this.root,
    ])
      removeIfEmpty(folder)
  }

  /** Refuses a folder that is not private to this user, because records say where tokens are sent. */
  #refuseOthers(): void {
    if (this.#isAbsent() || this.#isPrivate()) return
    throw new MayflyError('ERR_STATE_REFUSED', 'The state folder is not private to this user', {
      facts: { folder: this.root },
    })
  }

  #isAbsent(): boolean {
    try {
      return lstatSync(this.root, { throwIfNoEntry: false }) === undefined
    } catch (error) {
      const { code } = error as { code?: string }
      throw new MayflyError('ERR_STATE_REFUSED', 'The state folder cannot be opened', {
        facts: { folder: this.root, reason: code },
        fix: 'Each part of the path before the last one must be a folder that this user can open.',
      })
    }
  }

  #isPrivate(): boolean {
    try {
      mustBePrivate(this.root, this.root)
      return true
    } catch {
      return false
    }
  }

  #list(folder: string): string[] {
    try {
      return readdirSync(folder)
    } catch {
      return []
    }
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // The folder contains foreign files, or it does not exist.
  }
}

/** Whether something is left that another attempt could revoke. */
export function canStillBeRevoked(rows: readonly OutcomeRow[]): boolean {
  return rows.some(({ outcome }) => outcome === 'revoke-failed' || outcome === 'not-run')
}

/** Whether a path names nothing. A link to itself is something that cannot be read. */
function isGone(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined
  } catch {
    return false
  }
}
