import type { Signers } from '@mayfly/core/provider'

/** Every signer, by the name that needs carry, loaded when a credential needs one. */
export const signers: Signers = {
  vault: () => import('./vault/signer.ts').then(({ signer }) => signer),
}
