import { instant } from '@mayfly/core/instant'
import type { Protocol } from '../protocol.ts'

/**
 * The output of an exec plugin for kubectl. @see
 * https://kubernetes.io/docs/reference/config-api/client-authentication.v1/
 */
export const kubernetesExec: Protocol = ({ token }, expiresAt) => {
  const body = JSON.stringify({
    apiVersion: 'client.authentication.k8s.io/v1',
    kind: 'ExecCredential',
    status: { token, expirationTimestamp: instant(expiresAt) },
  })
  return () => ({ status: 200, body })
}
