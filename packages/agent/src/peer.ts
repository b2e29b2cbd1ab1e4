import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'

const established = '01'

/**
 * Whether the program at the other end of a loopback connection runs as this user, or as root, which could read our memory
 * anyway. Linux tells who owns a socket; where nothing tells, the bearer alone decides.
 *
 * @see https://www.kernel.org/doc/html/latest/networking/proc_net_tcp.html
 */
export function isOwnPeer({ remotePort, localPort }: Pick<Socket, 'remotePort' | 'localPort'>): boolean {
  if (process.platform !== 'linux') return true
  const owner = ownerOf(`:${hex(remotePort)}`, `:${hex(localPort)}`)
  return owner === 0 || (owner !== undefined && owner === process.getuid?.())
}

function ownerOf(local: string, remote: string): number | undefined {
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of readFileSync(table, 'latin1').split('\n')) {
      const [, from, to, state, , , , uid] = line.trim().split(/\s+/)
      if (state === established && isLoopbackAt(from, local) && isLoopbackAt(to, remote)) return Number(uid)
    }
  }
  return undefined
}

/** 127.0.0.1 as the kernel writes it, on its own or mapped into IPv6. */
function isLoopbackAt(address: string | undefined, port: string): boolean {
  return address?.endsWith(port) === true && /^(?:0{16}FFFF0000)?0100007F:/.test(address)
}

function hex(port: number | undefined): string {
  return (port ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
