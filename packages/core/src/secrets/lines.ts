import { readSecretLine } from './line.ts'
import type { SecretReference, WrongSecretLine } from './reference.ts'

/**
 * Reads the input `secrets`: one reference per line, and every line that cannot be used. Empty lines and lines that begin
 * with `#` are skipped. `secretLineFaults` words the errors.
 */
export function readSecretLines(text: string): { references: SecretReference[]; wrong: WrongSecretLine[] } {
  const references: SecretReference[] = []
  const wrong: WrongSecretLine[] = []
  const names = new Set<string>()
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const trimmed = raw.trim()
    if (trimmed === '' || trimmed.startsWith('#')) continue
    const line = index + 1
    const read = readSecretLine(trimmed)
    const refuse = (faults: WrongSecretLine['faults']) => wrong.push({ line, text: trimmed, faults })
    if (read.faults) refuse(read.faults)
    else if (isTaken(read.parts.name, read.parts.every === undefined, names))
      refuse([{ part: 'name', why: 'twice', shown: read.parts.name }])
    else references.push({ line, ...read.parts })
  }
  if (references.length + wrong.length === 0) wrong.push({ line: 1, text: '', faults: [{ part: 'line', why: 'none' }] })
  return { references, wrong }
}

/** Outputs do not differ in upper and lower case. Names of keys are known only when the store has answered. */
function isTaken(name: string, isOneName: boolean, names: Set<string>): boolean {
  if (!isOneName) return false
  const taken = names.has(name.toLowerCase())
  names.add(name.toLowerCase())
  return taken
}
