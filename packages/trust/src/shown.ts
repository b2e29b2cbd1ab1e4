/** A longer value is cut in a sentence. */
const longestShown = 200

/** A value as a sentence shows it: printable ASCII, with everything else as `\u` escapes, and not too long. */
export function shownValue(value: unknown): string {
  if (value === '') return 'an empty text'
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  const printable = escapeUnits(text.slice(0, longestShown))
  return text.length > longestShown ? `${printable}[...]` : printable
}

/** A text with `\u` escapes for every UTF-16 unit that is not printable ASCII. */
export function escapeUnits(text: string): string {
  return text.replace(/[^ -~]/g, unitEscape)
}

/** A UTF-16 unit as JSON and JavaScript write it in an escape. */
export function unitEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Alternatives in one sentence: the first three, and the number of the others. */
export function shownList(values: readonly unknown[]): string {
  const first = values.slice(0, 3).map((value) => shownValue(value))
  const others = values.length - first.length
  return [...first, ...(others > 0 ? [`one of ${others} more`] : [])].join(' or ')
}
