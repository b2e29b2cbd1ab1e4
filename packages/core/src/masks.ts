const wholeFrom = 4
const partsFrom = 8
const pemArmour = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/
const wellKnown = new Set(['true', 'false', 'null', 'undefined'])

/**
 * Every form of a secret that a log could show: itself, its lines, and the encodings that a runner does not
 * derive by itself. Values under 4 characters give nothing, under 8 only themselves.
 */
export function maskForms(value: string): string[] {
  if (value.length < wholeFrom || wellKnown.has(value)) return []
  if (value.length < partsFrom) return [value]
  const forms = new Set([value])
  for (const line of value.split(/\r\n|\r|\n/)) {
    const text = line.trim()
    if (text.length >= wholeFrom && !wellKnown.has(text) && !pemArmour.test(text)) forms.add(text)
  }
  for (const form of encodings(value)) if (form.length >= partsFrom) forms.add(form)
  const signature = /^eyJ[\w-]+\.[\w-]+\.([\w-]{8,})$/.exec(value)?.[1]
  if (signature) forms.add(signature)
  return [...forms]
}

/** The encodings in which a secret is masked and in which the tests look for a leak, the plain value aside. */
export function encodings(value: string): string[] {
  const bytes = Buffer.from(value)
  const cores = [0, 1, 2].map((offset) => base64Core(bytes, offset))
  const hex = bytes.toString('hex')
  const json = JSON.stringify(value).slice(1, -1)
  const percent = encodeURIComponent(bytes.toString()).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  )
  return [
    ...cores,
    ...cores.map((core) => core.replaceAll('+', '-').replaceAll('/', '_')),
    hex,
    hex.toUpperCase(),
    json,
    json.replaceAll('/', '\\/'),
    JSON.stringify(json).slice(1, -1),
    percent.replace(/%../g, (octet) => octet.toUpperCase()),
    percent.replace(/%../g, (octet) => octet.toLowerCase()),
  ]
}

/** The part of a base64 text that stays the same whatever stands before and after the value, per byte offset. */
function base64Core(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
  return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6))
}
