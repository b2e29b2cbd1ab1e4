import { readFile } from 'node:fs'
import type { Socket } from 'node:net'

/** The uid of each peer in a table, by its port. */
type Owners = ReadonlyMap<string, number>

/** 127.0.0.1 in the kernel's tables of sockets, as itself and mapped into IPv6. */
const socketTables = [
  ['tcp', '0100007F'],
  ['tcp6', '0000000000000000FFFF00000100007F'],
] as const
/** A line of an open connection: the address and port of both ends, and the rest. The state 01 is "established". */
const openConnection = /: (\w+):(\w{4}) (\w+):(\w{4}) 01 (.*)/g
/** The fields between the state and the uid: queues, timer, retransmits. */
const uidField = /^(?:\S+ +){3}(\d+) /

/**
 * The programs at the other ends of the loopback connections to a server. Linux shows the owner of a socket. Where the
 * system does not show it, only the bearer decides.
 *
 * @see https://www.kernel.org/doc/html/latest/networking/proc_net_tcp.html
 */
export class Peers {
  readonly #folder: string
  readonly #readings = new Map<string, Reading>()

  constructor(folder = '/proc/net') {
    this.#folder = folder
  }

  /** Whether the peer of a connection runs as this user, or as root, which could read our memory anyway. */
  async isOwn({ remotePort, localPort }: Pick<Socket, 'remotePort' | 'localPort'>): Promise<boolean> {
    if (process.platform !== 'linux') return true
    // Read twice, because a line can be missed when other sockets close between two reads.
    for (const [table, address] of [...socketTables, ...socketTables]) {
      const uid = (await this.#owners(table, address, hex(localPort))).get(hex(remotePort))
      if (uid !== undefined) return uid === 0 || uid === process.getuid?.()
    }
    return false
  }

  /** The owners by a reading that begins after this call. */
  #owners(table: string, address: string, port: string): Promise<Owners> {
    const key = `${table} ${port}`
    const reading = this.#readings.get(key) ?? new Reading(() => ownersIn(`${this.#folder}/${table}`, address, port))
    this.#readings.set(key, reading)
    return reading.next()
  }
}

/**
 * A table takes milliseconds to read, and longer with many sockets. So at most one reading runs at a time, and the next
 * one serves all connections that waited for it. Otherwise a burst of connections would keep the agent busy for seconds.
 */
class Reading {
  readonly #read: () => Promise<Owners>
  #running: Promise<unknown> | undefined
  #next: Promise<Owners> | undefined

  constructor(read: () => Promise<Owners>) {
    this.#read = read
  }

  next(): Promise<Owners> {
    this.#next ??= Promise.resolve(this.#running).then(() => {
      this.#next = undefined
      const owners = this.#read()
      this.#running = owners
      return owners
    })
    return this.#next
  }
}

/** The owners of the connections to a port. The first line of a connection decides. No table has no owners. */
function ownersIn(table: string, address: string, port: string): Promise<Owners> {
  return new Promise((resolve) => {
    readFile(table, 'latin1', (_, text = '') => {
      const owners = new Map<string, number>()
      for (const [, here, from = '', there, to, rest = ''] of text.matchAll(openConnection)) {
        if (here !== address || there !== address || to !== port || owners.has(from)) continue
        owners.set(from, Number(uidField.exec(rest)?.[1]))
      }
      resolve(owners)
    })
  })
}

function hex(port: number | undefined): string {
  return (port ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
