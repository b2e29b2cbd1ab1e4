"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  requestOneToken: () => (requestOneToken)
});
var _mayfly_core_acquire__0 = _require(1465);
var _mayfly_core_errors__1 = _require(7638);
var _mayfly_core_patience__3 = _require(930);
var _network_js__2 = _require(8672);




async function requestOneToken(audience, egress, mask, log) {
    if (process.env.NODE_DEBUG)
        throw (await _require.e("platforms-environment-refusal").then(_require.bind(_require, 552))).nodeDebug();
    const timeout = new AbortController();
    const late = new _mayfly_core_errors__1/* .MayflyError */ .rU('ERR_TIMED_OUT', `GitHub gave no ID token within ${_mayfly_core_acquire__0/* .mainMilliseconds */ .O7 / 1000} s`);
    const timer = setTimeout(() => timeout.abort(late), _mayfly_core_acquire__0/* .mainMilliseconds */ .O7);
    const network = await (0,_network_js__2.openNetwork)(egress, mask);
    try {
        return await network.fetchSubjectToken(audience, new _mayfly_core_patience__3/* .Patience */ .i(timeout.signal, _mayfly_core_acquire__0/* .retryMilliseconds */ .TK, log.info));
    }
    finally {
        clearTimeout(timer);
        network.wire.close();
    }
}


/***/ });
