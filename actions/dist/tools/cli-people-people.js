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
var _flags_js__0 = _require(3670);
var _commands_js__1 = _require(6472);


async function runForPeople(name, own) {
    switch (name) {
        case 'trust':
            return (await _require.e("../tools/cli-trust-trust").then(_require.bind(_require, 7525))).trust(own);
        case 'inventory':
            return (await Promise.all([_require.e("yaml"), _require.e("../tools/cli-inventory-inventory")]).then(_require.bind(_require, 1868))).inventory(await (0,_flags_js__0.y)(_commands_js__1.peopleCommands.inventory, own));
        case 'completion':
            return (await _require.e("../tools/cli-completion-completion").then(_require.bind(_require, 1303))).completion(await (0,_flags_js__0.y)(_commands_js__1.peopleCommands.completion, own));
        case 'drill':
            return (await Promise.all([_require.e("yaml"), _require.e("../tools/cli-contain-drill")]).then(_require.bind(_require, 8055))).drill(await (0,_flags_js__0.y)(_commands_js__1.peopleCommands.drill, own));
        case 'contain':
            return (await Promise.all([_require.e("yaml"), _require.e("../tools/evidence-reading-chains"), _require.e("../tools/cli-contain-contain")]).then(_require.bind(_require, 1208))).contain(await (0,_flags_js__0.y)(_commands_js__1.peopleCommands.contain, own));
        case 'report':
            return (await Promise.all([_require.e("../tools/evidence-reading-chains"), _require.e("../tools/cli-report-report")]).then(_require.bind(_require, 6605))).report(await (0,_flags_js__0.y)(_commands_js__1.peopleCommands.report, own));
    }
}


/***/ })

};
;
