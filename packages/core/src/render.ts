import { MayflyError } from './errors.ts'
import { neutralise } from './foreign-text.ts'
import type { Hide } from './platform.ts'
import { usualFixes } from './usual-fixes.ts'

const errorsPage = 'https://github.com/mayfly-ci/mayfly/blob/main/docs/errors.md'

/** Turns anything thrown into errors that may be printed. A foreign error keeps only its class and system code. */
export function printable(thrown: unknown): readonly MayflyError[] {
  if (thrown instanceof AggregateError) return thrown.errors.flatMap(printable)
  if (thrown instanceof MayflyError) return [thrown]
  const { name, code } = (thrown ?? {}) as { name?: unknown; code?: unknown }
  return [
    new MayflyError('ERR_INTERNAL', 'Mayfly met an unexpected error', {
      facts: {
        kind: typeof name === 'string' ? name : typeof thrown,
        code: typeof code === 'string' ? code : undefined,
      },
      fix: 'Report it with these facts: https://github.com/mayfly-ci/mayfly/issues',
    }),
  ]
}

/**
 * An error as safe lines for a log: what happened, the facts, the fix with the job's state, and a link. `hide` puts
 * `***` in the place of secrets.
 */
export function render(error: MayflyError, state: readonly string[] = [], hide: Hide = (text) => text): string {
  const safe = (text: string, limit?: number) => neutralise(hide(text), limit)
  const codes = [error.code, error.vendor].filter((code) => code !== undefined).map((code) => safe(code, 80))
  const facts = Object.entries(error.facts).filter((fact): fact is [string, string] => Boolean(fact[1]))
  const width = Math.max(0, ...facts.map(([name]) => name.length))
  const { notes = [], command } = error.refusedToken ?? {}
  return [
    `${safe(error.message)} (${codes.join(', ')})`,
    ...facts.map(([name, value]) => `  ${safe(name).padEnd(width)}  ${safe(value, 600)}`),
    ...notes.map((note) => `  ${'note'.padEnd(width)}  ${safe(note, 600)}`),
    [error.fix ?? usualFixes[error.code] ?? '', ...state]
      .map((sentence) => safe(sentence, 2000))
      .filter((sentence) => sentence !== '')
      .join(' '),
    ...(command === undefined
      ? []
      : [
          'To find the claim that a trust document refuses, run this where you can read the document:',
          safe(command, 4096),
        ]),
    `${errorsPage}#${error.code.toLowerCase()}`,
  ]
    .filter((line) => line !== '')
    .join('\n')
}
