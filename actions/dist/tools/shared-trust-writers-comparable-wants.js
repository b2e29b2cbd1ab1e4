"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  i: () => (askedOf)
});
var _file_wants__0 = _require(1591);
var _readers_aws_keys__1 = _require(7033);
const systemNames = { aws: 'AWS', gcp: 'Google', azure: 'Azure', vault: 'Vault', kubernetes: 'Kubernetes' };
function askedOf(grant) {
    const { rule, target, wants } = grant;
    const can = claimsOf(grant);
    const asked = wants.filter(({ claim }) => can === 'all' || can.includes(claim));
    const lost = wants.filter((want) => !asked.includes(want) && !isInSubject(want, rule));
    if (lost.length === 0)
        return { asked, notes: [] };
    const claims = lost.map(({ claim }) => claim);
    const values = [...new Set(lost.map(({ written }) => written))];
    const note = `Rule ${rule.name}: ${systemNames[target.system]} cannot compare ${together(claims)} here, so this document does not check ${together(values)}.`;
    return { asked, notes: [note] };
}
function together(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
const claimsOfEveryIssuer = ['iss', 'aud', 'sub'];
function claimsOf({ rule, target }) {
    const { url, kind } = rule.issuer;
    switch (target.system) {
        case 'aws':
            return ['iss', ...(0,_readers_aws_keys__1.R)(url.replace('https://', ''))];
        case 'azure': {
            if (!target.flexible)
                return claimsOfEveryIssuer;
            const ofGitHub = ['repository_owner_id', 'repository_id', 'job_workflow_ref'];
            return [...claimsOfEveryIssuer, ...(kind === 'github' ? ofGitHub : ['project_id'])];
        }
        default:
            return 'all';
    }
}
function isInSubject({ claim }, { issuer, who }) {
    const { kind, subjectKeys, subject } = issuer;
    if (claim === 'environment' && who.environment.some((name) => /:|%3a/i.test(name)))
        return false;
    if (subjectKeys.includes(claim))
        return true;
    if (kind !== 'github')
        return false;
    const isContext = subjectKeys.includes('context');
    const hasIds = subject === 'immutable' && subjectKeys.includes('repo');
    const ids = (0,_file_wants__0.T$)(kind);
    switch (claim) {
        case 'environment':
            return isContext;
        case 'ref':
            return isContext && who.environment.length === 0;
        case 'event_name':
            return isContext && who.environment.length === 0 && who.event.every((event) => event === 'pull_request');
        default:
            return hasIds && (claim === ids?.id || claim === ids?.ownerId);
    }
}
/***/ });
