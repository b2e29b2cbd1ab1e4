"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  a: () => (rules)
});

var pairs = _require(6707);
var rule = _require(5862);
;// evidence/src/report/rules/first-seen.ts


const firstSeen = {
    title: 'A principal that this repository, environment and event never had before',
    advice: 'Compare it with the change of the workflow that explains it. A rule of the trust policy may be too wide.',
    *find(fleet) {
        const { credentials, jobs, newsFrom, oldest } = fleet;
        if (oldest >= newsFrom)
            return;
        const firsts = new Map();
        for (const index of (0,rule.LY)(fleet)) {
            const key = (0,pairs.c)(jobs.placeOf(credentials.job(index)), credentials.identityOf(index));
            const first = firsts.get(key);
            if (first === undefined || credentials.issued(index) < credentials.issued(first))
                firsts.set(key, index);
        }
        for (const index of firsts.values()) {
            if (!fleet.isNews(credentials.issued(index)))
                continue;
            const { event, environment } = jobs.at(credentials.job(index));
            yield (0,rule.bO)(fleet, index, `event ${event || 'none'}, environment ${environment || 'none'}`);
        }
    },
};

var group_by = _require(8768);
var quantile = _require(7705);
var seconds = _require(1911);
;// evidence/src/report/rules/long-lifetime.ts





const shortest = 900;
const fewestUses = 5;
const longLifetime = {
    title: 'The lifetime is more than twice the time of use',
    advice: 'Ask for a shorter lifetime: twice the median use is enough for this workflow.',
    *find(fleet) {
        const { credentials, jobs } = fleet;
        const keyOf = (index) => (0,pairs.c)(jobs.workflowOf(credentials.job(index)), credentials.identityOf(index));
        for (const group of (0,group_by.$)((0,rule.se)(fleet), keyOf).values()) {
            const uses = group.map((index) => credentials.used(index)).filter((use) => !Number.isNaN(use));
            const [use, lifetime] = [(0,quantile.JZ)(uses), (0,quantile.JZ)(group.map((index) => credentials.lifetime(index)))];
            if (uses.length < fewestUses || !(lifetime > Math.max(shortest, 2 * use)))
                continue;
            const newest = group.reduce((a, b) => (credentials.issued(b) > credentials.issued(a) ? b : a));
            yield (0,rule.bO)(fleet, newest, `lifetime ${(0,seconds.Y)(lifetime)}, median use ${(0,seconds.Y)(use)}, ${group.length} credentials`);
        }
    },
};

var instant = _require(368);
;// evidence/src/report/rules/never-ended.ts


const neverEnded = {
    title: 'No end is recorded',
    advice: 'The job was killed, its post step did not run, or the end of its file is missing. Until its expiry the credential is valid.',
    *find(fleet) {
        const { credentials } = fleet;
        for (const index of (0,rule.se)(fleet)) {
            if (!Number.isNaN(credentials.ended(index)))
                continue;
            const expires = credentials.expires(index);
            const until = Number.isNaN(expires) ? 'until the system that issued it ends it' : `until ${(0,instant.u)(expires)}`;
            yield (0,rule.bO)(fleet, index, `valid ${until}`);
        }
    },
};

;// evidence/src/report/rules/out-of-hours.ts


const hour = 3_600_000;
const day = 24 * hour;
const week = 7 * day;
const weeksOfPattern = 8;
const fewestIssues = 20;
const fewestWeeks = 4;
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const outOfHours = {
    title: "It was issued outside of the workflow's own hours",
    advice: 'In the 8 weeks before, this workflow got no credential on this day of the week, or none around this hour. Ask who started it.',
    *find(fleet) {
        const { credentials, jobs, newsFrom } = fleet;
        for (const group of (0,group_by.$)((0,rule.LY)(fleet), (index) => jobs.workflowOf(credentials.job(index))).values()) {
            const pattern = new Pattern(newsFrom);
            for (const index of group)
                pattern.learn(credentials.issued(index));
            if (!pattern.isKnown)
                continue;
            const done = new Set();
            for (const index of group) {
                const [time, job] = [credentials.issued(index), credentials.job(index)];
                if (!fleet.isNews(time) || done.has(job) || pattern.has(time))
                    continue;
                done.add(job);
                yield (0,rule.bO)(fleet, index, `${days[dayOf(time)]} ${String(hourOf(time)).padStart(2, '0')}:00 UTC`);
            }
        }
    },
};
class Pattern {
    #end;
    #days = new Set();
    #hours = new Set();
    #weeks = new Set();
    #issues = 0;
    constructor(end) {
        this.#end = end;
    }
    get isKnown() {
        return this.#issues >= fewestIssues && this.#weeks.size >= fewestWeeks;
    }
    learn(time) {
        const age = this.#end - time;
        if (age <= 0 || age > weeksOfPattern * week)
            return;
        this.#issues++;
        this.#days.add(dayOf(time));
        this.#hours.add(hourOf(time));
        this.#weeks.add(Math.floor(age / week));
    }
    has(time) {
        const near = [23, 0, 1].map((step) => (hourOf(time) + step) % 24);
        return this.#days.has(dayOf(time)) && near.some((one) => this.#hours.has(one));
    }
}
function hourOf(time) {
    return Math.floor(time / hour) % 24;
}
function dayOf(time) {
    return (Math.floor(time / day) + 3) % 7;
}

;// evidence/src/report/rules/outlived.ts


const outlived = {
    title: 'It stayed valid after its job',
    advice: 'Ask for a shorter lifetime, or use a system whose credentials can be revoked.',
    *find(fleet, limits) {
        const { credentials } = fleet;
        for (const index of (0,rule.se)(fleet)) {
            const past = credentials.outlived(index);
            if (past > limits.outlived)
                yield (0,rule.bO)(fleet, index, `valid for ${(0,seconds.Y)(past)} after the end of its job`);
        }
    },
};

;// evidence/src/report/rules/rapid-refresh.ts




const renewedAfter = 2 / 3;
const rapidRefresh = {
    title: 'One job was given a credential more often than its lifetime explains',
    advice: 'A step may run in a loop, or somebody else uses the ID token of the job.',
    *find(fleet) {
        const { credentials } = fleet;
        const keyOf = (index) => (0,pairs.c)(credentials.job(index), credentials.identityOf(index));
        for (const group of (0,group_by.$)(countedOften(fleet), keyOf).values()) {
            let [issues, lifetime, first, last] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
            for (const index of group) {
                issues += credentials.issues(index);
                const shortest = credentials.shortestLifetime(index);
                if (shortest < lifetime)
                    lifetime = shortest;
                first = Math.min(first, credentials.issued(index));
                last = Math.max(last, credentials.lastIssue(index));
            }
            const span = (last - first) / 1000;
            if (!(lifetime > 0 && Number.isFinite(lifetime)))
                continue;
            if (issues <= Math.ceil(span / (lifetime * renewedAfter)) + 2)
                continue;
            const [credential] = group;
            const detail = `${issues} times in ${(0,seconds.Y)(span)}, with a lifetime of ${(0,seconds.Y)(lifetime)}`;
            yield { time: last, job: credentials.job(credential), credential, detail };
        }
    },
};
function* countedOften(fleet) {
    const { credentials, jobs } = fleet;
    const issues = new Uint32Array(jobs.count);
    const issuesOf = (index) => issues[credentials.job(index)];
    for (const index of (0,rule.se)(fleet))
        issues[credentials.job(index)] = issuesOf(index) + credentials.issues(index);
    for (const index of (0,rule.se)(fleet))
        if (issuesOf(index) > 2)
            yield index;
}

var outcome = _require(6933);
;// evidence/src/report/rules/revoke-failed.ts


const revokeFailed = {
    title: 'The revocation failed',
    advice: 'The credential could be revoked, and Mayfly did not see that it was. Revoke it in its system if it is still valid.',
    *find(fleet) {
        const { credentials } = fleet;
        const names = outcome.rp;
        for (const index of (0,rule.se)(fleet)) {
            const outcome = credentials.outcome(index);
            if (names.includes(outcome))
                yield (0,rule.bO)(fleet, index, outcome);
        }
    },
};

;// evidence/src/report/rules/token-twice.ts
const mostNamed = 3;
const tokenTwice = {
    title: 'Several jobs used one ID token',
    advice: 'An ID token belongs to one job. Somebody may have taken it from that job. Contain the credentials of all.',
    *find(fleet) {
        for (const { jobs, time } of fleet.tokens.shared()) {
            if (!fleet.isCounted(time))
                continue;
            const [job, ...others] = jobs;
            const named = others.slice(0, mostNamed).map((one) => fleet.jobs.at(one).run);
            const more = others.length > mostNamed ? ` and ${others.length - mostNamed} more` : '';
            yield { time, job, detail: `also used by run ${named.join(', ')}${more}` };
        }
    },
};

;// evidence/src/report/rules/rules.ts








const rules = {
    'token-twice': tokenTwice,
    'never-ended': neverEnded,
    'revoke-failed': revokeFailed,
    'first-seen': firstSeen,
    'out-of-hours': outOfHours,
    'rapid-refresh': rapidRefresh,
    outlived: outlived,
    'long-lifetime': longLifetime,
};
/***/ });
