"use strict";
exports.id = "vault-agent~2";
exports.ids = ["vault-agent~2"];
exports.modules = {

/***/ 6332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   agent: () => (/* binding */ agent),
/* harmony export */   renewed: () => (/* binding */ renewed)
/* harmony export */ });
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8679);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8989);
/* harmony import */ var _present_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3462);



const lifetimeSeconds = 600;
const fileVariable = 'VAULT_TOKEN_FILE';
const agent = {
    inputs: (inputs) => inputs,
    names: (inputs) => ({
        agent: true,
        env: [
            fileVariable,
            ...(inputs.deliver.includes('env') ? [] : ['VAULT_TOKEN', ...Object.keys((0,_present_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenSurroundings */ .PJ)(inputs))]),
        ],
        shadows: [],
    }),
    form: ({ parts }, inputs) => ({
        env: { VAULT_TOKEN: parts[' token'], ...(0,_present_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenSurroundings */ .PJ)(inputs) },
        files: [{ name: 'vault-token', content: parts[' token'], env: [fileVariable] }],
    }),
    ends: ({ ends = [] }) => ends,
    async renew({ credential, endings }, inputs, io) {
        const expiresAt = await renewed(credential.parts[' token'], inputs, io);
        const ending = endings.find(({ ender }) => ender === 'vault');
        if (ending)
            io.hold({ ...ending, expiresAt });
        return { ...credential, expiresAt };
    },
};
function renewed(token, inputs, io) {
    const url = `${(0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .baseOf */ .bx)(inputs)}/v1/auth/token/renew-self`;
    const headers = { ...(0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .headersFor */ .iY)(inputs.namespace), 'x-vault-token': token.reveal() };
    const body = JSON.stringify({ increment: `${lifetimeSeconds}s` });
    return io.http('any', () => ({ method: 'POST', url, headers, body }), (answer) => (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeRenewal */ .S)(answer, io.now()));
}


/***/ })

};
;
