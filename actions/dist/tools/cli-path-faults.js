"use strict";
exports.ids = ["../tools/cli-path-faults"];
exports.modules = {

/***/ 8393:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  J: () => (pathFaults)
});
var node_fs__0 = _require(3024);
var node_fs__0_default = /*#__PURE__*/_require.n(node_fs__0);
var _mayfly_core_foreign_text__1 = _require(281);


function pathFaults(path, isWanted, otherwise) {
    try {
        return isWanted((0,node_fs__0.statSync)(path)) ? [] : [{ input: (0,_mayfly_core_foreign_text__1.TL)(path), message: otherwise }];
    }
    catch (error) {
        const { code = 'unknown' } = error;
        return [{ input: (0,_mayfly_core_foreign_text__1.TL)(path), message: code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})` }];
    }
}


/***/ }),

/***/ 7532:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  o: () => (safeJson)
});
var _mayfly_trust_shown__0 = _require(1211);

function safeJson(value, indent) {
    const lines = JSON.stringify(value, undefined, indent).split('\n');
    return lines.map((line) => (0,_mayfly_trust_shown__0.Mk)(line).replace(/#(?=#)/g, '\\u0023')).join('\n');
}


/***/ }),

/***/ 4109:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  C: () => (chainLine),
  s: () => (sha256)
});
var node_crypto__0 = _require(7598);
var node_crypto__0_default = /*#__PURE__*/_require.n(node_crypto__0);

function chainLine(entry, head) {
    const { chain } = head;
    const [seq, prev] = 'seq' in head ? [head.seq + 1, head.hash] : [0, ''];
    const content = JSON.stringify({ v: 1, chain, seq, ...entry, prev }).slice(0, -1);
    const hash = sha256(content);
    return [`${content},"hash":"${hash}"}`, { chain, seq, hash }];
}
function sha256(data) {
    return node_crypto__0.hash ? node_crypto__0.hash('sha256', data) : node_crypto__0.createHash('sha256').update(data).digest('hex');
}


/***/ }),

/***/ 3284:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  H: () => (breakText),
  P: () => (Chains)
});
var _columns_js__0 = _require(8267);

function breakText({ kind, file, line, chain, seq, reason }) {
    const place = file === undefined ? '' : line === undefined ? `${file}: ` : `${file}:${line}: `;
    return `${place}${kind}: ${chain === undefined ? '' : `chain ${chain}, seq ${seq}: `}${reason}`;
}
const mostGaps = 1000;
class Chains {
    #index = new Map();
    #last = '';
    #lastIndex = 0;
    #nexts = new _columns_js__0.FQ('times');
    #hashes = new _columns_js__0.Hb();
    #gaps = new Map();
    #report;
    constructor(report) {
        this.#report = report;
    }
    get count() {
        return this.#nexts.length;
    }
    indexOf(chain) {
        if (chain === this.#last)
            return this.#lastIndex;
        const index = this.#index.get(chain) ?? this.#nexts.push(0);
        if (index === this.#index.size)
            this.#index.set(chain, index);
        this.#last = chain;
        this.#lastIndex = index;
        return index;
    }
    take(link, place) {
        const index = this.indexOf(link.chain);
        const next = this.#nexts.at(index);
        if (link.seq < next)
            return this.#fill(index, link, place);
        const before = next === 0 ? '' : this.#hashes.at(index);
        if (link.seq > next)
            this.#open(index, link.chain, { from: next, to: link.seq - 1, place, before, after: link.prev });
        else if (differ(before, link.prev))
            this.#report('changed', 'does not continue the line before it', place, link);
        this.#nexts.set(index, link.seq + 1);
        this.#hashes.set(index, link.hash);
        return true;
    }
    end() {
        if (this.#gaps.size === 0)
            return;
        for (const [chain, index] of this.#index)
            for (const gap of this.#gaps.get(index) ?? [])
                this.#reportMissing(chain, gap);
    }
    #reportMissing(chain, { from, to, place }) {
        const missing = from === to ? `the line with seq ${from} is` : `the lines with seq ${from} to ${to} are`;
        this.#report('dropped', `${missing} missing before this line`, place, { chain, seq: from });
    }
    #fill(index, link, place) {
        const gaps = this.#gaps.get(index) ?? [];
        const at = gaps.findIndex(({ from, to }) => from <= link.seq && link.seq <= to);
        const gap = gaps[at];
        if (gap === undefined) {
            this.#report('doubled', 'has a seq that another line of its chain has', place, link);
            return false;
        }
        if (gap.place.file === place.file)
            this.#report('moved', 'is behind a later line of its chain', place, link);
        const { from, to, before, after } = gap;
        if (link.seq === from && differ(before, link.prev))
            this.#report('changed', 'does not continue the line before it', place, link);
        if (link.seq === to && differ(after, link.hash))
            this.#report('changed', 'is not the line that the next one continues', place, link);
        const parts = [];
        if (link.seq > from)
            parts.push({ ...gap, to: link.seq - 1, after: link.prev });
        if (link.seq < to)
            parts.push({ ...gap, from: link.seq + 1, before: link.hash });
        gaps.splice(at, 1, ...parts);
        if (gaps.length === 0)
            this.#gaps.delete(index);
        return true;
    }
    #open(index, chain, gap) {
        const gaps = this.#gaps.get(index) ?? [];
        if (gaps.length >= mostGaps)
            this.#reportMissing(chain, gap);
        else
            this.#gaps.set(index, [...gaps, gap]);
    }
}
function differ(one, other) {
    return one !== undefined && other !== undefined && one !== other;
}


/***/ }),

/***/ 8267:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  FQ: () => (Numbers),
  Hb: () => (Hashes),
  fS: () => (Names)
});
class Numbers {
    #values;
    #length = 0;
    constructor(kind) {
        this.#values = kind === 'times' ? new Float64Array(1024) : new Uint32Array(1024);
    }
    get length() {
        return this.#length;
    }
    push(value) {
        if (this.#length === this.#values.length) {
            const larger = this.#values instanceof Uint32Array ? new Uint32Array(this.#length * 2) : new Float64Array(this.#length * 2);
            larger.set(this.#values);
            this.#values = larger;
        }
        this.#values[this.#length] = value;
        return this.#length++;
    }
    at(position) {
        return this.#values[position];
    }
    set(position, value) {
        this.#values[position] = value;
    }
}
const hashSize = 32;
class Hashes {
    #bytes = Buffer.alloc(hashSize * 1024);
    #last = -1;
    #hex;
    at(position) {
        if (position === this.#last)
            return this.#hex;
        const hex = this.#bytes.toString('hex', position * hashSize, (position + 1) * hashSize);
        return hex === unknown ? undefined : hex;
    }
    set(position, hex) {
        if (position !== this.#last && this.#last >= 0)
            this.#write(this.#last, this.#hex);
        this.#last = position;
        this.#hex = hex;
    }
    #write(position, hex) {
        if ((position + 1) * hashSize > this.#bytes.length)
            this.#bytes = Buffer.concat([this.#bytes], Math.max(this.#bytes.length * 2, (position + 1) * hashSize));
        this.#bytes.write(hex ?? unknown, position * hashSize, 'hex');
    }
}
const unknown = '0'.repeat(hashSize * 2);
class Names {
    #numbers = new Map([['', 0]]);
    #texts = [''];
    number(text = '') {
        const known = this.#numbers.get(text);
        if (known !== undefined)
            return known;
        this.#numbers.set(text, this.#texts.length);
        return this.#texts.push(text) - 1;
    }
    text(number) {
        return this.#texts[number] ?? '';
    }
}


/***/ }),

/***/ 3972:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  A3: () => (reasonOf),
  D4: () => (withFile),
  o5: () => (filesBehind)
});
var node_fs__0 = _require(3024);
var node_fs__0_default = /*#__PURE__*/_require.n(node_fs__0);
var node_path__1 = _require(6760);
var node_path__1_default = /*#__PURE__*/_require.n(node_path__1);


const deepest = 16;
function* filesBehind(paths, names, skip) {
    const seen = new Set();
    for (const path of paths)
        yield* filesAt(path, names, skip, seen, 0);
}
function* filesAt(path, names, skip, seen, depth) {
    try {
        const facts = depth === 0 ? (0,node_fs__0.statSync)(path) : (0,node_fs__0.lstatSync)(path);
        const identity = `${facts.dev}:${facts.ino}`;
        if (facts.isDirectory() && depth === deepest)
            skip(path, `lies more than ${deepest} folders deep`);
        else if (facts.isDirectory()) {
            const inside = (0,node_fs__0.readdirSync)(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
            for (const entry of inside)
                if (entry.isDirectory() || names.test(entry.name))
                    yield* filesAt((0,node_path__1.join)(path, entry.name), names, skip, seen, depth + 1);
        }
        else if (facts.isSymbolicLink())
            skip(path, 'is a link');
        else if (!facts.isFile())
            skip(path, 'is not a regular file');
        else if (!seen.has(identity)) {
            seen.add(identity);
            yield { path, size: facts.size };
        }
    }
    catch (error) {
        skip(path, reasonOf(error));
    }
}
async function withFile(path, use) {
    const fd = (0,node_fs__0.openSync)(path, node_fs__0.constants.O_RDONLY | (node_fs__0.constants.O_NONBLOCK ?? 0));
    try {
        if (!(0,node_fs__0.fstatSync)(fd).isFile())
            throw new Error('is not a regular file');
        return await use(fd);
    }
    finally {
        (0,node_fs__0.closeSync)(fd);
    }
}
function reasonOf(error) {
    const { code, message = '' } = error;
    if (code === 'ENOENT')
        return 'does not exist';
    if (code?.startsWith('Z_'))
        return `is not whole gzip (${code})`;
    return code === undefined ? message : `cannot be read (${code})`;
}


/***/ }),

/***/ 7105:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  A: () => (readEvidence)
});


var files = _require(3972);
var external_node_fs_ = _require(3024);
var external_node_stream_ = _require(7075);
var external_node_zlib_ = _require(8522);
;// evidence/src/reading/lines.ts




const longestLine = 64 * 1024;
const hopelessLine = 16 * 1024 * 1024;
const mostGrowth = 200;
const blockSize = 256 * 1024;
const lineBreak = 10;
const carriageReturn = 13;
async function readLines(path, reader) {
    try {
        return await (0,files.D4)(path, async (fd) => {
            const lines = new LineCutter(reader);
            for await (const block of path.endsWith('.gz') ? unpacked(fd, reader) : plain(fd, reader)) {
                lines.take(block);
                const ready = reader.ready?.();
                if (ready !== undefined)
                    await ready;
                if (lines.isHopeless)
                    return `line ${lines.number} is longer than ${hopelessLine >> 20} MiB, so the rest is not read`;
            }
            lines.end();
            return undefined;
        });
    }
    catch (error) {
        return (0,files.A3)(error);
    }
}
function* plain(fd, { progress }) {
    const block = Buffer.allocUnsafe(blockSize);
    for (let size = (0,external_node_fs_.readSync)(fd, block); size > 0; size = (0,external_node_fs_.readSync)(fd, block)) {
        progress(size);
        yield block.subarray(0, size);
    }
}
async function* unpacked(fd, { progress }) {
    let [before, after] = [0, 0];
    function* packed() {
        for (;;) {
            const block = Buffer.allocUnsafe(blockSize);
            const size = (0,external_node_fs_.readSync)(fd, block);
            if (size === 0)
                return;
            before += size;
            progress(size);
            yield block.subarray(0, size);
        }
    }
    const [source, gunzip] = [external_node_stream_.Readable.from(packed(), { highWaterMark: 1 }), (0,external_node_zlib_.createGunzip)({ chunkSize: blockSize })];
    source.on('error', (error) => gunzip.destroy(error));
    try {
        for await (const block of source.pipe(gunzip)) {
            after += block.length;
            if (after > blockSize + before * mostGrowth)
                throw new Error(`is more than ${mostGrowth} times as large when unpacked`);
            yield block;
        }
    }
    finally {
        source.destroy();
        gunzip.destroy();
    }
}
class LineCutter {
    #reader;
    #parts = [];
    #size = 0;
    number = 1;
    constructor(reader) {
        this.#reader = reader;
    }
    get isHopeless() {
        return this.#size > hopelessLine;
    }
    take(block) {
        let start = 0;
        for (let end = block.indexOf(lineBreak); end >= 0; end = block.indexOf(lineBreak, start)) {
            const size = end - start;
            if (this.#size === 0 && size > 0 && size <= longestLine) {
                this.#give(block.subarray(start, end));
                this.number++;
            }
            else {
                this.#add(block.subarray(start, end), false);
                this.#close();
            }
            start = end + 1;
        }
        if (start < block.length)
            this.#add(block.subarray(start), true);
    }
    end() {
        if (this.#size > 0)
            this.#close();
    }
    #add(part, isKept) {
        this.#size += part.length;
        if (this.#size > longestLine)
            this.#parts = [];
        else if (part.length > 0)
            this.#parts.push(isKept ? Buffer.from(part) : part);
    }
    #close() {
        const [first] = this.#parts;
        if (this.#size > longestLine)
            this.#reader.skipped(this.number, `is longer than ${longestLine >> 10} KiB`);
        else if (first !== undefined)
            this.#give(this.#parts.length === 1 ? first : Buffer.concat(this.#parts));
        this.#parts = [];
        this.#size = 0;
        this.number++;
    }
    #give(line) {
        const bytes = line[line.length - 1] === carriageReturn ? line.subarray(0, -1) : line;
        if (bytes.length > 0)
            this.#reader.line(bytes, this.number);
    }
}

;// evidence/src/reading/read-evidence.ts


const evidenceNames = /\.(ndjson|jsonl)(\.gz)?$/;
async function readEvidence(paths, verification, reader) {
    for (const { path } of (0,files.o5)(paths, evidenceNames, reader.skip)) {
        verification.startFile(path);
        const rest = await readLines(path, {
            line: (bytes, number) => {
                const entry = verification.take(bytes, number);
                if (entry !== undefined)
                    reader.entry?.(entry, bytes);
            },
            skipped: (number, reason) => verification.skipLine(number, reason),
            progress: () => reader.progress(),
            ...(reader.ready && { ready: reader.ready }),
        });
        if (rest !== undefined)
            verification.skipRest(rest);
    }
    verification.end();
}


/***/ }),

/***/ 2406:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  o: () => (Verification)
});

var line = _require(4109);
var chains = _require(3284);
var columns = _require(8267);
var job_facts = _require(3826);
;// evidence/src/reading/entry.ts


const head = /^\{"v":1,"chain":"[0-9a-f]{16}","seq":(0|[1-9]\d{0,14}),(?:"at":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)","job":(?=\{))?/;
const chainStart = '{"v":1,"chain":"'.length;
const chainEnd = chainStart + 16;
const prevStart = ',"prev":"';
const hashStart = '","hash":"';
const lineEnd = '"}';
const hexLength = 64;
const mostTraces = 32;
const eventsOfThings = new Set(['issued', 'renewed', 'read', 'probed', 'ended']);
class EntryReader {
    #known;
    read(bytes) {
        const text = bytes.toString('utf8');
        const [start, number, at] = head.exec(text) ?? [];
        if (start === undefined)
            return { reason: otherFault(text) };
        const place = { chain: bytes.toString('latin1', chainStart, chainEnd), seq: Number(number) };
        const hashed = bytes.length - hexLength - lineEnd.length;
        const end = text.length - lineEnd.length - hexLength - hashStart.length;
        const prevLength = place.seq === 0 ? 0 : hexLength;
        const from = end - prevLength - prevStart.length;
        const isInForm = text.startsWith(prevStart, from) && text.startsWith(hashStart, end) && text.endsWith(lineEnd);
        if (at === undefined || !isInForm)
            return { ...place, reason: 'is not in the form of a line of evidence' };
        const hash = bytes.toString('latin1', hashed, hashed + hexLength);
        const isChanged = (0,line.s)(bytes.subarray(0, hashed - hashStart.length + 1)) !== hash;
        if (text.includes('\ufffd') && !Buffer.from(text).equals(bytes))
            return { ...place, reason: 'is not UTF-8' };
        const content = this.#content(text, start.length, from);
        const time = Date.parse(at);
        const fault = content === undefined
            ? 'is not JSON, or its job is no list of texts'
            : Number.isNaN(time)
                ? 'has no valid time'
                : faultOf(content.facts);
        const changed = 'was changed: its hash is not the hash of its text';
        if (content === undefined || fault !== undefined)
            return { ...place, reason: isChanged ? changed : (fault ?? '') };
        const prev = text.slice(end - prevLength, end);
        const entry = { ...place, prev, hash, time, job: content.job, facts: content.facts };
        return isChanged ? { ...place, reason: changed, entry } : entry;
    }
    #content(text, from, to) {
        const known = this.#known;
        if (known && text.startsWith(known.text, from) && text[from + known.text.length] === ',') {
            const facts = parsed(`{${text.slice(from + known.text.length + 1, to)}}`);
            return facts && !('job' in facts) ? { job: known.job, facts } : undefined;
        }
        const facts = parsed(`{"job":${text.slice(from, to)}}`);
        const job = facts?.job;
        if (facts === undefined || !(0,job_facts.o)(job))
            return undefined;
        const jobText = JSON.stringify(job);
        if (text.startsWith(jobText, from))
            this.#known = { text: jobText, job };
        return { job, facts };
    }
}
function otherFault(text) {
    const version = /^\{"v":(\d{1,6}),/.exec(text)?.[1];
    if (version !== undefined && version !== '1')
        return `has version ${version}, which this mayfly does not know`;
    return 'is not a line of evidence';
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function faultOf(facts) {
    const { event, expiresAt, askedSeconds, givenSeconds, tokenSha256, trace } = facts;
    if (event !== 'opened') {
        const { lease, provider, principal, what, outcome, detail, code } = facts;
        if (typeof lease !== 'string' || typeof provider !== 'string' || typeof principal !== 'string')
            return 'has no lease, provider or principal';
        if (event === 'ended') {
            if (typeof outcome !== 'string' || typeof detail !== 'string')
                return 'has no outcome or detail';
        }
        else if (event === 'refused' && typeof code !== 'string')
            return 'has no code';
        if (eventsOfThings.has(event)) {
            if (typeof what !== 'string')
                return 'has no what';
        }
        else if (event !== 'delivered' && event !== 'refused')
            return 'has an event that this mayfly does not know';
    }
    if (expiresAt !== undefined && !isTime(expiresAt))
        return 'has a wrong expiresAt';
    if (askedSeconds !== undefined && typeof askedSeconds !== 'number')
        return 'has a wrong askedSeconds';
    if (givenSeconds !== undefined && typeof givenSeconds !== 'number')
        return 'has a wrong givenSeconds';
    if (tokenSha256 !== undefined && typeof tokenSha256 !== 'string')
        return 'has a wrong tokenSha256';
    return trace === undefined || isTrace(trace) ? undefined : 'has a wrong trace';
}
function isTime(value) {
    return typeof value === 'string' && value.length === 24 && value[23] === 'Z' && !Number.isNaN(Date.parse(value));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isTrace(value) {
    if (!isObject(value))
        return false;
    let count = 0;
    for (const name in value)
        if (typeof value[name] !== 'string' || ++count > mostTraces)
            return false;
    return true;
}

;// evidence/src/reading/verification.ts




const digits = 13;
const mostBreaks = 10_000;
class Verification {
    breaks = [];
    breakCount = 0;
    lineCount = 0;
    files = [];
    #reader = new EntryReader();
    #chains = new chains.P((kind, reason, place, link) => this.#break(kind, reason, place, link));
    #awaitedHeads;
    #jobStarts = new columns.FQ('times');
    #job;
    #jobStart = Number.NaN;
    #doubtful;
    constructor(heads = [], doubtful = () => undefined) {
        this.#awaitedHeads = new Set(heads);
        this.#doubtful = doubtful;
    }
    get chainCount() {
        return this.#chains.count;
    }
    startFile(path) {
        this.files.push(path);
    }
    take(bytes, line) {
        this.lineCount++;
        const place = { file: this.files.length - 1, line };
        const entry = this.#reader.read(bytes);
        if ('reason' in entry)
            return this.#takeBad(entry, place);
        if (this.#awaitedHeads.size > 0)
            this.#awaitedHeads.delete(entry.hash);
        if (!this.#chains.take(entry, place)) {
            this.#doubtful(entry);
            return undefined;
        }
        if (!this.#isOfChainsJob(entry))
            this.#break('changed', 'names another job than its chain', place, entry);
        return entry;
    }
    skipLine(line, reason) {
        this.lineCount++;
        this.#break('unreadable', reason, { file: this.files.length - 1, line });
    }
    skipRest(reason) {
        this.#break('unreadable', reason, { file: this.files.length - 1, line: 0 });
    }
    end() {
        this.#chains.end();
        for (const head of this.#awaitedHeads)
            this.#break('cut', `no line has the head sha256:${head}: the end of its chain was cut, or its file was not given`);
    }
    chainOf({ chain }) {
        return this.#chains.indexOf(chain);
    }
    #isOfChainsJob(entry) {
        if (entry.job !== this.#job) {
            this.#job = entry.job;
            this.#jobStart = Number.parseInt((0,line.s)(JSON.stringify(entry.job)).slice(0, digits), 16);
        }
        const chain = this.chainOf(entry);
        while (this.#jobStarts.length <= chain)
            this.#jobStarts.push(Number.NaN);
        const known = this.#jobStarts.at(chain);
        if (Number.isNaN(known))
            this.#jobStarts.set(chain, this.#jobStart);
        return Number.isNaN(known) || known === this.#jobStart;
    }
    #takeBad({ reason, chain, seq, entry }, place) {
        if (chain === undefined || seq === undefined)
            this.#break('unreadable', reason, place);
        else {
            this.#break('changed', reason, place, { chain, seq });
            this.#chains.take({ chain, seq }, place);
        }
        if (entry !== undefined)
            this.#doubtful(entry);
    }
    #break(kind, reason, place, link) {
        this.breakCount++;
        if (this.breaks.length >= mostBreaks)
            return;
        const where = place && { file: this.files[place.file] ?? '', ...(place.line > 0 && { line: place.line }) };
        this.breaks.push({ kind, ...where, ...(link && { chain: link.chain, seq: link.seq }), reason });
    }
}


/***/ }),

/***/ 1211:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  MJ: () => (unitEscape),
  Mk: () => (escaped),
  SP: () => (shown),
  y9: () => (shownList)
});
const longest = 200;
function shown(value) {
    if (value === '')
        return 'an empty text';
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
    const printable = escaped(text.slice(0, longest));
    return text.length > longest ? `${printable}[...]` : printable;
}
function escaped(text) {
    return text.replace(/[^ -~]/g, unitEscape);
}
function unitEscape(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
function shownList(values) {
    const first = values.slice(0, 3).map((value) => shown(value));
    const others = values.length - first.length;
    return [...first, ...(others > 0 ? [`one of ${others} more`] : [])].join(' or ');
}


/***/ })

};
;
