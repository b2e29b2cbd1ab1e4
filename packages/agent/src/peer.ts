import { closeSync, openSync, readSync } from 'node:fs'
import type { Socket } from 'node:net'

/** 127.0.0.1 in the kernel's tables of sockets, as itself and mapped into IPv6. */
const tables = [
  ['tcp', '0100007F'],
  ['tcp6', '0000000000000000FFFF00000100007F'],
] as const
const established = '01'
/** The tables may have a line for each of ten thousand sockets, so they are read in parts. */
const part = Buffer.alloc(64 * 1024)
const longestLine = 512
/** The fields before the uid: number, both addresses, state, queues, timer, retransmits. */
const owner = /^(?:\S+ +){7}(\d+) /

/**
 * Whether the program at the other end of a loopback connection runs as this user, or as root, which could read our
 * memory anyway. Linux shows the owner of a socket. Where the system does not show it, only the bearer decides.
 *
 * @see https://www.kernel.org/doc/html/latest/networking/proc_net_tcp.html
 */
export function isOwnPeer(
  { remotePort, localPort }: Pick<Socket, 'remotePort' | 'localPort'>,
  folder = '/proc/net',
): boolean {
  if (process.platform !== 'linux') return true
  // Read twice, because a line can be missed when other sockets close between two reads.
  for (const [table, address] of [...tables, ...tables]) {
    const line = find(
      `${folder}/${table}`,
      `: ${address}:${hex(remotePort)} ${address}:${hex(localPort)} ${established} `,
    )
    if (line === undefined) continue
    const uid = Number(owner.exec(line)?.[1])
    return uid === 0 || uid === process.getuid?.()
  }
  return false
}

/** The table from a text on, at least one line; undefined when no line has the text, or there is no such table. */
function find(table: string, text: string): string | undefined {
  const file = open(table)
  if (file === undefined) return undefined
  try {
    let kept = 0
    for (;;) {
      const read = readSync(file, part, kept, part.length - kept, null)
      const end = kept + read
      const at = part.subarray(0, end).indexOf(text)
      if (at >= 0 && (at + longestLine <= end || read === 0)) {
        return part.toString('latin1', at, Math.min(at + longestLine, end))
      }
      if (read === 0) return undefined
      // A line may begin here and end in the next part.
      kept = Math.min(end, longestLine * 2)
      part.copyWithin(0, end - kept, end)
    }
  } finally {
    closeSync(file)
  }
}

/** A kernel without IPv6 does not have this table. */
function open(table: string): number | undefined {
  try {
    return openSync(table, 'r')
  } catch {
    return undefined
  }
}

function hex(port: number | undefined): string {
  return (port ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
