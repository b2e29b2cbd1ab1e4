/** A text as one word of a POSIX shell. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

/** A command with one flag per line. */
export function command(words: readonly string[], flags: readonly (readonly [flag: string, value: string])[]): string {
  const lines = [words.map(shellWord).join(' '), ...flags.map(([flag, value]) => `${flag} ${shellWord(value)}`)]
  return `${lines.join(' \\\n  ')}\n`
}
