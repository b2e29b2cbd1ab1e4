import type { OtherAction } from '@mayfly/core/other-action'

const noSecret = { absent: 'Mayfly logs in with the identity of a cloud: write aws-role or gcp-service-account' }

/**
 * The inputs of Delinea's own action, of all its versions.
 *
 * @see https://github.com/DelineaXPM/dsv-github-action/blob/main/action.yml
 */
export const otherAction: OtherAction = {
  action: 'DelineaXPM/dsv-github-action',
  inputs: {
    domain: { write: 'url', note: 'with https:// in front' },
    retrieve: { write: 'secrets', note: 'one per line: NAME = path#key' },
    setEnv: { write: 'deliver', note: 'with env, which is the default' },
    clientId: noSecret,
    clientSecret: noSecret,
  },
}
