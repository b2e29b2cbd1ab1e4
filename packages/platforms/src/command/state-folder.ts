import { randomBytes } from 'node:crypto'
import { lstatSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { MayflyError } from '@mayfly/core/errors'
import { encodeRecord, type LeaseRecord } from '@mayfly/core/lease'
import type { OutcomeRow } from '@mayfly/core/outcome'
import { decodeRecord } from '@mayfly/core/record'
import type { Mask } from '@mayfly/core/secret'
import { makeFolder, mustBePrivate, removePrivate, writePrivate } from '../private-files.ts'
import { realPath } from './real-path.ts'

const recordName = /^record-[0-9a-f]+\.json$/
const leaseName = /^[a-z-]+-[0-9a-f]{12}$/
const scripts = ['env.sh', 'public.env']
/** What a killed writer leaves behind. */
const unfinished = /^\.\d+\./

/**
 * The private folder of a job, 0700: one record a login, so that logins side by side lose nothing, and what is delivered
 * by file.
 */
export class StateFolder {
  #root: string | undefined
  readonly #isPickedUp: (folder: string) => boolean

  /**
   * By whatever links it is named, its records hold one path. Without a name it is a new one among this user's temporary
   * files, made when it is needed, unless the job's artifacts would pick it up.
   */
  constructor(folder: string | undefined, isPickedUp: (folder: string) => boolean) {
    this.#root = folder === undefined ? undefined : join(realPath(dirname(resolve(folder))), basename(resolve(folder)))
    this.#isPickedUp = isPickedUp
  }

  /** Its path. Throws ERR_STATE_REFUSED. */
  get root(): string {
    this.#root ??= this.#makeTemporary()
    return this.#root
  }

  #makeTemporary(): string {
    const folder = realpathSync(tmpdir())
    if (!this.#isPickedUp(folder)) return mkdtempSync(join(folder, 'mayfly-'))
    throw new MayflyError('ERR_STATE_REFUSED', 'The folder of temporary files lies in the folder of the project', {
      facts: { folder },
      fix: 'Let TMPDIR name one outside: artifacts would take along what is written there.',
    })
  }

  /** Whether nothing was ever kept in it. */
  get #unused(): boolean {
    return this.#root === undefined
  }

  /** The name of a record; later ones sort behind earlier ones. */
  newRecord(now: number): string {
    return `record-${now.toString(16).padStart(12, '0')}${randomBytes(4).toString('hex')}.json`
  }

  /**
   * Saves a record before it returns; a temporary folder without files keeps none by which nothing could be ended. Throws
   * ERR_STATE_REFUSED, ERR_DELIVERY_FAILED.
   */
  save(name: string, record: LeaseRecord): void {
    if (this.#unused && !record.leases.some(({ endings }) => endings.some(({ ender }) => ender !== undefined))) return
    this.#refuseOthers()
    const { root } = this
    try {
      makeFolder(root, root)
      if (record.leases.length > 0) writePrivate(root, join(root, name), encodeRecord(record))
    } catch (error) {
      const { code, message } = error as { code?: string; message?: string }
      throw new MayflyError('ERR_DELIVERY_FAILED', 'The record of this login could not be saved', {
        facts: { folder: root, reason: code ?? message },
        fix: 'Name a folder that is not there yet, or that only this user can open (0700).',
      })
    }
  }

  /**
   * Every record by its name, newest first; undefined where this version cannot read one. Throws ERR_STATE_REFUSED.
   */
  records(mask: Mask): [name: string, record: LeaseRecord | undefined][] {
    if (this.#unused) return []
    this.#refuseOthers()
    return this.#list(this.root)
      .filter((name) => recordName.test(name))
      .sort()
      .reverse()
      .map((name) => [name, this.#read(name, mask)])
  }

  #read(name: string, mask: Mask): LeaseRecord | undefined {
    try {
      return decodeRecord(readFileSync(join(this.root, name), 'utf8'), mask)
    } catch (error) {
      // Forgotten by another logout since it was listed.
      if ((error as { code?: string }).code === 'ENOENT') return { strict: false, leases: [] }
      return undefined
    }
  }

  /** Forgets a record, and with the last one removes all that is ours, the folder too. What is not ours stays. */
  forget(name: string): void {
    if (this.#unused) return
    removePrivate(this.root, join(this.root, name))
    this.tidy()
  }

  /** Removes what logins delivered here and no record has taken out; names what was removed and what could not be. */
  removeDelivered(): { readonly removed: string[]; readonly stuck: string[] } {
    const found = { removed: [] as string[], stuck: [] as string[] }
    const names = this.#unused ? [] : this.#list(this.root)
    for (const name of names.filter((name) => this.#isDelivered(name, names))) {
      try {
        removePrivate(this.root, join(this.root, name))
        found.removed.push(name)
      } catch {
        found.stuck.push(name)
      }
    }
    return found
  }

  /** A file that several leases share has its sections beside it; the rest lies in the folder of its lease. */
  #isDelivered(name: string, names: readonly string[]): boolean {
    if (name.endsWith('.d')) return this.#list(join(this.root, name)).some((section) => !unfinished.test(section))
    return names.includes(`${name}.d`) || scripts.includes(name) || leaseName.test(name)
  }

  /** Removes what is left of a folder without records. */
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

  /** Refuses a folder that is not this user's alone: records say where tokens are sent. */
  #refuseOthers(): void {
    if (lstatSync(this.root, { throwIfNoEntry: false }) === undefined || this.#isPrivate()) return
    throw new MayflyError('ERR_STATE_REFUSED', 'The state folder is no private folder of this user', {
      facts: { folder: this.root },
    })
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
    // Somebody else's files lie there, or there is no such folder.
  }
}

/** Whether something is left that another try could end. */
export function mayBeEnded(rows: readonly OutcomeRow[]): boolean {
  return rows.some(({ outcome }) => outcome === 'revoke-failed' || outcome === 'not-run')
}
