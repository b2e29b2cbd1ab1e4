"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  C: () => (PersonRequests)
});
var _core_attempt__0 = _require(1773);
var _core_end_refusal__1 = _require(2877);
var _core_http__2 = _require(1457);
var _core_patience__4 = _require(930);
var _platforms_command_log__3 = _require(276);
const requestMilliseconds = 30_000;
class PersonRequests {
    #wire = (0,_core_http__2.K)();
    send({ ca, client }, request) {
        const patience = new _core_patience__4.i(AbortSignal.timeout(requestMilliseconds), requestMilliseconds * 0.9, _platforms_command_log__3.Rm.info);
        const judge = (answer) => (0,_core_end_refusal__1.Z)('The server', answer);
        return (0,_core_attempt__0.kA)({ wire: this.#wire, retry: 'any', build: () => ({ ...request, ca, client }), judge }, patience);
    }
    close() {
        this.#wire.close();
    }
}
/***/ });
