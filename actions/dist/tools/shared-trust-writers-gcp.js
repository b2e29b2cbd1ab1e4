"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  A: () => (googleMember),
  v: () => (renderGcp)
});
var _bytes__6 = _require(1801);
var _file_model__0 = _require(9724);
var _file_wants__1 = _require(1591);
var _readers_google__2 = _require(4050);
var _cel__5 = _require(6945);
var _hcl__8 = _require(5590);
var _rendering__4 = _require(1889);
var _shared_want__3 = _require(439);
var _shell__7 = _require(8163);
const mostMappings = 50;
const longestMapping = 2048;
const longestMappings = 8192;
const longestCondition = 4096;
function renderGcp(file, form) {
    const grants = (0,_file_wants__1.Rr)(file.rules).filter((grant) => grant.target.system === 'gcp');
    const providers = (0,_rendering__4.$z)(grants, ({ target }) => target.provider).map((one) => providerOf(one));
    const faults = providers.flatMap(faultsOf);
    if (faults.length > 0)
        return { documents: [], faults };
    const write = { json: jsonOf, terraform: terraformOf, commands: commandsOf }[form];
    return { documents: providers.flatMap(write), faults };
}
function providerOf(grants) {
    const [first] = grants;
    const [, number = '', , , , pool = '', , id = ''] = first.target.provider.split('/');
    const attributes = grants.map((grant) => {
        const tests = grant.wants.filter(({ claim }) => claim !== 'iss' && claim !== 'aud');
        return [attributeOf(grant), `${tests.map((want) => (0,_cel__5.p)(want, 'assertion')).join(' && ')} ? 'yes' : 'no'`];
    });
    const own = `https://iam.googleapis.com/${first.target.provider}`;
    const audiences = [...new Set(grants.map(({ target }) => target.audience))];
    return {
        grants,
        number,
        pool,
        id,
        mapping: { 'google.subject': subjectOf(grants), ...Object.fromEntries(attributes) },
        condition: (0,_cel__5.p)((0,_shared_want__3.e)(grants), 'assertion'),
        audiences: audiences.every((one) => one === own) ? [] : audiences,
        issuer: first.rule.issuer.url,
    };
}
function attributeOf({ rule }) {
    return `attribute.${rule.name.replaceAll('-', '_')}`;
}
function subjectOf(grants) {
    const claims = (0,_file_wants__1.T$)(grants[0]?.rule.issuer.kind ?? 'jenkins');
    const isShort = grants.every(({ subjects }) => subjects.every(({ value, isPattern }) => !isPattern && (0,_bytes__6.$)(value) <= _readers_google__2.Xs));
    return isShort || claims === undefined ? 'assertion.sub' : `'${claims.id}:' + assertion.${claims.id}`;
}
function faultsOf({ grants, mapping, condition, audiences, id }) {
    const [first, ...others] = grants;
    const path = first.target.path;
    const issuers = new Set(grants.map(({ rule }) => rule.issuer.url));
    const fix = 'Give some rules a provider of their own.';
    const sizes = Object.values(mapping).map((one) => one.length);
    const longSubjects = grants.flatMap(({ rule, subjects }) => _file_model__0.q[rule.issuer.kind] ? subjects.filter(({ value }) => (0,_bytes__6.$)(value) > _readers_google__2.Xs) : []);
    const limits = [
        [`The number of attributes of provider ${id}`, sizes.length, mostMappings],
        [
            `The number of characters in all mappings of provider ${id}`,
            sizes.reduce((sum, one) => sum + one, 0),
            longestMappings,
        ],
        [`The number of characters in the condition of provider ${id}`, condition.length, longestCondition],
        [`The number of audiences of provider ${id}`, audiences.length, 10],
        ...longSubjects.map(({ value }) => [
            'The number of bytes in the subject of a job',
            (0,_bytes__6.$)(value),
            _readers_google__2.Xs,
        ]),
    ];
    return [
        ...(issuers.size > 1
            ? [
                {
                    path: others.at(-1)?.target.path ?? path,
                    message: `provider ${id} would have two issuers, and Google allows one. ${fix}`,
                },
            ]
            : []),
        ...grants.flatMap((grant) => {
            const size = mapping[attributeOf(grant)]?.length ?? 0;
            const what = `The number of characters in the attribute of rule ${grant.rule.name}`;
            return size > longestMapping
                ? [(0,_rendering__4.g$)(grant.rule.path, what, size, longestMapping, 'Write several rules.')]
                : [];
        }),
        ...limits.flatMap(([what, size, limit]) => (size > limit ? [(0,_rendering__4.g$)(path, what, size, limit, fix)] : [])),
        ...grants.flatMap(({ target }) => target.audience.length > 256
            ? [(0,_rendering__4.g$)(target.path, 'The number of characters in audience', target.audience.length, 256, '')]
            : []),
    ];
}
function googleMember(grant) {
    const [pool] = grant.target.provider.split('/providers/');
    return `principalSet://iam.googleapis.com/${pool}/${attributeOf(grant)}/yes`;
}
function notesOf({ grants }) {
    return grants.flatMap(({ rule, target }, index) => [
        ...(target.serviceAccount === undefined
            ? [`Rule ${rule.name}: grant roles to ${googleMember(grants[index])}.`]
            : []),
        ...(rule.lifetimeSeconds === undefined
            ? []
            : [`Rule ${rule.name}: Google Cloud cannot limit the lifetime here. Set lifetime in the step.`]),
    ]);
}
const user = 'roles/iam.workloadIdentityUser';
function jsonOf(provider) {
    const { grants, id, mapping, condition, audiences, issuer } = provider;
    const body = {
        name: grants[0].target.provider,
        oidc: { issuerUri: issuer, ...(audiences.length > 0 && { allowedAudiences: audiences }) },
        attributeMapping: mapping,
        attributeCondition: condition,
    };
    const impersonate = grants.flatMap((grant) => grant.target.serviceAccount
        ? [`Rule ${grant.rule.name}: grant ${user} on ${grant.target.serviceAccount} to ${googleMember(grant)}.`]
        : []);
    return [
        {
            name: `${id}.provider.json`,
            title: `Workload identity provider ${grants[0].target.provider}`,
            part: 'issuer',
            text: `${JSON.stringify(body, null, 2)}\n`,
            notes: [...impersonate, ...notesOf(provider)],
        },
    ];
}
function listFlag(pairs) {
    const delimiters = [';', '|', '%%', ...pairs.map((_, index) => `mayfly${index}`)];
    const delimiter = delimiters.find((one) => !pairs.some((pair) => pair.includes(one))) ?? ';';
    return `^${delimiter}^${pairs.join(delimiter)}`;
}
function audienceFlag(audiences) {
    return audiences.some((one) => one.includes(',') || one.startsWith('^')) ? listFlag(audiences) : audiences.join(',');
}
function commandsOf(provider) {
    const { grants, number, pool, id, mapping, condition, audiences, issuer } = provider;
    const notes = notesOf(provider);
    const base = ['gcloud', 'iam', 'workload-identity-pools'];
    const where = [
        ['--project', number],
        ['--location', 'global'],
    ];
    const once = [
        (0,_shell__7.G)([...base, 'create', pool], where),
        (0,_shell__7.G)([...base, 'providers', 'create-oidc', id], [
            ...where,
            ['--workload-identity-pool', pool],
            ['--issuer-uri', issuer],
            ...(audiences.length > 0 ? [['--allowed-audiences', audienceFlag(audiences)]] : []),
            ['--attribute-mapping', listFlag(Object.entries(mapping).map(([name, expression]) => `${name}=${expression}`))],
            ['--attribute-condition', condition],
        ]),
    ];
    const bindings = grants.flatMap((grant) => {
        const { serviceAccount } = grant.target;
        if (serviceAccount === undefined)
            return [];
        return (0,_shell__7.G)(['gcloud', 'iam', 'service-accounts', 'add-iam-policy-binding', serviceAccount], [
            ['--role', user],
            ['--member', googleMember(grant)],
        ]);
    });
    return [
        {
            name: `${pool}-${id}.sh`,
            title: `Commands for ${grants[0].target.provider}`,
            part: 'issuer',
            text: (0,_rendering__4.f6)(notes, [...once, ...bindings].join('')),
            notes,
        },
    ];
}
function terraformOf(provider) {
    const { grants, number, pool, id, mapping, condition, audiences, issuer } = provider;
    const notes = notesOf(provider);
    const label = `pool_${(0,_rendering__4.MH)(pool, '_')}`;
    const type = 'google_iam_workload_identity_pool';
    const blocks = [
        (0,_hcl__8.om)('resource', [type, label], { project: number, workload_identity_pool_id: pool }),
        (0,_hcl__8.om)('resource', [`${type}_provider`, `provider_${(0,_rendering__4.MH)(id, '_')}`], {
            project: number,
            workload_identity_pool_id: new _hcl__8.r4(`${type}.${label}.workload_identity_pool_id`),
            workload_identity_pool_provider_id: id,
            attribute_mapping: mapping,
            attribute_condition: condition,
            oidc: { issuer_uri: issuer, ...(audiences.length > 0 && { allowed_audiences: audiences }) },
        }, [
            'checkov:skip=CKV_GCP_125:it wants the condition to compare assertion.sub; ids cannot be taken over, and each rule compares the subject',
        ]).replace(/^ {2}oidc = \{$/m, '  oidc {'),
        ...grants.flatMap((grant) => {
            const { serviceAccount } = grant.target;
            if (serviceAccount === undefined)
                return [];
            return (0,_hcl__8.om)('resource', ['google_service_account_iam_member', (0,_rendering__4.MH)(grant.rule.name, '_')], {
                service_account_id: `projects/-/serviceAccounts/${serviceAccount}`,
                role: user,
                member: googleMember(grant),
            });
        }),
    ];
    return [
        {
            name: `${pool}-${id}.tf`,
            title: `Workload identity provider ${grants[0].target.provider}`,
            part: 'issuer',
            text: (0,_rendering__4.f6)(notes, blocks.join('\n')),
            notes,
        },
    ];
}
/***/ });
