import { neutralise } from '@mayfly/core/foreign-text'
import { isMaskable, maskForms } from '@mayfly/core/masks'

/**
 * The whole process shares this set, because every log line must be checked for every secret, wherever it was received.
 */
const secretForms = new Set<string>()

/** Remembers every form in which a log could show a value, and returns the new ones. */
export function learn(value: string): string[] {
  const fresh = maskForms(value).filter((form) => !secretForms.has(form))
  for (const form of fresh) secretForms.add(form)
  return fresh
}

/** Whether a value cannot be masked, because it is too short or a common word. An empty value is not secret. */
export function isUnmaskable(value: string): boolean {
  return value !== '' && !isMaskable(value)
}

/** Every form that must not be shown. */
export function knownForms(): string[] {
  return [...secretForms]
}

/** One line of a log: without secrets, and without anything that a runner or a terminal would obey. */
export function safeLine(text: string, limit?: number): string {
  return redact(neutralise(redact(text), limit))
}

/** A text with `***` instead of each part that the forms cover, also where they overlap or touch. */
export function redact(text: string): string {
  let hidden: Uint8Array | undefined
  for (const form of secretForms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      hidden ??= new Uint8Array(text.length)
      hidden.fill(1, at, at + form.length)
    }
  }
  if (!hidden) return text
  let clean = ''
  for (let at = 0; at < text.length; at++) {
    if (!hidden[at]) clean += text[at]
    else if (!hidden[at + 1]) clean += '***'
  }
  return clean
}
