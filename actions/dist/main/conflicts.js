"use strict";
exports.ids = ["conflicts"];
exports.modules = {

/***/ 4458:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  namesToCheckAgain: () => (namesToCheckAgain),
  refuseConflicts: () => (refuseConflicts),
  refuseSameNames: () => (refuseSameNames)
});
var _errors__0 = _require(7638);
var _presentation__1 = _require(4993);
function refuseConflicts(wantedNames, { afterRequests, hasOutputs }) {
    const facts = {};
    let served = false;
    for (const [index, one] of wantedNames.entries()) {
        for (const other of wantedNames.slice(index + 1)) {
            for (const name of clashes(one, other)) {
                facts[name] = facts[name] ? `${facts[name]}, ${other.label}` : `${one.label}, ${other.label}`;
                served ||= (one.agent ?? other.agent) === true;
            }
        }
    }
    if (Object.keys(facts).length === 0)
        return;
    const fix = served
        ? 'The Mayfly agent serves one credential per provider in a job: deliver the other credentials as outputs, or use one job for each.'
        : wantedNames.some(({ label }) => label.startsWith('secrets '))
            ? 'Change the NAME before the = sign of the line.'
            : `Deliver each in another way, for example as a file with a profile of its own${hasOutputs ? ', or as outputs' : ''}.`;
    throw sameNameError(facts, afterRequests ? fix : `${fix} No request was made.`);
}
function sameNameError(facts, fix) {
    const isOfSecrets = Object.values(facts).some((owners) => owners.includes('secrets of '));
    const message = isOfSecrets
        ? 'A secret of this step has a name that is already used'
        : 'Several credentials of this step need the same name';
    return new _errors__0.rU('ERR_ENV_CONFLICT', message, { facts, fix });
}
function clashes(one, other) {
    const own = ({ env, sections = [] }) => [...env, ...sections];
    const all = (names) => [...own(names), ...(names.shared ?? [])];
    return new Set([
        ...own(one).filter((name) => all(other).includes(name) || other.shadows.includes(name)),
        ...own(other).filter((name) => all(one).includes(name) || one.shadows.includes(name)),
    ]);
}
function namesToCheckAgain(items, hasOutputs) {
    refuseSameNames(items, { afterRequests: true });
    const wantedNames = items.flatMap(({ modes, label, presentation }) => (0,_presentation__1.G9)(presentation, modes).map((names) => ({ label, ...names })));
    refuseConflicts(wantedNames, { afterRequests: true, hasOutputs });
    return wantedNames.map(({ env, shared = [] }) => ({ env, shared, shadows: [] }));
}
function refuseSameNames(items, { afterRequests }) {
    const facts = {};
    const owners = new Map();
    for (const { modes, label, presentation } of items) {
        const { facts: always, output, env, file } = presentation;
        for (const name of Object.keys({ ...always, ...(modes.includes('output') && output) })) {
            const other = owners.get(name.toLowerCase());
            if (other !== undefined)
                facts[`output ${name}`] = `${other}, ${label}`;
            else
                owners.set(name.toLowerCase(), label);
        }
        const paths = modes.includes('file') ? (file?.files ?? []).flatMap((one) => one.env) : [];
        const values = modes.includes('env') ? Object.keys(env?.env ?? {}) : [];
        for (const name of paths.filter((one, index) => values.includes(one) || paths.indexOf(one) !== index))
            facts[`variable ${name}`] = `${label}: the path of a file, and something else`;
    }
    if (Object.keys(facts).length === 0)
        return;
    const isOfSecrets = items.some(({ label }) => label.startsWith('secrets of '));
    const fix = isOfSecrets ? 'Change the NAME before the = sign of the line.' : 'Give each credential another name.';
    throw sameNameError(facts, afterRequests ? fix : `${fix} No request was made.`);
}
/***/ })

};
;
