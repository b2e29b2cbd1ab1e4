"use strict";
exports.id = "vault-pki-refusal";
exports.ids = ["vault-pki-refusal","claims"];
exports.modules = {

/***/ 868:
require("./shared-claims.js"),

/***/ 1877:
require("./shared-refusal.js"),

/***/ 9100:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  pkiRefusal: () => (pkiRefusal)
});
var _mayfly_core_refusal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1877);
var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3337);

function pkiRefusal(answer, request, facts) {
    const { said, status } = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__.oneLine)(answer, true);
    const isOwn = status >= 400 && said !== undefined;
    return (0,_mayfly_core_refusal__WEBPACK_IMPORTED_MODULE_0__.refusalOf)(table, { status, isOwn, code: undefined, said }, { facts, context: request });
}
const table = {
    ..._refusal_js__WEBPACK_IMPORTED_MODULE_1__.vault,
    message: 'Vault refused to sign the certificate',
    refused: [
        {
            status: 403,
            fix: (_, { path }) => `The token's policies must allow update on exactly ${path}; see the role's token_policies. Without such a mount, Vault gives the same answer.`,
        },
        { status: 404, fix: 'There is no such mount: check pki-role and namespace.' },
        { said: /^unknown role/, fix: 'The mount has no such role: check pki-role.' },
        {
            said: /requires keys of type/,
            fix: (_, { role }) => `Mayfly makes a P-256 key: set key_type=ec or key_type=any on the role ${role}.`,
        },
        {
            said: /common_name field is required/,
            fix: (_, { role }) => `Give a DNS name or common-name, or set require_cn=false on the role ${role}.`,
        },
        {
            said: /^URI Subject/i,
            fix: (_, { role }) => `The allowed_uri_sans of the role ${role} must contain the URIs in names.`,
        },
        {
            said: /^(common|subject alternate) name/,
            fix: (_, { role }) => `The allowed_domains of the role ${role} must contain this name, with allow_bare_domains or allow_subdomains.`,
        },
        {
            said: /TTL|notAfter/i,
            fix: 'The certificate would outlive its issuer: choose a shorter lifetime, or renew the issuer.',
        },
    ],
    fix: "See Vault's reason above, and the settings of the role.",
};

/***/ }),

/***/ 3337:
require("./shared-vault-refusal.js"),

};
;
