export const id = 1747;
export const ids = [1747];
export const modules = {

/***/ 1747:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  chainFaults: () => (chainFaults)
});
var _core_foreign_text__1 = _require(281);
var _inputs__0 = _require(8355);
const roleArn = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/;
const keys = ['role', 'externalId', 'tags', 'sourceIdentity'];
function chainFaults(chain) {
    if (chain === undefined)
        return [];
    if (!Array.isArray(chain) || chain.length === 0 || chain.length > 10)
        return ['must be a JSON list of 1 to 10 roles'];
    return chain.flatMap((hop, index) => hopFaults(hop).map((fault) => `hop ${index + 1}: ${fault}`));
}
function hopFaults(hop) {
    if (typeof hop !== 'object' || hop === null || Array.isArray(hop))
        return ['must be an object with a "role"'];
    const { role, externalId, tags, sourceIdentity } = hop;
    const unknown = Object.keys(hop).filter((key) => !keys.includes(key));
    return [
        ...unknown.map((key) => `must not have the key ${(0,_core_foreign_text__1.hD)(key)}; allowed are ${keys.join(', ')}`),
        ...(matches(role, roleArn) ? [] : [`"role" must be a role ARN, its account ${_inputs__0.z}`]),
        ...(externalId === undefined || (matches(externalId, /^[\w+=,.@:/-]{2,}$/) && String(externalId).length <= 1224)
            ? []
            : ['"externalId" must be 2 to 1224 letters, digits or _+=,.@:/-']),
        ...(sourceIdentity === undefined || matches(sourceIdentity, /^[\w+=,.@-]{2,64}$/)
            ? []
            : ['"sourceIdentity" must be 2 to 64 letters, digits or _+=,.@-']),
        ...(tags === undefined || areTags(tags)
            ? []
            : ['"tags" must be up to 50 pairs of texts, keys up to 128 characters, values up to 256']),
    ];
}
function matches(value, pattern) {
    return typeof value === 'string' && pattern.test(value);
}
function areTags(tags) {
    if (typeof tags !== 'object' || tags === null || Array.isArray(tags))
        return false;
    const pairs = Object.entries(tags);
    const allowed = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
    return (pairs.length <= 50 &&
        pairs.every(([key, value]) => key.length >= 1 && key.length <= 128 && allowed.test(key) && typeof value === 'string') &&
        pairs.every(([, value]) => value.length <= 256 && allowed.test(value)));
}
/***/ })

};

