import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { certificatesIn } from '@mayfly/core/certificates'
import type { Egress } from '@mayfly/core/egress'
import type { Evidence, EvidencePlace, EvidenceRequest } from '@mayfly/core/evidence'
import { openWire } from '@mayfly/core/http'
import { type EvidenceContext, isUrl, openEvidence } from '@mayfly/evidence/open'
import { version } from '../package.json'
import { makeFolder, removePrivate } from './private-files.ts'
import { unusedProxy } from './unused-proxy.ts'

// A step with evidence checks it and writes it: one file of the bundle has both.
export { evidenceFaults } from '@mayfly/evidence/faults'

/** A process that writes evidence. */
export interface EvidenceWriter extends Pick<EvidenceContext, 'log' | 'job' | 'hide' | 'isResumed'> {
  /** Stores the finished file as an artifact, if this is the last process that writes to it. */
  store?(place: EvidencePlace, egress: Egress): Promise<void>
}

/** A new place for the evidence of a step. A file that the user did not name is in the private folder `root`. */
export function newPlace({ sink, hidden, token, ca }: EvidenceRequest, root: () => string): EvidencePlace {
  const chain = randomBytes(8).toString('hex')
  return {
    sink,
    hidden,
    chain,
    file: isPrivate(sink) ? join(privateFolder(root()), `evidence-${chain}.ndjson`) : resolve(sink),
    ...(token && { token }),
    ...(ca !== undefined && { ca: certificatesIn(ca).join('') }),
  }
}

function privateFolder(path: string): string {
  makeFolder(path, path)
  return path
}

/** Opens the evidence of a place. */
export function openPlace(place: EvidencePlace, egress: Egress, writer: EvidenceWriter): Promise<Evidence> {
  const { store, ...others } = writer
  return openEvidence(place, {
    ...others,
    version,
    isUserFile: !isPrivate(place.sink),
    now: () => Date.now(),
    openWire: () => openWire({ ...egress, ...unusedProxy() }),
    ...(store && place.sink === 'artifact' && { store: () => store(place, egress) }),
  })
}

/** Removes the file of a place, if the user did not name it. */
export function removePlace({ sink, file }: EvidencePlace, root: string): void {
  if (isPrivate(sink)) removePrivate(root, file)
}

/** Whether the file of a place is Mayfly's own. */
export function isPrivate(sink: string): boolean {
  return sink === 'artifact' || isUrl(sink)
}
