"use strict";
exports.ids = ["../tools/cli-completion-completion"];
exports.modules = {

/***/ 1303:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  completion: () => (completion)
});

var foreign_text = _require(281);
var log = _require(276);
var near = _require(2622);
var refuse = _require(1140);
;// cli/src/completion/fish.ts
function fishScript({ commands, providers }) {
    const lines = commands.flatMap(({ name, summary, words, flags, takesCredentials }) => [
        `complete -c mayfly -n __fish_use_subcommand -f -a ${quote(name)} -d ${quote(firstSentence(summary))}`,
        ...words.map((word) => `complete -c mayfly -n ${quote(`__fish_seen_subcommand_from ${name}; and test (count (commandline -opc)) -eq 2`)} -f -a ${quote(word)}`),
        ...flags.map((flag) => flagLine(`__fish_seen_subcommand_from ${name}`, flag)),
        ...(takesCredentials
            ? Object.entries(providers).flatMap(([id, own]) => own.map((flag) => flagLine(`__fish_seen_subcommand_from ${name}; and __fish_seen_subcommand_from ${id}`, flag)))
            : []),
    ]);
    return `# Completion of mayfly for fish. To use it: mayfly completion fish > ~/.config/fish/completions/mayfly.fish\n${lines.join('\n')}\n`;
}
function flagLine(condition, { flag, values, takesValue, description }) {
    const value = values.length > 0 ? ` -x -a ${quote(values.join(' '))}` : takesValue ? ' -r' : '';
    return `complete -c mayfly -n ${quote(condition)} -l ${flag.slice(2)}${value} -d ${quote(description)}`;
}
function firstSentence(text) {
    return /^.*?\.(?: |$)/.exec(text)?.[0].trimEnd() ?? text;
}
function quote(text) {
    return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

;// cli/src/completion/posix.ts
function bashScript(tables) {
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
`;
}
function zshScript(tables) {
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
`;
}
function choices({ commands, providers }) {
    const names = commands.map(({ name }) => name);
    const withCredentials = commands.filter(({ takesCredentials }) => takesCredentials).map(({ name }) => name);
    return [
        `  local words_=${posix_quote(names)} flags=''`,
        '  if [ "$position" -gt 1 ]; then',
        '    case "$command" in',
        ...commands.map(({ name, words, flags }) => `      ${name}) words_=${posix_quote(words)} flags=${posix_quote(flagsIn(flags))} ;;`),
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
        ...Object.entries(providers).flatMap(([id, flags]) => flags.flatMap(({ flag, values }) => values.length > 0 ? [`        ${id}:${flag}) choices=${posix_quote(values)} ;;`] : [])),
        '        *)',
        '          case "$command:$before" in',
        ...commands.flatMap(({ name, flags }) => flags.flatMap(({ flag, values }) => values.length > 0 ? [`            ${name}:${flag}) choices=${posix_quote(values)} ;;`] : [])),
        '            *) choices="$flags" ;;',
        '          esac ;;',
        '      esac ;;',
        '    *) case "$word" in -*) choices="$flags --help" ;; *) choices="$words_" ;; esac ;;',
        '  esac',
    ].join('\n');
}
function flagsIn(flags) {
    return flags.map(({ flag }) => flag);
}
function freeFlags({ commands, providers }) {
    const all = [...commands.flatMap(({ flags }) => flags), ...Object.values(providers).flat()];
    const chosen = new Set(all.filter(({ values }) => values.length > 0).map(({ flag }) => flag));
    return [...new Set(all.filter(({ flag, takesValue }) => takesValue && !chosen.has(flag)).map(({ flag }) => flag))];
}
function posix_quote(words) {
    return `'${words.join(' ')}'`;
}

var step_inputs = _require(8993);
var command_inputs = _require(8885);
var registry = _require(5379);
var commands = _require(1218);
var people_commands = _require(6472);
;// cli/src/completion/tables.ts





async function readTables() {
    const ids = Object.keys(registry.u);
    const all = { ...commands.Pi, ...people_commands.peopleCommands };
    const rows = await Promise.all(Object.entries(all).map(([name, command]) => rowOf(name, command, ids)));
    const help = {
        name: 'help',
        summary: 'Shows the help of a command and a provider.',
        words: [...Object.keys(all), ...ids],
        flags: [],
        takesCredentials: false,
    };
    const providers = await Promise.all(ids.map(async (id) => [id, (await registry.u[id].loadProvider()).inputs]));
    return {
        commands: [...rows, help],
        providers: Object.fromEntries(providers.map(([id, inputs]) => [id, flagRows((0,command_inputs.tp)(inputs, 'env'))])),
    };
}
async function rowOf(name, command, ids) {
    const { summary, takesCredentials, flags, subcommands } = command;
    const sub = (await subcommands?.()) ?? {};
    const literals = [flags, takesCredentials ? step_inputs.a : {}, ...Object.values(sub).map((one) => one.flags)];
    const words = takesCredentials ? ids : name === 'completion' ? shells : Object.keys(sub);
    return { name, summary, words, flags: flagRows(Object.assign({}, ...literals)), takesCredentials };
}
const shells = ['bash', 'zsh', 'fish'];
function flagRows(specs) {
    return Object.entries(specs).map(([name, spec]) => ({
        flag: spec.type === 'text' && spec.secret ? `--${name}-file` : `--${name}`,
        values: valuesOf(spec),
        takesValue: spec.type !== 'switch',
        description: (/^.*?[.:](?: |$)/.exec(spec.description.replaceAll('`', '')) ?? [spec.description])[0].trimEnd(),
    }));
}
function valuesOf(spec) {
    return 'options' in spec ? spec.options : [];
}

;// cli/src/completion/completion.ts







const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };
async function completion({ args: [shell], faults }) {
    if (faults.length > 0)
        return (0,refuse.T)(faults);
    const known = shells.find((one) => one === shell);
    if (known)
        return (0,log.ZF)(scripts[known](await readTables()).trimEnd());
    const message = shell === undefined ? 'is required' : `must be one of ${shells.join(', ')}, not ${(0,foreign_text.hD)(shell)}`;
    (0,refuse.T)([{ input: 'shell', message: `${message}${(0,near.a)(shells, shell ?? '')}` }]);
}
/***/ }),

/***/ 2622:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Z: () => (near),
  a: () => (didYouMean)
});
var _trust_near_name__0 = _require(704);

const synonyms = {
    google: 'gcp',
    'google-cloud': 'gcp',
    amazon: 'aws',
    entra: 'azure',
    k8s: 'kubernetes',
    kube: 'kubernetes',
    openbao: 'vault',
    github: 'github-app',
    signin: 'login',
    signout: 'logout',
    revoke: 'end',
    run: 'exec',
    inspect: 'whoami',
};
function near(known, given) {
    const word = given.toLowerCase();
    const synonym = Object.hasOwn(synonyms, word) ? synonyms[word] : undefined;
    if (synonym !== undefined && known.includes(synonym))
        return [synonym];
    const close = known.filter((name) => name === word || isClose(name, word));
    return close.length > 0 || word.length < 3 ? close : known.filter((name) => name.startsWith(word));
}
function didYouMean(known, given) {
    const meant = near(known, given);
    return meant.length === 0 ? '' : `; did you mean ${meant.join(' or ')}?`;
}
function isClose(name, word) {
    const start = '-----';
    return (0,_trust_near_name__0.c)(start + name, start + word);
}
/***/ })

};
;
