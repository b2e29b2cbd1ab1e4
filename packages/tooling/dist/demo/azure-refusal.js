export const id = 3794;
export const ids = [3794];
export const modules = {

/***/ 281:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  hD: () => (quote),
  qk: () => (foreignText)
});
const longestRead = 4096;
const userBeforeHost = /^[^\s:@/]+:\S+@([^\s:@/]+:\d+\/?)$/;
const longestShown = 80;
function foreignText(value) {
    return typeof value === 'string' && value !== '' ? shorten(value, longestRead) : undefined;
}
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, text.lastIndexOf(' ', limit - 1) + 1)}[\u2026]`;
}
function quote(given, whole = given) {
    if (shorten(whole, longestShown) !== whole || /["\\\p{C}]/u.test(whole))
        return `a text of ${given.length} characters`;
    return `"${given.replace(/\/\/\S*@/g, '//***@').replace(userBeforeHost, '***@$1')}"`;
}
function printable(run) {
    return run.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
}
function neutralise(text, limit = 300) {
    const line = shorten(text, longestRead)
        .replace(/[^ -~]+/g, printable)
        .replace(/#(?=#)/g, '# ')
        .replace(/(^|\s)::/g, '$1: :')
        .replace(/section_(start|end):/g, 'section_$1 :')
        .trim();
    return shorten(line, limit);
}
/***/ }),

/***/ 3794:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  refusal: () => (refusal)
});
var _core_evidence__3 = _require(8620);
var _core_foreign_text__2 = _require(281);
var _core_json__1 = _require(9051);
var _oauth_error__0 = _require(3030);
async function refusal({ status, body }, facts, subject) {
    const { refusalOf } = await _require.e("refusal").then(_require.bind(_require, 6447));
    const { code, said } = (0,_oauth_error__0.Y)(body);
    const { error_codes, trace_id, correlation_id: correlationId } = (0,_core_json__1.Vh)(body);
    const number = Array.isArray(error_codes) && typeof error_codes[0] === 'number' ? `AADSTS${error_codes[0]}` : code;
    return refusalOf(table, {
        status,
        isOwn: number !== undefined,
        code: number ?? `HTTP ${status}`,
        said: said?.split('Trace ID:')[0]?.trimEnd(),
        facts: { 'trace id': (0,_core_foreign_text__2.qk)(trace_id) },
        trace: (0,_core_evidence__3.f)({ correlationId, traceId: trace_id }),
    }, { facts, subject, context: undefined });
}
function otherFormat({ subject = '' }) {
    return /\s{2}\(/.test(subject) ? ' The other format above is a different subject.' : '';
}
function needs({ principal, issuer, subject, audience }) {
    const exact = subject?.replace(/\s{2}\(.*$/, '');
    return `A federated credential of ${principal} needs exactly these, letter by letter: issuer ${issuer}, subject ${exact}, audience ${audience}.`;
}
const table = {
    system: 'Entra',
    inputs: 'the cloud and authority inputs',
    unavailable: [{ codes: ['AADSTS50196', 'AADSTS90055', 'AADSTS90006', 'AADSTS90033'], kind: 'throttle' }],
    message: 'Entra refused the ID token',
    refused: [
        {
            codes: ['AADSTS70021', 'AADSTS70025'],
            fix: (facts) => `${needs(facts)} A new federated credential may need some minutes until it works everywhere.`,
        },
        { codes: ['AADSTS700211'], fix: (facts) => `No federated credential has this issuer. ${needs(facts)}` },
        { codes: ['AADSTS700212'], fix: (facts) => `No federated credential has this audience. ${needs(facts)}` },
        {
            codes: ['AADSTS700213'],
            fix: (facts) => `No federated credential has this subject. The environment, the branch or the event of the job decides the subject.${otherFormat(facts)} ${needs(facts)}`,
        },
        {
            codes: ['AADSTS7002138'],
            fix: (facts) => `A federated credential has this subject with different upper and lower case, and case matters. ${needs(facts)}`,
        },
        {
            codes: ['AADSTS700024'],
            kind: 'stale',
            fix: "For Entra, the ID token was not yet valid or expired each time: check the clock of the CI system's issuer.",
        },
        {
            codes: ['AADSTS700016'],
            fix: ({ principal, tenant }) => `There is no app ${principal} in the tenant ${tenant}: check client-id (the application id, not the object id) and tenant-id.`,
        },
        {
            codes: ['AADSTS90002'],
            fix: ({ tenant }) => `There is no tenant ${tenant} in this cloud: check tenant-id, and the cloud input.`,
        },
        {
            codes: ['AADSTS50020'],
            fix: 'This tenant does not have this identity: check tenant-id, and that client-id is an app or managed identity, not a user.',
        },
        {
            codes: ['AADSTS500011'],
            fix: ({ scope }) => `The tenant does not have the resource ${scope}: check the scope, or the cloud input.`,
        },
        {
            codes: ['AADSTS53003'],
            fix: 'A Conditional Access policy for workload identities blocks this sign-in: see the sign-in log of the app.',
        },
        {
            codes: ['AADSTS700223', 'AADSTS700238'],
            fix: 'The tenant does not allow workload identity federation for this app.',
        },
    ],
    fix: "See Entra's reason above.",
};
/***/ }),

/***/ 3030:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Y: () => (readOAuthError)
});
var _core_foreign_text__1 = _require(281);
var _core_json__0 = _require(9051);
function readOAuthError(body) {
    const { error, error_description } = (0,_core_json__0.Vh)(body);
    return { code: (0,_core_foreign_text__1.qk)(error), said: (0,_core_foreign_text__1.qk)(error_description) };
}
/***/ })

};

