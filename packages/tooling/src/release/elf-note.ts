/** An entry of a program header table: its length, and the types that matter here. */
const entryLength = 56
const types = { load: 1, note: 4, table: 6 }

/** The largest page of a system. A segment begins at such a page, so that every system can map it. */
const largestPage = 0x10000

/** Fields of the file header and of an entry, by their positions in a 64-bit file. */
const at = { tableOffset: 32, entryLength: 54, entries: 56 }
const inEntry = { type: 0, flags: 4, offset: 8, address: 16, physical: 24, fileLength: 32, memoryLength: 40, align: 48 }

/**
 * The same ELF program with one more note, which it can read in its memory. The note is in a segment of its own after
 * everything else. This segment also holds the new program header table, because the old one has no free place.
 *
 * The new segment is as far from the first one in memory as in the file: Linux before 5.18 expects that of the table.
 */
export function withNote(program: Buffer, name: string, content: Buffer): Buffer {
  if (program.readUInt32BE(0) !== 0x7f454c46 || program[4] !== 2 || program[5] !== 1)
    throw new Error('only 64-bit little-endian ELF programs can be extended')
  if (program.readUInt16LE(at.entryLength) !== entryLength) throw new Error('the program header table is unknown')
  const table = entriesOf(program)
  const number = (entry: Buffer, field: number) => Number(entry.readBigUInt64LE(field))
  const loaded = table.filter((entry) => entry.readUInt32LE(inEntry.type) === types.load)
  const first = loaded.find((entry) => number(entry, inEntry.offset) === 0)
  if (!first) throw new Error('the program does not load its own header')
  const base = number(first, inEntry.address)
  const ends = loaded.map((entry) => number(entry, inEntry.address) + number(entry, inEntry.memoryLength) - base)
  const offset = roundUp(Math.max(program.length, ...ends), largestPage)
  const note = noteOf(name, content)
  const tableLength = (table.length + 2) * entryLength
  const place = (entry: Buffer, from: number, length: number) => {
    for (const field of [inEntry.fileLength, inEntry.memoryLength]) entry.writeBigUInt64LE(BigInt(length), field)
    entry.writeBigUInt64LE(BigInt(from), inEntry.offset)
    for (const field of [inEntry.address, inEntry.physical]) entry.writeBigUInt64LE(BigInt(base + from), field)
    return entry
  }
  for (const entry of table) if (entry.readUInt32LE(inEntry.type) === types.table) place(entry, offset, tableLength)
  const extended = Buffer.concat([
    ...table,
    place(newEntry(types.load, largestPage), offset, tableLength + note.length),
    place(newEntry(types.note, 4), offset + tableLength, note.length),
  ])
  const start = Buffer.from(program)
  start.writeBigUInt64LE(BigInt(offset), at.tableOffset)
  start.writeUInt16LE(table.length + 2, at.entries)
  return Buffer.concat([start, Buffer.alloc(offset - program.length), extended, note])
}

function entriesOf(program: Buffer): Buffer[] {
  const start = Number(program.readBigUInt64LE(at.tableOffset))
  return Array.from({ length: program.readUInt16LE(at.entries) }, (_, index) =>
    Buffer.from(program.subarray(start + index * entryLength, start + (index + 1) * entryLength)),
  )
}

/** An entry of a segment that can only be read. */
function newEntry(type: number, align: number): Buffer {
  const entry = Buffer.alloc(entryLength)
  entry.writeUInt32LE(type, inEntry.type)
  entry.writeUInt32LE(4, inEntry.flags)
  entry.writeBigUInt64LE(BigInt(align), inEntry.align)
  return entry
}

/** A note: the lengths of its name and its content, its type, the name and the content, in steps of four bytes. */
function noteOf(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(12)
  head.writeUInt32LE(name.length + 1, 0)
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, padBytes(Buffer.from(`${name}\0`)), padBytes(content)])
}

function padBytes(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(roundUp(bytes.length, 4) - bytes.length)])
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step
}
