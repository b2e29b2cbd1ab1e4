"use strict";
exports.id = "../tools/cli-trust-render";
exports.ids = ["../tools/cli-trust-render"];
exports.modules = {
/***/ 5587:
/***/ (function (_module, _exports, _require) {
_require.r(_exports);
_require.d(_exports, {
  renderFile: () => (renderFile)
});
var _mayfly_core_foreign_text__6 = _require(281);
var _mayfly_platforms_command_log__0 = _require(276);
var _mayfly_platforms_trust_mayfly_file__1 = _require(8234);
var _mayfly_trust_writers_forms__2 = _require(1790);
var _mayfly_trust_writers_render__3 = _require(3457);
var _refuse_js__4 = _require(1140);
var _input_js__5 = _require(4342);
async function renderFile({ args: [path = _mayfly_platforms_trust_mayfly_file__1/* .mayflyFile */ .te], flags, faults, }) {
    const read = await (0,_input_js__5/* .readFile */ .TA)(path);
    const { file } = read;
    const wrong = [...faults, ...read.faults];
    const { for: system, rule } = flags;
    const form = flags.as ?? (system && (0,_mayfly_trust_writers_forms__2/* .formsOf */ .X)(system)[0]);
    if (system && form && !(0,_mayfly_trust_writers_forms__2/* .formsOf */ .X)(system).includes(form))
        wrong.push({ input: 'as', message: `must be one of ${(0,_mayfly_trust_writers_forms__2/* .formsOf */ .X)(system).join(', ')} for ${system}, not ${form}` });
    if (file && rule !== undefined && !file.rules.some(({ name }) => name === rule)) {
        const names = file.rules.map(({ name }) => name).join(', ');
        wrong.push({ input: 'rule', message: `must be a rule of the file (${names}), not ${(0,_mayfly_core_foreign_text__6/* .quoted */ .TL)(rule)}` });
    }
    if (wrong.length > 0 || !file || !system || !form)
        return (0,_refuse_js__4/* .refuse */ .T)(wrong);
    const { documents: all, faults: limits } = (0,_mayfly_trust_writers_render__3/* .render */ .X)(ofRule(file, rule), system, form);
    if (limits.length > 0)
        return (0,_refuse_js__4/* .refuse */ .T)(limits.map((fault) => (0,_input_js__5/* .faultIn */ ._8)(file.source, fault)));
    const documents = all.filter(({ part }) => flags.part === undefined || part === flags.part);
    if (documents.length === 0) {
        const what = rule === undefined ? 'the file' : `rule ${rule}`;
        return (0,_refuse_js__4/* .refuse */ .T)([{ input: 'for', message: `must be a system for which ${what} has a document, not ${system}` }]);
    }
    for (const { title, notes } of documents) {
        _mayfly_platforms_command_log__0/* .log */ .Rm.info(title);
        for (const note of notes)
            _mayfly_platforms_command_log__0/* .log */ .Rm.info(`  note: ${note}`);
    }
    (0,_mayfly_platforms_command_log__0/* .answer */ .ZF)(documents.map(({ text }) => text.replace(/\n+$/, '')).join(form === 'yaml' ? '\n---\n' : '\n\n'));
}
function ofRule(file, name) {
    return name === undefined ? file : { ...file, rules: file.rules.filter((rule) => rule.name === name) };
}
/***/ })
};
;
