"use strict";
exports.id = "conflicts";
exports.ids = ["conflicts"];
exports.modules = {

/***/ 4458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lateNames: () => (/* binding */ lateNames),
/* harmony export */   refuseConflicts: () => (/* binding */ refuseConflicts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

function refuseConflicts(wanted, asked = false) {
    const facts = {};
    let served = false;
    for (const [index, one] of wanted.entries()) {
        for (const other of wanted.slice(index + 1)) {
            for (const name of clashes(one, other)) {
                facts[name] = facts[name] ? `${facts[name]}, ${other.place}` : `${one.place}, ${other.place}`;
                served ||= (one.agent ?? other.agent) === true;
            }
        }
    }
    if (Object.keys(facts).length === 0)
        return;
    const fix = served
        ? 'The agent serves one credential per provider in a job: deliver the others as outputs, or use one job for each.'
        : 'Deliver each in another way: with a profile of its own, or as outputs.';
    throw sameName(facts, asked ? fix : `${fix} No request was made.`);
}
function sameName(facts, fix) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ENV_CONFLICT', 'Several credentials of this step need the same name', { facts, fix });
}
function clashes(one, other) {
    const own = ({ env, sections = [] }) => [...env, ...sections];
    const all = (names) => [...own(names), ...(names.shared ?? [])];
    return new Set([
        ...own(one).filter((name) => all(other).includes(name) || other.shadows.includes(name)),
        ...own(other).filter((name) => all(one).includes(name) || one.shadows.includes(name)),
    ]);
}
function lateNames(items, job) {
    refuseOutputs(items);
    const wanted = items.flatMap(({ provider, half, inputs, modes, presentation: { env, file } = {}, ...item }) => {
        const place = item.place ?? provider.id;
        const { env: known, shared = [], shadows } = provider.names(inputs, job);
        const told = [
            ...(modes.includes('env') ? Object.keys(env?.env ?? {}) : []),
            ...(modes.includes('file') ? (file?.files ?? []).flatMap((form) => form.env) : []),
        ];
        const served = half?.names(inputs);
        return [
            { place, env: [...new Set([...known, ...told])], shared, shadows },
            ...(served ? [{ place, ...served }] : []),
        ];
    });
    refuseConflicts(wanted, true);
    return wanted.map(({ place, agent, ...names }) => ({ ...names, shadows: [] }));
}
function refuseOutputs(items) {
    const owners = new Map();
    for (const { provider, modes, place = provider.id, presentation: { facts, output } = {} } of items) {
        for (const name of Object.keys({ ...facts, ...(modes.includes('output') && output) })) {
            const other = owners.get(name.toLowerCase());
            if (other !== undefined)
                throw sameName({ [`output ${name}`]: `${other}, ${place}` }, 'Give each credential another name.');
            owners.set(name.toLowerCase(), place);
        }
    }
}


/***/ })

};
;
