export const id = 9766;
export const ids = [9766];
export const modules = {

/***/ 9766:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  agent: () => (agent)
});
var _core_agent_parts__0 = _require(5455);
var _core_errors__1 = _require(7638);
var _core_instant__5 = _require(368);
var _core_template__2 = _require(771);
var _exchange__3 = _require(9535);
var _present__4 = _require(2236);
const lifetimeSeconds = 600;
const scriptName = 'kubernetes-token.cjs';
const script = (0,_core_template__2.Qq) `const { request } = require('node:http')
const headers = { authorization: 'Bearer ${_core_agent_parts__0.qf.bearer}' }
request('${_core_agent_parts__0.qf.url}', { headers, agent: false }, (answer) => {
  let text = ''
  answer.setEncoding('utf8').on('data', (part) => { text += part }).on('end', () => {
    if (answer.statusCode === 200) return process.stdout.write(text)
    console.error('mayfly: no token for kubectl:', text)
    process.exitCode = 1
  })
}).once('error', ({ message }) => {
  console.error('mayfly: the Mayfly agent of this job does not answer:', message)
  process.exitCode = 1
}).end()
`;
const agent = {
    inputs: (inputs) => ({ ...inputs, lifetime: inputs.lifetime ?? lifetimeSeconds }),
    present(inputs) {
        const exec = {
            apiVersion: 'client.authentication.k8s.io/v1',
            command: _core_agent_parts__0.qf.node,
            args: [(0,_core_template__2.XM)(scriptName)],
            interactiveMode: 'Never',
        };
        return {
            env: {},
            files: [
                { name: scriptName, content: script, env: [] },
                { name: 'kubeconfig', content: (0,_present__4.Yy)(inputs, { exec }), env: [_present__4.bv] },
            ],
        };
    },
    answers({ expiresAt = 0 }) {
        const body = (0,_core_template__2.Pq)({
            apiVersion: 'client.authentication.k8s.io/v1',
            kind: 'ExecCredential',
            status: { token: _present__4.Sh, expirationTimestamp: (0,_core_instant__5.u)(expiresAt) },
        });
        return () => ({ status: 200, body });
    },
    key: ({ parts }) => parts.token,
    async renew({ endings }, inputs, io) {
        const { what = '', handle: { name, uid } = {} } = endings.find(({ ender }) => ender === 'kubernetes') ?? {};
        if (name === undefined || uid === undefined)
            throw new _core_errors__1.rU('ERR_AGENT_UNAVAILABLE', 'The Mayfly agent does not know the Secret of this token');
        return (0,_exchange__3.We)(inputs, io, { what, name, uid }, await io.subjectToken());
    },
};
/***/ })

};

