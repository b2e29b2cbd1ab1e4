import type { Secret } from './secret.ts'

/** How the requests of a step leave this machine. */
export interface Egress {
  /** `http://[user:password@]host:port`. Without it, every host is called directly. */
  proxy?: Secret
  /** Hosts that are called directly although there is a proxy, with their subdomains. */
  noProxy?: readonly string[]
  /** A variable of the environment that names a proxy. It is never used. */
  unusedProxyVariable?: string
}
