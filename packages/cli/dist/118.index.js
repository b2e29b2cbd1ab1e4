"use strict";
exports.id = 118;
exports.ids = [118,140];
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

// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__(7276);
// EXTERNAL MODULE: ./packages/core/src/step-inputs.ts
var step_inputs = __webpack_require__(8993);
// EXTERNAL MODULE: ./packages/platforms/src/command/log.ts
var log = __webpack_require__(276);
// EXTERNAL MODULE: ./packages/platforms/src/command/system.ts + 3 modules
var system = __webpack_require__(952);
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
async function help([name = '', id = '']) {
    if (!Object.hasOwn(commands/* commands */.P, name))
        return (0,log/* answer */.ZF)(overview());
    const command = name;
    if (!commands/* commands */.P[command].takesCredentials || !Object.hasOwn(registry/* registry */.u, id))
        return (0,log/* answer */.ZF)(ofCommand(command));
    const provider = await registry/* registry */.u[id]();
    (0,log/* answer */.ZF)([
        `mayfly ${name} ${id}: ${provider.title}`,
        section(`Inputs of ${id}; --NAME-base64 gives one as base64, --NAME-file by a file`, provider.inputs),
        section('Of every use', step_inputs/* stepInputs */.a),
        section(`Of ${name}`, commands/* commands */.P[command].flags),
    ].join('\n\n'));
}
function version() {
    (0,log/* answer */.ZF)(package_namespaceObject.rE);
}
function unknownCommand(name) {
    const known = Object.keys(commands/* commands */.P).join(', ');
    (0,refuse.refuse)([
        {
            input: 'command',
            message: name === '' ? `is required: ${known}` : `must be one of ${known}, not ${JSON.stringify(name)}`,
        },
    ]);
}
function overview() {
    const lines = Object.entries(commands/* commands */.P).map(([name, { usage, summary }]) => `  mayfly ${name} ${usage}\n${indent}${summary}`);
    const more = `  mayfly help [COMMAND [PROVIDER]]; --help with any command; --version\n${indent}PROVIDER is one of ${Object.keys(registry/* registry */.u).join(', ')}.`;
    return ['CI credentials with an end.', ...lines, more, codes].join('\n\n');
}
const codes = `Exit codes: 0; 1 refused or unreachable; 2 wrong inputs; 3 not all ended, with strict-revoke;
exec: the code of its command, 128 and the number of the signal that ended it, 125 when it never started.`;
function ofCommand(name) {
    const { usage, summary, flags, takesCredentials } = commands/* commands */.P[name];
    const parts = [`mayfly ${name} ${usage}`, summary, section('Flags', flags)];
    if (takesCredentials) {
        parts.push(section('Of every use', step_inputs/* stepInputs */.a));
        parts.push(`The inputs of a provider: mayfly help ${name} PROVIDER (${Object.keys(registry/* registry */.u).join(', ')})`);
    }
    return parts.join('\n\n');
}
function section(title, literal) {
    return [`${title}:`, ...Object.entries(literal).map(([name, spec]) => flag(name, spec))].join('\n');
}
function flag(name, spec) {
    const value = spec.type === 'switch' ? '' : ` (${inputKind(here(spec))})`;
    const fallback = (0,inputs/* defaultText */.V)(spec);
    const state = spec.required ? ', required' : fallback === '' || fallback === 'false' ? '' : `, default ${fallback}`;
    const missing = here(spec) === spec ? '' : ' There are no step outputs here.';
    return `  --${name}${value}${state}\n${wrapped(spec.description.replaceAll('`', '') + missing)}`;
}
function here(spec) {
    if (spec.type !== 'choices' || !spec.options.includes('output'))
        return spec;
    return { ...spec, options: spec.options.filter((option) => system/* modes */.nI.includes(option)) };
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
/* harmony import */ var _mayfly_core_input_faults__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(611);
/* harmony import */ var _mayfly_core_render__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3726);
/* harmony import */ var _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(276);



function refuse(faults) {
    failWith((0,_mayfly_core_input_faults__WEBPACK_IMPORTED_MODULE_0__.faulty)(faults));
}
function failWith(thrown) {
    const errors = (0,_mayfly_core_render__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(thrown);
    (0,_mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)(errors.map((error) => (0,_mayfly_core_render__WEBPACK_IMPORTED_MODULE_1__/* .render */ .X)(error)).join('\n\n'), { errors, rows: [] });
}


/***/ }),

/***/ 7638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ saysNothingIssued),
/* harmony export */   r: () => (/* binding */ MayflyError)
/* harmony export */ });
class MayflyError extends Error {
    code;
    vendor;
    facts;
    fix;
    retry;
    retryAfterSeconds;
    constructor(code, message, details = {}) {
        super(message);
        this.name = 'MayflyError';
        this.code = code;
        this.vendor = details.vendor;
        this.facts = details.facts ?? {};
        this.fix = details.fix;
        this.retry = details.retry;
        this.retryAfterSeconds = details.retryAfterSeconds;
    }
    with(details) {
        const { code, message, vendor, fix, retry, retryAfterSeconds } = this;
        const own = { ...(vendor && { vendor }), ...(fix && { fix }), ...(retry && { retry }) };
        return new MayflyError(code, message, { ...own, ...(retryAfterSeconds && { retryAfterSeconds }), ...details });
    }
}
function saysNothingIssued(error) {
    if (!(error instanceof MayflyError))
        return false;
    const { code, retry } = error;
    return retry ? retry !== 'transient' : code === 'ERR_EXCHANGE_REJECTED' || code === 'ERR_ENDPOINT_REFUSED';
}


/***/ }),

/***/ 9531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ guardEvent),
/* harmony export */   l: () => (/* binding */ forkEvent)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

const forkEvent = 'the merge request of a fork';
const untrusted = ['pull_request_target', 'workflow_run', forkEvent];
function guardEvent(job, allowed) {
    if (allowed || !untrusted.includes(job.event))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_EVENT_REFUSED', `No credential is given to a job that runs on ${job.event}`, {
        facts: { event: job.event, 'started by': job.outsider },
    });
}


/***/ }),

/***/ 611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   faulty: () => (/* binding */ faulty),
/* harmony export */   misspelt: () => (/* binding */ misspelt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

function faulty(faults) {
    const facts = {};
    for (const { input, message } of faults)
        facts[input] = facts[input] ? `${facts[input]}; ${message}` : message;
    const wrong = Object.keys(facts).length;
    const count = wrong === 1 ? 'An input is wrong' : `${wrong} inputs are wrong`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_INPUT_INVALID', count, { facts, fix: 'No request was made.' });
}
function misspelt(literal, names) {
    return names.flatMap((name) => {
        const meant = Object.entries(literal).find(([known, { elsewhere = [] }]) => nearly(known, name) || elsewhere.includes(name))?.[0];
        return meant ? [{ input: name, message: `is not an input; did you mean "${meant}"?` }] : [];
    });
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

/***/ 7276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseInputs),
/* harmony export */   V: () => (/* binding */ defaultText)
/* harmony export */ });
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8189);

const longest = 65_536;
function parseInputs(literal, raw, mask) {
    const faults = [];
    const inputs = {};
    for (const [name, spec] of Object.entries(literal)) {
        const given = (raw[name] ?? '').trim();
        const text = given || defaultText(spec);
        const fault = (message) => {
            faults.push({ input: name, message });
        };
        if (text === '') {
            if (spec.required)
                fault('is required');
            else
                inputs[name] = spec.type === 'switch' ? false : spec.type === 'lines' ? [] : undefined;
        }
        else if (text.length > longest) {
            fault(`is longer than ${longest} characters`);
        }
        else {
            const before = faults.length;
            const value = parse(spec, text, fault, mask);
            if (faults.length === before)
                inputs[name] = value;
        }
    }
    return { inputs: inputs, faults };
}
function defaultText(spec) {
    return 'default' in spec && spec.default !== undefined ? String(spec.default) : '';
}
function parse(spec, text, fault, mask) {
    switch (spec.type) {
        case 'text':
            if (spec.secret)
                return _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z.receive(text, mask);
            return matches(spec.form, text, fault);
        case 'choice':
            if (!spec.options.includes(text))
                fault(`must be one of ${spec.options.join(', ')}, not ${quote(text)}`);
            return text;
        case 'choices': {
            const chosen = [...new Set(split(text))];
            for (const one of chosen) {
                if (!spec.options.includes(one))
                    fault(`takes ${spec.options.join(', ')}, with commas between, not ${quote(one)}`);
            }
            if (chosen.length === 0)
                fault(`takes one or more of ${spec.options.join(', ')}`);
            return chosen;
        }
        case 'lines':
            return split(text).map((line) => matches(spec.form, line, fault));
        case 'switch':
            if (!/^(true|false)$/i.test(text))
                fault(`must be true or false, not ${quote(text)}`);
            return text.toLowerCase() === 'true';
        case 'duration':
            return duration(text, spec.min, spec.max, fault);
        case 'document':
            return text;
        case 'json':
            try {
                return JSON.parse(text);
            }
            catch {
                return fault('is not valid JSON');
            }
    }
}
function matches(form, text, fault) {
    if (/[\u0000-\u001f\u007f]/.test(text))
        fault('must be one line without control characters');
    else if (form && !new RegExp(`^(?:${form.pattern})$`).test(text))
        fault(`must be ${form.words}, not ${quote(text)}`);
    return text;
}
function split(text) {
    return text
        .split(/[,\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
function duration(text, min, max, fault) {
    const [, digits, unit] = /^(\d{1,7})(s|m|h)?$/.exec(text) ?? [];
    if (digits === undefined) {
        fault(`must be seconds or a time such as 15m or 1h, not ${quote(text)}`);
        return undefined;
    }
    const seconds = Number(digits) * (unit === 'h' ? 3600 : unit === 'm' ? 60 : 1);
    if (seconds < min || seconds > max) {
        const bare = unit === undefined ? '; a bare number is seconds' : '';
        fault(`must be from ${span(min)} to ${span(max)}, not ${span(seconds)}${bare}`);
    }
    return seconds;
}
function span(seconds) {
    if (seconds > 0 && seconds % 3600 === 0)
        return `${seconds / 3600}h`;
    return seconds > 0 && seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
function quote(text) {
    const shown = text.replace(/\/\/[^/@\s]*@/g, '//***@');
    return JSON.stringify(shown.length > 80 ? `${shown.slice(0, 80)}…` : shown);
}


/***/ }),

/***/ 3726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ printable),
  X: () => (/* binding */ render)
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
    ERR_STATE_REFUSED: 'Nothing in it was used or ended. Look who else can write there; the credentials themselves end at their own time.',
    ERR_STATE_TOO_LARGE: 'Ask for fewer credentials in one step.',
};

;// CONCATENATED MODULE: ./packages/core/src/render.ts



const docs = 'https://github.com/mayfly-ci/mayfly/blob/main/docs/errors.md';
function printable(thrown) {
    if (thrown instanceof AggregateError)
        return thrown.errors.flatMap(printable);
    if (thrown instanceof errors/* MayflyError */.r)
        return [thrown];
    const { name, code } = (thrown ?? {});
    return [
        new errors/* MayflyError */.r('ERR_INTERNAL', 'Mayfly met an error that it did not expect', {
            facts: {
                kind: typeof name === 'string' ? name : typeof thrown,
                code: typeof code === 'string' ? code : undefined,
            },
            fix: 'Report it with these facts: https://github.com/mayfly-ci/mayfly/issues',
        }),
    ];
}
function render(error, state) {
    const codes = [error.code, error.vendor].filter((code) => code !== undefined).map((code) => (0,foreign_text/* neutralise */.$)(code, 80));
    const facts = Object.entries(error.facts).filter((fact) => Boolean(fact[1]));
    const width = Math.max(0, ...facts.map(([name]) => name.length));
    return [
        `${(0,foreign_text/* neutralise */.$)(error.message)} (${codes.join(', ')})`,
        ...facts.map(([name, value]) => `  ${(0,foreign_text/* neutralise */.$)(name).padEnd(width)}  ${(0,foreign_text/* neutralise */.$)(value, 600)}`),
        [error.fix ?? usualFixes[error.code], state].filter(Boolean).join(' '),
        `${docs}#${error.code.toLowerCase()}`,
    ]
        .filter((line) => line !== '')
        .join('\n');
}


/***/ }),

/***/ 8189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
const inspect = Symbol.for('nodejs.util.inspect.custom');
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    static receive(value, mask) {
        mask(value);
        return new Secret(value);
    }
    reveal() {
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        throw new TypeError('A Secret is never serialised; a codec reveals it by name');
    }
    [inspect]() {
        return '***';
    }
}


/***/ }),

/***/ 8993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ stepInputs)
/* harmony export */ });
const stepInputs = {
    'strict-revoke': {
        type: 'switch',
        default: false,
        description: 'Fail the job when something that can be ended at its issuer was not ended. What only expires is reported and never fails.',
    },
    'allow-untrusted-events': {
        type: 'switch',
        default: false,
        description: 'Work where code from outside may run with the rights of this repository too: in `pull_request_target` and `workflow_run`, on GitLab in the merge request of a fork.',
    },
    proxy: {
        type: 'text',
        form: {
            pattern: 'http://(?:[A-Za-z0-9._-]+|\\[[0-9a-fA-F:]+\\])(?::(?:[1-5]?\\d{1,4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]))?/?',
            words: 'http://host:port, without user and password',
        },
        description: 'An `http://host:port` proxy, used by CONNECT. A proxy in the environment is never taken: an earlier step could have put it there.',
    },
};


/***/ }),

/***/ 952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rW: () => (/* binding */ guessSystem),
  US: () => (/* binding */ liesInWorkspace),
  nI: () => (/* binding */ modes),
  nV: () => (/* binding */ systems)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/guards.ts
var guards = __webpack_require__(9531);
;// CONCATENATED MODULE: ./packages/platforms/src/gitlab/system.ts




const revealing = ['CI_DEBUG_TRACE', 'CI_DEBUG_SERVICES'];
const gitlab = {
    id: 'gitlab',
    job(tokens) {
        const { CI_PIPELINE_ID = '', CI_JOB_ID = '', CI_PIPELINE_SOURCE = '' } = process.env;
        const fork = forkOf(tokens);
        return {
            label: `gl-${CI_PIPELINE_ID}-${CI_JOB_ID}`,
            event: fork === undefined ? CI_PIPELINE_SOURCE : guards/* forkEvent */.l,
            outsider: fork,
        };
    },
    tokenFix: (audience) => `Give the job an ID token of this audience: "id_tokens: { MAYFLY_ID_TOKEN: { aud: '${audience}' } }"; a further one is MAYFLY_ID_TOKEN_<NAME>.`,
    guard() {
        const set = revealing.filter((name) => /^(true|t|1)$/i.test(process.env[name] ?? ''));
        if (set.length === 0)
            return;
        throw new errors/* MayflyError */.r('ERR_LOG_UNMASKED', 'The log of this job shows every variable, secrets too', {
            facts: { variables: set.join(', ') },
            fix: 'Run the job without debug tracing.',
        });
    },
    masksFromLog() {
        const { RUNNER_TEMP_PROJECT_DIR: folder } = process.env;
        return folder !== undefined && folder !== '' && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'masking.db'));
    },
    workspace: () => process.env.CI_PROJECT_DIR,
};
function forkOf(tokens) {
    for (const { claims } of tokens) {
        const { project_path: own, job_project_path: job } = claims;
        if (typeof own === 'string' && typeof job === 'string' && own !== job)
            return `the fork ${own}`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/platforms/src/jenkins/system.ts
const longestTag = 45;
const jenkins = {
    id: 'jenkins',
    job() {
        const tag = (process.env.BUILD_TAG ?? '').replace(/^jenkins-/, '').replace(/[^\w.-]+/g, '-');
        return { label: `jk-${tag.slice(-longestTag)}`, event: '', outsider: undefined };
    },
    delivers: 'file',
    keepsLists: true,
    tokenFix: (audience) => `Make an "OpenID Connect id token" credential with the audience ${audience}, and bind it around this command: withCredentials([string(credentialsId: '<its id>', variable: 'MAYFLY_ID_TOKEN')]).`,
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/platforms/src/shell/system.ts

const shell = {
    id: 'shell',
    job: () => ({ label: `sh-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`, event: '', outsider: undefined }),
    tokenFix: (audience) => `Put a token (a JWT) of the audience ${audience} into the environment as MAYFLY_ID_TOKEN, a further one as MAYFLY_ID_TOKEN_<NAME>.`,
};

;// CONCATENATED MODULE: ./packages/platforms/src/command/system.ts




const systems = { gitlab: gitlab, jenkins: jenkins, shell: shell };
function guessSystem() {
    const { GITLAB_CI, JENKINS_URL, BUILD_TAG } = process.env;
    if (GITLAB_CI === 'true')
        return 'gitlab';
    return JENKINS_URL && BUILD_TAG ? 'jenkins' : 'shell';
}
const modes = ['env', 'file'];
function liesInWorkspace({ workspace }, folder) {
    const own = workspace?.();
    return own ? `${(0,external_node_path_.resolve)(folder)}${external_node_path_.sep}`.startsWith((0,external_node_path_.resolve)(own) + external_node_path_.sep) : false;
}


/***/ }),

/***/ 5379:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ registry)
/* harmony export */ });
const registry = {
    aws: () => __webpack_require__.e(/* import() */ 966).then(__webpack_require__.bind(__webpack_require__, 9966)).then(({ aws }) => aws),
    gcp: () => __webpack_require__.e(/* import() */ 403).then(__webpack_require__.bind(__webpack_require__, 6403)).then(({ gcp }) => gcp),
    azure: () => __webpack_require__.e(/* import() */ 675).then(__webpack_require__.bind(__webpack_require__, 1675)).then(({ azure }) => azure),
    vault: () => __webpack_require__.e(/* import() */ 875).then(__webpack_require__.bind(__webpack_require__, 2875)).then(({ vault }) => vault),
    kubernetes: () => __webpack_require__.e(/* import() */ 957).then(__webpack_require__.bind(__webpack_require__, 957)).then(({ kubernetes }) => kubernetes),
    'github-app': () => __webpack_require__.e(/* import() */ 572).then(__webpack_require__.bind(__webpack_require__, 5572)).then(({ githubApp }) => githubApp),
};


/***/ })

};
;
