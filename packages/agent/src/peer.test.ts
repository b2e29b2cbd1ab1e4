import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Peers } from './peer.ts'

/** The connection of the peer. */
const [remotePort, localPort] = [0x0a1f, 0xc3b2]
const us = process.getuid?.() ?? 0
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peer-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Row {
  readonly from: string
  readonly to: string
  readonly state: string
  readonly uid: number
}

const hex = (port: number) => port.toString(16).toUpperCase().padStart(4, '0')
const loopback = { tcp: '0100007F', tcp6: '0000000000000000FFFF00000100007F' }
const heads = {
  tcp: '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
  tcp6: '  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
}
type Table = keyof typeof heads

/** A row as the kernel writes it. */
function line({ from, to, state, uid }: Row, number: number): string {
  const owner = `${`${uid}`.padStart(5)}        0 ${300_000 + number} 1 00000000b6086577 20 4 30 10 -1`
  return `${`${number}`.padStart(4)}: ${from} ${to} ${state} 00000000:00000000 02:000A1B2C 00000000 ${owner}`.padEnd(
    149,
  )
}

const exact = (table: Table, uid: number): Row => ({
  from: `${loopback[table]}:${hex(remotePort)}`,
  to: `${loopback[table]}:${hex(localPort)}`,
  state: '01',
  uid,
})

const isOwn = () => new Peers(folder).isOwn({ remotePort, localPort })

/** Whether the peer is accepted with these two tables. */
function judged(tables: Readonly<Record<Table, readonly string[]>>): Promise<boolean> {
  for (const table of ['tcp', 'tcp6'] as const)
    writeFileSync(join(folder, table), `${[heads[table], ...tables[table]].join('\n')}\n`)
  return isOwn()
}

const own = fc.constantFrom(us, 0)
const foreign = fc.integer({ min: 1, max: 2 ** 32 - 1 }).filter((uid) => uid !== us)
const tableName = fc.constantFrom<Table>('tcp', 'tcp6')
const ports = fc.constantFrom(remotePort, localPort, 0x0a1e, 0xa1f0, 0x00a1, 0xc3b3, 0x3b20, 0, 65_535)
const states = fc.constantFrom('01', '02', '03', '04', '05', '06', '07', '08', '0A', '10')
const addresses = {
  tcp: fc.constantFrom(loopback.tcp, '0200007F', '00000000', '7F000001', '0100000A'),
  tcp6: fc.constantFrom(
    loopback.tcp6,
    '00000000000000000000000001000000',
    '0000000000000000FFFF00000200007F',
    '00000000000000000000000000000000',
    '0000000000000000000000000100007F',
  ),
}

/** A row of another socket, such as the agent's own end. */
function other(table: Table): fc.Arbitrary<Row> {
  const end = fc.tuple(addresses[table], ports).map(([address, port]) => `${address}:${hex(port)}`)
  const peer = exact(table, 0)
  return fc
    .record({ from: end, to: end, state: states, uid: fc.constantFrom(us, 0) })
    .filter(({ from, to, state }) => from !== peer.from || to !== peer.to || state !== peer.state)
}

/** Rows of other sockets, so many that a table is read in several parts. */
const others = (table: Table) =>
  fc
    .tuple(fc.array(other(table), { maxLength: 30 }), fc.nat(40))
    .map(([rows, times]) => Array.from({ length: times + 1 }, () => rows).flat())

const numbered = (rows: readonly Row[]) => rows.map(line)

test('without a row of that very connection nobody is let in, whoever owns the others', async () => {
  await fc.assert(
    fc.asyncProperty(others('tcp'), others('tcp6'), async (tcp, tcp6) => {
      expect(await judged({ tcp: numbered(tcp), tcp6: numbered(tcp6) })).toBe(false)
    }),
    { numRuns: 300 },
  )
})

test('its row is found wherever it stands, however often, and its owner decides', async () => {
  const about = tableName.chain((table) =>
    fc.record({
      table: fc.constant(table),
      before: others(table),
      after: others(table),
      elsewhere: others(table === 'tcp' ? 'tcp6' : 'tcp'),
      uid: fc.oneof(own, foreign),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(about, async ({ table, before, after, elsewhere, uid, times }) => {
      const rows = [...before, ...Array.from({ length: times }, () => exact(table, uid)), ...after]
      const tables = { tcp: numbered(elsewhere), tcp6: numbered(elsewhere), [table]: numbered(rows) }
      expect(await judged(tables)).toBe(uid === us || uid === 0)
    }),
    { numRuns: 300 },
  )
})

test('a row that is cut or garbled never lets in, whatever row comes after it', async () => {
  const whole = line(exact('tcp', us), 7)
  const uidEnds = whole.indexOf(` ${us} `) + `${us}`.length + 1
  const bad = fc.oneof(
    fc.nat(uidEnds).map((end) => whole.slice(0, end)),
    fc.constantFrom('-1', '0x0', '0e0', '+0', 'root', `${us}.5`, `${us},`).map((uid) => {
      return whole.slice(0, uidEnds - `${us}`.length) + uid + whole.slice(uidEnds)
    }),
    fc.string().map((text) => text.replaceAll('\n', ' ')),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(bad, { minLength: 1, maxLength: 4 }),
      others('tcp'),
      fc.boolean(),
      async (lines, more, ends) => {
        const tcp = ends ? [...numbered(more), ...lines] : [...lines, ...numbered(more)]
        expect(await judged({ tcp, tcp6: [] })).toBe(false)
      },
    ),
    { numRuns: 500 },
  )
})

test('a table that ends within its row lets nobody in, whatever was read before', async () => {
  const whole = line(exact('tcp', us), 7)
  for (let end = 0; end < whole.indexOf('300007'); end++) {
    expect(await judged({ tcp: [whole], tcp6: [] })).toBe(true)
    writeFileSync(join(folder, 'tcp'), `${heads.tcp}\n${whole.slice(0, end)}`)
    // The uid is complete because a space follows it.
    expect(await isOwn()).toBe(end > whole.indexOf(` ${us} `) + `${us}`.length + 1)
  }
})

test('its row is found over every seam of the parts in which a table is read', async () => {
  const row = line(exact('tcp', us), 7)
  for (let before = 64 * 1024 - row.length - 10; before < 64 * 1024 + 10; before++) {
    const filler = 'x'.repeat(before - heads.tcp.length - 2)
    expect(await judged({ tcp: [filler, row, row.replaceAll('7F', '00')], tcp6: [] })).toBe(true)
  }
})

test('of two rows of one connection that differ the first decides', async () => {
  await fc.assert(
    fc.asyncProperty(tableName, own, foreign, async (table, mine, theirs) => {
      const rows = (...uids: number[]) => ({
        tcp: [],
        tcp6: [],
        [table]: uids.map((uid) => line(exact(table, uid), 1)),
      })
      expect([await judged(rows(mine, theirs)), await judged(rows(theirs, mine))]).toEqual([true, false])
    }),
  )
})

test('a table that is not there lets nobody in, and the other one is read', async () => {
  await judged({ tcp: [], tcp6: [line(exact('tcp6', us), 1)] })
  rmSync(join(folder, 'tcp'))
  expect(await isOwn()).toBe(true)
  rmSync(join(folder, 'tcp6'))
  expect(await isOwn()).toBe(false)
})

test('two readings of a table serve a burst of connections: the first one, and all that came while it was read', async () => {
  const fifo = join(folder, 'tcp')
  rmSync(fifo, { force: true })
  execFileSync('mkfifo', [fifo])
  const peers = new Peers(folder)
  const ports = Array.from({ length: 200 }, (_, number) => 1_000 + number)
  const answers = ports.map((port) => peers.isOwn({ remotePort: port, localPort }))
  const rows = ports.map((port) => {
    const uid = port % 2 === 0 ? us : us + 1
    return line({ ...exact('tcp', uid), from: `${loopback.tcp}:${hex(port)}` }, port)
  })
  // Each reader gets the text of one writer. A third reader would wait for ever.
  await writeFile(fifo, `${rows[0]}\n`)
  expect(await answers[0]).toBe(true)
  await writeFile(fifo, `${rows.join('\n')}\n`)
  expect(await Promise.all(answers)).toEqual(ports.map((port) => port % 2 === 0))
})
