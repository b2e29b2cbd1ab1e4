"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  claimFacts: () => (claimFacts),
  unusableTokenError: () => (unusableTokenError)
});
var _trust_claims__0 = _require(7569);
var _trust_subject__1 = _require(7426);
var _errors__2 = _require(7638);
var _foreign_text__4 = _require(281);
var _instant__3 = _require(368);
function unusableTokenError(token, audience, clock, knownIssuer) {
    const { exp } = token.claims;
    const [why, fix] = reason(token, audience, clock, knownIssuer);
    return new _errors__2.rU('ERR_ID_TOKEN_INVALID', `The ID token cannot be used: ${why}`, {
        facts: { ...claimFacts(token), expires: (0,_instant__3.O)(exp) ? (0,_instant__3.u)(exp * 1000) : undefined },
        fix,
    });
}
function reason({ claims: { aud, exp, sub } }, audience, clock, knownIssuer) {
    if (!knownIssuer)
        return ['its issuer is not an https URL', 'Check the issuer of the CI system.'];
    if (!sub)
        return ['it has no subject', 'Check the subject claims that the CI system is configured to use.'];
    if (String(aud) !== audience || (Array.isArray(aud) && aud.length !== 1))
        return [
            `its audience is not the one that was requested (${audience})`,
            'A token must have one audience: the system that it is for.',
        ];
    if (!(0,_instant__3.O)(exp))
        return ['it has no expiry time', 'Check the lifetime that the CI system sets for its tokens.'];
    return [
        `it expired at ${(0,_instant__3.u)(exp * 1000)}, and it is ${(0,_instant__3.u)(clock)} now`,
        'Check the clock of the CI system. A token that was copied by hand may be too old.',
    ];
}
function claimFacts({ claims }) {
    const text = (name) => {
        const value = claims[name];
        return (0,_foreign_text__4.qk)(typeof value === 'string' || value === undefined ? value : JSON.stringify(value));
    };
    const other = (0,_trust_subject__1.j6)(claims);
    const form = other &&
        (other.isImmutable
            ? `  (immutable format; the older format is ${other.other})`
            : `  (older format; the immutable format is ${other.other})`);
    const facts = {
        issuer: text('iss'),
        subject: text('sub') && `${text('sub')}${form ?? ''}`,
        audience: (0,_foreign_text__4.qk)(Array.isArray(claims.aud) ? claims.aud.join(' ') : claims.aud),
        ...Object.fromEntries((0,_trust_claims__0.pl)(claims).map((name) => [name, text(name)])),
    };
    return Object.fromEntries(Object.entries(facts).filter((fact) => fact[1] !== undefined));
}
/***/ });
