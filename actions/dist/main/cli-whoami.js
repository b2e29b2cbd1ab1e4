"use strict";
exports.id = "cli-whoami";
exports.ids = ["cli-whoami"];
exports.modules = {

/***/ 9421:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  whoami: () => (whoami)
});
var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
var _mayfly_core_instant__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(368);
var _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(276);
var _mayfly_platforms_command_no_token__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6031);
var _mayfly_platforms_command_subject_tokens__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(349);
var _mayfly_platforms_redaction__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8386);
var _refuse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1140);

async function whoami({ flags, job: { system, tokens }, faults, }) {
    if (faults.length > 0)
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .T)(faults);
    if (flags.audience === undefined && tokens.size > 1) {
        const choice = [...tokens].map(([name, { claims }]) => `${(0,_mayfly_platforms_command_no_token__WEBPACK_IMPORTED_MODULE_2__/* .audiencesOf */ .R)(claims.aud)} (${name})`).join(', ');
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .T)([{ input: 'audience', message: `is required, since the job has several tokens: ${choice}` }]);
    }
    const token = await theOne(flags.audience, tokens, system);
    for (const line of claimLines(token))
        (0,_mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__/* .answer */ .ZF)(line);
    if (isOver(token.claims.exp))
        _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm.warn('this token has expired: no system accepts it any more');
}
async function theOne(audience, tokens, system) {
    if (audience !== undefined)
        return (0,_mayfly_platforms_command_subject_tokens__WEBPACK_IMPORTED_MODULE_3__/* .tokenFor */ .fn)(audience, tokens, system);
    const [only] = tokens.values();
    if (only)
        return only;
    const fix = `${system.tokenFix('AUDIENCE')} AUDIENCE is the audience that the system expects in the token.`;
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no ID token', { fix });
}
function claimLines({ claims }) {
    const width = Math.max(...Object.keys(claims).map((name) => name.length));
    return Object.entries(claims).map(([name, value]) => {
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        return `${(0,_mayfly_platforms_redaction__WEBPACK_IMPORTED_MODULE_4__/* .safeLine */ .om)(name).padEnd(width)}  ${(0,_mayfly_platforms_redaction__WEBPACK_IMPORTED_MODULE_4__/* .safeLine */ .om)(text, 600)}${timeOf(name, value)}`;
    });
}
function timeOf(name, value) {
    if (!['exp', 'iat', 'nbf'].includes(name) || !(0,_mayfly_core_instant__WEBPACK_IMPORTED_MODULE_6__/* .isNumericDate */ .O)(value))
        return '';
    return ` (${(0,_mayfly_core_instant__WEBPACK_IMPORTED_MODULE_6__/* .instant */ .u)(value * 1000)}${name === 'exp' && isOver(value) ? ', expired' : ''})`;
}
function isOver(exp) {
    return typeof exp === 'number' && exp * 1000 <= Date.now();
}

/***/ })

};
;
