"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  requestOneToken: () => (requestOneToken)
});
var _core_acquire__0 = _require(1465);
var _core_errors__1 = _require(7638);
var _core_patience__2 = _require(930);
async function requestOneToken(send, wire, log) {
    const timeout = new AbortController();
    const late = new _core_errors__1.rU('ERR_TIMED_OUT', `No ID token was given within ${_core_acquire__0.O7 / 1000} s`);
    const timer = setTimeout(() => timeout.abort(late), _core_acquire__0.O7);
    try {
        if (process.env.NODE_DEBUG)
            throw (await _require.e("platforms-environment-refusal").then(_require.bind(_require, 552))).nodeDebugError();
        return await send(new _core_patience__2.i(timeout.signal, _core_acquire__0.TK, log.info));
    }
    finally {
        clearTimeout(timer);
        wire.close();
    }
}
/***/ });
