"use strict";
exports.ids = ["platforms-withdrawal"];
exports.modules = {

/***/ 4761:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  removeDelivered: () => (removeDelivered)
});
var _lease_folder__0 = _require(4835);
var _private_files__1 = _require(8201);
const harmlessRest = /^\[[\w .@+-]+\]\n(?:region = [\w-]+\n)?$/;
async function removeDelivered(root, delivered, lease, rest) {
    if (delivered.kind === 'section') {
        const { file, section } = delivered;
        if (rest === undefined || !harmlessRest.test(rest))
            return (0,_private_files__1.Uf)(root, file, section, lease.id);
        return (0,_private_files__1.RS)(root, file, section, lease.id, rest);
    }
    if (delivered.path !== (0,_lease_folder__0.H)(root, lease))
        throw new Error('the path does not belong to Mayfly');
    (0,_private_files__1.Ws)(root, delivered.path);
}
/***/ })

};
;
