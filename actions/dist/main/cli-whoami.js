"use strict";
exports.id = "cli-whoami";
exports.ids = ["cli-whoami","input-faults","render","cli-refuse","platforms-command-no-token"];
exports.modules = {

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

/***/ 9421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   whoami: () => (/* binding */ whoami)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(281);
/* harmony import */ var _mayfly_core_instant__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(368);
/* harmony import */ var _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(276);
/* harmony import */ var _mayfly_platforms_command_no_token__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6031);
/* harmony import */ var _mayfly_platforms_command_subject_tokens__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(349);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1140);







async function whoami({ flags, job: { system, tokens }, faults, }) {
    if (faults.length > 0)
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_4__.refuse)(faults);
    if (flags.audience === undefined && tokens.size > 1) {
        const choice = [...tokens].map(([name, { claims }]) => `${(0,_mayfly_platforms_command_no_token__WEBPACK_IMPORTED_MODULE_2__.audiencesOf)(claims.aud)} (${name})`).join(', ');
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_4__.refuse)([{ input: 'audience', message: `is required, since the job has several tokens: ${choice}` }]);
    }
    const token = await theOne(flags.audience, tokens, system);
    for (const line of claimLines(token))
        (0,_mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__/* .answer */ .ZF)(line);
    if (isOver(token.claims.exp))
        _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm.warn('the time of this token is over: no system takes it any more');
}
async function theOne(audience, tokens, system) {
    if (audience !== undefined)
        return (0,_mayfly_platforms_command_subject_tokens__WEBPACK_IMPORTED_MODULE_3__/* .tokenFor */ .fn)(audience, tokens, system);
    const [only] = tokens.values();
    if (only)
        return only;
    const fix = `${system.tokenFix('AUDIENCE')} AUDIENCE is what the system expects that the token is shown to.`;
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no identity token', { fix });
}
function claimLines({ claims }) {
    const width = Math.max(...Object.keys(claims).map((name) => name.length));
    return Object.entries(claims).map(([name, value]) => {
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        return `${(0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_5__/* .neutralise */ .$0)(name).padEnd(width)}  ${(0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_5__/* .neutralise */ .$0)(text, 600)}${timeOf(name, value)}`;
    });
}
function timeOf(name, value) {
    if (!['exp', 'iat', 'nbf'].includes(name) || !(0,_mayfly_core_instant__WEBPACK_IMPORTED_MODULE_6__/* .isNumericDate */ .O)(value))
        return '';
    return ` (${(0,_mayfly_core_instant__WEBPACK_IMPORTED_MODULE_6__/* .instant */ .u)(value * 1000)}${name === 'exp' && isOver(value) ? ', which is over' : ''})`;
}
function isOver(exp) {
    return typeof exp === 'number' && exp * 1000 <= Date.now();
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


/***/ }),

/***/ 6031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   audiencesOf: () => (/* binding */ audiencesOf),
/* harmony export */   noToken: () => (/* binding */ noToken)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

function noToken(audience, tokens, identities, system) {
    const fix = system.tokenFix(audience);
    if (tokens.size === 0)
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no identity token', { facts: { audience }, fix });
    if (identities.length > 0)
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ID_TOKEN_INVALID', 'This job has several identities of the audience that is asked for', {
            facts: { wanted: audience, ...Object.fromEntries(identities) },
            fix: 'Leave one of them, or give each an audience of its own.',
        });
    const facts = Object.fromEntries([...tokens].map(([name, { claims }]) => [name, audiencesOf(claims.aud)]));
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ID_TOKEN_INVALID', 'No identity token of this job has the audience that is asked for', {
        facts: { wanted: audience, ...facts },
        fix,
    });
}
function audiencesOf(aud) {
    return aud === undefined || aud.length === 0 ? 'no audience' : [aud].flat().join(', ');
}


/***/ })

};
;
