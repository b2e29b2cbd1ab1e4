"use strict";
module.exports =
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  $f: () => (encodeStopReport),
  Vc: () => (decodeStopReport),
  bH: () => (decodeLeaseReport),
  g7: () => (encodeWithdrawal),
  lw: () => (encodeLeaseReport),
  m_: () => (decodeWithdrawal)
});
var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9051);
var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9644);

function encodeWithdrawal(request) {
    return JSON.stringify(request);
}
function decodeWithdrawal(text) {
    const { lease, last } = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(text);
    return typeof lease === 'string' && typeof last === 'boolean' ? { lease, last } : undefined;
}
function encodeLeaseReport({ endings, ...report }) {
    return JSON.stringify({ ...report, endings: (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeEndings */ .rf)(endings) });
}
function decodeLeaseReport(text, mask) {
    const { endings, made, failure } = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(text);
    if (!Array.isArray(endings) || typeof made !== 'number')
        return undefined;
    return { endings: (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeEndings */ .HH)(endings, mask), made, ...(typeof failure === 'string' && { failure }) };
}
function encodeStopReport(records) {
    return JSON.stringify({ records: records.map(_record_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeRecord */ .Ym) });
}
function decodeStopReport(text, mask) {
    const { records } = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(text);
    if (!Array.isArray(records))
        return undefined;
    const read = records.flatMap((record) => (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeRecord */ .eT)(String(record), mask) ?? []);
    return read.length === records.length ? read : undefined;
}

/***/ });
