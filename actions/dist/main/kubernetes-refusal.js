"use strict";
exports.id = "kubernetes-refusal";
exports.ids = ["kubernetes-refusal"];
exports.modules = {

/***/ 6519:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  refusal: () => (refusal)
});
var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(281);
var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9051);
var _token_refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8955);

async function refusal({ status, body }, facts, subject, attempt) {
    const { refusalOf } = await __webpack_require__.e(/* import() */ "refusal").then(__webpack_require__.bind(__webpack_require__, 6669));
    const { kind, reason, message } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(body);
    return refusalOf(table, { status, isOwn: kind === 'Status' && status >= 400, code: (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_2__/* .foreignText */ .qk)(reason), said: (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_2__/* .foreignText */ .qk)(message) }, { facts, subject, more: { 'refused to': attempt }, context: attempt });
}
const table = {
    system: 'the API server',
    protocol: 'Kubernetes',
    inputs: 'the server input',
    unavailable: [
        { status: 503, retry: 'throttle' },
        { status: 409, codes: ['AlreadyExists'], retry: 'transient' },
    ],
    message: (_, attempt) => `The API server refused to ${attempt}`,
    refused: [
        _token_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenRefusal */ .I,
        {
            status: 403,
            fix: "Bind the token's user to a Role that may create and delete secrets in this namespace, and create serviceaccounts/token of this service account (resourceNames).",
        },
        { status: 404, fix: ({ principal }) => `Check the namespace and the service account: ${principal}.` },
        { status: 422, fix: 'Check the lifetime: the API server accepts 10 minutes or more.' },
    ],
    fix: "See the API server's reason above.",
};

/***/ }),

/***/ 8955:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  I: () => (tokenRefusal)
});
const tokenRefusal = {
    status: 401,
    message: 'The API server refused the ID token',
    fix: ({ issuer, audience }) => `The API server does not say why; see its own log. Its AuthenticationConfiguration must trust the issuer ${issuer} with the audience ${audience}, and the claims above must satisfy every claim rule.`,
};

/***/ })

};
;
