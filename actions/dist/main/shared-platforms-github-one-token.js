"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  requestOneToken: () => (requestOneToken)
});
var _mayfly_core_errors__0 = _require(7638);
var _mayfly_core_patience__2 = _require(930);
var _network_js__1 = _require(8672);



const limitMilliseconds = 60_000;
const retryMilliseconds = 45_000;
async function requestOneToken(audience, egress, mask, log) {
    if (process.env.NODE_DEBUG)
        throw (await _require.e("platforms-environment-refusal").then(_require.bind(_require, 552))).nodeDebug();
    const timeout = new AbortController();
    const late = new _mayfly_core_errors__0/* .MayflyError */ .rU('ERR_TIMED_OUT', `GitHub gave no ID token within ${limitMilliseconds / 1000} s`);
    const timer = setTimeout(() => timeout.abort(late), limitMilliseconds);
    const network = await (0,_network_js__1.openNetwork)(egress, mask);
    try {
        return await network.fetchSubjectToken(audience, new _mayfly_core_patience__2/* .Patience */ .i(timeout.signal, retryMilliseconds, log.info));
    }
    finally {
        clearTimeout(timer);
        network.wire.close();
    }
}


/***/ });
