"use strict";
exports.id = "cli-help";
exports.ids = ["cli-help","input-faults","render","cli-refuse"];
exports.modules = {

/***/ 9118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  help: () => (/* binding */ help),
  unknownCommand: () => (/* binding */ unknownCommand),
  version: () => (/* binding */ version)
});

// EXTERNAL MODULE: ./packages/core/src/foreign-text.ts
var foreign_text = __webpack_require__(281);
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
            return `${spec.min} to ${spec.max} s, or ${quote('15m')}, ${quote('1h')}`;
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

// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__(7276);
// EXTERNAL MODULE: ./packages/core/src/step-inputs.ts
var step_inputs = __webpack_require__(8993);
// EXTERNAL MODULE: ./packages/platforms/src/command/log.ts
var log = __webpack_require__(276);
// EXTERNAL MODULE: ./packages/platforms/src/command/offered-inputs.ts
var offered_inputs = __webpack_require__(6851);
// EXTERNAL MODULE: ./packages/platforms/src/command/system.ts + 5 modules
var system = __webpack_require__(2431);
// EXTERNAL MODULE: ./packages/providers/src/registry.ts
var registry = __webpack_require__(5379);
;// CONCATENATED MODULE: ./packages/cli/package.json
const package_namespaceObject = {"rE":"0.1.0"};
// EXTERNAL MODULE: ./packages/cli/src/commands.ts
var commands = __webpack_require__(1218);
// EXTERNAL MODULE: ./packages/cli/src/refuse.ts
var refuse = __webpack_require__(1140);
;// CONCATENATED MODULE: ./packages/cli/src/help.ts











const width = 100;
const indent = '      ';
const commandNames = Object.keys(commands/* commands */.P);
const providerIds = Object.keys(registry/* registry */.u);
async function help(args) {
    const cut = args.findIndex((arg) => arg.startsWith('-'));
    const words = cut < 0 ? args : args.slice(0, cut);
    const [name, id, over] = Object.hasOwn(registry/* registry */.u, words[0] ?? '') ? ['login', ...words] : words;
    if (name === undefined)
        return (0,log/* answer */.ZF)(overview());
    if (!Object.hasOwn(commands/* commands */.P, name))
        return unknown('command', [...commandNames, ...providerIds], name);
    const command = name;
    const { takesCredentials, usage } = commands/* commands */.P[command];
    const surplus = takesCredentials || id === usage ? over : id;
    if (surplus !== undefined)
        return (0,refuse.refuse)([{ input: (0,foreign_text/* quoted */.TL)(surplus), message: 'is one argument too many' }]);
    if (id === undefined || id === usage)
        return (0,log/* answer */.ZF)(ofCommand(command));
    if (!Object.hasOwn(registry/* registry */.u, id))
        return unknown('provider', providerIds, id);
    return (0,log/* answer */.ZF)(await ofProvider(command, id));
}
function version() {
    (0,log/* answer */.ZF)(package_namespaceObject.rE);
}
function unknownCommand(name) {
    unknown('command', commandNames, name);
}
function unknown(input, known, name) {
    const names = known.join(', ');
    const message = name === '' ? `is required: ${names}` : `must be one of ${names}, not ${(0,foreign_text/* quoted */.TL)(name)}`;
    (0,refuse.refuse)([{ input, message: `${message}; mayfly help tells of each` }]);
}
function overview() {
    const lines = Object.entries(commands/* commands */.P).map(([name, { usage, summary }]) => `  mayfly ${name} ${usage}\n${indent}${summary}`);
    const more = `  mayfly help [COMMAND] [PROVIDER]; --help with any command; --version\n${indent}PROVIDER is one of ${providerIds.join(', ')}.`;
    return ['CI credentials with an end.', ...lines, more, codes].join('\n\n');
}
const codes = `Exit codes: 0; 1 refused or unreachable; 2 wrong inputs; 3 not all ended, with strict-revoke;
exec: the code of its command, 128 and the number of the signal that ended it, 125 when it never started.`;
function ofCommand(name) {
    const { usage, summary, flags, takesCredentials } = commands/* commands */.P[name];
    const parts = [`mayfly ${name} ${usage}`, summary];
    if (Object.keys(flags).length > 0)
        parts.push(section('Flags', flags));
    if (takesCredentials) {
        parts.push(section('Of every use', step_inputs/* stepInputs */.a));
        parts.push(`The inputs of a provider: mayfly help ${name} PROVIDER (${providerIds.join(', ')})`);
    }
    return parts.join('\n\n');
}
async function ofProvider(command, id) {
    const provider = await registry/* registry */.u[id]();
    const { delivers = 'env' } = command === 'exec' ? {} : system/* systems */.nV[(0,system/* guessSystem */.rW)()];
    return [
        `mayfly ${command} ${id}: ${provider.title}`,
        section(`Inputs of ${id}; --NAME-base64 gives one as base64, --NAME-file by a file`, (0,offered_inputs/* offeredInputs */.JW)(provider.inputs, delivers)),
        ...elsewhere(provider.inputs),
        section('Of every use', step_inputs/* stepInputs */.a),
        section(`Of ${command}`, commands/* commands */.P[command].flags),
    ].join('\n\n');
}
function section(title, literal) {
    return [`${title}:`, ...Object.entries(literal).map(([name, spec]) => flag(name, spec))].join('\n');
}
function flag(name, spec) {
    const byFile = spec.type === 'text' && spec.secret === true;
    const value = byFile ? '-file (a file that holds it)' : spec.type === 'switch' ? '' : ` (${inputKind(spec)})`;
    const fallback = (0,inputs/* defaultText */.VC)(spec);
    const state = spec.required ? ', required' : fallback === '' || fallback === 'false' ? '' : `, default ${fallback}`;
    return `  --${name}${value}${state}\n${wrapped(inputDescription(spec).replaceAll('`', ''))}`;
}
function elsewhere(literal) {
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

/***/ 1140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failWith: () => (/* binding */ failWith),
/* harmony export */   refuse: () => (/* binding */ refuse)
/* harmony export */ });
/* harmony import */ var _mayfly_core_input_faults__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8171);
/* harmony import */ var _mayfly_core_render__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3726);
/* harmony import */ var _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(276);



function refuse(faults) {
    failWith((0,_mayfly_core_input_faults__WEBPACK_IMPORTED_MODULE_0__.faulty)(faults));
}
function failWith(thrown) {
    const errors = (0,_mayfly_core_render__WEBPACK_IMPORTED_MODULE_1__.printable)(thrown);
    (0,_mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)(errors.map((error) => (0,_mayfly_core_render__WEBPACK_IMPORTED_MODULE_1__.render)(error)).join('\n\n'), { errors, rows: [] });
}


/***/ }),

/***/ 8171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  faulty: () => (/* binding */ faulty),
  strangeInputs: () => (/* binding */ strangeInputs),
  strangeStepInputs: () => (/* binding */ strangeStepInputs)
});

;// CONCATENATED MODULE: ./packages/core/src/elsewhere.ts
function adviceOf(name, { action, inputs, also = {} }) {
    for (const [theirs, counterpart] of Object.entries(inputs)) {
        const rest = restOf(name, theirs);
        if (rest === undefined)
            continue;
        const known = `is an input of ${action.replace(/^.*\//, '')}`;
        if ('absent' in counterpart)
            return `${known} and has no counterpart here: ${counterpart.absent}`;
        const { write, note } = counterpart;
        const text = note === undefined ? write : `${write} (${note})`;
        return `${known}; here write ${text.replace('{}', rest)}`;
    }
    const meant = Object.entries(also).find(([other]) => restOf(name, other) !== undefined)?.[1];
    return meant && `is not an input; did you mean "${meant}"?`;
}
function restOf(name, theirs) {
    if (!theirs.endsWith('*'))
        return plain(name) === plain(theirs) ? '' : undefined;
    const given = name.toLowerCase().replaceAll('-', '_');
    const begin = theirs.slice(0, -1).replaceAll('-', '_');
    return given.length > begin.length && given.startsWith(begin) ? given.slice(begin.length) : undefined;
}
function plain(name) {
    return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
;// CONCATENATED MODULE: ./packages/core/src/input-faults.ts


const unseen = 'A secret or variable that this job cannot see is empty: look at its environment, at protected branches, forks and Dependabot, and at secrets: inherit. ';
function faulty(faults) {
    const facts = {};
    for (const { input, part, message } of faults) {
        const name = part === undefined ? input : `${input} ${part}`;
        facts[name] = facts[name] ? `${facts[name]}; ${message}` : message;
    }
    const wrong = new Set(faults.map(({ input }) => input)).size;
    const count = wrong === 1 ? 'An input is wrong' : `${wrong} inputs are wrong`;
    const empty = faults.some(({ message }) => message.endsWith('absent or empty'));
    return new errors/* MayflyError */.rU('ERR_INPUT_INVALID', count, { facts, fix: `${empty ? unseen : ''}No request was made.` });
}
function strangeInputs(literal, names, others = []) {
    return names.flatMap((input) => {
        const [advice] = others.flatMap((other) => (other && adviceOf(input, other)) ?? []);
        const meant = Object.keys(literal).find((known) => nearly(known, input));
        const message = advice ?? (meant && `is not an input; did you mean "${meant}"?`);
        return message ? [{ input, message }] : [];
    });
}
async function strangeStepInputs(literal, names, items) {
    const others = await Promise.all(items.map(({ provider }) => provider.elsewhere?.()));
    const listed = new Set(items.flatMap(({ provider, place }) => (place ? Object.keys(provider.inputs) : [])));
    return [
        ...names
            .filter((name) => listed.has(name))
            .map((input) => ({ input, message: 'belongs into an item of credentials' })),
        ...strangeInputs(literal, names.filter((name) => !listed.has(name)), others),
    ];
}
function nearly(known, name) {
    if (name.replaceAll('_', '-') === known)
        return true;
    if (known.length < 5 || Math.abs(known.length - name.length) > 1)
        return false;
    let start = 0;
    while (start < known.length && known[start] === name[start])
        start++;
    let end = 0;
    while (end < Math.min(known.length, name.length) - start && known.at(-1 - end) === name.at(-1 - end))
        end++;
    const left = known.slice(start, known.length - end);
    const right = name.slice(start, name.length - end);
    return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''));
}


/***/ }),

/***/ 3726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  printable: () => (/* binding */ printable),
  render: () => (/* binding */ render)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/foreign-text.ts
var foreign_text = __webpack_require__(281);
;// CONCATENATED MODULE: ./packages/core/src/usual-fixes.ts
const usualFixes = {
    ERR_TIMED_OUT: 'Check the network between the runner and the hosts that this step asks.',
    ERR_EVENT_REFUSED: 'Code from outside may run here with the rights of this repository. Use another event, or set allow-untrusted-events: true when no foreign code runs in this job.',
    ERR_ENDPOINT_REFUSED: 'Give an https URL without a user, a password or a fragment. No request was made to it.',
    ERR_ENV_CONFLICT: 'The tools would silently use another identity, or take ours for expired. Remove these variables from the job, or choose another delivery; if an earlier use of Mayfly set them, give that one a profile or take its outputs.',
    ERR_DELIVERY_FAILED: "Check the folder of private files (the runner's temp folder, or --state-dir): its owner, its free space, and what else writes there.",
    ERR_STATE_REFUSED: 'Nothing in it was used or ended, and nothing written there. Look who else can write there; what an earlier use got ends at its own time.',
    ERR_AGENT_UNAVAILABLE: 'Use another delivery for this step, and report this with its facts.',
    ERR_STATE_TOO_LARGE: 'Ask for fewer credentials in one step.',
};

;// CONCATENATED MODULE: ./packages/core/src/render.ts



const docs = 'https://github.com/mayfly-ci/mayfly/blob/main/docs/errors.md';
function printable(thrown) {
    if (thrown instanceof AggregateError)
        return thrown.errors.flatMap(printable);
    if (thrown instanceof errors/* MayflyError */.rU)
        return [thrown];
    const { name, code } = (thrown ?? {});
    return [
        new errors/* MayflyError */.rU('ERR_INTERNAL', 'Mayfly met an error that it did not expect', {
            facts: {
                kind: typeof name === 'string' ? name : typeof thrown,
                code: typeof code === 'string' ? code : undefined,
            },
            fix: 'Report it with these facts: https://github.com/mayfly-ci/mayfly/issues',
        }),
    ];
}
function render(error, state = []) {
    const codes = [error.code, error.vendor].filter((code) => code !== undefined).map((code) => (0,foreign_text/* neutralise */.$0)(code, 80));
    const facts = Object.entries(error.facts).filter((fact) => Boolean(fact[1]));
    const width = Math.max(0, ...facts.map(([name]) => name.length));
    return [
        `${(0,foreign_text/* neutralise */.$0)(error.message)} (${codes.join(', ')})`,
        ...facts.map(([name, value]) => `  ${(0,foreign_text/* neutralise */.$0)(name).padEnd(width)}  ${(0,foreign_text/* neutralise */.$0)(value, 600)}`),
        [error.fix ?? usualFixes[error.code] ?? '', ...state]
            .map((sentence) => (0,foreign_text/* neutralise */.$0)(sentence, 2000))
            .filter((sentence) => sentence !== '')
            .join(' '),
        `${docs}#${error.code.toLowerCase()}`,
    ]
        .filter((line) => line !== '')
        .join('\n');
}


/***/ })

};
;
