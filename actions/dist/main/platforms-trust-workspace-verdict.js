"use strict";
exports.ids = ["platforms-trust-workspace-verdict"];
exports.modules = {

/***/ 1444:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  workspaceVerdict: () => (workspaceVerdict)
});
var node_fs__0 = _require(3024);
var node_path__1 = _require(6760);


async function workspaceVerdict(workspace, asked, claims) {
    if (!(0,node_fs__0.existsSync)((0,node_path__1.join)(workspace, 'mayfly.yml')))
        return [];
    return (await Promise.all([_require.e("platforms-trust-json-places"), _require.e("trust-condition"), _require.e("platforms-trust-principal-verdict")]).then(_require.bind(_require, 70))).principalVerdict(workspace, asked, claims);
}
/***/ })

};
;
