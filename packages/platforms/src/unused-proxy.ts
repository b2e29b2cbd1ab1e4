import type { Egress } from '@mayfly/core/egress'

const variables = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy', 'HTTP_PROXY', 'http_proxy']

/** The variable of this job that names a proxy. A user may believe that it is used. */
export function unusedProxy(): Pick<Egress, 'unusedProxyVariable'> {
  const unusedProxyVariable = variables.find((name) => process.env[name])
  return unusedProxyVariable === undefined ? {} : { unusedProxyVariable }
}
