"use strict";
exports.ids = ["aws-signed-request"];
exports.modules = {

/***/ 8194:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  defaultProvider: () => (defaultProvider)
});
function defaultProvider() {
    throw new Error('the SDK asked for a credential of its own');
}
/***/ }),

/***/ 9654:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  signedAssumeRole: () => (signedAssumeRole)
});
var _aws_sdk_client_sts__0 = _require(1695);

async function signedAssumeRole(endpoint, region, from, input) {
    let signed;
    const requestHandler = {
        async handle({ method, protocol, hostname, port, path, headers, body }) {
            signed = { method, url: `${protocol}//${hostname}${port ? `:${port}` : ''}${path}`, headers, body };
            return { response: { statusCode: 200, headers: {}, body: Buffer.from('<AssumeRoleResponse/>') } };
        },
    };
    const client = new _aws_sdk_client_sts__0.iM({
        region,
        endpoint,
        credentials: {
            accessKeyId: from.accessKeyId.reveal(),
            secretAccessKey: from.secretAccessKey.reveal(),
            sessionToken: from.sessionToken.reveal(),
        },
        ...nothingFromOutside(region),
        requestHandler: requestHandler,
    });
    await client.send(new _aws_sdk_client_sts__0.QL(input));
    if (!signed)
        throw new Error('the SDK gave no request');
    return signed;
}
function nothingFromOutside(region) {
    return {
        maxAttempts: 1,
        retryMode: 'standard',
        defaultsMode: 'standard',
        authSchemePreference: [],
        sigv4aSigningRegionSet: [region],
        disableClockSkewCorrection: true,
        useFipsEndpoint: false,
        useDualstackEndpoint: false,
        userAgentAppId: 'mayfly',
    };
}
/***/ })

};
;
