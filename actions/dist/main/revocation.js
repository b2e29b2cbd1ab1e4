"use strict";
exports.ids = ["revocation"];
exports.modules = {

/***/ 8837:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  openRevocations: () => (openRevocations)
});
var _errors__0 = _require(7638);
var _evidence__4 = _require(8620);
var _instant__5 = _require(368);
var _io__1 = _require(2157);
var _outcome__3 = _require(6933);
var _patience__2 = _require(930);
const endingMilliseconds = 20_000;
const retryShare = 0.9;
const controlShare = 0.5;
function openRevocations(platform, openNetwork, record, milliseconds) {
    const totalPatience = new _patience__2.i(AbortSignal.timeout(milliseconds), milliseconds);
    let network;
    return {
        async revoke(lease, ending, load) {
            if (totalPatience.signal.aborted)
                return ['not-run', (0,_outcome__3.oV)(ending)];
            try {
                network ??= openNetwork(record);
                const [ender, opened] = await Promise.all([load(), network]);
                const endingPatience = new _patience__2.i(totalPatience.signal, Math.min(endingMilliseconds, totalPatience.left()));
                const ioWith = (part) => {
                    const time = Math.max(0, Math.floor(endingPatience.left() * part));
                    const signal = AbortSignal.any([totalPatience.signal, AbortSignal.timeout(time)]);
                    return ioFor(platform, opened, record, lease, ending, new _patience__2.i(signal, time * retryShare, platform.log.info));
                };
                return await revokeOne(platform, lease, ending, ender, ioWith);
            }
            catch (error) {
                return ['revoke-failed', reasonOf(error) + (0,_outcome__3.oV)(ending)];
            }
        },
        close() {
            network?.then(({ wire }) => wire.close()).catch(() => undefined);
        },
    };
}
function ioFor(platform, network, { tokenHost }, lease, ending, patience) {
    const subjectToken = async () => {
        if (network.tokenHost !== tokenHost)
            throw new _errors__0.rU('ERR_ENDPOINT_REFUSED', 'The host for ID tokens is not the one of the main step');
        return network.fetchSubjectToken(ending.audience ?? '', patience);
    };
    return (0,_io__1.l)({ platform, wire: network.wire, patience, subjectToken }, lease);
}
async function revokeOne(platform, lease, ending, ender, io) {
    const unclear = () => 'unclear';
    const look = async (when, answer) => {
        const seen = await answer?.catch(unclear);
        if (seen)
            platform.evidence?.note({ event: 'probed', ...(0,_evidence__4.m)(lease), what: ending.what, when, answer: seen });
        return seen;
    };
    const control = await look('before', ender.control?.(ending, io(controlShare)));
    const revocationIo = io(1);
    const result = await ender.revoke(ending, revocationIo, control);
    const seen = () => (0,_instant__5.u)(platform.now());
    if (result === 'pending')
        return ['revoked-leases-pending', (0,_outcome__3.oV)(ending)];
    const isGone = result === 'gone';
    const probe = isGone && control !== 'accepted' ? undefined : await look('after', ender.probe?.(ending, revocationIo));
    if (probe === 'accepted')
        return ['revoke-failed', `still accepted at ${seen()}; ${(0,_outcome__3.oV)(ending)}`];
    if (isGone)
        return ['already-gone', `seen by ${ending.ender}, ${seen()}`];
    const verified = control === 'accepted' && probe === 'refused';
    const elsewhere = ender.acceptedElsewhere?.(ending, verified);
    const detail = `by ${ending.ender}, ${seen()}${elsewhere === undefined ? '' : `; ${elsewhere}`}`;
    return [verified ? 'revoked-verified' : 'revoked-unverified', detail];
}
function reasonOf(error) {
    if (!(error instanceof _errors__0.rU))
        return '';
    const { message, facts } = error;
    const fact = facts.reason ?? facts.status;
    return `${message}${fact ? ` (${fact})` : ''}; `;
}
/***/ })

};
;
