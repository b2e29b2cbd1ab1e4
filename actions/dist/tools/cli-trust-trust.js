"use strict";
exports.ids = ["../tools/cli-trust-trust","cli-trust-subcommands"];
exports.modules = {

/***/ 2622:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Z: () => (near),
  a: () => (didYouMean)
});
var _trust_near_name__0 = _require(704);

const synonyms = {
    google: 'gcp',
    'google-cloud': 'gcp',
    amazon: 'aws',
    entra: 'azure',
    k8s: 'kubernetes',
    kube: 'kubernetes',
    openbao: 'vault',
    github: 'github-app',
    signin: 'login',
    signout: 'logout',
    revoke: 'end',
    run: 'exec',
    inspect: 'whoami',
};
function near(known, given) {
    const word = given.toLowerCase();
    const synonym = Object.hasOwn(synonyms, word) ? synonyms[word] : undefined;
    if (synonym !== undefined && known.includes(synonym))
        return [synonym];
    const close = known.filter((name) => name === word || isClose(name, word));
    return close.length > 0 || word.length < 3 ? close : known.filter((name) => name.startsWith(word));
}
function didYouMean(known, given) {
    const meant = near(known, given);
    return meant.length === 0 ? '' : `; did you mean ${meant.join(' or ')}?`;
}
function isClose(name, word) {
    const start = '-----';
    return (0,_trust_near_name__0.c)(start + name, start + word);
}
/***/ }),

/***/ 2403:
require("./shared-cli-trust-subcommands.js"),

/***/ 7525:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  trust: () => (trust)
});
var _core_foreign_text__4 = _require(281);
var _flags__0 = _require(3670);
var _near__1 = _require(2622);
var _refuse__2 = _require(1140);
var _subcommands__3 = _require(2403);
async function trust([name = '', ...args]) {
    if (!Object.hasOwn(_subcommands__3.subcommands, name)) {
        const known = Object.keys(_subcommands__3.subcommands);
        const names = known.join(', ');
        const message = name === '' ? `is required: ${names}` : `must be one of ${names}, not ${(0,_core_foreign_text__4.hD)(name)}`;
        return (0,_refuse__2.T)([
            { input: 'trust command', message: `${message}; mayfly help trust describes each${(0,_near__1.a)(known, name)}` },
        ]);
    }
    switch (name) {
        case 'explain':
            return (await Promise.all([_require.e("platforms-trust-json-places"), _require.e("trust-condition"), _require.e("../tools/trust-readers-aws-condition"), _require.e("../tools/cli-trust-explain")]).then(_require.bind(_require, 1276))).explain(await (0,_flags__0.y)(_subcommands__3.subcommands.explain, args));
        case 'lint':
            return (await Promise.all([_require.e("platforms-trust-json-places"), _require.e("../tools/trust-readers-aws-condition"), _require.e("../tools/trust-writers-cel"), _require.e("../tools/cli-trust-lint")]).then(_require.bind(_require, 8960))).lintDocuments(await (0,_flags__0.y)(_subcommands__3.subcommands.lint, args));
        case 'render':
            return (await Promise.all([_require.e("platforms-trust-json-places"), _require.e("../tools/trust-readers-aws-condition"), _require.e("../tools/trust-writers-cel"), _require.e("../tools/cli-trust-render")]).then(_require.bind(_require, 2402))).renderFile(await (0,_flags__0.y)(_subcommands__3.subcommands.render, args));
        case 'drift':
            return (await Promise.all([_require.e("platforms-trust-json-places"), _require.e("trust-condition"), _require.e("../tools/trust-readers-aws-condition"), _require.e("../tools/cli-trust-drift")]).then(_require.bind(_require, 225))).compareDocuments(await (0,_flags__0.y)(_subcommands__3.subcommands.drift, args));
    }
}
/***/ }),

/***/ 1790:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Q: () => (renderedSystems),
  X: () => (formsOf)
});
const forms = {
    aws: ['json', 'terraform', 'cloudformation'],
    gcp: ['commands', 'terraform', 'json'],
    azure: ['commands', 'terraform', 'json'],
    vault: ['json', 'terraform'],
    kubernetes: ['yaml'],
};
const renderedSystems = Object.keys(forms);
function formsOf(system) {
    return forms[system];
}
/***/ })

};
;
