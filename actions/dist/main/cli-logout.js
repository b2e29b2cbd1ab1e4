"use strict";
exports.id = "cli-logout";
exports.ids = ["cli-logout","input-faults","render","cli-refuse"];
exports.modules = {

/***/ 9738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logout: () => (/* binding */ logout)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(276);
/* harmony import */ var _mayfly_platforms_command_release__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3227);
/* harmony import */ var _mayfly_providers_enders__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5815);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3067);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1140);
/* harmony import */ var _signals_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5087);







async function logout({ job, faults }) {
    (0,_signals_js__WEBPACK_IMPORTED_MODULE_6__/* .onSignals */ .rL)(() => undefined);
    if (faults.length > 0)
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_5__.refuse)(faults);
    const { state } = job;
    const existed = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(state.root);
    const records = state.records(job.platform().mask);
    const unread = records.filter(([, record]) => record === undefined).map(([name]) => name);
    const over = [];
    for (const [name, record] of records) {
        if (record === undefined)
            continue;
        const { refused, stuck } = await (0,_mayfly_platforms_command_release__WEBPACK_IMPORTED_MODULE_2__/* .releaseRecord */ .H)(job, name, record, _mayfly_providers_enders__WEBPACK_IMPORTED_MODULE_3__/* .enders */ .I);
        if (stuck)
            over.push(name);
        if (refused === undefined)
            continue;
        (0,_mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv)(refused);
        process.exitCode = _exit_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .h.notEnded;
    }
    const { removed, stuck } = state.removeDelivered();
    if (stuck.length === 0)
        for (const name of over)
            state.forget(name);
    for (const name of unread)
        _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm.warn(`${name} cannot be read: what was issued was ${notEnded}`);
    if (removed.length > 0)
        _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm.warn(`removed, though no record tells that it lies here: ${removed.join(', ')}; what a login without a record got was ${notEnded}`);
    if (stuck.length > 0)
        _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm.warn(`cannot be removed: ${stuck.join(', ')}`);
    if (unread.length + removed.length + stuck.length > 0)
        process.exitCode ??= _exit_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .h.failed;
    else if (records.length === 0)
        _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm.info(`nothing to end: ${existed ? `${state.root} holds no record of a login` : `there is no folder ${state.root}`}`);
    state.tidy();
}
const notEnded = 'not ended, and expires by itself';


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
