export const id = 706;
export const ids = [706];
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

/***/ 706:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  getSshCertificate: () => (getSshCertificate)
});

var external_node_crypto_ = _require(7598);
var credible = _require(9897);
var errors = _require(7638);
var foreign_text = _require(281);
var instant = _require(368);
var certificate_names = _require(6130);
var present = _require(1953);
var request = _require(191);
;// providers/src/certificate/ssh-wire.ts
function wireText(content) {
    const bytes = Buffer.from(content);
    return Buffer.concat([wireNumber(bytes.length), bytes]);
}
function wireNumber(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
}
function wireInteger(bytes) {
    const start = bytes.findIndex((byte) => byte !== 0);
    const digits = bytes.subarray(start);
    return wireText((digits[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), digits]) : digits);
}
class WireReader {
    #bytes;
    #at = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    get isAtEnd() {
        return this.#at === this.#bytes.length;
    }
    bytes() {
        const size = this.number();
        if (this.#at + size > this.#bytes.length)
            throw new RangeError('a value is cut off');
        this.#at += size;
        return this.#bytes.subarray(this.#at - size, this.#at);
    }
    text() {
        return this.bytes().toString('utf8');
    }
    number() {
        this.#at += 4;
        return this.#bytes.readUInt32BE(this.#at - 4);
    }
    longNumber() {
        this.#at += 8;
        return this.#bytes.readBigUInt64BE(this.#at - 8);
    }
}

;// providers/src/certificate/ssh-key.ts


const keyType = 'ecdsa-sha2-nistp256';
const curve = 'nistp256';
function pointOf(key) {
    const { x = '', y = '' } = key.export({ format: 'jwk' });
    return Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
}
function publicKeyOf(key) {
    return Buffer.concat([wireText(keyType), wireText(curve), wireText(pointOf(key))]);
}
function openSshKey(privateKey) {
    const { d = '' } = privateKey.export({ format: 'jwk' });
    const check = (0,external_node_crypto_.randomBytes)(4);
    const own = Buffer.concat([
        check,
        check,
        publicKeyOf(privateKey),
        wireInteger(Buffer.from(d, 'base64url')),
        wireText(''),
    ]);
    const padding = Buffer.from(Array.from({ length: -own.length & 7 }, (_, index) => index + 1));
    const whole = Buffer.concat([
        Buffer.from('openssh-key-v1\0'),
        wireText('none'),
        wireText('none'),
        wireText(''),
        wireNumber(1),
        wireText(publicKeyOf(privateKey)),
        wireText(Buffer.concat([own, padding])),
    ]);
    const lines = whole.toString('base64').match(/.{1,70}/g) ?? [];
    return ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----', ''].join('\n');
}

;// providers/src/certificate/ssh-certificate.ts


const certificateType = `${keyType}-cert-v01@openssh.com`;
const userCertificate = 1;
function sshCertificateIn(text, key) {
    const [first = '', second = first] = text.trim().split(' ');
    try {
        return readCertificate(Buffer.from(second, 'base64'), key);
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
function readCertificate(bytes, key) {
    const reader = new WireReader(bytes);
    if (reader.text() !== certificateType)
        return undefined;
    reader.bytes();
    if (reader.text() !== curve || !reader.bytes().equals(pointOf(key)))
        return undefined;
    const serial = reader.longNumber().toString();
    if (reader.number() !== userCertificate)
        return undefined;
    const keyId = reader.text();
    const principals = textsIn(reader.bytes());
    const [validAfter, validBefore] = [millisecondsIn(reader), millisecondsIn(reader)];
    for (let left = 5; left > 0; left--)
        reader.bytes();
    if (!reader.isAtEnd)
        return undefined;
    return {
        line: `${certificateType} ${bytes.toString('base64')}\n`,
        serial,
        keyId,
        principals,
        validAfter,
        validBefore,
    };
}
function textsIn(bytes) {
    const reader = new WireReader(bytes);
    const texts = [];
    while (!reader.isAtEnd)
        texts.push(reader.text());
    return texts;
}
function millisecondsIn(reader) {
    return Number(reader.longNumber()) * 1000;
}

;// providers/src/certificate/ssh.ts










async function getSshCertificate(inputs, io) {
    const { privateKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    const key = io.receive(openSshKey(privateKey));
    const publicKey = publicKeyOf(privateKey).toString('base64');
    const { names, lifetime, 'ssh-role': role = '' } = inputs;
    const facts = {
        principal: (0,certificate_names.i6)(inputs),
        endpoint: new URL(inputs.url).host,
        names: names.join(', ') || undefined,
    };
    const issued = await (0,request.p)({
        what: `SSH certificate of ${facts.principal}`,
        facts,
        stepCa: {
            path: 'ssh/sign',
            fields: {
                publicKey,
                certType: 'user',
                validBefore: `${lifetime}s`,
                ...(names.length > 0 && { principals: names }),
            },
        },
        async vault() {
            const { judgeSsh, sshRequest } = await _require.e("ssh-engine").then(_require.bind(_require, 9131));
            const fields = { publicKey: `${keyType} ${publicKey}`, principals: names, seconds: lifetime };
            return (vault) => ({
                build: () => sshRequest(vault, role, fields),
                certificates: (answer) => judgeSsh(answer, role, facts),
                handle: {},
            });
        },
        read([text = ''], date = io.now()) {
            const found = sshCertificateIn(text, privateKey);
            if (found)
                return { ...found, date };
            throw new errors.rU('ERR_ANSWER_MALFORMED', "The answer has no SSH user certificate for the job's key", {
                facts,
                fix: 'Check url: another server than the certificate authority may answer there.',
            });
        },
        ending: ({ validBefore, serial, keyId, date }) => ({
            ...((0,credible.$)(validBefore, date, lifetime) && { expiresAt: validBefore }),
            facts: { serial, 'key id': (0,foreign_text.qk)(keyId) ?? 'none' },
        }),
        serial: ({ serial }) => serial,
    }, inputs, io);
    judgePrincipals(issued, names, facts);
    judgeTime(issued, lifetime, facts);
    return {
        principal: `${issued.principals.join(', ')} at ${facts.endpoint}`,
        expiresAt: issued.validBefore,
        parts: { [present.Eb.name]: key, [present.OK.name]: issued.line },
    };
}
function judgePrincipals({ principals }, requested, facts) {
    const wanted = requested.length > 0 ? requested : principals;
    const isEqual = principals.every((one) => (0,credible.J)(one) && wanted.includes(one));
    if (isEqual && principals.length > 0 && wanted.every((one) => principals.includes(one)))
        return;
    throw new errors.rU('ERR_PRINCIPAL_MISMATCH', 'The SSH certificate does not have exactly the requested principals', {
        facts: { ...facts, issued: (0,foreign_text.qk)(principals.join(', ')) ?? 'none' },
        fix: 'step-ca takes principals from a request only if the SSH template of its provisioner does (.Insecure.CR.Principals). A certificate without principals works for no user.',
    });
}
function judgeTime({ validAfter, validBefore, date }, lifetime, facts) {
    const latest = date + lifetime * 1000 + request.l;
    if (validAfter <= date + request.l && validBefore > date && validBefore <= latest)
        return;
    const shown = (time) => ((0,credible.$)(time, undefined, 0) ? (0,instant.u)(time) : 'never');
    throw new errors.rU('ERR_PRINCIPAL_MISMATCH', 'The SSH certificate is not valid for exactly the requested time', {
        facts: {
            ...facts,
            'requested until': (0,instant.u)(latest),
            'valid from': shown(validAfter),
            'valid until': shown(validBefore),
        },
        fix: 'Check lifetime, and the times that the certificate authority gives to SSH certificates.',
    });
}
/***/ })

};

