"use strict";
module.exports =
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (documentsIn),
  Q: () => (jsonDocument)
});

;// CONCATENATED MODULE: ./packages/platforms/src/trust/json-places.ts
class UnusableJson extends Error {
    at;
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
const deepest = 64;
const mostValues = 1_000_000;
const tooDeep = `is nested more than ${deepest} levels deep`;
function isTooDeep(text) {
    if (!/^\s*[[{]/.test(text))
        return false;
    let depth = 0;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 91 || code === 123) {
            if (++depth > deepest)
                return true;
        }
        else if (code === 93 || code === 125)
            depth--;
        else if (code === 34)
            at = endOfString(text, at);
    }
    return false;
}
function endOfString(text, start) {
    for (let at = start + 1; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 34)
            return at;
        if (code === 92)
            at++;
    }
    return text.length;
}
function placesOf(text) {
    let at = 0;
    let values = 0;
    function blank() {
        while (text.charCodeAt(at) <= 32)
            at++;
    }
    function string() {
        const start = at;
        at = endOfString(text, at) + 1;
        return JSON.parse(text.slice(start, at));
    }
    function value(start) {
        blank();
        if (++values > mostValues)
            throw new UnusableJson(`has more than ${mostValues} values`, at);
        const code = text.charCodeAt(at);
        if (code === 123)
            return { start, members: members() };
        if (code === 91)
            return { start, items: items() };
        if (code === 34)
            at = endOfString(text, at) + 1;
        else
            while (!isEnd(text.charCodeAt(at)))
                at++;
        return { start };
    }
    function members() {
        const found = new Map();
        at++;
        for (blank(); text.charCodeAt(at) !== 125; blank()) {
            if (text.charCodeAt(at) === 44) {
                at++;
                blank();
            }
            const start = at;
            const key = string();
            if (found.has(key))
                throw new UnusableJson(`has the member ${JSON.stringify(key)} twice`, start);
            blank();
            at++;
            found.set(key, value(start));
        }
        at++;
        return found;
    }
    function items() {
        const found = [];
        at++;
        for (blank(); text.charCodeAt(at) !== 93; blank()) {
            if (text.charCodeAt(at) === 44) {
                at++;
                blank();
            }
            found.push(value(at));
        }
        at++;
        return found;
    }
    blank();
    return value(at);
}
function isEnd(code) {
    return !(code > 32) || code === 44 || code === 93 || code === 125;
}

;// CONCATENATED MODULE: ./packages/platforms/src/trust/documents.ts

async function documentsIn(name, text) {
    const json = jsonDocument(name, text);
    if (json)
        return json;
    const yaml = (await Promise.all(/* import() */[__webpack_require__.e("yaml~2"), __webpack_require__.e("platforms-trust-yaml-documents")]).then(__webpack_require__.bind(__webpack_require__, 5077))).yamlDocuments(name, text);
    if (!('fault' in yaml) || !/^\s*[[{]/.test(text))
        return yaml;
    return { fault: yaml.fault.replace(/^is not valid YAML: \w+/, 'is not valid JSON') };
}
function jsonDocument(name, text) {
    if (text.trim() === '')
        return { fault: 'is empty' };
    if (isTooDeep(text))
        return { fault: tooDeep };
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    try {
        const root = placesOf(text);
        const places = lineStarts(text);
        return { sources: [{ name, value, place: (path) => placeAt(places(), startOf(root, path)) }] };
    }
    catch (error) {
        if (!(error instanceof UnusableJson))
            throw error;
        const { line, column } = placeAt(lineStarts(text)(), error.at);
        return { fault: `${error.message} (line ${line}, column ${column})` };
    }
}
function startOf(root, path) {
    let node = root;
    for (const step of path) {
        const next = typeof step === 'number' ? node.items?.[step] : node.members?.get(step);
        if (next === undefined)
            break;
        node = next;
    }
    return node.start;
}
function lineStarts(text) {
    let starts;
    return () => {
        if (starts)
            return starts;
        starts = [0];
        for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
            starts.push(at + 1);
        return starts;
    };
}
function placeAt(starts, offset) {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (starts[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return { line: low + 1, column: offset - starts[low] + 1 };
}

/***/ });
