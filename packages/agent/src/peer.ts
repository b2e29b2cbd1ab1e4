import { closeSync, openSync, readSync } from 'node:fs'
import type { Socket } from 'node:net'

/** How 127.0.0.1 is written in the kernel's tables of sockets, on its own and mapped into IPv6. */
const tables = [
  ['/proc/net/tcp', '0100007F'],
  ['/proc/net/tcp6', '0000000000000000FFFF00000100007F'],
] as const
const established = '01'
/** The tables may hold a line for each of ten thousand sockets: they are looked through in parts. */
const part = Buffer.alloc(64 * 1024)
const longestLine = 512

/**
 * Whether the program at the other end of a loopback connection runs as this user, or as root, which could read our memory
 * anyway. Linux tells who owns a socket; where nothing tells, the bearer alone decides.
 *
 * @see https://www.kernel.org/doc/html/latest/networking/proc_net_tcp.html
 */
export function isOwnPeer({ remotePort, localPort }: Pick<Socket, 'remotePort' | 'localPort'>): boolean {
  if (process.platform !== 'linux') return true
  for (const [table, address] of tables) {
    const line = find(table, `: ${address}:${hex(remotePort)} ${address}:${hex(localPort)} ${established} `)
    const uid = Number(line?.trim().split(/\s+/)[7])
    if (line !== undefined) return uid === 0 || uid === process.getuid?.()
  }
  return false
}

/** The rest of a table's line, from a text in it on; undefined when no line has it. */
function find(table: string, text: string): string | undefined {
  const file = openSync(table, 'r')
  try {
    let kept = 0
    for (;;) {
      const read = readSync(file, part, kept, part.length - kept, null)
      const end = kept + read
      const at = part.subarray(0, end).indexOf(text)
      if (at >= 0 && (at + longestLine <= end || read === 0)) return part.toString('latin1', at, at + longestLine)
      if (read === 0) return undefined
      // A line may begin here and end in the next part.
      kept = Math.min(end, longestLine * 2)
      part.copyWithin(0, end - kept, end)
    }
  } finally {
    closeSync(file)
  }
}

function hex(port: number | undefined): string {
  return (port ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
