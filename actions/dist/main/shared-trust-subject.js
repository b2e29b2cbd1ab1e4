"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Bd: () => (escapedSegment),
  Gd: () => (readGithubSubject),
  UC: () => (isCustomSubject),
  j6: () => (otherForm),
  xl: () => (defaultSubjects)
});
var _claims__0 = _require(7569);
var _issuer__1 = _require(9643);
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
    if ((0,_issuer__1.xD)(claims).kind !== 'github' || !subject || context === undefined || !repository)
        return false;
    if (['sub', 'repository', 'environment', 'event_name', 'ref'].some((name) => (0,_claims__0.Nx)(claims, name)))
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
    const immutable = ownerId && repositoryId && !(0,_issuer__1.xD)(claims).isServer;
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
function text(claims, name) {
    const value = (0,_claims__0._B)(claims, name);
    return typeof value === 'string' ? value : undefined;
}
/***/ });
