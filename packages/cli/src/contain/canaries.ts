import { randomBytes } from 'node:crypto'
import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { objectIn, readJson, textOf } from '@mayfly/core/json'
import { Secret } from '@mayfly/core/secret'
import type { ServerAccess } from '@mayfly/platforms/access/access'
import { mask } from '@mayfly/platforms/command/log'
import { isBadCredentials } from '@mayfly/providers/github-app/errors'
import { headersFor as gitHubHeaders } from '@mayfly/providers/github-app/request'
import { request, review } from '@mayfly/providers/kubernetes/request'
import { isDeadToken } from '@mayfly/providers/vault/errors'
import { headersFor } from '@mayfly/providers/vault/request'
import { refusal } from './apply-result.ts'
import type { Canary } from './canary.ts'
import type { PersonRequests } from './person-requests.ts'

/** The name of a drill in the logs of Vault. */
const drill = { correlation: 'mayfly-drill' }

/** The shortest life that each system gives. A canary that is not ended expires. */
const vaultSeconds = 300
const kubernetesSeconds = 600

/** A new token of Vault with the policy `default` only. */
export async function vaultCanary(requests: PersonRequests, access: ServerAccess): Promise<Canary> {
  const post = (path: string, fields: object) =>
    requests.send(access, {
      ...{ method: 'POST', url: `${access.url}/v1/${path}` },
      ...{ headers: headersFor(drill, access.namespace, access.token), body: JSON.stringify(fields) },
    })
  const fields = { ttl: `${vaultSeconds}s`, policies: ['default'], renewable: false, display_name: 'mayfly-drill' }
  const created = await post('auth/token/create', fields)
  const auth = objectIn(readJson(created.body).auth)
  const [text, accessor] = [textOf(auth.client_token), textOf(auth.accessor)]
  if (created.status !== 200 || text === undefined || accessor === undefined)
    throw notMade(created, 'update on auth/token/create')
  const token = Secret.receive(text, mask)
  const url = `${access.url}/v1/auth/token/lookup-self`
  return {
    thing: `a token of Vault at ${new URL(access.url).host}, valid for ${vaultSeconds} s`,
    async look() {
      const answer = await requests.send(access, {
        method: 'GET',
        url,
        headers: headersFor(drill, access.namespace, token),
      })
      return answer.status === 200 ? 'accepted' : isDeadToken(answer) ? 'refused' : 'unclear'
    },
    async end() {
      const answer = await post('auth/token/revoke-accessor', { accessor })
      return answer.status === 204
        ? { answer }
        : { answer, refusal: refusal(answer, 'update on auth/token/revoke-accessor') }
    },
  }
}

/** A new token of a service account, bound to a new Secret. */
export async function kubernetesCanary(
  requests: PersonRequests,
  access: ServerAccess,
  { namespace, account }: { readonly namespace: string; readonly account: string },
): Promise<Canary> {
  const base = `${access.url}/api/v1/namespaces/${namespace}`
  const name = `mayfly-${randomBytes(8).toString('hex')}`
  const secret = `${base}/secrets/${name}`
  const labels = { 'app.kubernetes.io/managed-by': 'mayfly', 'mayfly/job': 'drill' }
  const body = { apiVersion: 'v1', kind: 'Secret', type: 'Opaque', metadata: { name, labels } }
  const made = await requests.send(access, request('POST', `${base}/secrets`, access.token, body))
  const uid = textOf(objectIn(readJson(made.body).metadata).uid)
  if (made.status !== 201 || uid === undefined) throw notMade(made, `create on secrets in the namespace ${namespace}`)
  const end = () => requests.send(access, request('DELETE', secret, access.token, {}))
  const boundObjectRef = { apiVersion: 'v1', kind: 'Secret', name, uid }
  const asked = { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest' }
  const spec = { expirationSeconds: kubernetesSeconds, boundObjectRef }
  const url = `${base}/serviceaccounts/${account}/token`
  const issued = await requests.send(access, request('POST', url, access.token, { ...asked, spec }))
  const text = textOf(objectIn(readJson(issued.body).status).token)
  if (issued.status !== 201 || text === undefined) {
    await end()
    throw notMade(issued, `create on serviceaccounts/token of ${account}`)
  }
  const token = Secret.receive(text, mask)
  // The client certificate of the person must not prove the identity of the canary.
  const { client: _, ...anonymous } = access
  return {
    thing: `a token of the service account ${account}, bound to the Secret ${name}, valid for ${kubernetesSeconds} s`,
    async look() {
      const { status } = await requests.send(anonymous, review(access.url, token))
      return status === 201 ? 'accepted' : status === 401 ? 'refused' : 'unclear'
    },
    async end() {
      const answer = await end()
      return answer.status === 200 ? { answer } : { answer, refusal: refusal(answer, 'delete on secrets') }
    },
  }
}

/** An installation token that the person gives, because only the key of the App makes one. */
export function gitHubCanary(requests: PersonRequests, access: ServerAccess, token: Secret): Canary {
  const headers = gitHubHeaders(token)
  return {
    thing: 'the installation token of --canary-token-file',
    async look() {
      const url = `${access.url}/installation/repositories?per_page=1`
      const answer = await requests.send(access, { method: 'GET', url, headers })
      return answer.status === 200 ? 'accepted' : isBadCredentials(answer) ? 'refused' : 'unclear'
    },
    async end() {
      const answer = await requests.send(access, { method: 'DELETE', url: `${access.url}/installation/token`, headers })
      return answer.status === 204 ? { answer } : { answer, refusal: refusal(answer, 'an installation token') }
    },
  }
}

function notMade(answer: HttpAnswer, right: string): MayflyError {
  const { detail } = refusal(answer, right)
  return new MayflyError('ERR_EXCHANGE_REJECTED', 'The drill could not create its canary credential', {
    facts: { answer: detail },
  })
}
