import { secretEntries } from './entries.ts'

/**
 * The input `secrets` of a provider with a store; `sources` says how its names are written. The page docs/secrets.md
 * explains the whole line.
 */
export function secretsInput<const D extends string>(sources: D) {
  return {
    type: 'document',
    entries: secretEntries,
    description: `The secrets to read, one per line: \`NAME = source#key\`. ${sources} The input \`deliver\` says how the job gets these values. \`docs/secrets.md\` explains every form of a line.`,
  } as const
}

/** The ways of `deliver` that put all values of a step into one file. */
export const valueFiles = ['env-file', 'json-file'] as const

/** The meaning of each of these ways, for the texts of the inputs. */
export const valueFileTexts = {
  'env-file':
    'only with `secrets`: one private file with a line `NAME=value` for each secret, as `docker run --env-file` reads it. Its path is in `SECRETS_ENV_FILE` and in the output `env-file`',
  'json-file':
    'only with `secrets`: one private file with a JSON object of all values. Its path is in `SECRETS_JSON_FILE` and in the output `json-file`',
} as const
