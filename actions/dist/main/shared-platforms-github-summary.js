"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Hn: () => (cell),
  fS: () => (summarise)
});
var _core_outcome__2 = _require(6933);
var _redaction__0 = _require(8386);
var _runner_file__1 = _require(9257);
const largestBytes = 1000 * 1024;
const outcomesPage = 'https://github.com/mayfly-ci/mayfly/blob/main/docs/limits.md';
function summarise(rows) {
    const file = process.env.GITHUB_STEP_SUMMARY;
    if (file)
        (0,_runner_file__1.C)(file, summaryOf(rows));
}
function summaryOf(rows) {
    const head = [
        '### Mayfly: issued credentials and how they ended',
        '',
        '| outcome | detail | credential or value | credential id |',
        '| --- | --- | --- | --- |',
    ];
    const alive = rows.filter(({ outcome }) => _core_outcome__2.rp.includes(outcome));
    const sorted = [...alive, ...rows.filter((row) => !alive.includes(row))];
    const lines = [];
    let bytes = 0;
    for (const { outcome, detail, what, lease } of sorted) {
        const line = `| ${[link(outcome), ...[detail, what, lease].map(cell)].join(' | ')} |`;
        bytes += Buffer.byteLength(line) + 1;
        if (bytes > largestBytes)
            break;
        lines.push(line);
    }
    const left = sorted.length - lines.length;
    const rest = left === 0 ? [] : ['', `The log of this step shows ${left} more.`];
    return `${[...head, ...lines, ...rest, ''].join('\n')}\n`;
}
function link(outcome) {
    return `[${outcome}](${outcomesPage}#${outcome})`;
}
function cell(text) {
    const safe = (0,_redaction__0.om)(text).replaceAll('`', "'").replaceAll('|', '\u00a6');
    return safe === '' ? '' : `\`${safe}\``;
}
/***/ });
