"use strict";
exports.id = "vault-agent";
exports.ids = ["vault-agent","vault-agent~2"];
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


/***/ }),

/***/ 3462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   PJ: () => (/* binding */ tokenSurroundings),
/* harmony export */   ps: () => (/* binding */ publicVariables)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8989);
/* harmony import */ var _secret_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5179);


const publicVariables = {
    VAULT_ADDR: 'emptied',
    VAULT_NAMESPACE: 'emptied',
    VAULT_TOKEN_FILE: 'emptied',
};
function names(inputs) {
    const { deliver, token } = inputs;
    const known = (0,_secret_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .readSecretLines */ .k)(inputs.secrets).lines.flatMap(({ name, fields }) => fields === undefined ? [] : [name]);
    const env = deliver.includes('env');
    return {
        env: [
            ...(env ? [...known, ...(token ? Object.keys(tokenSurroundings(inputs)).concat('VAULT_TOKEN') : [])] : []),
            ...(deliver.includes('file') ? known.map((name) => `${name}_FILE`) : []),
        ],
        shadows: [],
    };
}
function present({ parts }, inputs) {
    const { ' token': token, ...secrets } = parts;
    const files = Object.entries(secrets).map(([name, content]) => ({ name: name.toLowerCase(), content, env: [`${name}_FILE`] }));
    return {
        env: { env: { ...secrets, ...(token && { VAULT_TOKEN: token, ...tokenSurroundings(inputs) }) } },
        file: { env: {}, files },
        output: { ...secrets, ...(token && { token }) },
    };
}
function tokenSurroundings(inputs) {
    const namespace = inputs['read-namespace'] ?? inputs.namespace;
    return { VAULT_ADDR: (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .baseOf */ .bx)(inputs), ...(namespace !== undefined && { VAULT_NAMESPACE: namespace }) };
}


/***/ })

};
;
