import type { EvidenceLine } from '../line.ts'

const texts = ['chain', 'prev', 'hash', 'event', 'at'] as const
const textsOfEvent = ['lease', 'provider', 'principal'] as const

/** The line of evidence in a text; undefined if it is none. */
export function readLine(text: string): EvidenceLine | undefined {
  const line = objectIn(text)
  if (line?.v !== 1 || typeof line.seq !== 'number' || !hasTexts(line, texts)) return undefined
  if (!isRecord(line.job)) return undefined
  if (line.event !== 'opened' && !hasTexts(line, textsOfEvent)) return undefined
  const { what, trace, expiresAt, outcome, event } = line
  const isText = (value: unknown) => value === undefined || typeof value === 'string'
  const isUsable = isText(what) && isText(expiresAt) && isText(outcome) && (trace === undefined || isRecord(trace))
  if (!isUsable || (event === 'ended' && outcome === undefined)) return undefined
  return line as unknown as EvidenceLine
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function hasTexts(line: Record<string, unknown>, names: readonly string[]): boolean {
  return names.every((name) => typeof line[name] === 'string')
}

/** Whether a value is an object with texts only. */
function isRecord(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string')
}
