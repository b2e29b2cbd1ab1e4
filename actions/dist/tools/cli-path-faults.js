"use strict";
exports.ids = ["../tools/cli-path-faults"];
exports.modules = {

/***/ 8393:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  J: () => (pathFaults)
});
var node_fs__0 = _require(3024);
var _core_foreign_text__1 = _require(281);
function pathFaults(path, isWanted, otherwise) {
    try {
        return isWanted((0,node_fs__0.statSync)(path)) ? [] : [{ input: (0,_core_foreign_text__1.hD)(path), message: otherwise }];
    }
    catch (error) {
        const { code = 'unknown' } = error;
        return [{ input: (0,_core_foreign_text__1.hD)(path), message: code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})` }];
    }
}
/***/ }),

/***/ 7532:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  o: () => (safeJson)
});
var _trust_shown__0 = _require(1211);

function safeJson(value, indent) {
    const lines = JSON.stringify(value, undefined, indent).split('\n');
    return lines.map((line) => (0,_trust_shown__0.FI)(line).replace(/#(?=#)/g, '\\u0023')).join('\n');
}
/***/ }),

/***/ 4109:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  C: () => (chainLine),
  s: () => (sha256)
});
var node_crypto__0 = _require(7598);

function chainLine(entry, head) {
    const { chain } = head;
    const [seq, prev] = 'seq' in head ? [head.seq + 1, head.hash] : [0, ''];
    const content = JSON.stringify({ v: 1, chain, seq, ...entry, prev }).slice(0, -1);
    const hash = sha256(content);
    return [`${content},"hash":"${hash}"}`, { chain, seq, hash }];
}
function sha256(data) {
    const { hash } = node_crypto__0;
    return hash ? hash('sha256', data) : node_crypto__0.createHash('sha256').update(data).digest('hex');
}
/***/ }),

/***/ 3284:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  H: () => (breakText),
  P: () => (Chains)
});
var _columns__0 = _require(8267);
var _positions__1 = _require(9244);
function breakText({ kind, file, line, chain, seq, reason }) {
    const place = file === undefined ? '' : line === undefined ? `${file}: ` : `${file}:${line}: `;
    return `${place}${kind}: ${chain === undefined ? '' : `chain ${chain}, seq ${seq}: `}${reason}`;
}
const mostGaps = 1000;
class Chains {
    #high = new _columns__0.FQ('counts');
    #low = new _columns__0.FQ('counts');
    #positions = new _positions__1.Hy((chain) => hashOf(this.#high.at(chain), this.#low.at(chain)));
    #last = '';
    #lastIndex = 0;
    #nexts = new _columns__0.FQ('times');
    #hashes = new _columns__0.Hb();
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
        const [high, low] = [Number.parseInt(chain.slice(0, 8), 16), Number.parseInt(chain.slice(8), 16)];
        const hash = hashOf(high, low);
        const known = this.#positions.find(hash, (at) => this.#high.at(at) === high && this.#low.at(at) === low);
        this.#last = chain;
        this.#lastIndex = known ?? this.#positions.add(hash);
        if (known === undefined) {
            this.#high.push(high);
            this.#low.push(low);
            this.#nexts.push(0);
        }
        return this.#lastIndex;
    }
    take(link, place) {
        const index = this.indexOf(link.chain);
        const next = this.#nexts.at(index);
        if (link.seq < next)
            return this.#fill(index, link, place);
        const before = next === 0 ? '' : this.#hashes.at(index);
        if (link.seq > next)
            this.#open(index, link.chain, {
                from: next,
                to: link.seq - 1,
                place,
                before: ownCopy(before),
                after: ownCopy(link.prev),
            });
        else if (differ(before, link.prev))
            this.#report('changed', 'does not continue the line before it', place, link);
        this.#nexts.set(index, link.seq + 1);
        this.#hashes.set(index, link.hash);
        return true;
    }
    end() {
        for (const [index, gaps] of [...this.#gaps].sort(([a], [b]) => a - b))
            for (const gap of gaps)
                this.#reportMissing(this.#idOf(index), gap);
    }
    #idOf(index) {
        return [this.#high, this.#low].map((half) => half.at(index).toString(16).padStart(8, '0')).join('');
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
            parts.push({ ...gap, to: link.seq - 1, after: ownCopy(link.prev) });
        if (link.seq < to)
            parts.push({ ...gap, from: link.seq + 1, before: ownCopy(link.hash) });
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
function hashOf(high, low) {
    return (0,_positions__1.k$)((0,_positions__1.k$)(0, high), low);
}
function differ(one, other) {
    return one !== undefined && other !== undefined && one !== other;
}
function ownCopy(hash) {
    return hash === undefined ? undefined : Buffer.from(hash, 'latin1').toString('latin1');
}
/***/ }),

/***/ 8267:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  FQ: () => (Numbers),
  Hb: () => (Hashes),
  NT: () => (Texts),
  fS: () => (Names)
});
const blockBits = 14;
const blockLength = 1 << blockBits;
const inBlock = blockLength - 1;
class Numbers {
    #kind;
    #blocks = [];
    #length = 0;
    constructor(kind) {
        this.#kind = kind;
    }
    get length() {
        return this.#length;
    }
    push(value) {
        const position = this.#length++;
        if (position >> blockBits === this.#blocks.length)
            this.#blocks.push(this.#kind === 'times' ? new Float64Array(blockLength) : new Uint32Array(blockLength));
        this.set(position, value);
        return position;
    }
    at(position) {
        return this.#blocks[position >> blockBits]?.[position & inBlock];
    }
    set(position, value) {
        const block = this.#blocks[position >> blockBits];
        block[position & inBlock] = value;
    }
}
class Texts {
    #bytes = Buffer.alloc(1 << 16);
    #ends = new Numbers('times');
    push(text) {
        const start = this.#end(this.#ends.length - 1);
        const end = start + text.length * 2;
        if (end > this.#bytes.length)
            this.#bytes = Buffer.concat([this.#bytes], Math.max(this.#bytes.length * 2, end));
        this.#bytes.write(text, start, 'utf16le');
        this.#ends.push(end);
    }
    at(position) {
        return this.#bytes.toString('utf16le', this.#end(position - 1), this.#end(position));
    }
    #end(position) {
        return position < 0 ? 0 : this.#ends.at(position);
    }
}
const hashSize = 32;
const unknownHash = '0'.repeat(hashSize * 2);
class Hashes {
    #blocks = [];
    #last = -1;
    #hex;
    at(position) {
        if (position === this.#last)
            return this.#hex;
        const start = (position & inBlock) * hashSize;
        const hex = this.#block(position).toString('hex', start, start + hashSize);
        return hex === unknownHash ? undefined : hex;
    }
    set(position, hex) {
        if (position !== this.#last && this.#last >= 0) {
            const start = (this.#last & inBlock) * hashSize;
            this.#block(this.#last).write(this.#hex ?? unknownHash, start, 'hex');
        }
        this.#last = position;
        this.#hex = hex;
    }
    #block(position) {
        const number = position >> blockBits;
        this.#blocks[number] ??= Buffer.alloc(blockLength * hashSize);
        return this.#blocks[number];
    }
}
class Names {
    #numbers = new Map([['', 0]]);
    #texts = [''];
    #last = 0;
    number(text = '') {
        if (text !== this.#texts[this.#last])
            this.#last = this.#numbers.get(text) ?? this.#add(text);
        return this.#last;
    }
    text(number) {
        return this.#texts[number] ?? '';
    }
    #add(text) {
        this.#numbers.set(text, this.#texts.length);
        return this.#texts.push(text) - 1;
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
var node_path__1 = _require(6760);


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

/***/ 9244:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Hy: () => (Positions),
  k$: () => (mixNumber),
  qr: () => (mixText)
});
var node_crypto__0 = _require(7598);

const seed = (0,node_crypto__0.randomBytes)(4).readInt32LE();
function mixNumber(hash, value) {
    const low = Math.imul(hash ^ seed ^ value, 0x85ebca6b);
    const all = Math.imul(low ^ (low >>> 13) ^ Math.trunc(value / 0x1_0000_0000), 0xc2b2ae35);
    return all ^ (all >>> 16);
}
function mixText(hash, text) {
    let all = hash ^ seed;
    for (let at = 0; at < text.length; at++)
        all = Math.imul(all ^ text.charCodeAt(at), 0x01000193);
    return mixNumber(all, text.length);
}
class Positions {
    #slots = new Uint32Array(1024);
    #count = 0;
    #hashAt;
    constructor(hashAt) {
        this.#hashAt = hashAt;
    }
    find(hash, isSame) {
        const most = this.#slots.length - 1;
        for (let slot = hash & most;; slot = (slot + 1) & most) {
            const position = this.#slots[slot];
            if (position === 0)
                return undefined;
            if (isSame(position - 1))
                return position - 1;
        }
    }
    add(hash) {
        if (this.#count * 2 === this.#slots.length) {
            this.#slots = new Uint32Array(this.#slots.length * 2);
            for (let position = 0; position < this.#count; position++)
                this.#put(this.#hashAt(position), position);
        }
        this.#put(hash, this.#count);
        return this.#count++;
    }
    #put(hash, position) {
        const most = this.#slots.length - 1;
        let slot = hash & most;
        while (this.#slots[slot] !== 0)
            slot = (slot + 1) & most;
        this.#slots[slot] = position + 1;
    }
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
            for await (const block of path.endsWith('.gz') ? unpack(fd, reader) : plain(fd, reader)) {
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
async function* unpack(fd, { progress }) {
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
    #chain = ' ';
    #job = { system: '' };
    #jobText = '';
    get jobText() {
        return this.#jobText;
    }
    read(bytes) {
        const text = bytes.toString('utf8');
        const [start, number, at] = head.exec(text) ?? [];
        if (start === undefined)
            return { reason: otherFault(text) };
        const [chain, seq] = [this.#chainOf(text, bytes), Number(number)];
        const hashed = bytes.length - hexLength - lineEnd.length - hashStart.length;
        const end = text.length - hexLength - lineEnd.length - hashStart.length;
        const prevFrom = seq === 0 ? end : end - hexLength;
        const factsEnd = prevFrom - prevStart.length;
        const isInForm = isAt(text, factsEnd, prevStart) && isAt(text, end, hashStart) && isAt(text, text.length - 2, lineEnd);
        if (at === undefined || !isInForm)
            return { chain, seq, reason: 'is not in the form of a line of evidence' };
        const hash = text.slice(end + hashStart.length, -lineEnd.length);
        const isChanged = (0,line.s)(bytes.subarray(0, hashed + 1)) !== hash;
        if (text.includes('\ufffd') && !Buffer.from(text).equals(bytes))
            return { chain, seq, reason: 'is not UTF-8' };
        const facts = this.#facts(text, start.length, factsEnd);
        const time = Date.parse(at);
        const fault = facts === undefined
            ? 'is not JSON, or its job is no list of texts'
            : Number.isNaN(time)
                ? 'has no valid time'
                : faultOf(facts);
        const changed = 'was changed: its hash is not the hash of its text';
        if (fault !== undefined)
            return { chain, seq, reason: isChanged ? changed : fault };
        const prev = text.slice(prevFrom, end);
        const entry = { chain, seq, prev, hash, time, job: this.#job, facts: facts };
        return isChanged ? { chain, seq, reason: changed, entry } : entry;
    }
    #chainOf(text, bytes) {
        if (!isAt(text, chainStart, this.#chain))
            this.#chain = bytes.toString('latin1', chainStart, chainEnd);
        return this.#chain;
    }
    #facts(text, from, to) {
        const jobEnd = from + this.#jobText.length;
        if (text[jobEnd] === ',' && isAt(text, from, this.#jobText)) {
            const facts = parseObject(`{${text.slice(jobEnd + 1, to)}}`);
            return facts && !('job' in facts) ? facts : undefined;
        }
        const facts = parseObject(`{"job":${text.slice(from, to)}}`);
        const job = facts?.job;
        if (!(0,job_facts.o)(job))
            return undefined;
        this.#job = job;
        this.#jobText = JSON.stringify(job);
        return facts;
    }
}
function isAt(text, place, part) {
    return text.slice(place, place + part.length) === part;
}
function otherFault(text) {
    const version = /^\{"v":(\d{1,6}),/.exec(text)?.[1];
    if (version !== undefined && version !== '1')
        return `has version ${version}, which this mayfly does not know`;
    return 'is not a line of evidence';
}
function parseObject(text) {
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
            this.#jobStart = Number.parseInt((0,line.s)(this.#reader.jobText).slice(0, digits), 16);
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
  FI: () => (escapeUnits),
  JJ: () => (shownValue),
  MJ: () => (unitEscape),
  y9: () => (shownList)
});
const longestShown = 200;
function shownValue(value) {
    if (value === '')
        return 'an empty text';
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
    const printable = escapeUnits(text.slice(0, longestShown));
    return text.length > longestShown ? `${printable}[...]` : printable;
}
function escapeUnits(text) {
    return text.replace(/[^ -~]/g, unitEscape);
}
function unitEscape(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
function shownList(values) {
    const first = values.slice(0, 3).map((value) => shownValue(value));
    const others = values.length - first.length;
    return [...first, ...(others > 0 ? [`one of ${others} more`] : [])].join(' or ');
}
/***/ })

};
;
