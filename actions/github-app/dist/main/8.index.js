"use strict";
exports.id = 8;
exports.ids = [8];
exports.modules = {

/***/ 8:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./packages/core/src/endpoint.ts
var endpoint = __webpack_require__(784);
;// CONCATENATED MODULE: ./packages/providers/src/github-app/permission-names.ts
const permissionLevels = {
    contents: ['read', 'write'],
};

;// CONCATENATED MODULE: ./packages/providers/src/github-app/check.ts


async function check(inputs) {
    const { repositories = [], permissions = [] } = inputs;
    const url = inputs['api-url'];
    const [key, pem] = [inputs['signing-key'], inputs['private-key']];
    return Object.entries({
        'api-url': url !== undefined && ((0,endpoint/* endpointFault */.OO)(url) ?? pathFault(url)),
        repositories: repositories.includes('*') && repositories.length > 1 && 'takes * alone, or names',
        permissions: [...permissions.flatMap(permissionFault), ...givenTwice(permissions)].join('; '),
        'signing-key': (key === undefined && pem === undefined && 'is required: the transit key that signs for the App') ||
            (key !== undefined && pem !== undefined && 'and private-key exclude one another'),
        'private-key': pem !== undefined && (await __webpack_require__.e(/* import() */ 931).then(__webpack_require__.bind(__webpack_require__, 931))).privateKeyFault(pem),
    }).flatMap(([input, message]) => (typeof message === 'string' && message !== '' ? [{ input, message }] : []));
}
function pathFault(url) {
    return /^(\/api\/v3)?\/?$/.test(new URL(url).pathname) ? undefined : 'must be the address alone, or with /api/v3';
}
function givenTwice(permissions) {
    const names = permissions.map((line) => line.split(':')[0] ?? '');
    const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
    return [...twice].map((name) => `${name} is given twice`);
}
function permissionFault(line) {
    const [name = '', level = ''] = line.split(/: */);
    const levels = Object.hasOwn(permissionLevels, name) ? permissionLevels[name] : undefined;
    if (levels === undefined)
        return [`${name} is no permission of GitHub Apps`];
    return levels.some((one) => one === level) ? [] : [`${name} takes ${levels.join(', ')}, not ${level}`];
}


/***/ })

};
;
