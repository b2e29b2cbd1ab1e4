import type { InputsOf } from '@mayfly/core/inputs'
import type { inputs } from './inputs.ts'

export type VaultInputs = InputsOf<typeof inputs>

/** The address without what some write behind it. */
export function baseOf({ url }: Pick<VaultInputs, 'url'>): string {
  return url.replace(/\/+(v1\/*)?$/, '')
}

/** What every request of ours carries; the namespace, where there is one. */
export function headersFor(namespace: string | undefined): Record<string, string> {
  return {
    'content-type': 'application/json',
    'x-vault-request': 'true',
    ...(namespace !== undefined && { 'x-vault-namespace': namespace }),
  }
}
