"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  F: () => (logsRequest)
});
const severity = { info: 9, warning: 13 };
const latestMillisecond = 18_446_744_073_709;
const failures = ['revoke-failed', 'not-run', 'revoked-leases-pending'];
function logsRequest(lines, version) {
    const resource = { attributes: attributesOf('service', { name: 'mayfly', version }) };
    const scope = { name: 'mayfly', version };
    return { resourceLogs: [{ resource, scopeLogs: [{ scope, logRecords: lines.map(logRecord) }] }] };
}
function logRecord(text) {
    const line = JSON.parse(text);
    const isBad = line.event === 'refused' || (line.event === 'ended' && failures.includes(line.outcome));
    const time = nanoseconds(line.at);
    return {
        ...(time !== undefined && { timeUnixNano: time, observedTimeUnixNano: time }),
        severityNumber: isBad ? severity.warning : severity.info,
        severityText: isBad ? 'WARN' : 'INFO',
        eventName: `mayfly.credential.${line.event}`,
        body: { stringValue: text },
        attributes: attributesOf('mayfly', line),
    };
}
function nanoseconds(at) {
    const time = Date.parse(at);
    return time > 0 && time <= latestMillisecond ? `${time}000000` : undefined;
}
function attributesOf(prefix, members) {
    return Object.entries(members).flatMap(([name, value]) => {
        const key = `${prefix}.${name}`;
        return isObject(value)
            ? Object.entries(value).flatMap(([inner, one]) => attribute(`${key}.${inner}`, one))
            : attribute(key, value);
    });
}
function attribute(name, value) {
    const key = name.toWellFormed();
    if (Array.isArray(value))
        return [{ key, value: { arrayValue: { values: value.filter(isPlain).map(anyValue) } } }];
    return isPlain(value) ? [{ key, value: anyValue(value) }] : [];
}
function anyValue(value) {
    return Number.isSafeInteger(value) ? { intValue: String(value) } : { stringValue: String(value).toWellFormed() };
}
function isPlain(value) {
    return typeof value !== 'object' || value === null;
}
function isObject(value) {
    return !isPlain(value) && !Array.isArray(value);
}
/***/ });
