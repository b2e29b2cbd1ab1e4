"use strict";
exports.id = "cli-help";
exports.ids = ["cli-help"];
exports.modules = {

/***/ 5598:
/***/ (function (_module, _exports, _require) {

// ESM COMPAT FLAG
_require.r(_exports);

// EXPORTS
_require.d(_exports, {
  help: () => (help),
  unknownCommand: () => (unknownCommand),
  version: () => (version)
});

var foreign_text = _require(281);
;// CONCATENATED MODULE: ./packages/core/src/input-kind.ts
function inputKind(spec, quote = (literal) => literal) {
    const options = 'options' in spec ? spec.options.map(quote).join(', ') : '';
    switch (spec.type) {
        case 'choice':
            return `one of ${options}`;
        case 'choices':
            return `any of ${options}`;
        case 'document':
            return 'several lines';
        case 'duration':
            return `${spec.min} to ${spec.max} seconds, or a time such as ${quote('15m')} or ${quote('1h')}`;
        case 'json':
            return 'JSON';
        case 'lines':
            return 'list';
        case 'switch':
            return `${quote('true')} or ${quote('false')}`;
        case 'text':
            return 'text';
    }
}
function inputDescription(spec) {
    const each = spec.type === 'choices' ? spec.each : undefined;
    if (!each || !('options' in spec))
        return spec.description;
    return [spec.description, ...spec.options.map((option) => `\`${option}\`: ${each[option]}.`)].join(' ');
}

var inputs = _require(7276);
var step_inputs = _require(8993);
var log = _require(276);
var offered_inputs = _require(6851);
var system = _require(4907);
var registry = _require(5379);
var cli_package = _require(1505);
var commands = _require(1218);
var refuse = _require(1140);
;// CONCATENATED MODULE: ./packages/cli/src/help.ts











const width = 100;
const indent = '      ';
const commandNames = Object.keys(commands/* commands */.P);
const providerIds = Object.keys(registry/* registry */.u);
async function help(args) {
    const cut = args.findIndex((arg) => arg.startsWith('-'));
    const words = cut < 0 ? args : args.slice(0, cut);
    const [name, id, extra] = Object.hasOwn(registry/* registry */.u, words[0] ?? '') ? ['login', ...words] : words;
    if (name === undefined)
        return (0,log/* answer */.ZF)(overview());
    if (!Object.hasOwn(commands/* commands */.P, name))
        return unknown('command', [...commandNames, ...providerIds], name);
    const command = name;
    const { takesCredentials, subcommands, mostArguments } = commands/* commands */.P[command];
    if (subcommands)
        return helpOfSubcommand(name, id, extra, await subcommands());
    if (mostArguments !== undefined)
        return (0,log/* answer */.ZF)(ofCommand(command));
    const surplus = takesCredentials ? extra : id;
    if (surplus !== undefined)
        return (0,refuse/* refuse */.T)([{ input: (0,foreign_text/* quoted */.TL)(surplus), message: 'is an unexpected argument' }]);
    if (id === undefined)
        return (0,log/* answer */.ZF)(ofCommand(command));
    if (!Object.hasOwn(registry/* registry */.u, id))
        return unknown('provider', providerIds, id);
    return (0,log/* answer */.ZF)(await ofProvider(command, id));
}
function helpOfSubcommand(name, sub, surplus, all) {
    const known = Object.keys(all);
    if (sub !== undefined && !Object.hasOwn(all, sub))
        unknown(`${name} command`, known, sub);
    else if (surplus !== undefined)
        (0,refuse/* refuse */.T)([{ input: (0,foreign_text/* quoted */.TL)(surplus), message: 'is an unexpected argument' }]);
    else
        (0,log/* answer */.ZF)(ofSubcommand(name, sub, all));
}
function ofSubcommand(name, sub, all) {
    const chosen = sub === undefined ? undefined : all[sub];
    if (chosen)
        return [textOf(`${name} ${sub}`, chosen), codesOfTrust].join('\n\n');
    const lines = Object.entries(all).map(([one, { usage, summary }]) => `  mayfly ${name} ${one} ${usage}\n${wrapped(summary)}`);
    const { summary } = commands/* commands */.P[name];
    return [summary, ...lines, `  mayfly help ${name} COMMAND`, codesOfTrust].join('\n\n');
}
const codesOfTrust = `Exit codes:
  0  explain: accepted; lint: no warning and no error; render: printed; drift: no difference
  1  explain: refused; lint: a warning or an error; drift: a difference
  2  wrong input, or a document that cannot be judged`;
function version() {
    (0,log/* answer */.ZF)(cli_package/* version */.rE);
}
function unknownCommand(name, args) {
    const later = name.startsWith('-') ? args.find((arg) => commandNames.includes(arg)) : undefined;
    if (later === undefined)
        unknown('command', commandNames, name);
    else
        (0,refuse/* refuse */.T)([{ input: 'command', message: `must be the first word: mayfly ${later}, then its flags` }]);
}
function unknown(input, known, name) {
    const names = known.join(', ');
    const message = name === '' ? `is required: ${names}` : `must be one of ${names}, not ${(0,foreign_text/* quoted */.TL)(name)}`;
    (0,refuse/* refuse */.T)([{ input, message: `${message}; mayfly help describes each` }]);
}
function overview() {
    const lines = Object.entries(commands/* commands */.P).map(([name, { usage, summary }]) => `  mayfly ${name} ${usage}\n${indent}${summary}`);
    const more = `  mayfly help [COMMAND] [PROVIDER]; --help works with every command; --version\n${indent}PROVIDER is one of ${providerIds.join(', ')}.`;
    return ['Short-lived credentials for CI jobs.', ...lines, more, codes].join('\n\n');
}
const codes = `Exit codes:
  0  success
  1  a service refused a request or did not answer, or something went wrong after a request
  2  refused before any request: wrong inputs, or an environment in which the command cannot work
  3  with --strict-revoke: something that can be revoked was not revoked
exec has the exit code of its command, or 128 plus the number of the signal that ended the command. It has 125 if the
command did not start.`;
function ofCommand(name) {
    return textOf(name, commands/* commands */.P[name]);
}
function textOf(name, { usage, summary, flags, takesCredentials }) {
    const parts = [`mayfly ${name} ${usage}`, summary];
    if (Object.keys(flags).length > 0)
        parts.push(section('Flags', flags));
    if (takesCredentials) {
        parts.push(section('Inputs for every provider', step_inputs/* stepInputs */.a));
        parts.push(`The inputs of a provider: mayfly help ${name} PROVIDER (${providerIds.join(', ')})`);
    }
    return parts.join('\n\n');
}
async function ofProvider(command, id) {
    const provider = await registry/* registry */.u[id].provider();
    const { delivers = 'env' } = command === 'exec' ? {} : system/* systems */.nV[(0,system/* guessSystem */.rW)()];
    return [
        `mayfly ${command} ${id}: ${provider.title}`,
        section(`Inputs of ${id} (--NAME VALUE; --NAME-base64 VALUE if it is base64; --NAME-file FILE if a file contains it)`, (0,offered_inputs/* offeredInputs */.JW)(provider.inputs, delivers)),
        ...gitHubOnly(provider.inputs),
        section('Inputs for every provider', step_inputs/* stepInputs */.a),
        section(`Flags of ${command}`, commands/* commands */.P[command].flags),
    ].join('\n\n');
}
function section(title, literal) {
    return [`${title}:`, ...Object.entries(literal).map(([name, spec]) => flag(name, spec))].join('\n');
}
function flag(name, spec) {
    const byFile = spec.type === 'text' && spec.secret === true;
    const value = byFile ? '-file (a file that contains it)' : spec.type === 'switch' ? '' : ` (${inputKind(spec)})`;
    const fallback = (0,inputs/* defaultText */.VC)(spec);
    const state = spec.required ? ', required' : fallback === '' || fallback === 'false' ? '' : `, default ${fallback}`;
    return `  --${name}${value}${state}\n${wrapped(inputDescription(spec).replaceAll('`', ''))}`;
}
function gitHubOnly(literal) {
    const flags = (0,offered_inputs/* onlyOnGitHub */.zl)(literal);
    return flags.length === 0 ? [] : [`Only on GitHub: ${flags.join('; ')}.`];
}
function wrapped(text) {
    const lines = [''];
    for (const word of text.split(' ')) {
        const line = lines.at(-1);
        if (line !== '' && indent.length + line.length + 1 + word.length > width)
            lines.push(word);
        else
            lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    }
    return lines.map((line) => indent + line).join('\n');
}


/***/ }),

/***/ 1505:
/***/ (function (module) {

module.exports = {"rE":"0.1.0"};

/***/ })

};
;
