"use strict";
exports.ids = ["../tools/cli-report-report"];
exports.modules = {

/***/ 5601:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  t: () => (countedNoun)
});
function countedNoun(count, one, several = `${one}s`) {
    return `${count} ${count === 1 ? one : several}`;
}
/***/ }),

/***/ 4007:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  k: () => (Progress)
});
var _platforms_command_log__0 = _require(276);

const interval = 250;
class Progress {
    #next = performance.now() + 1000;
    #isShown = false;
    show(text) {
        if (performance.now() < this.#next)
            return;
        this.#next = performance.now() + interval;
        this.#isShown = true;
        (0,_platforms_command_log__0.h5)(text);
    }
    clear() {
        if (this.#isShown)
            (0,_platforms_command_log__0.h5)('');
        this.#isShown = false;
    }
}
/***/ }),

/***/ 4106:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  report: () => (report)
});

var external_node_fs_ = _require(3024);
var reading_chains = _require(3284);
var read_evidence = _require(7105);
;// evidence/src/report/findings.ts
const mostListed = 10_000;
function resultsOf(fleet, all, limits) {
    return Object.entries(all).map(([rule, { title, advice, find }]) => {
        let [count, hits] = [0, []];
        for (const hit of find(fleet, limits)) {
            count++;
            hits.push(hit);
            if (hits.length === 2 * mostListed)
                hits = newest(hits);
        }
        return { rule, title, advice, count, findings: newest(hits).map((hit) => findingOf(fleet, hit)) };
    });
}
function newest(hits) {
    return hits.sort((a, b) => b.time - a.time).slice(0, mostListed);
}
function findingOf({ jobs, credentials }, { time, job, credential, detail, ...rest }) {
    const { system, repository, run, workflow } = job === undefined ? noJob : jobs.at(job);
    const of = credential === undefined
        ? { provider: rest.provider ?? '', principal: rest.principal ?? '', what: '' }
        : {
            provider: credentials.provider(credential),
            principal: credentials.principal(credential),
            what: credentials.what(credential),
        };
    return { time: new Date(time).toISOString(), system, repository, run, workflow, ...of, detail };
}
const noJob = { system: '', repository: '', run: '', workflow: '' };

var columns = _require(8267);
var verification = _require(2406);
var positions = _require(9244);
var pairs = _require(6707);
;// evidence/src/report/credentials.ts



const revocations = ['revoked-verified', 'revoked-unverified'];
const endsBefore = ['already-gone', 'already-expired'];
const ends = [...revocations, ...endsBefore];
class Credentials {
    #leases = new columns.NT();
    #chain = new columns.FQ('counts');
    #what = new columns.FQ('counts');
    #whats = new columns.fS();
    #positions = new positions.Hy((index) => hashOf(this.#leases.at(index), this.#chain.at(index), this.#what.at(index)));
    #job = new columns.FQ('counts');
    #identity = new columns.FQ('counts');
    #identities = new pairs.q();
    #providers = new columns.fS();
    #principals = new columns.fS();
    #issued = new columns.FQ('times');
    #lastIssue = new columns.FQ('times');
    #issues = new columns.FQ('counts');
    #expires = new columns.FQ('times');
    #given = new columns.FQ('times');
    #shortest = new columns.FQ('times');
    #ended = new columns.FQ('times');
    #outcome = new columns.FQ('counts');
    #outcomes = new columns.fS();
    #early = new Map();
    get count() {
        return this.#job.length;
    }
    issue(entry, chain, job) {
        const { time, facts } = entry;
        const { givenSeconds = Number.NaN, expiresAt } = facts;
        const expires = expiresAt === undefined ? Number.NaN : Date.parse(expiresAt);
        const given = Number.isNaN(givenSeconds) ? Math.round((expires - time) / 1000) : givenSeconds;
        const what = this.#whats.number(facts.what);
        const hash = hashOf(facts.lease, chain, what);
        const known = this.#find(hash, facts, chain, what);
        if (known !== undefined) {
            this.#issues.set(known, this.#issues.at(known) + 1);
            this.#issued.set(known, Math.min(this.#issued.at(known), time));
            this.#lastIssue.set(known, Math.max(this.#lastIssue.at(known), time));
            if (!(this.#shortest.at(known) <= given) && !Number.isNaN(given))
                this.#shortest.set(known, given);
            const before = this.#expires.at(known);
            if (!(before >= expires) && !Number.isNaN(expires))
                this.#expires.set(known, expires);
            return known;
        }
        const [provider, principal] = [this.#providers.number(facts.provider), this.#principals.number(facts.principal)];
        this.#identity.push(this.#identities.number(provider, principal));
        this.#leases.push(facts.lease);
        this.#chain.push(chain);
        this.#what.push(what);
        this.#job.push(job);
        this.#issued.push(time);
        this.#lastIssue.push(time);
        this.#issues.push(1);
        this.#expires.push(expires);
        this.#given.push(given);
        this.#shortest.push(given);
        this.#ended.push(Number.NaN);
        this.#outcome.push(0);
        const index = this.#positions.add(hash);
        if (this.#early.size > 0)
            this.#endEarly(index, keyOf(facts, chain));
        return index;
    }
    end({ time, facts }, chain) {
        const { lease, outcome } = facts;
        const what = this.#whats.number(facts.what);
        const index = this.#find(hashOf(lease, chain, what), facts, chain, what);
        if (index !== undefined)
            this.#end(index, { time, outcome });
        else {
            const key = keyOf(facts, chain);
            const early = this.#early.get(key) ?? [];
            early.push({ time, outcome });
            this.#early.set(key, early);
        }
        return index;
    }
    job(index) {
        return this.#job.at(index);
    }
    provider(index) {
        return this.#providers.text(this.#identities.first(this.#identity.at(index)));
    }
    principal(index) {
        return this.#principals.text(this.#identities.second(this.#identity.at(index)));
    }
    identityOf(index) {
        return this.#identity.at(index);
    }
    what(index) {
        return this.#whats.text(this.#what.at(index));
    }
    outcome(index) {
        return this.#outcomes.text(this.#outcome.at(index));
    }
    issued(index) {
        return this.#issued.at(index);
    }
    lastIssue(index) {
        return this.#lastIssue.at(index);
    }
    issues(index) {
        return this.#issues.at(index);
    }
    expires(index) {
        return this.#expires.at(index);
    }
    ended(index) {
        return this.#ended.at(index);
    }
    lifetime(index) {
        return this.#given.at(index);
    }
    shortestLifetime(index) {
        return this.#shortest.at(index);
    }
    used(index) {
        return (this.#ended.at(index) - this.#issued.at(index)) / 1000;
    }
    outlived(index) {
        if (ends.includes(this.outcome(index)))
            return 0;
        return Math.max(0, (this.#expires.at(index) - this.#ended.at(index)) / 1000);
    }
    #end(index, { time, outcome }) {
        if (this.#ended.at(index) > time)
            return;
        if (endsBefore.includes(outcome) && revocations.includes(this.outcome(index)))
            return;
        this.#ended.set(index, time);
        this.#outcome.set(index, this.#outcomes.number(outcome));
    }
    #endEarly(index, key) {
        const early = this.#early.get(key) ?? [];
        for (const end of early.sort((one, other) => one.time - other.time))
            this.#end(index, end);
        this.#early.delete(key);
    }
    #find(hash, { lease }, chain, what) {
        return this.#positions.find(hash, (at) => this.#chain.at(at) === chain && this.#what.at(at) === what && this.#leases.at(at) === lease);
    }
}
function hashOf(lease, chain, what) {
    return (0,positions.qr)((0,positions.k$)((0,positions.k$)(0, chain), what), lease);
}
function keyOf({ lease, what }, chain) {
    return `${chain}\n${what}\n${lease}`;
}

;// evidence/src/report/jobs.ts



class Jobs {
    #system = new columns.FQ('counts');
    #repository = new columns.FQ('counts');
    #attempt = new columns.FQ('counts');
    #id = new columns.FQ('counts');
    #run = new columns.FQ('times');
    #workflow = new columns.FQ('counts');
    #place = new columns.FQ('counts');
    #systems = new columns.fS();
    #repositories = new columns.fS();
    #attempts = new columns.fS();
    #ids = new columns.fS();
    #runs = new columns.fS();
    #workflows = new columns.fS();
    #environments = new columns.fS();
    #events = new columns.fS();
    #pairs = new pairs.q();
    #positions = new positions.Hy((job) => jobs_hashOf(this.#system.at(job), this.#repository.at(job), this.#attempt.at(job), this.#id.at(job), this.#run.at(job)));
    get count() {
        return this.#run.length;
    }
    number(job, chain) {
        const [system, repository] = [this.#systems.number(job.system), this.#repositories.number(job.repository)];
        const [attempt, id] = [this.#attempts.number(job.attempt), this.#ids.number(job.job)];
        const run = this.#runOf(job.run ?? chain);
        const hash = jobs_hashOf(system, repository, attempt, id, run);
        const known = this.#positions.find(hash, (at) => this.#run.at(at) === run &&
            this.#id.at(at) === id &&
            this.#attempt.at(at) === attempt &&
            this.#repository.at(at) === repository &&
            this.#system.at(at) === system);
        if (known !== undefined)
            return known;
        this.#system.push(system);
        this.#repository.push(repository);
        this.#attempt.push(attempt);
        this.#id.push(id);
        this.#run.push(run);
        const environment = this.#pairs.number(repository, this.#environments.number(job.environment));
        this.#place.push(this.#pairs.number(environment, this.#events.number(job.event)));
        this.#workflow.push(this.#pairs.number(repository, this.#workflows.number(withoutRef(job.workflow ?? ''))));
        return this.#positions.add(hash);
    }
    at(job) {
        const pairs = this.#pairs;
        const [run, place] = [this.#run.at(job), this.#place.at(job)];
        return {
            system: this.#systems.text(this.#system.at(job)),
            repository: this.#repositories.text(this.#repository.at(job)),
            workflow: this.#workflows.text(pairs.second(this.#workflow.at(job))),
            environment: this.#environments.text(pairs.second(pairs.first(place))),
            event: this.#events.text(pairs.second(place)),
            run: run < 0 ? this.#runs.text(-1 - run) : String(run),
        };
    }
    placeOf(job) {
        return this.#place.at(job);
    }
    workflowOf(job) {
        return this.#workflow.at(job);
    }
    #runOf(text) {
        return /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : -1 - this.#runs.number(text);
    }
}
function jobs_hashOf(system, repository, attempt, id, run) {
    return (0,positions.k$)((0,positions.k$)((0,positions.k$)((0,positions.k$)((0,positions.k$)(0, system), repository), attempt), id), run);
}
function withoutRef(workflow) {
    const cut = workflow.indexOf('@');
    return cut < 0 ? workflow : workflow.slice(0, cut);
}

;// evidence/src/report/tokens.ts

const digits = 13;
class Tokens {
    #starts = new columns.FQ('times');
    #rests = new columns.FQ('times');
    #jobs = new columns.FQ('counts');
    #times = new columns.FQ('times');
    add(sha256, job, time) {
        this.#starts.push(Number.parseInt(sha256.slice(0, digits), 16));
        this.#rests.push(Number.parseInt(sha256.slice(digits, 2 * digits), 16));
        this.#jobs.push(job);
        this.#times.push(time);
    }
    shared() {
        const users = new Map();
        const repeated = this.#repeatedStarts();
        for (let at = 0; at < this.#starts.length; at++) {
            if (!repeated.has(this.#starts.at(at)))
                continue;
            const token = `${this.#starts.at(at)} ${this.#rests.at(at)}`;
            const of = users.get(token) ?? { jobs: new Set(), time: 0 };
            users.set(token, of);
            of.jobs.add(this.#jobs.at(at));
            of.time = Math.max(of.time, this.#times.at(at));
        }
        const several = [...users.values()].filter(({ jobs }) => jobs.size > 1);
        return several.map(({ jobs, time }) => ({ jobs: [...jobs], time }));
    }
    #repeatedStarts() {
        const sorted = Float64Array.from({ length: this.#starts.length }, (_, at) => this.#starts.at(at)).sort();
        return new Set(sorted.filter((start, at) => start === sorted[at - 1]));
    }
}

;// evidence/src/report/fleet.ts





const week = 7 * 86_400_000;
const joinNames = ['accessKeyId', 'accessor', 'requestId', 'jti'];
class Fleet extends verification.o {
    jobs = new Jobs();
    credentials = new Credentials();
    tokens = new Tokens();
    events = {};
    outcomes = new Map();
    oldest = Number.POSITIVE_INFINITY;
    newest = Number.NEGATIVE_INFINITY;
    traces;
    #since;
    #until;
    #jobOfChain = new columns.FQ('counts');
    constructor({ since = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY } = {}, heads = [], isJoined = false) {
        super(heads);
        this.traces = isJoined ? new Map() : undefined;
        this.#since = since;
        this.#until = until;
    }
    get span() {
        const [from, to] = [Math.max(this.oldest, this.#since), Math.min(this.newest, this.#until)];
        return from <= to && this.isCounted(from) ? { from, to } : undefined;
    }
    get newsFrom() {
        return Number.isFinite(this.#since) ? this.#since : Math.min(this.newest, this.#until) - week;
    }
    isNews(time) {
        return time >= this.newsFrom && time < this.#until;
    }
    isCounted(time) {
        return time >= this.#since && time < this.#until;
    }
    take(bytes, line) {
        const entry = super.take(bytes, line);
        if (entry !== undefined)
            this.#count(entry);
        return entry;
    }
    #count(entry) {
        const { time, facts } = entry;
        const { event, outcome, provider, tokenSha256 } = facts;
        const chain = this.chainOf(entry);
        while (this.#jobOfChain.length <= chain)
            this.#jobOfChain.push(0);
        if (this.#jobOfChain.at(chain) === 0)
            this.#jobOfChain.set(chain, this.jobs.number(entry.job, entry.chain) + 1);
        const job = this.#jobOfChain.at(chain) - 1;
        this.oldest = Math.min(this.oldest, time);
        this.newest = Math.max(this.newest, time);
        if (event === 'opened' && tokenSha256 !== undefined && time < this.#until)
            this.tokens.add(tokenSha256, job, time);
        let credential;
        if (event === 'issued' || event === 'renewed') {
            credential = this.credentials.issue(entry, chain, job);
            if (this.traces)
                for (const name of joinNames) {
                    const id = facts.trace?.[name];
                    if (id !== undefined)
                        this.traces.set(id, credential);
                }
        }
        if (event === 'ended')
            credential = this.credentials.end(entry, chain);
        if (!this.isCounted(credential === undefined ? time : this.credentials.issued(credential)))
            return;
        this.events[event] = (this.events[event] ?? 0) + 1;
        if (event !== 'ended')
            return;
        const key = `${provider}\n${outcome}`;
        this.outcomes.set(key, (this.outcomes.get(key) ?? 0) + 1);
    }
}

var logs_join = _require(998);
;// evidence/src/report/logs/log-event.ts
function member(value, ...path) {
    let found = value;
    for (const name of path) {
        if (typeof found !== 'object' || found === null)
            return undefined;
        found = found[name];
    }
    return found;
}
function textAt(value, ...path) {
    const found = member(value, ...path);
    return typeof found === 'string' ? found : '';
}

;// evidence/src/report/logs/cloudtrail.ts

function cloudTrailEvent(value) {
    const [time, name] = [Date.parse(textAt(value, 'eventTime')), textAt(value, 'eventName')];
    if (Number.isNaN(time))
        return undefined;
    if (name === 'AssumeRoleWithWebIdentity') {
        const key = textAt(value, 'responseElements', 'credentials', 'accessKeyId');
        const principal = textAt(value, 'requestParameters', 'roleArn');
        return key === '' ? undefined : { kind: 'issue', ids: [key], time, principal, call: name };
    }
    const key = textAt(value, 'userIdentity', 'accessKeyId');
    if (!key.startsWith('ASIA'))
        return undefined;
    const error = textAt(value, 'errorCode');
    const call = `${textAt(value, 'eventSource').replace('.amazonaws.com', '')} ${name}${error && ` (${error})`}`;
    return { kind: 'use', ids: [key], time, principal: textAt(value, 'userIdentity', 'arn'), call };
}

;// evidence/src/report/logs/kubernetes-audit.ts

function kubernetesAuditEvent(value) {
    const time = Date.parse(textAt(value, 'requestReceivedTimestamp'));
    if (value.stage !== 'ResponseComplete' || Number.isNaN(time))
        return undefined;
    const issued = textAt(value, 'annotations', 'authentication.kubernetes.io/issued-credential-id');
    const resource = textAt(value, 'objectRef', 'resource');
    if (issued !== '') {
        const principal = `${textAt(value, 'objectRef', 'namespace')}/${textAt(value, 'objectRef', 'name')}`;
        return { kind: 'issue', ids: [jtiOf(issued)], time, principal, call: 'create serviceaccounts/token' };
    }
    const [used] = [member(value, 'user', 'extra', 'authentication.kubernetes.io/credential-id')].flat();
    if (typeof used !== 'string' || /^(selfsubject|token)reviews$/.test(resource))
        return undefined;
    const call = `${textAt(value, 'verb')} ${resource}`;
    return { kind: 'use', ids: [jtiOf(used)], time, principal: textAt(value, 'user', 'username'), call };
}
function jtiOf(id) {
    return id.replace(/^JTI=/, '');
}

;// evidence/src/report/logs/vault-audit.ts

const ownCall = /^auth\/token\/(lookup-self|renew-self|revoke-self)$|^sys\/leases\//;
function vaultAuditEvent(value) {
    const [time, path] = [Date.parse(textAt(value, 'time')), textAt(value, 'request', 'path')];
    const accessor = textAt(value, 'auth', 'accessor');
    if (value.type !== 'response' || Number.isNaN(time) || accessor === '')
        return undefined;
    const isLogin = /^auth\/.+\/login$/.test(path);
    if (!isLogin && ownCall.test(path))
        return undefined;
    const ids = isLogin ? [accessor, textAt(value, 'request', 'id')] : [accessor];
    const call = `${textAt(value, 'request', 'operation')} ${path}`;
    return { kind: isLogin ? 'issue' : 'use', ids, time, principal: path, call };
}

;// evidence/src/report/logs/kinds.ts



const logKinds = {
    cloudtrail: { provider: 'aws', read: cloudTrailEvent },
    'vault-audit': { provider: 'vault', read: vaultAuditEvent },
    'kubernetes-audit': { provider: 'kubernetes', read: kubernetesAuditEvent },
};

var external_node_zlib_ = _require(8522);
var files = _require(3972);
;// evidence/src/report/logs/read-log.ts



const largest = 256 * 1024 * 1024;
const names = /\.(json|ndjson|jsonl|log)(\.gz)?$/;
function* readLog(paths, read, skip) {
    for (const { path, size } of (0,files.o5)(paths, names, skip)) {
        if (size > largest) {
            skip(path, `is larger than ${largest >> 20} MiB`);
            continue;
        }
        try {
            const bytes = (0,external_node_fs_.readFileSync)(path);
            const text = (path.endsWith('.gz') ? (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength: largest }) : bytes).toString('utf8');
            let [objects, events] = [0, 0];
            for (const value of objectsIn(text)) {
                objects++;
                const event = read(value);
                if (event === undefined)
                    continue;
                events++;
                yield event;
            }
            if (objects === 0 || (events === 0 && text.trim() === ''))
                skip(path, 'has no JSON object');
        }
        catch (error) {
            skip(path, (0,files.A3)(error));
        }
    }
}
function* objectsIn(text) {
    const whole = parseJson(text);
    const values = whole === undefined ? text.split('\n').map(parseJson) : [whole];
    for (const value of values) {
        if (value === undefined)
            continue;
        const { Records: records, Events: events } = value;
        const lists = [records, events].filter(Array.isArray);
        const members = lists.length > 0 ? lists.flat() : Array.isArray(value) ? value : [value];
        for (const one of members) {
            const inner = parseJson(one?.CloudTrailEvent) ?? one;
            if (typeof inner === 'object' && inner !== null)
                yield inner;
        }
    }
}
function parseJson(text) {
    if (typeof text !== 'string' || text.trim() === '')
        return undefined;
    try {
        return JSON.parse(text) ?? undefined;
    }
    catch {
        return undefined;
    }
}

var instant = _require(368);
;// evidence/src/report/period.ts

function periodWords({ since, until }) {
    const sides = [
        ...(since === undefined ? [] : [`at or after ${(0,instant.u)(since)}`]),
        ...(until === undefined ? [] : [`before ${(0,instant.u)(until)}`]),
    ];
    return sides.length === 0 ? '' : `counted: credentials issued ${sides.join(' and ')}`;
}

var seconds = _require(1911);
;// evidence/src/report/page/html.ts
class Html {
    text;
    constructor(text) {
        this.text = text;
    }
}
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
const longestShown = 240;
function html(parts, ...values) {
    return new Html(parts.map((part, at) => part + (at < values.length ? renderPart(values[at]) : '')).join(''));
}
function renderPart(value) {
    if (value instanceof Html)
        return value.text;
    if (Array.isArray(value))
        return value.map((one) => one.text).join('');
    const shown = shorten(String(value));
    return shown.replace(/[&<>"']/g, (sign) => entities[sign]).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd');
}
function shorten(text) {
    return text.length > longestShown ? `${text.slice(0, longestShown)}\u2026` : text;
}

;// evidence/src/report/page/table.ts

const shortText = 24;
const times = /(\d{4}-\d\d-\d\dT[\d:.]{8,12}Z)/;
function table(head, rows) {
    const isNumber = head.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
    const heads = head.map((text, column) => isNumber[column] ? html `<th class="n" scope="col">${text}</th>` : html `<th scope="col">${text}</th>`);
    const lines = rows.map((row) => {
        const cells = row.map((value, column) => {
            if (isNumber[column])
                return html `<td class="n">${value}</td>`;
            const text = String(value);
            return text.length <= shortText ? html `<td class="t">${text}</td>` : html `<td>${partsOf(text)}</td>`;
        });
        return html `<tr>${cells}</tr>`;
    });
    return html `<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table></div>`;
}
function partsOf(text) {
    return shorten(text)
        .split(times)
        .map((part, at) => at % 2 === 1
        ? html `<span class="t">${part}</span>`
        : html `${part.split(/(?<=[:/@])(?![:/@])/).map((one, index) => (index === 0 ? html `${one}` : html `<wbr>${one}`))}`);
}

;// evidence/src/report/page/chart.ts


const width = 640;
const height = 200;
const chart_top = 12;
const bottom = 24;
const left = 44;
const mostDays = 62;
const chart_week = 7 * 86_400_000;
function daysChart(all) {
    const isWeekly = all.length > mostDays;
    const days = (isWeekly ? weeksOf(all) : all).slice(-mostDays);
    const most = Math.max(1, ...days.map((one) => one.revoked + one.expires + one.notEnded));
    const step = (width - left) / Math.max(1, days.length);
    const scale = (height - chart_top - bottom) / most;
    const bars = days.map((one, at) => {
        let y = height - bottom;
        const parts = [
            ['good', one.revoked],
            ['wait', one.expires],
            ['bad', one.notEnded],
        ]
            .filter(([, count]) => count > 0)
            .map(([name, count]) => {
            const size = count * scale;
            y -= size;
            return html `<rect class="${name}" x="${chart_short(left + at * step + step * 0.1)}" y="${chart_short(y)}" width="${chart_short(step * 0.8)}" height="${chart_short(size)}"/>`;
        });
        return html `<g><title>${one.day}: ${one.revoked} ended, ${one.expires} expire, ${one.notEnded} without an end</title>${parts}</g>`;
    });
    const every = Math.ceil(days.length / 6);
    const dates = days.flatMap(({ day }, at) => at % every === 0 ? [html `<text x="${chart_short(left + at * step)}" y="${height - 7}">${day.slice(5)}</text>`] : []);
    const unit = isWeekly ? 'week' : 'day';
    return html `<h2>Credentials by ${unit}</h2>
<p class="key soft"><span><i class="good"></i>ended with the job</span><span><i class="wait"></i>valid until the expiry</span><span><i class="bad"></i>no end recorded</span></p>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Credentials by ${unit}, as in the table below">${scaleLines(most)}${bars}${dates}</svg>
<details><summary>Table</summary>${table([unit, 'ended', 'expire', 'no end'], days.map((one) => [one.day, one.revoked, one.expires, one.notEnded]))}</details>`;
}
function afterChart(bars) {
    const most = Math.max(1, ...bars.map(({ count }) => count));
    const [row, start] = [26, 140];
    const size = bars.length * row + 4;
    const rows = bars.map(({ words, count }, at) => {
        const y = at * row;
        const length = Math.max(count > 0 ? 2 : 0, ((420 - start - 60) * count) / most);
        return html `<text x="${start - 10}" y="${y + 17}" text-anchor="end">${words}</text><rect class="${at === 0 ? 'good' : 'wait'}" x="${start}" y="${y + 5}" width="${chart_short(length)}" height="16" rx="2"/><text x="${chart_short(start + length + 6)}" y="${y + 17}">${count}</text>`;
    });
    return html `<h2>Valid after the job</h2>
<p class="soft">How long credentials could still be used</p>
<svg class="rows" viewBox="0 0 420 ${size}" role="img" aria-label="Credentials by the time for which they were valid after their job, as in the table below">${rows}</svg>
<details><summary>Table</summary>${table(['valid after the job', 'credentials'], bars.map(({ words, count }) => [words, count]))}</details>`;
}
function scaleLines(most) {
    return [1, 0.5, 0].map((share) => {
        const y = chart_short(height - bottom - share * (height - chart_top - bottom));
        return html `<line class="axis" x1="${left}" x2="${width}" y1="${y}" y2="${y}"/><text x="${left - 8}" y="${Number(y) + 4}" text-anchor="end">${Math.round(most * share)}</text>`;
    });
}
function weeksOf(days) {
    const weeks = new Map();
    for (const one of days) {
        const monday = Math.floor((Date.parse(one.day) + 3 * 86_400_000) / chart_week) * chart_week - 3 * 86_400_000;
        const day = new Date(monday).toISOString().slice(0, 10);
        const { revoked, expires, notEnded } = weeks.get(day) ?? { revoked: 0, expires: 0, notEnded: 0 };
        weeks.set(day, {
            day,
            revoked: revoked + one.revoked,
            expires: expires + one.expires,
            notEnded: notEnded + one.notEnded,
        });
    }
    return [...weeks.values()];
}
function chart_short(value) {
    return String(Math.round(value * 10) / 10);
}

;// evidence/src/report/page/style.ts

const style = new Html(`
:root{color-scheme:light dark;--ink:#1c2330;--soft:#5b6575;--line:#dfe3ea;--page:#f6f7f9;--card:#fff;--good:#2f8f6b;--wait:#c98a1b;--bad:#c43d4b;--blue:#3a6ea8}
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ef;--soft:#9aa5b6;--line:#2c3442;--page:#12161d;--card:#1a202a;--good:#4fb78d;--wait:#e0aa4a;--bad:#ec6a76;--blue:#6ea3dd}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
main{max-width:1180px;margin:0 auto;padding:28px 24px 56px}
h1{font-size:26px;line-height:1.2;margin:0 0 4px}h2{font-size:17px;margin:0 0 4px}
p{margin:0 0 10px}.soft{color:var(--soft)}
.tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:14px;margin:20px 0}
.grid{display:grid;grid-template-columns:3fr 2fr;gap:14px}.grid.wide{grid-template-columns:2fr 1fr}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:16px 18px;min-width:0}
.wide{margin-top:14px}.tile b{display:block;font-size:28px;line-height:1.2;font-variant-numeric:tabular-nums}
.verdict{border-left:5px solid var(--good);padding-left:14px;margin-top:16px}.verdict.broken{border-color:var(--bad)}
svg{width:100%;height:auto;display:block;margin:8px 0}.rows{max-width:540px}
svg text{fill:var(--soft);font-size:12px}.axis{stroke:var(--line)}
.good{fill:var(--good)}.wait{fill:var(--wait)}.bad{fill:var(--bad)}.blue{fill:var(--blue)}
.key span{display:inline-block;margin-right:16px}.key i{display:inline-block;width:11px;height:11px;border-radius:2px;margin-right:6px}
i.good{background:var(--good)}i.wait{background:var(--wait)}i.bad{background:var(--bad)}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:14px}
th,td{text-align:left;padding:5px 14px 5px 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
th{color:var(--soft);font-weight:600;overflow-wrap:normal}td.n,th.n{padding-right:22px;text-align:right;font-variant-numeric:tabular-nums}td.n{white-space:nowrap}.t{white-space:nowrap}
details{margin-top:8px}summary{cursor:pointer;color:var(--soft)}summary:focus-visible{outline:2px solid var(--blue);outline-offset:2px}
.rule{margin-top:18px}.count{display:inline-block;min-width:26px;padding:0 8px;margin-right:8px;border-radius:10px;background:var(--bad);color:var(--card);text-align:center;font-size:14px}
code{font:13px ui-monospace,"DejaVu Sans Mono",monospace}
@media(max-width:1000px){.grid,.grid.wide{grid-template-columns:1fr}}@media(max-width:640px){.tiles{grid-template-columns:repeat(2,1fr)}}
@media print{body{background:#fff}.card{break-inside:avoid}}
`);

;// evidence/src/report/page/page.ts






const mostFindings = 5;
const mostBreaks = 10;
const mostRows = 30;
function reportPage({ period, summary, results, breaks, breakCount }) {
    const { from, to, credentials, jobs, chains, lines, lifetimes, after, days } = summary;
    const span = from === undefined || to === undefined ? '' : `${date(from)} to ${date(to)} UTC`;
    const read = [span, `${number(lines)} lines of evidence`, periodWords(period)].filter((text) => text !== '');
    const hours = lifetimes.reduce((sum, { hoursAfter }) => sum + hoursAfter, 0);
    const found = results.filter(({ count }) => count > 0);
    const silent = results.filter(({ count }) => count === 0).map(({ rule }) => rule);
    const notEnded = results.find(({ rule }) => rule === 'never-ended')?.count ?? 0;
    return html `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer"><title>Credentials of ${number(jobs)} jobs</title><style>${style}</style></head>
<body><main>
<h1>Credentials of ${number(jobs)} jobs</h1>
<p class="soft">${read.join(' \u00b7 ')}</p>
${verdict(breaks, breakCount, chains)}
<div class="tiles">${[
        tile(number(credentials), 'credentials issued'),
        tile(share(after[0]?.count ?? 0, credentials), 'ended with their job'),
        tile(number(notEnded), 'without a recorded end'),
        tile(`${number(Math.round(hours))} h`, 'valid after the jobs, in all'),
    ]}</div>
<div class="grid"><section class="card">${daysChart(days)}</section><section class="card">${afterChart(after)}</section></div>
<section class="card wide"><h2>Findings</h2>
<p class="soft">A finding is a question to a person, not a verdict.</p>
${found.map(finding)}${silent.length > 0 ? html `<p class="rule soft">Nothing found by: ${silent.join(', ')}</p>` : html ``}</section>
<div class="grid wide"><section class="card"><h2>Used and valid</h2>
<p class="soft">Used: from the issue to the end of the job. Valid: to the revocation, or to the expiry. Median and 95 %.</p>
${table(['provider', 'credentials', 'used', 'valid', 'hours after the job'], lifetimes
        .slice(0, mostRows)
        .map(({ provider, credentials: count, used, lived, hoursAfter }) => [
        provider,
        count,
        `${(0,seconds.Y)(used.median)}, ${(0,seconds.Y)(used.most)}`,
        `${(0,seconds.Y)(lived.median)}, ${(0,seconds.Y)(lived.most)}`,
        hoursAfter,
    ]))}</section>
<section class="card"><h2>How they ended</h2>${table(['provider', 'outcome', 'ends'], summary.outcomes.slice(0, mostRows).map(({ provider, outcome, count }) => [provider, outcome, count]))}</section></div>
</main></body></html>
`.text;
}
function verdict(breaks, count, chains) {
    if (count === 0)
        return html `<div class="verdict"><p>All ${number(chains)} chains are whole. A cut end of a chain shows only in the heads that jobs printed, and in the log of the cloud.</p></div>`;
    const rows = breaks
        .slice(0, mostBreaks)
        .map(({ kind, file = '', line = '', chain = '', seq = '', reason }) => [
        kind,
        file,
        String(line),
        chain,
        String(seq),
        reason,
    ]);
    return html `<div class="verdict broken"><p><b>The evidence is not as it was recorded in ${number(count)} places.</b></p>
${table(['fault', 'file', 'line', 'chain', 'seq', 'reason'], rows)}</div>`;
}
function tile(value, words) {
    return html `<div class="card tile"><b>${value}</b><span class="soft">${words}</span></div>`;
}
function finding({ rule, title, advice, count, findings }) {
    const rows = findings
        .slice(0, mostFindings)
        .map((one) => [
        `${one.time.slice(0, 10)} ${one.time.slice(11, 16)}`,
        [one.repository || one.system, one.run].filter((text) => text !== '').join(' \u00b7 '),
        [one.provider, one.principal].filter((text) => text !== '').join(' \u00b7 '),
        one.detail,
    ]);
    return html `<div class="rule"><h2><span class="count">${number(count)}</span>${title}</h2>
<p class="soft"><code>${rule}</code> \u00b7 ${advice}</p>
${table(['time (UTC)', 'repository \u00b7 run', 'principal', 'detail'], rows)}${count > rows.length ? html `<p class="soft">and ${number(count - rows.length)} more</p>` : html ``}</div>`;
}
function share(part, whole) {
    return whole === 0 ? 'none' : `${Math.round((100 * part) / whole)} %`;
}
function date(time) {
    return new Date(time).toISOString().slice(0, 10);
}
function number(value) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, '\u2009');
}

var rules = _require(408);
var quantile = _require(7705);
var rule = _require(5862);
;// evidence/src/report/summary.ts


const day = 86_400_000;
const bars = [
    [0, 'ended with the job'],
    [300, 'up to 5 min'],
    [900, 'up to 15 min'],
    [1800, 'up to 30 min'],
    [3600, 'up to 1 h'],
    [4 * 3600, 'up to 4 h'],
    [12 * 3600, 'up to 12 h'],
    [Number.POSITIVE_INFINITY, 'longer'],
];
function summaryOf(fleet) {
    const { credentials } = fleet;
    const [jobs, principals] = [new Set(), new Set()];
    const [days, providers] = [new Map(), new Map()];
    const after = bars.map(() => 0);
    let count = 0;
    for (const index of (0,rule.se)(fleet)) {
        count++;
        jobs.add(credentials.job(index));
        principals.add(credentials.identityOf(index));
        const past = credentials.outlived(index);
        const date = Math.floor(credentials.issued(index) / day);
        const counts = days.get(date) ?? [0, 0, 0];
        days.set(date, counts);
        counts[Number.isNaN(credentials.ended(index)) ? 2 : past === 0 ? 0 : 1]++;
        const bar = bars.findIndex(([most]) => past <= most);
        if (bar >= 0)
            after[bar] = (after[bar] ?? 0) + 1;
        const provider = credentials.provider(index);
        const group = providers.get(provider);
        if (group === undefined)
            providers.set(provider, [index]);
        else
            group.push(index);
    }
    const counted = (key) => key.split('\n');
    return {
        files: fleet.files.length,
        lines: fleet.lineCount,
        chains: fleet.chainCount,
        jobs: jobs.size,
        credentials: count,
        principals: principals.size,
        ...fleet.span,
        events: Object.fromEntries(Object.entries(fleet.events).sort()),
        outcomes: [...fleet.outcomes]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, number]) => ({ provider: counted(key)[0], outcome: counted(key)[1], count: number })),
        lifetimes: [...providers]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([provider, group]) => lifetimesOf(fleet, provider, group)),
        days: [...days]
            .sort(([a], [b]) => a - b)
            .map(([date, [revoked, expires, notEnded]]) => ({
            day: new Date(date * day).toISOString().slice(0, 10),
            revoked,
            expires,
            notEnded,
        })),
        after: bars.map(([, words], at) => ({ words, count: after[at] })),
    };
}
function lifetimesOf({ credentials }, provider, group) {
    const used = group.map((index) => credentials.used(index));
    const past = group.map((index) => credentials.outlived(index));
    const lived = group.map((index, at) => {
        const ended = used[at];
        if (Number.isNaN(ended))
            return (credentials.expires(index) - credentials.issued(index)) / 1000;
        return ended + past[at];
    });
    const hours = past.reduce((sum, span) => sum + (Number.isNaN(span) ? 0 : span), 0) / 3600;
    return {
        provider,
        credentials: group.length,
        used: quantilesOf(used),
        lived: quantilesOf(lived),
        hoursAfter: Math.round(hours * 10) / 10,
    };
}
function quantilesOf(values) {
    const sorted = (0,quantile.UQ)(values);
    return { median: (0,quantile.YV)(sorted, 0.5), most: (0,quantile.YV)(sorted, 0.95) };
}

var log = _require(276);
var exit_codes = _require(3067);
var path_faults = _require(8393);
var src_progress = _require(4007);
var refuse = _require(1140);
var otlp = _require(9331);
var src_outcome = _require(6933);
;// evidence/src/report/ocsf.ts

const activities = {
    issued: [1, 'Logon'],
    refused: [1, 'Logon'],
    ended: [2, 'Logoff'],
    renewed: [99, 'Renew'],
    delivered: [99, 'Deliver'],
    read: [99, 'Read'],
    probed: [99, 'Probe'],
};
const credentialIds = ['accessKeyId', 'accessor', 'jti', 'uti', 'hashedToken', 'serial', 'name'];
function ocsfEvent({ chain, seq, hash, time, job, facts }, version) {
    const [activity, name] = activities[facts.event] ?? [];
    if (activity === undefined)
        return undefined;
    const { event, lease, provider, principal, what, outcome, detail, code, said, expiresAt, trace = {} } = facts;
    const isFailure = event === 'refused' || (event === 'ended' && src_outcome.rp.includes(outcome));
    const credential = credentialIds.map((id) => trace[id]).find((id) => id !== undefined);
    const status = isFailure ? 2 : 1;
    return {
        activity_id: activity,
        activity_name: name,
        category_uid: 3,
        class_uid: 3002,
        type_uid: 300200 + activity,
        time,
        severity_id: isFailure ? 3 : 1,
        status_id: status,
        status: status === 2 ? 'Failure' : 'Success',
        ...(event === 'refused' && { status_code: code, ...(said !== undefined && { status_detail: said }) }),
        ...(event === 'ended' && { status_code: outcome, status_detail: detail }),
        user: { name: principal, type_id: 3, type: 'System' },
        actor: { user: { name: job.actor ?? job.system, type_id: job.actor === undefined ? 3 : 1 } },
        service: { name: provider },
        session: {
            uid: lease,
            issuer: provider,
            ...(credential !== undefined && { credential_uid: credential }),
            ...(event === 'issued' && { created_time: time }),
            ...(expiresAt !== undefined && { expiration_time: Date.parse(expiresAt) }),
            ...(event === 'ended' && { expiration_reason: outcome }),
        },
        metadata: {
            version: '1.8.0',
            product: { name: 'Mayfly', vendor_name: 'Mayfly', version },
            uid: hash,
            sequence: seq,
            correlation_uid: chain,
        },
        unmapped: { job, ...(what !== undefined && { what }), trace },
    };
}

var cli_package = _require(1505);
var safe_json = _require(7532);
;// cli/src/report/export.ts





const mostText = 1 << 16;
const mostRecords = 100;
class Export {
    #form;
    #text = '';
    #records = [];
    #ready;
    constructor(form) {
        this.#form = form;
    }
    take(entry, bytes) {
        if (this.#form === 'otlp') {
            this.#records.push(bytes.toString('utf8'));
            if (this.#records.length === mostRecords)
                this.#endRequest();
        }
        else
            this.#add(ocsfEvent(entry, cli_package.rE));
        if (this.#text.length > mostText)
            this.#write();
    }
    ready() {
        return this.#ready;
    }
    end() {
        if (this.#records.length > 0)
            this.#endRequest();
        this.#write();
    }
    #endRequest() {
        this.#add((0,otlp.F)(this.#records, cli_package.rE));
        this.#records = [];
    }
    #add(value) {
        if (value !== undefined)
            this.#text += `${(0,safe_json.o)(value)}\n`;
    }
    #write() {
        const stream = (0,log.GA)();
        const isFull = !stream.write(this.#text);
        this.#text = '';
        if (!isFull || stream.destroyed)
            return;
        this.#ready = new Promise((resolve) => {
            const done = () => {
                this.#ready = undefined;
                resolve();
            };
            for (const name of ['drain', 'close', 'error'])
                stream.once(name, done);
        });
    }
}

;// cli/src/report/json.ts


function printJson({ period, summary, results, breaks, breakCount, skipped }) {
    const { from, to, ...numbers } = summary;
    const time = (milliseconds) => milliseconds === undefined ? undefined : new Date(milliseconds).toISOString();
    const [since, until] = [time(period.since), time(period.until)];
    const head = (0,safe_json.o)({ version: 1, since, until, from: time(from), to: time(to), ...numbers });
    const findings = results.flatMap(({ rule, findings: all }) => all.map((one) => (0,safe_json.o)({ rule, ...one })));
    const counts = Object.fromEntries(results.map(({ rule, count }) => [rule, count]));
    const rest = (0,safe_json.o)({ counts, broken: breakCount, breaks, skipped }).slice(1);
    (0,log.ZF)(`${head.slice(0, -1)},\n"findings":[${findings.join(',\n')}],\n${rest}`);
}

var foreign_text = _require(281);
;// cli/src/report/period.ts

const units = { h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 };
function periodOf(flags, now) {
    const wrong = [];
    const [since, until] = ['since', 'until'].map((name) => {
        const time = timeOf(flags[name], now);
        if (typeof time !== 'string')
            return time;
        wrong.push({ input: `--${name}`, message: time });
        return undefined;
    });
    if (since !== undefined && until !== undefined && until <= since)
        wrong.push({ input: '--until', message: 'must be a later time than --since' });
    return { period: { since, until }, wrong };
}
function timeOf(text, now) {
    if (text === undefined)
        return undefined;
    const [, count, unit] = /^(\d{1,5})([hdw])$/.exec(text) ?? [];
    if (count !== undefined)
        return now - Number(count) * units[unit];
    const isDate = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z)?$/.test(text);
    const time = isDate ? Date.parse(text) : Number.NaN;
    const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 10));
    return isReal
        ? time
        : `must be a date (2026-11-01), a time in UTC (2026-11-01T08:00Z) or an age (24h, 30d, 8w), not ${(0,foreign_text.hD)(text)}`;
}

var redaction = _require(8386);
var shown = _require(1211);
var counted_noun = _require(5601);
;// cli/src/report/text.ts








const longestLine = 2000;
const mostShown = 10;
const text_mostBreaks = 20;
function printText({ period, summary, results, breaks, breakCount, skipped }) {
    for (const one of breaks.slice(0, text_mostBreaks))
        log.Rm.warn((0,shown.FI)((0,reading_chains.H)(one)));
    if (breakCount > text_mostBreaks)
        log.Rm.warn(`${(0,counted_noun.t)(breakCount - text_mostBreaks, 'more place')}; --format json lists all`);
    const { from, to, credentials, jobs, principals, chains, files, lines } = summary;
    const span = from === undefined || to === undefined ? '' : `, ${(0,instant.u)(from)} to ${(0,instant.u)(to)}`;
    const whose = `${(0,counted_noun.t)(credentials, 'credential')} of ${(0,counted_noun.t)(principals, 'principal')}`;
    line(`${whose} in ${(0,counted_noun.t)(jobs, 'job')}${span}`);
    const counted = periodWords(period);
    if (counted !== '')
        line(counted);
    const read = [(0,counted_noun.t)(lines, 'line'), (0,counted_noun.t)(chains, 'chain'), (0,counted_noun.t)(files, 'file')].join(', ');
    const judged = breakCount === 0 ? 'no chain is broken' : `${(0,counted_noun.t)(breakCount, 'place is', 'places are')} broken`;
    line(`${read}: ${judged}${skipped.length > 0 ? `; ${skipped.length} not read` : ''}`);
    text_table([
        ['provider', 'credentials', 'used (median, 95 %)', 'valid (median, 95 %)', 'valid after the job'],
        ...summary.lifetimes.map(({ provider, credentials: count, used, lived, hoursAfter }) => [
            provider,
            String(count),
            `${(0,seconds.Y)(used.median)}, ${(0,seconds.Y)(used.most)}`,
            `${(0,seconds.Y)(lived.median)}, ${(0,seconds.Y)(lived.most)}`,
            `${hoursAfter} h`,
        ]),
    ]);
    text_table([
        ['provider', 'outcome', 'ends'],
        ...summary.outcomes.map(({ provider, outcome, count }) => [provider, outcome, String(count)]),
    ]);
    for (const { rule, title, advice, count, findings } of results) {
        if (count === 0)
            continue;
        line('');
        line(`${rule} (${count}): ${title}. ${advice}`);
        for (const one of findings.slice(0, mostShown)) {
            const job = [one.repository || one.system, one.run && `run ${one.run}`].filter((text) => text !== '').join(' ');
            const identity = [one.provider, one.principal, one.what].filter((text) => text !== '').join(' ');
            line(`  ${[one.time, job, identity, one.detail].filter((text) => text !== '').join('  ')}`);
        }
        if (count > mostShown)
            line(`  and ${count - mostShown} more`);
    }
    const silent = results.filter(({ count }) => count === 0).map(({ rule }) => rule);
    if (silent.length === 0)
        return;
    line('');
    line(`nothing found: ${silent.join(', ')}`);
}
function line(text) {
    const [indent = ''] = /^ */.exec(text) ?? [];
    (0,log.ZF)(`${indent}${(0,redaction.om)((0,shown.FI)(text), longestLine)}`);
}
function text_table(rows) {
    if (rows.length < 2)
        return;
    const widths = (rows[0] ?? []).map((_, column) => Math.min(60, Math.max(...rows.map((row) => row[column]?.length ?? 0))));
    line('');
    for (const row of rows)
        line(row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '));
}

;// cli/src/report/report.ts




















async function report({ args, flags, faults, }) {
    const { period, wrong: wrongTimes } = periodOf(flags, Date.now());
    const logFlags = Object.keys(logKinds);
    const logFiles = logFlags.flatMap((flag) => flags[flag]);
    const wrong = [
        ...faults,
        ...wrongTimes,
        ...[...args, ...logFiles].flatMap((path) => (0,path_faults.J)(path, (found) => found.isDirectory() || found.isFile(), 'is not a regular file or a folder')),
    ];
    if (args.length === 0)
        wrong.push({ input: 'FILES', message: 'are required: files or folders of evidence' });
    const needsLog = flags['fail-on']?.filter((rule) => Object.hasOwn((0,logs_join.W)([]), rule)) ?? [];
    if (needsLog.length > 0 && logFiles.length === 0)
        wrong.push({ input: '--fail-on', message: `${needsLog.join(', ')} needs one of --${logFlags.join(', --')}` });
    if (wrong.length > 0)
        return (0,refuse.T)(wrong);
    const progress = new src_progress.k();
    const fleet = new Fleet(period, (flags.head ?? []).map((head) => head.replace(/^sha256:/, '')), logFiles.length > 0);
    const skipped = [];
    const skip = (file, reason) => {
        progress.clear();
        log.Rm.warn(`${file}: not read: ${reason}`);
        skipped.push({ file, reason });
    };
    const form = flags.format === 'ocsf' || flags.format === 'otlp' ? new Export(flags.format) : undefined;
    await (0,read_evidence.A)(args, fleet, {
        ...(form && { entry: (entry, bytes) => form.take(entry, bytes), ready: () => form.ready() }),
        skip,
        progress: () => progress.show(`${fleet.files.length} files, ${fleet.lineCount} lines`),
    });
    const joins = logFlags.flatMap((flag) => {
        if (flags[flag].length === 0)
            return [];
        const { provider, read } = logKinds[flag];
        const join = new logs_join.n(provider);
        for (const event of readLog(flags[flag], read, skip))
            join.take(event);
        return [join];
    });
    progress.clear();
    const all = joins.length > 0 ? { ...(0,logs_join.W)(joins), ...rules.a } : rules.a;
    const result = {
        period,
        summary: summaryOf(fleet),
        results: resultsOf(fleet, all, { outlived: flags.outlived }),
        breaks: fleet.breaks,
        breakCount: fleet.breakCount,
        skipped,
    };
    if (flags.html !== undefined && !writePage(flags.html, result))
        return;
    if (form)
        form.end();
    else if (flags.format === 'json')
        printJson(result);
    else
        printText(result);
    if (form)
        for (const one of result.breaks.slice(0, text_mostBreaks))
            log.Rm.warn((0,reading_chains.H)(one));
    const failing = result.results.filter(({ rule, count }) => count > 0 && flags['fail-on']?.includes(rule));
    if (failing.length > 0)
        log.Rm.warn(`--fail-on: ${failing.map(({ rule, count }) => `${rule} (${count})`).join(', ')}`);
    if (fleet.breakCount > 0 || failing.length > 0 || skipped.length > 0)
        process.exitCode = exit_codes.h.found;
    else if (fleet.lineCount === 0) {
        log.Rm.warn('no line of evidence was read');
        process.exitCode = exit_codes.h.unjudged;
    }
}
function writePage(path, result) {
    try {
        (0,external_node_fs_.writeFileSync)(path, reportPage(result));
        return true;
    }
    catch (error) {
        const { code = 'unknown' } = error;
        (0,refuse.T)([{ input: '--html', message: `cannot be written (${code})` }]);
        return false;
    }
}
/***/ }),

/***/ 9331:
require("../main/shared-evidence-otlp.js"),

/***/ 1505:
/***/ (function (module) {

module.exports = {"rE":"0.1.0"};

/***/ })

};
;
