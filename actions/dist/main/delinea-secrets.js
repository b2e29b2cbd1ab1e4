"use strict";
exports.ids = ["delinea-secrets"];
exports.modules = {

/***/ 6751:
require("./shared-json-text.js"),

/***/ 6362:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  C: () => (secretWords),
  o: () => (oneValueFault)
});
const secretWords = ['optional', 'base64', 'decode', 'plain'];
function oneValueFault({ every, select }) {
    return every !== undefined && select.kind === 'whole'
        ? 'reads one value: write #* for every key of its JSON'
        : undefined;
}
/***/ }),

/***/ 2722:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  s: () => (mostEarlyConnections)
});
const mostEarlyConnections = 20;
/***/ }),

/***/ 8831:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  source: () => (source)
});
var _core_errors__0 = _require(7638);
var _core_json_text__6 = _require(6751);
var _core_secrets_reference__5 = _require(6362);
var _core_secrets_source__4 = _require(2722);
var _exchange__1 = _require(8557);
var _present__2 = _require(7002);
var _request__3 = _require(3760);
const source = {
    store: 'Delinea',
    planRead: reference,
    async open(inputs, reads, io, delivered) {
        const url = (0,_request__3.bx)(inputs);
        for (let count = 1; count < Math.min(reads.length, _core_secrets_source__4.s); count++)
            io.connectEarly(url);
        const login = await (delivered ?? (0,_exchange__1.c)(inputs, io));
        const key = login.parts[_present__2.Sh.name];
        return { logins: [login], read: () => reads.map((read) => readOne(read, url, key, io)) };
    },
};
function isPart(text) {
    return /^[^\p{Cc}/:]+$/u.test(text) && text !== '.' && text !== '..';
}
function reference(line) {
    const { source, version } = line;
    if (!source.split('/').every(isPart))
        return { fault: 'is not the path of a secret, such as prod/db: its parts are separated by / and not by :' };
    if (version !== undefined && !/^\d{1,9}$/.test(version))
        return { fault: 'has a version that is not a number' };
    const fault = (0,_core_secrets_reference__5.o)(line);
    if (fault !== undefined)
        return { fault };
    return { read: { path: source, ...(version !== undefined && { version }) } };
}
function readOne({ path, version }, url, key, io) {
    return io.http('any', () => (0,_request__3.Eg)(url, path, version, key), async (answer) => {
        if (answer.status !== 200)
            return (await _require.e("delinea-secret-refusal").then(_require.bind(_require, 5876))).refusedSecret(answer, path, version);
        const members = (0,_core_json_text__6.lS)(answer.body);
        const [value, found = ''] = ['data', 'version'].map((name) => (0,_core_json_text__6.x6)(members?.get(name) ?? 'null'));
        if (value === undefined)
            throw new _core_errors__0.rU('ERR_ANSWER_MALFORMED', 'Delinea answered 200 without the data of the secret', {
                facts: { secret: path },
                kind: 'unreadable',
            });
        const number = /^\d{1,9}$/.test(found) ? found : version;
        return { found: { value }, read: { what: path, ...(number !== undefined && { version: number }) } };
    });
}
/***/ })

};
;
