"use strict";
exports.id = "aws-no-default-credentials";
exports.ids = ["aws-no-default-credentials"];
exports.modules = {

/***/ 8194:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  defaultProvider: () => (defaultProvider)
});
function defaultProvider() {
    throw new Error('the SDK asked for a credential of its own');
}

/***/ }),

/***/ 9654:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  signedAssumeRole: () => (signedAssumeRole)
});
var _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1695);

async function signedAssumeRole(endpoint, region, from, input) {
    let signed;
    const requestHandler = {
        async handle({ method, protocol, hostname, port, path, headers, body }) {
            signed = { method, url: `${protocol}//${hostname}${port ? `:${port}` : ''}${path}`, headers, body };
            return { response: { statusCode: 200, headers: {}, body: Buffer.from('<AssumeRoleResponse/>') } };
        },
    };
    const client = new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_0__/* .STSClient */ .iM({
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
    await client.send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_0__/* .AssumeRoleCommand */ .QL(input));
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
