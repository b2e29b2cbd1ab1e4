"use strict";
exports.id = "secret-refusal";
exports.ids = ["secret-refusal"];
exports.modules = {

/***/ 4170:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  secretsRefused: () => (/* binding */ secretsRefused)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var src_errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/foreign-text.ts
var foreign_text = __webpack_require__(281);
;// CONCATENATED MODULE: ./packages/core/src/secret-selection-faults.ts

const words = {
    missing: 'the secret has no such key',
    'not-object': 'the value is no JSON object, so it has no keys: without # the whole value is read',
    'needs-key': 'the secret has several keys: write #key, or #* with a name that ends with *',
    'not-text': 'a value that is joined with + must be text',
    'half-sign': 'the value has half of a character (a lone surrogate), which no file can contain',
    'not-base64': 'decode needs a value in base64',
    'no-name': 'a key without a sign gives no name: select it with #""',
};
function selectionFault({ why, key }) {
    if (why === 'missing' && key === undefined)
        return 'the secret has no keys';
    return key === undefined || key === '' ? words[why] : `${words[why]}: ${(0,foreign_text/* quoted */.TL)(key)}`;
}
function collisionFault({ name, from }) {
    const places = from.map(({ line, key }) => `line ${line}${key === undefined ? '' : ` (key ${(0,foreign_text/* quoted */.TL)(key)})`}`);
    return `the name ${name} is given twice: ${places.join(', ')}`;
}

;// CONCATENATED MODULE: ./packages/core/src/secret-refusal.ts


function secretsRefused(store, failures, collisions) {
    const errors = failures.flatMap((one) => ('error' in one ? [one.error] : []));
    const [first] = errors;
    const isOfNetwork = first !== undefined && first.code !== 'ERR_SECRET_REFUSED';
    if (isOfNetwork && errors.length === failures.length && errors.every(({ message }) => message === first.message))
        return first.with({ facts: { ...first.facts, lines: failures.map(({ line }) => line).join(', ') } });
    const facts = {};
    const add = (line, text) => {
        const name = `line ${line}`;
        facts[name] = facts[name] === undefined ? text : `${facts[name]}; ${text}`;
    };
    for (const failure of failures)
        add(failure.line, textOf(failure));
    for (const collision of collisions)
        add(collision.from[0]?.line ?? 0, collisionFault(collision));
    const fixes = new Set([...errors.flatMap(({ fix = [] }) => fix), ...failures.flatMap(fixOf)]);
    const vendors = new Set(errors.map(({ vendor }) => vendor));
    const [vendor] = vendors;
    const count = Object.keys(facts).length;
    return new src_errors/* MayflyError */.rU('ERR_SECRET_REFUSED', `${store}: ${count === 1 ? 'a line' : `${count} lines`} of secrets could not be read`, {
        facts,
        ...(vendors.size === 1 && vendor !== undefined && { vendor }),
        ...(fixes.size > 0 && { fix: [...fixes].join(' ') }),
    });
}
function textOf(failure) {
    if ('error' in failure) {
        const { message, vendor, facts } = failure.error;
        const details = Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]));
        const shown = [...(vendor === undefined ? [] : [vendor]), ...details].join(', ');
        return shown === '' ? message : `${message} (${shown})`;
    }
    const { misfit, read } = failure;
    if (misfit === 'not-public')
        return `${read.what}: the store does not say that this value is public`;
    if (misfit === 'bytes')
        return `${read.what}: the value is not text`;
    return `${read.what}: ${selectionFault(misfit)}`;
}
function fixOf(failure) {
    if ('error' in failure)
        return [];
    if (failure.misfit === 'not-public')
        return ['Remove the word plain.'];
    if (failure.misfit === 'bytes')
        return ['Use deliver: file, or the word base64.'];
    return [];
}


/***/ })

};
;
