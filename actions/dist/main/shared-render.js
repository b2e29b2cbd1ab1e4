"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  printable: () => (printable),
  render: () => (render)
});

var errors = _require(7638);
var foreign_text = _require(281);
;// core/src/usual-fixes.ts
const usualFixes = {
    ERR_TIMED_OUT: 'Check the network between the runner and the hosts that this step calls.',
    ERR_EVENT_REFUSED: 'Code of outsiders may run here with the rights of this repository. Use another event, or set allow-untrusted-events: true if no code of outsiders runs in this job.',
    ERR_ENDPOINT_REFUSED: 'Give an https URL without a user, a password or a fragment. No request was made to it.',
    ERR_DELIVERY_FAILED: "Check the folder of private files (the runner's temp folder, or --state-dir): its owner, its free space, and what else writes there.",
    ERR_STATE_REFUSED: 'Nothing in it was used or revoked, and nothing was written there. Check who else can write there. Credentials that an earlier login got expire by themselves.',
    ERR_AGENT_UNAVAILABLE: 'Use another delivery for this step, and report this error with its facts.',
    ERR_STATE_TOO_LARGE: 'Request fewer credentials in one step.',
};

;// core/src/render.ts



const errorsPage = 'https://github.com/mayfly-ci/mayfly/blob/main/docs/errors.md';
function printable(thrown) {
    if (thrown instanceof AggregateError)
        return thrown.errors.flatMap(printable);
    if (thrown instanceof errors.rU)
        return [thrown];
    const { name, code } = (thrown ?? {});
    return [
        new errors.rU('ERR_INTERNAL', 'Mayfly met an unexpected error', {
            facts: {
                kind: typeof name === 'string' ? name : typeof thrown,
                code: typeof code === 'string' ? code : undefined,
            },
            fix: 'Report it with these facts: https://github.com/mayfly-ci/mayfly/issues',
        }),
    ];
}
function render(error, state = [], hide = (text) => text) {
    const safe = (text, limit) => (0,foreign_text.$0)(hide(text), limit);
    const codes = [error.code, error.vendor].filter((code) => code !== undefined).map((code) => safe(code, 80));
    const facts = Object.entries(error.facts).filter((fact) => Boolean(fact[1]));
    const width = Math.max(0, ...facts.map(([name]) => name.length));
    const { notes = [], command } = error.refusedToken ?? {};
    return [
        `${safe(error.message)} (${codes.join(', ')})`,
        ...facts.map(([name, value]) => `  ${safe(name).padEnd(width)}  ${safe(value, 600)}`),
        ...notes.map((note) => `  ${'note'.padEnd(width)}  ${safe(note, 600)}`),
        [error.fix ?? usualFixes[error.code] ?? '', ...state]
            .map((sentence) => safe(sentence, 2000))
            .filter((sentence) => sentence !== '')
            .join(' '),
        ...(command === undefined
            ? []
            : [
                'To find the claim that a trust document refuses, run this where you can read the document:',
                safe(command, 4096),
            ]),
        `${errorsPage}#${error.code.toLowerCase()}`,
    ]
        .filter((line) => line !== '')
        .join('\n');
}
/***/ });
