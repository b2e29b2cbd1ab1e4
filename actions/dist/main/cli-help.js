"use strict";
exports.ids = ["cli-help"];
exports.modules = {

/***/ 3475:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  help: () => (help),
  unknownCommand: () => (unknownCommand),
  version: () => (version)
});

var foreign_text = _require(281);
;// core/src/input-kind.ts
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
var command_inputs = _require(8885);
var log = _require(276);
var system = _require(6558);
var registry = _require(5379);
var cli_package = _require(1505);
var commands = _require(1218);
;// cli/src/examples.ts
const examples = {
    aws: '--role arn:aws:iam::111111111111:role/deploy --region eu-central-1',
    gcp: '--workload-identity-provider projects/123456789012/locations/global/workloadIdentityPools/ci/providers/github --service-account deploy@my-project.iam.gserviceaccount.com',
    azure: '--client-id 00000000-0000-0000-0000-000000000000 --tenant-id 11111111-1111-1111-1111-111111111111 --subscription-id 22222222-2222-2222-2222-222222222222',
    vault: "--url https://vault.example.com --role deploy --audience https://vault.example.com --secrets 'PASSWORD = kv/app#password'",
    kubernetes: '--server https://cluster.example.com --namespace shop --service-account deploy --audience https://cluster.example.com',
    conjur: "--url https://conjur.example.com --account acme --service-id ci --audience conjur --secrets 'PASSWORD = apps/db/password'",
    akeyless: "--access-id p-0123456789ab --audience https://akeyless.example.com --secrets 'PASSWORD = /prod/db'",
    delinea: "--url https://acme.secretsvaultcloud.com --aws-role arn:aws:iam::111111111111:role/dsv --secrets 'PASSWORD = prod/db#password'",
    keywhiz: "--url https://keywhiz.example.com:4444 --certificate-ca step-ca --certificate-url https://ca.example.com --certificate-audience step-ca --certificate-names deploy.example.com --secrets 'PASSWORD = db-password'",
    'github-app': "--client-id Iv23liABCDEFGHIJKLMN --private-key-file app.pem --owner acme --repositories api --permissions 'contents: read'",
    oauth: '--token-url https://login.example.com/token --audience https://login.example.com',
    certificate: '--ca step-ca --url https://ca.example.com --audience step-ca --names deploy.example.com',
};

;// cli/src/help-json.ts


function commandDocument(name, { usage, summary, examples, flags }) {
    return { command: name, usage: `mayfly ${name} ${usage}`, summary, examples, flags: flagDocuments(flags) };
}
function flagDocuments(specs) {
    return Object.entries(specs).map(([name, spec]) => ({
        flag: spec.type === 'text' && spec.secret ? `--${name}-file` : `--${name}`,
        value: spec.type === 'switch' ? null : inputKind(spec),
        required: spec.required === true,
        default: (0,inputs.VC)(spec) || null,
        description: inputDescription(spec).replaceAll('`', ''),
    }));
}

var near = _require(2622);
var refuse = _require(1140);
var tool = _require(3974);
;// cli/src/help.ts















const width = 100;
const indent = '      ';
const commandNames = [...Object.keys(commands.Pi), ...commands.g0];
const providerIds = Object.keys(registry.u);
async function help(args) {
    const cut = args.findIndex((arg) => arg.startsWith('-'));
    const words = cut < 0 ? args : args.slice(0, cut);
    const [name, id, extra] = Object.hasOwn(registry.u, words[0] ?? '') ? ['login', ...words] : words;
    const json = args.includes('--json');
    const tell = (text, document) => (json ? (0,log.hi)({ version: cli_package.rE, ...document }) : show(text));
    if (name === undefined) {
        const here = await commandsHere();
        return tell(overview(here), {
            commands: Object.entries(here).map((one) => commandDocument(...one)),
            providers: providerIds,
        });
    }
    if (!commandNames.includes(name))
        return refuseUnknownWord('command', [...commandNames, ...providerIds], name);
    const chosen = Object.hasOwn(commands.Pi, name)
        ? commands.Pi[name]
        : (await (0,tool.z)(() => _require.e("../tools/cli-people-commands").then(_require.bind(_require, 6472)))).peopleCommands[name];
    const { takesCredentials, subcommands, mostArguments } = chosen;
    if (subcommands)
        return helpOfSubcommand(tell, [name, chosen], [id, extra], await subcommands());
    if (mostArguments !== undefined)
        return tell(textOf(name, chosen), commandDocument(name, chosen));
    const surplus = takesCredentials ? extra : id;
    if (surplus !== undefined)
        return (0,refuse.T)([{ input: (0,foreign_text.hD)(surplus), message: 'is an unexpected argument' }]);
    if (id === undefined)
        return tell(textOf(name, chosen), commandDocument(name, chosen));
    if (!Object.hasOwn(registry.u, id))
        return refuseUnknownWord('provider', providerIds, id);
    const command = name;
    const provider = await registry.u[id].loadProvider();
    const { defaultDelivery = 'env' } = command === 'exec' ? {} : system.nV[(0,system.rW)()];
    const inputs = (0,command_inputs.tp)(provider.inputs, defaultDelivery);
    const example = exampleOf(command, id);
    tell(providerText(command, provider, inputs, example), {
        ...commandDocument(command, { ...commands.Pi[command], examples: [example] }),
        provider: id,
        inputs: flagDocuments({ ...inputs, ...step_inputs.a }),
    });
}
async function commandsHere() {
    try {
        return { ...commands.Pi, ...(await _require.e("../tools/cli-people-commands").then(_require.bind(_require, 6472))).peopleCommands };
    }
    catch (error) {
        if ((0,tool.W)(error))
            return commands.Pi;
        throw error;
    }
}
function show(text) {
    (0,log.ZF)(text.replace(/^\S.*:$/gm, (title) => (0,log.QK)('stdout', 'bold', title)));
}
function exampleOf(command, id) {
    const rest = command === 'exec' ? '-- ./deploy' : '--state-dir ../mayfly-state';
    return `mayfly ${command} ${id} ${examples[id]} ${rest}`;
}
function helpOfSubcommand(tell, [name, { summary }], [sub, surplus], all) {
    const known = Object.keys(all);
    if (sub !== undefined && !Object.hasOwn(all, sub))
        refuseUnknownWord(`${name} command`, known, sub);
    else if (surplus !== undefined)
        (0,refuse.T)([{ input: (0,foreign_text.hD)(surplus), message: 'is an unexpected argument' }]);
    else {
        const shown = Object.entries(all).filter(([one]) => sub === undefined || one === sub);
        tell(subcommandText([name, summary], sub, all), {
            commands: shown.map(([one, command]) => commandDocument(`${name} ${one}`, command)),
        });
    }
}
function subcommandText([name, summary], sub, all) {
    const chosen = sub === undefined ? undefined : all[sub];
    if (chosen)
        return [textOf(`${name} ${sub}`, chosen), codesOfTrust].join('\n\n');
    const lines = Object.entries(all).map(([one, command]) => `  mayfly ${name} ${one} ${command.usage}\n${wrapText(command.summary)}`);
    const firsts = Object.values(all).flatMap(({ examples }) => examples.slice(0, 1));
    return [summary, ...lines, `  mayfly help ${name} COMMAND`, exampleSection(firsts), codesOfTrust].join('\n\n');
}
const codesOfTrust = `Exit codes:
  0  explain: accepted; lint: no warning and no error; render: printed; drift: no difference
  1  explain: refused; lint: a warning or an error; drift: a difference
  2  wrong input, or a document that cannot be judged`;
function version() {
    (0,log.ZF)(cli_package.rE);
}
function unknownCommand(name, args) {
    const later = name.startsWith('-') ? args.find((arg) => commandNames.includes(arg)) : undefined;
    if (later === undefined)
        refuseUnknownWord('command', commandNames, name);
    else
        (0,refuse.T)([{ input: 'command', message: `must be the first word: mayfly ${later}, then its flags` }]);
}
function refuseUnknownWord(input, known, name) {
    const names = known.join(', ');
    const message = name === '' ? `is required: ${names}` : `must be one of ${names}, not ${(0,foreign_text.hD)(name)}`;
    (0,refuse.T)([{ input, message: `${message}; mayfly help describes each${(0,near.a)(known, name)}` }]);
}
function overview(here) {
    const lines = Object.entries(here).map(([name, { usage, summary }]) => `  mayfly ${name} ${usage}\n${indent}${summary}`);
    const more = `  mayfly help [COMMAND] [PROVIDER] [--json]; --help works with every command; --version or -V\n${indent}PROVIDER is one of ${providerIds.join(', ')}.`;
    const first = [commands.Pi.exec, commands.Pi.login, commands.Pi.end].flatMap(({ examples: [one] }) => one);
    return ['Short-lived credentials for CI jobs.', ...lines, more, exampleSection(first), codes].join('\n\n');
}
const codes = `Exit codes:
  0  success
  1  a service refused a request or did not answer, or something went wrong after a request
  2  refused before any request: wrong inputs, or an environment in which the command cannot work
  3  with --strict-revoke: something that can be revoked was not revoked
exec has the exit code of its command, or 128 plus the number of the signal that ended the command. It has 125 if the
command did not start.`;
function textOf(name, { usage, summary, examples: own, flags, takesCredentials }) {
    const parts = [`mayfly ${name} ${usage}`, summary, exampleSection(own)];
    if (Object.keys(flags).length > 0)
        parts.push(section('Flags', flags));
    if (takesCredentials) {
        parts.push(section('Inputs for every provider', step_inputs.a));
        parts.push(`The inputs of a provider: mayfly help ${name} PROVIDER (${providerIds.join(', ')})`);
    }
    return parts.join('\n\n');
}
function providerText(command, provider, inputs, example) {
    const { id, title } = provider;
    return [
        `mayfly ${command} ${id}: ${title}`,
        exampleSection([example]),
        section(`Inputs of ${id} (--NAME VALUE; --NAME-base64 VALUE if it is base64; --NAME-file FILE if a file contains it)`, inputs),
        ...gitHubOnly(provider.inputs),
        section('Inputs for every provider', step_inputs.a),
        section(`Flags of ${command}`, commands.Pi[command].flags),
    ].join('\n\n');
}
function exampleSection(lines) {
    return ['Examples:', ...lines.map((line) => `  ${line}`)].join('\n');
}
function section(title, specs) {
    return [`${title}:`, ...Object.entries(specs).map(([name, spec]) => flag(name, spec))].join('\n');
}
function flag(name, spec) {
    const byFile = spec.type === 'text' && spec.secret === true;
    const value = byFile ? '-file (a file that contains it)' : spec.type === 'switch' ? '' : ` (${inputKind(spec)})`;
    const fallback = (0,inputs.VC)(spec);
    const state = spec.required ? ', required' : fallback === '' || fallback === 'false' ? '' : `, default ${fallback}`;
    return `  --${name}${value}${state}\n${wrapText(inputDescription(spec).replaceAll('`', ''))}`;
}
function gitHubOnly(specs) {
    const flags = (0,command_inputs.zl)(specs);
    return flags.length === 0 ? [] : [`Only on GitHub: ${flags.join('; ')}.`];
}
function wrapText(text) {
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
/***/ }),

/***/ 1505:
/***/ (function (module) {

module.exports = {"rE":"0.1.0"};

/***/ })

};
;
