"use strict";
exports.ids = ["cli-unknown-provider"];
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

/***/ 4632:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  unknownProvider: () => (unknownProvider)
});
var _core_foreign_text__2 = _require(281);
var _providers_registry__0 = _require(5379);
var _near__1 = _require(2622);
async function unknownProvider(id) {
    const ids = Object.keys(_providers_registry__0.u);
    const meant = (0,_near__1.Z)(ids, id);
    const providers = await Promise.all((meant.length > 0 ? meant : ids).map((one) => _providers_registry__0.u[one].loadProvider()));
    const message = `must be one of ${ids.join(', ')}, not ${(0,_core_foreign_text__2.hD)(id)}${(0,_near__1.a)(ids, id)}`;
    return { fault: { input: 'provider', message }, inputs: Object.assign({}, ...providers.map(({ inputs }) => inputs)) };
}
/***/ })

};
;
