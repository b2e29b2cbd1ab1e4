import type { Presentation, PublicVariables } from '@mayfly/core/credential'
import { json, part, type Text, text } from '@mayfly/core/template'
import { authorityIn } from '../certificates.ts'
import type { KubernetesInputs } from './request.ts'

export const variable = 'KUBECONFIG'

/** Python would take an empty path for a file that is not there. */
export const publicVariables: PublicVariables = { [variable]: '~/.kube/config' }

export const token = part('token')

/** How a token looks: in a kubeconfig, or by itself. */
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
 * How a user looks to kubectl and the client libraries: a kubeconfig with one context, which also says whom to trust and
 * which namespace is meant. JSON is YAML.
 *
 * @see https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/
 */
export function kubeconfig(inputs: KubernetesInputs, user: object): Text {
  const { server, namespace, 'service-account': name } = inputs
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
