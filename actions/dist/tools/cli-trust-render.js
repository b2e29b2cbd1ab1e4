"use strict";
exports.ids = ["../tools/cli-trust-render"];
exports.modules = {

/***/ 2402:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  renderFile: () => (renderFile)
});

var foreign_text = _require(281);
var log = _require(276);
var mayfly_file = _require(8234);
var writers_forms = _require(1790);
var render = _require(3457);
;// trust/src/writers/rules-beside.ts
function rulesBeside(file, name, system) {
    const documentsOf = (rule) => rule.may.filter((target) => target.system === system).map(documentOf);
    const own = file.rules.filter((rule) => rule.name === name).flatMap(documentsOf);
    const others = file.rules.filter((rule) => rule.name !== name);
    return others.filter((rule) => documentsOf(rule).some((one) => own.includes(one))).map((rule) => rule.name);
}
function documentOf(target) {
    if (target.system === 'aws')
        return target.role;
    if (target.system === 'gcp')
        return target.provider;
    return target.system === 'kubernetes' ? target.audience : JSON.stringify(target);
}

var input = _require(4342);
;// cli/src/trust/render.ts







async function renderFile({ args: [path = mayfly_file.te], flags, faults, }) {
    const read = await (0,input.TA)(path);
    const { file } = read;
    const wrong = [...faults, ...read.faults];
    const { for: system, rule } = flags;
    const form = flags.as ?? (system && (0,writers_forms.X)(system)[0]);
    if (system && form && !(0,writers_forms.X)(system).includes(form))
        wrong.push({ input: '--as', message: `must be one of ${(0,writers_forms.X)(system).join(', ')} for ${system}, not ${form}` });
    if (file && rule !== undefined && !file.rules.some(({ name }) => name === rule)) {
        const names = file.rules.map(({ name }) => name).join(', ');
        wrong.push({ input: '--rule', message: `must be a rule of the file (${names}), not ${(0,foreign_text.hD)(rule)}` });
    }
    if (wrong.length > 0 || !file || !system || !form)
        return (0,input.bG)(wrong);
    const { documents: all, faults: limits } = (0,render.X)(fileOfRule(file, rule), system, form);
    if (limits.length > 0)
        return (0,input.bG)(limits.map((fault) => (0,input._8)(file.source, fault)));
    const documents = all.filter(({ part }) => flags.part === undefined || part === flags.part);
    if (documents.length === 0) {
        const what = rule === undefined ? 'the file' : `rule ${rule}`;
        if (all.length > 0)
            return (0,input.bG)([{ input: '--part', message: partFault(all, system, form) }]);
        return (0,input.bG)([
            { input: '--for', message: `must be a system for which ${what} has a document, not ${system}` },
        ]);
    }
    for (const { title, notes } of documents) {
        log.Rm.info(title);
        for (const note of notes)
            log.Rm.info(`  note: ${note}`);
    }
    for (const other of rulesBeside(file, rule, system))
        log.Rm.warn(`rule ${other} shares a document with rule ${rule}, and this one leaves it out. If you apply it, the jobs of rule ${other} are refused.`);
    (0,log.ZF)(documents.map(({ text }) => text.replace(/\n+$/, '')).join(form === 'yaml' ? '\n---\n' : '\n\n'));
}
function partFault(all, system, form) {
    const parts = [...new Set(all.map(({ part }) => part))].join(' or ');
    return `must be ${parts} for ${system} in the form ${form}, or left out. Other forms of ${system} may have this part: ${(0,writers_forms.X)(system).join(', ')}`;
}
function fileOfRule(file, name) {
    return name === undefined ? file : { ...file, rules: file.rules.filter((rule) => rule.name === name) };
}
/***/ })

};
;
