export const id = 8858;
export const ids = [8858];
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

/***/ 8858:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  isUsedTwice: () => (isUsedTwice),
  readRefusal: () => (readRefusal)
});
var _core_foreign_text__1 = _require(281);
var _core_json__0 = _require(9051);
function readRefusal(text) {
    const body = (0,_core_json__0.Vh)(text);
    const { error, error_description, message, detail, code, ErrorMessage, errors, Errors, messages } = body;
    const inner = (0,_core_json__0.D7)(error);
    const [first] = [errors, Errors, messages].filter(Array.isArray).flat();
    const texts = [error_description, inner.message, message, ErrorMessage, detail, first];
    const ofFirst = (0,_core_json__0.D7)(first);
    return {
        code: (0,_core_foreign_text__1.qk)(error) ?? (0,_core_foreign_text__1.qk)(inner.code) ?? (0,_core_foreign_text__1.qk)(inner.type) ?? (0,_core_foreign_text__1.qk)(code),
        said: [...texts, ofFirst.detail, ofFirst.message, ofFirst.title].map(_core_foreign_text__1.qk).find((one) => one !== undefined),
    };
}
function isUsedTwice({ code, said = '' }) {
    return code === 'jti_known' || /reuse|used twice|already (been )?used|replay/i.test(said);
}
/***/ })

};

