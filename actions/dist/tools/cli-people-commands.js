"use strict";
exports.ids = ["../tools/cli-people-commands"];
exports.modules = {

/***/ 6472:
require("./shared-cli-people-commands.js"),

/***/ 7633:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  z: () => (grouped)
});
function grouped(values, keyOf) {
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
    return Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
}


/***/ }),

/***/ 5862:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  b: () => (hitOf),
  s: () => (countedIn)
});
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
