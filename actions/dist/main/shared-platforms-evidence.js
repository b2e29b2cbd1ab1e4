"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  isPrivate: () => (isPrivate),
  newPlace: () => (newPlace),
  openPlace: () => (openPlace),
  removePlace: () => (removePlace)
});

var external_node_crypto_ = _require(7598);
var external_node_path_ = _require(6760);
var certificates = _require(7581);
var http = _require(1457);
var src_open = _require(6216);
;// platforms/package.json
const package_namespaceObject = {"rE":"0.1.0"};
var private_files = _require(8201);
var unused_proxy = _require(6593);
;// platforms/src/evidence.ts








function newPlace({ sink, hidden, token, ca }, root) {
    const chain = (0,external_node_crypto_.randomBytes)(8).toString('hex');
    return {
        sink,
        hidden,
        chain,
        file: isPrivate(sink) ? (0,external_node_path_.join)(privateFolder(root()), `evidence-${chain}.ndjson`) : (0,external_node_path_.resolve)(sink),
        ...(token && { token }),
        ...(ca !== undefined && { ca: (0,certificates.Y)(ca).join('') }),
    };
}
function privateFolder(path) {
    (0,private_files.fc)(path, path);
    return path;
}
function openPlace(place, egress, writer) {
    const { store, ...others } = writer;
    return (0,src_open.i)(place, {
        ...others,
        version: package_namespaceObject.rE,
        isUserFile: !isPrivate(place.sink),
        now: () => Date.now(),
        openWire: () => (0,http.K)({ ...egress, ...(0,unused_proxy.p)() }),
        ...(store && place.sink === 'artifact' && { store: () => store(place, egress) }),
    });
}
function removePlace({ sink, file }, root) {
    if (isPrivate(sink))
        (0,private_files.Ws)(root, file);
}
function isPrivate(sink) {
    return sink === 'artifact' || (0,src_open.g)(sink);
}


/***/ });
