export const id = 6441;
export const ids = [6441];
export const modules = {

/***/ 6441:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  judgeBatchToken: () => (judgeBatchToken),
  warnOfLongToken: () => (warnOfLongToken)
});
async function judgeBatchToken(what, io) {
    if (io.strict)
        throw (await _require.e("vault-refusal").then(_require.bind(_require, 3337))).notRevocable(what);
    io.warn(`${what} is a batch token: Vault cannot revoke it, it only expires. Set token_type=service on the role.`);
}
function warnOfLongToken({ expiresAt }, what, io) {
    const life = expiresAt === undefined ? 'without an expiry' : `${Math.round((expiresAt - io.now()) / 3_600_000)} hours`;
    io.warn(`${what} is valid ${life}. If the clean-up does not run, the token stays valid longer than the job: set token_ttl and token_max_ttl on the role.`);
}
/***/ })

};

