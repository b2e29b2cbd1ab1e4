"use strict";
exports.id = "vault-agent";
exports.ids = ["vault-agent"];
exports.modules = {

/***/ 386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  agent: () => (/* binding */ agent),
  renewed: () => (/* binding */ renewed)
});

// EXTERNAL MODULE: ./packages/providers/src/vault/answer.ts
var vault_answer = __webpack_require__(679);
// EXTERNAL MODULE: ./packages/providers/src/vault/exchange.ts + 1 modules
var exchange = __webpack_require__(989);
;// CONCATENATED MODULE: ./packages/providers/src/vault/present.ts


const publicVariables = {
    VAULT_ADDR: 'emptied',
    VAULT_NAMESPACE: 'emptied',
    VAULT_TOKEN_FILE: 'emptied',
};
function names(inputs) {
    const { deliver, token } = inputs;
    const known = readSecretLines(inputs.secrets).lines.flatMap(({ name, fields }) => fields === undefined ? [] : [name]);
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
    return { VAULT_ADDR: (0,exchange/* baseOf */.bx)(inputs), ...(namespace !== undefined && { VAULT_NAMESPACE: namespace }) };
}

;// CONCATENATED MODULE: ./packages/providers/src/vault/agent.ts



const lifetimeSeconds = 600;
const fileVariable = 'VAULT_TOKEN_FILE';
const agent = {
    inputs: (inputs) => inputs,
    names: (inputs) => ({
        agent: true,
        env: [
            fileVariable,
            ...(inputs.deliver.includes('env') ? [] : ['VAULT_TOKEN', ...Object.keys(tokenSurroundings(inputs))]),
        ],
        shadows: [],
    }),
    form: ({ parts }, inputs) => ({
        env: { VAULT_TOKEN: parts[' token'], ...tokenSurroundings(inputs) },
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
    const url = `${(0,exchange/* baseOf */.bx)(inputs)}/v1/auth/token/renew-self`;
    const headers = { ...(0,exchange/* headersFor */.iY)(inputs.namespace), 'x-vault-token': token.reveal() };
    const body = JSON.stringify({ increment: `${lifetimeSeconds}s` });
    return io.http('any', () => ({ method: 'POST', url, headers, body }), (answer) => (0,vault_answer/* judgeRenewal */.S)(answer, io.now()));
}


/***/ })

};
;
