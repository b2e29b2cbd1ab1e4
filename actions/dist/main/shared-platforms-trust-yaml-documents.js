"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  yamlDocuments: () => (yamlDocuments)
});
var _core_yaml_fault__0 = _require(19);
var yaml__1 = _require(8815);


const largestCharacters = 256 * 1024;
const deepest = 64;
const mostParts = 60_000;
const mostAliases = 100;
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]/;
function yamlDocuments(name, text, listTags = []) {
    if (text.length > largestCharacters)
        return { fault: `is not JSON, and as YAML it is larger than ${largestCharacters / 1024} KiB` };
    const lines = new yaml__1.HN();
    const bad = control.exec(text);
    if (bad)
        return {
            fault: `has the control character ${codeOf(bad[0])} (line ${text.slice(0, bad.index).split('\n').length})`,
        };
    const excess = excessOf(text);
    if (excess)
        return { fault: excess };
    try {
        const customTags = listTags.map((tag) => ({ tag, collection: 'seq', resolve: (list) => list }));
        const documents = [(0,yaml__1.hR)(text, { ...options, customTags, lineCounter: lines })]
            .flat()
            .filter(({ contents }) => contents);
        for (const document of documents) {
            const fault = faultOf(document);
            if (fault === undefined)
                continue;
            const { line, column } = placeAt(lines, fault.at);
            const at = `(line ${line}, column ${column})`;
            return { fault: `${fault.message} ${at}`, ...(fault.isSyntax && { syntaxAt: at }) };
        }
        if (documents.length === 0)
            return { fault: 'is empty' };
        return { sources: documents.map((document) => sourceOf(name, document, lines)) };
    }
    catch (error) {
        if (error instanceof RangeError)
            return { fault: tooDeep };
        if (error instanceof ReferenceError)
            return { fault: 'uses too many aliases' };
        throw error;
    }
}
const options = { version: '1.2', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' };
function sourceOf(name, document, lines) {
    return {
        name,
        value: document.toJS({ maxAliasCount: mostAliases }),
        place: (path) => placeAt(lines, startOf(document, path)),
    };
}
function startOf(document, path) {
    let node = document.contents;
    let start = node?.range?.[0] ?? 0;
    for (const step of path) {
        if ((0,yaml__1.Vj)(node))
            node = node.resolve(document) ?? null;
        if (!(0,yaml__1.P3)(node))
            break;
        const found = (0,yaml__1.jh)(node) ? node.items.find(({ key }) => textOf(key) === String(step)) : node.items[Number(step)];
        if (found === undefined)
            break;
        const [keyed, value] = (0,yaml__1.jh)(node) ? [found.key, found.value] : [found, found];
        start = keyed?.range?.[0] ?? start;
        node = value;
    }
    return start;
}
function faultOf(document) {
    const [wrong] = document.errors;
    if (wrong)
        return { message: `is not valid YAML: ${(0,_core_yaml_fault__0.Q)(wrong.code)}`, at: wrong.pos[0], isSyntax: true };
    const { directives, contents } = document;
    if (directives && directives.yaml.version !== '1.2')
        return { message: 'is not YAML 1.2', at: 0 };
    const [odd] = document.warnings;
    if (odd)
        return { message: `cannot be read: ${(0,_core_yaml_fault__0.Q)(odd.code)}`, at: odd.pos[0] };
    return faultIn(document, contents, 0);
}
function faultIn(document, node, depth) {
    if ((0,yaml__1.Vj)(node) && node.resolve(document) === undefined)
        return { message: (0,_core_yaml_fault__0.L)(node.source), at: node.range?.[0] ?? 0 };
    if (!(0,yaml__1.P3)(node))
        return undefined;
    const at = node.range?.[0] ?? 0;
    if (depth > deepest)
        return { message: tooDeep, at };
    if (!(0,yaml__1.jh)(node))
        return firstOf(node.items, (item) => faultIn(document, item, depth + 1));
    const names = new Set();
    return firstOf(node.items, ({ key, value }) => {
        const name = textOf(key);
        const start = key?.range?.[0] ?? at;
        if (name === undefined)
            return { message: 'has a member whose name is not a text', at: start };
        if (names.has(name))
            return { message: `has the member ${JSON.stringify(name)} twice`, at: start };
        names.add(name);
        return faultIn(document, value, depth + 1);
    });
}
function firstOf(items, find) {
    for (const item of items) {
        const found = find(item);
        if (found)
            return found;
    }
    return undefined;
}
function textOf(key) {
    return (0,yaml__1.jn)(key) ? String(key.value) : undefined;
}
function excessOf(text) {
    let [parts, aliases, depth] = [0, 0, 0];
    for (const part of new yaml__1.JG().lex(text)) {
        if (++parts > mostParts)
            return `has more than ${mostParts} parts`;
        if (part[0] === '*' && ++aliases > mostAliases)
            return `uses more than ${mostAliases} aliases`;
        if (part === '[' || part === '{')
            depth++;
        else if (part === ']' || part === '}')
            depth--;
        if (depth > deepest)
            return tooDeep;
    }
    return /^[ \t]*(?:[-?:][ \t]+){65}/m.test(text) ? tooDeep : undefined;
}
const tooDeep = `is nested more than ${deepest} levels deep`;
function placeAt(lines, offset) {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
function codeOf(character) {
    return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
/***/ });
