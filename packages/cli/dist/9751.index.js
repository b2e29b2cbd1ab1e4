"use strict";
exports.id = 9751;
exports.ids = [9751];
exports.modules = {

/***/ 9751:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unsuited: () => (/* binding */ unsuited)
/* harmony export */ });
/* harmony import */ var _mayfly_platforms_command_offered_inputs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);

function unsuited({ items }, { keepsLists }) {
    return items.flatMap(({ provider, raw, place }) => Object.entries(provider.inputs).flatMap(([name, spec]) => {
        const input = place === undefined ? name : `${place} ${name}`;
        const given = raw[name] ?? '';
        if (given === '')
            return [];
        if (spec.forOutput)
            return [{ input, message: 'is for step outputs, which GitHub alone has' }];
        if (name === 'deliver')
            return (0,_mayfly_platforms_command_offered_inputs__WEBPACK_IMPORTED_MODULE_0__/* .waysOnGitHub */ .Ty)(provider.inputs)
                .filter((way) => given.split(/[,\s]+/).includes(way))
                .map((way) => ({ input, message: `${way} is a way that GitHub alone has` }));
        if (keepsLists && place !== undefined && spec.type === 'text' && spec.secret)
            return [
                {
                    input,
                    message: 'is secret, and the record of a build keeps what a pipeline is given: it cannot come this way',
                },
            ];
        return [];
    }));
}


/***/ })

};
;
