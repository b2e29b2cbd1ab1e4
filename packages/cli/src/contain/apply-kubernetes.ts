import { objectIn, readJson } from '@mayfly/core/json'
import type { PlannedCredential } from '@mayfly/evidence/contain/plan'
import { boundTokenOf } from '@mayfly/evidence/contain/systems/kubernetes'
import type { ServerAccess } from '@mayfly/platforms/access/access'
import { request } from '@mayfly/providers/kubernetes/request'
import { type ApplyResult, applyResultOf, refusal } from './apply-result.ts'
import type { PersonRequests } from './person-requests.ts'

const system = 'Kubernetes'

/** Deletes the Secrets that tokens are bound to. */
export async function applyKubernetes(
  requests: PersonRequests,
  access: ServerAccess,
  credentials: readonly PlannedCredential[],
): Promise<ApplyResult[]> {
  const deeds: ApplyResult[] = []
  for (const credential of credentials) {
    deeds.push(
      await applyResultOf(system, credential.what, async () => {
        const { namespace, secret } = boundTokenOf(credential) ?? {}
        if (secret === undefined)
          return { result: 'refused', detail: 'the evidence names no Secret of Mayfly that it is bound to' }
        const url = `${access.url}/api/v1/namespaces/${namespace}/secrets/${secret}`
        const answer = await requests.send(access, request('DELETE', url, access.token, {}))
        if (answer.status === 404 && readJson(answer.body).reason === 'NotFound')
          return {
            result: 'unknown',
            detail: 'the API server has no such Secret: it was deleted before, or this is another cluster',
          }
        if (answer.status !== 200) return refusal(answer, `delete on secrets in the namespace ${namespace}`)
        const { kind, metadata } = readJson(answer.body)
        return kind === 'Status' || objectIn(metadata).deletionTimestamp === undefined
          ? {
              result: 'ended',
              detail: 'its Secret is deleted. The API server refuses the token after 10 seconds at most',
            }
          : {
              result: 'requested',
              detail:
                'the API server accepted the deletion, but a finalizer keeps the Secret: the token is valid until it is gone',
            }
      }),
    )
  }
  return deeds
}
