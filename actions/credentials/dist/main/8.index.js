"use strict";
exports.id = 8;
exports.ids = [8,931];
exports.modules = {

/***/ 1008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./packages/core/src/endpoint.ts
var endpoint = __webpack_require__(3784);
;// CONCATENATED MODULE: ./packages/providers/src/github-app/permission-names.ts
const permissionLevels = {
    contents: ['read', 'write'],
};

// EXTERNAL MODULE: ./packages/providers/src/github-app/private-key.ts
var private_key = __webpack_require__(2931);
;// CONCATENATED MODULE: ./packages/providers/src/github-app/check.ts



async function check(inputs) {
    const { repositories = [], permissions = [] } = inputs;
    const url = inputs['api-url'];
    const [key, pem] = [inputs['signing-key'], inputs['private-key']];
    return Object.entries({
        'api-url': url !== undefined && ((0,endpoint/* endpointFault */.OO)(url) ?? pathFault(url)),
        repositories: repositories.includes('*') && repositories.length > 1 && 'takes * alone, or names',
        permissions: permissions.flatMap(permissionFault).join('; '),
        'signing-key': (key === undefined && pem === undefined && 'is required: the transit key that signs for the App') ||
            (key !== undefined && pem !== undefined && 'and private-key exclude one another'),
        'private-key': pem !== undefined && (0,private_key.privateKeyFault)(pem),
    }).flatMap(([input, message]) => (typeof message === 'string' && message !== '' ? [{ input, message }] : []));
}
function pathFault(url) {
    const { pathname, search } = new URL(url);
    return /^(\/api\/v3)?\/?$/.test(pathname) && search === '' ? undefined : 'must be the address alone, or with /api/v3';
}
function permissionFault(line) {
    const [name = '', level = ''] = line.split(/: */);
    const levels = Object.hasOwn(permissionLevels, name) ? permissionLevels[name] : undefined;
    if (levels === undefined)
        return [`${name} is no permission of GitHub Apps`];
    return levels.some((one) => one === level) ? [] : [`${name} takes ${levels.join(', ')}, not ${level}`];
}


/***/ }),

/***/ 2931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   privateKeyFault: () => (/* binding */ privateKeyFault),
/* harmony export */   signHere: () => (/* binding */ signHere)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

function signHere(message, pem) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', Buffer.from(message), readKey(pem)).toString('base64url');
}
function privateKeyFault(pem) {
    try {
        return readKey(pem).asymmetricKeyType === 'rsa' ? undefined : 'is not an RSA key';
    }
    catch {
        return 'is not a PEM private key, whole and with its line breaks';
    }
}
function readKey(pem) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem.reveal().replaceAll('\\n', '\n'));
}


/***/ })

};
;
