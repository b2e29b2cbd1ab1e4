export const id = 2804;
export const ids = [2804];
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

/***/ 368:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  u: () => (instant)
});
function instant(milliseconds) {
    return `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}
const latestDate = 8.64e15;
function isNumericDate(claim) {
    return typeof claim === 'number' && Math.abs(claim * 1000) <= latestDate;
}
/***/ }),

/***/ 7391:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  B5: () => (isThrottled),
  wo: () => (isNotPermitted),
  ww: () => (isBadCredentials)
});
var _core_foreign_text__0 = _require(281);
var _core_json__1 = _require(9051);
function isThrottled({ status, headers, body }) {
    if (status !== 403)
        return status === 429;
    if (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined)
        return true;
    return /rate limit/i.test((0,_core_foreign_text__0.qk)((0,_core_json__1.Vh)(body).message) ?? '');
}
function isBadCredentials({ status, body }) {
    return status === 401 && (0,_core_json__1.Vh)(body).message === 'Bad credentials';
}
function isNotPermitted({ status, body }) {
    return status === 403 && (0,_core_json__1.Vh)(body).message === 'Resource not accessible by integration';
}
/***/ }),

/***/ 2804:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  refusal: () => (refusal)
});

var foreign_text = _require(281);
var instant = _require(368);
var json = _require(9051);
;// core/src/retry-after.ts
const longestSeconds = 31 * 24 * 3600;
function retryAfterSeconds(answer) {
    const seconds = secondsIn(answer);
    return seconds !== undefined && seconds <= longestSeconds ? seconds : undefined;
}
function secondsIn({ headers, date = Date.now() }) {
    const after = headers['retry-after'];
    const until = (milliseconds) => Math.max(0, Math.ceil((milliseconds - date) / 1000));
    if (typeof after === 'string') {
        if (/^\d{1,9}$/.test(after))
            return Number(after);
        const time = Date.parse(after);
        return Number.isNaN(time) ? undefined : until(time);
    }
    const { 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset } = headers;
    if (remaining !== '0' || typeof reset !== 'string' || !/^\d{1,12}$/.test(reset))
        return undefined;
    return until(Number(reset) * 1000);
}

var errors = _require(7391);
;// providers/src/github-app/refusal.ts





async function refusal(context, facts = {}) {
    const { refusalOf } = await _require.e("refusal").then(_require.bind(_require, 6447));
    const { answer, attempt } = context;
    const said = (0,foreign_text.qk)((0,json.Vh)(answer.body).message);
    const isOwn = said !== undefined && answer.status >= 400;
    const more = { 'refused to': attempt };
    return refusalOf(table, { status: answer.status, isOwn, said }, { facts, more, context });
}
function limitMessage({ answer, now }) {
    const { headers, date = now } = answer;
    const seconds = retryAfterSeconds(answer);
    const hourly = headers['x-ratelimit-remaining'] === '0' && headers['retry-after'] === undefined;
    return seconds !== undefined && hourly
        ? `GitHub's hourly limit of requests is reached until ${(0,instant.u)(date + seconds * 1000)}`
        : `GitHub accepts no more requests ${seconds ? `for ${seconds} s` : 'for now'}, because too many came at once`;
}
function clockFact({ answer: { date }, now }) {
    const ahead = date === undefined ? 0 : now - date;
    return { clock: `${Math.round(Math.abs(ahead) / 1000)} s ${ahead < 0 ? 'behind' : 'ahead of'} GitHub's` };
}
const table = {
    system: 'GitHub',
    inputs: 'the api-url input',
    unavailable: [
        {
            when: (_, { answer }) => (0,errors.B5)(answer),
            kind: 'throttle',
            message: (_, context) => limitMessage(context),
            fix: 'Run the job again later. All jobs that use this App on this account share the limit.',
        },
    ],
    later: 'Check githubstatus.com, and run the job again.',
    message: (_, { attempt }) => `GitHub refused to ${attempt}`,
    refused: [
        {
            status: 401,
            said: /exp|iat|future/i,
            message: "GitHub refused the times in the App's JWT",
            facts: clockFact,
            fix: "Set the runner's clock: GitHub's limits allow a difference of at most 5 minutes.",
        },
        {
            status: 401,
            message: "GitHub refused the App's signature",
            fix: ({ app }) => `${app} must be this App's client id, and the key that signed must be one of its private keys (its settings page lists their fingerprints).`,
        },
        {
            status: 403,
            said: /suspended/i,
            fix: ({ account }) => `The installation on ${account} is suspended: an owner can unsuspend it on the page of installed Apps.`,
        },
        {
            status: 404,
            fix: ({ app, account }) => `The App ${app} is not installed on ${account}, or there is no such account.`,
        },
        {
            status: 422,
            said: /permission/i,
            fix: 'The installation does not have all of these permissions: remove the missing one, or add it to the App and let the owner accept it.',
        },
        {
            status: 422,
            fix: ({ account }) => `Every repository must exist and belong to the installation on ${account}.`,
        },
    ],
    fix: "See GitHub's reason above.",
};
/***/ })

};

