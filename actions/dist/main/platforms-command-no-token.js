"use strict";
exports.id = "platforms-command-no-token";
exports.ids = ["platforms-command-no-token"];
exports.modules = {

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
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no ID token', { facts: { audience }, fix });
    if (identities.length > 0)
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ID_TOKEN_INVALID', 'This job has ID tokens of several identities with the requested audience', {
            facts: { wanted: audience, ...Object.fromEntries(identities) },
            fix: 'Remove all but one of them, or give each its own audience.',
        });
    const facts = Object.fromEntries([...tokens].map(([name, { claims }]) => [name, audiencesOf(claims.aud)]));
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ID_TOKEN_INVALID', 'No ID token of this job has the requested audience', {
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
