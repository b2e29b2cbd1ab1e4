import type { Secret } from './secret.ts'

/** How the requests of a step leave this machine. */
export interface Egress {
  /** `http://[user:password@]host:port`; without it every host is asked directly. */
  proxy?: Secret
  /** Hosts that are asked directly all the same, with what lies below them. */
  noProxy?: readonly string[]
  /** A variable of the environment that names a proxy, which is never taken. */
  unused?: string
}
