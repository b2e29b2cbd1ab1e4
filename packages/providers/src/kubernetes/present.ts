import type { Presentation, PublicVariables } from '@mayfly/core/credential'
import { json, part, type Text, text } from '@mayfly/core/template'
import { authorityIn } from '../authority.ts'
import type { KubernetesInputs } from './request.ts'

export const variable = 'KUBECONFIG'

/** Python would use an empty path as a file that does not exist. */
export const publicVariables: PublicVariables = { [variable]: '~/.kube/config' }

export const token = part('token')

/** The file and the outputs of a token: it is in a kubeconfig, or alone. */
export function present(inputs: KubernetesInputs): Presentation {
  const content = kubeconfig(inputs, { token })
  const isFile = inputs.deliver.some((way) => way !== 'output')
  return {
    file: { env: {}, files: [{ name: 'kubeconfig', content, env: [variable] }] },
    output: { token },
    ...(isFile && { paths: { kubeconfig: 'kubeconfig' } }),
  }
}

/**
 * A kubeconfig with one context, for kubectl and the client libraries. It contains the user, the certificate authority
 * to trust and the namespace. JSON is also YAML.
 *
 * @see https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/
 */
export function kubeconfig(inputs: KubernetesInputs, user: object): Text {
  const { server, namespace, 'service-account': name = 'mayfly' } = inputs
  const ca = authorityIn(inputs['ca-certificate'])
  const trust = ca === undefined ? {} : { 'certificate-authority-data': Buffer.from(ca).toString('base64') }
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'mayfly', cluster: { server, ...trust } }],
    users: [{ name, user }],
    contexts: [{ name: 'mayfly', context: { cluster: 'mayfly', user: name, namespace } }],
    'current-context': 'mayfly',
  }
  return text`${json(config, '\n')}\n`
}
