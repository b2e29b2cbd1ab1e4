/******/ (function () { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({


/***/ 620:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  f: () => (traceOf),
  m: () => (aboutLease)
});
const longestValue = 512;
function traceOf(values) {
    return Object.fromEntries(Object.entries(values).filter((entry) => isTraceValue(entry[1])));
}
function isTraceValue(value) {
    return typeof value === 'string' && value.length <= longestValue && /^[\x20-\x7e]+$/.test(value);
}
function aboutLease({ id, provider, principal }) {
    return { lease: id, provider, principal };
}
/***/ }),

/***/ 368:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  u: () => (instant)
});
function instant(milliseconds) {
    return `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}
const latestDate = 8.64e15;
function isNumericDate(claim) {
    return typeof claim === 'number' && Math.abs(claim * 1000) <= latestDate;
}
/***/ }),

/***/ 51:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  D7: () => (objectIn),
  Vh: () => (readJson),
  b6: () => (textOf)
});
function readJson(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}
function objectIn(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/***/ }),

/***/ 933:
/***/ (function (_module, _exports, _require) {

"use strict";
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

/***/ 109:
/***/ (function (_module, _exports, _require) {

"use strict";

_require.d(_exports, {
  HH: () => (decodeEndings),
  eT: () => (decodeRecord)
});


;// core/src/credible.ts
function isWord(text) {
    return text !== undefined && /^[\x21-\x7e]+$/.test(text);
}
function isPlausibleExpiry(expiresAt, date, longestSeconds) {
    const slack = 600_000;
    if (!Number.isFinite(expiresAt) || expiresAt <= 0 || expiresAt > latestExpiry)
        return false;
    return date === undefined || (expiresAt > date && expiresAt <= date + longestSeconds * 1000 + slack);
}
const latestExpiry = Date.UTC(9999, 11, 31);

var evidence = _require(620);
var json = _require(51);
var secret = _require(189);
;// core/src/proxy.ts

function receiveProxy(given, mask) {
    const text = typeof given === 'string' ? given : given.reveal();
    const { username, password } = new URL(text);
    if (username === '' && password === '')
        return secret.z.receive(text, () => undefined);
    const proxy = secret.z.receive(text, mask);
    const [user, word] = [decodeURIComponent(username), decodeURIComponent(password)];
    for (const part of password === '' ? new Set([username, user]) : new Set([password, word]))
        mask(part);
    mask(Buffer.from(`${user}:${word}`).toString('base64'));
    return proxy;
}

;// core/src/record.ts





function encodeRecord(record) {
    return JSON.stringify({
        version: 1,
        ...record,
        proxy: record.proxy?.reveal(),
        evidence: record.evidence && { ...record.evidence, token: record.evidence.token?.reveal() },
        leases: record.leases.map((lease) => ({ ...lease, endings: encodeEndings(lease.endings) })),
    });
}
function decodeRecord(text, mask) {
    try {
        const { version, strict, proxy, noProxy, tokenHost, tokenSource, evidence, leases } = JSON.parse(text);
        if (version !== 1 || !Array.isArray(leases))
            return undefined;
        const whole = objectsIn(leases).filter(({ endings }) => Array.isArray(endings));
        if (whole.length === 0 && leases.length > 0)
            return undefined;
        return {
            strict: strict === true,
            ...(typeof proxy === 'string' && { proxy: receiveProxy(proxy, mask) }),
            ...(Array.isArray(noProxy) && { noProxy: noProxy.map(String) }),
            ...(typeof tokenHost === 'string' && { tokenHost }),
            ...(tokenSource && { tokenSource: decodeTokenSource((0,json.D7)(tokenSource)) }),
            ...decodeEvidence(evidence, mask),
            leases: whole.map((lease) => decodeLease(lease, mask)),
        };
    }
    catch {
        return undefined;
    }
}
function decodeTokenSource({ file, command }) {
    return {
        ...(typeof file === 'string' && { file }),
        ...(Array.isArray(command) && { command: command.map(String) }),
    };
}
function encodeEndings(endings) {
    return endings.map((ending) => ({ ...ending, key: ending.key?.reveal() }));
}
function decodeEndings(value, mask) {
    if (!Array.isArray(value))
        throw new TypeError('no list');
    return objectsIn(value).map(({ ender, what, expiresAt, asked, facts, handle, key, acceptedUntil, audience, trace }) => ({
        ...(typeof ender === 'string' && { ender }),
        what: (0,json.b6)(what) ?? '',
        ...(isTime(expiresAt) && { expiresAt }),
        ...(asked === true && { asked }),
        facts: textsIn(facts),
        ...(handle !== undefined && { handle: textsIn(handle) }),
        ...(typeof key === 'string' && { key: secret.z.receive(key, mask) }),
        ...(isTime(acceptedUntil) && { acceptedUntil }),
        ...(typeof audience === 'string' && { audience }),
        ...(trace !== undefined && { trace: (0,evidence.f)(textsIn(trace)) }),
    }));
}
function decodeEvidence(value, mask) {
    const { sink, chain, file, hidden, token, ca } = (0,json.D7)(value);
    if (typeof sink !== 'string' || typeof chain !== 'string' || typeof file !== 'string')
        return {};
    const place = {
        ...{ sink, chain, file, hidden: Array.isArray(hidden) ? hidden.map(String) : [] },
        ...(typeof token === 'string' && { token: secret.z.receive(token, mask) }),
        ...(typeof ca === 'string' && { ca }),
    };
    return { evidence: place };
}
const leaseId = /^[a-z-]+-[0-9a-f]{12}$/;
function decodeLease(lease, mask) {
    const { id, provider, authority, principal, clockAhead, endings, delivered, reads } = lease;
    return {
        id: leaseId.test(String(id)) ? String(id) : 'unknown',
        provider: String(provider),
        ...(typeof authority === 'string' && { authority }),
        principal: String(principal),
        ...(Number.isFinite(clockAhead) && { clockAhead: clockAhead }),
        endings: decodeEndings(endings, mask),
        delivered: objectsIn(delivered).flatMap(decodeDelivered),
        ...(Array.isArray(reads) && { reads: objectsIn(reads).map(decodeRead) }),
    };
}
function decodeRead({ what, version, request }) {
    return {
        what: (0,json.b6)(what) ?? '',
        ...(typeof version === 'string' && { version }),
        ...(typeof request === 'string' && { request }),
    };
}
function decodeDelivered({ kind, ...one }) {
    const { name, path, file, section } = one;
    const optional = (field) => (typeof one[field] === 'string' ? { [field]: one[field] } : {});
    if (kind === 'env')
        return typeof name === 'string' ? [{ kind, name, ...optional('set'), ...optional('was') }] : [];
    if (kind === 'section')
        return typeof file === 'string' && typeof section === 'string' ? [{ kind, file, section, ...optional('rest') }] : [];
    if (typeof path !== 'string')
        return [];
    return kind === 'agent' ? [{ kind, path, last: one.last === true }] : [{ kind: 'folder', path }];
}
function objectsIn(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];
}
function textsIn(value) {
    return Object.fromEntries(Object.entries((0,json.D7)(value)).map(([name, text]) => [name, (0,json.b6)(text) ?? '']));
}
function isTime(value) {
    return typeof value === 'number' && isPlausibleExpiry(value, undefined, 0);
}
/***/ }),

/***/ 189:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  z: () => (Secret)
});
const inspect = Symbol.for('nodejs.util.inspect.custom');
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    static receive(value, mask) {
        mask(value);
        return new Secret(value);
    }
    static receiveBytes(bytes, mask) {
        const { buffer, byteOffset, byteLength } = bytes;
        const copy = Buffer.from(buffer, byteOffset, byteLength);
        mask(copy.toString('base64'));
        mask(copy.toString('hex'));
        return new Secret(bytes);
    }
    static join(pieces) {
        const [first] = pieces;
        if (pieces.length === 1 && first !== undefined)
            return first;
        const text = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.#text())).join('');
        return pieces.some((piece) => piece instanceof Secret) ? new Secret(text) : text;
    }
    insideJson() {
        return new Secret(JSON.stringify(this.#text()).slice(1, -1));
    }
    equals(other) {
        return other !== undefined && this.#value === other.#value;
    }
    reveal() {
        return this.#text();
    }
    revealContent() {
        return this.#value;
    }
    #text() {
        if (typeof this.#value !== 'string')
            throw new TypeError('These bytes are not text');
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        throw new TypeError('A Secret is never serialised; a codec reveals it by name');
    }
    [inspect]() {
        return '***';
    }
}
/***/ }),

/***/ 453:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  c: () => (serverNow)
});
const smallestMilliseconds = 30_000;
function noteClock(lease, date, now) {
    if (date === undefined)
        return;
    if (Math.abs(now - date) < smallestMilliseconds)
        delete lease.clockAhead;
    else
        lease.clockAhead = now - date;
}
function serverNow({ clockAhead = 0 }, now) {
    return now - clockAhead;
}
/***/ }),

/***/ 392:
/***/ (function () {

process.on('SIGUSR1', () => undefined);
/***/ }),

/***/ 266:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  O: () => (jobFolder)
});
var node_path__0 = _require(760);

function jobFolder() {
    const temp = process.env.RUNNER_TEMP;
    if (!temp)
        throw Object.assign(new Error('RUNNER_TEMP is not set'), { code: 'RUNNER_TEMP is not set' });
    return (0,node_path__0.join)((0,node_path__0.resolve)(temp), 'mayfly');
}
/***/ }),

/***/ 324:
/***/ (function (_module, _exports, _require) {

"use strict";

_require.d(_exports, {
  fJ: () => (fail),
  Rm: () => (log),
  dK: () => (mask)
});

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = require("os");
;// @actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// @actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
var external_node_fs_ = _require(24);
;// platforms/src/print.ts

function print(text) {
    let rest = Buffer.from(text);
    while (rest.length > 0) {
        try {
            rest = rest.subarray((0,external_node_fs_.writeSync)(1, rest));
        }
        catch (error) {
            const { code } = error;
            if (code === 'EPIPE')
                return;
            if (code !== 'EAGAIN')
                throw error;
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        }
    }
}

var redaction = _require(306);
;// platforms/src/github/log.ts



function mask(value) {
    const commands = (0,redaction.nB)(value)
        .filter((form) => !/[\r\n]/.test(form))
        .map((form) => `::add-mask::${form.replaceAll('%', '%25')}\n`);
    if (commands.length > 0)
        print(commands.join(''));
}
const log = {
    info: (message) => print(`${(0,redaction.om)(message, 2000)}\n`),
    warn: (message) => annotate('warning', (0,redaction.om)(message, 2000)),
};
function fail(message, failure) {
    process.exitCode = 1;
    const whole = (0,redaction.E$)(message);
    const parts = fits('error', whole) ? undefined : failure?.parts?.();
    for (const part of parts ?? [whole])
        annotate('error', (0,redaction.E$)(part));
}
const longestCommand = 4096;
function fits(kind, text) {
    return `::${kind}::${text.replace(/[%\r\n]/g, '%25')}`.length <= longestCommand;
}
function annotate(kind, text) {
    let part = '';
    const lines = fits(kind, text) ? [text] : text.split(/(?<=\n)/);
    for (const word of lines.flatMap((line) => (fits(kind, line) ? [line] : line.split(/(?<= )/)))) {
        if (part !== '' && !fits(kind, part + word)) {
            issueCommand(kind, {}, part);
            part = '';
        }
        part += word;
    }
    issueCommand(kind, {}, part);
}
/***/ }),

/***/ 306:
/***/ (function (_module, _exports, _require) {

"use strict";

_require.d(_exports, {
  nB: () => (learn),
  E$: () => (redact),
  om: () => (safeLine)
});


;// core/src/foreign-text.ts
const longestRead = 4096;
const userBeforeHost = /^[^\s:@/]+:\S+@([^\s:@/]+:\d+\/?)$/;
const longestShown = 80;
function foreignText(value) {
    return typeof value === 'string' && value !== '' ? shorten(value, longestRead) : undefined;
}
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, text.lastIndexOf(' ', limit - 1) + 1)}[\u2026]`;
}
function quote(given, whole = given) {
    if (shorten(whole, longestShown) !== whole || /["\\\p{C}]/u.test(whole))
        return `a text of ${given.length} characters`;
    return `"${given.replace(/\/\/\S*@/g, '//***@').replace(userBeforeHost, '***@$1')}"`;
}
function printable(run) {
    return run.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
}
function neutralise(text, limit = 300) {
    const line = shorten(text, longestRead)
        .replace(/[^ -~]+/g, printable)
        .replace(/#(?=#)/g, '# ')
        .replace(/(^|\s)::/g, '$1: :')
        .replace(/section_(start|end):/g, 'section_$1 :')
        .trim();
    return shorten(line, limit);
}

;// core/src/spellings.ts
const everyQuote = /'/g;
function spellings(value) {
    if (/^[\w%+./:=@-]*$/.test(value))
        return [];
    const asciiOnly = /^[\x20-\x7e]*$/.test(value);
    return [
        ...(value.includes("'") ? singleQuoted(value) : []),
        value.replace(/[$"\\`]/g, '\\$&'),
        value.replace(/[ !"$&'()*,;<>?[\\\]^`{|}]|(?<=[:=])~/g, '\\$&'),
        value.replace(/[\\']/g, '\\$&'),
        value.replaceAll('\\', '\\\\'),
        value.replaceAll('"', '""'),
        ...(/[&<>"']/.test(value) ? markup(value) : []),
        ...json(value, asciiOnly),
    ];
}
function singleQuoted(value) {
    const forms = [
        value.replace(everyQuote, "'\\''"),
        value.replace(/'+/g, (quotes) => `'"${quotes}"'`),
        value.replace(everyQuote, `'"'"'`),
        value.replace(everyQuote, "''"),
    ];
    return value.endsWith("'") ? forms.map((form) => form.slice(0, -1)) : forms;
}
function markup(value) {
    const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const named = text.replaceAll('"', '&quot;');
    const numbered = text.replaceAll('"', '&#34;');
    const single = ['&#39;', '&#x27;', '&apos;'].map((form) => named.replaceAll("'", form));
    return [text, named, ...single, numbered.replaceAll("'", '&#39;')];
}
function json(value, asciiOnly) {
    const plain = JSON.stringify(value).slice(1, -1);
    const forms = [plain.replace(/[&<>\u2028\u2029]/g, unicodeEscape)];
    if (!asciiOnly)
        forms.push(plain.replace(/[^\x00-\x7f]/g, unicodeEscape));
    return forms;
}
function unicodeEscape(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
function urlSpellings(value) {
    if (/^[\w.-]*$/.test(value))
        return [];
    const component = encodeURIComponent(Buffer.from(value).toString());
    const strict = component.replace(/[!'()*]/g, hex);
    const form = strict.replaceAll('%20', '+');
    const keeping = (signs) => strict.replace(/%../g, (octet) => (signs.includes(spellings_char(octet)) ? spellings_char(octet) : octet));
    return [
        component,
        form.replaceAll('%2A', '*').replaceAll('~', '%7E'),
        form,
        keeping("!$%&'()*+,"),
        keeping('$&+,;='),
        keeping('/'),
        keeping("!'()*;/?:@&=+$,#"),
    ];
}
function hex(sign) {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
function spellings_char(octet) {
    return String.fromCharCode(Number.parseInt(octet.slice(1), 16));
}

;// core/src/masks.ts

const shortestMasked = 4;
const shortestWithForms = 8;
const longestEncoded = 65_536;
const pemArmour = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;
const wellKnown = new Set(['true', 'false', 'null', 'undefined']);
function masks_isMaskable(value) {
    return value.length >= shortestMasked && !wellKnown.has(value);
}
function maskForms(value) {
    if (!masks_isMaskable(value))
        return [];
    if (value.length < shortestWithForms)
        return [value];
    const forms = new Set([value]);
    if (value.length > longestEncoded) {
        addLines(value, forms);
        return [...forms];
    }
    for (const form of [
        ...(plainCharacters.test(value) ? bytesEncoded(value) : otherForms(value, forms)),
        ...jwts(value),
    ])
        if (form.length >= shortestWithForms)
            forms.add(form);
    return [...forms];
}
const plainCharacters = /^[\w.-]*$/;
function otherForms(value, forms) {
    addLines(value, forms);
    const spelt = [...forms].filter((text) => text.length >= shortestWithForms).flatMap(spellings);
    return [...encodings(value), ...spelt, ...urlSpellings(value)];
}
function addLines(value, forms) {
    for (const line of value.split(/\r\n|\r|\n/)) {
        const text = line.trim();
        if (masks_isMaskable(text) && !pemArmour.test(text))
            forms.add(text);
    }
}
function jwts(value) {
    return (value.match(/[\w.-]+/g) ?? []).flatMap((run) => {
        const parts = run.split('.');
        return parts.flatMap((header, at) => {
            const { [at + 1]: payload = '', [at + 2]: signature = '' } = parts;
            const begins = [header.indexOf('eyJ'), header.lastIndexOf('eyJ')].filter((begin) => begin >= 0);
            if (signature.length < shortestWithForms || begins.length === 0)
                return [];
            return [signature, ...begins.map((begin) => `${header.slice(begin)}.${payload}.${signature}`)];
        });
    });
}
function encodings(value) {
    const json = JSON.stringify(value).slice(1, -1);
    const percent = encodeURIComponent(Buffer.from(value).toString()).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
    return [
        ...bytesEncoded(value),
        json,
        json.replaceAll('/', '\\/'),
        JSON.stringify(json).slice(1, -1),
        percent.replace(/%../g, (octet) => octet.toUpperCase()),
        percent.replace(/%../g, (octet) => octet.toLowerCase()),
    ];
}
function bytesEncoded(value) {
    const bytes = Buffer.from(value);
    const cores = [0, 1, 2].map((offset) => base64Core(bytes, offset));
    const hex = bytes.toString('hex');
    return [...cores, ...cores.map((core) => core.replaceAll('+', '-').replaceAll('/', '_')), hex, hex.toUpperCase()];
}
function base64Core(bytes, offset) {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}

;// platforms/src/redaction.ts


const secretForms = new Set();
function learn(value) {
    const fresh = maskForms(value).filter((form) => !secretForms.has(form));
    for (const form of fresh)
        secretForms.add(form);
    return fresh;
}
function isUnmaskable(value) {
    return value !== '' && !isMaskable(value);
}
function knownForms() {
    return [...secretForms];
}
function safeLine(text, limit) {
    return redact(neutralise(redact(text), limit));
}
function redact(text) {
    let hidden;
    for (const form of secretForms) {
        for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
            hidden ??= new Uint8Array(text.length);
            hidden.fill(1, at, at + form.length);
        }
    }
    if (!hidden)
        return text;
    let clean = '';
    for (let at = 0; at < text.length; at++) {
        if (!hidden[at])
            clean += text[at];
        else if (!hidden[at + 1])
            clean += '***';
    }
    return clean;
}
/***/ }),

/***/ 24:
/***/ (function (module) {

"use strict";
module.exports = require("node:fs");

/***/ }),

/***/ 67:
/***/ (function (module) {

"use strict";
module.exports = require("node:http");

/***/ }),

/***/ 161:
/***/ (function (module) {

"use strict";
module.exports = require("node:os");

/***/ }),

/***/ 760:
/***/ (function (module) {

"use strict";
module.exports = require("node:path");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function _require(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, _require);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	_require.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof _require !== 'undefined') _require.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		_require.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			_require.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		_require.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(_require.o(definition, key) && !_require.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		_require.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		_require.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(_require.f).reduce((promises, key) => {
/******/ 				_require.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		_require.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return chunkId + ".js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		_require.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		_require.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(_require.o(moreModules, moduleId)) {
/******/ 					_require.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(_require);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		_require.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + _require.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var _exports = {};
// This entry need to be wrapped in an IIFE because it need to be in strict mode.
(() => {
"use strict";
_require.r(_exports);

_require.d(_exports, {
  endSetup: () => (endSetup),
  post: () => (post)
});

var closed_debugger = _require(392);
var evidence = _require(620);
var instant = _require(368);
var src_outcome = _require(933);
var server_clock = _require(453);
;// core/src/release.ts




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
    const stillValid = rows.filter((row) => src_outcome.rp.includes(row.outcome));
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
                platform.evidence?.note({ event: 'ended', ...(0,evidence.m)(lease), what, outcome, detail, trace });
        };
        for (const ending of [...lease.endings].reverse()) {
            const { expiresAt, ender } = ending;
            const load = ender === undefined ? undefined : enders[ender]?.loadEnder;
            if (expiresAt !== undefined && (0,server_clock.c)(lease, platform.now()) > expiresAt + expiryMarginMilliseconds)
                add(ending, 'already-expired', `since ${(0,instant.u)(expiresAt)}`);
            else if (ender === undefined)
                add(ending, 'expires-only', (0,src_outcome.oV)(ending));
            else if (!load || !network)
                add(ending, 'not-run', (0,src_outcome.oV)(ending));
            else {
                revocations ??= (await _require.e("revocation").then(_require.bind(_require, 867))).openRevocations(platform, network, record, milliseconds);
                add(ending, ...(await revocations.revoke(lease, ending, load)));
            }
        }
        for (const read of lease.reads ?? [])
            add({ what: read.what }, 'read', (0,src_outcome.yR)(read));
    }
    revocations?.close();
    return rows;
}

;// platforms/src/ending-signals.ts
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGALRM', 'SIGXCPU', 'SIGABRT'];

var log = _require(324);
;// platforms/src/github/platform.ts

const sharedPlatform = { log: log.Rm, mask: log.dK, fail: log.fJ, now: () => Date.now() };

var record = _require(109);
;// platforms/src/github/state.ts

const stateKey = 'mayfly';
const largestStateBytes = (/* unused pure expression or super */ null && (100 * 1024));
function stateText(record) {
    const text = encodeRecord(record);
    return Buffer.byteLength(text) > largestStateBytes ? undefined : text;
}
function loadState(mask) {
    const text = process.env[`STATE_${stateKey}`];
    return text ? ((0,record.eT)(text, mask) ?? 'unreadable') : undefined;
}
function mustAsk() {
    const record = loadState(() => undefined);
    if (record === undefined || record === 'unreadable')
        return false;
    if (record.evidence)
        return true;
    return record.leases.some(({ endings, delivered }) => endings.some(({ ender }) => ender !== undefined) || delivered.some(({ kind }) => kind === 'agent'));
}

var redaction = _require(306);
var external_node_fs_ = _require(24);
;// platforms/src/github/runner-file.ts

function appendToRunnerFile(path, text) {
    mustBeRegular(path);
    (0,external_node_fs_.appendFileSync)(path, text);
}
function mustBeRegular(path) {
    const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (found && !found.isFile() && !found.isDirectory())
        throw new Error('not a regular file');
}

;// platforms/src/github/summary.ts



const largestBytes = 1000 * 1024;
const outcomesPage = 'https://github.com/mayfly-ci/mayfly/blob/main/docs/limits.md';
function summarise(rows) {
    const file = process.env.GITHUB_STEP_SUMMARY;
    if (file)
        appendToRunnerFile(file, summaryOf(rows));
}
function summaryOf(rows) {
    const head = [
        '### Mayfly: issued credentials and how they ended',
        '',
        '| outcome | detail | credential or value | credential id |',
        '| --- | --- | --- | --- |',
    ];
    const alive = rows.filter(({ outcome }) => src_outcome.rp.includes(outcome));
    const sorted = [...alive, ...rows.filter((row) => !alive.includes(row))];
    const lines = [];
    let bytes = 0;
    for (const { outcome, detail, what, lease } of sorted) {
        const line = `| ${[summary_link(outcome), ...[detail, what, lease].map(cell)].join(' | ')} |`;
        bytes += Buffer.byteLength(line) + 1;
        if (bytes > largestBytes)
            break;
        lines.push(line);
    }
    const left = sorted.length - lines.length;
    const rest = left === 0 ? [] : ['', `The log of this step shows ${left} more.`];
    return `${[...head, ...lines, ...rest, ''].join('\n')}\n`;
}
function summary_link(outcome) {
    return `[${outcome}](${outcomesPage}#${outcome})`;
}
function cell(text) {
    const safe = (0,redaction.om)(text).replaceAll('`', "'").replaceAll('|', '\u00a6');
    return safe === '' ? '' : `\`${safe}\``;
}

var external_node_os_ = _require(161);
;// platforms/src/public-variables.ts
const publicVariables = [
    'AKEYLESS_AUTH_TOKEN_FILE',
    'AKEYLESS_GATEWAY',
    'ARM_CLIENT_ID',
    'ARM_ENVIRONMENT',
    'ARM_METADATA_HOSTNAME',
    'ARM_OIDC_TOKEN_FILE_PATH',
    'ARM_SUBSCRIPTION_ID',
    'ARM_TENANT_ID',
    'ARM_USE_OIDC',
    'AWS_CONFIG_FILE',
    'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
    'AWS_DEFAULT_REGION',
    'AWS_PROFILE',
    'AWS_REGION',
    'AWS_SHARED_CREDENTIALS_FILE',
    'AZURE_AUTHORITY_HOST',
    'AZURE_CLIENT_ID',
    'AZURE_CONFIG_DIR',
    'AZURE_FEDERATED_TOKEN_FILE',
    'AZURE_SUBSCRIPTION_ID',
    'AZURE_TENANT_ID',
    'CLOUDSDK_AUTH_ACCESS_TOKEN_FILE',
    'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
    'CLOUDSDK_BILLING_QUOTA_PROJECT',
    'CLOUDSDK_CONFIG',
    'CLOUDSDK_CORE_PROJECT',
    'CLOUDSDK_CORE_REQUEST_REASON',
    'CLOUDSDK_CORE_UNIVERSE_DOMAIN',
    'CLOUDSDK_PROJECT',
    'CONJUR_ACCOUNT',
    'CONJUR_APPLIANCE_URL',
    'CONJUR_AUTHN_TOKEN_FILE',
    'DELINEA_TOKEN_FILE',
    'DELINEA_URL',
    'GCLOUD_PROJECT',
    'GCP_PROJECT',
    'GH_ENTERPRISE_TOKEN_FILE',
    'GH_HOST',
    'GH_TOKEN_FILE',
    'GOOGLE_APPLICATION_CREDENTIALS',
    'GOOGLE_CLOUD_PROJECT',
    'GOOGLE_CLOUD_QUOTA_PROJECT',
    'GOOGLE_CLOUD_UNIVERSE_DOMAIN',
    'GOOGLE_GHA_CREDS_PATH',
    'GOOGLE_PROJECT',
    'IDENTITY_ENDPOINT',
    'KUBECONFIG',
    'NO_PROXY',
    'VAULT_ADDR',
    'VAULT_NAMESPACE',
    'VAULT_TOKEN_FILE',
    'no_proxy',
];

;// platforms/src/variables.ts

const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const dangerousNames = new Set([
    'PATH HOME SHELL IFS PS4 UID EUID PPID SHELLOPTS BASHOPTS PROMPT_COMMAND ENV BASH_ENV ZDOTDIR',
    'JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS',
    'NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_COMPILE_CACHE',
    'DOTNET_STARTUP_HOOKS CORECLR_ENABLE_PROFILING COR_ENABLE_PROFILING',
    'OPENSSL_CONF OPENSSL_CONF_INCLUDE OPENSSL_MODULES OPENSSL_ENGINES GCONV_PATH GLIBC_TUNABLES',
    'GIT_SSH GIT_SSH_COMMAND GIT_EXEC_PATH GIT_EXTERNAL_DIFF GIT_ASKPASS GIT_PROXY_COMMAND GIT_PAGER GIT_EDITOR',
    'GIT_SEQUENCE_EDITOR GIT_TEMPLATE_DIR',
].flatMap((line) => line.split(' ')));
const dangerousBeginnings = [
    'PYTHON PERL5 RUBY NODE_DEBUG NODE_TLS_ NODE_REPL_ NODE_V8_ NODE_ICU_ CORECLR_PROFILER COR_PROFILER GIT_CONFIG LD_',
    'DYLD_ INPUT_ STATE_ GITHUB_ RUNNER_ ACTIONS_ MAYFLY_',
].flatMap((line) => line.split(' '));
function isSettable(variable) {
    const name = variable.toUpperCase();
    const dangerous = dangerousNames.has(name) || dangerousBeginnings.some((beginning) => name.startsWith(beginning));
    return plainName.test(variable) && !dangerous;
}
function isPublicVariable(variable) {
    return publicVariables.includes(variable);
}

;// platforms/src/github/env-file.ts




class StepFiles {
    #before = [];
    #takenBack = false;
    remember() {
        if (this.#before.length > 0)
            return;
        const { GITHUB_ENV, GITHUB_OUTPUT } = process.env;
        this.#before = [GITHUB_ENV, GITHUB_OUTPUT].flatMap((file) => (file ? [{ file, length: lengthOf(file) }] : []));
    }
    takeBack() {
        for (const { file, length } of this.#before)
            if (lengthOf(file) > length)
                truncateSync(file, length);
        this.#takenBack = this.#before.length > 0;
    }
    get areTakenBack() {
        return this.#takenBack;
    }
}
function lengthOf(file) {
    return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
function restoreVariable({ name, set, was = '' }) {
    const mayRestore = was === '' || (isPublicVariable(name) && !/\p{Cc}/u.test(was));
    if (!isSettable(name) || !mayRestore)
        throw new Error('Mayfly does not set this variable');
    const file = process.env.GITHUB_ENV;
    if (file && (set === undefined || process.env[name] === set))
        appendToRunnerFile(file, `${name}=${was}${external_node_os_.EOL}`);
}

var job_folder = _require(266);
;// platforms/src/github/withdraw.ts



async function withdraw(delivered, lease, failing) {
    if (delivered.kind === 'env') {
        if (!failing)
            restoreVariable(delivered);
    }
    else if (delivered.kind === 'agent') {
        const { withdrawAgent } = await _require.e("platforms-github-agent-withdraw").then(_require.bind(_require, 16));
        await withdrawAgent(delivered, lease, { log: log.Rm, mask: log.dK, root: (0,job_folder.O)() });
    }
    else {
        const rest = delivered.kind === 'section' && !failing ? delivered.rest : undefined;
        const { removeDelivered } = await _require.e("platforms-withdrawal").then(_require.bind(_require, 629));
        await removeDelivered((0,job_folder.O)(), delivered, lease, rest);
    }
}

;// platforms/src/github/post.ts








const releasePlatform = {
    ...sharedPlatform,
    withdraw: (delivered, lease) => withdraw(delivered, lease, false),
    load() {
        const record = loadState(log.dK);
        if (record !== 'unreadable')
            return record;
        log.Rm.warn('The record of this step cannot be read: delivered variables and files were not removed from the job, and issued credentials expire by themselves.');
        return undefined;
    },
    report(rows) {
        for (const { what, outcome, detail } of rows)
            log.Rm.info(`${what}: ${outcome}, ${detail}`);
        summarise(rows);
    },
};
async function runPost(enders, openNetwork, resumeEvidence) {
    try {
        await release({
            ...releasePlatform,
            ...(openNetwork && { network: (egress) => openNetwork(egress, log.dK) }),
            ...(resumeEvidence && { resumeEvidence }),
        }, enders);
    }
    catch (error) {
        warnOf(error);
    }
}
for (const signal of endingSignals)
    process.on(signal, () => undefined);
process.on('uncaughtException', (error) => {
    warnOf(error);
    process.exit();
});
function warnOf(error) {
    const { code, name } = (error ?? {});
    log.Rm.warn(`The post step met an unexpected error (${code ?? name}): credentials that it could not revoke expire by themselves.`);
}

;// programs/src/post.ts


function post(ask) {
    if (mustAsk())
        ask();
    else
        void runPost({});
}
async function endSetup() {
    const { removeCommandFolder } = await _require.e("platforms-github-command-folder").then(_require.bind(_require, 296));
    removeCommandFolder();
}

})();

module.exports = _exports;
/******/ })()
;
