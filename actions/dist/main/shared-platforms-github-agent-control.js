"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  PA: () => (isServing),
  XM: () => (askAgent),
  xQ: () => (waitUntilStopped)
});
var node_http__0 = _require(7067);
var _process_identity__1 = _require(8492);
const answerMilliseconds = 5_000;
const lastMilliseconds = 1_000;
const largestAnswerCharacters = 1 << 20;
function isServing(agent) {
    return (0,_process_identity__1.Cl)(agent, agent.port);
}
function askAgent({ port, control }, demand, body) {
    const headers = { authorization: `Bearer ${control}`, 'content-length': Buffer.byteLength(body) };
    const signal = AbortSignal.timeout(answerMilliseconds);
    const to = {
        host: '127.0.0.1',
        port,
        path: `/control/${demand}`,
        method: 'POST',
        headers,
        signal,
        agent: false,
    };
    return new Promise((resolve, reject) => {
        (0,node_http__0.request)(to, (answer) => {
            let text = '';
            answer.setEncoding('utf8').once('error', reject);
            answer.on('data', (part) => {
                text += part;
                if (text.length > largestAnswerCharacters)
                    answer.destroy(new Error('the answer is too large'));
            });
            answer.once('end', () => resolve({ status: answer.statusCode ?? 0, body: text }));
        })
            .once('error', reject)
            .end(body);
    });
}
async function waitUntilStopped(agent) {
    const end = Date.now() + lastMilliseconds;
    while ((0,_process_identity__1.W_)(agent) && Date.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 5));
    if ((0,_process_identity__1.W_)(agent))
        process.kill(agent.pid, 'SIGKILL');
}
/***/ });
