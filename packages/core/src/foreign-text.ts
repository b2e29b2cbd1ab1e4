/** At most this many characters of a foreign text are read: more is not useful, and a pattern would be slow. */
const longestRead = 4096

/** Finds a user and a password before a host with its port, in a text without a scheme. */
const userBeforeHost = /^[^\s:@/]+:\S+@([^\s:@/]+:\d+\/?)$/

/** A given value is shown up to this length. */
const longestShown = 80

/** A text from outside that exists and is not empty, cut to a length that every pattern can handle. */
export function foreignText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? shorten(value, longestRead) : undefined
}

/**
 * The first whole words of a text that is too long. A mask does not find a secret that was cut in two, so the whole
 * word at the cut is removed.
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  return `${text.slice(0, text.lastIndexOf(' ', limit - 1) + 1)}[…]`
}

/**
 * A given value as a message shows it: as it was written, or only by its length. A mask finds neither a part of a
 * secret nor another spelling of it. So the value is shown completely or not at all. For a part of a longer text, give
 * that text as `whole`: the part is shown only if `whole` could be shown. A user and a password in a URL are never shown.
 */
export function quote(given: string, whole = given): string {
  if (shorten(whole, longestShown) !== whole || /["\\\p{C}]/u.test(whole)) return `a text of ${given.length} characters`
  return `"${given.replace(/\/\/\S*@/g, '//***@').replace(userBeforeHost, '***@$1')}"`
}

/** Control characters as blanks. Most texts have none, and the pattern for all of Unicode takes long to compile. */
function printable(run: string): string {
  return run.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
}

/**
 * Makes text from outside safe to print in a CI log: one line, no runner command, no section mark, no terminal control, at
 * most `limit` characters, of whole words.
 */
export function neutralise(text: string, limit = 300): string {
  const line = shorten(text, longestRead)
    .replace(/[^ -~]+/g, printable)
    .replace(/#(?=#)/g, '# ')
    .replace(/(^|\s)::/g, '$1: :')
    .replace(/section_(start|end):/g, 'section_$1 :')
    .trim()
  return shorten(line, limit)
}
