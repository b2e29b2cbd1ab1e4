export const id = 6519;
export const ids = [6519];
export const modules = {

/***/ 281:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  hD: () => (quote),
  qk: () => (foreignText)
});
const longestRead = 4096;
const userBeforeHost = /^[^\s:@/]+:\S+@([^\s:@/]+:\d+\/?)$/;
const longestShown = 80;
function foreignText(value) {
    return typeof value === 'string' && value !== '' ? shorten(value, longestRead) : undefined;
}
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, text.lastIndexOf(' ', limit - 1) + 1)}[\u2026]`;
}
function quote(given, whole = given) {
    if (shorten(whole, longestShown) !== whole || /["\\\p{C}]/u.test(whole))
        return `a text of ${given.length} characters`;
    return `"${given.replace(/\/\/\S*@/g, '//***@').replace(userBeforeHost, '***@$1')}"`;
}
function printable(run) {
    return run.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
}
function neutralise(text, limit = 300) {
    const line = shorten(text, longestRead)
        .replace(/[^ -~]+/g, printable)
        .replace(/#(?=#)/g, '# ')
        .replace(/(^|\s)::/g, '$1: :')
        .replace(/section_(start|end):/g, 'section_$1 :')
        .trim();
    return shorten(line, limit);
}
/***/ }),

/***/ 6519:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  refusal: () => (refusal)
});
var _core_foreign_text__2 = _require(281);
var _core_json__1 = _require(9051);
var _token_refusal__0 = _require(8955);
async function refusal({ status, body }, facts, subject, attempt) {
    const { refusalOf } = await _require.e("refusal").then(_require.bind(_require, 6447));
    const { kind, reason, message } = (0,_core_json__1.Vh)(body);
    return refusalOf(table, { status, isOwn: kind === 'Status' && status >= 400, code: (0,_core_foreign_text__2.qk)(reason), said: (0,_core_foreign_text__2.qk)(message) }, { facts, subject, more: { 'refused to': attempt }, context: attempt });
}
const table = {
    system: 'the API server',
    protocol: 'Kubernetes',
    inputs: 'the server input',
    unavailable: [
        { status: 503, kind: 'throttle' },
        { status: 409, codes: ['AlreadyExists'], kind: 'transient' },
    ],
    message: (_, attempt) => `The API server refused to ${attempt}`,
    refused: [
        _token_refusal__0.I,
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
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  I: () => (tokenRefusal)
});
const tokenRefusal = {
    status: 401,
    message: 'The API server refused the ID token',
    fix: ({ issuer, audience }) => `The API server does not say why; see its own log. Its AuthenticationConfiguration must trust the issuer ${issuer} with the audience ${audience}, and the claims above must satisfy every claim rule.`,
};
/***/ })

};

