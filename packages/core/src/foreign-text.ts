/** So many characters of a foreign text are read at most: more tells nothing, and a pattern would take long over them. */
const mostRead = 4096

/** So long a given value is shown. */
const longestShown = 80

/** A text from outside that is there and not empty, short enough for any pattern. */
export function foreignText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? shorten(value, mostRead) : undefined
}

/**
 * The first whole words of a text that is too long. A secret that was cut in two is not found by its mask: the word at the
 * cut goes whole.
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  return `${text.slice(0, text.lastIndexOf(' ', limit - 1) + 1)}[…]`
}

/**
 * A given value as a message shows it: as it was written, or only by its length. A mask finds neither a part of a secret
 * nor another spelling of it, so it stands whole or not at all, as `whole` does when it is a part of that. A user and a
 * password in a URL never show.
 */
export function quoted(given: string, whole = given): string {
  if (shorten(whole, longestShown) !== whole || /["\\\p{C}]/u.test(whole)) return `a text of ${given.length} characters`
  return `"${given.replace(/\/\/[^/@\s]*@/g, '//***@')}"`
}

/**
 * Makes text from outside safe to print in a CI log: one line, no runner command, no section mark, no terminal control, at
 * most `limit` characters, of whole words.
 */
export function neutralise(text: string, limit = 300): string {
  const line = shorten(text, mostRead)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/#(?=#)/g, '# ')
    .replace(/(^|\s)::/g, '$1: :')
    .replace(/section_(start|end):/g, 'section_$1 :')
    .trim()
  return shorten(line, limit)
}
