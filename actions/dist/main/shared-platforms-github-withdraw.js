"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  withdraw: () => (withdraw)
});
var _env_file__0 = _require(9648);
var _job_folder__1 = _require(5266);
var _log__2 = _require(7989);
async function withdraw(delivered, lease, failing) {
    if (delivered.kind === 'env') {
        if (!failing)
            (0,_env_file__0.D)(delivered);
    }
    else if (delivered.kind === 'agent') {
        const { withdrawAgent } = await _require.e("platforms-github-agent-withdraw").then(_require.bind(_require, 1100));
        await withdrawAgent(delivered, lease, { log: _log__2.Rm, mask: _log__2.dK, root: (0,_job_folder__1.O)() });
    }
    else {
        const rest = delivered.kind === 'section' && !failing ? delivered.rest : undefined;
        const { removeDelivered } = await _require.e("platforms-withdrawal").then(_require.bind(_require, 4761));
        await removeDelivered((0,_job_folder__1.O)(), delivered, lease, rest);
    }
}
/***/ });
