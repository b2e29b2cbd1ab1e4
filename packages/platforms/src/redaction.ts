import { maskForms } from '@mayfly/core/masks'

const known = new Set<string>()

/** Remembers every form in which a log could show a value, and gives those that are new. */
export function learn(value: string): string[] {
  const fresh = maskForms(value).filter((form) => !known.has(form))
  for (const form of fresh) known.add(form)
  return fresh
}

/** What is to be said of a value that no masking keeps out of the log; undefined where it is kept out. */
export function poorlyMasked(value: string): string | undefined {
  if (value.length >= 8 || known.has(value)) return undefined
  return 'A secret of fewer than 8 characters is masked poorly or not at all.'
}

/** Every form that must not show. */
export function knownForms(): string[] {
  return [...known]
}

/** A text with stars in the place of each of them; a long one first, of which a short one may be a part. */
export function redact(text: string): string {
  let clean = text
  for (const form of [...known].sort((a, b) => b.length - a.length)) clean = clean.replaceAll(form, '***')
  return clean
}
