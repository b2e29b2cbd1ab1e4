"use strict";
exports.id = "cli-trust-trust";
exports.ids = ["cli-trust-trust","cli-trust-subcommands"];
exports.modules = {

/***/ 2403:
require("./shared-cli-trust-subcommands.js"),

/***/ 7525:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  trust: () => (trust)
});
var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(281);
var _flags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(740);
var _refuse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1140);
var _subcommands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2403);

async function trust([name = '', ...args]) {
    if (!Object.hasOwn(_subcommands_js__WEBPACK_IMPORTED_MODULE_2__.subcommands, name)) {
        const names = Object.keys(_subcommands_js__WEBPACK_IMPORTED_MODULE_2__.subcommands).join(', ');
        const message = name === '' ? `is required: ${names}` : `must be one of ${names}, not ${(0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(name)}`;
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)([{ input: 'trust command', message: `${message}; mayfly help trust describes each` }]);
    }
    switch (name) {
        case 'explain':
            return (await Promise.all(/* import() */[__webpack_require__.e("yaml"), __webpack_require__.e("cli-trust-input"), __webpack_require__.e("cli-trust-explain")]).then(__webpack_require__.bind(__webpack_require__, 1276))).explain(await (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommandLine */ .y)(_subcommands_js__WEBPACK_IMPORTED_MODULE_2__.subcommands.explain, args));
        case 'lint':
            return (await Promise.all(/* import() */[__webpack_require__.e("cli-trust-input"), __webpack_require__.e("trust-lint-alternatives")]).then(__webpack_require__.bind(__webpack_require__, 9420))).lintDocuments(await (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommandLine */ .y)(_subcommands_js__WEBPACK_IMPORTED_MODULE_2__.subcommands.lint, args));
        case 'render':
            return (await Promise.all(/* import() */[__webpack_require__.e("cli-trust-input"), __webpack_require__.e("grant")]).then(__webpack_require__.bind(__webpack_require__, 5587))).renderFile(await (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommandLine */ .y)(_subcommands_js__WEBPACK_IMPORTED_MODULE_2__.subcommands.render, args));
        case 'drift':
            return (await Promise.all(/* import() */[__webpack_require__.e("yaml"), __webpack_require__.e("cli-trust-input"), __webpack_require__.e("cli-trust-drift")]).then(__webpack_require__.bind(__webpack_require__, 4749))).compareDocuments(await (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommandLine */ .y)(_subcommands_js__WEBPACK_IMPORTED_MODULE_2__.subcommands.drift, args));
    }
}

/***/ }),

/***/ 7033:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  R: () => (awsClaims)
});
const github = [
    'actor',
    'actor_id',
    'enterprise_id',
    'environment',
    'job_workflow_ref',
    'ref',
    'repository',
    'repository_id',
    'repository_owner_id',
    'workflow',
];
const gitlab = [
    'namespace_id',
    'pipeline_source',
    'project_id',
    'ref_protected',
    'runner_environment',
    'user_access_level',
    'user_email',
    'user_id',
    'user_login',
];
const buildkite = [
    'build_branch',
    'cluster_id',
    'cluster_name',
    'organization_id',
    'organization_slug',
    'pipeline_id',
    'pipeline_slug',
];
const offered = [
    { issuer: /^token\.actions\.githubusercontent\.com(\/[^/]+)?$/, claims: github },
    { issuer: /^token\.actions\.[^./]+\.ghe\.com$/, claims: github },
    { issuer: /^gitlab\.com$/, claims: gitlab },
    { issuer: /^agent\.buildkite\.com$/, claims: buildkite },
    { issuer: /^agent\.[^/]+\.buildkite\.(dev|site)$/, claims: buildkite },
    { issuer: /^oidc\.circleci\.com\/org\/[^/]+$/, claims: ['oidc.circleci.com/project-id'] },
    { issuer: /^idcs-[^./]+\.identity\.oraclecloud\.com$/, claims: ['rpst_id'] },
];
function awsClaims(issuer) {
    const own = offered.find((one) => one.issuer.test(issuer.toLowerCase()));
    return ['aud', 'sub', 'amr', ...(own?.claims ?? [])];
}

/***/ }),

/***/ 8033:
require("./shared-trust-writers-asked.js"),

/***/ 6945:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  _: () => (celText),
  p: () => (celTest)
});
function celText(text) {
    return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
function celTest({ claim, values, isPattern, isOptional }, claims) {
    const name = `${claims}.${claim}`;
    const tests = isPattern ? values.map((value) => patternTest(name, value)) : [exactTest(name, values)];
    const [first = 'false'] = tests;
    const test = tests.length === 1 ? first : `(${tests.join(' || ')})`;
    return isOptional ? `has(${name}) && ${test}` : test;
}
function exactTest(name, values) {
    const [first = ''] = values;
    return values.length === 1 ? `${name} == ${celText(first)}` : `${name} in [${values.map(celText).join(', ')}]`;
}
function patternTest(name, pattern) {
    const parts = pattern.split('*');
    if (parts.length === 1)
        return exactTest(name, [pattern]);
    const [prefix = '', rest = ''] = parts;
    if (parts.length === 2 && rest === '')
        return `${name}.startsWith(${celText(prefix)})`;
    const expression = parts.map((part) => part.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')).join('.*');
    return `${name}.matches(${celText(`^${expression}$`)})`;
}

/***/ }),

/***/ 4247:
require("./shared-trust-writers-gcp.js"),

/***/ 5590:
require("./shared-trust-writers-hcl.js"),

/***/ 3457:
require("./shared-trust-writers-render.js"),

/***/ 1889:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  MH: () => (plainName),
  My: () => (oneOrList),
  g$: () => (tooLarge),
  me: () => (groupedBy),
  ni: () => (commented)
});
function tooLarge(path, what, size, limit, fix) {
    return { path, message: `${what} is ${size}; the limit is ${limit}. ${fix}`.trim() };
}
function commented(notes, text) {
    return `${notes.map((note) => `# ${note}\n`).join('')}${text}`;
}
function groupedBy(list, keyOf) {
    const groups = new Map();
    for (const one of list) {
        const group = groups.get(keyOf(one));
        if (group)
            group.push(one);
        else
            groups.set(keyOf(one), [one]);
    }
    return [...groups.values()];
}
function plainName(text, separator) {
    return text.replace(/[^A-Za-z0-9]+/g, separator);
}
function oneOrList(values) {
    const [first = ''] = values;
    return values.length === 1 ? first : values;
}

/***/ }),

/***/ 439:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  e: () => (sharedWant)
});
var _file_wants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1591);

function sharedWant(grants) {
    const claims = (0,_file_wants_js__WEBPACK_IMPORTED_MODULE_0__/* .idClaims */ .T$)(grants[0]?.rule.issuer.kind ?? 'jenkins');
    const named = [claims?.ownerId, claims?.id, 'sub'].find((claim) => grants.every(({ wants }) => wants.some((want) => want.claim === claim)));
    const wants = grants.flatMap((grant) => grant.wants.filter(({ claim }) => claim === named));
    const [first] = wants;
    return {
        ...first,
        values: [...new Set(wants.flatMap(({ values }) => values))],
        isPattern: wants.some(({ isPattern }) => isPattern),
    };
}

/***/ }),

/***/ 8163:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  G: () => (command)
});
/* unused harmony export shellWord */
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
function command(words, flags) {
    const lines = [words.map(shellWord).join(' '), ...flags.map(([flag, value]) => `${flag} ${shellWord(value)}`)];
    return `${lines.join(' \\\n  ')}\n`;
}

/***/ })

};
;
