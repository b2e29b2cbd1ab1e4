import { issueCommand } from '@actions/core/command'
import type { Failure, Log } from '@mayfly/core/platform'
import { print } from '../print.ts'
import { learn, redact, safeLine } from '../redaction.ts'

/**
 * Masks a value in every form that the runner would miss. The output of this process is redacted as well. A value of
 * several lines is registered line by line, because the runner would also mask short lines such as a single brace.
 */
export function mask(value: string): void {
  const commands = learn(value)
    .filter((form) => !/[\r\n]/.test(form))
    .map((form) => `::add-mask::${form.replaceAll('%', '%25')}\n`)
  // All commands are written at once, because a secret has about fifty forms.
  if (commands.length > 0) print(commands.join(''))
}

/** The step's log: one safe line per message. */
export const log: Log = {
  info: (message) => print(`${safeLine(message, 2000)}\n`),
  warn: (message) => annotate('warning', safeLine(message, 2000)),
}

/** Fails the step with an annotation, or with several if the text is long. Each line is already safe. */
export function fail(message: string, failure?: Failure): void {
  process.exitCode = 1
  const whole = redact(message)
  const parts = fits('error', whole) ? undefined : failure?.parts?.()
  for (const part of parts ?? [whole]) annotate('error', redact(part))
}

/** The runner cuts a longer command, in the annotation and in the log. */
const longestCommand = 4096

/** Whether a text is one command, as `issueCommand` writes it. */
function fits(kind: string, text: string): boolean {
  return `::${kind}::${text.replace(/[%\r\n]/g, '%25')}`.length <= longestCommand
}

/** One annotation, or several of whole lines. A line that is too long is split between words. */
function annotate(kind: 'error' | 'warning', text: string): void {
  let part = ''
  const lines = fits(kind, text) ? [text] : text.split(/(?<=\n)/)
  // A line that can be copied, such as a command, stays whole.
  for (const word of lines.flatMap((line) => (fits(kind, line) ? [line] : line.split(/(?<= )/)))) {
    if (part !== '' && !fits(kind, part + word)) {
      issueCommand(kind, {}, part)
      part = ''
    }
    part += word
  }
  issueCommand(kind, {}, part)
}
