import { secretEntries } from './secret-entries.ts'

/**
 * The input `secrets` of a provider with a store; `sources` says how its names are written. The page docs/secrets.md
 * explains the whole line.
 */
export function secretsInput<const D extends string>(sources: D) {
  return {
    type: 'document',
    entries: secretEntries,
    description: `The secrets to read, one per line: \`NAME = source#key\`. ${sources} With \`secrets\`, \`deliver\` says how the job gets these values; without \`session\`, the job gets only these values. How to write a line, with versions and words: \`docs/secrets.md\`.`,
  } as const
}
