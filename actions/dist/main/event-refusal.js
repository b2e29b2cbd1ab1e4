"use strict";
exports.ids = ["event-refusal"];
exports.modules = {

/***/ 2400:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  judgeEvent: () => (judgeEvent)
});
var _errors__0 = _require(7638);

const memberAssociations = ['OWNER', 'MEMBER', 'COLLABORATOR'];
function judgeEvent(job, starter, anybodyCanCause) {
    const association = starter?.association;
    if (anybodyCanCause && association !== undefined && memberAssociations.includes(association))
        return;
    throw new _errors__0.rU('ERR_EVENT_REFUSED', `Mayfly gives no credential to a job that was started by ${job.event}`, {
        facts: {
            event: job.event,
            'started by': starter?.outsider ?? job.outsider,
            author_association: anybodyCanCause ? (association ?? 'none') : undefined,
        },
        ...(anybodyCanCause && {
            fix: `Outsiders can start this event. Mayfly accepts a comment, a review, a discussion or an issue if GitHub reports that its author is OWNER, MEMBER or COLLABORATOR. Use another event, or set allow-untrusted-events: true if this job uses no code and no text of outsiders.`,
        }),
    });
}
/***/ })

};
;
