"use strict";
exports.ids = ["platforms-withdrawal"];
exports.modules = {

/***/ 582:
require("./shared-platforms-private-files.js"),

/***/ 629:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  removeDelivered: () => (removeDelivered)
});

var external_node_path_ = _require(760);
;// platforms/src/lease-folder.ts

function leaseFolder(root, { id }) {
    return (0,external_node_path_.join)(root, id);
}

var private_files = _require(582);
;// platforms/src/withdrawal.ts


const harmlessRest = /^\[[\w .@+-]+\]\n(?:region = [\w-]+\n)?$/;
async function removeDelivered(root, delivered, lease, rest) {
    if (delivered.kind === 'section') {
        const { file, section } = delivered;
        if (rest === undefined || !harmlessRest.test(rest))
            return (0,private_files.Uf)(root, file, section, lease.id);
        return (0,private_files.RS)(root, file, section, lease.id, rest);
    }
    if (delivered.path !== leaseFolder(root, lease))
        throw new Error('the path does not belong to Mayfly');
    (0,private_files.Ws)(root, delivered.path);
}
/***/ })

};
;
