const jsonToken = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}:,]|[^\s"[\]{}:,]+/g

/**
 * The members of a JSON object, each value as the text that was written: a number keeps its digits. The last one of two
 * equal keys counts. Undefined when the text is no JSON object.
 */
export function membersOf(json: string): Map<string, string> | undefined {
  const parts = partsOf(json, '{')
  return parts && new Map(parts.map(({ key, text }) => [key ?? '', text]))
}

/** The items of a JSON array, as the texts that were written. Undefined when the text is no JSON array. */
export function itemsOf(json: string): string[] | undefined {
  return partsOf(json, '[')?.map(({ text }) => text)
}

/** The value of a JSON text: a string without its quotes, anything else as it was written; undefined for null. */
export function writtenValue(json: string): string | undefined {
  const text = json.trim()
  if (text === 'null') return undefined
  return text.startsWith('"') ? JSON.parse(text) : text
}

interface Part {
  readonly key?: string
  readonly text: string
}

function partsOf(json: string, opening: '{' | '['): Part[] | undefined {
  if (!json.trimStart().startsWith(opening) || !isJson(json)) return undefined
  const parts: Part[] = []
  let depth = 0
  let key: string | undefined
  let start = -1
  let end = -1
  for (const { 0: one, index } of json.matchAll(jsonToken)) {
    if (depth === 1 && (one === ',' || one === '}' || one === ']')) {
      if (start >= 0) parts.push({ ...(key !== undefined && { key }), text: json.slice(start, end) })
      key = undefined
      start = -1
    } else if (depth === 1 && one === ':') {
      key = JSON.parse(json.slice(start, end))
      start = -1
    } else if (depth >= 1 && start < 0) start = index
    if (one === '{' || one === '[') depth++
    else if (one === '}' || one === ']') depth--
    end = index + one.length
  }
  return parts
}

/** Whether a text is JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
