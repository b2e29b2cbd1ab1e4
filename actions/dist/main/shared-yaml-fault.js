"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  L: () => (aliasFault),
  Q: () => (yamlFault)
});
const mistakes = {
    ALIAS_PROPS: 'a value that begins with * or & needs quotes',
    BAD_ALIAS: 'a value that begins with * or & needs quotes',
    BAD_COLLECTION_TYPE: 'a value that begins with ! needs quotes',
    BAD_DIRECTIVE: 'a line begins with %, so YAML reads it as a directive, and it does not know this one',
    BAD_DQ_ESCAPE: 'double quotes contain a backslash that means nothing here; write \\\\ for a backslash',
    BAD_INDENT: 'the members of one mapping, and the items of one list, must begin in the same column, or a closing bracket is missing',
    BAD_PROP_ORDER: 'a value that begins with & or ! needs quotes',
    BAD_SCALAR_START: 'a value that begins with this character needs quotes',
    BLOCK_AS_IMPLICIT_KEY: 'a value with a colon and a blank in it needs quotes, and a list must begin in one column',
    BLOCK_IN_FLOW: 'inside { } and [ ], a comma must separate the members',
    DUPLICATE_KEY: 'a mapping has this member twice',
    KEY_OVER_1024_CHARS: 'the name of a member has more than 1,024 characters',
    MISSING_CHAR: 'a character is missing: a colon after a name, a blank, a comma, a bracket or the closing quote',
    MULTILINE_IMPLICIT_KEY: 'the name of a member and its colon must be on one line',
    MULTIPLE_ANCHORS: 'a value that begins with & needs quotes',
    MULTIPLE_DOCS: 'there is more than one document, separated by ---',
    MULTIPLE_TAGS: 'a value that begins with ! needs quotes',
    NON_STRING_KEY: 'the name of a member must be a text',
    TAB_AS_INDENT: 'the line is indented with a tab; use blanks',
    TAG_RESOLVE_FAILED: 'a value that begins with ! needs quotes, because YAML reads it as a tag',
    UNEXPECTED_TOKEN: 'YAML expects nothing more here; a value with special characters needs quotes',
};
function yamlFault(code) {
    return mistakes[code] ?? 'the text cannot be read here';
}
function aliasFault(name) {
    const written = `*${name.slice(0, 40)}`;
    return `has ${written} without quotes, which YAML reads as an alias; write "${written}"`;
}
/***/ });
