import { crc32 } from 'node:zlib'

/** 1980-01-01, the first day that a ZIP file can name. */
const firstDay = 0x21

/** A ZIP file with one file in it, which is not compressed. */
export function zipOf(name: string, content: Buffer): Buffer {
  const title = Buffer.from(name)
  // Version 2.0, names in UTF-8, no compression, and the same facts in both headers.
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(0x0800, 2)
  facts.writeUInt16LE(firstDay, 8)
  facts.writeUInt32LE(crc32(content), 10)
  facts.writeUInt32LE(content.length, 14)
  facts.writeUInt32LE(content.length, 18)
  facts.writeUInt16LE(title.length, 22)
  const local = Buffer.concat([word(0x04034b50), facts, title, content])
  const entry = Buffer.concat([word(0x02014b50), half(20), facts, Buffer.alloc(14), title])
  const end = Buffer.concat([
    word(0x06054b50),
    Buffer.alloc(4),
    ...[half(1), half(1), word(entry.length), word(local.length), half(0)],
  ])
  return Buffer.concat([local, entry, end])
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function half(value: number): Buffer {
  return word(value).subarray(0, 2)
}
