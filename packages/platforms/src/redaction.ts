import { maskForms } from '@mayfly/core/masks'

const known = new Set<string>()

/** Remembers every form in which a log could show a value, and gives those that are new. */
export function learn(value: string): string[] {
  const fresh = maskForms(value).filter((form) => !known.has(form))
  for (const form of fresh) known.add(form)
  return fresh
}

/** Whether a value shows wherever it is printed: it is too short, or an everyday word. There is nothing in an empty one. */
export function isUnmasked(value: string): boolean {
  return value !== '' && maskForms(value).length === 0
}

/** Every form that must not show. */
export function knownForms(): string[] {
  return [...known]
}

/** A text with stars in the place of each stretch that they cover, overlapping or touching. */
export function redact(text: string): string {
  const hidden = new Uint8Array(text.length)
  for (const form of known) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) hidden.fill(1, at, at + form.length)
  }
  if (!hidden.includes(1)) return text
  let clean = ''
  for (let at = 0; at < text.length; at++) {
    if (!hidden[at]) clean += text[at]
    else if (!hidden[at + 1]) clean += '***'
  }
  return clean
}
