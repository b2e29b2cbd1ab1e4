import type { Path, Place, Source } from '@mayfly/trust/model'
import { isTooDeep, type JsonNode, placesOf, tooDeep, UnusableJson } from './json-places.ts'

/** The documents of a text, or the fault that makes it unusable. */
export type Documents =
  | { readonly sources: readonly Source[] }
  /** `syntaxAt` is the place of a fault that makes the text unreadable, in words. */
  | { readonly fault: string; readonly syntaxAt?: string }

/**
 * Reads a text that is JSON, or one or several documents of YAML. JSON is tried first, because it is much faster. The
 * values are only data: nothing in the text is executed or looked up.
 */
export async function documentsIn(name: string, text: string): Promise<Documents> {
  const json = jsonDocument(name, text)
  if (json) return json
  const language = otherLanguage(text)
  if (language) return { fault: language }
  const yaml = (await import('./yaml-documents.ts')).yamlDocuments(name, text)
  // Somebody who writes brackets means JSON.
  if (!('fault' in yaml) || yaml.syntaxAt === undefined || !/^\s*[[{]/.test(text)) return yaml
  return { fault: `is not valid JSON ${yaml.syntaxAt}` }
}

/** The fault of a text in a language that people often give, and that is not read. YAML would accept parts of it. */
function otherLanguage(text: string): string | undefined {
  const [first = ''] = /^(?:[^#\n]|#!).*/m.exec(text.slice(0, 10_000)) ?? []
  if (/^(?:data|locals|module|output|provider|resource|terraform|variable)(?: "[^"]*")* *\{/.test(first))
    return 'is a Terraform file: give the output of terraform show -json'
  if (/^#!|^(?:aws|az|bao|gcloud|kubectl|vault) [a-z]/.test(first))
    return 'is a shell script: give the document that its commands make, as JSON or YAML'
  return undefined
}

/** Reads a text that is one JSON value; undefined if it is not JSON. */
export function jsonDocument(name: string, text: string): Documents | undefined {
  if (text.trim() === '') return { fault: 'is empty' }
  if (isTooDeep(text)) return { fault: tooDeep }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  try {
    const root = placesOf(text)
    const places = lineStarts(text)
    return { sources: [{ name, value, place: (path) => placeAt(places(), startOf(root, path)) }] }
  } catch (error) {
    if (!(error instanceof UnusableJson)) throw error
    const { line, column } = placeAt(lineStarts(text)(), error.at)
    return { fault: `${error.message} (line ${line}, column ${column})` }
  }
}

/** The start of the value at a path, or of the nearest value around it. */
function startOf(root: JsonNode, path: Path): number {
  let node = root
  for (const step of path) {
    const next = typeof step === 'number' ? node.items?.[step] : node.members?.get(step)
    if (next === undefined) break
    node = next
  }
  return node.start
}

/** The start of each line. It is found when the first place is needed. */
function lineStarts(text: string): () => readonly number[] {
  let starts: number[] | undefined
  return () => {
    if (starts) return starts
    starts = [0]
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
}

function placeAt(starts: readonly number[], offset: number): Place {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 }
}
