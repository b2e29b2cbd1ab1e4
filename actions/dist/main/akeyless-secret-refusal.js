"use strict";
exports.id = "akeyless-secret-refusal";
exports.ids = ["akeyless-secret-refusal","claims","refusal"];
exports.modules = {

/***/ 7382:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ retryByStatus)
/* harmony export */ });
function retryByStatus(status) {
    if ([407, 408, 425, 429].includes(status))
        return 'throttle';
    return status >= 500 ? 'transient' : undefined;
}


/***/ }),

/***/ 868:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   claimFacts: () => (/* binding */ claimFacts),
/* harmony export */   unusable: () => (/* binding */ unusable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(281);
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(368);



function unusable(token, audience, clock, knownIssuer) {
    const { exp } = token.claims;
    const [why, fix] = reason(token, audience, clock, knownIssuer);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ID_TOKEN_INVALID', `The ID token cannot be used: ${why}`, {
        facts: { ...claimFacts(token), expires: (0,_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumericDate */ .O)(exp) ? (0,_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .u)(exp * 1000) : undefined },
        fix,
    });
}
function reason({ claims: { aud, exp, sub } }, audience, clock, knownIssuer) {
    if (!knownIssuer)
        return ['its issuer is not an https URL', 'Check the issuer of the CI system.'];
    if (!sub)
        return ['it has no subject', 'Check the subject claims that the CI system is configured to use.'];
    if (String(aud) !== audience || (Array.isArray(aud) && aud.length !== 1))
        return [
            `its audience is not the one that was requested (${audience})`,
            'A token must have one audience: the system that it is for.',
        ];
    if (!(0,_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumericDate */ .O)(exp))
        return ['it has no expiry time', 'Check the lifetime that the CI system sets for its tokens.'];
    return [
        `it expired at ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .u)(exp * 1000)}, and it is ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .u)(clock)} now`,
        'Check the clock of the CI system. A token that was copied by hand may be too old.',
    ];
}
function claimFacts(token) {
    const { claims } = token;
    const text = (name) => (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignText */ .qk)(claims[name]);
    return {
        issuer: text('iss'),
        subject: text('sub') && `${text('sub')}${otherFormat(text('sub'), claims)}`,
        audience: (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignText */ .qk)(Array.isArray(claims.aud) ? claims.aud.join(' ') : claims.aud),
        environment: text('environment'),
        ref: text('ref'),
        workflow: text('job_workflow_ref'),
    };
}
function otherFormat(sub = '', claims) {
    const { iss = '', repository, repository_id, repository_owner_id } = claims;
    const [, owner, name, rest] = /^repo:([^/:@]+)(?:@\d+)?\/([^/:@]+)(?:@\d+)?:(.+)$/.exec(sub) ?? [];
    if (rest === undefined || typeof repository !== 'string')
        return '';
    const ids = typeof repository_id === 'string' && typeof repository_owner_id === 'string';
    if (!ids || isOfEnterpriseServer(iss))
        return '';
    const immutable = `repo:${owner}@${repository_owner_id}/${name}@${repository_id}:${rest}`;
    return sub === immutable
        ? `  (immutable format; the older format is repo:${owner}/${name}:${rest})`
        : `  (older format; the immutable format is ${immutable})`;
}
function isOfEnterpriseServer(issuer) {
    return URL.canParse(issuer) && new URL(issuer).pathname.startsWith('/_services/token');
}


/***/ }),

/***/ 1877:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refusalOf: () => (/* binding */ refusalOf)
/* harmony export */ });
/* harmony import */ var _answer_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7382);
/* harmony import */ var _claims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(868);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);



function refusalOf(table, answer, { facts: given, more, subject, context }) {
    const { status, code, said, isOwn } = answer;
    const facts = { ...given, ...(subject && (0,_claims_js__WEBPACK_IMPORTED_MODULE_0__.claimFacts)(subject)) };
    const shown = { ...facts, ...more, said, ...answer.facts };
    const write = (text) => (typeof text === 'string' ? text : text(facts, context, answer));
    const ruleOf = (rules = []) => rules.find((rule) => fits(rule, facts, context, answer));
    const busy = ruleOf(table.unavailable);
    const retry = busy?.retry ?? (0,_answer_status_js__WEBPACK_IMPORTED_MODULE_2__/* .retryByStatus */ .m)(status);
    if (retry !== undefined)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_EXCHANGE_UNAVAILABLE', write(busy?.message ?? `${capital(table.system)} could not answer`), {
            ...(code !== undefined && { vendor: code }),
            facts: { ...shown, ...(code === undefined && { status: String(status) }) },
            fix: write(busy?.fix ?? table.later ?? 'Run the job again later.'),
            retry,
        });
    if (!isOwn) {
        const { endpoint = 'The server' } = facts;
        const what = `not an answer of ${table.protocol ?? table.system}`;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', `${endpoint} answered ${status}, which is ${what}`, {
            facts,
            fix: `Check ${table.inputs}, and any proxy or firewall between the runner and ${table.system}.`,
            retry: 'unreadable',
        });
    }
    const rule = ruleOf(table.refused);
    const vendor = code ?? (shown.status === undefined ? `HTTP ${status}` : undefined);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_EXCHANGE_REJECTED', write(rule?.message ?? table.message), {
        ...(vendor !== undefined && { vendor }),
        facts: { ...shown, ...rule?.facts?.(context) },
        fix: write(rule?.fix ?? table.fix),
        ...(rule?.retry && { retry: rule.retry }),
    });
}
function fits({ status, codes, said, when }, facts, context, answer) {
    return ((status === undefined || status === answer.status) &&
        (codes === undefined || codes.includes(answer.code ?? '')) &&
        (said === undefined || said.test(answer.said ?? '')) &&
        (when === undefined || when(facts, context, answer)));
}
function capital(name) {
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}


/***/ }),

/***/ 2037:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ownRefusal),
/* harmony export */   p: () => (/* binding */ stateIn)
/* harmony export */ });
/* harmony import */ var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(281);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9051);


function ownRefusal({ status, body }) {
    const said = (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_0__/* .foreignText */ .qk)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(body).error);
    return { status, isOwn: said !== undefined, said: said?.replace(/\s+/g, ' ').trim() };
}
function stateIn({ body }) {
    const { is_valid: isValid } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(body);
    if (isValid === true)
        return 'accepted';
    return isValid === false ? 'refused' : 'unclear';
}


/***/ }),

/***/ 5107:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isOfSecret: () => (/* binding */ isOfSecret),
/* harmony export */   refusal: () => (/* binding */ refusal),
/* harmony export */   refusedSecret: () => (/* binding */ refusedSecret)
/* harmony export */ });
/* harmony import */ var _mayfly_core_refusal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1877);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2037);


function isOfSecret(answer) {
    return [400, 403, 404].includes(answer.status) && (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ownRefusal */ .B)(answer).isOwn;
}
function refusal(answer, facts) {
    return (0,_mayfly_core_refusal__WEBPACK_IMPORTED_MODULE_0__.refusalOf)(table, (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ownRefusal */ .B)(answer), { facts, context: undefined });
}
function refusedSecret(answer, secret, version) {
    const error = refusal(answer, { secret, version: version === undefined ? undefined : String(version) });
    if (answer.status === 404 && error.code === 'ERR_EXCHANGE_REJECTED')
        return { missing: error };
    throw error;
}
const table = {
    system: 'Akeyless',
    inputs: 'the api-url input',
    message: 'Akeyless refused the read',
    refused: [
        {
            status: 404,
            message: 'There is no such secret, or it has no such version',
            fix: 'Check the full name, the version after #@, and the kind: rotated: and dynamic: are in front of the name.',
        },
        {
            status: 403,
            fix: 'Give the access role of the auth method the capability read on this secret.',
        },
    ],
    fix: "See Akeyless' reason above.",
};


/***/ })

};
;
