import { escapeUnits } from '@mayfly/trust/shown'

/** A value as JSON in printable ASCII, without anything that a runner would obey. With `indent` it has several lines. */
export function safeJson(value: unknown, indent?: number): string {
  const lines = JSON.stringify(value, undefined, indent).split('\n')
  return lines.map((line) => escapeUnits(line).replace(/#(?=#)/g, '\\u0023')).join('\n')
}
