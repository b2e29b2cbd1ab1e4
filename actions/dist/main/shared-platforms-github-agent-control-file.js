"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  OJ: () => (readControl),
  Vv: () => (agentFolders),
  e9: () => (isAgentFolder),
  hk: () => (writeControl)
});
var node_path__0 = _require(6760);
var _core_json__2 = _require(9051);
var _private_files__1 = _require(8201);
const folderName = /^agent-[0-9a-f]{12}$/;
function isAgentFolder(root, path) {
    return path === (0,node_path__0.join)(root, (0,node_path__0.basename)(path)) && folderName.test((0,node_path__0.basename)(path));
}
function agentFolders(root) {
    return (0,_private_files__1.wX)(root)
        .filter((name) => folderName.test(name))
        .map((name) => (0,node_path__0.join)(root, name));
}
function writeControl(root, folder, control) {
    (0,_private_files__1.pb)(root, (0,node_path__0.join)(folder, 'control'), JSON.stringify(control));
}
function readControl(root, folder) {
    try {
        const { pid, started, port, control, job } = (0,_core_json__2.Vh)((0,_private_files__1.wT)(root, (0,node_path__0.join)(folder, 'control')) ?? '');
        const hasProcess = typeof pid === 'number' && typeof port === 'number' && typeof started === 'string';
        if (!hasProcess || typeof control !== 'string' || typeof job !== 'string')
            return undefined;
        return { pid, started, port, control, job };
    }
    catch {
        return undefined;
    }
}
/***/ });
