import { randomBytes } from 'node:crypto'
import type { Credential } from '@mayfly/core/credential'
import { traceOf } from '@mayfly/core/evidence'
import type { HttpRequest } from '@mayfly/core/http'
import { instant } from '@mayfly/core/instant'
import { issue } from '@mayfly/core/issue'
import type { Ending } from '@mayfly/core/lease'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { judgeCreated, judgeToken } from './answer.ts'
import { judgeReview } from './judgements.ts'
import { type KubernetesInputs, request, review, serverOf } from './request.ts'

const defaultLifetimeSeconds = 3600

/**
 * Creates an empty Secret with a random name, which is recorded before the request. Then it creates a token of the
 * service account that is bound to this Secret by name and uid. When the Secret is deleted, the token is invalid.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#bound-service-account-tokens
 */
export async function exchange(inputs: KubernetesInputs, io: ExchangeIo): Promise<Credential> {
  const { namespace = '' } = inputs
  const server = serverOf(inputs)
  const principal = principalOf(inputs)
  const asked = io.subjectToken()
  io.connectEarly(server)
  let subject = await asked
  const name = `mayfly-${randomBytes(8).toString('hex')}`
  const what = `Kubernetes token of ${principal}, bound to the Secret ${name}`
  const revocation = { ender: 'kubernetes', audience: inputs.audience }
  const handle = { server, namespace, name }
  const facts = { principal, endpoint: new URL(server).host }
  const uid = await issue(io, {
    retry: 'no-effect',
    what,
    longestLife: () => ({ ...revocation, facts: {}, handle }),
    async build(attempt) {
      subject = await io.subjectToken(attempt)
      return post(server, `namespaces/${namespace}/secrets`, subject.jwt, secretBody(name, io.job.label))
    },
    judge: (answer) => judgeCreated(answer, facts, subject),
    ending: (uid) => ({ ...revocation, facts: {}, handle: { ...handle, uid } }),
    details: 'later',
  })
  return boundToken(inputs, io, { what, name, uid }, subject)
}

/** The Secret of a token, and the token's name in the record. */
export interface TokenBinding {
  readonly what: string
  readonly name: string
  readonly uid: string
}

/** Creates a token that is bound to a Secret, and checks whether the API server accepts it. */
export async function boundToken(
  inputs: KubernetesInputs,
  io: ExchangeIo,
  { what, name, uid }: TokenBinding,
  subject: SubjectToken,
): Promise<Credential> {
  const {
    namespace = '',
    'service-account': account,
    lifetime = defaultLifetimeSeconds,
    'token-audience': audiences,
  } = inputs
  const server = serverOf(inputs)
  const principal = principalOf(inputs)
  const body = tokenBody({ name, uid, audiences, seconds: lifetime })
  const { token, expiresAt, jti } = await io.http(
    'any',
    () => post(server, `namespaces/${namespace}/serviceaccounts/${account}/token`, subject.jwt, body),
    (answer) => judgeToken(answer, io, { principal, endpoint: new URL(server).host }, subject),
  )
  const ending: Ending = {
    what,
    ender: 'kubernetes',
    audience: inputs.audience,
    facts: { 'if nothing deletes the Secret, the token expires at': instant(expiresAt) },
    handle: { server, namespace, name, uid },
    // The agent keeps it. The step's record contains only keys that are in a file or a variable anyway.
    ...(!inputs.deliver.includes('agent') && { key: token }),
  }
  io.recordEnding(ending, () => ({
    trace: traceOf({ jti: jti(), secret: name }),
    askedSeconds: lifetime,
    givenSeconds: Math.round((expiresAt - io.now()) / 1000),
  }))
  // Post can only prove an end if the token was accepted before.
  if (audiences.length === 0) {
    const seen = await io.http('any', () => review(server, token), judgeReview)
    if (seen === 'accepted') io.recordEnding({ ...ending, acceptedUntil: expiresAt })
  }
  return { principal, expiresAt, parts: { token } }
}

/** The identity that the job gets. */
export function principalOf(inputs: Pick<KubernetesInputs, 'namespace' | 'service-account'>): string {
  const { namespace, 'service-account': account } = inputs
  return account === undefined ? 'the ID token of this job' : `system:serviceaccount:${namespace}:${account}`
}

function post(server: string, path: string, bearer: Secret, body: object): HttpRequest {
  return request('POST', `${server}/api/v1/${path}`, bearer, body)
}

/** An empty Secret. Its labels help an administrator to find it if a killed runner left it behind. */
function secretBody(name: string, label: string): object {
  const labels = { 'app.kubernetes.io/managed-by': 'mayfly', 'mayfly/job': label.replace(/[^\w.-]/g, '-').slice(0, 63) }
  return { apiVersion: 'v1', kind: 'Secret', type: 'Opaque', metadata: { name, labels } }
}

interface TokenScope {
  readonly name: string
  readonly uid: string
  readonly audiences: readonly string[]
  readonly seconds: number
}

function tokenBody({ name, uid, audiences, seconds }: TokenScope): object {
  const boundObjectRef = { apiVersion: 'v1', kind: 'Secret', name, uid }
  const spec = { expirationSeconds: seconds, boundObjectRef, ...(audiences.length > 0 && { audiences }) }
  return { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec }
}
