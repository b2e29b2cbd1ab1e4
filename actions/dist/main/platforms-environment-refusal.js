"use strict";
exports.ids = ["platforms-environment-refusal"];
exports.modules = {

/***/ 552:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  deliveryRefusal: () => (deliveryRefusal),
  inputSpellingError: () => (inputSpellingError),
  nodeDebugError: () => (nodeDebugError),
  unstartableError: () => (unstartableError)
});
var _core_errors__0 = _require(7638);
var _environment_size__1 = _require(6119);
const advice = {
    GitHub: {
        hiding: 'Remove these variables from the job, or choose another delivery. If an earlier Mayfly step set them, give that step a profile of its own or use its outputs.',
        empty: 'Remove the line that sets them, such as an env entry whose variable or secret is absent. If an earlier step sets them, a later step cannot unset them: use deliver: file with a profile of its own, or deliver: output. No request was made.',
        program: (name) => `Install ${name} in an earlier step or in the runner's image, or leave out the input that needs it.`,
    },
    command: {
        hiding: 'Unset these variables before this command, or choose another --deliver. If an earlier login set them, end it first (mayfly logout), or give each login a profile of its own.',
        empty: 'Unset them before this command. No request was made.',
        program: (name) => `Install ${name} in the image of the job, or leave out the flag that needs it.`,
    },
};
function deliveryRefusal({ refused, taken, hiding, empty, missing = '' }, by) {
    if (refused.length > 0) {
        return new _core_errors__0.rU('ERR_ENV_CONFLICT', 'A secret has the name of a variable that controls the shell, a loader or the runner', {
            facts: { variables: refused.join(', ') },
            fix: 'Change the NAME before the = sign of the line.',
        });
    }
    if (taken.length > 0) {
        return new _core_errors__0.rU('ERR_ENV_CONFLICT', 'An earlier login of this job has delivered the same variables', {
            facts: { variables: taken.join(', ') },
            fix: 'End the earlier login first (mayfly logout), or deliver this credential in another way, for example as a file with a profile of its own.',
        });
    }
    if (hiding.length > 0) {
        const files = hiding.filter((name) => /[\\/]/.test(name));
        const variables = hiding.filter((name) => !files.includes(name));
        return new _core_errors__0.rU('ERR_ENV_CONFLICT', 'The environment of this job would make its tools use another credential', {
            facts: { variables: variables.join(', '), files: files.join(', ') },
            fix: `The tools would use another identity, or treat the new credential as expired. ${advice[by].hiding}`,
        });
    }
    if (empty.length > 0) {
        return new _core_errors__0.rU('ERR_ENV_CONFLICT', 'Empty variables of this job would stop its tools from using the credential', {
            facts: { variables: empty.join(', ') },
            fix: `The tools read the empty text as a name or an address. ${advice[by].empty}`,
        });
    }
    return new _core_errors__0.rU('ERR_PROGRAM_MISSING', `${missing} is not on the PATH of this job`, {
        facts: { program: missing },
        fix: advice[by].program(missing),
    });
}
function nodeDebugError() {
    return new _core_errors__0.rU('ERR_ENV_CONFLICT', 'Node would print everything that this step receives, in a form that no mask finds', {
        facts: { variables: 'NODE_DEBUG' },
        fix: 'Remove it from the environment of this job. No request was made.',
    });
}
function inputSpellingError(names) {
    return new _core_errors__0.rU('ERR_ENV_CONFLICT', 'The environment of this job spells inputs in a way that the runner never uses', {
        facts: { variables: names.join(', ') },
        fix: 'The runner writes the name of an input in upper case. An earlier step, or env in the workflow, set these variables: remove them. No request was made.',
    });
}
function unstartableError(variables) {
    const reasons = Object.entries(variables).flatMap(([name, value]) => {
        if ((0,_environment_size__1.nw)(name, value))
            return [];
        return [
            Number.isFinite((0,_environment_size__1.$d)(name, value)) ? `${name} is larger than 128 KiB` : `${name} contains a NUL character`,
        ];
    });
    return new _core_errors__0.rU('ERR_DELIVERY_FAILED', 'No later step and no post step could start with these variables', {
        facts: {
            reason: reasons.join('; ') ||
                'together with the existing environment of this job they are too large for a process to start',
        },
        fix: 'Deliver large values as a file.',
    });
}
/***/ })

};
;
