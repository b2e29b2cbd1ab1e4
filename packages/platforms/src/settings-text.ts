/** A text of sections and keys, in the form of AWS's tools, without the sections of the given names. */
export function withoutSections(text: string, names: readonly string[]): string {
  let skipped = false
  const kept = linesOf(text).filter((line) => {
    const section = sectionIn(line)
    if (section !== undefined) skipped = names.includes(section)
    return !skipped
  })
  return kept.join('')
}

/** The lines of one section, without its header. */
export function bodyOf(text: string, name: string): string {
  let inside = false
  const kept = linesOf(text).filter((line) => {
    const section = sectionIn(line)
    if (section !== undefined) inside = section === name
    return inside && section === undefined
  })
  return kept.join('')
}

/**
 * A text without the keys that match a pattern. Lines that continue their values are removed too, even if they are
 * comments.
 */
export function withoutKeys(text: string, pattern: string): string {
  const key = new RegExp(`^[\\s#;]*(?:${pattern})\\s*[=:]`, 'i')
  let skipped: number | undefined
  const kept = linesOf(text).filter((line) => {
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
    if (skipped !== undefined && indent > skipped) return false
    skipped = key.test(line) ? indent : undefined
    return skipped === undefined
  })
  return kept.join('')
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** The profile whose section starts at a line, in every spelling that the tools accept. */
function sectionIn(line: string): string | undefined {
  return /^[ \t\ufeff]*\[\s*(?:profile\s+)?["']?([^\]]*?)["']?\s*\]/.exec(line)?.[1]
}
