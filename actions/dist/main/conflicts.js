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

function refuseConflicts(wanted) {
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ENV_CONFLICT', 'Several credentials of this step want the same name', {
        facts,
        fix: served
            ? 'The agent serves the tools of a job one credential of a kind: deliver the others as outputs, or use a job for each. No request was made.'
            : 'Give each its own way of delivery: a profile of its own, or outputs. No request was made.',
    });
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
    const wanted = items.map(({ provider, inputs, modes, place = provider.id, presentation: { env, file } = {} }) => {
        const { env: known, shared = [], shadows } = provider.names(inputs, job);
        const told = [
            ...(modes.includes('env') ? Object.keys(env?.env ?? {}) : []),
            ...(modes.includes('file') ? (file?.files ?? []).flatMap((form) => form.env) : []),
        ];
        return { place, env: [...new Set([...known, ...told])], shared, shadows };
    });
    refuseConflicts(wanted);
    return wanted.map((names) => ({ ...names, shadows: [] }));
}


/***/ })

};
;
