import { quote } from '@mayfly/core/foreign-text'
import type { InputFault } from '@mayfly/core/inputs'
import { answer, log } from '@mayfly/platforms/command/log'
import { mayflyFile } from '@mayfly/platforms/trust/mayfly-file'
import type { TrustFile } from '@mayfly/trust/file/model'
import { formsOf, type RenderedSystem } from '@mayfly/trust/writers/forms'
import { render } from '@mayfly/trust/writers/render'
import type { RenderedDocument } from '@mayfly/trust/writers/rendering'
import { rulesBeside } from '@mayfly/trust/writers/rules-beside'
import type { CommandLine } from '../flags.ts'
import { faultIn, readFile, refuseInput } from './input.ts'
import type { subcommands } from './subcommands.ts'

/**
 * Prints the documents of a file for one system. The texts are the standard output; their titles and everything that the
 * system cannot ask are messages, so the output can be piped.
 */
export async function renderFile({
  args: [path = mayflyFile],
  flags,
  faults,
}: CommandLine<(typeof subcommands)['render']['flags']>): Promise<void> {
  const read = await readFile(path)
  const { file } = read
  const wrong: InputFault[] = [...faults, ...read.faults]
  const { for: system, rule } = flags
  const form = flags.as ?? (system && formsOf(system)[0])
  if (system && form && !formsOf(system).includes(form))
    wrong.push({ input: '--as', message: `must be one of ${formsOf(system).join(', ')} for ${system}, not ${form}` })
  if (file && rule !== undefined && !file.rules.some(({ name }) => name === rule)) {
    const names = file.rules.map(({ name }) => name).join(', ')
    wrong.push({ input: '--rule', message: `must be a rule of the file (${names}), not ${quote(rule)}` })
  }
  if (wrong.length > 0 || !file || !system || !form) return refuseInput(wrong)
  const { documents: all, faults: limits } = render(fileOfRule(file, rule), system, form)
  if (limits.length > 0) return refuseInput(limits.map((fault) => faultIn(file.source, fault)))
  const documents = all.filter(({ part }) => flags.part === undefined || part === flags.part)
  if (documents.length === 0) {
    const what = rule === undefined ? 'the file' : `rule ${rule}`
    if (all.length > 0) return refuseInput([{ input: '--part', message: partFault(all, system, form) }])
    return refuseInput([
      { input: '--for', message: `must be a system for which ${what} has a document, not ${system}` },
    ])
  }
  for (const { title, notes } of documents) {
    log.info(title)
    for (const note of notes) log.info(`  note: ${note}`)
  }
  for (const other of rulesBeside(file, rule, system))
    log.warn(
      `rule ${other} shares a document with rule ${rule}, and this one leaves it out. If you apply it, the jobs of rule ${other} are refused.`,
    )
  answer(documents.map(({ text }) => text.replace(/\n+$/, '')).join(form === 'yaml' ? '\n---\n' : '\n\n'))
}

/** Why a part has no document. */
function partFault(all: readonly RenderedDocument[], system: RenderedSystem, form: string): string {
  const parts = [...new Set(all.map(({ part }) => part))].join(' or ')
  return `must be ${parts} for ${system} in the form ${form}, or left out. Other forms of ${system} may have this part: ${formsOf(system).join(', ')}`
}

function fileOfRule(file: TrustFile, name: string | undefined): TrustFile {
  return name === undefined ? file : { ...file, rules: file.rules.filter((rule) => rule.name === name) }
}
