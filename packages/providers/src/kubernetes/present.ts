import type { Credential, DeliveryNames, Presentation, PublicVariables } from '@mayfly/core/credential'
import type { Secret } from '@mayfly/core/secret'
import { authorityIn } from '../certificates.ts'
import type { KubernetesInputs } from './request.ts'

export const variable = 'KUBECONFIG'

/** Python would take an empty path for a file that is not there. */
export const publicVariables: PublicVariables = { [variable]: '~/.kube/config' }

/** The variable that a kubeconfig is found by. */
export function names({ deliver }: KubernetesInputs): DeliveryNames {
  return { env: deliver.includes('file') ? [variable] : [], shadows: [] }
}

/** How a token looks: in a kubeconfig, or by itself. */
export function present({ parts }: Credential, inputs: KubernetesInputs): Presentation {
  const token = parts.token as Secret
  const content = kubeconfig(inputs, { token: token.reveal() })
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
export function kubeconfig(inputs: KubernetesInputs, user: object): string {
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
  return `${JSON.stringify(config, null, 2)}\n`
}
