"use strict";
exports.id = 410;
exports.ids = [410];
exports.modules = {

/***/ 9410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./packages/platforms/src/command/log.ts
var log = __webpack_require__(276);
// EXTERNAL MODULE: ./packages/platforms/src/command/subject-tokens.ts
var subject_tokens = __webpack_require__(349);
// EXTERNAL MODULE: ./packages/platforms/src/redaction.ts + 1 modules
var redaction = __webpack_require__(2029);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./packages/cli/src/redact.ts

const stars = Buffer.from('***');
const nothing = Buffer.alloc(0);
const longestSkip = 255;
class Redaction {
    #forms;
    #skips = new Uint8Array(65_536);
    #ending = new Map();
    #beginning = new Array(65_536);
    #firstBytes = new Uint8Array(256);
    #shortest;
    #longest;
    #held = nothing;
    #base = 0;
    #done = 0;
    #starred = false;
    constructor(forms) {
        this.#forms = [...new Set(forms)].map((form) => Buffer.from(form)).filter(({ length }) => length > 1);
        const lengths = this.#forms.map(({ length }) => length);
        this.#shortest = Math.min(...lengths, longestSkip);
        this.#longest = Math.max(0, ...lengths);
        this.#skips.fill(this.#shortest - 1);
        for (const form of this.#forms)
            this.#learn(form);
    }
    #learn(form) {
        for (let end = 1; end < this.#shortest; end++) {
            const pair = pairAt(form, end);
            this.#skips[pair] = Math.min(this.#skips[pair], this.#shortest - 1 - end);
        }
        const last = pairAt(form, this.#shortest - 1);
        this.#ending.set(last, [...(this.#ending.get(last) ?? []), form]);
        const first = pairAt(form, 1);
        this.#beginning[first] = [...(this.#beginning[first] ?? []), form];
        this.#firstBytes[form[0]] = 1;
    }
    get held() {
        return this.#held.length;
    }
    push(chunk) {
        if (this.#forms.length === 0 || chunk.length === 0)
            return chunk;
        const bytes = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
        return this.#letGo(bytes, this.#openFrom(bytes));
    }
    end() {
        return this.#letGo(this.#held, this.#held.length);
    }
    #letGo(bytes, open) {
        const parts = [];
        this.#cover(bytes, open, parts);
        if (this.#base + open > this.#done) {
            parts.push(bytes.subarray(this.#done - this.#base, open));
            this.#done = this.#base + open;
            this.#starred = false;
        }
        this.#held = bytes.subarray(open);
        this.#base += open;
        return joined(parts);
    }
    #cover(bytes, open, parts) {
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
            for (const form of this.#ending.get(pair) ?? [])
                if (standsAt(bytes, start, form))
                    this.#star(bytes, start, form, parts);
            end++;
        }
    }
    #star(bytes, start, form, parts) {
        const from = this.#base + start;
        const to = from + form.length;
        if (!this.#starred || from > this.#done) {
            parts.push(bytes.subarray(this.#done - this.#base, start), stars);
            this.#starred = true;
            this.#done = to;
        }
        else if (to > this.#done)
            this.#done = to;
    }
    #openFrom(bytes) {
        const last = bytes.length - 1;
        for (let at = Math.max(0, bytes.length - this.#longest + 1); at < last; at++) {
            const forms = this.#beginning[pairAt(bytes, at + 1)];
            if (forms?.some((form) => isBegun(bytes, at, form)))
                return at;
        }
        return this.#firstBytes[bytes[last]] === 1 ? last : bytes.length;
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
function pairAt(form, end) {
    return (form[end - 1] << 8) | form[end];
}
function standsAt(bytes, start, form) {
    return (start + form.length <= bytes.length &&
        bytes[start] === form[0] &&
        form.compare(bytes, start, start + form.length) === 0);
}
function isBegun(bytes, at, form) {
    const length = bytes.length - at;
    if (length >= form.length)
        return false;
    let same = 2;
    while (same < length && bytes[at + same] === form[same])
        same++;
    return same === length;
}
function joined(parts) {
    const [first = nothing, ...others] = parts.filter(({ length }) => length > 0);
    return others.length === 0 ? first : Buffer.concat([first, ...others]);
}

// EXTERNAL MODULE: ./packages/cli/src/signals.ts
var signals = __webpack_require__(5087);
;// CONCATENATED MODULE: ./packages/cli/src/run.ts






const neverStarted = 125;
const streamTurns = 20;
const turnMilliseconds = 100;
function run(program, args, variables) {
    const child = start(program, args, variables);
    if (!child)
        return { signal: () => undefined, ended: Promise.resolve(), done: Promise.resolve(neverStarted) };
    const forms = (0,redaction/* knownForms */.pZ)();
    const written = Promise.all([pass(child.stdout, process.stdout, forms), pass(child.stderr, process.stderr, forms)]);
    const code = new Promise((resolve) => {
        child.on('error', (error) => {
            if (child.pid !== undefined)
                return;
            tellNotStarted(program, error);
            resolve(neverStarted);
        });
        child.once('exit', (exitCode, signal) => resolve(signal === null ? (exitCode ?? 1) : (0,signals/* exitCodeOf */.F)(signal)));
    });
    return {
        signal: (signal) => void child.kill(signal),
        ended: code.then(() => undefined),
        done: code.then(async () => {
            let turns = 0;
            const late = setInterval(() => {
                const slow = process.stdout.writableNeedDrain || process.stderr.writableNeedDrain;
                if (slow || ++turns < streamTurns)
                    return;
                for (const stream of [child.stdout, child.stderr])
                    stream.destroy();
            }, turnMilliseconds);
            await written;
            clearInterval(late);
            return code;
        }),
    };
}
function start(program, args, variables) {
    try {
        return (0,external_node_child_process_.spawn)(program, args, { env: (0,subject_tokens/* environmentWith */.Cz)(variables), stdio: ['inherit', 'pipe', 'pipe'] });
    }
    catch (error) {
        tellNotStarted(program, error);
        return undefined;
    }
}
function tellNotStarted(program, { code }) {
    log/* log */.Rm.warn(`${program} could not be started (${code})`);
}
function pass(from, to, forms) {
    return new Promise((resolve) => {
        const redacted = redactor(forms);
        redacted.once('end', resolve);
        to.on('error', () => {
            from.destroy();
            redacted.resume();
        });
        from.once('close', () => redacted.end());
        from.pipe(redacted).pipe(to, { end: false });
    });
}


/***/ })

};
;
