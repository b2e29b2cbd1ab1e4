"use strict";
exports.ids = ["platforms-program-folder"];
exports.modules = {

/***/ 1513:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  makeProgramFolder: () => (makeProgramFolder)
});
var node_os__0 = _require(8161);
var node_path__1 = _require(6760);
var _optional_file__2 = _require(8497);
var _private_files__3 = _require(8201);
var _settings_text__4 = _require(3127);
function makeProgramFolder({ name, variable, usual, copied, leftOut }, root, lease, warn) {
    const folder = (0,node_path__1.join)(lease, name);
    (0,_private_files__3.fc)(root, folder);
    const before = process.env[variable] || usualFolder(usual);
    for (const one of copied) {
        for (const path of [one, ...(0,_private_files__3.wX)((0,node_path__1.join)(before, one)).map((within) => (0,node_path__1.join)(one, within))]) {
            const text = (0,_optional_file__2.p)((0,node_path__1.join)(before, path));
            if (text === undefined)
                continue;
            const kept = (0,_settings_text__4.Pe)((0,_settings_text__4.NX)(text, leftOut.sections), leftOut.keys);
            if (kept !== text)
                warn(`${(0,node_path__1.join)(before, path)}: these settings are not used, because they would replace the credential or send it elsewhere: ${leftOut.words}`);
            (0,_private_files__3.pb)(root, (0,node_path__1.join)(folder, path), kept);
        }
    }
    return folder;
}
function usualFolder({ posix, windows }) {
    if (process.platform !== 'win32')
        return (0,node_path__1.join)((0,node_os__0.homedir)(), ...posix);
    return (0,node_path__1.join)(process.env.APPDATA ?? (0,node_os__0.homedir)(), ...windows);
}
/***/ })

};
;
