import type { DocumentFault, Source } from '@mayfly/trust/model'

/** A fault of a document as one line: the name, the place, and what is wrong. The line is not safe to print yet. */
export function faultLine(source: Source, { message, path }: DocumentFault): string {
  const place = source.place(path)
  return `${source.name}${place === undefined ? '' : `:${place.line}:${place.column}`}: ${message}`
}
