"use strict";
exports.ids = ["platforms-github-setup","render"];
exports.modules = {

/***/ 3726:
require("./shared-render.js"),

/***/ 6937:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  runSetup: () => (runSetup)
});

var closed_debugger = _require(4392);
var external_node_fs_ = _require(3024);
var external_node_path_ = _require(6760);
var errors = _require(7638);
var render = _require(3726);
var private_files = _require(8201);
var redaction = _require(8386);
var job_folder = _require(5266);
var github_log = _require(7989);
;// platforms/src/github/command-folder.ts




function commandFolder() {
    return (0,external_node_path_.join)((0,job_folder.O)(), 'command');
}
function removeCommandFolder() {
    try {
        removePrivate(jobFolder(), commandFolder());
    }
    catch (thrown) {
        const { code, message } = thrown;
        log.warn(`The folder of the command mayfly could not be removed (${code ?? message}). It contains no secret.`);
    }
}

var runner_file = _require(9257);
;// platforms/src/github/setup.ts











function runSetup() {
    try {
        const folder = writeLaunchers();
        (0,runner_file.C)(process.env.GITHUB_PATH ?? '', `${folder}\n`);
        github_log.Rm.info('The command mayfly is on the PATH of the steps after this one.');
    }
    catch (thrown) {
        const error = new errors.rU('ERR_DELIVERY_FAILED', 'The command mayfly could not be put on the PATH', {
            facts: { reason: reasonOf(thrown) },
            fix: 'Check the free space of the runner, and the mode of its folder RUNNER_TEMP and of the file GITHUB_PATH.',
        });
        (0,github_log.fJ)((0,render.printable)(error)
            .map((one) => (0,render.render)(one, ['No step got the command.'], redaction.E$))
            .join('\n\n'));
    }
}
function writeLaunchers() {
    const [root, folder] = [(0,job_folder.O)(), commandFolder()];
    (0,private_files.fc)(root, folder);
    const command = [process.execPath, (0,external_node_path_.resolve)((0,external_node_path_.dirname)(process.argv[1] ?? ''), '../dist/index.js')];
    const quoted = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`);
    const shell = (0,external_node_path_.join)(folder, 'mayfly');
    (0,private_files.pb)(root, shell, `#!/bin/sh\nexec ${quoted.join(' ')} "$@"\n`);
    (0,external_node_fs_.chmodSync)(shell, 0o700);
    if (process.platform === 'win32') {
        const words = command.map((word) => `"${word.replaceAll('%', '%%')}"`);
        (0,private_files.pb)(root, (0,external_node_path_.join)(folder, 'mayfly.cmd'), `@${words.join(' ')} %*\r\n`);
    }
    return folder;
}
function reasonOf(thrown) {
    const { code, message } = thrown;
    return code ?? String(message);
}
/***/ })

};
;
