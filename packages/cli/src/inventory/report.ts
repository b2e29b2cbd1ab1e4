import { answer, log, print } from '@mayfly/platforms/command/log'
import { safeLine } from '@mayfly/platforms/redaction'
import { sarif } from '@mayfly/trust/lint/sarif'
import { escapeUnits } from '@mayfly/trust/shown'
import { version } from '../../package.json'
import { countedNoun } from '../counted-noun.ts'
import { safeJson } from '../safe-json.ts'
import { becomesText, type Finding, type SkippedFile, sentenceOf, type Totals } from './finding.ts'
import { staticUses } from './static-uses.ts'

const help = 'https://github.com/mayfly-ci/mayfly/blob/main/docs/inventory.md'
const longestLine = 2000

/** GitHub accepts no more results in one run. */
const mostResults = 25_000

/** One form of the result. It prints each repository when it is read, if the form allows it. */
export interface Report {
  repository(root: string, findings: readonly Finding[]): void
  end(totals: Totals, skipped: readonly SkippedFile[]): void
}

/** Columns for people, one repository after the other, and the way out for each kind at the end. */
export class TableReport implements Report {
  readonly #counts = new Map<Finding['use'], number>()

  repository(_root: string, findings: readonly Finding[]): void {
    const rows = findings.map((one) =>
      [`${one.file}:${one.place.line}:${one.place.column}`, one.use.name, sentenceOf(one)].map(escapeUnits),
    )
    const width = (column: number) => Math.min(60, Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)))
    const widths = [width(0), width(1)]
    for (const [index, row] of rows.entries()) {
      answer(safeLine(row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '), longestLine))
      const { becomes, use } = findings[index] as Finding
      if (becomesText(becomes) !== '') answer(`  ${safeLine(becomesText(becomes), longestLine)}`)
      this.#counts.set(use, (this.#counts.get(use) ?? 0) + 1)
    }
  }

  end({ repositories, files, findings }: Totals, skipped: readonly SkippedFile[]): void {
    for (const use of staticUses) {
      const count = this.#counts.get(use)
      if (count !== undefined)
        answer(`\n${use.name} (${count}): ${use.title}. ${use.reason}\n  Write instead: ${use.instead}.`)
    }
    const numbers = [countedNoun(repositories, 'repository', 'repositories'), countedNoun(files, 'workflow file')]
    const result = findings === 0 && skipped.length === 0 ? 'nothing static found' : countedNoun(findings, 'finding')
    print(`${result} in ${numbers.join(', ')}${skipped.length > 0 ? `; ${skipped.length} not read` : ''}`)
  }
}

/** One JSON object. Each finding is one line, and is printed when its repository is read. */
export class JsonReport implements Report {
  #started = false

  repository(_root: string, findings: readonly Finding[]): void {
    for (const { use, certain, file, place, action, takes, from, becomes } of findings) {
      const one = { finding: use.name, certain, file, ...place, action, takes, from, becomes, instead: use.instead }
      answer(`${this.#started ? ',' : '{"version":1,"findings":['}${safeJson(one)}`)
      this.#started = true
    }
  }

  end(totals: Totals, skipped: readonly SkippedFile[]): void {
    const { findings: _, ...numbers } = totals
    const rest = safeJson({ skipped, ...numbers }).slice(1)
    answer(`${this.#started ? '' : '{"version":1,"findings":['}],${rest}`)
  }
}

/** SARIF 2.1.0. The kinds are its rules. */
export class SarifReport implements Report {
  readonly #results: Parameters<typeof sarif>[0][number][] = []

  repository(_root: string, findings: readonly Finding[]): void {
    for (const one of findings) {
      if (this.#results.length >= mostResults) return
      const { use, certain, file, place, becomes } = one
      const more = becomesText(becomes)
      this.#results.push({
        rule: use.name,
        level: certain ? 'warning' : 'note',
        message: escapeUnits(`${use.title}: ${sentenceOf(one)}`),
        instead: more === '' ? use.instead : `${use.instead} (${more})`,
        source: { name: file, value: undefined, place: () => place },
        path: [],
      })
    }
  }

  end({ findings }: Totals): void {
    if (findings > this.#results.length)
      log.warn(`only the first ${mostResults} of ${findings} findings are in the SARIF, because GitHub accepts no more`)
    answer(safeJson(sarif(this.#results, { name: 'mayfly-inventory', version, help, rules: staticUses })))
  }
}
