import type { ClientCertificate } from '@mayfly/core/http'
import type { InputFault } from '@mayfly/core/inputs'
import type { Secret } from '@mayfly/core/secret'

/** An address with the right of a person to change something there. */
export interface ServerAccess {
  /** The address, without a slash at its end. */
  readonly url: string
  readonly token?: Secret
  readonly ca?: string
  readonly client?: ClientCertificate
  /** The namespace of Vault. */
  readonly namespace?: string
}

/** An access, the reason why there is none, or the faults of one that is set but cannot be used. */
export type FoundAccess =
  | { readonly access: ServerAccess }
  | { readonly absent: string }
  | { readonly faults: readonly InputFault[] }
