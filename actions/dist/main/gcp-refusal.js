"use strict";
exports.ids = ["gcp-refusal"];
exports.modules = {

/***/ 583:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  refusal: () => (refusal)
});
var _core_foreign_text__1 = _require(281);
var _core_json__0 = _require(9051);
var _oauth_error__2 = _require(3030);
var _names__3 = _require(6079);
async function refusal(answer, who) {
    const { refusalOf } = await _require.e("refusal").then(_require.bind(_require, 9993));
    const { principal, endpoint, token: subject } = who;
    return refusalOf(table, read(answer), {
        facts: { principal, endpoint },
        subject,
        context: who,
    });
}
function read({ status, body }) {
    const { status: word, message, details } = (0,_core_json__0.D7)((0,_core_json__0.Vh)(body).error);
    const reasons = (Array.isArray(details) ? details : []).map((detail) => (0,_core_foreign_text__1.qk)(detail?.reason));
    const oauth = (0,_oauth_error__2.Y)(body);
    const code = reasons.find((one) => one !== undefined) ?? (0,_core_foreign_text__1.qk)(word) ?? oauth.code;
    return { status, isOwn: code !== undefined, code: code ?? `HTTP ${status}`, said: (0,_core_foreign_text__1.qk)(message) ?? oauth.said };
}
const lacksPermission = /IAM_PERMISSION_DENIED|getAccessToken|getOpenIdToken|does not have permission/;
const isForAccount = ({ provider }) => provider !== undefined;
const missingAccount = 'This service account does not exist: check its email, and whether it was deleted.';
const perimeter = 'A service perimeter (VPC Service Controls) blocks this request: an ingress rule of the perimeter must allow this identity.';
const table = {
    system: 'Google',
    inputs: 'the universe and the endpoint inputs',
    unavailable: [
        { codes: ['quota_exceeded', 'RESOURCE_EXHAUSTED'], kind: 'throttle' },
        {
            said: /Error connecting to the given credential's issuer/,
            kind: 'throttle',
            fix: 'Google must reach the discovery document and the keys of the issuer over the internet: check the issuer of the workload identity provider.',
        },
    ],
    message: (_, who) => `Google refused ${isForAccount(who) ? 'the service account' : 'the ID token'}`,
    refused: [
        {
            said: /127 bytes/,
            fix: (_, { token }) => `The subject has ${Buffer.byteLength(subjectOf(token))} bytes, but google.subject allows 127: map google.subject to a shorter claim, such as assertion.repository_id + ":" + assertion.ref_type, and keep the long ones in attributes.`,
        },
        {
            said: /attribute condition/,
            fix: "The provider's attribute condition does not accept these claims: compare both. Texts are compared exactly, and ids are texts.",
        },
        {
            said: /audience in ID Token/i,
            fix: 'Add the audience above to the allowed audiences of the workload identity provider, or set the audience input to one that it allows.',
        },
        {
            codes: ['invalid_target'],
            fix: 'This workload identity provider does not exist: check the project number, the pool and the name of the provider, and whether one of them is disabled or deleted.',
        },
        {
            said: /Invalid value for "audience"/,
            fix: 'workload-identity-provider is not the full name of a provider.',
        },
        {
            codes: ['SERVICE_DISABLED'],
            fix: 'Enable the API: gcloud services enable iamcredentials.googleapis.com sts.googleapis.com, in the project of the service account.',
        },
        { said: /Gaia id not found/i, fix: missingAccount },
        { status: 404, when: (_, who) => isForAccount(who), fix: missingAccount },
        {
            said: /lifetime/i,
            when: (_, who) => isForAccount(who),
            fix: 'A lifetime of more than one hour needs the organisation policy iam.allowServiceAccountCredentialLifetimeExtension for this service account. Set it, or reduce the lifetime.',
        },
        { codes: ['SECURITY_POLICY_VIOLATED'], fix: perimeter },
        { said: /VPC Service Controls/i, fix: perimeter },
        {
            said: /service account is disabled/i,
            fix: ({ principal }) => `The service account is disabled. Enable it: gcloud iam service-accounts enable ${principal}.`,
        },
        {
            status: 403,
            when: (_, who, { code, said }) => isForAccount(who) && lacksPermission.test(`${code} ${said ?? ''}`),
            fix: ({ principal }, { provider = '', token }) => `Grant roles/iam.workloadIdentityUser on ${principal} to ${(0,_names__3.C5)(provider, subjectOf(token))} (if google.subject is the token's subject), or to a principalSet:// of an attribute. With delegates, each needs roles/iam.serviceAccountTokenCreator on the next one.`,
        },
        { said: /is stale to sign-in|token is expired|has expired/i, kind: 'stale' },
        {
            when: (_, { provider, token }) => provider === undefined && token === undefined,
            fix: "See Google's reason above, and check the access boundary.",
        },
    ],
    fix: "See Google's reason above.",
};
function subjectOf(token) {
    return token?.claims.sub ?? '<subject>';
}
/***/ }),

/***/ 3030:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Y: () => (readOAuthError)
});
var _core_foreign_text__1 = _require(281);
var _core_json__0 = _require(9051);
function readOAuthError(body) {
    const { error, error_description } = (0,_core_json__0.Vh)(body);
    return { code: (0,_core_foreign_text__1.qk)(error), said: (0,_core_foreign_text__1.qk)(error_description) };
}
/***/ })

};
;
