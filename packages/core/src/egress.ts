import type { Secret } from './secret.ts'

/** How the requests of a step leave this machine. */
export interface Egress {
  /** `http://[user:password@]host:port`; without it every host is called directly. */
  proxy?: Secret
  /** Hosts that are called directly in spite of the proxy, with their subdomains. */
  noProxy?: readonly string[]
  /** A variable of the environment that names a proxy. It is never used. */
  unused?: string
}
