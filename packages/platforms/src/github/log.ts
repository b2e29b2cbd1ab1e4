import { issueCommand } from '@actions/core/command'
import { neutralise } from '@mayfly/core/foreign-text'
import type { Log } from '@mayfly/core/platform'
import { learn, poorlyMasked, redact } from '../redaction.ts'

/**
 * Masks a value in every form that the runner would miss; what this process prints is redacted as well. The runner would
 * take one of several lines apart and mask each, a lone brace too: its lines are told, and no line of a log shows more.
 */
export function mask(value: string): void {
  for (const form of learn(value)) if (!/[\r\n]/.test(form)) issueCommand('add-mask', {}, form)
  const warning = poorlyMasked(value)
  if (warning !== undefined) log.warn(warning)
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
