import { instant } from '@mayfly/core/instant'
import type { Protocol } from '../protocol.ts'

/**
 * The container credentials endpoint for AWS's SDKs.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
 */
export const awsContainer: Protocol = ({ accessKeyId, secretAccessKey, sessionToken, account }, expiresAt) => {
  const body = JSON.stringify({
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    Token: sessionToken,
    Expiration: instant(expiresAt),
    AccountId: account,
  })
  return () => ({ status: 200, body })
}
