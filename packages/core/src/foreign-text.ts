/**
 * Makes text from outside safe to print in a CI log: one line, no runner command, no terminal control, at most
 * `limit` characters, of whole words.
 */
export function neutralise(text: string, limit = 300): string {
  const line = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g, ' ')
    .replaceAll('##[', '# #[')
    .replace(/(^|\s)::/g, '$1: :')
    .trim()
  if (line.length <= limit) return line
  // A secret that was cut in two is not found by its mask: the word at the cut goes whole.
  return `${line.slice(0, limit).replace(/\S+$/, '')}[…]`
}
