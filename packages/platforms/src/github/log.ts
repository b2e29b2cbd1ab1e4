import { issueCommand } from '@actions/core/command'
import { neutralise } from '@mayfly/core/foreign-text'
import { maskForms } from '@mayfly/core/masks'
import type { Log } from '@mayfly/core/platform'

const known = new Set<string>()

/** Masks a value in every form that the runner would miss; what this process prints is redacted as well. */
export function mask(value: string): void {
  for (const form of maskForms(value)) {
    if (known.has(form)) continue
    known.add(form)
    issueCommand('add-mask', {}, form)
  }
  if (value.length < 8 && !known.has(value))
    log.warn('A secret of fewer than 8 characters is masked poorly or not at all.')
}

function redact(text: string): string {
  let clean = text
  for (const form of known) clean = clean.replaceAll(form, '***')
  return clean
}

/** The step's log: one safe line a message. */
export const log: Log = {
  info: (message) => process.stdout.write(`${redact(neutralise(message, 2000))}\n`),
  warn: (message) => issueCommand('warning', {}, redact(neutralise(message, 2000))),
}

/** Fails the step with an annotation; the lines were made safe one by one. */
export function fail(message: string): void {
  process.exitCode = 1
  issueCommand('error', {}, redact(message))
}
