export const id = 5713;
export const ids = [5713];
export const modules = {

/***/ 368:
/***/ (function (_module, _exports, _require) {

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

/***/ 6751:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  S3: () => (itemsOf),
  lS: () => (membersOf),
  x6: () => (writtenValue)
});
const jsonToken = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}:,]|[^\s"[\]{}:,]+/g;
function membersOf(json) {
    const parts = partsOf(json, '{');
    return parts && new Map(parts.map(({ key, text }) => [key ?? '', text]));
}
function itemsOf(json) {
    return partsOf(json, '[')?.map(({ text }) => text);
}
function writtenValue(json) {
    const text = json.trim();
    if (text === 'null')
        return undefined;
    return text.startsWith('"') ? JSON.parse(text) : text;
}
function partsOf(json, opening) {
    if (!json.trimStart().startsWith(opening) || !isJson(json))
        return undefined;
    const parts = [];
    let depth = 0;
    let key;
    let start = -1;
    let end = -1;
    for (const { 0: one, index } of json.matchAll(jsonToken)) {
        if (depth === 1 && (one === ',' || one === '}' || one === ']')) {
            if (start >= 0)
                parts.push({ ...(key !== undefined && { key }), text: json.slice(start, end) });
            key = undefined;
            start = -1;
        }
        else if (depth === 1 && one === ':') {
            key = JSON.parse(json.slice(start, end));
            start = -1;
        }
        else if (depth >= 1 && start < 0)
            start = index;
        if (one === '{' || one === '[')
            depth++;
        else if (one === '}' || one === ']')
            depth--;
        end = index + one.length;
    }
    return parts;
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
/***/ }),

/***/ 2722:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  s: () => (mostEarlyConnections)
});
const mostEarlyConnections = 20;
/***/ }),

/***/ 9298:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  IT: () => (leaseFacts),
  SZ: () => (withLeases),
  pE: () => (leasesIn),
  rO: () => (lastExpiryOf)
});
var _core_instant__0 = _require(368);

function leaseFacts(leases) {
    if (leases.length === 0)
        return {};
    const named = leases.map(({ id, expiresAt }) => expiresAt === undefined ? id : `${id} (until ${(0,_core_instant__0.u)(expiresAt)})`);
    return { leases: named.join(', ') };
}
function leasesIn({ leases = '' }) {
    return leases.split(', ').flatMap((text) => {
        const [, id, end] = /^(\S+)(?: \(until (\S+)\))?$/.exec(text) ?? [];
        return id === undefined ? [] : [{ id, expiresAt: end === undefined ? undefined : Date.parse(end) }];
    });
}
function lastExpiryOf(leases) {
    const ends = leases.map(({ expiresAt = Number.NaN }) => expiresAt);
    const last = Math.max(...ends);
    return Number.isFinite(last) ? last : undefined;
}
function withLeases(token, leases, elsewhere) {
    const { expiresAt = Number.POSITIVE_INFINITY, ...rest } = token;
    const last = Math.max(expiresAt, (elsewhere !== undefined && lastExpiryOf(leases)) || 0);
    return {
        ...rest,
        ...(Number.isFinite(last) && { expiresAt: last }),
        facts: { ...leaseFacts(leases), ...token.facts },
        ...(token.handle && elsewhere !== undefined && { handle: { ...token.handle, readNamespace: elsewhere } }),
    };
}
/***/ }),

/***/ 5713:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  source: () => (secrets_source)
});

var instant = _require(368);
var source = _require(2722);
var exchange = _require(6144);
var leases = _require(9298);
var login = _require(9144);
var present = _require(3462);
var credible = _require(9897);
var errors = _require(7638);
var evidence = _require(8620);
var json = _require(9051);
var json_text = _require(6751);
;// core/src/secrets/join-texts.ts

function joinJsonTexts(json) {
    const items = (0,json_text.S3)(json);
    if (!items?.length || items.some((item) => !item.startsWith('"')))
        return undefined;
    return joinTexts(items.map((item) => JSON.parse(item)));
}
function joinTexts(texts) {
    return texts.map((text, index) => (index < texts.length - 1 ? text.replace(/[\r\n]+$/, '') : text)).join('\n');
}

var request = _require(4412);
;// providers/src/vault/reads.ts







const largestAnswerBytes = 2 << 20;
function readAll(reads, inputs, token, io, recordVaultLease) {
    const { namespace, 'read-namespace': readNamespace = namespace } = inputs;
    const access = {
        url: (0,request.bx)(inputs),
        namespace: readNamespace,
        token,
        io,
        mounts: new Map(),
        recordVaultLease,
    };
    return reads.map((read, index) => {
        const before = reads.slice(0, index).filter(({ path }) => path === read.path).length;
        return readOne(read, `lease of ${read.path}${before > 0 ? ` (request ${before + 1})` : ''}`, access);
    });
}
async function readOne(read, what, access) {
    const { io } = access;
    const mount = read.method === 'GET' ? await mountOf(read.path, access, access.mounts) : undefined;
    const path = mount?.kv === 2 ? `${mount.path}data/${read.path.slice(mount.path.length)}` : read.path;
    const query = read.version === undefined ? '' : `?version=${read.version}`;
    const request = requestOf(access, read.method, `/v1/${encode(path)}${query}`, read.body);
    const judge = (answer) => judgeRead(answer, read, { path, mount }, access);
    if (mount?.kv !== undefined)
        return io.http('any', () => request, judge);
    return recordWhileAsking(what, io, () => io.http('no-effect', () => request, judge));
}
async function recordWhileAsking(what, io, ask) {
    io.recordEnding({ what, asked: true, facts: {} });
    try {
        const made = await ask();
        io.forgetEnding(what);
        return made;
    }
    catch (error) {
        if ((0,errors.DI)(error))
            io.forgetEnding(what);
        throw error;
    }
}
function requestOf({ url, namespace, token, io }, method, path, body) {
    const headers = (0,request.iY)(io, namespace, token);
    return { method, url: url + path, headers, ...(body !== undefined && { body }), largestBytes: largestAnswerBytes };
}
const invisibleMount = { path: '', shown: false, kv: undefined };
function mountOf(path, access, known, again = true) {
    const [top = ''] = path.split('/');
    const found = known.get(top) ??
        access.io.http('any', () => requestOf(access, 'GET', `/v1/sys/internal/ui/mounts/${encode(path)}`), ({ status, body }) => {
            const data = (0,json.D7)((0,json.Vh)(body).data);
            if (status !== 200 || typeof data.path !== 'string')
                return invisibleMount;
            const version = (0,json.D7)(data.options).version;
            return { path: data.path, shown: true, kv: data.type === 'kv' ? (version === '2' ? 2 : 1) : undefined };
        });
    known.set(top, found);
    return found.then((mount) => {
        if (`${path}/`.startsWith(mount.path))
            return mount;
        return again ? mountOf(path, access, new Map(), false) : invisibleMount;
    });
}
async function judgeRead(answer, read, { path, mount }, { io, recordVaultLease }) {
    const { status, body } = answer;
    if (status !== 200)
        return (await _require.e("vault-refusal").then(_require.bind(_require, 3337))).refusedRead(answer, { read, path, mount });
    const fields = (0,json.Vh)(body);
    const data = (0,json.D7)(fields.data);
    const id = (0,json.b6)(fields.lease_id);
    const vaultLease = id === undefined ? undefined : { id, expiresAt: endOf(fields.lease_duration, io.now() / 1000) };
    if (vaultLease)
        recordVaultLease(vaultLease);
    const certificate = vaultLease ? {} : recordCertificate(data, read, io);
    if (typeof data.security_token === 'string')
        io.recordEnding({ what: `AWS session of ${read.path}`, facts: { 'it stays valid': 'after its lease is revoked' } }, () => ({
            trace: (0,evidence.f)({ requestId: fields.request_id }),
        }));
    if (fields.data === undefined)
        throw (await _require.e("vault-refusal").then(_require.bind(_require, 3337))).noData(read.path);
    const version = mount?.kv === 2 ? (0,json.D7)(data.metadata).version : undefined;
    const request = (0,json.b6)(fields.request_id);
    return {
        found: { members: membersIn(body, mount?.kv === 2 ? ['data', 'data'] : ['data']) },
        read: {
            what: read.path,
            ...(typeof version === 'number' && { version: String(version) }),
            ...((0,credible.J)(request) && { request }),
            ...certificate,
        },
        ...(vaultLease && { vaultLease }),
    };
}
function recordCertificate({ serial_number: serial, expiration }, { path }, io) {
    if (typeof serial !== 'string' || typeof expiration !== 'number')
        return {};
    const expiresAt = endOf(expiration, 0);
    const what = `certificate ${serial} of ${path}`;
    io.recordEnding({ what, ...(expiresAt !== undefined && { expiresAt }), facts: {} }, () => ({
        trace: (0,evidence.f)({ serial }),
    }));
    return { expiring: what, ...(expiresAt !== undefined && { expiresAt }) };
}
function endOf(seconds, since) {
    const end = typeof seconds === 'number' && seconds > 0 ? (since + seconds) * 1000 : Number.NaN;
    return (0,credible.$)(end, undefined, 0) ? end : undefined;
}
function membersIn(body, place) {
    const json = place.reduce((text, key) => text && (0,json_text.lS)(text)?.get(key), body) ?? '';
    return new Map([...((0,json_text.lS)(json) ?? [])].map(([key, member]) => {
        const chain = joinJsonTexts(member);
        return [key, chain === undefined ? member : JSON.stringify(chain)];
    }));
}
function encode(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}

;// providers/src/vault/secrets.ts








const secrets_source = {
    store: 'Vault',
    sendsPost: true,
    planRead: reference,
    async open(inputs, reads, io, delivered, lease) {
        for (const _ of reads.slice(1, source.s))
            io.connectEarly((0,request.bx)(inputs));
        const credential = await (delivered ?? (0,exchange.c)(inputs, io));
        const own = credential.parts[present.Sh.name];
        const vaultLeases = new RecordedVaultLeases(inputs, io, lease);
        let end = credential.expiresAt ?? Number.POSITIVE_INFINITY;
        return {
            logins: [credential],
            read() {
                const answers = readAll(reads, inputs, own, io, (made) => vaultLeases.add(made));
                const known = Promise.all(answers).then(async () => {
                    if (inputs.deliver.includes('agent'))
                        end = await vaultLeases.maximumOf(own);
                });
                return answers.map(async (answer) => {
                    const [found] = await Promise.all([answer, known]);
                    return endedBy(found, end);
                });
            },
            warn: () => vaultLeases.warnOfEarly(end),
        };
    },
};
function reference({ source, select, version, post, body }) {
    if (source.split('/').some((part) => part === '' || part === '.' || part === '..'))
        return { fault: 'has a path with a / at its start or end, an empty part, or a part . or ..' };
    if (/\p{Cs}/u.test(source))
        return { fault: 'has a path with half of a character (a lone surrogate)' };
    if (version !== undefined && !/^\d{1,9}$/.test(version))
        return { fault: 'has a version that is not a number' };
    if (select.kind === 'whole')
        return { fault: 'needs a key: #key, or #* with a name that ends with *' };
    return {
        read: {
            method: post ? 'POST' : 'GET',
            path: source,
            ...(version !== undefined && { version: Number(version) }),
            ...(body !== undefined && { body }),
        },
    };
}
function endedBy(answer, end) {
    if ('missing' in answer)
        return answer;
    const { vaultLease, ...found } = answer;
    if (!vaultLease)
        return found;
    const expiresAt = secrets_endOf(vaultLease, end);
    return {
        ...found,
        read: { ...found.read, expiring: nameOf(vaultLease), ...(expiresAt !== undefined && { expiresAt }) },
    };
}
function secrets_endOf({ expiresAt = Number.POSITIVE_INFINITY }, end) {
    const first = Math.min(expiresAt, end);
    return Number.isFinite(first) ? first : undefined;
}
function nameOf({ id }) {
    return `the lease ${id}`;
}
class RecordedVaultLeases {
    #inputs;
    #io;
    #vaultLeases = [];
    #token;
    constructor(inputs, io, lease) {
        this.#inputs = inputs;
        this.#io = io;
        this.#token = lease.endings.find(({ what }) => what === (0,login.B9)(inputs));
    }
    add(vaultLease) {
        this.#vaultLeases.push(vaultLease);
        this.#record();
    }
    async maximumOf(token) {
        if (!this.#token || this.#vaultLeases.length === 0)
            return Number.POSITIVE_INFINITY;
        const { expiresAt: _, ...unlimited } = this.#token;
        this.#token = unlimited;
        this.#record();
        const { expiresAt, maximum = Number.POSITIVE_INFINITY } = await (await _require.e("vault-agent~2").then(_require.bind(_require, 6332))).findMaximum(token, this.#inputs, this.#io);
        this.#token = { ...unlimited, expiresAt };
        this.#record();
        return maximum;
    }
    warnOfEarly(end) {
        const isForAgent = this.#inputs.deliver.includes('agent');
        const [first] = this.#vaultLeases
            .flatMap((vaultLease) => {
            const expiresAt = secrets_endOf(vaultLease, end);
            return expiresAt !== undefined && (isForAgent || expiresAt < end) ? [{ vaultLease, expiresAt }] : [];
        })
            .toSorted((one, other) => one.expiresAt - other.expiresAt);
        if (first)
            this.#io.warn(`${nameOf(first.vaultLease)} expires at ${(0,instant.u)(first.expiresAt)}, before the Vault token: use the secret that was read with it before that time.`);
    }
    #record() {
        const { namespace, 'read-namespace': readNamespace = namespace } = this.#inputs;
        if (this.#token)
            this.#io.recordEnding((0,leases.SZ)(this.#token, this.#vaultLeases, readNamespace === namespace ? undefined : readNamespace));
    }
}
/***/ })

};

