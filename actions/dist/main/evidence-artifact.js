"use strict";
exports.ids = ["evidence-artifact"];
exports.modules = {

/***/ 1670:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  storeArtifact: () => (storeArtifact)
});

var foreign_text = _require(281);
var json = _require(9051);
var jwt = _require(2276);
var line = _require(4109);
var external_node_zlib_ = _require(8522);
;// evidence/src/zip.ts

const firstDay = 0x21;
function zipOf(name, content) {
    const title = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(firstDay, 8);
    facts.writeUInt32LE((0,external_node_zlib_.crc32)(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([word(0x04034b50), facts, title, content]);
    const entry = Buffer.concat([word(0x02014b50), half(20), facts, Buffer.alloc(14), title]);
    const end = Buffer.concat([
        word(0x06054b50),
        Buffer.alloc(4),
        ...[half(1), half(1), word(entry.length), word(local.length), half(0)],
    ]);
    return Buffer.concat([local, entry, end]);
}
function word(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
}
function half(value) {
    return word(value).subarray(0, 2);
}

;// evidence/src/artifact.ts





const storeMilliseconds = 10_000;
async function storeArtifact({ url, token, wire, mask }, name, file, content) {
    const signal = AbortSignal.timeout(storeMilliseconds);
    const send = async (what, request) => {
        const answer = await wire.send(request, signal);
        if (answer.status >= 200 && answer.status < 300)
            return answer;
        throw new Error(`${what} was answered with ${answer.status}${saidIn(answer)}`);
    };
    const call = async (method, fields) => {
        const headers = { 'content-type': 'application/json', authorization: `Bearer ${token.reveal()}` };
        const address = `${new URL(url).origin}/twirp/github.actions.results.api.v1.ArtifactService/${method}`;
        const body = JSON.stringify({ ...idsIn(token.reveal()), name, ...fields });
        const answer = (0,json.Vh)((await send(method, { method: 'POST', url: address, headers, body })).body);
        if (answer.ok !== true)
            throw new Error(`${method} was refused`);
        return answer;
    };
    const created = await call('CreateArtifact', { version: 4 });
    const place = (0,json.b6)(created.signed_upload_url) ?? (0,json.b6)(created.signedUploadUrl);
    if (place === undefined || !URL.canParse(place))
        throw new Error('CreateArtifact gave no address for the file');
    const signature = new URL(place).searchParams.get('sig');
    if (signature)
        for (const form of [signature, encodeURIComponent(signature)])
            mask(form);
    const zip = zipOf(file, content);
    const block = Buffer.from('mayfly-evidence-0').toString('base64');
    const headers = { 'content-type': 'application/octet-stream' };
    await send('the file', {
        method: 'PUT',
        url: withQuery(place, { comp: 'block', blockid: block }),
        headers,
        body: zip,
    });
    const list = `<?xml version="1.0" encoding="utf-8"?><BlockList><Latest>${block}</Latest></BlockList>`;
    await send('the list of its parts', {
        method: 'PUT',
        url: withQuery(place, { comp: 'blocklist' }),
        headers: { 'content-type': 'application/xml', 'x-ms-blob-content-type': 'application/zip' },
        body: list,
    });
    await call('FinalizeArtifact', { size: String(zip.length), hash: `sha256:${(0,line.s)(zip)}` });
}
function withQuery(address, fields) {
    const more = Object.entries(fields).map(([name, value]) => `&${name}=${encodeURIComponent(value)}`);
    return `${address}${more.join('')}`;
}
function idsIn(token) {
    const scopes = String((0,jwt.Y)(token).scp ?? '').split(' ');
    const [, run, job] = scopes.find((scope) => scope.startsWith('Actions.Results:'))?.split(':') ?? [];
    if (!run || !job)
        throw new Error('the token of the runner does not name this run');
    return { workflow_run_backend_id: run, workflow_job_run_backend_id: job };
}
function saidIn({ body }) {
    const said = (0,foreign_text.qk)((0,json.Vh)(body).msg);
    return said === undefined ? '' : ` (${said})`;
}
/***/ })

};
;
