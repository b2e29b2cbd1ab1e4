"use strict";
exports.ids = ["credential-list"];
exports.modules = {

/***/ 642:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  inputs: () => (inputs),
  readCredentials: () => (readCredentials)
});
var _core_foreign_text__2 = _require(281);
var _core_step_inputs__0 = _require(8993);
var _registry__1 = _require(5379);
const ids = Object.keys(_registry__1.u);
const inputs = {
    credentials: {
        type: 'document',
        required: true,
        description: `A YAML list. Each item has a \`provider\` (${ids.map((id) => `\`${id}\``).join(', ')}) and the inputs of that provider. With a \`name\`, the names of its outputs begin with that name.`,
    },
};
async function readCredentials(raw) {
    const text = (raw.credentials ?? '').trim();
    const { list, faults } = text === '' ? { list: [], faults: [fault('is required, but absent or empty')] } : await readList(text);
    const read = await Promise.all(list.map(readItem));
    const names = read.flatMap(({ item }) => item?.name ?? []);
    const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
    return {
        items: read.flatMap(({ item }) => item ?? []),
        specs: inputs,
        faults: [
            ...faults,
            ...read.flatMap((one) => one.faults),
            ...twice.map((name) => fault(`has more than one item with the name ${(0,_core_foreign_text__2.hD)(name)}`)),
        ],
    };
}
function fault(message) {
    return { input: 'credentials', message };
}
async function readList(text) {
    const { parseDocument } = await _require.e("yaml").then(_require.t.bind(_require, 8815, 19));
    const document = parseDocument(text, { schema: 'failsafe' });
    const [error] = document.errors;
    if (error)
        return { list: [], faults: [fault(await textFault(error))] };
    let list;
    try {
        list = document.toJS({ maxAliasCount: 100 });
    }
    catch {
        return { list: [], faults: [fault(await textFault())] };
    }
    if (Array.isArray(list) && list.length > 0)
        return { list, faults: [] };
    return {
        list: [],
        faults: [fault('must be a list with one item per credential; each item begins with "- provider:"')],
    };
}
async function textFault(error) {
    return (await _require.e("credential-list-fault").then(_require.bind(_require, 4647))).textFault(error);
}
async function readItem(value, index) {
    const number = `credential ${index + 1}`;
    if (!isMapping(value))
        return { faults: [{ input: number, message: 'must be a mapping with a provider and its inputs' }] };
    const { provider: id, name, ...rest } = value;
    if (typeof id !== 'string' || !Object.hasOwn(_registry__1.u, id)) {
        const known = ids.join(', ');
        const message = id
            ? `must be one of ${known}, not ${typeof id === 'string' ? (0,_core_foreign_text__2.hD)(id) : 'a list or a mapping'}`
            : `is required: ${known}`;
        return { faults: [{ input: `${number} provider`, message }] };
    }
    const provider = await _registry__1.u[id].loadProvider();
    const isVariable = Object.hasOwn(provider.inputs, 'name');
    const prefix = isVariable && typeof name === 'string' ? name.toLowerCase().replaceAll('_', '-') : name;
    const named = typeof prefix === 'string' && /^[a-z][a-z0-9-]{0,39}$/.test(prefix);
    const label = `${number} (${named ? `${id}, ${prefix}` : id})`;
    const faults = await unknownInputs(provider, Object.keys(rest), label);
    if (name !== undefined && !named && !isVariable)
        faults.push({
            input: `${label} name`,
            message: 'must have only lower-case letters, digits and hyphens, at most 40',
        });
    const own = isVariable && name !== undefined ? { ...rest, name } : rest;
    const raw = Object.fromEntries(Object.entries(own).map(([key, one]) => [key, textOf(one)]));
    return { item: { provider, raw, label, ...(named && { name: prefix }) }, faults };
}
async function unknownInputs({ id, inputs, otherActions }, names, label) {
    const unknown = names.filter((name) => !Object.hasOwn(inputs, name));
    if (unknown.length === 0)
        return [];
    const { unknownInputFaults: strangeInputs } = await _require.e("input-faults").then(_require.bind(_require, 611));
    const others = await otherActions?.();
    return unknown.map((name) => {
        const input = `${label} ${name}`;
        if (Object.hasOwn(_core_step_inputs__0.a, name))
            return { input, message: 'belongs to the step, next to credentials' };
        return { input, message: strangeInputs(inputs, [name], others)[0]?.message ?? `is not an input of ${id}` };
    });
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function textOf(value) {
    if (value === null)
        return '';
    if (typeof value === 'string')
        return value;
    const lines = Array.isArray(value) && value.every((one) => typeof one === 'string');
    return lines ? value.join('\n') : JSON.stringify(value);
}
/***/ })

};
;
