import type { Need } from '@mayfly/core/provider'
import { inputsUnder } from '../nested-inputs.ts'
import type { KeywhizInputs } from './request.ts'

const prefix = 'certificate-'

/** The client certificate of the reads. It is revoked right after them, so it has the shortest usual lifetime. */
export function needs(inputs: Partial<KeywhizInputs>): Need {
  return { provider: 'certificate', prefix, inputs: { ...inputsUnder(prefix, inputs), lifetime: '300' } }
}
