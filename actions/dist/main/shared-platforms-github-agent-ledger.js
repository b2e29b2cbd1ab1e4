"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  A1: () => (writeEnded),
  SC: () => (readLedger),
  XL: () => (writeLedger),
  xx: () => (readEnded)
});
var node_path__0 = _require(6760);
var _core_record__1 = _require(9644);
var _private_files__2 = _require(8201);
function writeLedger(root, folder, leases) {
    write(root, ledgerOf(folder), leases);
}
function writeEnded(root, folder, lease) {
    write(root, endedOf(folder, lease.id), [lease]);
}
function write(root, path, leases) {
    const bare = leases.map((lease) => ({ ...lease, endings: lease.endings.map(({ key, ...ending }) => ending) }));
    (0,_private_files__2.pb)(root, path, (0,_core_record__1.Ym)({ strict: false, leases: bare }));
}
function readLedger(root, folder, id) {
    return read(root, ledgerOf(folder), id);
}
function readEnded(root, folder, id) {
    return read(root, endedOf(folder, id), id);
}
function read(root, path, id) {
    try {
        const record = (0,_core_record__1.eT)((0,_private_files__2.wT)(root, path) ?? '', () => undefined);
        return record?.leases.find((lease) => lease.id === id)?.endings;
    }
    catch {
        return undefined;
    }
}
function ledgerOf(folder) {
    return (0,node_path__0.join)(folder, 'ledger');
}
function endedOf(folder, id) {
    return (0,node_path__0.join)(folder, `ended-${id}`);
}
/***/ });
