import type { OtherAction } from '@mayfly/core/other-action'

/** The actions that read secrets from a cloud, each with the inputs to write here. This list is only for documents. */
export const secretReaders: readonly OtherAction[] = [
  {
    action: 'aws-actions/aws-secretsmanager-get-secrets',
    inputs: {
      'secret-ids': {
        write: 'secrets',
        note: 'of `actions/aws`, one line per secret: `NAME = prod/db`. A search by prefix (`prod/*`) is not possible, because it needs the right to list every secret',
      },
      'parse-json-secrets': {
        write: 'secrets',
        note: '`DB_* = prod/db#*` for every key, `NAME = prod/db#key` for one',
      },
      'name-transformation': {
        absent: 'you write each name yourself; `DB_**` keeps the upper and lower case of the keys',
      },
      'auto-select-family-attempt-timeout': { absent: 'the step has its own time limits' },
    },
  },
  {
    action: 'google-github-actions/get-secretmanager-secrets',
    inputs: {
      secrets: {
        write: 'secrets',
        note: 'of `actions/gcp`, one line per secret: `NAME = my-project/db`, and with a version `NAME = my-project/db#@3`',
      },
      universe: { write: 'universe' },
      export_to_environment: {
        write: 'deliver',
        note: '`true` is `deliver: env` (the default). `false` is `deliver: output`',
      },
      encoding: {
        write: 'secrets',
        note: 'for `base64`, write `base64` at the end of the line. `hex` is not possible',
      },
      min_mask_length: { absent: 'every value of 4 characters or more is masked' },
      credentials: { absent: '`actions/gcp` signs in with the ID token of the job; it accepts no key' },
    },
  },
  {
    action: 'Azure/get-keyvault-secrets',
    inputs: {
      keyvault: { write: 'secrets', note: 'of `actions/azure`. The name of the key vault is a part of each line' },
      secrets: {
        write: 'secrets',
        note: 'one line per secret: `NAME = my-vault/db`. `*` is not possible, because it needs the right to list every secret',
      },
    },
  },
  {
    action: '1Password/load-secrets-action',
    inputs: {
      'export-env': {
        absent:
          '1Password does not accept the ID token of a job; keep that action, or move the secrets to a store that accepts it',
      },
      'unset-previous': { absent: 'Mayfly removes what it delivered when the job ends' },
      version: { absent: 'Mayfly starts no program of 1Password' },
    },
  },
]
