import type { OtherAction } from '@mayfly/core/other-action'

const onlyJwt = { absent: "Mayfly logs in only with the job's ID token" }

/**
 * The inputs of CyberArk's own action, of all its versions.
 *
 * @see https://github.com/cyberark/conjur-action/blob/main/action.yml
 */
export const otherAction: OtherAction = {
  action: 'cyberark/conjur-action',
  inputs: {
    url: { write: 'url' },
    account: { write: 'account' },
    authn_id: { write: 'service-id' },
    host_id: { write: 'host', note: 'only if the authenticator has no token-app-property' },
    audience: { write: 'audience' },
    certificate: { write: 'ca-certificate' },
    secrets: { write: 'secrets', note: 'one per line: NAME = variable/id' },
    api_key: onlyJwt,
    authn_token_file: onlyJwt,
  },
}
