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
var _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(276);
var _mayfly_platforms_command_no_token__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6031);
var _mayfly_platforms_command_subject_tokens__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(349);
var _mayfly_platforms_trust_claim_table__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3936);
var _mayfly_platforms_trust_identity__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9834);
var _refuse_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1140);

async function whoami({ flags, job: { system, tokens }, faults, }) {
    if (faults.length > 0)
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_6__/* .refuse */ .T)(faults);
    if (flags.audience === undefined && tokens.size > 1) {
        const choice = [...tokens].map(([name, { claims }]) => `${(0,_mayfly_platforms_command_no_token__WEBPACK_IMPORTED_MODULE_2__/* .audiencesOf */ .R)(claims.aud)} (${name})`).join(', ');
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_6__/* .refuse */ .T)([{ input: 'audience', message: `is required, since the job has several tokens: ${choice}` }]);
    }
    const token = await theOne(flags.audience, tokens, system);
    for (const line of (0,_mayfly_platforms_trust_identity__WEBPACK_IMPORTED_MODULE_5__/* .identityLines */ .W7)(await (0,_mayfly_platforms_trust_identity__WEBPACK_IMPORTED_MODULE_5__/* .identityOf */ .cu)(token.claims, '.')))
        (0,_mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__/* .answer */ .ZF)(line);
    if ((0,_mayfly_platforms_trust_claim_table__WEBPACK_IMPORTED_MODULE_4__/* .isOver */ .PU)(token.claims.exp))
        _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm.warn('this token has expired: no system accepts it any more');
}
async function theOne(audience, tokens, system) {
    if (system.requestToken && tokens.size === 0)
        return system.requestToken(audience ?? _mayfly_platforms_trust_claim_table__WEBPACK_IMPORTED_MODULE_4__/* .inspectAudience */ .jD, _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__/* .mask */ .dK, _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm);
    if (audience !== undefined)
        return (0,_mayfly_platforms_command_subject_tokens__WEBPACK_IMPORTED_MODULE_3__/* .tokenFor */ .fn)(audience, tokens, system);
    const [only] = tokens.values();
    if (only)
        return only;
    const fix = `${system.tokenFix('AUDIENCE')} AUDIENCE is the audience that the system expects in the token.`;
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no ID token', { fix });
}

/***/ })

};
;
