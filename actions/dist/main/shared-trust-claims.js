"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Nx: () => (unknownClaim),
  _B: () => (claimOf),
  pl: () => (shownClaims),
  uy: () => (claimsWord)
});
var _shown__0 = _require(1211);

const printable = new Set([
    ...['iss', 'sub', 'aud', 'azp'],
    ...['repository', 'repository_id', 'repository_owner', 'repository_owner_id', 'repository_visibility'],
    ...['environment', 'event_name', 'ref', 'ref_type', 'ref_protected', 'base_ref', 'head_ref'],
    ...['workflow', 'workflow_ref', 'job_workflow_ref', 'runner_environment', 'enterprise', 'enterprise_id'],
    ...['project_path', 'project_id', 'namespace_path', 'namespace_id', 'project_visibility', 'pipeline_source'],
    ...['job_project_path', 'job_project_id', 'job_namespace_path', 'job_namespace_id', 'ref_path', 'ci_config_ref_uri'],
    ...['environment_protected', 'environment_action', 'deployment_tier', 'user_access_level'],
]);
const minor = new Set([
    'azp',
    ...['repository_owner', 'repository_visibility', 'base_ref', 'head_ref', 'workflow', 'runner_environment'],
    ...['namespace_path', 'project_visibility', 'job_project_path', 'job_namespace_path', 'ref_path'],
    ...['environment_action', 'user_access_level'],
]);
const customProperty = /^repo_property_[\w-]{1,80}$/;
function isPrintable(claim) {
    return printable.has(claim) || customProperty.test(claim);
}
function shownClaims(claims) {
    const isCalled = claimOf(claims, 'job_workflow_ref') !== claimOf(claims, 'workflow_ref');
    return [...printable, ...Object.keys(claims).filter((name) => customProperty.test(name))].filter((name) => !['iss', 'sub', 'aud'].includes(name) &&
        !minor.has(name) &&
        (name !== 'workflow_ref' || isCalled) &&
        !['', undefined].includes(claimOf(claims, name)));
}
const tooLong = '[...]';
const longestValue = 400;
const longestClaims = 3000;
function printableClaims(claims) {
    let left = longestClaims;
    const names = [...printable, ...Object.keys(claims).filter((name) => customProperty.test(name))];
    const found = names.map((name) => [name, claimOf(claims, name)]).filter(([, value]) => value !== undefined);
    return Object.fromEntries(found.map(([name, value]) => {
        const { length } = (0,_shown__0.FI)(JSON.stringify(value));
        const fits = length <= Math.min(longestValue, left);
        if (fits)
            left -= length;
        return [name, fits ? value : tooLong];
    }));
}
function claimOf(claims, name) {
    return Object.hasOwn(claims, name) ? claims[name] : undefined;
}
const mask = '***';
function unknownClaim(claims, name) {
    const value = claimOf(claims, name);
    if (value === undefined)
        return isPrintable(name) ? undefined : `${(0,_shown__0.FI)(name)} is a claim that a refusal does not print`;
    if (value === tooLong)
        return `the value of ${(0,_shown__0.FI)(name)} was too long to be printed`;
    return JSON.stringify(value)?.includes(mask) ? `the log has masked the value of ${(0,_shown__0.FI)(name)}` : undefined;
}
const specialCharacter = /[^ -~]|['#]|:(?=:)|(?<=section_(?:start|end)):/g;
function claimsWord(claims) {
    return `'${JSON.stringify(printableClaims(claims)).replace(specialCharacter, _shown__0.MJ)}'`;
}
/***/ });
