"use strict";
exports.id = "certificate-step-ca-refusal";
exports.ids = ["certificate-step-ca-refusal","claims"];
exports.modules = {

/***/ 868:
require("./shared-claims.js"),

/***/ 1877:
require("./shared-refusal.js"),

/***/ 9898:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  refusal: () => (refusal)
});
var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(281);
var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9051);
var _mayfly_core_refusal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1877);

function refusal({ status, body }, facts, subject) {
    const { status: own, message } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(body);
    const said = (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_2__/* .foreignText */ .qk)(message);
    const isOwn = own === status && said !== undefined;
    return (0,_mayfly_core_refusal__WEBPACK_IMPORTED_MODULE_0__.refusalOf)(table, { status, isOwn, code: undefined, said }, { facts, subject, context: undefined });
}
const table = {
    system: 'step-ca',
    inputs: 'the url input',
    message: 'step-ca refused the request for a certificate',
    unavailable: [{ status: 503, when: (_, __, { isOwn }) => isOwn, retry: 'throttle' }],
    refused: [
        {
            status: 401,
            message: 'step-ca refused the ID token',
            fix: ({ audience }) => `step-ca does not say the reason; its log does. Check that an OIDC provisioner has the issuer above and the client ID ${audience}, and that the clocks agree. step-ca accepts each ID token once: a job with one ID token (GitLab, Jenkins) gets one certificate.`,
        },
        {
            said: /duration/,
            fix: 'The provisioner does not allow this lifetime: check lifetime, and minTLSCertDuration and maxTLSCertDuration of the provisioner.',
        },
        {
            status: 400,
            said: /could not be completed: /,
            fix: 'The template of the provisioner does not accept these claims or names: compare them with the template.',
        },
        {
            status: 403,
            fix: 'A policy of step-ca or of the provisioner does not allow these names: check names and common-name.',
        },
    ],
    fix: 'The log of step-ca has the reason.',
};

/***/ })

};
;
