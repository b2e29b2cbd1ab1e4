"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Ct: () => (fillPlaceholders),
  J9: () => (jsonBody),
  bQ: () => (formBody),
  l8: () => (fillAllPlaceholders)
});
async function fillPlaceholders(text, { idToken, token }) {
    const pieces = text.split(/(\{id-token\}|\{token\}|\{uuid\})/);
    const values = [];
    for (const piece of pieces) {
        if (piece === '{id-token}')
            values.push((await idToken()).reveal());
        else if (piece === '{token}' && token)
            values.push(token.reveal());
        else
            values.push(piece === '{uuid}' ? crypto.randomUUID() : piece);
    }
    return values.join('');
}
async function fillAllPlaceholders(pairs, values) {
    const all = {};
    for (const [name, text] of pairs)
        all[name] = await fillPlaceholders(text, values);
    return all;
}
function formBody(fields) {
    const body = new URLSearchParams(fields).toString();
    return { body, ...(body && { headers: { 'content-type': 'application/x-www-form-urlencoded' } }) };
}
function jsonBody(fields) {
    const document = {};
    for (const [name, value] of Object.entries(fields)) {
        const path = name.startsWith('/') ? name.slice(1).split('/') : [name];
        let place = document;
        for (const key of path.slice(0, -1)) {
            const below = place[key];
            place = place[key] = typeof below === 'object' ? below : {};
        }
        place[path.at(-1) ?? ''] = value;
    }
    return { body: JSON.stringify(document), headers: { 'content-type': 'application/json' } };
}
/***/ });
