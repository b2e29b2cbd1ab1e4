import { join, normalize, resolve } from 'node:path'
import type { InputFault } from '@mayfly/core/inputs'
import { log } from '@mayfly/platforms/command/log'
import { exitCodes } from '../exit-codes.ts'
import type { CommandLine } from '../flags.ts'
import { pathFaults } from '../path-faults.ts'
import type { peopleCommands } from '../people/commands.ts'
import { Progress } from '../progress.ts'
import { refuse } from '../refuse.ts'
import { Counterparts } from './counterparts.ts'
import type { Finding, SkippedFile } from './finding.ts'
import { JsonReport, type Report, SarifReport, TableReport } from './report.ts'
import { deepest, repositoriesIn } from './repositories.ts'
import { readRepository } from './repository-files.ts'

/** Files that could not be read are listed up to this number, and counted. */
const mostSkipped = 10_000

/**
 * Lists the static secrets that the workflow files of repositories use, and what replaces each of them. It reads no value
 * of a secret, and makes no request.
 */
export async function inventory({
  args,
  flags,
  faults,
}: CommandLine<(typeof peopleCommands)['inventory']['flags']>): Promise<void> {
  const folders = args.length > 0 ? args : ['.']
  const wrong: InputFault[] = [
    ...faults,
    ...folders.flatMap((folder) => pathFaults(folder, (found) => found.isDirectory(), 'is not a folder')),
  ]
  if (flags.sarif && flags.format === 'json')
    wrong.push({ input: '--sarif', message: 'cannot be combined with --format json' })
  if (wrong.length > 0) return refuse(wrong)
  const report = flags.sarif ? new SarifReport() : flags.format === 'json' ? new JsonReport() : new TableReport()
  const reading = new Reading(report, flags.certain)
  for (const folder of folders) await reading.folder(folder)
  reading.end()
}

class Reading {
  readonly #report: Report
  readonly #onlyCertain: boolean
  readonly #counterparts = new Counterparts()
  readonly #progress = new Progress()
  readonly #done = new Set<string>()
  readonly #skipped: SkippedFile[] = []
  #repositories = 0
  #files = 0
  #findings = 0

  constructor(report: Report, onlyCertain: boolean) {
    this.#report = report
    this.#onlyCertain = onlyCertain
  }

  async folder(folder: string): Promise<void> {
    const skip = (path: string, reason: string) => this.#skip(path, reason)
    let found = false
    for (const root of repositoriesIn(normalize(folder), skip)) {
      found = true
      // The same repository may be in two of the given folders.
      if (this.#done.has(resolve(root))) continue
      this.#done.add(resolve(root))
      await this.#repository(root)
    }
    if (!found)
      this.#skip(folder, `contains no repository (Mayfly looks ${deepest} levels down); give the root of a repository`)
  }

  async #repository(root: string): Promise<void> {
    this.#repositories++
    const findings: Finding[] = []
    for (const { path, hits } of readRepository(root, (file, reason) => this.#skip(file, reason))) {
      this.#files++
      this.#progress.show(`${this.#repositories} repositories, ${this.#files} files, ${this.#findings} findings`)
      for (const hit of hits) {
        if (this.#onlyCertain && !hit.certain) continue
        const becomes = await this.#counterparts.of(hit.action, hit.inputs ?? [])
        findings.push({ ...hit, file: join(root, path), becomes })
      }
    }
    this.#findings += findings.length
    if (findings.length > 0) this.#progress.clear()
    this.#report.repository(root, findings)
  }

  #skip(file: string, reason: string): void {
    this.#progress.clear()
    log.warn(`${file} was not read: it ${reason}`)
    if (this.#skipped.length < mostSkipped) this.#skipped.push({ file, reason })
  }

  end(): void {
    this.#progress.clear()
    const totals = { repositories: this.#repositories, files: this.#files, findings: this.#findings }
    this.#report.end(totals, this.#skipped)
    if (this.#findings > 0) process.exitCode = exitCodes.found
    else if (this.#skipped.length > 0) process.exitCode = exitCodes.unjudged
  }
}
