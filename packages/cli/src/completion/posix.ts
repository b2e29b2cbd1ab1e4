import type { FlagRow, Tables } from './tables.ts'

/** The script for bash: it completes words, flags and values. Everything else is a file. */
export function bashScript(tables: Tables): string {
  return `# Completion of mayfly for bash. To use it: source <(mayfly completion bash)
_mayfly() {
  local word="\${COMP_WORDS[COMP_CWORD]:-}" before="\${COMP_WORDS[COMP_CWORD-1]:-}"
  local command="\${COMP_WORDS[1]:-}" second="\${COMP_WORDS[2]:-}" position="$COMP_CWORD" at choices=''
  COMPREPLY=()
  for ((at = 1; at < COMP_CWORD; at++)); do [ "\${COMP_WORDS[at]}" = -- ] && return; done
${choices(tables)}
  COMPREPLY=($(compgen -W "$choices" -- "$word"))
}
complete -o default -F _mayfly mayfly
`
}

/** The script for zsh. It has the same table. */
export function zshScript(tables: Tables): string {
  return `#compdef mayfly
# Completion of mayfly for zsh. To use it: source <(mayfly completion zsh)
_mayfly() {
  local word="\${words[CURRENT]}" before="\${words[CURRENT-1]}"
  local command="\${words[2]}" second="\${words[3]}" position="$((CURRENT - 1))" choices=''
  if [ "\${words[(I)--]}" != 0 ] && [ "\${words[(I)--]}" -lt "$CURRENT" ]; then _files; return; fi
${choices(tables)}
  if [ -n "$choices" ]; then compadd -- \${=choices}; else _files; fi
}
compdef _mayfly mayfly
`
}

/**
 * Sets \`choices\` by the command, the second word, the word before, and the word itself. Only names of commands, flags and
 * options come into it, and none of them has a character that a shell reads in another way.
 */
function choices({ commands, providers }: Tables): string {
  const names = commands.map(({ name }) => name)
  const withCredentials = commands.filter(({ takesCredentials }) => takesCredentials).map(({ name }) => name)
  return [
    `  local words_=${quote(names)} flags=''`,
    '  if [ "$position" -gt 1 ]; then',
    '    case "$command" in',
    ...commands.map(
      ({ name, words, flags }) => `      ${name}) words_=${quote(words)} flags=${quote(flagsIn(flags))} ;;`,
    ),
    "      *) words_='' ;;",
    '    esac',
    '    if [ "$position" -gt 2 ]; then',
    `      case "$command" in ${withCredentials.join('|')})`,
    '        case "$second" in',
    ...Object.entries(providers).map(([id, flags]) => `          ${id}) flags="$flags ${flagsIn(flags).join(' ')}" ;;`),
    '        esac ;;',
    '      esac',
    "      words_=''",
    '    fi',
    '  fi',
    '  case "$before" in',
    `    ${freeFlags({ commands, providers }).join('|')}) ;;`,
    '    --*)',
    '      case "$second:$before" in',
    ...Object.entries(providers).flatMap(([id, flags]) =>
      flags.flatMap(({ flag, values }) =>
        values.length > 0 ? [`        ${id}:${flag}) choices=${quote(values)} ;;`] : [],
      ),
    ),
    '        *)',
    '          case "$command:$before" in',
    ...commands.flatMap(({ name, flags }) =>
      flags.flatMap(({ flag, values }) =>
        values.length > 0 ? [`            ${name}:${flag}) choices=${quote(values)} ;;`] : [],
      ),
    ),
    '            *) choices="$flags" ;;',
    '          esac ;;',
    '      esac ;;',
    '    *) case "$word" in -*) choices="$flags --help" ;; *) choices="$words_" ;; esac ;;',
    '  esac',
  ].join('\n')
}

function flagsIn(flags: readonly FlagRow[]): string[] {
  return flags.map(({ flag }) => flag)
}

/** The flags whose value is a text or a file. */
function freeFlags({ commands, providers }: Tables): string[] {
  const all = [...commands.flatMap(({ flags }) => flags), ...Object.values(providers).flat()]
  const chosen = new Set(all.filter(({ values }) => values.length > 0).map(({ flag }) => flag))
  return [...new Set(all.filter(({ flag, takesValue }) => takesValue && !chosen.has(flag)).map(({ flag }) => flag))]
}

function quote(words: readonly string[]): string {
  return `'${words.join(' ')}'`
}
