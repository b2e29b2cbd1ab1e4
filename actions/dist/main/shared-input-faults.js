"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  inputError: () => (inputError),
  meantName: () => (meantName),
  unknownInputFaults: () => (unknownInputFaults),
  unknownStepInputFaults: () => (unknownStepInputFaults)
});
var _trust_near_name__2 = _require(704);
var _errors__0 = _require(7638);
var _other_action__1 = _require(3822);
const emptyValueAdvice = "A secret or variable is empty when this job may not read it. Check the job's environment, protected branches, forks, Dependabot, and `secrets: inherit` in the calling workflow. ";
function inputError(faults) {
    const facts = {};
    for (const { input, part, message } of faults) {
        const name = part === undefined ? input : `${input} ${part}`;
        facts[name] = facts[name] ? `${facts[name]}; ${message}` : message;
    }
    const wrong = new Set(faults.map(({ input }) => input)).size;
    const count = wrong === 1 ? 'An input is wrong' : `${wrong} inputs are wrong`;
    const empty = faults.some(({ message }) => message.endsWith('absent or empty'));
    return new _errors__0.rU('ERR_INPUT_INVALID', count, {
        facts,
        fix: `${empty ? emptyValueAdvice : ''}No request was made.`,
    });
}
function unknownInputFaults(specs, names, others = []) {
    return names.flatMap((input) => {
        const [advice] = others.flatMap((other) => (0,_other_action__1.w)(input, other) ?? []);
        const meant = meantName(specs, input, others);
        const message = advice ?? (meant && `is not an input; did you mean "${meant}"?`);
        return message ? [{ input, message }] : [];
    });
}
function meantName(specs, input, others = []) {
    const [usual] = others.flatMap((other) => (0,_other_action__1.P)(input, other) ?? []);
    return usual ?? Object.keys(specs).find((known) => (0,_trust_near_name__2.c)(known, input));
}
async function unknownStepInputFaults(specs, names, items) {
    const others = (await Promise.all(items.map(async ({ provider }) => (await provider.otherActions?.()) ?? []))).flat();
    const listed = new Set(items.flatMap(({ provider, label }) => (label ? Object.keys(provider.inputs) : [])));
    return [
        ...names
            .filter((name) => listed.has(name))
            .map((input) => ({ input, message: 'belongs to an item of credentials' })),
        ...unknownInputFaults(specs, names.filter((name) => !listed.has(name)), others),
    ];
}
/***/ });
