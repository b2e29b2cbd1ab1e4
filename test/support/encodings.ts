/**
 * The 14 forms in which the tests look for a leak. They are made without the masker's own code. The base64 cores are
 * the characters that two embeddings have in common.
 */
export function encodingsOf(secret: string): string[] {
  const percent = encodeURIComponent(secret).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
  const json = JSON.stringify(secret).slice(1, -1)
  const hex = Buffer.from(secret).toString('hex')
  const cores = [0, 1, 2].map((offset) => {
    const [a, b] = ['\0', '\xff'].map((fill) => embed(secret, fill, offset))
    return commonCore(a ?? '', b ?? '')
  })
  const url = (text: string) => text.replaceAll('+', '-').replaceAll('/', '_')
  return [
    secret,
    ...cores,
    ...cores.map(url),
    hex,
    hex.toUpperCase(),
    json,
    json.replaceAll('/', '\\/'),
    JSON.stringify(json).slice(1, -1),
    percent.replace(/%../g, (octet) => octet.toUpperCase()),
    percent.replace(/%../g, (octet) => octet.toLowerCase()),
  ]
}

/** The secrets that a text shows, each by its position and the form. */
export function leaks(text: string, secrets: readonly string[]): string[] {
  return leaksIn([text], secrets).flat()
}

/** The leaks of each text. The forms of a secret are made once for all texts. */
export function leaksIn(texts: readonly string[], secrets: readonly string[]): string[][] {
  const forms = secrets.map(encodingsOf)
  return texts.map((text) =>
    forms.flatMap((all, index) =>
      all.flatMap((form, kind) => (text.includes(form) ? [`secret ${index} in form ${kind}`] : [])),
    ),
  )
}

function embed(secret: string, fill: string, offset: number): string {
  const filler = Buffer.alloc(3, fill, 'latin1')
  return Buffer.concat([filler.subarray(0, offset), Buffer.from(secret), filler]).toString('base64')
}

function commonCore(a: string, b: string): string {
  let start = 0
  while (start < a.length && a[start] !== b[start]) start++
  let end = start
  while (end < a.length && a[end] === b[end]) end++
  return a.slice(start, end)
}
