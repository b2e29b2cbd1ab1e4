"use strict";
exports.ids = ["roll-back","render"];
exports.modules = {

/***/ 6933:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  oV: () => (untilText),
  rp: () => (strictOutcomes),
  yR: () => (readText)
});
var _instant__0 = _require(368);

const strictOutcomes = ['revoked-leases-pending', 'revoke-failed', 'not-run'];
function readText({ version, request }) {
    const facts = { version, request };
    const shown = Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [`; ${name} ${value}`]));
    return `a static value: it does not end${shown.join('')}`;
}
function untilText(ending) {
    const time = ending.expiresAt === undefined ? 'until the system that issued it ends it' : `until ${(0,_instant__0.u)(ending.expiresAt)}`;
    const facts = Object.entries(ending.facts).map(([name, value]) => `; ${name} ${value}`);
    return `${ending.asked ? 'requested, but no answer arrived: if it was issued, it is valid' : 'valid'} ${time}${facts.join('')}`;
}
/***/ }),

/***/ 7828:
require("./shared-release.js"),

/***/ 3726:
require("./shared-render.js"),

/***/ 2088:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  addLabel: () => (addLabel),
  noteRefusal: () => (noteRefusal),
  rollBack: () => (rollBack)
});
var _errors__0 = _require(7638);
var _evidence__5 = _require(8620);
var _foreign_text__3 = _require(281);
var _outcome__4 = _require(6933);
var _release__2 = _require(7828);
var _render__1 = _require(3726);
const rollBackMilliseconds = 5_000;
async function rollBack(platform, record, enders, thrown) {
    try {
        platform.takeBack?.();
    }
    catch (error) {
        const { code, message } = error;
        platform.log.warn(`The outputs of this step may still hold a credential: they could not be taken back (${code ?? message})`);
    }
    for (const lease of [...record.leases].reverse()) {
        await (0,_release__2.iT)(platform, lease);
        lease.delivered = [];
    }
    const rows = await (0,_release__2.XZ)(platform, record, enders, rollBackMilliseconds);
    try {
        platform.save(record);
    }
    catch {
    }
    const issued = rows.filter(({ outcome }) => outcome !== 'read');
    const sorted = issued.sort((one, other) => Number(hasEnded(one)) - Number(hasEnded(other)));
    const state = ['Nothing was delivered.', ...sorted.map((row) => `${row.what}: ${row.outcome}, ${row.detail}.`)];
    const errors = await Promise.all((0,_render__1.printable)(thrown).map((error) => withWorkspaceVerdict(platform, error)));
    const last = errors.length - 1;
    platform.fail(errors.map((error, index) => (0,_render__1.render)(error, index === last ? state : [], platform.hide)).join('\n\n'), {
        errors,
        rows,
        parts: () => [
            state.map((sentence) => (0,_foreign_text__3.$0)(platform.hide?.(sentence) ?? sentence, 2000)).join('\n'),
            ...errors.map((error) => (0,_render__1.render)(error, [], platform.hide)),
        ],
    });
}
async function withWorkspaceVerdict(platform, error) {
    const { refusedToken, facts } = error;
    if (!refusedToken || !platform.workspaceVerdict)
        return error;
    try {
        const more = await platform.workspaceVerdict(refusedToken, facts);
        return error.with({ refusedToken: { ...refusedToken, notes: [...refusedToken.notes, ...more] } });
    }
    catch {
        return error;
    }
}
function hasEnded({ outcome }) {
    return !_outcome__4.rp.includes(outcome) && outcome !== 'expires-only';
}
function noteRefusal({ evidence }, lease, thrown) {
    for (const { code, vendor, trace = {} } of evidence ? (0,_render__1.printable)(thrown) : [])
        evidence?.note({
            event: 'refused',
            ...(0,_evidence__5.m)(lease),
            code,
            ...(vendor !== undefined && { said: vendor }),
            trace,
        });
}
function addLabel(error, label) {
    if (error instanceof AggregateError)
        return new AggregateError(error.errors.map((one) => addLabel(one, label)));
    if (label === undefined || !(error instanceof _errors__0.rU))
        return error;
    return error.with({ facts: { item: label, ...error.facts } });
}
/***/ })

};
;
