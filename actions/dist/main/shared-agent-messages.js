"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $f: () => (encodeStopReport),
  Vc: () => (decodeStopReport),
  bH: () => (decodeLeaseReport),
  g7: () => (encodeWithdrawal),
  lw: () => (encodeLeaseReport),
  m_: () => (decodeWithdrawal)
});
var _json__1 = _require(9051);
var _record__0 = _require(9644);
function encodeWithdrawal(request) {
    return JSON.stringify(request);
}
function decodeWithdrawal(text) {
    const { lease, last } = (0,_json__1.Vh)(text);
    return typeof lease === 'string' && typeof last === 'boolean' ? { lease, last } : undefined;
}
function encodeLeaseReport({ endings, ...report }) {
    return JSON.stringify({ ...report, endings: (0,_record__0.rf)(endings) });
}
function decodeLeaseReport(text, mask) {
    const { endings, made, failure } = (0,_json__1.Vh)(text);
    if (!Array.isArray(endings) || typeof made !== 'number')
        return undefined;
    return { endings: (0,_record__0.HH)(endings, mask), made, ...(typeof failure === 'string' && { failure }) };
}
function encodeStopReport(records) {
    return JSON.stringify({ records: records.map(_record__0.Ym) });
}
function decodeStopReport(text, mask) {
    const { records } = (0,_json__1.Vh)(text);
    if (!Array.isArray(records))
        return undefined;
    const read = records.flatMap((record) => (0,_record__0.eT)(String(record), mask) ?? []);
    return read.length === records.length ? read : undefined;
}
/***/ });
