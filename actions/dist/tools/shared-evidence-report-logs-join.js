"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  W: () => (logRules),
  n: () => (LogJoin)
});
var _rules_rule__1 = _require(5862);
var _seconds__0 = _require(1911);
const tolerance = 60_000;
class LogJoin {
    #provider;
    #issues = [];
    #uses = new Map();
    constructor(provider) {
        this.#provider = provider;
    }
    take(event) {
        if (event.kind === 'issue')
            this.#issues.push(event);
        else
            for (const id of event.ids) {
                const last = this.#uses.get(id);
                if (last === undefined || last.time < event.time)
                    this.#uses.set(id, { time: event.time, call: event.call });
            }
    }
    *#recorded(fleet) {
        const names = new Map();
        for (const [id, credential] of fleet.traces ?? []) {
            if (fleet.credentials.provider(credential) !== this.#provider)
                continue;
            names.set(credential, (names.get(credential) ?? new Set()).add(id));
        }
        for (const { ids } of this.#issues) {
            const known = this.#credentialOf(fleet, ids);
            for (const id of ids)
                if (known !== undefined)
                    names.get(known)?.add(id);
        }
        for (const [credential, ids] of names) {
            const uses = [...ids].flatMap((id) => this.#uses.get(id) ?? []);
            yield [credential, uses.sort((a, b) => b.time - a.time)[0]];
        }
    }
    #credentialOf(fleet, ids) {
        return ids.map((id) => fleet.traces?.get(id)).find((one) => one !== undefined);
    }
    *usedAfterEnd(fleet) {
        for (const [credential, use] of this.#recorded(fleet)) {
            const ended = fleet.credentials.ended(credential);
            if (use === undefined || !(use.time > ended + tolerance))
                continue;
            if (!fleet.isCounted(fleet.credentials.issued(credential)) && !fleet.isCounted(use.time))
                continue;
            const detail = `${use.call}, ${(0,_seconds__0.Y)((use.time - ended) / 1000)} after the end of its job`;
            yield { ...(0,_rules_rule__1.bO)(fleet, credential, detail), time: use.time };
        }
    }
    *unused(fleet) {
        const counted = new Set((0,_rules_rule__1.se)(fleet));
        for (const [credential, use] of this.#recorded(fleet))
            if (use === undefined && counted.has(credential))
                yield (0,_rules_rule__1.bO)(fleet, credential, 'no use in the log');
    }
    *unrecorded(fleet) {
        const known = this.#issues.map((one) => this.#credentialOf(fleet, one.ids) !== undefined);
        const ours = new Set(this.#issues.filter((_, at) => known[at]).map(({ principal }) => principal));
        for (const [at, { time, principal, call, ids }] of this.#issues.entries()) {
            if (known[at] || !ours.has(principal) || !fleet.isCounted(time))
                continue;
            if (time < fleet.oldest || time > fleet.newest + tolerance)
                continue;
            yield { time, provider: this.#provider, principal, detail: `${call}: ${ids[0]}` };
        }
    }
}
function logRules(joins) {
    const each = (find) => function* (fleet) {
        for (const join of joins)
            yield* find(join, fleet);
    };
    return {
        'used-after-end': {
            title: 'It was used after the end of its job',
            advice: 'Somebody may have taken it from the job. Contain it.',
            find: each((join, fleet) => join.usedAfterEnd(fleet)),
        },
        unrecorded: {
            title: 'The log has an issued credential that no evidence has',
            advice: 'A step got it without Mayfly, its evidence was removed, or its file was not given.',
            find: each((join, fleet) => join.unrecorded(fleet)),
        },
        unused: {
            title: 'It was issued, and the log has no use of it',
            advice: 'The step may not need it. Some logs have no reads of data.',
            find: each((join, fleet) => join.unused(fleet)),
        },
    };
}
/***/ });
