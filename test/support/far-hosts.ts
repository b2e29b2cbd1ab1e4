import type { Certificate } from './certificate.ts'
import { startProxy } from './proxy.ts'

/** Hosts with their real names, which a proxy leads to doubles that have a certificate for these names. */
export interface FarHosts {
  /** The inputs with which a step finds the hosts, and the environment with which it trusts them. */
  readonly inputs: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  /** The hosts that were asked for. */
  asked(): string[]
  close(): Promise<void>
}

/** Leads each host to the URL of a double. */
export async function leadTo(servers: Readonly<Record<string, string>>, { path }: Certificate): Promise<FarHosts> {
  const proxy = await startProxy(
    undefined,
    Object.fromEntries(Object.entries(servers).map(([host, url]) => [`${host}:443`, url])),
  )
  return {
    inputs: { proxy: `http://${proxy.host}`, 'no-proxy': '127.0.0.1' },
    env: { NODE_EXTRA_CA_CERTS: path },
    asked: () => [...new Set(proxy.tunnels.map((host) => host.replace(/:443$/, '')))].toSorted(),
    close: () => proxy.close(),
  }
}
