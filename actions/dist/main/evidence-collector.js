"use strict";
exports.ids = ["evidence-collector"];
exports.modules = {

/***/ 6668:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  logsAddress: () => (logsAddress),
  openCollector: () => (openCollector)
});
var _core_errors__0 = _require(7638);
var _core_foreign_text__3 = _require(281);
var _core_json__2 = _require(9051);
var _otlp__1 = _require(9331);
const closeMilliseconds = 3_000;
const requestMilliseconds = 3_000;
const mayRepeat = [429, 502, 503, 504];
function openCollector({ sink, token, ca }, { log, version, openWire }) {
    const url = logsAddress(sink);
    const wire = openWire();
    const closing = new AbortController();
    let waiting = [];
    let total = 0;
    let lost = 0;
    let fault;
    let isFinal = false;
    let running;
    async function post() {
        const batch = waiting;
        waiting = [];
        const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(requestMilliseconds)]);
        const verdict = await ask(batch, signal).then((answer) => judge(answer, batch.length), (error) => failure(error, batch.length, signal.aborted));
        fault = verdict.fault ?? fault;
        isFinal = verdict.isFinal;
        if (verdict.again)
            waiting = [...batch, ...waiting];
        else
            lost += verdict.lost;
    }
    async function ask(batch, signal) {
        const headers = {
            'content-type': 'application/json',
            ...(token && { authorization: `Bearer ${token.reveal()}` }),
        };
        const body = JSON.stringify((0,_otlp__1.F)(batch, version));
        return wire.send({ method: 'POST', url, headers, body, ca }, signal);
    }
    function start() {
        if (running || waiting.length === 0 || isFinal)
            return;
        running = post().finally(() => {
            running = undefined;
            if (fault === undefined)
                start();
        });
    }
    return {
        send(line) {
            total++;
            waiting.push(line);
            if (fault === undefined)
                setImmediate(start);
        },
        async close() {
            const timer = setTimeout(() => closing.abort(), closeMilliseconds);
            const isOver = () => closing.signal.aborted || isFinal;
            await new Promise(setImmediate);
            while (running)
                await running;
            while (waiting.length > 0 && fault === undefined && !isOver())
                await post();
            if (waiting.length > 0 && !isOver())
                await post();
            clearTimeout(timer);
            wire.close();
            lost += waiting.length;
            if (lost > 0)
                log.warn(`evidence: ${lost} of ${total} events of this step were not accepted by ${new URL(url).host}: ${fault}. The job goes on.`);
        },
    };
}
function logsAddress(sink) {
    const url = new URL(sink);
    return url.pathname === '/' ? `${url.origin}/v1/logs` : url.href;
}
function judge({ status, body }, count) {
    if (status >= 200 && status < 300) {
        const { rejectedLogRecords, errorMessage } = (0,_core_json__2.D7)((0,_core_json__2.Vh)(body).partialSuccess);
        const lost = Math.min(count, Math.max(0, Number(rejectedLogRecords ?? 0) || 0));
        const said = (0,_core_foreign_text__3.qk)(errorMessage);
        const fault = `it dropped them${said === undefined ? '' : ` (${said})`}`;
        return { lost, ...(lost > 0 && { fault }), again: false, isFinal: false };
    }
    const again = mayRepeat.includes(status);
    return { lost: count, fault: `it answered ${status}. ${fixFor(status)}`, again, isFinal: !again };
}
function fixFor(status) {
    if (status === 401 || status === 403)
        return 'Check evidence-token';
    if (status === 404 || status === 405)
        return 'Check the path of evidence: for OTLP logs it is usually /v1/logs';
    if (status === 400 || status === 415)
        return 'Check that evidence is the address for OTLP logs over HTTP, in JSON';
    return mayRepeat.includes(status) ? 'The collector is busy or does not run' : 'Look into the log of the collector';
}
function failure(error, lost, isLate) {
    if (isLate || !(error instanceof _core_errors__0.rU))
        return { lost, fault: 'it did not answer in time', again: false, isFinal: true };
    const { message, facts, kind } = error;
    const reason = facts.reason === undefined ? '' : ` (${facts.reason})`;
    const fix = message.startsWith('The certificate') ? '. Give its certificate authority as evidence-ca' : '';
    return { lost, fault: `${message}${reason}${fix}`, again: facts.sent === 'no', isFinal: kind === undefined };
}
/***/ }),

/***/ 9331:
require("./shared-evidence-otlp.js"),

};
;
