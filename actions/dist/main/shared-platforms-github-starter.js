"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  readStarter: () => (readStarter)
});

var external_node_fs_ = _require(3024);
var external_fs_ = _require(9896);
var external_os_ = _require(857);
;// @actions/github/lib/context.js


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
var json = _require(9051);
;// platforms/src/github/starter.ts



function readStarter() {
    const event = readEvent();
    if (!event)
        return { outsider: 'unknown: the event of this job cannot be read' };
    const { payload, actor } = event;
    const { comment, review, discussion, issue } = payload;
    return {
        outsider: outsider(payload, actor),
        association: (0,json.b6)((0,json.D7)(comment ?? review ?? discussion ?? issue).author_association),
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
    const head = (0,json.b6)((0,json.D7)((0,json.D7)((0,json.D7)(payload.pull_request).head).repo).full_name);
    if (head !== undefined && head !== (0,json.D7)(payload.repository).full_name)
        return `a pull request from the fork ${head}`;
    return actor === 'dependabot[bot]' ? 'Dependabot' : undefined;
}
/***/ });
