"use strict";
exports.ids = ["input-faults"];
exports.modules = {

/***/ 611:
require("./shared-input-faults.js"),

/***/ 3822:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  P: () => (meantBy),
  w: () => (adviceOf)
});
function adviceOf(name, { action, inputs }) {
    for (const [theirs, counterpart] of Object.entries(inputs)) {
        const rest = restOf(name, theirs);
        if (rest === undefined)
            continue;
        const known = `is an input of ${action.replace(/^.*\//, '')}`;
        if ('absent' in counterpart)
            return `${known} and has no counterpart here: ${counterpart.absent}`;
        const { write, note } = counterpart;
        const text = note === undefined ? write : `${write} (${note})`;
        return `${known}; here write ${text.replaceAll('{}', rest)}`;
    }
    return undefined;
}
function meantBy(name, { also = {} }) {
    return Object.entries(also).find(([other]) => restOf(name, other) !== undefined)?.[1];
}
function restOf(name, theirs) {
    if (!theirs.endsWith('*'))
        return plain(name) === plain(theirs) ? '' : undefined;
    const given = name.toLowerCase().replaceAll('-', '_');
    const begin = theirs.slice(0, -1).replaceAll('-', '_');
    return given.length > begin.length && given.startsWith(begin) ? given.slice(begin.length) : undefined;
}
function plain(name) {
    return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}


/***/ }),

/***/ 704:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  c: () => (nearly)
});
function nearly(known, name) {
    if (name.replaceAll('_', '-') === known)
        return true;
    if (known.length < 5 || Math.abs(known.length - name.length) > 1)
        return false;
    let start = 0;
    while (start < known.length && known[start] === name[start])
        start++;
    let end = 0;
    while (end < Math.min(known.length, name.length) - start && known.at(-1 - end) === name.at(-1 - end))
        end++;
    const left = known.slice(start, known.length - end);
    const right = name.slice(start, name.length - end);
    return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''));
}


/***/ })

};
;
