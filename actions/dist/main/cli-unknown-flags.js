"use strict";
exports.ids = ["cli-unknown-flags"];
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

/***/ 3006:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  unknownFlags: () => (unknownFlags)
});
var _core_input_faults__0 = _require(611);
var _core_other_action__2 = _require(3822);
var _near__1 = _require(2622);
function unknownFlags(known, names, others = []) {
    return [...new Set(names)].map((input) => {
        if (input === '--')
            return { input, message: 'is only for exec: it separates the flags from the command' };
        const name = input.replace(/^--?/, '');
        const [, bare = name, way = ''] = /^(.*?)(-file|-base64)?$/.exec(name) ?? [];
        const [advice] = others.flatMap((other) => [name, bare].flatMap((one) => (0,_core_other_action__2.w)(one, other) ?? []));
        const meant = (0,_core_input_faults__0.meantName)(known, bare, others) ?? (0,_near__1.Z)(Object.keys(known), bare)[0];
        return {
            input,
            message: advice ?? (meant ? `is not a flag; did you mean --${meant}${way}?` : 'is not a flag of this command'),
        };
    });
}
/***/ })

};
;
