"use strict";
exports.id = "secret-line-faults";
exports.ids = ["secret-line-faults"];
exports.modules = {

/***/ 8685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  secretLineFaults: () => (/* binding */ secretLineFaults)
});

;// CONCATENATED MODULE: ./packages/core/src/secret-line-rewriter.ts
const rewriters = [
    [
        'vault-action',
        /^(?:[\w.-]+(?:\/[\w.-]+)+ +[\w.*-]+ *(?:\| *[\w*-]* *)?(?:; *|$))+$/,
        (line) => partsOf(line, ';').map(ofVaultAction),
        ' (for KV v2, write the path without data/)',
    ],
    [
        'load-secrets-action',
        /^[A-Za-z_]\w* *[:=] *"?op:\/\/[\w .-]+(?:\/[\w .-]+){1,3}"?$/,
        (line) => [ofLoadSecrets(line)],
        ', with the name that the secret has in this store',
    ],
    [
        'get-secretmanager-secrets',
        /^[\w-]+: *"?(?:projects\/[\w-]+(?:\/locations\/[\w-]+)?\/secrets\/[\w-]+(?:\/versions\/[\w-]+)?|[a-z][a-z0-9-]{5,29}\/[\w-]+(?:\/[\w-]+)?)"?,?$/,
        (line) => [ofSecretManager(line)],
    ],
    [
        'aws-secretsmanager-get-secrets',
        /^(?:[A-Z_][A-Z0-9_]*)? *, *(?:arn:aws[\w-]*:(?:secretsmanager|ssm):[\w-]+:\d{12}:[\w/:-]+|[\w-]+(?:\/[\w-]+)*)$/,
        (line) => [ofAwsAlias(line)],
        ' (with parse-json-secrets: #* after the source and _* after the name)',
    ],
    [
        'aws-secretsmanager-get-secrets',
        /^arn:aws[\w-]*:(?:secretsmanager|ssm):[\w-]+:\d{12}:[\w/:-]+$/,
        (line) => [`${variable(line.replace(/^.*:(?:secret:|parameter\/)/, ''))} = ${line}`],
    ],
    [
        'aws-secretsmanager-get-secrets',
        /^[\w-]+(?:\/[\w-]+)*\/?\*$/,
        () => ['NAME = source'],
        ' for each secret, because a search by prefix needs the right to list every secret',
    ],
    ['get-keyvault-secrets', /^\*$/, () => ['NAME = vault/secret'], ' for each secret'],
    [
        'get-keyvault-secrets',
        /^[A-Za-z][0-9A-Za-z-]*(?: *, *[A-Za-z][0-9A-Za-z-]*)+$/,
        (line) => partsOf(line, ',').map((name) => `${variable(name)} = vault/${name}`),
        ', with the name of the vault',
    ],
];
function lineOfOtherTool(line) {
    const [tool, , rewrite, hint = ''] = rewriters.find(([, form]) => form.test(line)) ?? [];
    if (tool === undefined || rewrite === undefined)
        return undefined;
    return `is a line of ${tool}: write ${rewrite(line).join(' and ')}${hint}`;
}
function partsOf(line, separator) {
    return line
        .split(separator)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
function ofVaultAction(part) {
    const [left = '', given] = part.split('|').map((side) => side.trim());
    const [path = '', key = 'field'] = left.split(/\s+/);
    const place = path.replace('/data/', '/');
    if (/^\*+$/.test(key))
        return `${given?.replace(/\*$/, '') || 'APP_'}* = ${place}#*`;
    return `${(given || key.toUpperCase()).replace(/\W/g, '_')} = ${place}#${key}`;
}
function ofLoadSecrets(line) {
    const [, name = '', , item = '', field = ''] = /^(\w+) *[:=] *"?op:\/\/([^/]+)\/([^/"]+)(?:\/[^/"]+)??(?:\/([^/"]+))?"?$/.exec(line) ?? [];
    return `${name} = ${quotedIfOdd(item)}${field && `#${quotedIfOdd(field)}`}`;
}
function ofSecretManager(line) {
    const [, name = '', reference = ''] = /^([\w-]+): *"?([^",]+)/.exec(line) ?? [];
    const [, long, short, version] = /^(?:(projects\/.+?\/secrets\/[\w-]+)|([\w-]+\/[\w-]+))(?:(?:\/versions)?\/([\w-]+))?$/.exec(reference) ?? [];
    return `${name.replaceAll('-', '_')} = ${long ?? short}${version ? `#@${version}` : ''}`;
}
function ofAwsAlias(line) {
    const [alias, name = ''] = line.split(',').map((side) => side.trim());
    return `${alias || variable(name)} = ${name}`;
}
function variable(name) {
    const upper = name.toUpperCase().replace(/\W/g, '_');
    return /^\d/.test(upper) ? `_${upper}` : upper;
}
function quotedIfOdd(text) {
    return /^[\w.-]+$/.test(text) ? text : JSON.stringify(text);
}

;// CONCATENATED MODULE: ./packages/core/src/secret-line-faults.ts

const secret_line_faults_form = 'must be NAME = source#key';
const inQuotes = 'write it in quotes, as a JSON string';
const words = {
    line: {
        none: 'has no secret: every line is empty or a comment',
        'no-equals': `${secret_line_faults_form}: the = is missing`,
        semicolon: 'has a ; at the end: write one secret per line, without it',
    },
    name: {
        empty: `${secret_line_faults_form}: the name before = is missing`,
        digit: 'a name cannot begin with a digit',
        sign: 'a name can have letters, digits and _, not %s',
        'no-prefix': 'a name that ends with * needs a prefix, such as APP_*',
        'no-star': '#* needs a name that ends with *, such as APP_*',
        twice: 'the name %s is given twice (upper and lower case are the same)',
    },
    source: {
        empty: `${secret_line_faults_form}: the source after = is missing`,
        sign: `the source cannot have %s without quotes: ${inQuotes}`,
        quotes: 'the source begins with a quote, but is no complete JSON string',
        'after-quotes': 'after the quotes of the source there must be a # or a blank, not %s',
        op: 'op:// names a secret of 1Password: write the name that the secret has in this store',
    },
    select: {
        empty: `${secret_line_faults_form}: the key after # is missing; without # the whole value is read`,
        stars: '#** is not known: write #* for every key; the name APP_** keeps the case of the keys',
        'star-sign': 'after #* there can be only @version, not %s',
        'star-name': 'a name that ends with * needs #*',
        'key-empty': 'a key is missing before or after +',
        'key-sign': `a key can have letters, digits and _ . - (+ joins keys), not %s; for any other key, ${inQuotes}`,
        quotes: 'a key begins with a quote, but is no complete JSON string',
        'after-quotes': 'after the quotes of a key there must be +, @ or a blank, not %s',
        'pointer-sign': 'a pointer cannot have %s: write it percent-encoded, such as %40 for @',
        'pointer-percent': 'a pointer has a % that is followed by no UTF-8 in hexadecimal: write %25 for a %',
        'pointer-tilde': 'a pointer has a ~ without 0 or 1: write ~0 for a ~ and ~1 for a / in a key',
    },
    version: {
        empty: 'after @ the version is missing',
        sign: `a version can have letters, digits and _ . : / + = -, not %s; for any other version, ${inQuotes}`,
        quotes: 'the version begins with a quote, but is no complete JSON string',
        stage: 'a version follows #: write #@%s instead of @%s, because @ can be part of a name',
    },
    words: {
        unknown: 'after the source there can be only optional, base64, decode and plain; a name or a key with a blank must be in quotes',
        twice: 'the word %s is given twice',
        both: 'base64 and decode cannot be used together',
        'decode-joined': 'decode takes one value, not several keys that are joined',
    },
    body: {
        json: 'the body must be one JSON object, up to the end of the line',
        'no-post': 'has a body, but only POST sends one',
    },
};
function secretLineFaults(wrong) {
    return wrong.flatMap(({ line, text, misfits }) => {
        const rewritten = lineOfOtherTool(text);
        if (rewritten !== undefined)
            return [{ line, part: 'line', message: rewritten }];
        return misfits.map((misfit) => ({ line, part: misfit.part, message: messageOf(misfit) }));
    });
}
function messageOf({ part, why, shown = '' }) {
    const sign = /^\s$/.test(shown) ? 'a blank' : shown;
    return (words[part][why] ?? secret_line_faults_form).replaceAll('%s', () => sign);
}


/***/ })

};
;
