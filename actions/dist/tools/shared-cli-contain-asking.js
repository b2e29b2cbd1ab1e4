"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  g: () => (Asking)
});
var _mayfly_core_attempt__0 = _require(1773);
var _mayfly_core_end_refusal__1 = _require(2877);
var _mayfly_core_http__2 = _require(1457);
var _mayfly_core_patience__4 = _require(930);
var _mayfly_platforms_command_log__3 = _require(276);





const requestMilliseconds = 30_000;
class Asking {
    #wire = (0,_mayfly_core_http__2.K)();
    send({ ca, client }, request) {
        const patience = new _mayfly_core_patience__4.i(AbortSignal.timeout(requestMilliseconds), requestMilliseconds * 0.9, _mayfly_platforms_command_log__3.Rm.info);
        const judge = (answer) => (0,_mayfly_core_end_refusal__1.o)('The server', answer);
        return (0,_mayfly_core_attempt__0.kA)({ wire: this.#wire, retry: 'any', build: () => ({ ...request, ca, client }), judge }, patience);
    }
    close() {
        this.#wire.close();
    }
}


/***/ });
