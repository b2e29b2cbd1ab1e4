"use strict";
module.exports =
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
/***/ });
