/** A description of a JSON value: its type, or its members. A member with `?` at the end of its name may be absent. */
type Shape =
  | 'text'
  | 'int64'
  | 'fixed64'
  | 'number'
  | 'bool'
  | 'id16'
  | 'id32'
  | 'any value'
  | readonly [Shape]
  | ShapeOf
interface ShapeOf {
  readonly [name: string]: Shape
}

const attributes: Shape = [{ key: 'text', value: 'any value' }]

/**
 * The JSON form of `ExportLogsServiceRequest`. Names are in camel case, numbers of 64 bits are texts, and ids are hex.
 *
 * @see https://github.com/open-telemetry/opentelemetry-proto/blob/main/opentelemetry/proto/logs/v1/logs.proto
 */
const logsRequest: Shape = {
  resourceLogs: [
    {
      'resource?': { 'attributes?': attributes, 'droppedAttributesCount?': 'number' },
      scopeLogs: [
        {
          'scope?': { 'name?': 'text', 'version?': 'text', 'attributes?': attributes },
          'schemaUrl?': 'text',
          logRecords: [
            {
              'timeUnixNano?': 'fixed64',
              'observedTimeUnixNano?': 'fixed64',
              'severityNumber?': 'number',
              'severityText?': 'text',
              'eventName?': 'text',
              'body?': 'any value',
              'attributes?': attributes,
              'droppedAttributesCount?': 'number',
              'flags?': 'number',
              'traceId?': 'id32',
              'spanId?': 'id16',
            },
          ],
        },
      ],
      'schemaUrl?': 'text',
    },
  ],
}

const anyValues: Readonly<Record<string, Shape>> = {
  stringValue: 'text',
  boolValue: 'bool',
  intValue: 'int64',
  doubleValue: 'number',
  bytesValue: 'text',
  arrayValue: { values: ['any value'] },
  kvlistValue: { values: attributes },
}

/** The first fault of a request for logs; undefined if the protocol allows it. */
export function faultOf(value: unknown, shape: Shape = logsRequest, path = 'request'): string | undefined {
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return `${path} is not a list`
    return firstOf(value.map((one, index) => faultOf(one, shape[0], `${path}[${index}]`)))
  }
  if (shape === 'any value') {
    const [[kind = '', content] = [], ...more] = Object.entries((value as object) ?? {})
    const known = anyValues[kind]
    if (!known || more.length > 0) return `${path} is not one value of a known type`
    return faultOf(content, known, `${path}.${kind}`)
  }
  if (typeof shape === 'string') return isOf(shape, value) ? undefined : `${path} is not a ${shape}`
  if (typeof value !== 'object' || value === null) return `${path} is not an object`
  const members = Object.entries(shape as ShapeOf)
  const names = members.map(([name]) => name.replace('?', ''))
  const unknown = Object.keys(value).find((name) => !names.includes(name))
  if (unknown !== undefined) return `${path} has the unknown member ${unknown}`
  return firstOf(
    members.map(([name, one]) => {
      const member = (value as Record<string, unknown>)[name.replace('?', '')]
      if (member === undefined) return name.endsWith('?') ? undefined : `${path} has no ${name}`
      return faultOf(member, one, `${path}.${name.replace('?', '')}`)
    }),
  )
}

function firstOf(faults: readonly (string | undefined)[]): string | undefined {
  return faults.find((fault) => fault !== undefined)
}

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case 'int64':
      return isWhole(value) && BigInt.asIntN(64, BigInt(value)) === BigInt(value)
    case 'fixed64':
      return isWhole(value) && BigInt.asUintN(64, BigInt(value)) === BigInt(value)
    case 'number':
      return typeof value === 'number'
    case 'bool':
      return typeof value === 'boolean'
    case 'id16':
      return typeof value === 'string' && /^[0-9a-f]{16}$/.test(value)
    case 'id32':
      return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)
    default:
      return typeof value === 'string' && value.isWellFormed()
  }
}

/** Whether a value is a whole number as a text. */
function isWhole(value: unknown): value is string {
  return typeof value === 'string' && /^-?\d{1,20}$/.test(value)
}
