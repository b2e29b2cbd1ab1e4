import { itemsOf } from '../json-text.ts'

/** The texts in a JSON list of texts one below the other, such as a chain of certificates; undefined for anything else. */
export function chainOf(json: string): string | undefined {
  const items = itemsOf(json)
  if (!items?.length || items.some((item) => !item.startsWith('"'))) return undefined
  return joined(items.map((item) => JSON.parse(item)))
}

/** Texts one below the other, one line break between two; the end of the last one stays as it is. */
export function joined(texts: readonly string[]): string {
  return texts.map((text, index) => (index < texts.length - 1 ? text.replace(/[\r\n]+$/, '') : text)).join('\n')
}
