"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Fh: () => (isJson),
  S3: () => (itemsOf),
  lS: () => (membersOf),
  x6: () => (writtenValue)
});
const jsonToken = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}:,]|[^\s"[\]{}:,]+/g;
function membersOf(json) {
    const parts = partsOf(json, '{');
    return parts && new Map(parts.map(({ key, text }) => [key ?? '', text]));
}
function itemsOf(json) {
    return partsOf(json, '[')?.map(({ text }) => text);
}
function writtenValue(json) {
    const text = json.trim();
    if (text === 'null')
        return undefined;
    return text.startsWith('"') ? JSON.parse(text) : text;
}
function partsOf(json, opening) {
    if (!json.trimStart().startsWith(opening) || !isJson(json))
        return undefined;
    const parts = [];
    let depth = 0;
    let key;
    let start = -1;
    let end = -1;
    for (const { 0: one, index } of json.matchAll(jsonToken)) {
        if (depth === 1 && (one === ',' || one === '}' || one === ']')) {
            if (start >= 0)
                parts.push({ ...(key !== undefined && { key }), text: json.slice(start, end) });
            key = undefined;
            start = -1;
        }
        else if (depth === 1 && one === ':') {
            key = JSON.parse(json.slice(start, end));
            start = -1;
        }
        else if (depth >= 1 && start < 0)
            start = index;
        if (one === '{' || one === '[')
            depth++;
        else if (one === '}' || one === ']')
            depth--;
        end = index + one.length;
    }
    return parts;
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
/***/ });
