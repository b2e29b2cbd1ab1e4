import type { Elsewhere } from '@mayfly/core/elsewhere'

const byScript = { absent: 'the script that reads a secret decides that' }

/**
 * The actions that read secrets from a cloud. Here, a script does this with the cloud's own command line. This list is
 * only for documents.
 */
export const secretReaders: readonly Elsewhere[] = [
  {
    action: 'aws-actions/aws-secretsmanager-get-secrets',
    inputs: {
      'secret-ids': { write: 'aws secretsmanager get-secret-value --secret-id NAME' },
      'parse-json-secrets': { write: 'jq -r .FIELD', note: 'on the text of the secret' },
      'name-transformation': byScript,
      'auto-select-family-attempt-timeout': { absent: 'the AWS CLI has time limits of its own' },
    },
  },
  {
    action: 'google-github-actions/get-secretmanager-secrets',
    inputs: {
      secrets: { write: 'gcloud secrets versions access VERSION --secret NAME --project PROJECT' },
      universe: { write: 'universe', note: 'of `actions/gcp`' },
      export_to_environment: byScript,
      encoding: byScript,
      min_mask_length: { absent: 'the script masks what it reads, with `::add-mask::`' },
      credentials: { absent: '`actions/gcp` signs in with the ID token of the job; it accepts no key' },
    },
  },
  {
    action: 'Azure/get-keyvault-secrets',
    inputs: {
      keyvault: { write: 'az keyvault secret show --vault-name VAULT', note: 'with `az: true` in `actions/azure`' },
      secrets: { write: '--name NAME --query value --output tsv' },
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
