"use strict";
exports.id = "conflicts";
exports.ids = ["conflicts"];
exports.modules = {

/***/ 4458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lateNames: () => (/* binding */ lateNames),
/* harmony export */   refuseConflicts: () => (/* binding */ refuseConflicts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _presentation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4993);


function refuseConflicts(reservations, { afterRequests, hasOutputs }) {
    const facts = {};
    let served = false;
    for (const [index, one] of reservations.entries()) {
        for (const other of reservations.slice(index + 1)) {
            for (const name of clashes(one, other)) {
                facts[name] = facts[name] ? `${facts[name]}, ${other.label}` : `${one.label}, ${other.label}`;
                served ||= (one.agent ?? other.agent) === true;
            }
        }
    }
    if (Object.keys(facts).length === 0)
        return;
    const fix = served
        ? 'The agent serves one credential per provider in a job: deliver the others as outputs, or use one job for each.'
        : `Deliver each in another way, for example as a file with a profile of its own${hasOutputs ? ', or as outputs' : ''}.`;
    throw sameName(facts, afterRequests ? fix : `${fix} No request was made.`);
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
function lateNames(items, hasOutputs) {
    refuseOutputs(items);
    const reservations = items.flatMap(({ modes, label, presentation }) => (0,_presentation_js__WEBPACK_IMPORTED_MODULE_1__/* .reserved */ .$t)(presentation, modes).map((names) => ({ label, ...names })));
    refuseConflicts(reservations, { afterRequests: true, hasOutputs });
    return reservations.map(({ env, shared = [] }) => ({ env, shared, shadows: [] }));
}
function refuseOutputs(items) {
    const owners = new Map();
    for (const { modes, label, presentation } of items) {
        const { facts, output } = presentation;
        for (const name of Object.keys({ ...facts, ...(modes.includes('output') && output) })) {
            const other = owners.get(name.toLowerCase());
            if (other !== undefined)
                throw sameName({ [`output ${name}`]: `${other}, ${label}` }, 'Give each credential another name.');
            owners.set(name.toLowerCase(), label);
        }
    }
}


/***/ })

};
;
