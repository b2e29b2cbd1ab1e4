"use strict";
exports.ids = ["cli-main","input-faults","render","platforms-withdrawal","platforms-text-file","platforms-github-evidence-job"];
exports.modules = {

/***/ 1218:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Pi: () => (commands),
  g0: () => (peopleNames),
  ys: () => (isTokenFlag)
});
var _platforms_command_system__0 = _require(6558);

const platform = {
    platform: {
        type: 'choice',
        options: _platforms_command_system__0.w9,
        description: 'The CI system that runs this command. Default: the system that its own variables show, otherwise `shell`.',
    },
};
const workspace = {
    workspace: {
        type: 'text',
        description: 'The project folder, from which the CI system takes artifacts and caches. Mayfly stores nothing in it, and nothing in the folders that the variables of the CI system name.',
    },
};
const credentials = {
    credentials: {
        type: 'text',
        description: 'Instead of a provider: a YAML file with a list of credentials, in the format of `actions/credentials`.',
    },
};
const tokens = {
    'id-token-file': {
        type: 'text',
        description: 'The file with the ID token of this job. It is read again for each use: for each retry, and for the end of the credentials.',
    },
    'id-token-command': {
        type: 'text',
        description: 'The program and its arguments that print the ID token, separated by blanks. No shell reads them. `{audience}` stands for the audience. It runs again for each use, for at most 10 seconds.',
    },
};
const isTokenFlag = (name) => Object.hasOwn(tokens, name);
const stateFolder = {
    'state-dir': {
        type: 'text',
        required: true,
        description: 'The private folder of this job (0700; created if it does not exist). It contains records of the issued credentials, files, and `env.sh`.',
    },
};
const folderOfLogins = {
    'state-dir': { type: 'text', required: true, description: 'The state folder of the logins. It is not created.' },
};
const json = {
    json: { type: 'switch', description: 'Prints the result as one JSON document. Messages stay on stderr.' },
};
const commands = {
    login: {
        usage: '(PROVIDER [--INPUT VALUE]... | --credentials FILE) --state-dir DIR',
        summary: 'Gets credentials for this job. Then run: . DIR/env.sh',
        examples: [
            'mayfly login aws --role arn:aws:iam::111111111111:role/deploy --region eu-central-1 --state-dir ../mayfly-state',
            'mayfly login --credentials credentials.yml --state-dir ../mayfly-state',
        ],
        flags: { ...stateFolder, ...credentials, ...tokens, ...workspace, ...platform, ...json },
        takesCredentials: true,
    },
    exec: {
        usage: '(PROVIDER [--INPUT VALUE]... | --credentials FILE) -- COMMAND [ARGUMENT]...',
        summary: 'Runs one command with credentials, and ends them after it. Other commands of the job do not get them in their environment.',
        examples: ['mayfly exec aws --role arn:aws:iam::111111111111:role/deploy --region eu-central-1 -- aws s3 ls'],
        flags: { ...credentials, ...tokens, ...workspace, ...platform },
        takesCredentials: true,
    },
    logout: {
        usage: '--state-dir DIR',
        summary: 'Ends the credentials of all logins with this folder, removes their files, and reports how each ended. A shell that has read env.sh keeps its variables. This command needs an ID token to end tokens of Kubernetes, certificates of Vault, and tokens of OAuth servers whose client proves its identity with an ID token.',
        examples: ['mayfly logout --state-dir ../mayfly-state'],
        flags: { ...folderOfLogins, ...platform, ...json },
        takesCredentials: false,
    },
    end: {
        usage: '[LEASE]... [--state-dir DIR] | end --agent',
        summary: 'Ends credentials before the job ends, and reports how each ended: all, or those with the given ids. In a step of a GitHub job these are the credentials of its actions, otherwise those of a state folder.',
        examples: [
            'mayfly end vault-0123456789ab --state-dir ../mayfly-state',
            'mayfly end aws-0123456789ab',
            'mayfly end --agent',
        ],
        flags: {
            'state-dir': {
                type: 'text',
                description: 'The state folder of the logins. Only a step of a GitHub job can end credentials without it.',
            },
            agent: {
                type: 'switch',
                description: 'Only in a step of a GitHub job: stops its Mayfly agents and ends their credentials. The delivered files and variables stay.',
            },
            ...platform,
            ...json,
        },
        takesCredentials: false,
        mostArguments: 1000,
    },
    whoami: {
        usage: '[--audience AUDIENCE]',
        summary: "Shows the claims of this job's ID token, never the token, and a rule for mayfly.yml. On GitHub it works in a step of a job with `id-token: write`.",
        examples: ['mayfly whoami', 'mayfly whoami --audience sts.amazonaws.com --json'],
        flags: {
            audience: {
                type: 'text',
                description: 'The audience of the ID token whose claims are shown, if the job has several. On GitHub the audience of the token that is requested, by default one that no system accepts.',
            },
            ...tokens,
            ...platform,
            ...json,
        },
        takesCredentials: false,
    },
};
const peopleNames = ['trust', 'inventory', 'contain', 'drill', 'report', 'completion'];
/***/ }),

/***/ 3067:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  h: () => (exitCodes)
});
const exitCodes = {
    failed: 1,
    refused: 1,
    found: 1,
    nothingFound: 1,
    remains: 1,
    unjudged: 2,
    notEnded: 3,
    neverStarted: 125,
};
/***/ }),

/***/ 5270:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Cw: () => (flagNamed),
  Nu: () => (valueOfFlag),
  Uh: () => (valueFromFile)
});
var node_fs__0 = _require(3024);
var _core_inputs__1 = _require(7276);
const ways = ['', '-base64', '-file'];
function flagNamed(specs, flag) {
    for (const way of ways) {
        const name = flag.slice(0, flag.length - way.length);
        const spec = flag.endsWith(way) && Object.hasOwn(specs, name) ? specs[name] : undefined;
        if (spec)
            return { name, spec, way, bare: spec.type === 'switch' && way === '' };
    }
    return undefined;
}
function valueOfFlag({ name, spec, way }, text) {
    if (way === '-file' && name !== 'credentials')
        return valueFromFile(text);
    if (spec.type === 'text' && spec.secret && text !== '' && !(0,_core_inputs__1.bJ)(spec.secret, text)) {
        return { fault: `is secret, and every process of the machine can read arguments: use --${name}-file FILE` };
    }
    return way === '-base64' ? valueFromBase64(text) : { value: text };
}
function valueFromFile(file) {
    try {
        return { value: (0,node_fs__0.readFileSync)(file, 'utf8') };
    }
    catch (error) {
        return { fault: `cannot be read from ${file} (${error.code})` };
    }
}
function valueFromBase64(text) {
    const bytes = Buffer.from(text, 'base64');
    const whole = bytes.toString('base64').replace(/=+$/, '') === text.trim().replace(/=+$/, '');
    const value = bytes.toString('utf8');
    return whole && Buffer.from(value, 'utf8').equals(bytes)
        ? { value }
        : { fault: 'is not the base64 form of a UTF-8 text; base64 -w0 FILE makes it' };
}
/***/ }),

/***/ 3670:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  y: () => (readCommandLine)
});

var foreign_text = _require(281);
var src_inputs = _require(7276);
var step_inputs = _require(8993);
var is_inside = _require(849);
var log = _require(276);
var http = _require(1457);
var redaction = _require(8386);
var unused_proxy = _require(6593);
var withdrawal = _require(4761);
var subject_tokens = _require(349);
var token_file = _require(7006);
;// platforms/src/command/token-source.ts


function tokenSource(given, system, mask) {
    if (given?.file !== undefined)
        return fromFile(given.file, mask);
    if (given?.command !== undefined)
        return fromCommand('--id-token-command', given.command, commandFix);
    const { tokenVariable, tokenCommand, tokenRequest } = system;
    const names = (0,subject_tokens.fK)();
    if (names.length > 0)
        return fromVariables(names, system, mask);
    if (tokenCommand)
        return fromCommand(tokenCommand.slice(0, 3).join(' '), tokenCommand, system.tokenFix);
    if (tokenRequest)
        return { present: () => new Map(), request: { name: system.id, ...tokenRequest }, fix: system.tokenFix };
    return fromVariables(tokenVariable && process.env[tokenVariable] ? [tokenVariable] : [], system, mask);
}
function fromVariables(names, system, mask) {
    let tokens;
    return { present: () => (tokens ??= (0,subject_tokens.Ch)(names, mask)), fix: system.tokenFix };
}
function fromFile(file, mask) {
    return {
        present: () => new Map([['--id-token-file', (0,token_file.O)(file, mask)]]),
        fix: (_, has, input) => has === undefined
            ? 'The file must contain the ID token itself.'
            : `Give a file whose ID token has this audience. Or set the input ${input} to ${has}, and let the system that issues the credential accept this audience.`,
    };
}
function fromCommand(name, words, fix) {
    return {
        present: () => new Map(),
        request: {
            name,
            host: () => '',
            async send(audience, _, { signal }, mask) {
                return (await _require.e("platforms-command-token-command").then(_require.bind(_require, 9175))).runTokenCommand(words, audience, signal, mask);
            },
        },
        fix,
    };
}
const commandFix = (_, has, input) => `Write {audience} into --id-token-command where its program takes the audience. If the program has only one, set the input ${input} to ${has ?? 'it'}, and let the system that issues the credential accept it.`;

;// platforms/src/command/platform.ts







class CommandJob {
    system;
    state;
    workspaces;
    given;
    source;
    audienceInput;
    #facts;
    constructor(system, state, { workspaces, given, audienceInput = 'audience' } = { workspaces: [] }) {
        this.system = system;
        this.state = state;
        this.workspaces = workspaces;
        this.given = given;
        this.source = tokenSource(given, system, log.dK);
        this.audienceInput = audienceInput;
    }
    get facts() {
        this.#facts ??= this.system.job(() => [...this.source.present().values()]);
        return this.#facts;
    }
    platform() {
        return {
            log: log.Rm,
            mask: log.dK,
            hide: redaction.E$,
            fail: log.fJ,
            now: () => Date.now(),
            network: (egress) => this.network(egress),
            resumeEvidence: async (place, egress) => (await _require.e("platforms-command-evidence").then(_require.bind(_require, 3441))).resumeEvidence(this, place, egress),
            withdraw: async (delivered, lease) => {
                if (delivered.kind !== 'env')
                    await (0,withdrawal.removeDelivered)(this.state.root, delivered, lease);
            },
        };
    }
    async dropEvidence({ evidence }) {
        if (evidence)
            (await _require.e("platforms-evidence~2").then(_require.bind(_require, 3803))).removePlace(evidence, this.state.root);
    }
    tellKept() {
        log.Rm.warn(`some credentials may still be valid, and their records are kept. To try again: mayfly logout --state-dir ${this.state.root}`);
    }
    async network(egress, source = this.source) {
        const { request } = source;
        const wire = (0,http.K)({ ...egress, ...(0,unused_proxy.p)() });
        return {
            tokenHost: request?.host() ?? '',
            wire,
            fetchSubjectToken: async (audience, patience) => {
                await new Promise(setImmediate);
                const tokens = request
                    ? new Map([[request.name, await request.send(audience, wire, patience, log.dK)]])
                    : source.present();
                return (0,subject_tokens.fn)(audience, tokens, source.fix, this.audienceInput);
            },
        };
    }
    networkOf(record) {
        const { tokenSource: given } = record;
        return this.network(record, given && tokenSource(given, this.system, log.dK));
    }
}

var state_folder = _require(1948);
var command_system = _require(6558);
var registry = _require(5379);
var commands = _require(1218);
var src_flag = _require(5270);
;// cli/src/flags.ts











async function readCommandLine({ flags: own, takesCredentials, mostArguments = 0 }, args) {
    const [id = '-'] = takesCredentials ? args : [];
    const named = !id.startsWith('-');
    const provider = Object.hasOwn(registry.u, id) ? await registry.u[id].loadProvider() : undefined;
    const wrongProvider = named && !provider ? await (await _require.e("cli-unknown-provider").then(_require.bind(_require, 4632))).unknownProvider(id) : undefined;
    const inputsOfProvider = provider?.inputs ?? wrongProvider?.inputs;
    const known = { ...own, ...(takesCredentials && { ...step_inputs.a, ...inputsOfProvider }) };
    const { raw, typed, unknown, faults, words } = readFlags(known, named ? args.slice(1) : args, mostArguments);
    if (wrongProvider)
        faults.push(wrongProvider.fault);
    if (unknown.length > 0) {
        const others = await provider?.otherActions?.();
        faults.push(...(await _require.e("cli-unknown-flags").then(_require.bind(_require, 3006))).unknownFlags(known, unknown, others));
    }
    const { inputs: flags, faults: wrong } = (0,src_inputs.TL)(own, raw, log.dK);
    const { platform, workspace, 'state-dir': folder } = flags;
    const system = command_system.nV[platform ?? (0,command_system.rW)()];
    const workspaces = [workspace, ...(system.workspaces?.() ?? [])];
    const source = Object.keys(raw).some(commands.ys)
        ? (await _require.e("cli-token-flags").then(_require.bind(_require, 7677))).readTokenFlags(raw)
        : { given: undefined, faults: [] };
    const job = new CommandJob(system, new state_folder.s(folder, (path) => (0,is_inside.F)(workspaces, path)), {
        workspaces,
        given: source.given,
        audienceInput: provider && audienceInput(provider),
    });
    const inputs = Object.fromEntries(Object.entries(raw).filter(([name]) => !Object.hasOwn(own, name)));
    const unread = new Set(faults.map(({ input }) => input));
    const all = [...faults, ...[...wrong, ...source.faults].filter(({ input }) => !unread.has(input))];
    const nameOf = (input) => {
        const spec = Object.hasOwn(known, input) ? known[input] : undefined;
        if (!spec)
            return input;
        const flag = typed.get(input) ?? `--${input}`;
        if (raw.platform === undefined)
            return flag;
        return raw.platform === 'gitlab' && !typed.has(input) ? templateNames(input, spec) : flag.slice(2);
    };
    return {
        flags,
        job,
        provider,
        nameOf,
        inputs,
        args: words,
        faults: takesCredentials ? all : all.map((fault) => ({ ...fault, input: nameOf(fault.input) })),
    };
}
function templateNames(input, spec) {
    if (spec.type === 'document' && spec.entries)
        return `${input} or ${input}-base64`;
    return spec.type === 'document' || spec.type === 'json' ? `${input}-base64` : input;
}
function audienceInput({ inputs }) {
    return 'audience' in inputs ? 'audience' : Object.keys(inputs).find((name) => name.endsWith('-audience'));
}
function readFlags(known, args, mostWords) {
    const read = { raw: {}, typed: new Map(), unknown: [], words: [], faults: [] };
    for (let at = 0; at < args.length; at++) {
        const [arg = '', next] = args.slice(at, at + 2);
        const [name = '', ...joined] = arg.split('=');
        const flag = flagIn(known, arg);
        if (flag) {
            if (!read.typed.has(flag.name))
                read.typed.set(flag.name, name);
            const follows = joined.length === 0 && next !== undefined && mayFollow(known, flag, next, mostWords > 0);
            const value = joined.length > 0 ? joined.join('=') : follows ? next : flag.bare ? 'true' : undefined;
            if (value === undefined)
                read.faults.push({ input: flag.name, message: 'has no value' });
            else
                take(read, flag, value, name);
            if (follows)
                at++;
        }
        else if (arg.startsWith('-') && (arg !== '-' || mostWords === 0)) {
            read.unknown.push(/^-[\w-]{1,60}$/.test(name) ? name : (0,foreign_text.hD)(name));
            if (joined.length === 0 && next?.startsWith('-') === false)
                at++;
        }
        else if (read.words.length < mostWords)
            read.words.push(arg);
        else
            read.faults.push({ input: (0,foreign_text.hD)(arg), message: 'is an unexpected argument' });
    }
    return read;
}
function flagIn(known, arg) {
    return arg.startsWith('--') ? (0,src_flag.Cw)(known, arg.slice(2).split('=', 1)[0]) : undefined;
}
function mayFollow(known, flag, next, takesWords) {
    if (!flag.bare)
        return flagIn(known, next) === undefined;
    return takesWords ? /^(true|false)$/.test(next) : !next.startsWith('-');
}
function take({ raw, typed, faults }, flag, text, as) {
    const { name, spec } = flag;
    const given = (0,src_flag.Nu)(flag, text);
    if ('fault' in given)
        faults.push({ input: name, message: given.fault });
    else if (!Object.hasOwn(raw, name))
        raw[name] = given.value;
    else if (spec.type === 'lines' || spec.type === 'choices')
        raw[name] += `\n${given.value}`;
    else {
        const twin = typed.get(name) === as ? '' : `, also as ${as.slice(2)}`;
        faults.push({ input: name, message: `is given more than once${twin}` });
    }
}
/***/ }),

/***/ 7966:
/***/ (function (_module, __unused_webpack__exports, _require) {


var closed_debugger = _require(4392);
var commands = _require(1218);
var acquire = _require(1465);
var external_node_crypto_ = _require(7598);
var errors = _require(7638);
var delivery = _require(2414);
var variables = _require(7015);
var log = _require(276);
var state_folder = _require(1948);
;// platforms/src/command/acquire.ts






function acquireCommand(job, { inputs, sink, cancelled, printsToLog, ready }) {
    const { state, system } = job;
    const root = () => state.root;
    const recordName = state.newRecord(Date.now());
    let record = { strict: false, leases: [] };
    let failed = false;
    const logMask = printsToLog ? system.logMask?.(job.workspaces[0] ?? process.cwd()) : undefined;
    let kept = false;
    const platform = {
        ...job.platform(),
        ...(logMask && { mask: logMask }),
        ...(system.starter && { starter: system.starter }),
        repository: system.repository?.(),
        get job() {
            return job.facts;
        },
        async refuseUnsafeJob() {
            if (process.env.NODE_DEBUG)
                throw (await _require.e("platforms-environment-refusal").then(_require.bind(_require, 552))).nodeDebugError();
            system.refuseUnsafeJob?.();
        },
        inputs: () => inputs,
        isSettable: variables.Z,
        cancelled,
        save(saved) {
            record = job.given === undefined ? saved : { ...saved, tokenSource: job.given };
            state.save(recordName, record);
        },
        fail(message, failure) {
            failed = true;
            (0,log.fJ)(message, failure);
            kept = (0,state_folder._)(failure?.rows ?? []);
            if (kept)
                job.tellKept();
            else
                state.forget(recordName);
        },
        async workspaceVerdict({ claims }, { principal = '', mount }) {
            const [workspace] = job.workspaces;
            if (workspace === undefined)
                return [];
            return (await _require.e("platforms-trust-workspace-verdict").then(_require.bind(_require, 1444))).workspaceVerdict(workspace, { principal, mount }, claims);
        },
        network: (egress) => job.network(egress),
        evidenceFaults: async (inputs) => (await _require.e("platforms-command-evidence").then(_require.bind(_require, 3441))).evidenceFaults(inputs, false),
        async beginEvidence(sink, egress) {
            const evidence = await (await _require.e("platforms-command-evidence").then(_require.bind(_require, 3441))).beginEvidence(job, sink, egress);
            return {
                ...evidence,
                async close() {
                    await evidence.close();
                    if (!failed || kept)
                        return;
                    await job.dropEvidence({ evidence: evidence.place });
                    state.tidy();
                },
            };
        },
        newLeaseId: (provider) => `${provider}-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`,
        async checkNames(names) {
            await ready?.();
            await (0,delivery.CE)(names, 'command', deliveredBefore(job, recordName));
        },
        deliverables: (presentation, modes, lease) => [
            ...(0,delivery.HE)(root, presentation, modes, lease),
            ...sink.deliverables(lease),
        ],
        async deliver(presentation, modes, lease, signal) {
            await (0,delivery.iu)(presentation, modes, { root, lease, signal, warn: log.Rm.warn }, (variables, secret) => sink.put(lease, variables, secret));
        },
    };
    return { platform, record: () => record, recordName, failed: () => failed };
}
function deliveredBefore({ state }, own) {
    return state.records(log.dK).flatMap(([name, record]) => {
        const delivered = name === own ? [] : (record?.leases ?? []).flatMap((lease) => lease.delivered);
        return delivered.flatMap((one) => (one.kind === 'env' ? [one.name] : []));
    });
}
function cancellation() {
    const controller = new AbortController();
    return {
        cancelled: controller.signal,
        cancel: () => controller.abort(new errors.rU('ERR_CANCELLED', 'The command was cancelled')),
    };
}

var external_node_path_ = _require(6760);
var private_files = _require(8201);
;// platforms/src/command/powershell.ts
function powerShellText(text) {
    const pieces = text.match(/[ -~]+|[^ -~]/g) ?? [];
    const written = pieces.map((piece) => /^[ -~]/.test(piece)
        ? `'${piece.replaceAll("'", "''")}'`
        : `[string][char]0x${piece.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return written.length > 1 ? `(${written.join(' + ')})` : (written[0] ?? "''");
}
function powerShellScript(variables) {
    return Object.entries(variables)
        .map(([name, value]) => `\${env:${name}} = ${powerShellText(value)}\n`)
        .join('');
}

;// platforms/src/command/env-script.ts




function envScript(state) {
    const files = () => [scriptIn(state), (0,external_node_path_.join)(state.root, 'env.ps1'), (0,external_node_path_.join)(state.root, 'public.env')];
    const written = new Map();
    return {
        deliverables: ({ id }) => files().map((file) => ({ kind: 'section', file, section: id })),
        put({ id }, more, secretNames) {
            const [script, powerShell, open] = files();
            const before = written.get(id);
            const variables = { ...before?.variables, ...mustBeText(more) };
            const secret = new Set([...(before?.secret ?? []), ...secretNames]);
            written.set(id, { variables, secret });
            (0,private_files.Zn)(state.root, script, id, id, scriptOf(variables));
            (0,private_files.Zn)(state.root, powerShell, id, id, powerShellScript(variables));
            (0,private_files.Zn)(state.root, open, id, id, publicLines(variables, secret));
        },
    };
}
function scriptIn({ root }) {
    return (0,external_node_path_.join)(root, 'env.sh');
}
function inMemory() {
    const variables = {};
    return {
        variables,
        deliverables: () => [],
        put: (_, more) => void Object.assign(variables, mustBeText(more)),
    };
}
function scriptOf(variables) {
    const exports = Object.entries(variables).map(([name, value]) => `export ${name}='${value.replaceAll("'", `'\\''`)}'`);
    return `${[traceOff, ...exports, traceOn].join('\n')}\n`;
}
function publicLines(variables, secret) {
    const open = Object.entries(variables).filter(([name, value]) => !secret.has(name) && !/[\r\n]/.test(value));
    return open.map(([name, value]) => `${name}=${value}\n`).join('');
}
const traceOff = '{ mayfly_trace=; case $- in *x*) mayfly_trace=x ;; esac; case $- in *v*) mayfly_trace=v$mayfly_trace ;; esac; set +xv; } 2>/dev/null';
const traceOn = '{ if [ -n "$mayfly_trace" ]; then set "-$mayfly_trace"; fi; unset mayfly_trace; } 2>/dev/null';
function mustBeText(variables) {
    const wrong = Object.entries(variables).filter(([, value]) => value.includes('\0'));
    if (wrong.length === 0)
        return variables;
    throw new errors.rU('ERR_DELIVERY_FAILED', 'A value contains a zero byte, which a variable cannot contain', {
        facts: { variables: wrong.map(([name]) => name).join(', ') },
        fix: 'Deliver it as a file.',
    });
}

var release = _require(3227);
var program_path = _require(4514);
var registry = _require(5379);
var exit_codes = _require(3067);
;// cli/src/not-started.ts

function notStartedError(program, fault) {
    const [what, fix, more] = words(program, fault);
    return new errors.rU('ERR_PROGRAM_MISSING', `The command ${what}`, { facts: { command: program, ...more }, fix });
}
function words(program, fault) {
    if (fault.why === 'carriage return')
        return [
            'is a script with Windows line endings, which a system cannot start',
            "Save it with Unix line endings: sed -i 's/\\r$//' changes a file, and eol=lf in .gitattributes keeps Git from changing it back.",
            { 'first line': `${fault.line} and a carriage return` },
        ];
    if (fault.why === 'no interpreter')
        return [
            'is a script for a program that does not exist',
            'Install the program in its first line, or change that line.',
            { 'first line': fault.line },
        ];
    if (program.includes('/'))
        return [
            'is not a program that this job may start',
            'Check the path, relative to the current folder, and the mode of the file.',
        ];
    return ['is not on the PATH of this job', "Install it in an earlier step or in the job's image, or give its path."];
}

var step_request = _require(819);
var subject_tokens = _require(349);
var command_inputs = _require(8885);
var system = _require(6558);
;// cli/src/fit-to-system.ts


function fitToSystem(request, system, deliver) {
    const items = request.items.map((item) => {
        const { provider } = item;
        const inputs = { ...provider.inputs, ...(0,command_inputs.tp)(provider.inputs, deliver) };
        const raw = Object.fromEntries(Object.entries(item.raw).filter(([name]) => !provider.inputs[name]?.forOutput));
        return { ...item, raw, provider: { ...provider, inputs } };
    });
    return { ...request, items, faults: [...request.faults, ...impossibleInputFaults(request, system)] };
}
function usableWays(spec) {
    return 'options' in spec ? spec.options.filter((way) => system.nI.includes(way)) : [];
}
function impossibleInputFaults({ items }, { recordsArguments }) {
    return items.flatMap(({ provider, raw, label }) => Object.entries(provider.inputs).flatMap(([name, spec]) => {
        const input = label === undefined ? name : `${label} ${name}`;
        const given = raw[name] ?? '';
        if (given === '')
            return [];
        if (spec.forOutput)
            return [{ input, message: 'is for step outputs, which exist only on GitHub' }];
        const ways = (0,command_inputs.Ty)(name, spec).filter((way) => given.split(/[,\s]+/).includes(way));
        if (ways.length > 0)
            return ways.map((way) => ({
                input,
                message: `${way} exists only on GitHub: use ${usableWays(spec).join(' or ')}`,
            }));
        if (recordsArguments && label !== undefined && spec.type === 'text' && spec.secret)
            return [
                {
                    input,
                    message: 'is secret, and the build record keeps the arguments of a pipeline: do not give it as an argument',
                },
            ];
        return [];
    }));
}

var flag = _require(5270);
;// cli/src/request.ts




function request(line, deliver, more = []) {
    const { provider, flags, inputs, job } = line;
    const faults = [...line.faults, ...more, ...(0,subject_tokens.gV)()];
    const file = flags.credentials;
    const named = provider !== undefined || faults.some(({ input }) => input === 'provider');
    if (named && file !== undefined)
        faults.push({ input: 'credentials', message: 'cannot be combined with a provider' });
    if (!named && file === undefined)
        faults.push({ input: 'provider', message: 'is required, unless --credentials is given' });
    const list = file === undefined || named ? undefined : read(file, faults);
    return {
        inputs,
        readRequest: async (raw) => ({
            ...fitToSystem(await readStepRequest(provider, list, raw, faults), job.system, deliver),
            nameOf: line.nameOf,
        }),
    };
}
function read(file, faults) {
    const read = (0,flag.Uh)(file);
    if ('value' in read)
        return read.value;
    faults.push({ input: 'credentials', message: read.fault });
    return undefined;
}
async function readStepRequest(provider, list, raw, faults) {
    const both = faults.some(({ input }) => input === 'credentials') && provider !== undefined;
    if (both || (provider === undefined && list === undefined))
        return { items: [], specs: provider?.inputs ?? {}, faults };
    const request = provider
        ? await (0,step_request.p)(provider)(raw)
        : await (await _require.e("credential-list").then(_require.bind(_require, 642))).readCredentials({ credentials: list });
    return { ...request, faults: [...faults, ...request.faults] };
}

var redaction = _require(8386);
var external_node_stream_ = _require(7075);
;// cli/src/redact.ts

const stars = Buffer.from('***');
const noBytes = Buffer.alloc(0);
const longestComparison = 64;
const longestSkip = 255;
class Forms {
    #all;
    #skips = new Uint8Array(65_536);
    #ending = new Map();
    #beginning = new Map();
    #begins = new Uint8Array(65_536);
    #firstBytes = new Uint8Array(256);
    #shortest;
    #longest;
    #compared = 0;
    constructor(forms) {
        this.#all = [...new Set(forms)].map((form) => Buffer.from(form)).filter(({ length }) => length > 1);
        const lengths = this.#all.map(({ length }) => length);
        this.#shortest = Math.min(...lengths, longestSkip);
        this.#longest = Math.max(0, ...lengths);
        this.#skips.fill(this.#shortest - 1);
        for (const form of this.#all)
            this.#learn(form);
    }
    #learn(form) {
        for (let end = 1; end < this.#shortest; end++) {
            const pair = pairAt(form, end);
            this.#skips[pair] = Math.min(this.#skips[pair], this.#shortest - 1 - end);
        }
        add(this.#ending, pairAt(form, this.#shortest - 1), form);
        add(this.#beginning, pairAt(form, 1), form);
        this.#begins[pairAt(form, 1)] = 1;
        this.#firstBytes[form[0]] = 1;
    }
    get none() {
        return this.#all.length === 0;
    }
    get compared() {
        return this.#compared;
    }
    find(bytes, open, found) {
        const skips = this.#skips;
        const back = this.#shortest - 1;
        const length = Math.min(bytes.length, open + back);
        for (let end = back; end < length;) {
            const pair = (bytes[end - 1] << 8) | bytes[end];
            const skip = skips[pair];
            if (skip > 0) {
                end += skip;
                continue;
            }
            const start = end - back;
            for (const form of this.#ending.get(pair) ?? []) {
                if (standsAt(bytes, start, form))
                    found(start, start + form.length);
            }
            end++;
        }
    }
    openFrom(bytes) {
        const begins = this.#begins;
        const last = bytes.length - 1;
        const starts = new Map();
        for (let at = Math.max(0, bytes.length - this.#longest + 1); at < last; at++) {
            const pair = (bytes[at] << 8) | bytes[at + 1];
            if (begins[pair] === 1 && this.#beginning.get(pair)?.some((form) => this.#isBegun(bytes, at, form, starts)))
                return at;
        }
        return this.#firstBytes[bytes[last]] === 1 ? last : bytes.length;
    }
    #isBegun(bytes, at, form, starts) {
        const length = bytes.length - at;
        if (length >= form.length)
            return false;
        const known = starts.get(form);
        if (known !== undefined)
            return known === at;
        const most = Math.min(length, longestComparison);
        let same = 2;
        while (same < most && bytes[at + same] === form[same])
            same++;
        this.#compared += same;
        if (same < most || same === length)
            return same === length;
        const start = beginningAtEnd(bytes, form);
        this.#compared += 2 * form.length;
        starts.set(form, start);
        return start === at;
    }
}
class Redaction {
    #forms;
    #held = noBytes;
    #base = 0;
    #done = 0;
    #starred = false;
    constructor(forms) {
        this.#forms = forms;
    }
    get held() {
        return this.#held.length;
    }
    push(chunk) {
        if (this.#forms.none || chunk.length === 0)
            return chunk;
        const bytes = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
        return this.#letGo(bytes, this.#forms.openFrom(bytes));
    }
    end() {
        return this.#letGo(this.#held, this.#held.length);
    }
    #letGo(bytes, open) {
        const parts = [];
        this.#forms.find(bytes, open, (start, end) => this.#star(bytes, start, end, parts));
        if (this.#base + open > this.#done) {
            parts.push(bytes.subarray(this.#done - this.#base, open));
            this.#done = this.#base + open;
            this.#starred = false;
        }
        this.#held = bytes.subarray(open);
        this.#base += open;
        return joinChunks(parts);
    }
    #star(bytes, start, end, parts) {
        if (!this.#starred || this.#base + start > this.#done) {
            parts.push(bytes.subarray(this.#done - this.#base, start), stars);
            this.#starred = true;
            this.#done = this.#base + end;
        }
        else if (this.#base + end > this.#done)
            this.#done = this.#base + end;
    }
}
function redactor(forms) {
    const redaction = new Redaction(forms);
    return new external_node_stream_.Transform({
        transform(chunk, _, done) {
            const safe = redaction.push(chunk);
            done(null, safe.length > 0 ? safe : undefined);
        },
        flush(done) {
            done(null, redaction.end());
        },
    });
}
function add(forms, pair, form) {
    forms.set(pair, [...(forms.get(pair) ?? []), form]);
}
function pairAt(form, end) {
    return (form[end - 1] << 8) | form[end];
}
function standsAt(bytes, start, form) {
    return (start + form.length <= bytes.length &&
        bytes[start] === form[0] &&
        form.compare(bytes, start, start + form.length) === 0);
}
function beginningAtEnd(bytes, form) {
    const shorter = shorterBeginnings(form);
    let matched = 0;
    for (let at = Math.max(0, bytes.length - form.length + 1); at < bytes.length; at++) {
        while (matched > 0 && bytes[at] !== form[matched])
            matched = shorter[matched - 1];
        if (bytes[at] === form[matched])
            matched++;
    }
    return bytes.length - matched;
}
function shorterBeginnings(form) {
    const known = tables.get(form);
    if (known)
        return known;
    const table = new Uint32Array(form.length);
    for (let at = 1, matched = 0; at < form.length; at++) {
        while (matched > 0 && form[at] !== form[matched])
            matched = table[matched - 1];
        if (form[at] === form[matched])
            matched++;
        table[at] = matched;
    }
    tables.set(form, table);
    return table;
}
const tables = new WeakMap();
function joinChunks(parts) {
    const [first = noBytes, ...others] = parts.filter(({ length }) => length > 0);
    return others.length === 0 ? first : Buffer.concat([first, ...others]);
}

var process_identity = _require(8492);
;// cli/src/relay.ts

const oneRequestMilliseconds = 100;
const earlierMilliseconds = 50;
function relayTo(child, witness) {
    const underWay = new Set();
    return (signal) => {
        if (underWay.has(signal))
            return false;
        underWay.add(signal);
        const since = performance.now() - earlierMilliseconds;
        setTimeout(async () => {
            const groupHasIt = await witness.got(signal, since);
            underWay.delete(signal);
            if (!groupHasIt || (0,process_identity.F8)(child.pid) !== (0,process_identity.F8)(process.pid))
                child.kill(signal);
        }, oneRequestMilliseconds);
        return true;
    };
}

var src_signals = _require(5087);
var external_node_os_ = _require(8161);
var lines = _require(1723);
;// cli/src/witness.ts




const numbers = src_signals.WN.map((signal) => external_node_os_.constants.signals[signal]);
const script = `
for n in ${numbers.join(' ')}; do trap "hit=1; echo $n" $n; done
while :; do
  if read -r line; then echo .; elif [ "$hit" ]; then hit=; else exit; fi
done`;
class Witness {
    #spawn;
    #seen = new Map();
    #questions = [];
    #process;
    #dismissed = false;
    constructor(spawn) {
        this.#spawn = spawn;
        this.#start();
    }
    async got(signal, since) {
        if (process.platform === 'win32')
            return true;
        await new Promise((resolve) => {
            if (!this.#process)
                return resolve();
            this.#questions.push(resolve);
            this.#process.stdin?.write('\n');
        });
        return (this.#seen.get(signal) ?? Number.NEGATIVE_INFINITY) >= since;
    }
    dismiss() {
        this.#dismissed = true;
        this.#process?.kill('SIGKILL');
    }
    #start() {
        if (process.platform === 'win32')
            return;
        const child = this.#spawn('/bin/sh', ['-c', script], {
            cwd: '/',
            env: (0,subject_tokens.Cz)({}),
            stdio: ['pipe', 'pipe', 'ignore'],
        });
        this.#process = child;
        child.unref();
        for (const stream of [child.stdin, child.stdout])
            stream.unref();
        child.stdin.on('error', () => undefined);
        (0,lines.I)(child.stdout, (line) => {
            if (line === '.')
                this.#questions.shift()?.();
            const signal = src_signals.WN.find((one) => String(external_node_os_.constants.signals[one]) === line);
            if (signal)
                this.#note(signal);
        });
        child.once('error', () => this.#over());
        child.once('close', (_, signal) => {
            this.#over();
            if (signal === null || !src_signals.WN.includes(signal))
                return;
            this.#note(signal);
            if (!this.#dismissed)
                this.#start();
        });
    }
    #note(signal) {
        this.#seen.set(signal, performance.now());
    }
    #over() {
        this.#process = undefined;
        for (const answer of this.#questions.splice(0))
            answer();
    }
}

;// cli/src/run.ts








const streamTurns = 20;
const turnMilliseconds = 100;
function run(spawn, program, args, variables) {
    const child = start(() => spawn(program, args, { env: (0,subject_tokens.Cz)(variables), stdio: ['inherit', 'pipe', 'pipe'] }), program);
    if (!child)
        return { signal: () => true, ended: Promise.resolve(), done: Promise.resolve(exit_codes.h.neverStarted) };
    const witness = new Witness(spawn);
    const relay = relayTo(child, witness);
    let forms;
    const known = () => (forms ??= new Forms((0,redaction.pZ)()));
    const written = Promise.all([
        pass(child.stdout, () => (0,log.gx)(process.stdout), known),
        pass(child.stderr, () => (0,log.gx)(process.stderr), known),
    ]);
    const code = new Promise((resolve) => {
        child.on('error', (error) => {
            if (child.pid !== undefined)
                return;
            tellNotStarted(program, error);
            resolve(exit_codes.h.neverStarted);
        });
        child.once('exit', (exitCode, signal) => resolve(signal === null ? (exitCode ?? 1) : (0,src_signals.FO)(signal)));
    });
    const ended = code.then(() => witness.dismiss());
    let isAskedToEnd = false;
    const drained = async () => {
        let turns = 0;
        let late;
        const cut = new Promise((resolve) => {
            late = setInterval(() => {
                const slow = process.stdout.writableNeedDrain || process.stderr.writableNeedDrain;
                if ((slow && !isAskedToEnd) || ++turns < streamTurns)
                    return;
                for (const stream of [child.stdout, child.stderr])
                    stream.destroy();
                if (slow)
                    resolve();
            }, turnMilliseconds);
        });
        await Promise.race([written, cut]);
        clearInterval(late);
    };
    return {
        signal(signal, asksToEnd) {
            isAskedToEnd ||= asksToEnd;
            return relay(signal);
        },
        ended,
        done: code.then(drained).then(() => code),
    };
}
function start(spawn, program) {
    try {
        return spawn();
    }
    catch (error) {
        tellNotStarted(program, error);
        return undefined;
    }
}
function tellNotStarted(program, { code }) {
    log.Rm.warn(`${program} could not be started (${code})`);
}
function pass(from, out, forms) {
    return new Promise((resolve) => {
        from.once('close', resolve);
        from.once('data', (first) => {
            const redacted = redactor(forms());
            const to = out();
            from.removeListener('close', resolve);
            redacted.once('end', resolve);
            to.on('error', () => {
                from.destroy();
                redacted.resume();
            });
            from.once('close', () => redacted.end());
            redacted.write(first);
            from.pipe(redacted).pipe(to, { end: false });
        });
    });
}

;// cli/src/exec.ts












const lastWordsMilliseconds = 500;
async function exec(line, [program, ...args]) {
    const { job } = line;
    const { cancelled, cancel } = cancellation();
    let onSignal = (_, asksToEnd) => void (asksToEnd && cancel());
    const signals = (0,src_signals.rL)((signal, asksToEnd) => onSignal(signal, asksToEnd));
    const missing = program === undefined ? [{ input: 'command', message: 'is required after "--"' }] : [];
    const { inputs, readRequest } = request(line, 'env', missing);
    const sink = inMemory();
    let startable = true;
    const ready = async () => {
        const fault = (0,program_path.H)(program);
        startable = fault === undefined;
        if (fault)
            throw notStartedError(program, fault);
    };
    const command = acquireCommand(job, { inputs, sink, cancelled, printsToLog: false, ready });
    const processes = whileItWaits(() => Promise.resolve().then(_require.t.bind(_require, 1421, 23)));
    await (0,acquire.XC)(command.platform, readRequest, registry.u);
    if (command.failed()) {
        if (!startable)
            process.exitCode = exit_codes.h.neverStarted;
        else if (signals.received)
            process.exitCode = (0,src_signals.FO)(signals.received);
        return;
    }
    const { spawn } = await processes;
    let child;
    try {
        if (signals.received === undefined)
            child = run(spawn, program, args, sink.variables);
        const secondEndRequest = new Promise((resolve) => {
            let endRequests = 0;
            onSignal = (signal, asksToEnd) => {
                const isNew = child?.signal(signal, asksToEnd) ?? true;
                if (isNew && asksToEnd && ++endRequests > 1)
                    resolve();
            };
        });
        await Promise.race([child?.ended, secondEndRequest]);
    }
    finally {
        const { strictFailure } = await (0,release.H)(job, command.recordName, command.record(), registry.u);
        const code = child ? await child.done : signals.received && (0,src_signals.FO)(signals.received);
        if (strictFailure !== undefined)
            (0,log.yy)(strictFailure);
        process.exitCode = strictFailure !== undefined && code === 0 ? exit_codes.h.notEnded : code;
        if (signals.received)
            setTimeout(() => process.exit(), lastWordsMilliseconds).unref();
    }
}
function whileItWaits(load) {
    return new Promise((resolve) => setImmediate(() => resolve(load())));
}

var flags = _require(3670);
var instant = _require(368);
var is_inside = _require(849);
;// cli/src/login.ts









async function login(line) {
    const { cancelled, cancel } = cancellation();
    const signals = (0,src_signals.rL)((_, asksToEnd) => asksToEnd && cancel());
    const { flags, job } = line;
    const message = 'must not be inside the project folder, because artifacts could include it';
    const misplaced = flags['state-dir'] !== undefined && (0,is_inside.F)(job.workspaces, flags['state-dir']);
    const { inputs, readRequest } = request(line, job.system.defaultDelivery ?? 'env', misplaced ? [{ input: 'state-dir', message }] : []);
    const { json } = flags;
    const command = acquireCommand(job, { inputs, sink: envScript(job.state), cancelled, printsToLog: !json });
    await (0,acquire.XC)(command.platform, readRequest, registry.u);
    if (!command.failed()) {
        log.Rm.info(`the variables are in ${scriptIn(job.state)}`);
        if (json)
            (0,log.hi)({ script: scriptIn(job.state), leases: command.record().leases.map(shownLease) });
    }
    else if (signals.received)
        process.exitCode = (0,src_signals.FO)(signals.received);
}
function shownLease({ id, provider, principal, endings, delivered }) {
    const times = endings.flatMap(({ expiresAt }) => (expiresAt === undefined ? [] : [expiresAt]));
    return {
        lease: id,
        provider,
        principal,
        'expires-at': times.length === 0 ? null : (0,instant.u)(Math.min(...times)),
        variables: delivered.flatMap((one) => (one.kind === 'env' ? [one.name] : [])),
    };
}

var refuse = _require(1140);
var tool = _require(3974);
;// cli/src/main.ts







async function main([name = '', ...args]) {
    const cut = name === 'exec' && args.includes('--') ? args.indexOf('--') : args.length;
    const [own, rest] = [args.slice(0, cut), args.slice(cut + 1)];
    if (name === '--version' || name === '-V')
        return (await _require.e("cli-help").then(_require.bind(_require, 3475))).version();
    if (['', 'help', '--help', '-h'].includes(name))
        return (await _require.e("cli-help").then(_require.bind(_require, 3475))).help(own);
    const isForPeople = commands.g0.includes(name);
    if (!isForPeople && !Object.hasOwn(commands.Pi, name))
        return (await _require.e("cli-help").then(_require.bind(_require, 3475))).unknownCommand(name, args);
    if (own.some((arg) => arg === '--help' || arg === '-h'))
        return (await _require.e("cli-help").then(_require.bind(_require, 3475))).help([name, ...own]);
    if (isForPeople)
        return (await (0,tool.z)(() => _require.e("../tools/cli-people-people").then(_require.bind(_require, 657)))).runForPeople(name, own);
    switch (name) {
        case 'login':
            return login(await (0,flags.y)(commands.Pi.login, own));
        case 'exec':
            return exec(await (0,flags.y)(commands.Pi.exec, own), rest);
        case 'logout':
            return (await _require.e("cli-end").then(_require.bind(_require, 6589))).logout(await (0,flags.y)(commands.Pi.logout, own));
        case 'end':
            return (await _require.e("cli-end").then(_require.bind(_require, 6589))).end(await (0,flags.y)(commands.Pi.end, own));
        case 'whoami':
            return (await Promise.all([_require.e("platforms-trust-json-places"), _require.e("trust-condition"), _require.e("cli-whoami")]).then(_require.bind(_require, 9421))).whoami(await (0,flags.y)(commands.Pi.whoami, own));
    }
}
main(process.argv.slice(2)).catch(async (error) => (0,refuse.f)(error));
/***/ }),

/***/ 1140:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  T: () => (refuse),
  f: () => (failWith)
});
var _core_input_faults__0 = _require(611);
var _core_render__1 = _require(3726);
var _platforms_command_log__2 = _require(276);
var _platforms_redaction__3 = _require(8386);
function refuse(faults, fix) {
    failWith(fix === undefined ? (0,_core_input_faults__0.inputError)(faults) : (0,_core_input_faults__0.inputError)(faults).with({ fix }));
}
function failWith(thrown) {
    const errors = (0,_core_render__1.printable)(thrown);
    (0,_platforms_command_log__2.fJ)(errors.map((error) => (0,_core_render__1.render)(error, [], _platforms_redaction__3.E$)).join('\n\n'), { errors, rows: [] });
}
/***/ }),

/***/ 5087:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  FO: () => (exitCodeOf),
  WN: () => (handledSignals),
  rL: () => (onSignals)
});
var node_os__0 = _require(8161);
var _platforms_ending_signals__1 = _require(9449);
const informingSignals = ['SIGUSR1', 'SIGUSR2', 'SIGWINCH', 'SIGCONT'];
const handledSignals = [..._platforms_ending_signals__1.p, ...informingSignals];
function onSignals(heed) {
    const signals = { received: undefined };
    for (const signal of _platforms_ending_signals__1.p) {
        process.on(signal, () => {
            signals.received ??= signal;
            heed(signal, true);
        });
    }
    for (const signal of informingSignals)
        process.on(signal, () => heed(signal, false));
    return signals;
}
function exitCodeOf(signal) {
    return 128 + node_os__0.constants.signals[signal];
}
/***/ }),

/***/ 3974:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  W: () => (isAbsent),
  z: () => (tool)
});
var _core_errors__0 = _require(7638);

async function tool(load) {
    try {
        return await load();
    }
    catch (error) {
        if (!isAbsent(error))
            throw error;
        throw new _core_errors__0.rU('ERR_PROGRAM_MISSING', 'This copy of mayfly does not have this command', {
            fix: 'An action downloads only the parts that jobs need. Unpack mayfly.tgz of the same commit, and use the mayfly in it.',
        });
    }
}
function isAbsent(error) {
    return error.code === 'MODULE_NOT_FOUND';
}
/***/ }),

/***/ 611:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  inputError: () => (inputError),
  meantName: () => (meantName),
  unknownInputFaults: () => (unknownInputFaults),
  unknownStepInputFaults: () => (unknownStepInputFaults)
});
var _trust_near_name__2 = _require(704);
var _errors__0 = _require(7638);
var _other_action__1 = _require(3822);
const emptyValueAdvice = "A secret or variable is empty when this job may not read it. Check the job's environment, protected branches, forks, Dependabot, and `secrets: inherit` in the calling workflow. ";
function inputError(faults) {
    const facts = {};
    for (const { input, part, message } of faults) {
        const name = part === undefined ? input : `${input} ${part}`;
        facts[name] = facts[name] ? `${facts[name]}; ${message}` : message;
    }
    const wrong = new Set(faults.map(({ input }) => input)).size;
    const count = wrong === 1 ? 'An input is wrong' : `${wrong} inputs are wrong`;
    const empty = faults.some(({ message }) => message.endsWith('absent or empty'));
    return new _errors__0.rU('ERR_INPUT_INVALID', count, {
        facts,
        fix: `${empty ? emptyValueAdvice : ''}No request was made.`,
    });
}
function unknownInputFaults(specs, names, others = []) {
    return names.flatMap((input) => {
        const [advice] = others.flatMap((other) => (0,_other_action__1.w)(input, other) ?? []);
        const meant = meantName(specs, input, others);
        const message = advice ?? (meant && `is not an input; did you mean "${meant}"?`);
        return message ? [{ input, message }] : [];
    });
}
function meantName(specs, input, others = []) {
    const [usual] = others.flatMap((other) => (0,_other_action__1.P)(input, other) ?? []);
    return usual ?? Object.keys(specs).find((known) => (0,_trust_near_name__2.c)(known, input));
}
async function unknownStepInputFaults(specs, names, items) {
    const others = (await Promise.all(items.map(async ({ provider }) => (await provider.otherActions?.()) ?? []))).flat();
    const listed = new Set(items.flatMap(({ provider, label }) => (label ? Object.keys(provider.inputs) : [])));
    return [
        ...names
            .filter((name) => listed.has(name))
            .map((input) => ({ input, message: 'belongs to an item of credentials' })),
        ...unknownInputFaults(specs, names.filter((name) => !listed.has(name)), others),
    ];
}
/***/ }),

/***/ 3822:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  P: () => (meantBy),
  w: () => (adviceOf)
});
function adviceOf(name, { action, inputs }) {
    for (const [theirs, counterpart] of Object.entries(inputs)) {
        const rest = nameAfter(name, theirs);
        if (rest === undefined)
            continue;
        const known = `is an input of ${action.replace(/^.*\//, '')}`;
        if ('absent' in counterpart)
            return `${known} and has no counterpart here: ${counterpart.absent}`;
        const { write, note } = counterpart;
        const text = note === undefined ? write : `${write} (${note})`;
        return `${known}; here write ${text.replaceAll('{}', rest)}`;
    }
    return undefined;
}
function meantBy(name, { also = {} }) {
    return Object.entries(also).find(([other]) => nameAfter(name, other) !== undefined)?.[1];
}
function nameAfter(name, theirs) {
    if (!theirs.endsWith('*'))
        return plainName(name) === plainName(theirs) ? '' : undefined;
    const given = name.toLowerCase().replaceAll('-', '_');
    const begin = theirs.slice(0, -1).replaceAll('-', '_');
    return given.length > begin.length && given.startsWith(begin) ? given.slice(begin.length) : undefined;
}
function plainName(name) {
    return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
/***/ }),

/***/ 6933:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  oV: () => (untilText),
  rp: () => (strictOutcomes),
  yR: () => (readText)
});
var _instant__0 = _require(368);

const strictOutcomes = ['revoked-leases-pending', 'revoke-failed', 'not-run'];
function readText({ version, request }) {
    const facts = { version, request };
    const shown = Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [`; ${name} ${value}`]));
    return `a static value: it does not end${shown.join('')}`;
}
function untilText(ending) {
    const time = ending.expiresAt === undefined ? 'until the system that issued it ends it' : `until ${(0,_instant__0.u)(ending.expiresAt)}`;
    const facts = Object.entries(ending.facts).map(([name, value]) => `; ${name} ${value}`);
    return `${ending.asked ? 'requested, but no answer arrived: if it was issued, it is valid' : 'valid'} ${time}${facts.join('')}`;
}
/***/ }),

/***/ 7828:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  XZ: () => (endAll),
  _r: () => (release),
  iT: () => (withdrawAll)
});
var _evidence__1 = _require(8620);
var _instant__3 = _require(368);
var _outcome__0 = _require(6933);
var _server_clock__2 = _require(9453);
const expiryMarginMilliseconds = 60_000;
const postMilliseconds = 30_000;
async function release(platform, enders) {
    const record = platform.load();
    if (!record)
        return;
    try {
        if (record.evidence && platform.resumeEvidence)
            platform.evidence = await platform.resumeEvidence(record.evidence, record);
        if (record.leases.length > 0)
            await releaseAll(platform, record, enders);
    }
    finally {
        await platform.evidence?.close();
    }
}
async function releaseAll(platform, record, enders) {
    for (const lease of [...record.leases].reverse())
        await withdrawAll(platform, lease);
    const rows = await endAll(platform, record, enders, postMilliseconds);
    try {
        if (rows.length > 0)
            platform.report(rows);
    }
    catch (error) {
        platform.log.warn(`The summary could not be written (${error.message})`);
    }
    const stillValid = rows.filter((row) => _outcome__0.rp.includes(row.outcome));
    for (const { what, outcome, detail } of stillValid)
        platform.log.warn(`${what}: ${outcome} (${detail})`);
    if (record.strict && stillValid.length > 0) {
        const issued = rows.filter(({ outcome }) => outcome !== 'read');
        platform.fail(`strict-revoke: ${stillValid.length} of ${issued.length} credentials of this step may still be valid`);
    }
}
async function withdrawAll(platform, lease) {
    for (const delivered of [...lease.delivered].reverse()) {
        try {
            await platform.withdraw(delivered, lease);
        }
        catch (error) {
            const thing = delivered.kind === 'env' ? delivered.name : 'path' in delivered ? delivered.path : delivered.file;
            const { code, message } = error;
            platform.log.warn(`${thing} could not be removed from the job (${code ?? message})`);
        }
    }
}
async function endAll(platform, record, enders, milliseconds) {
    const rows = [];
    const { network } = platform;
    let revocations;
    for (const lease of [...record.leases].reverse()) {
        const add = ({ what, trace = {} }, outcome, detail) => {
            rows.push({ lease: lease.id, provider: lease.provider, what, outcome, detail });
            if (outcome !== 'read')
                platform.evidence?.note({ event: 'ended', ...(0,_evidence__1.m)(lease), what, outcome, detail, trace });
        };
        for (const ending of [...lease.endings].reverse()) {
            const { expiresAt, ender } = ending;
            const load = ender === undefined ? undefined : enders[ender]?.loadEnder;
            if (expiresAt !== undefined && (0,_server_clock__2.c)(lease, platform.now()) > expiresAt + expiryMarginMilliseconds)
                add(ending, 'already-expired', `since ${(0,_instant__3.u)(expiresAt)}`);
            else if (ender === undefined)
                add(ending, 'expires-only', (0,_outcome__0.oV)(ending));
            else if (!load || !network)
                add(ending, 'not-run', (0,_outcome__0.oV)(ending));
            else {
                revocations ??= (await _require.e("revocation").then(_require.bind(_require, 8837))).openRevocations(platform, network, record, milliseconds);
                add(ending, ...(await revocations.revoke(lease, ending, load)));
            }
        }
        for (const read of lease.reads ?? [])
            add({ what: read.what }, 'read', (0,_outcome__0.yR)(read));
    }
    revocations?.close();
    return rows;
}
/***/ }),

/***/ 3726:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  printable: () => (printable),
  render: () => (render)
});

var errors = _require(7638);
var foreign_text = _require(281);
;// core/src/usual-fixes.ts
const usualFixes = {
    ERR_TIMED_OUT: 'Check the network between the runner and the hosts that this step calls.',
    ERR_EVENT_REFUSED: 'Code of outsiders may run here with the rights of this repository. Use another event, or set allow-untrusted-events: true if no code of outsiders runs in this job.',
    ERR_ENDPOINT_REFUSED: 'Give an https URL without a user, a password or a fragment. No request was made to it.',
    ERR_DELIVERY_FAILED: "Check the folder of private files (the runner's temp folder, or --state-dir): its owner, its free space, and what else writes there.",
    ERR_STATE_REFUSED: 'Nothing in it was used or revoked, and nothing was written there. Check who else can write there. Credentials that an earlier login got expire by themselves.',
    ERR_AGENT_UNAVAILABLE: 'Use another delivery for this step, and report this error with its facts.',
    ERR_STATE_TOO_LARGE: 'Request fewer credentials in one step.',
};

;// core/src/render.ts



const errorsPage = 'https://github.com/mayfly-ci/mayfly/blob/main/docs/errors.md';
function printable(thrown) {
    if (thrown instanceof AggregateError)
        return thrown.errors.flatMap(printable);
    if (thrown instanceof errors.rU)
        return [thrown];
    const { name, code } = (thrown ?? {});
    return [
        new errors.rU('ERR_INTERNAL', 'Mayfly met an unexpected error', {
            facts: {
                kind: typeof name === 'string' ? name : typeof thrown,
                code: typeof code === 'string' ? code : undefined,
            },
            fix: 'Report it with these facts: https://github.com/mayfly-ci/mayfly/issues',
        }),
    ];
}
function render(error, state = [], hide = (text) => text) {
    const safe = (text, limit) => (0,foreign_text.$0)(hide(text), limit);
    const codes = [error.code, error.vendor].filter((code) => code !== undefined).map((code) => safe(code, 80));
    const facts = Object.entries(error.facts).filter((fact) => Boolean(fact[1]));
    const width = Math.max(0, ...facts.map(([name]) => name.length));
    const { notes = [], command } = error.refusedToken ?? {};
    return [
        `${safe(error.message)} (${codes.join(', ')})`,
        ...facts.map(([name, value]) => `  ${safe(name).padEnd(width)}  ${safe(value, 600)}`),
        ...notes.map((note) => `  ${'note'.padEnd(width)}  ${safe(note, 600)}`),
        [error.fix ?? usualFixes[error.code] ?? '', ...state]
            .map((sentence) => safe(sentence, 2000))
            .filter((sentence) => sentence !== '')
            .join(' '),
        ...(command === undefined
            ? []
            : [
                'To find the claim that a trust document refuses, run this where you can read the document:',
                safe(command, 4096),
            ]),
        `${errorsPage}#${error.code.toLowerCase()}`,
    ]
        .filter((line) => line !== '')
        .join('\n');
}
/***/ }),

/***/ 3826:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  X: () => (jobFacts),
  o: () => (isJob)
});
const longestFact = 512;
const mostFacts = 32;
function jobFacts(system, facts) {
    const said = Object.entries(facts).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
    const texts = said.map(([name, value]) => [name, String(value).slice(0, longestFact).toWellFormed()]);
    return { system, ...Object.fromEntries(texts.filter(([, text]) => text !== '')) };
}
function isJob(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !('system' in value))
        return false;
    const facts = Object.values(value);
    return facts.length <= mostFacts && facts.every((fact) => typeof fact === 'string' && fact.length <= longestFact);
}
/***/ }),

/***/ 8885:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Ty: () => (waysOnGitHub),
  tp: () => (commandInputs),
  zl: () => (onlyOnGitHub)
});
var _system__0 = _require(6558);

const deliveryInputs = ['deliver', 'session'];
function commandInputs(specs, usual) {
    const kept = Object.entries(specs).filter(([, spec]) => !spec.forOutput);
    return Object.fromEntries(kept.map(([name, spec]) => [name, deliveryInputs.includes(name) ? commandSpec(spec, usual) : spec]));
}
function onlyOnGitHub(specs) {
    const ways = Object.entries(specs).flatMap(([name, spec]) => waysFlag(name, waysOnGitHub(name, spec)));
    const names = Object.entries(specs).flatMap(([name, spec]) => (spec.forOutput ? [`--${name}`] : []));
    return [...ways, ...names];
}
function waysFlag(name, ways) {
    return ways.length > 0 ? [`--${name} ${ways.join(', ')}`] : [];
}
function waysOnGitHub(name, spec) {
    return deliveryInputs.includes(name) && 'options' in spec ? spec.options.filter((mode) => !_system__0.nI.includes(mode)) : [];
}
function commandSpec(spec, usual) {
    if (!('options' in spec))
        return spec;
    const options = spec.options.filter((mode) => _system__0.nI.includes(mode));
    if (!('default' in spec))
        return { ...spec, options };
    const forValues = (spec.type === 'choices' && spec.forValues) || [];
    const ofCredential = options.filter((mode) => !forValues.includes(mode));
    const [first = ''] = ofCredential;
    return { ...spec, options, default: ofCredential.includes(usual) ? usual : first };
}
/***/ }),

/***/ 849:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  F: () => (isInside)
});
var node_path__0 = _require(6760);
var _real_path__1 = _require(8290);
function isInside(folders, path) {
    return folders.some((folder) => folder ? [node_path__0.resolve, _real_path__1.Y].some((way) => `${way(path)}${node_path__0.sep}`.startsWith(way(folder) + node_path__0.sep)) : false);
}
/***/ }),

/***/ 276:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  GA: () => (answers),
  QK: () => (colourText),
  Rm: () => (log),
  ZF: () => (answer),
  Zg: () => (maskFromLog),
  dK: () => (mask),
  fJ: () => (fail),
  gx: () => (outlet),
  h5: () => (status),
  hi: () => (answerJson),
  yy: () => (print)
});
var _redaction__0 = _require(8386);

const log = {
    info: (message) => print((0,_redaction__0.om)(message, 2000)),
    warn: (message) => print(`${colourText('stderr', 'yellow', 'warning:')} ${(0,_redaction__0.om)(message, 2000)}`),
};
function mask(value) {
    (0,_redaction__0.nB)(value);
}
function maskFromLog(value, asData = (form) => form) {
    const lines = (0,_redaction__0.nB)(value).filter((form) => !/[\r\n]/.test(form));
    if (lines.length > 0)
        write(process.stdout, lines.map((form) => `::add-mask::${asData(form)}`).join('\n'));
}
const beforeRequests = [
    'ERR_INPUT_INVALID',
    'ERR_EVENT_REFUSED',
    'ERR_LOG_UNMASKED',
    'ERR_ENV_CONFLICT',
    'ERR_PROGRAM_MISSING',
    'ERR_ID_TOKEN_UNAVAILABLE',
    'ERR_ID_TOKEN_INVALID',
    'ERR_STATE_REFUSED',
    'ERR_DELIVERY_FAILED',
];
function fail(message, failure) {
    const early = failure?.rows.length === 0 && failure.errors.every(({ code }) => beforeRequests.includes(code));
    process.exitCode = early ? 2 : 1;
    const [first = '', ...others] = (0,_redaction__0.E$)(message).split('\n');
    print([colourText('stderr', 'red', first), ...others].join('\n'));
}
function answer(text) {
    write(process.stdout, (0,_redaction__0.E$)(text));
}
function answers() {
    return outlet(process.stdout);
}
function answerJson(document) {
    const hidden = (_, value) => (typeof value === 'string' ? (0,_redaction__0.E$)(value) : value);
    write(process.stdout, JSON.stringify(document, hidden, 2));
}
function print(text) {
    write(process.stderr, `mayfly: ${text}`);
}
const colours = { bold: 1, red: 31, yellow: 33 };
function colourText(stream, colour, text) {
    const { NO_COLOR, TERM } = process.env;
    return process[stream].isTTY && !NO_COLOR && TERM !== 'dumb' ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text;
}
function status(text) {
    if (process.stderr.isTTY)
        outlet(process.stderr).write(`\r\u001b[K${text}`);
}
function write(stream, text) {
    outlet(stream).write(`${text}\n`);
}
function outlet(stream) {
    if (stream.listenerCount('error') === 0)
        stream.on('error', () => undefined);
    const { _handle } = stream;
    if (stream.isTTY)
        _handle?.setBlocking?.(false);
    return stream;
}
/***/ }),

/***/ 6031:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  R: () => (audiencesOf),
  f: () => (noToken)
});
var _core_errors__0 = _require(7638);

function noToken(audience, tokens, identities, fix, input) {
    if (tokens.size === 0)
        return new _core_errors__0.rU('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no ID token', {
            facts: { audience },
            fix: fix(audience, undefined, input),
        });
    if (identities.length > 0)
        return new _core_errors__0.rU('ERR_ID_TOKEN_INVALID', 'Several ID tokens have the requested audience, but they name different identities', {
            facts: { wanted: audience, ...Object.fromEntries(identities) },
            fix: 'Remove all but one of them, or give each its own audience.',
        });
    const audiences = [...tokens].map(([name, { claims }]) => [name, audiencesOf(claims.aud)]);
    const [[, has] = []] = audiences;
    return new _core_errors__0.rU('ERR_ID_TOKEN_INVALID', 'No ID token of this job has the requested audience', {
        facts: { wanted: audience, ...Object.fromEntries(audiences) },
        fix: fix(audience, has, input),
    });
}
function audiencesOf(aud) {
    return aud === undefined || aud.length === 0 ? 'no audience' : [aud].flat().join(', ');
}
/***/ }),

/***/ 8290:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Y: () => (realPath)
});
var node_fs__0 = _require(3024);
var node_path__1 = _require(6760);


function realPath(path) {
    try {
        return (0,node_fs__0.realpathSync)(path);
    }
    catch {
        const parent = (0,node_path__1.dirname)((0,node_path__1.resolve)(path));
        return parent === (0,node_path__1.resolve)(path) ? parent : (0,node_path__1.join)(realPath(parent), (0,node_path__1.basename)((0,node_path__1.resolve)(path)));
    }
}
/***/ }),

/***/ 3227:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  H: () => (releaseRecord),
  r: () => (endRecord)
});
var _core_release__2 = _require(7828);
var _log__0 = _require(276);
var _state_folder__1 = _require(1948);
async function endRecord(platform, record, enders) {
    let rows = [];
    let strictFailure;
    await (0,_core_release__2._r)({
        ...platform,
        load: () => record,
        report(reported) {
            rows = reported;
            for (const { what, outcome, detail } of rows)
                _log__0.Rm.info(`${what}: ${outcome}, ${detail}`);
        },
        fail(message) {
            strictFailure = message;
        },
    }, enders);
    return { rows, strictFailure };
}
async function releaseRecord(job, name, record, enders, isWanted = () => true) {
    const platform = job.platform();
    let hasRemains = false;
    const withdraw = async (delivered, lease) => {
        await platform.withdraw(delivered, lease).catch((error) => {
            hasRemains = true;
            throw error;
        });
    };
    const others = record.leases.filter((lease) => !isWanted(lease));
    const ended = { ...record, leases: record.leases.filter(isWanted) };
    const { rows, strictFailure } = await endRecord({ ...platform, withdraw, network: () => job.networkOf(record) }, ended, enders);
    const canRevokeMore = (0,_state_folder__1._)(rows);
    if (canRevokeMore)
        job.tellKept();
    else if (others.length > 0 && !hasRemains)
        job.state.save(name, { ...record, leases: others });
    else if (!hasRemains) {
        await job.dropEvidence(record);
        job.state.forget(name);
    }
    return { rows, strictFailure, hasRemains: hasRemains && !canRevokeMore };
}
/***/ }),

/***/ 1948:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  _: () => (canStillBeRevoked),
  s: () => (StateFolder)
});
var node_crypto__0 = _require(7598);
var node_fs__1 = _require(3024);
var node_os__2 = _require(8161);
var node_path__3 = _require(6760);
var _core_errors__4 = _require(7638);
var _core_record__5 = _require(9644);
var _optional_file__6 = _require(8497);
var _private_files__7 = _require(8201);
var _real_path__8 = _require(8290);
const recordName = /^record-[0-9a-f]+\.json$/;
const leaseName = /^[a-z-]+-[0-9a-f]{12}$/;
const scripts = ['env.sh', 'env.ps1', 'public.env'];
const unfinished = /^\.\d+\./;
class StateFolder {
    #root;
    #isInArtifacts;
    constructor(folder, isInArtifacts) {
        this.#root = folder === undefined ? undefined : (0,node_path__3.join)((0,_real_path__8.Y)((0,node_path__3.dirname)((0,node_path__3.resolve)(folder))), (0,node_path__3.basename)((0,node_path__3.resolve)(folder)));
        this.#isInArtifacts = isInArtifacts;
    }
    get root() {
        this.#root ??= this.#makeTemporary();
        return this.#root;
    }
    #makeTemporary() {
        const folder = (0,node_fs__1.realpathSync)((0,node_os__2.tmpdir)());
        if (!this.#isInArtifacts(folder))
            return (0,node_fs__1.mkdtempSync)((0,node_path__3.join)(folder, 'mayfly-'));
        throw new _core_errors__4.rU('ERR_STATE_REFUSED', 'The folder for temporary files is inside the project folder', {
            facts: { folder },
            fix: 'Set TMPDIR to a folder outside of it, because artifacts could include the files that are written there.',
        });
    }
    get #hasNoPath() {
        return this.#root === undefined;
    }
    newRecord(now) {
        return `record-${now.toString(16).padStart(12, '0')}${(0,node_crypto__0.randomBytes)(4).toString('hex')}.json`;
    }
    save(name, record) {
        if (this.#hasNoPath && !record.leases.some(({ endings }) => endings.some(({ ender }) => ender !== undefined)))
            return;
        this.#refuseOthers();
        const { root } = this;
        try {
            (0,_private_files__7.fc)(root, root);
            if (record.leases.length > 0)
                (0,_private_files__7.pb)(root, (0,node_path__3.join)(root, name), (0,_core_record__5.Ym)(record));
        }
        catch (error) {
            const { code, message } = error;
            throw new _core_errors__4.rU('ERR_DELIVERY_FAILED', 'The record of this login could not be saved', {
                facts: { folder: root, reason: code ?? message },
                fix: 'Give a folder that does not exist yet, or that only this user can open (0700).',
            });
        }
    }
    records(mask) {
        if (this.#hasNoPath)
            return [];
        this.#refuseOthers();
        return this.#list(this.root)
            .filter((name) => recordName.test(name))
            .sort()
            .reverse()
            .map((name) => [name, this.#read(name, mask)]);
    }
    #read(name, mask) {
        const path = (0,node_path__3.join)(this.root, name);
        const text = (0,_optional_file__6.p)(path);
        if (text === undefined && isGone(path))
            return { strict: false, leases: [] };
        return (0,_core_record__5.eT)(text ?? '', mask);
    }
    forget(name) {
        if (this.#hasNoPath)
            return;
        if (this.#list(this.root).includes(name))
            (0,_private_files__7.Ws)(this.root, (0,node_path__3.join)(this.root, name));
        this.tidy();
    }
    removeDelivered() {
        const found = { removed: [], notRemoved: [] };
        const names = this.#hasNoPath ? [] : this.#list(this.root);
        for (const name of names.filter((name) => this.#isDelivered(name, names))) {
            try {
                (0,_private_files__7.Ws)(this.root, (0,node_path__3.join)(this.root, name));
                found.removed.push(name);
            }
            catch {
                found.notRemoved.push(name);
            }
        }
        return found;
    }
    #isDelivered(name, names) {
        if (name.endsWith('.d'))
            return this.#list((0,node_path__3.join)(this.root, name)).some((section) => !unfinished.test(section));
        return names.includes(`${name}.d`) || scripts.includes(name) || leaseName.test(name);
    }
    tidy() {
        const names = this.#list(this.root);
        if (names.some((name) => recordName.test(name)) || !this.#isPrivate())
            return;
        for (const folder of [...names.map((name) => (0,node_path__3.join)(this.root, name)), this.root]) {
            for (const name of this.#list(folder).filter((name) => unfinished.test(name)))
                (0,_private_files__7.Ws)(this.root, (0,node_path__3.join)(folder, name));
        }
        for (const folder of [
            ...names.filter((name) => name.endsWith('.d')).map((name) => (0,node_path__3.join)(this.root, name)),
            this.root,
        ])
            removeIfEmpty(folder);
    }
    #refuseOthers() {
        if (this.#isAbsent() || this.#isPrivate())
            return;
        throw new _core_errors__4.rU('ERR_STATE_REFUSED', 'The state folder is not private to this user', {
            facts: { folder: this.root },
        });
    }
    #isAbsent() {
        try {
            return (0,node_fs__1.lstatSync)(this.root, { throwIfNoEntry: false }) === undefined;
        }
        catch (error) {
            const { code } = error;
            throw new _core_errors__4.rU('ERR_STATE_REFUSED', 'The state folder cannot be opened', {
                facts: { folder: this.root, reason: code },
                fix: 'Each part of the path before the last one must be a folder that this user can open.',
            });
        }
    }
    #isPrivate() {
        try {
            (0,_private_files__7.k9)(this.root, this.root);
            return true;
        }
        catch {
            return false;
        }
    }
    #list(folder) {
        try {
            return (0,node_fs__1.readdirSync)(folder);
        }
        catch {
            return [];
        }
    }
}
function removeIfEmpty(folder) {
    try {
        (0,node_fs__1.rmdirSync)(folder);
    }
    catch {
    }
}
function canStillBeRevoked(rows) {
    return rows.some(({ outcome }) => outcome === 'revoke-failed' || outcome === 'not-run');
}
function isGone(path) {
    try {
        return (0,node_fs__1.statSync)(path, { throwIfNoEntry: false }) === undefined;
    }
    catch {
        return false;
    }
}
/***/ }),

/***/ 349:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Ch: () => (readVariables),
  Cz: () => (environmentWith),
  F5: () => (receiveToken),
  fK: () => (tokenVariables),
  fn: () => (tokenFor),
  gV: () => (unknownVariableFaults)
});
var _core_errors__0 = _require(7638);
var _core_subject_token__1 = _require(9285);
var _no_token__2 = _require(6031);
const mayflyVariable = /^MAYFLY_/;
const tokenVariable = /^MAYFLY_ID_TOKEN(_\w+)?$/;
function tokenVariables() {
    return Object.entries(process.env).flatMap(([name, value = '']) => tokenVariable.test(name) && value.trim() !== '' ? [name] : []);
}
function readVariables(names, mask) {
    return new Map(names.toSorted().map((name) => [name, receiveToken(process.env[name] ?? '', mask, name)]));
}
function receiveToken(text, mask, source) {
    try {
        return (0,_core_subject_token__1.r0)(text.trim(), undefined, mask);
    }
    catch (error) {
        if (!(error instanceof _core_errors__0.rU))
            throw error;
        throw new _core_errors__0.rU('ERR_ID_TOKEN_INVALID', `${source} does not contain a JWT`, {
            fix: 'It must contain the ID token itself, as its issuer signed it, and nothing else.',
        });
    }
}
function tokenFor(audience, tokens, fix, input) {
    const fit = [...tokens].filter(([, { claims }]) => [claims.aud].flat().join('\n') === audience);
    const identities = fit.map(([name, { claims }]) => [name, `${claims.sub} of ${claims.iss}`]);
    const [[, found] = []] = fit;
    if (found && new Set(identities.map(([, identity]) => identity)).size === 1)
        return found;
    throw (0,_no_token__2.f)(audience, tokens, identities, fix, input);
}
function unknownVariableFaults() {
    return Object.keys(process.env)
        .filter((name) => mayflyVariable.test(name) && !tokenVariable.test(name))
        .map((input) => ({
        input,
        message: 'is set, but Mayfly reads no inputs from variables: remove it from the environment',
    }));
}
const systemTokenVariables = [
    'CIRCLE_OIDC_TOKEN',
    'CIRCLE_OIDC_TOKEN_V2',
    'BITBUCKET_STEP_OIDC_TOKEN',
    'SPACELIFT_OIDC_TOKEN',
];
function environmentWith(variables) {
    const others = Object.entries(process.env).filter(([name]) => !mayflyVariable.test(name) && !systemTokenVariables.includes(name));
    return { ...Object.fromEntries(others), ...variables };
}
/***/ }),

/***/ 6558:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  rW: () => (guessSystem),
  nI: () => (modes),
  w9: () => (systemNames),
  nV: () => (systems)
});

var endpoint = _require(3784);
var guards = _require(9531);
var job_facts = _require(3826);
;// platforms/src/command/fixed-audience.ts
function fixedAudience(system, words, has, input) {
    const audience = has ?? words;
    return `${system} gives its jobs ID tokens of one audience, ${words}. Set the input ${input} to ${audience}, and let the system that issues the credential accept this audience.`;
}

;// platforms/src/azure-devops/system.ts




const azureDevops = {
    id: 'azure-devops',
    isHere: ({ TF_BUILD, SYSTEM_TEAMFOUNDATIONCOLLECTIONURI }) => TF_BUILD?.toLowerCase() === 'true' && Boolean(SYSTEM_TEAMFOUNDATIONCOLLECTIONURI),
    job() {
        const { env } = process;
        const isFork = env.SYSTEM_PULLREQUEST_ISFORK?.toLowerCase() === 'true';
        return {
            label: `az-${env.BUILD_BUILDID ?? ''}-${env.SYSTEM_JOBATTEMPT ?? '1'}`,
            event: isFork ? guards.xP : '',
            outsider: isFork ? `the fork ${env.SYSTEM_PULLREQUEST_SOURCEREPOSITORYURI ?? ''}` : undefined,
        };
    },
    evidenceJob() {
        const { env } = process;
        return (0,job_facts.X)('azure-devops', {
            repository: env.BUILD_REPOSITORY_NAME,
            repositoryId: env.BUILD_REPOSITORY_ID,
            run: env.BUILD_BUILDID,
            attempt: env.SYSTEM_JOBATTEMPT,
            job: env.SYSTEM_JOBID,
            workflow: env.BUILD_DEFINITIONNAME,
            event: env.BUILD_REASON,
            actor: env.BUILD_REQUESTEDFOR,
        });
    },
    tokenRequest: {
        host: () => (0,endpoint.w4)(process.env.SYSTEM_OIDCREQUESTURI),
        async send(_, wire, patience, mask) {
            return (await _require.e("platforms-azure-devops-id-token").then(_require.bind(_require, 9825))).fetchIdToken(process.env, wire, patience, mask);
        },
    },
    tokenFix: (_, has, input) => has === undefined
        ? 'Give the step the token of the job: "env: { SYSTEM_ACCESSTOKEN: $(System.AccessToken) }".'
        : fixedAudience('Azure DevOps', 'api://AzureADTokenExchange', has, input),
    workspaces: () => [
        process.env.BUILD_SOURCESDIRECTORY,
        process.env.BUILD_ARTIFACTSTAGINGDIRECTORY,
        process.env.PIPELINE_WORKSPACE,
        process.cwd(),
    ],
};

;// platforms/src/bitbucket/system.ts


const bitbucket = {
    id: 'bitbucket',
    isHere: ({ BITBUCKET_BUILD_NUMBER, BITBUCKET_WORKSPACE }) => Boolean(BITBUCKET_BUILD_NUMBER && BITBUCKET_WORKSPACE),
    job() {
        const { BITBUCKET_BUILD_NUMBER = '', BITBUCKET_STEP_UUID = '' } = process.env;
        return { label: `bb-${BITBUCKET_BUILD_NUMBER}-${BITBUCKET_STEP_UUID.replace(/[^\w-]/g, '')}`, event: '' };
    },
    evidenceJob({ repositoryUuid, stepUuid, deploymentEnvironmentUuid }) {
        const { BITBUCKET_REPO_FULL_NAME, BITBUCKET_BUILD_NUMBER, BITBUCKET_STEP_UUID } = process.env;
        return (0,job_facts.X)('bitbucket', {
            repository: BITBUCKET_REPO_FULL_NAME,
            repositoryId: repositoryUuid,
            run: BITBUCKET_BUILD_NUMBER,
            job: stepUuid ?? BITBUCKET_STEP_UUID,
            environment: deploymentEnvironmentUuid,
        });
    },
    tokenVariable: 'BITBUCKET_STEP_OIDC_TOKEN',
    tokenFix: (audience, has, input) => has === undefined
        ? 'Add "oidc: true" to this step in bitbucket-pipelines.yml.'
        : `${fixedAudience('Bitbucket', 'which is on the page OpenID Connect of the repository', has, input)} Or give the step a token of the wanted audience alone: "oidc: { audiences: ['${audience}'] }".`,
    workspaces: () => [process.env.BITBUCKET_CLONE_DIR, process.cwd()],
};

;// platforms/src/buildkite/system.ts


const buildkite = {
    id: 'buildkite',
    isHere: ({ BUILDKITE }) => BUILDKITE === 'true',
    job() {
        const { BUILDKITE_JOB_ID = '' } = process.env;
        const fork = forkOf(process.env);
        return { label: `bk-${BUILDKITE_JOB_ID}`, event: fork === undefined ? '' : guards.xP, outsider: fork };
    },
    evidenceJob(claims) {
        const { env } = process;
        return (0,job_facts.X)('buildkite', {
            repository: claims.pipeline_slug ?? env.BUILDKITE_PIPELINE_SLUG,
            repositoryId: claims.pipeline_id ?? env.BUILDKITE_PIPELINE_ID,
            run: claims.build_number ?? env.BUILDKITE_BUILD_NUMBER,
            attempt: env.BUILDKITE_RETRY_COUNT,
            job: claims.job_id ?? env.BUILDKITE_JOB_ID,
            event: env.BUILDKITE_SOURCE,
            actor: env.BUILDKITE_BUILD_CREATOR,
        });
    },
    tokenCommand: ['buildkite-agent', 'oidc', 'request-token', '--audience', '{audience}'],
    tokenFix: (audience) => `In a job of Buildkite, "buildkite-agent oidc request-token --audience ${audience}" prints this token. The program must be on the PATH of the job, also in its container.`,
    workspaces: () => [process.env.BUILDKITE_BUILD_CHECKOUT_PATH, process.cwd()],
};
function forkOf({ BUILDKITE_PULL_REQUEST: request = 'false', BUILDKITE_PULL_REQUEST_REPO: from, BUILDKITE_REPO: own, }) {
    const isFork = request !== 'false' && from && own && repositoryIn(from) !== repositoryIn(own);
    return isFork ? `the fork ${repositoryIn(from)}` : undefined;
}
function repositoryIn(address) {
    const path = address.replace(/\/*$/, '').replace(/\.git$/, '');
    return path.split(/[/:]/).slice(-2).join('/').toLowerCase();
}

;// platforms/src/circleci/system.ts



const circleci = {
    id: 'circleci',
    isHere: ({ CIRCLECI }) => CIRCLECI === 'true',
    job() {
        const { CIRCLE_WORKFLOW_JOB_ID = '', CIRCLE_PR_USERNAME, CIRCLE_PR_REPONAME } = process.env;
        const isFork = Boolean(CIRCLE_PR_USERNAME || CIRCLE_PR_REPONAME);
        return {
            label: `cc-${CIRCLE_WORKFLOW_JOB_ID}`,
            event: isFork ? guards.xP : '',
            outsider: isFork ? `the fork ${CIRCLE_PR_USERNAME ?? ''}/${CIRCLE_PR_REPONAME ?? ''}` : undefined,
        };
    },
    evidenceJob(claims) {
        const { env } = process;
        return (0,job_facts.X)('circleci', {
            repository: env.CIRCLE_PROJECT_REPONAME && `${env.CIRCLE_PROJECT_USERNAME}/${env.CIRCLE_PROJECT_REPONAME}`,
            repositoryId: claims['oidc.circleci.com/project-id'],
            run: env.CIRCLE_WORKFLOW_ID,
            job: env.CIRCLE_WORKFLOW_JOB_ID,
            actor: env.CIRCLE_USERNAME,
        });
    },
    tokenVariable: 'CIRCLE_OIDC_TOKEN_V2',
    tokenFix: (audience, has, input) => has === undefined
        ? 'CircleCI gives its jobs an ID token in CIRCLE_OIDC_TOKEN_V2. The builds of forks get it only if the project passes secrets to them.'
        : `${fixedAudience('CircleCI', 'the id of the organisation', has, input)} For a token of the audience ${audience} use --id-token-command 'circleci run oidc get --claims {"aud":"{audience}"}'.`,
    workspaces: () => [process.cwd()],
};

var forge = _require(3541);
var log = _require(276);
var evidence_job = _require(3991);
var job = _require(8329);
var job_repository = _require(5786);
;// platforms/src/github/system.ts






const github = {
    id: 'github',
    isHere: ({ GITHUB_ACTIONS }) => GITHUB_ACTIONS === 'true',
    job: job.c,
    evidenceJob: evidence_job.evidenceJob,
    starter: async () => (await _require.e("platforms-github-starter").then(_require.bind(_require, 2556))).readStarter(),
    repository: job_repository.E,
    tokenFix: () => (0,forge.c)().permission,
    tokenRequest: {
        host: () => (0,endpoint.w4)(process.env.ACTIONS_ID_TOKEN_REQUEST_URL),
        async send(audience, wire, patience, mask) {
            const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = process.env;
            const { fetchIdToken } = await Promise.resolve().then(_require.bind(_require, 3049));
            return fetchIdToken((0,job.c)(), wire, audience, patience, { url, token, mask });
        },
    },
    logMask: () => (value) => (0,log.Zg)(value, (form) => form.replaceAll('%', '%25')),
    workspaces: () => [process.env.GITHUB_WORKSPACE, process.cwd()],
};

;// platforms/src/forgejo/system.ts


const forgejo = { ...github, id: 'forgejo', isHere: forge.l };

var errors = _require(7638);
;// platforms/src/command/common-claim.ts

function commonClaim(tokens, claim, read) {
    const said = tokens
        .map(({ claims }) => read(claims))
        .filter((one) => typeof one === 'string' || typeof one === 'number');
    const [first, ...others] = new Set(said.map(String));
    if (others.length === 0)
        return first;
    throw new errors.rU('ERR_ID_TOKEN_INVALID', 'The ID tokens in this environment belong to different jobs', {
        facts: { [claim]: [first, ...others].join(', ') },
        fix: 'Remove each variable MAYFLY_ID_TOKEN_<NAME> that the CI system did not give to this job.',
    });
}

var external_node_fs_ = _require(3024);
var external_node_path_ = _require(6760);
var real_path = _require(8290);
;// platforms/src/gitlab/proxy-exec.ts



const mostAncestors = 64;
function hidesMasks(checkout) {
    const masks = (0,external_node_fs_.lstatSync)(`${(0,real_path.Y)(checkout)}.tmp/masking.db`, { throwIfNoEntry: false });
    if (masks?.isFile() !== true)
        return false;
    let pid = process.ppid;
    for (let count = 0; pid > 0 && count < mostAncestors; count++) {
        if (isProxyExec(pid))
            return true;
        pid = parentOf(pid);
    }
    return false;
}
function isProxyExec(pid) {
    const [program = '', command] = textOf(pid, 'cmdline').split('\0');
    return (0,external_node_path_.basename)(program).startsWith('gitlab-runner') && command === 'proxy-exec';
}
function parentOf(pid) {
    const stat = textOf(pid, 'stat');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}
function textOf(pid, file) {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${pid}/${file}`, 'utf8');
    }
    catch {
        return '';
    }
}

;// platforms/src/gitlab/system.ts






const revealingVariables = ['CI_DEBUG_TRACE', 'CI_DEBUG_SERVICES'];
const gitlab = {
    id: 'gitlab',
    isHere: ({ GITLAB_CI }) => GITLAB_CI === 'true',
    job(tokens) {
        const { CI_PIPELINE_ID = '', CI_JOB_ID = '', CI_PIPELINE_SOURCE = '' } = process.env;
        const known = tokens();
        const fork = system_forkOf(known);
        const claimed = (name) => commonClaim(known, name, (claims) => claims[name]);
        return {
            label: `gl-${claimed('pipeline_id') ?? CI_PIPELINE_ID}-${claimed('job_id') ?? CI_JOB_ID}`,
            event: fork === undefined ? (claimed('pipeline_source') ?? CI_PIPELINE_SOURCE) : guards.lP,
            outsider: fork,
        };
    },
    evidenceJob(claims) {
        const { env } = process;
        return (0,job_facts.X)('gitlab', {
            repository: claims.project_path ?? env.CI_PROJECT_PATH,
            repositoryId: claims.project_id ?? env.CI_PROJECT_ID,
            run: claims.pipeline_id ?? env.CI_PIPELINE_ID,
            job: claims.job_id ?? env.CI_JOB_ID,
            workflow: claims.ci_config_ref_uri,
            environment: claims.environment ?? env.CI_ENVIRONMENT_NAME,
            event: claims.pipeline_source ?? env.CI_PIPELINE_SOURCE,
            actor: claims.user_login ?? env.GITLAB_USER_LOGIN,
        });
    },
    tokenFix: (audience) => `Give the job an ID token with this audience: "id_tokens: { MAYFLY_ID_TOKEN: { aud: '${audience}' } }". If there are several, name each MAYFLY_ID_TOKEN_<NAME>.`,
    refuseUnsafeJob() {
        const set = revealingVariables.filter((name) => /^(true|t|1)$/i.test(process.env[name] ?? ''));
        if (set.length === 0)
            return;
        throw new errors.rU('ERR_LOG_UNMASKED', 'The log of this job shows every variable, also secrets', {
            facts: { variables: set.join(', ') },
            fix: 'Run the job without debug tracing.',
        });
    },
    logMask: (checkout) => (hidesMasks(checkout) ? log.Zg : undefined),
    workspaces: () => [process.env.CI_PROJECT_DIR, process.cwd()],
};
function system_forkOf(tokens) {
    const projects = tokens.flatMap(({ claims: { project_path: own, job_project_path: job } }) => typeof own === 'string' && typeof job === 'string' ? [{ own, job }] : []);
    const fork = projects.find(({ own, job }) => own !== job)?.own ?? (projects.length === 0 ? forkByVariables() : undefined);
    return fork && `the fork ${fork}`;
}
function forkByVariables({ env } = process) {
    const isFork = ['ID', 'PATH'].some((kind) => {
        const source = env[`CI_MERGE_REQUEST_SOURCE_PROJECT_${kind}`];
        return source && ![env[`CI_MERGE_REQUEST_PROJECT_${kind}`], env[`CI_PROJECT_${kind}`]].includes(source);
    });
    return isFork ? env.CI_MERGE_REQUEST_SOURCE_PROJECT_PATH || env.CI_MERGE_REQUEST_SOURCE_PROJECT_ID : undefined;
}

;// platforms/src/jenkins/system.ts



const longestBuild = 45;
const jenkins = {
    id: 'jenkins',
    isHere: ({ JENKINS_URL, BUILD_TAG }) => Boolean(JENKINS_URL && BUILD_TAG),
    job(tokens) {
        const { BUILD_TAG = '', CHANGE_FORK } = process.env;
        const build = commonClaim(tokens(), 'build', buildOf) ?? BUILD_TAG.replace(/^jenkins-/, '');
        return {
            label: `jk-${build.replace(/[^\w.-]+/g, '-').slice(-longestBuild)}`,
            event: CHANGE_FORK ? guards.xP : '',
            outsider: CHANGE_FORK ? `the fork ${CHANGE_FORK}` : undefined,
        };
    },
    evidenceJob({ build_number: number }) {
        const { JOB_NAME, BUILD_NUMBER, BRANCH_NAME } = process.env;
        return (0,job_facts.X)('jenkins', { repository: JOB_NAME, run: number ?? BUILD_NUMBER, workflow: BRANCH_NAME });
    },
    defaultDelivery: 'file',
    recordsArguments: true,
    tokenFix: (audience) => `Create a Jenkins credential of the type "OpenID Connect id token" with the audience ${audience}, and bind it around this command: withCredentials([string(credentialsId: '<its id>', variable: 'MAYFLY_ID_TOKEN')]).`,
    workspaces: () => [process.env.WORKSPACE],
};
function buildOf({ sub, build_number: number }) {
    const [, ...names] = URL.canParse(sub ?? '') ? new URL(sub ?? '').pathname.split('/job/') : [];
    if (names.length === 0 || number === undefined)
        return undefined;
    return [...names.map((name) => name.replace(/\/$/, '').replaceAll('%25', '%')), number].join('-');
}

var external_node_crypto_ = _require(7598);
;// platforms/src/shell/system.ts


const shell = {
    id: 'shell',
    isHere: () => true,
    job: () => ({ label: `sh-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`, event: '' }),
    evidenceJob: ({ sub }) => (0,job_facts.X)('shell', { job: sub }),
    tokenFix: (audience) => `Put an ID token (a JWT) with the audience ${audience} into the environment as MAYFLY_ID_TOKEN, or as MAYFLY_ID_TOKEN_<NAME> if there are several.`,
};

;// platforms/src/spacelift/system.ts



const spacelift = {
    id: 'spacelift',
    isHere: ({ SPACELIFT_OIDC_TOKEN }) => Boolean(SPACELIFT_OIDC_TOKEN),
    job: (tokens) => ({ label: `sl-${commonClaim(tokens(), 'run', (claims) => claims.runId) ?? ''}`, event: '' }),
    evidenceJob: ({ runId, spaceId, callerId, runType }) => (0,job_facts.X)('spacelift', { run: runId, repository: callerId, workflow: spaceId, event: runType }),
    tokenVariable: 'SPACELIFT_OIDC_TOKEN',
    tokenFix: (_, has, input) => has === undefined
        ? 'Spacelift gives each run of a paid account an ID token in SPACELIFT_OIDC_TOKEN.'
        : fixedAudience('Spacelift', 'the host name of the account', has, input),
    workspaces: () => [process.cwd()],
};

;// platforms/src/command/system.ts










const systems = {
    gitlab: gitlab,
    jenkins: jenkins,
    forgejo: forgejo,
    github: github,
    circleci: circleci,
    buildkite: buildkite,
    bitbucket: bitbucket,
    'azure-devops': azureDevops,
    spacelift: spacelift,
    shell: shell,
};
const systemNames = Object.keys(systems);
function guessSystem() {
    return systemNames.find((name) => systems[name].isHere(process.env)) ?? 'shell';
}
const modes = ['env', 'file'];
/***/ }),

/***/ 7006:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $: () => (largestTokenBytes),
  O: () => (readTokenFile)
});
var _core_errors__0 = _require(7638);
var _text_file__1 = _require(9360);
var _subject_tokens__2 = _require(349);
const largestTokenBytes = 64 << 10;
function readTokenFile(file, mask) {
    const read = (0,_text_file__1.readTextFile)(file, largestTokenBytes);
    const reason = 'fault' in read ? read.fault : read.text.trim() === '' ? 'is empty' : undefined;
    if (reason !== undefined)
        throw new _core_errors__0.rU('ERR_ID_TOKEN_UNAVAILABLE', 'The file of --id-token-file gave no ID token', {
            facts: { file, reason: `it ${reason}` },
            fix: 'Give the path of a regular file that contains an ID token. Mayfly reads it again for each use.',
        });
    return (0,_subject_tokens__2.F5)('text' in read ? read.text : '', mask, 'The file of --id-token-file');
}
/***/ }),

/***/ 3991:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  evidenceJob: () => (evidenceJob)
});
var _evidence_job_facts__1 = _require(3826);
var _forge__0 = _require(3541);
function evidenceJob({ environment }) {
    const { env } = process;
    return (0,_evidence_job_facts__1.X)((0,_forge__0.l)() ? 'forgejo' : 'github', {
        repository: env.GITHUB_REPOSITORY,
        repositoryId: env.GITHUB_REPOSITORY_ID,
        run: env.GITHUB_RUN_ID,
        attempt: env.GITHUB_RUN_ATTEMPT,
        job: env.GITHUB_JOB,
        workflow: env.GITHUB_WORKFLOW_REF,
        environment,
        event: env.GITHUB_EVENT_NAME,
        actor: env.GITHUB_ACTOR,
    });
}
/***/ }),

/***/ 1723:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  I: () => (eachLine)
});
function eachLine(stream, hear) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (part) => {
        const lines = (rest + part).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            hear(line);
    });
}
/***/ }),

/***/ 8492:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Cl: () => (listensOn),
  F8: () => (groupOf),
  W_: () => (isRunning),
  cu: () => (identityOf)
});
var node_fs__0 = _require(3024);

function identityOf(pid) {
    if (process.platform !== 'linux')
        return isThere(pid) ? { pid, started: '' } : undefined;
    const [state = 'X', ...fields] = stat(pid);
    return /[ZXx]/.test(state) ? undefined : { pid, started: fields[18] ?? '' };
}
function groupOf(pid) {
    return stat(pid)[2];
}
function stat(pid) {
    try {
        return (0,node_fs__0.readFileSync)(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
    }
    catch {
        return [];
    }
}
function isRunning({ pid, started }) {
    return identityOf(pid)?.started === started;
}
function listensOn(identity, port) {
    if (!isRunning(identity))
        return false;
    if (process.platform !== 'linux')
        return true;
    const address = new RegExp(`:${port.toString(16).toUpperCase().padStart(4, '0')}$`);
    const inodes = (0,node_fs__0.readFileSync)('/proc/net/tcp', 'latin1')
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .flatMap(([, local = '', , state, , , , , , inode]) => (state === '0A' && address.test(local) ? [inode] : []));
    return inodes.some((inode) => socketsOf(identity.pid).includes(`socket:[${inode}]`));
}
function socketsOf(pid) {
    const folder = `/proc/${pid}/fd`;
    try {
        return (0,node_fs__0.readdirSync)(folder).flatMap((name) => linkIfThere(`${folder}/${name}`));
    }
    catch {
        return [];
    }
}
function linkIfThere(path) {
    try {
        return [(0,node_fs__0.readlinkSync)(path)];
    }
    catch {
        return [];
    }
}
function isThere(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
/***/ }),

/***/ 4514:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  H: () => (startFault),
  k: () => (programPath)
});
var node_fs__0 = _require(3024);
var node_path__1 = _require(6760);


function programPath(program) {
    const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
    const folders = (process.env.PATH ?? '').split(node_path__1.delimiter).filter((folder) => folder !== '');
    return folders.flatMap((folder) => endings.map((ending) => (0,node_path__1.join)(folder, program + ending))).find(isProgram);
}
function startFault(program) {
    const { PATH } = process.env;
    if (process.platform === 'win32')
        return undefined;
    const folders = program.includes('/') ? undefined : PATH?.split(':');
    if (folders === undefined && !program.includes('/'))
        return undefined;
    const script = (folders?.map((folder) => `${folder || '.'}/${program}`) ?? [program]).find(isProgram);
    if (script === undefined)
        return { why: 'not found' };
    const line = firstLine(script);
    const [, interpreter] = /^#![ \t]*([^ \t]+)/.exec(line) ?? [];
    if (interpreter === undefined)
        return undefined;
    if (line.endsWith('\r'))
        return { why: 'carriage return', script, line: line.trim() };
    return isProgram(interpreter) ? undefined : { why: 'no interpreter', script, line };
}
function firstLine(path) {
    const start = Buffer.alloc(256);
    try {
        const file = (0,node_fs__0.openSync)(path, 'r');
        const length = (0,node_fs__0.readSync)(file, start);
        (0,node_fs__0.closeSync)(file);
        return start.toString('latin1', 0, length).split('\n', 1)[0] ?? '';
    }
    catch {
        return '';
    }
}
function isProgram(path) {
    try {
        if (!(0,node_fs__0.statSync)(path, { throwIfNoEntry: false })?.isFile())
            return false;
        (0,node_fs__0.accessSync)(path, node_fs__0.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
/***/ }),

/***/ 9360:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  readContent: () => (readContent),
  readTextFile: () => (readTextFile),
  textOf: () => (textOf)
});
var node_fs__0 = _require(3024);

function readTextFile(path, largestBytes, isPlain = false) {
    const file = readContent(path, largestBytes, isPlain);
    return 'fault' in file ? file : textOf(file.content, largestBytes);
}
function readContent(path, largestBytes, isPlain = false) {
    let file;
    try {
        const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = node_fs__0.constants;
        file = (0,node_fs__0.openSync)(path, O_RDONLY | O_NONBLOCK | (isPlain ? O_NOFOLLOW : 0));
        const found = (0,node_fs__0.fstatSync)(file);
        if (found.isDirectory())
            return { fault: 'is a folder, and no file' };
        if (!found.isFile())
            return { fault: 'is not a regular file' };
        if (found.size > largestBytes)
            return { fault: tooLarge(largestBytes) };
        const content = readBytes(file, largestBytes);
        return content.length > largestBytes ? { fault: tooLarge(largestBytes) } : { content };
    }
    catch (error) {
        const { code = 'unknown' } = error;
        return {
            fault: code === 'ENOENT'
                ? 'does not exist'
                : code === 'ELOOP'
                    ? 'is a symbolic link, and Mayfly reads only regular files here'
                    : `cannot be read (${code})`,
        };
    }
    finally {
        if (file !== undefined)
            (0,node_fs__0.closeSync)(file);
    }
}
function textOf(bytes, largestBytes) {
    if (bytes.length > largestBytes)
        return { fault: tooLarge(largestBytes) };
    try {
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    }
    catch {
        return { fault: 'is not UTF-8 text' };
    }
}
function readBytes(file, largestBytes) {
    const bytes = Buffer.alloc(Math.min((0,node_fs__0.fstatSync)(file).size, largestBytes) + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
        read = (0,node_fs__0.readSync)(file, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
}
function tooLarge(largestBytes) {
    const kibibytes = largestBytes / 1024;
    return `is larger than ${kibibytes < 1024 ? `${kibibytes} KiB` : `${kibibytes / 1024} MiB`}`;
}
/***/ }),

/***/ 4761:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  removeDelivered: () => (removeDelivered)
});
var _lease_folder__0 = _require(4835);
var _private_files__1 = _require(8201);
const harmlessRest = /^\[[\w .@+-]+\]\n(?:region = [\w-]+\n)?$/;
async function removeDelivered(root, delivered, lease, rest) {
    if (delivered.kind === 'section') {
        const { file, section } = delivered;
        if (rest === undefined || !harmlessRest.test(rest))
            return (0,_private_files__1.Uf)(root, file, section, lease.id);
        return (0,_private_files__1.RS)(root, file, section, lease.id, rest);
    }
    if (delivered.path !== (0,_lease_folder__0.H)(root, lease))
        throw new Error('the path does not belong to Mayfly');
    (0,_private_files__1.Ws)(root, delivered.path);
}
/***/ }),

/***/ 704:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  c: () => (nearly)
});
function nearly(known, name) {
    if (name.replaceAll('_', '-') === known)
        return true;
    if (known.length < 5 || Math.abs(known.length - name.length) > 1)
        return false;
    let start = 0;
    while (start < known.length && known[start] === name[start])
        start++;
    let end = 0;
    while (end < Math.min(known.length, name.length) - start && known.at(-1 - end) === name.at(-1 - end))
        end++;
    const left = known.slice(start, known.length - end);
    const right = name.slice(start, name.length - end);
    return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''));
}
/***/ })

};
;
