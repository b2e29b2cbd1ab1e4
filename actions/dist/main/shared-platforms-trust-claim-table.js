"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  PU: () => (isOver),
  RM: () => (alignColumns),
  dG: () => (claimTable),
  jD: () => (inspectAudience)
});
var _core_instant__1 = _require(368);
var _redaction__0 = _require(8386);
const inspectAudience = 'mayfly-inspect';
const longestValue = 600;
function claimTable(claims) {
    return Object.entries(claims).map(([name, value]) => {
        const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
        return [(0,_redaction__0.om)(name), `${(0,_redaction__0.om)(text, longestValue)}${timeOf(name, value)}`];
    });
}
function timeOf(name, value) {
    if (!['exp', 'iat', 'nbf'].includes(name) || !(0,_core_instant__1.O)(value))
        return '';
    return ` (${(0,_core_instant__1.u)(value * 1000)}${name === 'exp' && isOver(value) ? ', expired' : ''})`;
}
function isOver(exp) {
    return typeof exp === 'number' && exp * 1000 <= Date.now();
}
function alignColumns(rows) {
    const width = Math.max(0, ...rows.map(([name]) => name.length));
    return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`.trimEnd());
}
/***/ });
