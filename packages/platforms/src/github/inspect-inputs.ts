import type { InputSpecs } from '@mayfly/core/inputs'
import { stepInputs } from '@mayfly/core/step-inputs'
import { inspectAudience } from '../trust/claim-table.ts'

const { proxy, 'no-proxy': noProxy } = stepInputs

/** The inputs of the action that shows the claims of a job. */
export const inputs = {
  audience: {
    type: 'text',
    form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word of at most 512 characters' },
    default: inspectAudience,
    description:
      'The audience of the ID token that the step requests. No system accepts the default. Another audience changes only the claim `aud`.',
  },
  proxy,
  'no-proxy': noProxy,
} as const satisfies InputSpecs
