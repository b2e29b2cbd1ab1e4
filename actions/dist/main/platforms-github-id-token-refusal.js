"use strict";
exports.id = "platforms-github-id-token-refusal";
exports.ids = ["platforms-github-id-token-refusal","platforms-github-starter"];
exports.modules = {

/***/ 7382:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ retryByStatus)
/* harmony export */ });
function retryByStatus(status) {
    if ([407, 408, 425, 429].includes(status))
        return 'throttle';
    return status >= 500 ? 'transient' : undefined;
}


/***/ }),

/***/ 1184:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   missing: () => (/* binding */ missing),
/* harmony export */   refusal: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7382);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(281);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9051);
/* harmony import */ var _starter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2556);





function refusal({ status, body }, url) {
    const said = (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_2__/* .foreignText */ .qk)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh)(body).message);
    const facts = { host: url.host, status: String(status), said };
    if (status === 200) {
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', "GitHub's answer to the ID token request has no token", {
            facts,
            fix: standsBetween,
            retry: 'unreadable',
        });
    }
    const retry = (0,_mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_4__/* .retryByStatus */ .m)(status);
    if (retry !== undefined) {
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ID_TOKEN_UNAVAILABLE', 'GitHub gave no ID token', {
            facts,
            fix: 'Run the job again; see githubstatus.com.',
            retry,
        });
    }
    if (said === undefined) {
        const what = `The answer to the ID token request (status ${status}) is not from GitHub`;
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ID_TOKEN_UNAVAILABLE', what, { facts, fix: standsBetween, retry: 'unreadable' });
    }
    const early = /'(pending|delayed|queued|waiting)' state|non-?in-?progress/i.test(said);
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ID_TOKEN_UNAVAILABLE', 'GitHub refused to give an ID token', {
        facts,
        fix: 'GitHub gives tokens only to running jobs. Check that the job still runs and that the audience is valid.',
        ...(early && { retry: 'throttle' }),
    });
}
const standsBetween = 'A proxy or a firewall between the runner and GitHub may have answered: check them.';
function missing(job) {
    const { outsider } = (0,_starter_js__WEBPACK_IMPORTED_MODULE_1__.readStarter)();
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no permission to request an ID token from GitHub', {
        facts: { event: job.event, 'started by': outsider },
        fix: fixFor(outsider),
    });
}
function fixFor(outsider) {
    const permissions = 'Add "permissions: { id-token: write, contents: read }" to this job (contents only if the job uses actions/checkout). In a reusable workflow, add it to the calling job too.';
    if (outsider === undefined)
        return permissions;
    if (outsider === 'Dependabot')
        return `${permissions} Such a job can read only Dependabot's secrets: a role or an id that comes from another secret is empty.`;
    return 'GitHub never gives an ID token to such a job, even if its permissions ask for it. Move the deployment to an event of this repository.';
}


/***/ }),

/***/ 2556:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readStarter: () => (/* binding */ readStarter)
});

var external_node_fs_ = __webpack_require__(3024);
var external_fs_ = __webpack_require__(9896);
var external_os_ = __webpack_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/github/lib/context.js


class Context {
    /**
     * Hydrate the context from the environment
     */
    constructor() {
        var _a, _b, _c;
        this.payload = {};
        if (process.env.GITHUB_EVENT_PATH) {
            if ((0,external_fs_.existsSync)(process.env.GITHUB_EVENT_PATH)) {
                this.payload = JSON.parse((0,external_fs_.readFileSync)(process.env.GITHUB_EVENT_PATH, { encoding: 'utf8' }));
            }
            else {
                const path = process.env.GITHUB_EVENT_PATH;
                process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${external_os_.EOL}`);
            }
        }
        this.eventName = process.env.GITHUB_EVENT_NAME;
        this.sha = process.env.GITHUB_SHA;
        this.ref = process.env.GITHUB_REF;
        this.workflow = process.env.GITHUB_WORKFLOW;
        this.action = process.env.GITHUB_ACTION;
        this.actor = process.env.GITHUB_ACTOR;
        this.job = process.env.GITHUB_JOB;
        this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
        this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
        this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
        this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
        this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
        this.graphqlUrl =
            (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
    }
    get issue() {
        const payload = this.payload;
        return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
    }
    get repo() {
        if (process.env.GITHUB_REPOSITORY) {
            const [owner, repo] = process.env.GITHUB_REPOSITORY.split('/');
            return { owner, repo };
        }
        if (this.payload.repository) {
            return {
                owner: this.payload.repository.owner.login,
                repo: this.payload.repository.name
            };
        }
        throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
    }
}
//# sourceMappingURL=context.js.map
var json = __webpack_require__(9051);
;// CONCATENATED MODULE: ./packages/platforms/src/github/starter.ts



function readStarter() {
    const event = readEvent();
    if (!event)
        return { outsider: 'unknown: the event of this job cannot be read' };
    const { payload, actor } = event;
    const { comment, review, discussion, issue } = payload;
    return {
        outsider: outsider(payload, actor),
        association: (0,json/* textOf */.b6)((0,json/* objectIn */.D7)(comment ?? review ?? discussion ?? issue).author_association),
    };
}
function readEvent() {
    const { GITHUB_EVENT_PATH: path } = process.env;
    try {
        if (!path || !(0,external_node_fs_.statSync)(path).isFile())
            return undefined;
        const { payload, actor } = new Context();
        return typeof payload === 'object' && payload !== null ? { payload, actor } : undefined;
    }
    catch {
        return undefined;
    }
}
function outsider(payload, actor) {
    const head = (0,json/* textOf */.b6)((0,json/* objectIn */.D7)((0,json/* objectIn */.D7)((0,json/* objectIn */.D7)(payload.pull_request).head).repo).full_name);
    if (head !== undefined && head !== (0,json/* objectIn */.D7)(payload.repository).full_name)
        return `a pull request from the fork ${head}`;
    return actor === 'dependabot[bot]' ? 'Dependabot' : undefined;
}


/***/ })

};
;
