"use strict";
exports.ids = ["platforms-trust-principal-verdict","platforms-text-file"];
exports.modules = {

/***/ 9360:
require("./shared-platforms-text-file.js"),

/***/ 6100:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  z: () => (faultLine)
});
function faultLine(source, { message, path }) {
    const place = source.place(path);
    return `${source.name}${place === undefined ? '' : `:${place.line}:${place.column}`}: ${message}`;
}
/***/ }),

/***/ 70:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  principalVerdict: () => (principalVerdict)
});

var read = _require(9076);
var judge = _require(2366);
var shown = _require(1211);
var file_rules = _require(4710);
var wants = _require(1591);
;// trust/src/file/verdict.ts




function fileVerdict(file, asked, claims) {
    const grants = (0,wants.Rr)(file.rules).filter(({ target }) => isFor(target, asked));
    if (grants.length === 0)
        return [`mayfly.yml of this workspace has no rule for ${(0,shown.JJ)(asked.principal)}.`];
    const rules = grants.map((grant) => (0,file_rules.Y)(grant, [grant.wants]));
    const [nearest] = (0,judge.h)({ system: 'mayfly', source: file.source, rules, unjudged: [] }, claims, 'whole').rules;
    const by = `mayfly.yml of this workspace, ${(0,shown.JJ)(nearest?.rule.name)}`;
    switch (nearest?.kind) {
        case 'accepted':
            return [`${by}: accepts this job. The system has another trust, or it does not have this one yet.`];
        case 'refused':
            return nearest.refused.map(({ sentence }) => `${by}: ${sentence}.`);
        case 'unjudged':
            return [`${by}: cannot be judged, because ${nearest.why}.`];
        default:
            return [];
    }
}
function isFor(target, { principal, mount }) {
    switch (target.system) {
        case 'aws':
            return target.role === principal;
        case 'gcp':
            return target.provider === principal || target.serviceAccount === principal;
        case 'azure':
            return target.clientId.toLowerCase() === principal.toLowerCase();
        case 'vault':
            return principal.startsWith(`${target.role} at `) && (mount === undefined || mount === target.mount);
        case 'kubernetes':
            return principal === `system:serviceaccount:${target.namespace}:${target.serviceAccount}`;
    }
}

var fault_line = _require(6100);
var mayfly_file = _require(8234);
;// platforms/src/trust/principal-verdict.ts




async function principalVerdict(folder, asked, claims) {
    const source = await (0,mayfly_file.dS)(folder);
    if (source === undefined)
        return [];
    if ('fault' in source)
        return [`${mayfly_file.te} of this workspace ${source.fault}.`];
    const { file, faults } = (0,read.X)(source);
    if (file)
        return fileVerdict(file, asked, claims);
    const [first] = faults;
    const count = faults.length === 1 ? 'a fault' : `${faults.length} faults, the first of which is`;
    return first ? [`${mayfly_file.te} of this workspace has ${count}: ${(0,fault_line.z)(source, first)}`] : [];
}
/***/ }),

/***/ 704:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  c: () => (nearly)
});
function nearly(known, name) {
    if (name.replaceAll('_', '-') === known)
        return true;
    if (known.length < 5 || Math.abs(known.length - name.length) > 1)
        return false;
    let start = 0;
    while (start < known.length && known[start] === name[start])
        start++;
    let end = 0;
    while (end < Math.min(known.length, name.length) - start && known.at(-1 - end) === name.at(-1 - end))
        end++;
    const left = known.slice(start, known.length - end);
    const right = name.slice(start, name.length - end);
    return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''));
}
/***/ })

};
;
