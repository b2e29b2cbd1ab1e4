/**
 * The correct output of a redactor, made in the slow way: each part that occurrences of forms cover, also overlapping
 * or touching ones, becomes stars.
 */
export function redactSlowly(whole: Buffer, forms: readonly string[]): Buffer {
  const secret = new Array<boolean>(whole.length + 1).fill(false)
  for (const form of forms.map((text) => Buffer.from(text))) {
    for (let at = whole.indexOf(form); at >= 0; at = whole.indexOf(form, at + 1))
      secret.fill(true, at, at + form.length)
  }
  const parts: Buffer[] = []
  for (let at = 0; at < whole.length; at++) {
    if (!secret[at]) parts.push(whole.subarray(at, at + 1))
    else if (!secret[at + 1]) parts.push(Buffer.from('***'))
  }
  return Buffer.concat(parts)
}
