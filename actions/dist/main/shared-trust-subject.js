"use strict";
module.exports =
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  Bd: () => (escapedSegment),
  Gd: () => (readGithubSubject),
  UC: () => (isCustomSubject),
  j6: () => (otherForm),
  wE: () => (readGitlabSubject),
  xl: () => (defaultSubjects)
});
/* unused harmony exports subjectForms, defaultGitlabSubject */
var _claims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7569);
var _issuer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9643);

function readGithubSubject(subject) {
    const [all, owner = '', ownerId, name = '', repositoryId, context] = /^repo:([^/:@]+)(?:@([^/:@]+))?\/([^/:@]+)(?:@([^/:@]+))?(?::(.*))?$/s.exec(subject) ?? [];
    return all === undefined ? undefined : { owner, ownerId, name, repositoryId, context };
}
function defaultSubjects(claims) {
    const context = defaultContext(claims);
    return context === undefined ? undefined : subjectForms(claims, context);
}
function isCustomSubject(claims) {
    const subject = text(claims, 'sub');
    const context = defaultContext(claims);
    const repository = text(claims, 'repository');
    if ((0,_issuer_js__WEBPACK_IMPORTED_MODULE_1__/* .issuerOf */ .xD)(claims).kind !== 'github' || !subject || context === undefined || !repository)
        return false;
    if (['sub', 'repository', 'environment', 'event_name', 'ref'].some((name) => (0,_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownClaim */ .Nx)(claims, name)))
        return false;
    const parts = readGithubSubject(subject);
    return !parts || `${parts.owner}/${parts.name}` !== repository || parts.context !== context;
}
function subjectForms(claims, context) {
    const [owner = '', name = '', ...more] = text(claims, 'repository')?.split('/') ?? [];
    if (!owner || !name || more.length > 0)
        return undefined;
    const ownerId = text(claims, 'repository_owner_id');
    const repositoryId = text(claims, 'repository_id');
    const immutable = ownerId && repositoryId && !(0,_issuer_js__WEBPACK_IMPORTED_MODULE_1__/* .issuerOf */ .xD)(claims).isServer;
    return {
        classic: `repo:${owner}/${name}:${context}`,
        immutable: immutable ? `repo:${owner}@${ownerId}/${name}@${repositoryId}:${context}` : undefined,
    };
}
function otherForm(claims) {
    const subject = text(claims, 'sub') ?? '';
    const { context } = readGithubSubject(subject) ?? {};
    const forms = context ? subjectForms(claims, context) : undefined;
    if (forms?.immutable === undefined)
        return undefined;
    if (subject === forms.immutable)
        return { isImmutable: true, other: forms.classic };
    return subject === forms.classic ? { isImmutable: false, other: forms.immutable } : undefined;
}
function defaultContext(claims) {
    const environment = text(claims, 'environment');
    if (environment)
        return `environment:${escapedSegment(environment)}`;
    const ref = text(claims, 'ref');
    const event = text(claims, 'event_name');
    if (event === 'pull_request')
        return 'pull_request';
    if (!ref || !event || !/^refs\/(heads|tags)\//.test(ref))
        return undefined;
    return `ref:${escapedSegment(ref)}`;
}
function escapedSegment(value) {
    return value.replaceAll(':', '%3A');
}
function defaultGitlabSubject(claims) {
    const parts = ['project_path', 'ref_type', 'ref'].map((name) => [name, text(claims, name)]);
    return parts.some(([, value]) => !value) ? undefined : parts.map((part) => part.join(':')).join(':');
}
const gitlabParts = 'project_path|project_id|ref_type|ref_protected|ref|environment_protected|deployment_tier';
function readGitlabSubject(subject) {
    if (!/^project_(path|id):/.test(subject))
        return undefined;
    const parts = subject.split(new RegExp(`(?:^|:)(${gitlabParts}):`)).slice(1);
    return new Map(parts.flatMap((name, index) => (index % 2 === 0 ? [[name, parts[index + 1] ?? '']] : [])));
}
function text(claims, name) {
    const value = (0,_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimOf */ ._B)(claims, name);
    return typeof value === 'string' ? value : undefined;
}

/***/ });
