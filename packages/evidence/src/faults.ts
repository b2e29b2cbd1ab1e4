import { accessSync, constants, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { endpointFault } from '@mayfly/core/endpoint'
import type { EvidenceInputs } from '@mayfly/core/evidence'
import type { InputFault } from '@mayfly/core/inputs'
import { isUrl, writeFault } from './open.ts'

/** The faults of the inputs for evidence. `takesArtifacts` says whether the CI system takes artifacts from a step. */
export async function evidenceFaults(
  { sink, token, ca }: EvidenceInputs,
  takesArtifacts: boolean,
): Promise<InputFault[]> {
  const fault = sink === undefined ? undefined : sinkFault(sink, takesArtifacts)
  const faults = fault === undefined ? [] : [{ input: 'evidence', message: fault }]
  if (sink === undefined || !isUrl(sink)) {
    const given = { 'evidence-token': token, 'evidence-ca': ca }
    const extra = Object.entries(given).filter(([, value]) => value !== undefined)
    return [...faults, ...extra.map(([input]) => ({ input, message: 'works only if evidence is an https URL' }))]
  }
  const wrong = ca === undefined ? undefined : (await import('@mayfly/core/certificate-fault')).certificateFault(ca)
  return wrong === undefined ? faults : [...faults, { input: 'evidence-ca', message: wrong }]
}

function sinkFault(sink: string, takesArtifacts: boolean): string | undefined {
  if (isUrl(sink)) return endpointFault(sink)
  if (sink === 'artifact')
    return takesArtifacts
      ? undefined
      : 'can be artifact only on GitHub: write the path of a file, and give it to the CI system as an artifact'
  if (/^[a-zA-Z][a-zA-Z0-9+.-]*:\/\//.test(sink)) return 'must be artifact, the path of a file, or an https URL'
  return fileFault(resolve(sink))
}

/** Why lines cannot be added to a file. */
function fileFault(path: string): string | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found && !found.isFile()) return 'must be the path of a file, and there is something else'
    const { R_OK, W_OK } = constants
    accessSync(found ? path : dirname(path), found ? R_OK | W_OK : W_OK)
    return undefined
  } catch (error) {
    const fix = (error as { code?: string }).code === 'ENOENT' ? ': its folder must exist' : ''
    return `is a file that cannot be written (${writeFault(error)})${fix}`
  }
}
