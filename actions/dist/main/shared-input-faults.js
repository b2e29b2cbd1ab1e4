"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

// ESM COMPAT FLAG
_require.r(_exports);

// EXPORTS
_require.d(_exports, {
  faulty: () => (faulty),
  strangeInputs: () => (strangeInputs),
  strangeStepInputs: () => (strangeStepInputs)
});

var near_name = _require(704);
var errors = _require(7638);
;// CONCATENATED MODULE: ./packages/core/src/other-action.ts
function adviceOf(name, { action, inputs, also = {} }) {
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
    const meant = Object.entries(also).find(([other]) => restOf(name, other) !== undefined)?.[1];
    return meant && `is not an input; did you mean "${meant}"?`;
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

;// CONCATENATED MODULE: ./packages/core/src/input-faults.ts



const unseen = "A secret or variable is empty when this job may not read it. Check the job's environment, protected branches, forks, Dependabot, and `secrets: inherit` in the calling workflow. ";
function faulty(faults) {
    const facts = {};
    for (const { input, part, message } of faults) {
        const name = part === undefined ? input : `${input} ${part}`;
        facts[name] = facts[name] ? `${facts[name]}; ${message}` : message;
    }
    const wrong = new Set(faults.map(({ input }) => input)).size;
    const count = wrong === 1 ? 'An input is wrong' : `${wrong} inputs are wrong`;
    const empty = faults.some(({ message }) => message.endsWith('absent or empty'));
    return new errors/* MayflyError */.rU('ERR_INPUT_INVALID', count, { facts, fix: `${empty ? unseen : ''}No request was made.` });
}
function strangeInputs(literal, names, others = []) {
    return names.flatMap((input) => {
        const [advice] = others.flatMap((other) => adviceOf(input, other) ?? []);
        const meant = Object.keys(literal).find((known) => (0,near_name/* nearly */.c)(known, input));
        const message = advice ?? (meant && `is not an input; did you mean "${meant}"?`);
        return message ? [{ input, message }] : [];
    });
}
async function strangeStepInputs(literal, names, items) {
    const others = (await Promise.all(items.map(async ({ provider }) => (await provider.otherActions?.()) ?? []))).flat();
    const listed = new Set(items.flatMap(({ provider, label }) => (label ? Object.keys(provider.inputs) : [])));
    return [
        ...names
            .filter((name) => listed.has(name))
            .map((input) => ({ input, message: 'belongs to an item of credentials' })),
        ...strangeInputs(literal, names.filter((name) => !listed.has(name)), others),
    ];
}


/***/ });
