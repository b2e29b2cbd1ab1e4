"use strict";
exports.ids = ["platforms-github-id-token-refusal","platforms-github-starter"];
exports.modules = {

/***/ 7382:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  a: () => (kindByStatus)
});
function kindByStatus(status) {
    if ([407, 408, 425, 429].includes(status))
        return 'throttle';
    return status >= 500 ? 'transient' : undefined;
}
/***/ }),

/***/ 1184:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  idTokenRefusal: () => (idTokenRefusal),
  missingTokenError: () => (missingTokenError)
});
var _core_answer_status__5 = _require(7382);
var _core_errors__0 = _require(7638);
var _core_foreign_text__3 = _require(281);
var _core_json__4 = _require(9051);
var _forge__1 = _require(3541);
var _starter__2 = _require(2556);
function idTokenRefusal({ status, body }, url) {
    const said = (0,_core_foreign_text__3.qk)((0,_core_json__4.Vh)(body).message);
    const facts = { host: url.host, status: String(status), said };
    const { name, running } = (0,_forge__1.c)();
    if (status === 200) {
        return new _core_errors__0.rU('ERR_ANSWER_MALFORMED', `${name}'s answer to the ID token request has no token`, {
            facts,
            fix: proxyAdvice(name),
            kind: 'unreadable',
        });
    }
    const kind = (0,_core_answer_status__5.a)(status);
    if (kind !== undefined) {
        return new _core_errors__0.rU('ERR_ID_TOKEN_UNAVAILABLE', `${name} gave no ID token`, {
            facts,
            fix: running,
            kind,
        });
    }
    if (said === undefined) {
        const what = `The answer to the ID token request (status ${status}) is not from ${name}`;
        return new _core_errors__0.rU('ERR_ID_TOKEN_UNAVAILABLE', what, { facts, fix: proxyAdvice(name), kind: 'unreadable' });
    }
    const early = /'(pending|delayed|queued|waiting)' state|non-?in-?progress/i.test(said);
    return new _core_errors__0.rU('ERR_ID_TOKEN_UNAVAILABLE', `${name} refused to give an ID token`, {
        facts,
        fix: `${name} gives tokens only to running jobs. Check that the job still runs and that the audience is valid.`,
        ...(early && { kind: 'throttle' }),
    });
}
function proxyAdvice(name) {
    return `A proxy or a firewall between the runner and ${name} may have answered: check them.`;
}
function missingTokenError(job) {
    const { outsider } = (0,_starter__2.readStarter)();
    return new _core_errors__0.rU('ERR_ID_TOKEN_UNAVAILABLE', `This job has no permission to request an ID token from ${(0,_forge__1.c)().name}`, {
        facts: { event: job.event, 'started by': outsider },
        fix: fixFor(outsider),
    });
}
function fixFor(outsider) {
    const { name, permission: permissions, asked } = (0,_forge__1.c)();
    if (outsider === undefined)
        return permissions;
    if (outsider === 'Dependabot')
        return `${permissions} Such a job can read only Dependabot's secrets: a role or an id that comes from another secret is empty.`;
    return `${name} never gives an ID token to such a job, even if ${asked}. Move the deployment to an event of this repository.`;
}
/***/ }),

/***/ 2556:
require("./shared-platforms-github-starter.js"),

};
;
