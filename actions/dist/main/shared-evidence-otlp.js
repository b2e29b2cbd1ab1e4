"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  F: () => (logsRequest)
});
const severity = { info: 9, warning: 13 };
const failures = ['revoke-failed', 'not-run', 'revoked-leases-pending'];
function logsRequest(lines, version) {
    const resource = { attributes: [attribute('service.name', 'mayfly'), attribute('service.version', version)] };
    const scope = { name: 'mayfly', version };
    return { resourceLogs: [{ resource, scopeLogs: [{ scope, logRecords: lines.map(logRecord) }] }] };
}
function logRecord(text) {
    const line = JSON.parse(text);
    const isBad = line.event === 'refused' || (line.event === 'ended' && failures.includes(line.outcome));
    return {
        timeUnixNano: `${Date.parse(line.at)}000000`,
        observedTimeUnixNano: `${Date.parse(line.at)}000000`,
        severityNumber: isBad ? severity.warning : severity.info,
        severityText: isBad ? 'WARN' : 'INFO',
        eventName: `mayfly.credential.${line.event}`,
        body: { stringValue: text },
        attributes: attributesOf('mayfly', line),
    };
}
function attributesOf(prefix, members) {
    return Object.entries(members).flatMap(([name, value]) => {
        const key = `${prefix}.${name}`;
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? attributesOf(key, value)
            : [attribute(key, value)];
    });
}
function attribute(key, value) {
    return { key, value: anyValue(value) };
}
function anyValue(value) {
    if (Array.isArray(value))
        return { arrayValue: { values: value.map(anyValue) } };
    return typeof value === 'number' ? { intValue: String(value) } : { stringValue: String(value) };
}


/***/ });
