"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  V: () => (clusterAccess)
});
var node_path__0 = _require(6760);
var _core_endpoint__1 = _require(3784);
var _core_json__6 = _require(9051);
var _core_secret__2 = _require(8189);
var yaml__3 = _require(8815);
var _text_file__4 = _require(9360);
var _environment__5 = _require(2322);
const loginPrograms = ['exec', 'auth-provider'];
function clusterAccess({ server, token, ca }, mask) {
    if (server === undefined && token === undefined)
        return fromKubeconfig(mask);
    const authority = ca === undefined ? undefined : (0,_text_file__4.readTextFile)(ca, _environment__5.Ny);
    const faults = [
        ...(0,_environment__5.Kl)('kubernetes-server', server === undefined ? 'is required with the token' : (0,_core_endpoint__1.OO)(server)),
        ...(0,_environment__5.Kl)('kubernetes-token', token ? undefined : 'is required with the server'),
        ...(0,_environment__5.Kl)('kubernetes-ca', authority && 'fault' in authority ? authority.fault : undefined),
    ];
    if (faults.length > 0 || server === undefined || !token)
        return { faults };
    const pem = authority && 'text' in authority ? { ca: authority.text } : {};
    return { access: { url: (0,_core_endpoint__1.he)(server), token, ...pem } };
}
function fromKubeconfig(mask) {
    const { KUBECONFIG: path = '' } = process.env;
    if (path === '')
        return { absent: 'KUBECONFIG is not set' };
    if (path.includes(':'))
        return { faults: [fault('names several files: give the one that has the current context')] };
    const file = (0,_text_file__4.readTextFile)(path, _environment__5.Ny);
    if ('fault' in file)
        return { faults: [fault(file.fault)] };
    const config = readYaml(file.text);
    if (!config)
        return { faults: [fault('is not YAML')] };
    const name = (0,_core_json__6.b6)(config['current-context']);
    const context = (0,_core_json__6.D7)(entryNamed(config.contexts, name).context);
    const cluster = (0,_core_json__6.D7)(entryNamed(config.clusters, (0,_core_json__6.b6)(context.cluster)).cluster);
    const user = (0,_core_json__6.D7)(entryNamed(config.users, (0,_core_json__6.b6)(context.user)).user);
    if (name === undefined)
        return { faults: [fault('has no current-context')] };
    return new ContextReading((0,node_path__0.resolve)((0,node_path__0.dirname)(path)), cluster, user, mask).found();
}
class ContextReading {
    #folder;
    #cluster;
    #user;
    #mask;
    #faults = [];
    constructor(folder, cluster, user, mask) {
        this.#folder = folder;
        this.#cluster = cluster;
        this.#user = user;
        this.#mask = mask;
    }
    found() {
        const server = (0,_core_json__6.b6)(this.#cluster.server) ?? '';
        this.#refuse(server === '' ? 'names no server in its current context' : (0,_core_endpoint__1.OO)(server));
        if (this.#cluster['insecure-skip-tls-verify'] === true)
            this.#refuse((0,_environment__5.iJ)('certificate-authority-data'));
        const helper = loginPrograms.find((one) => this.#user[one] !== undefined);
        if (helper)
            this.#refuse(`gets its token from another program (${helper}), and Mayfly starts no program that a file names: give --kubernetes-server and --kubernetes-token-file`);
        const ca = this.#content(this.#cluster, 'certificate-authority');
        const token = (0,_core_json__6.b6)(this.#user.token) ?? this.#file((0,_core_json__6.b6)(this.#user.tokenFile))?.trim();
        const chain = this.#content(this.#user, 'client-certificate');
        const key = this.#content(this.#user, 'client-key');
        if (!helper && this.#faults.length === 0 && token === undefined && (chain === undefined || key === undefined))
            this.#refuse('has no token and no client certificate for its current context');
        if (token !== undefined)
            this.#refuse((0,_environment__5.Ek)(token) && `has a token that ${(0,_environment__5.Ek)(token)}`);
        if (this.#faults.length > 0)
            return { faults: this.#faults };
        const client = chain !== undefined && key !== undefined ? { chain, key: _core_secret__2.z.receive(key, this.#mask) } : undefined;
        return {
            access: {
                url: (0,_core_endpoint__1.he)(server),
                ...(ca !== undefined && { ca }),
                ...(token !== undefined ? { token: _core_secret__2.z.receive(token, this.#mask) } : client && { client }),
            },
        };
    }
    #refuse(message) {
        if (message !== undefined)
            this.#faults.push(fault(message));
    }
    #content(owner, name) {
        const data = (0,_core_json__6.b6)(owner[`${name}-data`]);
        return data === undefined ? this.#file((0,_core_json__6.b6)(owner[name])) : Buffer.from(data, 'base64').toString('utf8');
    }
    #file(path) {
        if (path === undefined)
            return undefined;
        const file = (0,_text_file__4.readTextFile)(path.startsWith('/') ? path : (0,node_path__0.join)(this.#folder, path), _environment__5.Ny);
        if ('text' in file)
            return file.text;
        this.#refuse(`names a file that ${file.fault}`);
        return undefined;
    }
}
function fault(message) {
    return { input: 'KUBECONFIG', message };
}
function readYaml(text) {
    try {
        return (0,_core_json__6.D7)((0,yaml__3.qg)(text));
    }
    catch {
        return undefined;
    }
}
function entryNamed(list, name) {
    const entries = Array.isArray(list) ? list : [];
    return (0,_core_json__6.D7)(entries.find((entry) => name !== undefined && (0,_core_json__6.D7)(entry).name === name));
}
/***/ });
