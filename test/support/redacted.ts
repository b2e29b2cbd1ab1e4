/** What a redactor is to show: each stretch that occurrences of forms cover, overlapping or touching, as stars. Made the slow way. */
export function redacted(whole: Buffer, forms: readonly string[]): Buffer {
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
