"use strict";
exports.ids = ["certificate-ender"];
exports.modules = {

/***/ 1795:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  ender: () => (ender)
});

var instant = _require(368);
;// providers/src/certificate/revocation-list.ts
const [integer, utcTime, generalizedTime, sequence] = [0x02, 0x17, 0x18, 0x30];
function isListed(pem, serial) {
    const [, base64] = /-----BEGIN X509 CRL-----([A-Za-z0-9+/=\s]+)-----END X509 CRL-----/.exec(pem) ?? [];
    if (base64 === undefined)
        return undefined;
    try {
        const [list] = valuesIn(Buffer.from(base64, 'base64'));
        const [body] = valuesIn(contentOf(list, sequence));
        const parts = valuesIn(contentOf(body, sequence));
        const lastTime = parts.findLastIndex(({ tag }) => tag === utcTime || tag === generalizedTime);
        if (lastTime < 0)
            return undefined;
        const entries = parts[lastTime + 1];
        if (entries?.tag !== sequence)
            return false;
        const wanted = BigInt(`0x${serial}`);
        return valuesIn(entries.content).some((entry) => {
            const [number] = valuesIn(contentOf(entry, sequence));
            return BigInt(`0x${contentOf(number, integer).toString('hex')}`) === wanted;
        });
    }
    catch {
        return undefined;
    }
}
function contentOf(value, tag) {
    if (value?.tag !== tag)
        throw new RangeError('not the expected value');
    return value.content;
}
function valuesIn(der) {
    const values = [];
    for (let at = 0; at < der.length;) {
        const first = der.readUInt8(at + 1);
        const more = first < 0x80 ? 0 : first & 0x7f;
        const size = more === 0 ? first : der.readUIntBE(at + 2, more);
        const start = at + 2 + more;
        if (start + size > der.length)
            throw new RangeError('a value is cut off');
        values.push({ tag: der.readUInt8(at), content: der.subarray(start, start + size) });
        at = start + size;
    }
    return values;
}

;// providers/src/certificate/ender.ts


const ender = {
    needsSubjectToken: true,
    async control(ending, io) {
        const listed = await look(ending, io);
        return listed === undefined ? 'unclear' : listed ? 'refused' : 'accepted';
    },
    probe: async (ending, io) => ((await look(ending, io)) ? 'refused' : 'unclear'),
    async revoke(ending, io, control) {
        const { revoke } = await authorityOf(ending);
        const result = await revoke(ending, io);
        return result === 'ended' && control === 'refused' ? 'gone' : result;
    },
    acceptedElsewhere({ expiresAt }, isVerified) {
        const end = expiresAt === undefined ? 'it expires' : (0,instant.u)(expiresAt);
        const list = isVerified ? 'on the revocation list (CRL) of the CA; ' : '';
        return `${list}a server that does not read the CRL accepts it until ${end}`;
    },
};
async function look(ending, io) {
    const { revocationList } = await authorityOf(ending);
    const { status, body } = await revocationList(ending, io);
    return status === 200 ? isListed(body, ending.handle?.serial ?? '') : undefined;
}
function authorityOf({ handle }) {
    return handle?.ca === 'vault' ? _require.e("pki~2").then(_require.bind(_require, 3842)) : _require.e("certificate-step-ca").then(_require.bind(_require, 6607));
}
/***/ })

};
;
