"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  om: () => (block),
  r4: () => (Expression)
});
class Expression {
    name;
    argument;
    constructor(name, argument) {
        this.name = name;
        this.argument = argument;
    }
}
function hclText(text) {
    return JSON.stringify(text).replace(/[$%](?=\{)/g, '$&$&');
}
function block(type, labels, body, comments = []) {
    const head = [type, ...labels.map(hclText)].join(' ');
    return `${head} {\n${comments.map((one) => `  # ${one}\n`).join('')}${items(body, '  ')}}\n`;
}
function items(body, indent) {
    const written = Object.entries(body).map(([key, value]) => ({
        key: /^[A-Za-z_][\w-]*$/.test(key) ? key : hclText(key),
        text: hcl(value, indent),
    }));
    const isLong = (index) => written[index]?.text.includes('\n') ?? true;
    const widths = written.map(({ key }) => key.length);
    const widthAt = (index) => {
        if (isLong(index))
            return widths[index] ?? 0;
        let first = index;
        let last = index;
        while (!isLong(first - 1))
            first--;
        while (!isLong(last + 1))
            last++;
        return Math.max(...widths.slice(first, last + 1));
    };
    return written.map(({ key, text }, index) => `${indent}${key.padEnd(widthAt(index))} = ${text}\n`).join('');
}
function hcl(value, indent) {
    const inner = `${indent}  `;
    if (value instanceof Expression)
        return value.argument === undefined ? value.name : `${value.name}(${hcl(value.argument, indent)})`;
    if (typeof value === 'string')
        return hclText(value);
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    if (isList(value)) {
        const parts = value.map((one) => hcl(one, inner));
        const line = `[${parts.join(', ')}]`;
        if (!line.includes('\n') && line.length <= 100)
            return line;
        return `[\n${parts.map((one) => `${inner}${one},\n`).join('')}${indent}]`;
    }
    return `{\n${items(value, inner)}${indent}}`;
}
function isList(value) {
    return Array.isArray(value);
}
/***/ });
