import { randomUUID } from 'node:crypto'

/** A Secret that somebody else keeps in the cluster. */
export interface FakeStoredSecret {
  readonly namespace: string
  readonly name: string
  readonly data: Readonly<Record<string, string | Uint8Array>>
  readonly type?: string
  /** Set if `kubectl apply` made the Secret: it repeats the values in an annotation. */
  readonly applied?: true
}

/** A Secret as the API server shows it. */
export function secretObject({ namespace, name, data, type = 'Opaque', applied }: FakeStoredSecret): object {
  const encoded = Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, Buffer.from(value as Uint8Array).toString('base64')]),
  )
  const last = JSON.stringify({ apiVersion: 'v1', data: encoded, kind: 'Secret', metadata: { name, namespace }, type })
  return {
    kind: 'Secret',
    apiVersion: 'v1',
    metadata: {
      name,
      namespace,
      uid: randomUUID(),
      resourceVersion: '1',
      creationTimestamp: '2026-01-01T00:00:00Z',
      ...(applied && { annotations: { 'kubectl.kubernetes.io/last-applied-configuration': `${last}\n` } }),
    },
    data: encoded,
    type,
  }
}

/** Whether a rule allows a request: `<verb> <resource>` for every name, `<verb> <resource> <name>` for one. */
export function ruleAllows(rules: readonly string[], verb: string, resource: string, name: string): boolean {
  return rules.includes(`${verb} ${resource}`) || (name !== '' && rules.includes(`${verb} ${resource} ${name}`))
}

/** The documents in which a client looks up which resources there are. Everybody who has signed in may read them. */
export const discovery: Readonly<Record<string, object>> = {
  '/api': { kind: 'APIVersions', versions: ['v1'] },
  '/apis': { kind: 'APIGroupList', apiVersion: 'v1', groups: [] },
  '/api/v1': {
    kind: 'APIResourceList',
    groupVersion: 'v1',
    resources: [
      {
        name: 'secrets',
        singularName: 'secret',
        namespaced: true,
        kind: 'Secret',
        verbs: ['create', 'delete', 'get', 'list', 'watch'],
      },
    ],
  },
}
