export const id = 5925;
export const ids = [5925];
export const modules = {

/***/ 5925:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  agent: () => (agent)
});
var _core_agent_parts__0 = _require(5455);
var _core_instant__3 = _require(368);
var _core_template__1 = _require(771);
var _present__2 = _require(5679);
const lifetimeSeconds = 1_200;
const variables = {
    AWS_CONTAINER_CREDENTIALS_FULL_URI: _core_agent_parts__0.qf.url,
    AWS_CONTAINER_AUTHORIZATION_TOKEN: _core_agent_parts__0.qf.bearer,
};
const tokenFile = 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE';
const before = '^[ \\t\\ufeff]*';
const keysOfAnIdentity = '(?:aws_access_key_id|role_arn|credential_process|web_identity_token_file|sso_\\w+|login_session)';
function identityIn(header) {
    return `${before}\\[\\s*${header}\\s*\\](?:(?!${before}\\[)[^])*?${before}${keysOfAnIdentity}\\s*[=:]`;
}
const pattern = identityIn(`(?:profile\\s+)?["']?default["']?`);
const ancestral = { variable: 'BOTO_CONFIG', pattern: identityIn('Credentials') };
const agent = {
    inputs: (inputs) => ({ ...inputs, lifetime: inputs.lifetime ?? lifetimeSeconds }),
    present: ({ region }) => ({
        env: { ...variables, AWS_REGION: region, AWS_DEFAULT_REGION: region },
        shared: _core_agent_parts__0.nA,
        files: [{ name: 'aws-bearer', content: _core_agent_parts__0.qf.bearer, env: [tokenFile] }],
        shadows: [
            'AWS_ACCESS_KEY_ID',
            'AWS_SECRET_ACCESS_KEY',
            'AWS_ACCESS_KEY',
            'AWS_SECRET_KEY',
            'AWS_CREDENTIAL_FILE',
            'AWS_PROFILE',
            'AWS_DEFAULT_PROFILE',
            'AWS_WEB_IDENTITY_TOKEN_FILE',
            'AWS_ROLE_ARN',
            'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
        ],
        shadowsEmpty: [
            'AWS_PROFILE',
            'AWS_DEFAULT_PROFILE',
            'AWS_CREDENTIAL_FILE',
            'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
        ],
        shadowFiles: [
            { variable: 'AWS_SHARED_CREDENTIALS_FILE', path: '.aws/credentials', pattern },
            { variable: 'AWS_CONFIG_FILE', path: '.aws/config', pattern },
            { ...ancestral, path: '.boto' },
            { ...ancestral, path: '/etc/boto.cfg' },
        ],
    }),
    answers({ expiresAt = 0 }) {
        const body = (0,_core_template__1.Pq)({
            AccessKeyId: _present__2.n4,
            SecretAccessKey: _present__2.Gd,
            Token: _present__2.c7,
            Expiration: (0,_core_instant__3.u)(expiresAt),
            AccountId: (0,_core_template__1.y_)('account'),
        });
        return () => ({ status: 200, body });
    },
};
/***/ })

};

