"use strict";
exports.ids = ["../tools/cli-people-people","cli-people-commands"];
exports.modules = {

/***/ 6472:
require("./shared-cli-people-commands.js"),

/***/ 657:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  runForPeople: () => (runForPeople)
});
var _flags__0 = _require(3670);
var _commands__1 = _require(6472);
async function runForPeople(name, own) {
    switch (name) {
        case 'trust':
            return (await _require.e("../tools/cli-trust-trust").then(_require.bind(_require, 7525))).trust(own);
        case 'inventory':
            return (await Promise.all([_require.e("yaml"), _require.e("../tools/cli-inventory-inventory")]).then(_require.bind(_require, 1868))).inventory(await (0,_flags__0.y)(_commands__1.peopleCommands.inventory, own));
        case 'completion':
            return (await _require.e("../tools/cli-completion-completion").then(_require.bind(_require, 1303))).completion(await (0,_flags__0.y)(_commands__1.peopleCommands.completion, own));
        case 'drill':
            return (await Promise.all([_require.e("yaml"), _require.e("../tools/cli-contain-drill")]).then(_require.bind(_require, 8055))).drill(await (0,_flags__0.y)(_commands__1.peopleCommands.drill, own));
        case 'contain':
            return (await Promise.all([_require.e("yaml"), _require.e("../tools/cli-path-faults"), _require.e("../tools/cli-contain-contain")]).then(_require.bind(_require, 1208))).contain(await (0,_flags__0.y)(_commands__1.peopleCommands.contain, own));
        case 'report':
            return (await Promise.all([_require.e("../tools/cli-path-faults"), _require.e("../tools/cli-report-report")]).then(_require.bind(_require, 4106))).report(await (0,_flags__0.y)(_commands__1.peopleCommands.report, own));
    }
}
/***/ }),

/***/ 8768:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $: () => (groupBy)
});
function groupBy(values, keyOf) {
    const groups = new Map();
    for (const value of values) {
        const key = keyOf(value);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [value]);
        else
            group.push(value);
    }
    return groups;
}
/***/ }),

/***/ 998:
require("./shared-evidence-report-logs-join.js"),

/***/ 6707:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  c: () => (pairOf),
  q: () => (Pairs)
});
const mostNumbers = 2 ** 26;
function pairOf(first, second) {
    return first * mostNumbers + second;
}
class Pairs {
    #numbers = new Map();
    #firsts = [];
    #seconds = [];
    number(first, second) {
        const key = pairOf(first, second);
        const known = this.#numbers.get(key);
        if (known !== undefined)
            return known;
        this.#numbers.set(key, this.#firsts.length);
        this.#firsts.push(first);
        return this.#seconds.push(second) - 1;
    }
    first(number) {
        return this.#firsts[number];
    }
    second(number) {
        return this.#seconds[number];
    }
}
/***/ }),

/***/ 7705:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  JZ: () => (median),
  UQ: () => (sortedNumbers),
  YV: () => (quantile)
});
function quantile(sorted, share) {
    return sorted.at(Math.max(0, Math.ceil(sorted.length * share) - 1)) ?? Number.NaN;
}
function median(values) {
    return quantile(sortedNumbers(values), 0.5);
}
function sortedNumbers(values) {
    const numbers = new Float64Array(values.length);
    let length = 0;
    for (const value of values)
        if (!Number.isNaN(value))
            numbers[length++] = value;
    return numbers.subarray(0, length).sort();
}
/***/ }),

/***/ 5862:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  LY: () => (everyIn),
  bO: () => (hitOf),
  se: () => (countedIn)
});
function* everyIn({ credentials }) {
    for (let index = 0; index < credentials.count; index++)
        yield index;
}
function* countedIn(fleet) {
    const { credentials } = fleet;
    for (let index = 0; index < credentials.count; index++)
        if (fleet.isCounted(credentials.issued(index)))
            yield index;
}
function hitOf({ credentials }, credential, detail) {
    return { time: credentials.issued(credential), job: credentials.job(credential), credential, detail };
}
/***/ }),

/***/ 408:
require("./shared-evidence-report-rules-rules.js"),

/***/ 1911:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Y: () => (seconds)
});
function seconds(span) {
    if (!Number.isFinite(span))
        return 'an unknown time';
    const whole = Math.round(span);
    const units = [
        [Math.floor(whole / 86_400), 'd'],
        [Math.floor(whole / 3600) % 24, 'h'],
        [Math.floor(whole / 60) % 60, 'min'],
        [whole % 60, 's'],
    ];
    const first = units.findIndex(([count]) => count > 0);
    if (first < 0)
        return '0 s';
    return units
        .slice(first, first + 2)
        .filter(([count]) => count > 0)
        .map(([count, unit]) => `${count} ${unit}`)
        .join(' ');
}
/***/ })

};
;
