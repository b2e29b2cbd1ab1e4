"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  evidenceFaults: () => (/* reexport */ evidenceFaults),
  isPrivate: () => (isPrivate),
  newPlace: () => (newPlace),
  openPlace: () => (openPlace),
  removePlace: () => (removePlace)
});

var external_node_crypto_ = _require(7598);
var external_node_path_ = _require(6760);
var certificates = _require(7581);
var http = _require(1457);
var json = _require(9051);
var external_node_fs_ = _require(3024);
var job_facts = _require(3826);
var src_line = _require(4109);
;// evidence/src/chain-file.ts




const partBytes = 1 << 16;
const searchedBytes = 1 << 25;
class ChainFile {
    #path;
    #chain;
    #mode;
    #isNew;
    #size = -1;
    #last;
    constructor(path, chain, mode, isNew = false) {
        this.#path = path;
        this.#chain = chain;
        this.#mode = mode;
        this.#isNew = isNew;
    }
    last() {
        return this.#isNew ? undefined : this.#open(() => this.#last);
    }
    append(entry) {
        return this.#open((file, endsLine) => {
            const [line, head] = (0,src_line.C)(entry, this.#last ?? { chain: this.#chain });
            const text = `${endsLine ? '' : '\n'}${line}\n`;
            (0,external_node_fs_.writeFileSync)(file, text);
            this.#isNew = false;
            this.#size += Buffer.byteLength(text);
            this.#last = { ...head, job: entry.job };
            return line;
        });
    }
    #open(use) {
        const { O_RDWR, O_CREAT, O_APPEND, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = external_node_fs_.constants;
        const file = (0,external_node_fs_.openSync)(this.#path, O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK | O_NOFOLLOW, this.#mode);
        try {
            const found = (0,external_node_fs_.fstatSync)(file);
            if (!found.isFile())
                throw Object.assign(new Error('not a regular file'), { code: 'not a regular file' });
            if (found.size !== this.#size) {
                this.#last = this.#isNew ? undefined : lastLine(file, found.size, this.#chain);
                this.#size = found.size;
            }
            return use(file, found.size === 0 || textAt(file, found.size - 1, 1).toString() === '\n');
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
}
function lastLine(file, size, chain) {
    const start = `{"v":1,"chain":"${chain}",`;
    let rest = Buffer.alloc(0);
    const farthest = Math.max(0, size - searchedBytes);
    for (let end = size; end > farthest;) {
        const from = Math.max(0, end - partBytes);
        const [cut = '', ...lines] = Buffer.concat([textAt(file, from, end - from), rest])
            .toString('latin1')
            .split('\n');
        const whole = from === 0 ? [cut, ...lines] : lines;
        for (const line of whole.reverse()) {
            const read = line.startsWith(start) ? lineIn(Buffer.from(line, 'latin1').toString()) : undefined;
            if (read)
                return read;
        }
        rest = Buffer.from(cut.length > partBytes ? '' : cut, 'latin1');
        end = from;
    }
    return undefined;
}
function lineIn(text) {
    const { chain, seq, hash, job } = (0,json.Vh)(text);
    if (typeof chain !== 'string' || typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash))
        return undefined;
    return Number.isSafeInteger(seq) && (0,job_facts.o)(job) ? { chain, seq: seq, hash, job } : undefined;
}
function textAt(file, from, length) {
    const part = Buffer.alloc(length);
    return part.subarray(0, (0,external_node_fs_.readSync)(file, part, 0, length, from));
}

;// evidence/src/open.ts




const longestText = 2_000;
async function openEvidence(place, setting) {
    const { log, now } = setting;
    const { chain, file, sink, hidden } = place;
    const hide = (text) => hidden.reduce((left, value) => left.replaceAll(value, '***'), setting.hide(text));
    const lines = new ChainFile(file, chain, setting.isUserFile ? 0o666 : 0o600, !setting.isResumed);
    const collector = isUrl(sink) ? (await _require.e("evidence-collector").then(_require.bind(_require, 6668))).openCollector(place, setting) : undefined;
    const at = () => new Date(now()).toISOString();
    let job;
    let failed = false;
    const fail = (error) => {
        if (!failed)
            log.warn(incomplete(file, error));
        failed = true;
    };
    const add = (entry) => {
        const line = lines.append(entry);
        collector?.send(line);
    };
    const write = (claims, entry) => {
        try {
            job ??= lines.last()?.job;
            if (!job) {
                if (setting.isResumed)
                    log.warn(`The evidence of this step's main part is not in ${file} any more`);
                job = setting.job(claims);
                add(opening(at(), job, claims, setting));
            }
            if (entry)
                add(entry(job));
        }
        catch (error) {
            fail(error);
        }
    };
    return {
        place,
        identify: (claims) => write(claims),
        note: (event) => write({}, (job) => entryOf(at(), event, hide, job)),
        async close() {
            try {
                await collector?.close();
                const head = lines.last();
                if (!head)
                    return;
                log.info(`evidence: ${head.seq + 1} events, head sha256:${head.hash}`);
                await setting.store?.();
            }
            catch (error) {
                fail(error);
            }
        },
    };
}
function isUrl(sink) {
    return /^https?:\/\//i.test(sink);
}
function opening(at, job, { jti }, { version }) {
    const id = (0,json.b6)(jti);
    const salt = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    return { at, job, event: 'opened', mayfly: version, salt, ...(id !== undefined && { tokenSha256: (0,src_line.s)(id) }) };
}
function entryOf(at, event, hide, job) {
    const { event: kind, ...members } = event;
    const shown = Object.entries(members).map(([name, value]) => {
        if (name === 'expiresAt' && typeof value === 'number')
            return [name, new Date(value).toISOString()];
        return [name, typeof value === 'string' ? hide(value).slice(0, longestText).toWellFormed() : value];
    });
    return { at, job, event: kind, ...Object.fromEntries(shown) };
}
function incomplete(file, error) {
    return `The evidence of this step is not complete: ${file} cannot be written (${writeFault(error)})`;
}
function writeFault(error) {
    const { code, message } = error;
    return code === 'ELOOP' ? 'it is a link' : (code ?? message);
}

;// platforms/package.json
const package_namespaceObject = {"rE":"0.1.0"};
var private_files = _require(8201);
var unused_proxy = _require(6593);
var endpoint = _require(3784);
;// evidence/src/faults.ts




async function evidenceFaults({ sink, token, ca }, takesArtifacts) {
    const fault = sink === undefined ? undefined : sinkFault(sink, takesArtifacts);
    const faults = fault === undefined ? [] : [{ input: 'evidence', message: fault }];
    if (sink === undefined || !isUrl(sink)) {
        const given = { 'evidence-token': token, 'evidence-ca': ca };
        const extra = Object.entries(given).filter(([, value]) => value !== undefined);
        return [...faults, ...extra.map(([input]) => ({ input, message: 'works only if evidence is an https URL' }))];
    }
    const wrong = ca === undefined ? undefined : (await _require.e("certificate-fault").then(_require.bind(_require, 4347))).certificateFault(ca);
    return wrong === undefined ? faults : [...faults, { input: 'evidence-ca', message: wrong }];
}
function sinkFault(sink, takesArtifacts) {
    if (isUrl(sink))
        return (0,endpoint.OO)(sink);
    if (sink === 'artifact')
        return takesArtifacts
            ? undefined
            : 'can be artifact only on GitHub: write the path of a file, and give it to the CI system as an artifact';
    if (/^[a-zA-Z][a-zA-Z0-9+.-]*:\/\//.test(sink))
        return 'must be artifact, the path of a file, or an https URL';
    return fileFault((0,external_node_path_.resolve)(sink));
}
function fileFault(path) {
    try {
        const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        if (found && !found.isFile())
            return 'must be the path of a file, and there is something else';
        const { R_OK, W_OK } = external_node_fs_.constants;
        (0,external_node_fs_.accessSync)(found ? path : (0,external_node_path_.dirname)(path), found ? R_OK | W_OK : W_OK);
        return undefined;
    }
    catch (error) {
        const fix = error.code === 'ENOENT' ? ': its folder must exist' : '';
        return `is a file that cannot be written (${writeFault(error)})${fix}`;
    }
}

;// platforms/src/evidence.ts









function newPlace({ sink, hidden, token, ca }, root) {
    const chain = (0,external_node_crypto_.randomBytes)(8).toString('hex');
    return {
        sink,
        hidden,
        chain,
        file: isPrivate(sink) ? (0,external_node_path_.join)(privateFolder(root()), `evidence-${chain}.ndjson`) : (0,external_node_path_.resolve)(sink),
        ...(token && { token }),
        ...(ca !== undefined && { ca: (0,certificates.Y)(ca).join('') }),
    };
}
function privateFolder(path) {
    (0,private_files.fc)(path, path);
    return path;
}
function openPlace(place, egress, writer) {
    const { store, ...others } = writer;
    return openEvidence(place, {
        ...others,
        version: package_namespaceObject.rE,
        isUserFile: !isPrivate(place.sink),
        now: () => Date.now(),
        openWire: () => (0,http.K)({ ...egress, ...(0,unused_proxy.p)() }),
        ...(store && place.sink === 'artifact' && { store: () => store(place, egress) }),
    });
}
function removePlace({ sink, file }, root) {
    if (isPrivate(sink))
        (0,private_files.Ws)(root, file);
}
function isPrivate(sink) {
    return sink === 'artifact' || isUrl(sink);
}
/***/ });
