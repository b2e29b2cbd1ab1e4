import type { EvidenceLine } from './line.ts'

/** A value of an attribute, as OTLP writes it in JSON. A number of 64 bits is a text. */
type AnyValue =
  | { readonly stringValue: string }
  | { readonly intValue: string }
  | { readonly arrayValue: { readonly values: readonly AnyValue[] } }

interface KeyValue {
  readonly key: string
  readonly value: AnyValue
}

/** The severity numbers of OTLP. */
const severity = { info: 9, warning: 13 }
/** The last millisecond, in the year 2554, whose nanoseconds fit into 64 bits. */
const latestMillisecond = 18_446_744_073_709

const failures = ['revoke-failed', 'not-run', 'revoked-leases-pending']

/**
 * The request that sends lines to a collector: one log record for each line. The body of a record is the line itself,
 * so that its hash can be checked, and each member of the line is an attribute.
 *
 * @see https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding
 */
export function logsRequest(lines: readonly string[], version: string): object {
  const resource = { attributes: attributesOf('service', { name: 'mayfly', version }) }
  const scope = { name: 'mayfly', version }
  return { resourceLogs: [{ resource, scopeLogs: [{ scope, logRecords: lines.map(logRecord) }] }] }
}

function logRecord(text: string): object {
  const line = JSON.parse(text) as EvidenceLine
  const isBad = line.event === 'refused' || (line.event === 'ended' && failures.includes(line.outcome))
  const time = nanoseconds(line.at)
  return {
    ...(time !== undefined && { timeUnixNano: time, observedTimeUnixNano: time }),
    severityNumber: isBad ? severity.warning : severity.info,
    severityText: isBad ? 'WARN' : 'INFO',
    eventName: `mayfly.credential.${line.event}`,
    body: { stringValue: text },
    attributes: attributesOf('mayfly', line),
  }
}

/** A time as OTLP has it: 64 bits, without a sign. A false line can have another one, for which there is no number. */
function nanoseconds(at: string): string | undefined {
  const time = Date.parse(at)
  return time > 0 && time <= latestMillisecond ? `${time}000000` : undefined
}

/** Every member as an attribute. The members of an object have its name before theirs. */
function attributesOf(prefix: string, members: object): KeyValue[] {
  return Object.entries(members).flatMap(([name, value]) => {
    const key = `${prefix}.${name}`
    return isObject(value)
      ? Object.entries(value).flatMap(([inner, one]) => attribute(`${key}.${inner}`, one))
      : attribute(key, value)
  })
}

/**
 * No value of Mayfly lies deeper than a list of texts. A false line can: its body has it, and no attribute. One half of
 * a surrogate pair is no text of OTLP, and would make the whole request invalid.
 */
function attribute(name: string, value: unknown): KeyValue[] {
  const key = name.toWellFormed()
  if (Array.isArray(value)) return [{ key, value: { arrayValue: { values: value.filter(isPlain).map(anyValue) } } }]
  return isPlain(value) ? [{ key, value: anyValue(value) }] : []
}

function anyValue(value: unknown): AnyValue {
  return Number.isSafeInteger(value) ? { intValue: String(value) } : { stringValue: String(value).toWellFormed() }
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

function isObject(value: unknown): value is object {
  return !isPlain(value) && !Array.isArray(value)
}
