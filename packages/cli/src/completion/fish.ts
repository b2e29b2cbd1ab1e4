import type { FlagRow, Tables } from './tables.ts'

/** The script for fish. It shows the descriptions too. */
export function fishScript({ commands, providers }: Tables): string {
  const lines = commands.flatMap(({ name, summary, words, flags, takesCredentials }) => [
    `complete -c mayfly -n __fish_use_subcommand -f -a ${quote(name)} -d ${quote(firstSentence(summary))}`,
    ...words.map(
      (word) =>
        `complete -c mayfly -n ${quote(`__fish_seen_subcommand_from ${name}; and test (count (commandline -opc)) -eq 2`)} -f -a ${quote(word)}`,
    ),
    ...flags.map((flag) => flagLine(`__fish_seen_subcommand_from ${name}`, flag)),
    ...(takesCredentials
      ? Object.entries(providers).flatMap(([id, own]) =>
          own.map((flag) =>
            flagLine(`__fish_seen_subcommand_from ${name}; and __fish_seen_subcommand_from ${id}`, flag),
          ),
        )
      : []),
  ])
  return `# Completion of mayfly for fish. To use it: mayfly completion fish > ~/.config/fish/completions/mayfly.fish\n${lines.join('\n')}\n`
}

function flagLine(condition: string, { flag, values, takesValue, description }: FlagRow): string {
  const value = values.length > 0 ? ` -x -a ${quote(values.join(' '))}` : takesValue ? ' -r' : ''
  return `complete -c mayfly -n ${quote(condition)} -l ${flag.slice(2)}${value} -d ${quote(description)}`
}

function firstSentence(text: string): string {
  return /^.*?\.(?: |$)/.exec(text)?.[0].trimEnd() ?? text
}

/** In single quotes, fish reads only a backslash and a quote in another way. */
function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
