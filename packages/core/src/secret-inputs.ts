import { secretEntries } from './secret-entries.ts'

/** The input `secrets` of a provider with a store; `sources` says how its names are written. */
export function secretsInput<const D extends string>(sources: D) {
  return {
    type: 'document',
    entries: secretEntries,
    description: `The secrets to read, one per line: \`NAME = source\`, or \`NAME = source#key\` for one key of a JSON value. ${sources} \`APP_* = source#*\` reads every key, \`source#key@3\` a version. Then \`deliver\` is for these values, and the session is not delivered, unless you set \`session\`.`,
  } as const
}
