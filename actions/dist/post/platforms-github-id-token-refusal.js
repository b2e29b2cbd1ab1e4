"use strict";
exports.id = "platforms-github-id-token-refusal";
exports.ids = ["platforms-github-id-token-refusal"];
exports.modules = {

/***/ 382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ retryByStatus)
/* harmony export */ });
function retryByStatus(status) {
    if ([407, 408, 425, 429].includes(status))
        return 'throttle';
    return status >= 500 ? 'transient' : undefined;
}


/***/ }),

/***/ 215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  missing: () => (/* binding */ missing),
  refusal: () => (/* binding */ refusal)
});

// EXTERNAL MODULE: ./packages/core/src/answer-status.ts
var answer_status = __webpack_require__(382);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(638);
// EXTERNAL MODULE: ./packages/core/src/foreign-text.ts
var foreign_text = __webpack_require__(281);
// EXTERNAL MODULE: ./packages/core/src/json.ts
var json = __webpack_require__(51);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(896);
// EXTERNAL MODULE: external "os"
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
;// CONCATENATED MODULE: ./packages/platforms/src/github/starter.ts



function readStarter() {
    const event = readEvent();
    if (!event)
        return { outsider: 'somebody unknown: the event of this job cannot be read' };
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

;// CONCATENATED MODULE: ./packages/platforms/src/github/id-token-refusal.ts





function refusal({ status, body }, url) {
    const said = (0,foreign_text/* foreignText */.qk)((0,json/* readJson */.Vh)(body).message);
    const facts = { host: url.host, status: String(status), said };
    if (status === 200) {
        return new errors/* MayflyError */.rU('ERR_ANSWER_MALFORMED', 'GitHub answered the ID token request with something else', {
            facts,
            fix: standsBetween,
            retry: 'unreadable',
        });
    }
    const retry = (0,answer_status/* retryByStatus */.m)(status);
    if (retry !== undefined) {
        return new errors/* MayflyError */.rU('ERR_ID_TOKEN_UNAVAILABLE', 'GitHub gave no ID token', {
            facts,
            fix: 'Run the job again; see githubstatus.com.',
            retry,
        });
    }
    if (said === undefined) {
        const what = `The ID token request was answered ${status}, and not as GitHub does`;
        return new errors/* MayflyError */.rU('ERR_ID_TOKEN_UNAVAILABLE', what, { facts, fix: standsBetween, retry: 'unreadable' });
    }
    const early = /'(pending|delayed|queued|waiting)' state|non-?in-?progress/i.test(said);
    return new errors/* MayflyError */.rU('ERR_ID_TOKEN_UNAVAILABLE', 'GitHub refused to give an ID token', {
        facts,
        fix: 'GitHub gives tokens to running jobs only; check that the job still runs and that the audience is valid.',
        ...(early && { retry: 'throttle' }),
    });
}
const standsBetween = 'Check what stands between the runner and GitHub: a proxy or a firewall may have answered.';
function missing(job) {
    const { outsider } = readStarter();
    return new errors/* MayflyError */.rU('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no permission to ask GitHub for an ID token', {
        facts: { event: job.event, 'started by': outsider },
        fix: fixFor(outsider),
    });
}
function fixFor(outsider) {
    const permissions = 'Add "permissions: { id-token: write, contents: read }" to this job (contents only if it checks out); in a reusable workflow, to the calling job as well.';
    if (outsider === undefined)
        return permissions;
    if (outsider === 'Dependabot')
        return `${permissions} Such a job has the secrets of Dependabot and no others: a role or an id that comes from another secret is empty.`;
    return 'GitHub gives no ID token to such a job, whatever its permissions say. Move the deploy to an event of this repository.';
}


/***/ })

};
;
