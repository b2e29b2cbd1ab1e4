import { itemsOf } from '../json-text.ts'

/** The texts of a JSON list, one below the other, such as a chain of certificates; undefined if it is no list of texts. */
export function joinJsonTexts(json: string): string | undefined {
  const items = itemsOf(json)
  if (!items?.length || items.some((item) => !item.startsWith('"'))) return undefined
  return joinTexts(items.map((item) => JSON.parse(item)))
}

/** Texts one below the other, with one line break between two. The end of the last one does not change. */
export function joinTexts(texts: readonly string[]): string {
  return texts.map((text, index) => (index < texts.length - 1 ? text.replace(/[\r\n]+$/, '') : text)).join('\n')
}
