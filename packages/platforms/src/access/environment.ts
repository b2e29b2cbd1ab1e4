import { endpointFault, withoutEndSlashes } from '@mayfly/core/endpoint'
import type { InputFault } from '@mayfly/core/inputs'
import { type Mask, Secret } from '@mayfly/core/secret'
import { readTextFile } from '../text-file.ts'
import type { FoundAccess } from './access.ts'

/** No file of certificates is larger. */
export const largestFile = 1 << 20

/** A value that one header can contain. */
const headerValue = /^[!-~]+$/

/** The access to Vault from the variables of its own command line. */
export function vaultAccess(mask: Mask): FoundAccess {
  const {
    VAULT_ADDR: address = '',
    VAULT_TOKEN: token = '',
    VAULT_NAMESPACE: namespace = '',
    VAULT_CACERT: file = '',
    VAULT_SKIP_VERIFY: skip = '',
  } = process.env
  if (address === '' && token === '') return { absent: 'VAULT_ADDR and VAULT_TOKEN are not set' }
  const ca = file === '' ? undefined : readTextFile(file, largestFile)
  const faults = [
    ...faultOf('VAULT_ADDR', address === '' ? 'is not set' : endpointFault(address)),
    ...faultOf('VAULT_TOKEN', tokenFault(token)),
    ...faultOf('VAULT_CACERT', ca && 'fault' in ca ? ca.fault : undefined),
    ...faultOf('VAULT_SKIP_VERIFY', /^(1|t|true)$/i.test(skip) ? skipFault('VAULT_CACERT') : undefined),
  ]
  if (faults.length > 0) return { faults }
  return {
    access: {
      url: withoutEndSlashes(address).replace(/\/v1$/, ''),
      token: Secret.receive(token, mask),
      ...(namespace !== '' && { namespace }),
      ...(ca && 'text' in ca && { ca: ca.text }),
    },
  }
}

/** The access to GitHub: `GH_TOKEN`, and the API that `GITHUB_API_URL` names. */
export function gitHubAccess(mask: Mask): FoundAccess {
  const { GH_TOKEN: token = '' } = process.env
  if (token === '') return { absent: 'GH_TOKEN is not set' }
  const api = gitHubApi()
  const faults = [...faultOf('GH_TOKEN', tokenFault(token)), ...('faults' in api ? api.faults : [])]
  if (faults.length > 0 || !('access' in api)) return { faults }
  return { access: { ...api.access, token: Secret.receive(token, mask) } }
}

/** The address of GitHub's API, without a token. */
export function gitHubApi(): FoundAccess {
  const { GITHUB_API_URL: url = 'https://api.github.com' } = process.env
  const faults = faultOf('GITHUB_API_URL', endpointFault(url))
  return faults.length > 0 ? { faults } : { access: { url: withoutEndSlashes(url) } }
}

/** A fault of one variable, if it has one. */
export function faultOf(input: string, message: string | undefined): InputFault[] {
  return message === undefined ? [] : [{ input, message }]
}

/** The reason why a text cannot be sent as a token. */
export function tokenFault(token: string): string | undefined {
  if (token === '') return 'is not set'
  return headerValue.test(token) ? undefined : 'has a character that no token has'
}

/** The fault of a setting that switches the check of certificates off. `instead` gives the authority. */
export function skipFault(instead: string): string {
  return `switches the check of the certificate off, which Mayfly never does: give the certificate authority as ${instead}`
}
