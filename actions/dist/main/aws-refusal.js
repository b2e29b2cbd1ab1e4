"use strict";
exports.ids = ["aws-refusal"];
exports.modules = {

/***/ 9936:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  refusal: () => (refusal)
});
async function refusal({ status, code, said, trace }, facts, subject) {
    const { refusalOf } = await _require.e("refusal").then(_require.bind(_require, 9993));
    const answer = { status, code: code ?? `HTTP ${status}`, isOwn: code !== undefined, said, trace };
    return refusalOf(table, answer, { facts, subject, context: undefined });
}
const policyTooLarge = ['PackedPolicyTooLarge', 'PackedPolicyTooLargeException'];
const wrongRequest = ['ValidationError', 'MalformedPolicyDocument', ...policyTooLarge];
const publicIssuers = ['https://token.actions.githubusercontent.com', 'https://gitlab.com'];
const unreachedIssuer = {
    kind: 'throttle',
    fix: ({ issuer }) => issuer === undefined || publicIssuers.includes(issuer)
        ? 'Run the job again later.'
        : `AWS must reach the discovery document and the keys of the issuer over the internet: ${issuer}/.well-known/openid-configuration.`,
};
const table = {
    system: 'STS',
    inputs: 'the sts-endpoint input',
    unavailable: [
        {
            codes: ['Throttling', 'ThrottlingException', 'RequestLimitExceeded', 'TooManyRequestsException', 'SlowDown'],
            kind: 'throttle',
            fix: 'Too many jobs call STS at the same time: run the job again later.',
        },
        { codes: ['IDPCommunicationError'], ...unreachedIssuer },
        { said: /Couldn't retrieve verification key/, ...unreachedIssuer },
    ],
    message: ({ subject }, _, { code = '' }) => {
        if (wrongRequest.includes(code))
            return 'AWS refused the request';
        return subject ? 'AWS refused the ID token' : 'AWS refused the next role of the chain';
    },
    refused: [
        {
            said: /exceeds the MaxSessionDuration/,
            fix: "The role's MaxSessionDuration is lower than the lifetime: reduce the lifetime, or increase MaxSessionDuration on the role.",
        },
        {
            said: /exceeds the 1 hour session limit/,
            fix: 'A chained role gets at most one hour: reduce the lifetime.',
        },
        {
            said: /No OpenIDConnect provider found/,
            fix: "The account has no IAM identity provider for this issuer: create one, or check the account in the role's ARN.",
        },
        {
            said: /Incorrect token audience/,
            fix: 'The IAM identity provider does not list this audience: add it there, or set the audience input.',
        },
        {
            codes: ['AccessDenied'],
            fix: ({ subject, principal }) => subject
                ? "The role's trust policy must accept this subject, this audience, and any other claims above that it checks. AWS gives the same answer for a role that does not exist."
                : `The trust policy of ${principal} must accept the role before it in the chain: with the external id, the tags (sts:TagSession) and the source identity (sts:SetSourceIdentity) of role-chain. The role before it also needs the permission sts:AssumeRole.`,
        },
        {
            codes: ['RegionDisabledException'],
            fix: 'STS is not active in this region for the account of the role: activate it, or use another region.',
        },
        {
            codes: policyTooLarge,
            fix: 'The session policies and tags are too large for STS when they are packed: shorten them. Mayfly never removes the deadline to make the policy smaller.',
        },
        {
            codes: ['MalformedPolicyDocument'],
            fix: 'STS does not accept the session policy: check its actions, resources and conditions.',
        },
        {
            codes: ['ExpiredTokenException'],
            kind: 'stale',
            fix: "The token was too old for STS each time: check the clock of the CI system's issuer.",
        },
    ],
    fix: 'See the reason of STS above.',
};
/***/ })

};
;
