import { inputError } from '@mayfly/core/input-faults'
import type { InputFault } from '@mayfly/core/inputs'
import { printable, render } from '@mayfly/core/render'
import { fail } from '@mayfly/platforms/command/log'
import { redact } from '@mayfly/platforms/redaction'

/** Fails a command with all faults of its command line at once. `fix` is for a command that never sends a request. */
export function refuse(faults: readonly InputFault[], fix?: string): void {
  failWith(fix === undefined ? inputError(faults) : inputError(faults).with({ fix }))
}

/** Fails a command with the error that was thrown. */
export function failWith(thrown: unknown): void {
  const errors = printable(thrown)
  fail(errors.map((error) => render(error, [], redact)).join('\n\n'), { errors, rows: [] })
}
