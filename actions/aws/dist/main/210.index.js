"use strict";
exports.id = 210;
exports.ids = [210];
exports.modules = {

/***/ 298942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ besideAgent),
/* harmony export */   Ts: () => (/* binding */ pastProxies),
/* harmony export */   ik: () => (/* binding */ place)
/* harmony export */ });
/* unused harmony export filled */
const place = {
    url: '{the agent: url}',
    bearer: '{the agent: bearer}',
    folder: '{the agent: folder}',
    node: '{the agent: node}',
    noProxy: '{the agent: no proxy}',
};
const pastProxies = { NO_PROXY: place.noProxy, no_proxy: place.noProxy };
function besideAgent(modes = []) {
    return modes.includes('agent') && modes.length > 1 ? 'takes agent alone: the other ways would hide it' : undefined;
}
function filled(form, values) {
    const fill = (text) => Object.entries(place).reduce((filled, [name, mark]) => filled.replaceAll(mark, values[name]), text);
    const parts = (all) => Object.fromEntries(Object.entries(all).map(([name, value]) => [name, typeof value === 'string' ? fill(value) : value]));
    const files = form.files?.map((file) => ({
        ...file,
        content: typeof file.content === 'string' ? fill(file.content) : file.content,
    }));
    return { ...form, env: parts(form.env), ...(files && { files }) };
}


/***/ }),

/***/ 806724:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./packages/core/src/agent.ts
var agent = __webpack_require__(298942);
// EXTERNAL MODULE: ./packages/core/src/endpoint.ts
var endpoint = __webpack_require__(470598);
;// CONCATENATED MODULE: ./packages/providers/src/aws/chain-faults.ts
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
        ...unknown.map((key) => `has no key ${JSON.stringify(key)}; it takes ${keys.join(', ')}`),
        ...(matches(role, roleArn) ? [] : ['"role" must be a role ARN']),
        ...(externalId === undefined || matches(externalId, /^[\w+=,.@:/-]{2,1224}$/)
            ? []
            : ['"externalId" must be 2 to 1224 letters, digits or _+=,.@:/-']),
        ...(sourceIdentity === undefined || matches(sourceIdentity, /^[\w+=,.@-]{2,64}$/)
            ? []
            : ['"sourceIdentity" must be 2 to 64 letters, digits or _+=,.@-']),
        ...(tags === undefined || areTags(tags)
            ? []
            : ['"tags" must be up to 50 pairs of texts, keys up to 128, values up to 256']),
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

// EXTERNAL MODULE: ./packages/providers/src/aws/hops.ts
var hops = __webpack_require__(579550);
// EXTERNAL MODULE: ./packages/providers/src/aws/partition.ts
var partition = __webpack_require__(117510);
// EXTERNAL MODULE: ./packages/providers/src/aws/present.ts
var present = __webpack_require__(954544);
// EXTERNAL MODULE: ./packages/providers/src/aws/session-policy.ts
var session_policy = __webpack_require__(840666);
;// CONCATENATED MODULE: ./packages/providers/src/aws/check.ts







function check(inputs) {
    return Object.entries({
        account: accountFault(inputs),
        region: regionFault(inputs),
        'role-chain': chainFault(inputs),
        lifetime: inputs['role-chain'] && (inputs.lifetime ?? 0) > 3600 && 'is one hour (3600) at most for a chained role',
        'expected-account': expectedFault(inputs),
        deadline: (inputs.deadline ?? 0) >= (inputs.lifetime ?? 3600) &&
            `must be shorter than lifetime (${inputs.lifetime ?? '3600'} seconds${inputs.lifetime ? '' : ' when it is not given'}); leave it out otherwise`,
        'session-policy-arns': arnsFault(inputs),
        'session-policy': sessionPolicyFault(inputs),
        'sts-endpoint': inputs['sts-endpoint'] !== undefined && (0,endpoint/* endpointFault */.OO)(inputs['sts-endpoint']),
        'use-fips': inputs['use-fips'] && inputs['sts-endpoint'] !== undefined && 'has no meaning together with sts-endpoint',
        deliver: (0,agent/* besideAgent */.EN)(inputs.deliver),
        profile: inputs.profile !== undefined && inputs.deliver?.includes('file') === false && 'needs deliver: file',
    }).flatMap(([input, message]) => (typeof message === 'string' && message !== '' ? [{ input, message }] : []));
}
function accountFault({ role, account }) {
    if (role === undefined)
        return undefined;
    if (!role.startsWith('arn:'))
        return account === undefined ? 'is required when role is a name' : undefined;
    return account !== undefined && (0,present/* accountOf */.XP)(role) !== account ? `is not the account of ${role}` : undefined;
}
function regionFault({ role, region }) {
    if (region === undefined || !role?.startsWith('arn:'))
        return undefined;
    const { name } = (0,partition/* partitionOf */.i)(region);
    return role.split(':')[1] === name ? undefined : `lies in the partition ${name}, and role does not`;
}
function soundHops(chain) {
    return chainFaults(chain).length > 0 ? [] : (0,hops/* hopsOf */.w)(chain);
}
function chainFault({ region, 'role-chain': chain }) {
    const [hops, faults] = [soundHops(chain), chainFaults(chain)];
    const outside = hops.flatMap(({ role }, index) => {
        const elsewhere = otherPartition(role, region);
        return elsewhere ? [`hop ${index + 1}: ${elsewhere}`] : [];
    });
    return [...faults, ...outside].join('; ');
}
function arnsFault({ region, 'session-policy-arns': arns = [] }) {
    return arns.length > 10 ? 'takes 10 at most' : arns.map((arn) => otherPartition(arn, region)).find(Boolean);
}
function otherPartition(arn, region) {
    if (region === undefined || arn.split(':')[1] === (0,partition/* partitionOf */.i)(region).name)
        return undefined;
    return `${arn} does not lie in the partition ${(0,partition/* partitionOf */.i)(region).name} of the region`;
}
function expectedFault({ role, account, 'role-chain': chain, 'expected-account': expected }) {
    const last = soundHops(chain).at(-1)?.role ?? (role?.startsWith('arn:') ? role : undefined);
    const found = last === undefined ? account : (0,present/* accountOf */.XP)(last);
    return expected && found && found !== expected ? `is ${expected}, and the role lies in ${found}` : undefined;
}
function sessionPolicyFault(inputs) {
    const { 'session-policy': policy, 'session-policy-arns': arns = [], deadline } = inputs;
    const wrong = policy === undefined ? undefined : (0,session_policy/* policyFault */.VQ)(policy);
    if (wrong !== undefined)
        return wrong;
    const until = deadline === undefined ? undefined : 0;
    const hops = soundHops(inputs['role-chain']).map((hop) => (0,session_policy/* hopPolicy */.so)(hop.role, until));
    const size = Math.max(...[(0,session_policy/* withDeadline */.NE)(policy, arns, until), ...hops].map(session_policy/* policyCharacters */.Jp));
    if (size <= session_policy/* largestPolicyCharacters */.Rq)
        return undefined;
    const parts = [...(arns.length > 0 ? ['its ARNs'] : []), ...(deadline === undefined ? [] : ['the deadline'])];
    const beside = parts.length > 0 ? ` with ${parts.join(' and ')}` : '';
    return `is ${size} characters${beside}; STS takes ${session_policy/* largestPolicyCharacters */.Rq}`;
}


/***/ })

};
;
