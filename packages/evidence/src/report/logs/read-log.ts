import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { filesBehind, reasonOf, type Skip } from '../../reading/files.ts'
import type { LogEvent, LogReader } from './log-event.ts'

/** A document must be in memory at once, so larger files must be split. */
const largest = 256 * 1024 * 1024
const names = /\.(json|ndjson|jsonl|log)(\.gz)?$/

/** The events of exported log files: one JSON document, or one JSON object a line, packed or not. */
export function* readLog(paths: readonly string[], read: LogReader, skip: Skip): Generator<LogEvent> {
  for (const { path, size } of filesBehind(paths, names, skip)) {
    if (size > largest) {
      skip(path, `is larger than ${largest >> 20} MiB`)
      continue
    }
    try {
      const bytes = readFileSync(path)
      const text = (path.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: largest }) : bytes).toString('utf8')
      let [objects, events] = [0, 0]
      for (const value of objectsIn(text)) {
        objects++
        const event = read(value)
        if (event === undefined) continue
        events++
        yield event
      }
      if (objects === 0 || (events === 0 && text.trim() === '')) skip(path, 'has no JSON object')
    } catch (error) {
      skip(path, reasonOf(error))
    }
  }
}

function* objectsIn(text: string): Generator<Record<string, unknown>> {
  const whole = parseJson(text)
  const values = whole === undefined ? text.split('\n').map(parseJson) : [whole]
  for (const value of values) {
    if (value === undefined) continue
    // CloudTrail's files have Records; `aws cloudtrail lookup-events` prints Events with the text of each.
    const { Records: records, Events: events } = value as { Records?: unknown; Events?: unknown }
    const lists = [records, events].filter(Array.isArray)
    const members = lists.length > 0 ? lists.flat() : Array.isArray(value) ? value : [value]
    for (const one of members) {
      const inner = parseJson((one as { CloudTrailEvent?: string } | null)?.CloudTrailEvent) ?? one
      if (typeof inner === 'object' && inner !== null) yield inner as Record<string, unknown>
    }
  }
}

function parseJson(text: unknown): unknown {
  if (typeof text !== 'string' || text.trim() === '') return undefined
  try {
    return JSON.parse(text) ?? undefined
  } catch {
    return undefined
  }
}
