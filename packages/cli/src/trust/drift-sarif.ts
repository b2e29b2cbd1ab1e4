import type { Drift } from '@mayfly/trust/drift/drift'
import { sarif } from '@mayfly/trust/lint/sarif'
import { escapeUnits } from '@mayfly/trust/shown'

const help = 'https://github.com/mayfly-ci/mayfly/blob/main/docs/trust-recipes.md'

const kinds = {
  wider: {
    title: 'The system accepts jobs that the file does not accept',
    reason: 'Somebody has changed the trust by hand, or the file was changed and not applied.',
    instead: 'Apply the documents that mayfly trust render prints, or change the file',
    level: 'error',
  },
  narrower: {
    title: 'The file accepts jobs that the system does not accept',
    reason: 'The file was changed and not applied, so these jobs get no credential.',
    instead: 'Apply the documents that mayfly trust render prints, or change the file',
    level: 'warning',
  },
  unknown: {
    title: 'The document and the file cannot be compared',
    reason: 'The document has a part that Mayfly cannot judge.',
    instead: 'Compare this part yourself',
    level: 'warning',
  },
} as const

/** The differences as SARIF 2.1.0. */
export function driftSarif(drifts: readonly Drift[], version: string): object {
  const findings = drifts.map(({ kind, message, witness, source, path }) => ({
    rule: `trust-${kind}`,
    level: kinds[kind].level,
    message: escapeUnits(
      witness === undefined ? message : `${message}. A job with these claims: ${JSON.stringify(witness)}`,
    ),
    instead: kinds[kind].instead,
    source,
    path,
  }))
  const rules = Object.entries(kinds).map(([kind, texts]) => ({ name: `trust-${kind}`, ...texts }))
  return sarif(findings, { name: 'mayfly-trust-drift', version, help, rules })
}
