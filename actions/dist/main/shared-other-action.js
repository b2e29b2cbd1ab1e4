"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  P: () => (meantBy),
  w: () => (adviceOf)
});
function adviceOf(name, { action, inputs }) {
    for (const [theirs, counterpart] of Object.entries(inputs)) {
        const rest = nameAfter(name, theirs);
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
    return Object.entries(also).find(([other]) => nameAfter(name, other) !== undefined)?.[1];
}
function nameAfter(name, theirs) {
    if (!theirs.endsWith('*'))
        return plainName(name) === plainName(theirs) ? '' : undefined;
    const given = name.toLowerCase().replaceAll('-', '_');
    const begin = theirs.slice(0, -1).replaceAll('-', '_');
    return given.length > begin.length && given.startsWith(begin) ? given.slice(begin.length) : undefined;
}
function plainName(name) {
    return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
/***/ });
