import type { TrustDocument } from '../../packages/trust/src/model.ts'
import { readDocument } from '../../packages/trust/src/readers/read.ts'

/** The one document of a parsed value, whose form is known. */
export function documentFrom(value: unknown, name = 'trust.json'): TrustDocument {
  const reading = readDocument({ name, value, place: () => undefined })
  if (reading.kind === 'faults') throw new Error(reading.faults.map(({ message }) => message).join('\n'))
  const [document] = reading.documents
  if (!document || reading.documents.length > 1) throw new Error(`${reading.documents.length} documents`)
  return document
}
