/**
 * A text as an expression of PowerShell. Characters outside printable ASCII are written by their numbers: PowerShell
 * reads four typographic quotes as a quote, and an old one reads a file in the code page of the machine.
 */
function powerShellText(text: string): string {
  const pieces = text.match(/[ -~]+|[^ -~]/g) ?? []
  const written = pieces.map((piece) =>
    /^[ -~]/.test(piece)
      ? `'${piece.replaceAll("'", "''")}'`
      : `[string][char]0x${piece.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return written.length > 1 ? `(${written.join(' + ')})` : (written[0] ?? "''")
}

/** Sets variables in PowerShell, one line each. */
export function powerShellScript(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `\${env:${name}} = ${powerShellText(value)}\n`)
    .join('')
}
