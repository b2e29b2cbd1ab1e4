"use strict";
exports.ids = ["../tools/cli-contain-contain"];
exports.modules = {

/***/ 3535:
require("./shared-cli-contain-apply-result.js"),

/***/ 1208:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  contain: () => (contain)
});

var foreign_text = _require(281);
var group_by = _require(8768);
;// evidence/src/contain/credential.ts
const overOutcomes = ['revoked-verified', 'already-gone', 'already-expired'];
const events = ['issued', 'renewed', 'read', 'ended'];
const marginMilliseconds = 60_000;
function stateOf({ ended, expiresAt }, now) {
    if (ended && overOutcomes.includes(ended.outcome))
        return { isOver: true, text: `the job reported ${ended.outcome} at ${ended.at}` };
    const end = expiresAt === undefined ? Number.NaN : Date.parse(expiresAt);
    if (end + marginMilliseconds < now)
        return { isOver: true, text: `expired at ${expiresAt}, as the evidence says` };
    const until = expiresAt === undefined ? 'valid until its system ends it' : `valid until ${expiresAt}`;
    return { isOver: false, text: ended ? `${until}; the job reported ${ended.outcome}` : `${until}; no end is reported` };
}
const idNames = ['accessor', 'accessKeyId', 'hashedToken', 'serial', 'secret'];
function credentialsIn(lines) {
    const found = new Map();
    for (const { chain, facts, time, ...line } of lines) {
        const { event, lease, provider, principal, what, outcome, trace: names = {} } = facts;
        if (!events.includes(event))
            continue;
        const [at, isRead] = [new Date(time).toISOString(), event === 'read'];
        const name = JSON.stringify([chain, lease, what, isRead]);
        const all = found.get(name) ?? [];
        found.set(name, all);
        const id = idIn(names);
        const place = all.findIndex(({ trace }) => id === undefined || [undefined, id].includes(idIn(trace)));
        const { trace, expiresAt, issuedAt, job } = all[place] ?? { trace: {}, issuedAt: at, job: line.job };
        const end = facts.expiresAt ?? expiresAt;
        if (place >= 0)
            all.splice(place, 1);
        all.unshift({
            ...{ chain, lease, provider, principal, what, job, issuedAt, isRead },
            trace: { ...trace, ...names },
            ...(end !== undefined && { expiresAt: end }),
            ...(event === 'ended' && { ended: { outcome, at } }),
        });
    }
    return [...found.values()].flatMap((all) => all.reverse());
}
function idIn(trace) {
    const name = idNames.find((one) => Object.hasOwn(trace, one));
    return name && trace[name];
}

var shell = _require(8163);
;// evidence/src/contain/call.ts

class Expansion {
    text;
    constructor(text) {
        this.text = text;
    }
}
function call_shell(...words) {
    return words.map((word) => (word instanceof Expansion ? word.text : (0,shell.r)(word))).join(' ');
}
function assignToVariable(variable, command) {
    return `${variable}="$(${command})"`;
}
function keepInFile(command, file) {
    return `${command} > ${(0,shell.r)(file)}`;
}
function undoneBy(command, note) {
    return { ...(note !== undefined && { note }), commands: [command] };
}
function noCommand(note) {
    return { note, commands: [] };
}
function valuesInForm(form, values) {
    return [...new Set(values.filter((value) => value !== undefined && form.test(value)))];
}

;// evidence/src/contain/job-end.ts

const pathForm = /^[A-Za-z0-9_][\w.-]{0,99}(?:\/[\w][\w.-]{0,99}){1,19}$/;
const runForm = /^\d{1,20}$/;
const jenkinsForm = /^[A-Za-z0-9_](?:[\w %.,=+~()-]|\/(?!\.\.?(?:\/|$))){0,400}$/;
function gitHubRunOf({ system, repository = '', run = '', }) {
    const isUsable = /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository) && pathForm.test(repository) && runForm.test(run);
    return system === 'github' && isUsable ? { repository, run } : undefined;
}
function jobEnd(job) {
    const gitHubRun = gitHubRunOf(job);
    if (gitHubRun) {
        const { repository, run } = gitHubRun;
        return {
            does: `Cancels run ${run} of ${repository} by force. Its post steps do not run, so nothing else ends its credentials.`,
            commands: [call_shell('gh', 'api', '--method', 'POST', `repos/${repository}/actions/runs/${run}/force-cancel`)],
            rights: 'write access to the actions of the repository',
            undo: undoneBy(call_shell('gh', 'run', 'rerun', run, '--repo', repository)),
        };
    }
    const { system, repository = '', repositoryId = '', run = '', job: id = '' } = job;
    if (system === 'gitlab' &&
        (runForm.test(id) || runForm.test(run)) &&
        (pathForm.test(repository) || runForm.test(repositoryId))) {
        const project = runForm.test(repositoryId) ? repositoryId : encodeURIComponent(repository);
        const place = runForm.test(id) ? `jobs/${id}` : `pipelines/${run}`;
        const post = (verb) => call_shell('glab', 'api', '--method', 'POST', `projects/${project}/${place}/${verb}`);
        return {
            does: `Cancels ${place.replace(/s\//, ' ')} of ${pathForm.test(repository) ? repository : `project ${project}`}. Its after_script may still run.`,
            commands: [post('cancel')],
            rights: 'the role Developer, with a token of the scope api',
            undo: undoneBy(post('retry')),
        };
    }
    const place = jenkinsPlace(job);
    if (place === undefined)
        return undefined;
    return {
        does: 'Stops the build. JENKINS_URL ends with a slash. JENKINS_AUTH is a user and an API token, as user:token.',
        commands: [
            `printf 'user = "%s"' "$JENKINS_AUTH" | ${call_shell('curl', '--config', '-', '--fail', '--request', 'POST', new Expansion(`"\${JENKINS_URL}${place}/stop"`))}`,
        ],
        rights: 'Job/Cancel on the job',
        undo: noCommand('Build the job again.'),
    };
}
function jenkinsPlace({ system, repository, job, run = '' }) {
    const name = job ?? repository ?? '';
    const number = /(?:^|[-#])(\d{1,12})$/.exec(run)?.[1];
    if (system !== 'jenkins' || number === undefined || !jenkinsForm.test(name))
        return undefined;
    const path = name.split('/').map((part) => `job/${encodeURIComponent(part).replace(/[()~]/g, percent)}`);
    return `${path.join('/')}/${number}`;
}
function percent(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

;// evidence/src/contain/systems/aws.ts

const roleForm = /^arn:aws[\w-]{0,20}:(?:iam::\d{12}:role|sts::\d{12}:assumed-role)\/[\w+=,.@/-]{1,600}$/;
const sessionForm = /^[\w+=,.@-]{2,64}$/;
const mostSessions = 100;
function rolesOf(credentials) {
    const arns = credentials.flatMap(({ what, principal }) => [/ of (\S+)$/.exec(what)?.[1], principal]);
    const roles = valuesInForm(roleForm, arns).map((arn) => {
        const [, , , , account = '', path = ''] = arn.split(':');
        const parts = path.split('/');
        return { account, name: (parts[0] === 'assumed-role' ? parts[1] : parts.at(-1)) ?? '' };
    });
    return roles.filter(({ name, account }, index) => name !== '' && roles.findIndex((one) => one.name === name && one.account === account) === index);
}
const statement = (more) => ({ Version: '2012-10-17', Statement: [{ Effect: 'Deny', ...more }] });
function denyCall(role, policy, condition, does) {
    const named = ['--role-name', role.name, '--policy-name', policy];
    const document = JSON.stringify(statement({ Action: '*', Resource: '*', Condition: condition }));
    return {
        does: `${does} The role is ${role.name} in the account ${role.account}.`,
        commands: [call_shell('aws', 'iam', 'put-role-policy', ...named, '--policy-document', document)],
        rights: `iam:PutRolePolicy on the role ${role.name}. It can also give more rights, so only a person should have it`,
        undo: undoneBy(call_shell('aws', 'iam', 'delete-role-policy', ...named), 'Wait until all sessions have expired.'),
    };
}
const aws = {
    title: 'AWS',
    uses: "aws, signed in to the role's account, but not as the role itself",
    one(credentials) {
        const sessions = valuesInForm(sessionForm, credentials.map(({ trace }) => trace.sessionName));
        const [first] = sessions;
        if (first === undefined || sessions.length > mostSessions)
            return [];
        const ids = sessions.map((session) => `*:${session}`);
        return rolesOf(credentials).map((role) => denyCall(role, `mayfly-contain-${first}`, { StringLike: { 'aws:userid': ids } }, 'Denies every request of these sessions. Other jobs go on.'));
    },
    all: (credentials, now) => rolesOf(credentials).map((role) => denyCall(role, 'mayfly-contain-older-sessions', { DateLessThan: { 'aws:TokenIssueTime': `${new Date(now).toISOString().slice(0, 19)}Z` } }, 'Denies every session that the role issued before the time of this plan, also those of jobs that run now.')),
    fresh: (credentials) => rolesOf(credentials).map(({ name }) => {
        const saved = `${name}-trust.json`;
        const actions = ['sts:AssumeRole', 'sts:AssumeRoleWithWebIdentity'];
        const none = JSON.stringify(statement({ Principal: { AWS: '*' }, Action: actions }));
        const update = ['aws', 'iam', 'update-assume-role-policy', '--role-name', name, '--policy-document'];
        const query = ['--query', 'Role.AssumeRolePolicyDocument', '--output', 'json'];
        return {
            does: `Saves the trust policy of the role ${name} to ${saved}. Then nobody can assume the role.`,
            commands: [
                keepInFile(call_shell('aws', 'iam', 'get-role', '--role-name', name, ...query), saved),
                call_shell(...update, none),
            ],
            rights: `iam:GetRole and iam:UpdateAssumeRolePolicy on the role ${name}`,
            undo: undoneBy(call_shell(...update, `file://${saved}`)),
        };
    }),
    impossible: [
        'A session cannot be revoked. A Deny works after seconds to minutes.',
        'Sessions of other roles that this session made are not ended. Deny each of these roles in the same way.',
        'A password for ECR lives up to 12 hours, and no call revokes it.',
        'Presigned URLs are refused only after the Deny works.',
    ],
};

;// evidence/src/contain/systems/azure.ts

const clientForm = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const clientsOf = (credentials) => valuesInForm(clientForm, credentials.map(({ principal }) => principal));
const azure = {
    title: 'Azure',
    uses: 'az, signed in to the tenant and to the subscription',
    one: () => [],
    all: (credentials) => clientsOf(credentials).map((client) => {
        const list = ['az', 'role', 'assignment', 'list', '--assignee', client, '--all'];
        const saved = `${client}-roles.json`;
        return {
            does: `Saves the role assignments of ${client} to ${saved}, then removes them. Azure then refuses its tokens after some minutes.`,
            commands: [
                keepInFile(call_shell(...list, '--output', 'json'), saved),
                `${call_shell(...list, '--query', '[].id', '--output', 'tsv')} | ${call_shell('xargs', '-r', 'az', 'role', 'assignment', 'delete', '--ids')}`,
            ],
            rights: 'Microsoft.Authorization/roleAssignments/read and /delete on the scopes',
            undo: undoneBy('az role assignment create --assignee "$ASSIGNEE" --role "$ROLE" --scope "$SCOPE"', `Run the command for each entry of ${saved}, with the values of the entry.`),
        };
    }),
    fresh: (credentials) => clientsOf(credentials).map((client) => {
        const enabled = (value) => call_shell('az', 'ad', 'sp', 'update', '--id', client, '--set', `accountEnabled=${value}`);
        return {
            does: `Disables the service principal ${client}. Entra then issues no token for it. For a managed identity, delete its federated credential instead: az identity federated-credential delete.`,
            commands: [enabled(false)],
            rights: 'Application.ReadWrite.OwnedBy of Microsoft Graph, as an owner of the application',
            undo: undoneBy(enabled(true)),
        };
    }),
    impossible: [
        'One access token cannot be revoked. It is valid for 60 to 90 minutes.',
        'Continuous access evaluation ends tokens of workloads only for Microsoft Graph and for some applications.',
        'SAS tokens and storage keys that the job got stay valid. Rotate the keys.',
    ],
};

;// evidence/src/contain/systems/certificate.ts

const serialForm = /^[0-9A-Fa-f](?:[0-9A-Fa-f:]{0,126}[0-9A-Fa-f])?$/;
const certificate = {
    title: 'Certificates',
    uses: 'step (for step-ca) or vault (for a PKI engine). Write the name of the mount instead of pki',
    one(credentials) {
        const serials = valuesInForm(serialForm, credentials.map(({ trace }) => trace.serial));
        if (serials.length === 0)
            return [];
        return [
            {
                does: 'Revokes the certificates. Use the command of the authority that issued them.',
                commands: serials.flatMap((serial) => [
                    call_shell('step', 'ca', 'revoke', '--reason', 'leaked from a job', '--reasonCode', '1', serial),
                    call_shell('vault', 'write', 'pki/revoke', `serial_number=${serial}`),
                ]),
                rights: 'a token of a provisioner (step-ca), or update on <mount>/revoke (PKI engine)',
                undo: noCommand('Not possible. The next job gets a new certificate.'),
            },
        ];
    },
    all: () => [],
    fresh: () => [],
    impossible: [
        'A server that does not read the revocation list accepts a certificate until it expires.',
        'An SSH certificate cannot be revoked at its authority. Put its serial into the key revocation list (RevokedKeys) of each host.',
        'No command here stops new certificates. Remove the provisioner or the role that accepts the job.',
    ],
};

;// evidence/src/contain/systems/gcp.ts

const accountForm = /^[a-z][a-z0-9-]{4,28}[a-z0-9]@[a-z0-9.-]{1,200}\.gserviceaccount\.com$/;
const poolForm = /^projects\/[a-z0-9:.-]{1,60}\/locations\/global\/workloadIdentityPools\/[a-z0-9-]{4,32}$/;
const providerForm = new RegExp(`${poolForm.source.slice(0, -1)}/providers/[a-z0-9-]{4,32}$`);
const subjectForm = /^principal:\/\/iam\.googleapis\.com\/projects\/[\w:./@+=,-]{1,600}$/;
const accountsOf = (credentials) => valuesInForm(accountForm, credentials.flatMap(({ principal, trace }) => [principal, trace.serviceAccount]));
const poolsOf = (credentials) => valuesInForm(poolForm, credentials.flatMap(({ principal, trace: { principalSubject = '' } }) => [
    /(projects\/.*)\/providers\//.exec(principal)?.[1],
    /(projects\/.*?)\/subject\//.exec(principalSubject)?.[1],
]));
const gcp = {
    title: 'Google Cloud',
    uses: 'gcloud, signed in to the organisation',
    one: () => [],
    all: (credentials) => [
        ...accountsOf(credentials).map((email) => {
            const account = (verb) => call_shell('gcloud', 'iam', 'service-accounts', verb, email);
            return {
                does: `Disables the service account ${email}. Google then refuses its access tokens, also those of other jobs.`,
                commands: [account('disable')],
                rights: 'iam.serviceAccounts.disable, and iam.serviceAccounts.enable to undo',
                undo: undoneBy(account('enable'), 'Tokens that have not expired are accepted again.'),
            };
        }),
        ...(accountsOf(credentials).length > 0 ? [] : poolsOf(credentials)).map((pool) => {
            const update = ['gcloud', 'iam', 'workload-identity-pools', 'update', pool];
            return {
                does: `Disables the pool ${pool}. Everything that signs in by this pool stops.`,
                commands: [call_shell(...update, '--disabled')],
                rights: 'iam.workloadIdentityPools.update',
                undo: undoneBy(call_shell(...update, '--no-disabled')),
            };
        }),
    ],
    fresh: (credentials) => [
        ...valuesInForm(providerForm, credentials.map(({ principal }) => principal.replace(/^\/\/iam\.googleapis\.com\//, ''))).map((provider) => {
            const update = ['gcloud', 'iam', 'workload-identity-pools', 'providers', 'update-oidc', provider];
            return {
                does: 'Disables the provider. It then refuses the ID tokens of every job.',
                commands: [call_shell(...update, '--disabled')],
                rights: 'iam.workloadIdentityPoolProviders.update',
                undo: undoneBy(call_shell(...update, '--no-disabled')),
            };
        }),
        ...accountsOf(credentials).flatMap((email) => valuesInForm(subjectForm, credentials.map(({ trace }) => trace.principalSubject)).map((subject) => {
            const binding = (verb) => call_shell(...['gcloud', 'iam', 'service-accounts', verb, email], ...['--role', 'roles/iam.workloadIdentityUser', '--member', subject]);
            return {
                does: `Removes the right of this subject to act as ${email}. The first command lists the bindings. If the binding names a principalSet, remove that one instead.`,
                commands: [
                    call_shell('gcloud', 'iam', 'service-accounts', 'get-iam-policy', email),
                    binding('remove-iam-policy-binding'),
                ],
                rights: 'iam.serviceAccounts.getIamPolicy and iam.serviceAccounts.setIamPolicy',
                undo: undoneBy(binding('add-iam-policy-binding')),
            };
        })),
    ],
    impossible: [
        'One access token cannot be revoked, because it has no id.',
        'Signed URLs, HMAC keys and ID tokens stay valid until they expire or are deleted.',
        'A disabled provider does not end tokens that were issued before.',
    ],
};

;// evidence/src/contain/systems/github-app.ts

const github_app_accountForm = /^[A-Za-z0-9](?:[\w-]{0,99})$/;
const github_app_accountsOf = (credentials) => valuesInForm(github_app_accountForm, credentials.flatMap(({ what, principal }) => [
    / on ([^\s/]+)(?:\/\S+)?$/.exec(what)?.[1],
    / on ([^\s/,]+)/.exec(principal)?.[1],
]));
function asApp(method, path) {
    const address = new Expansion(`"\${GITHUB_API_URL:-https://api.github.com}/${path}"`);
    const curl = call_shell('curl', '--fail', '--silent', '--show-error', '--header', '@-', '--request', method, address);
    return `printf 'Authorization: Bearer %s' "$APP_JWT" | ${curl}`;
}
const suspension = (method) => asApp(method, 'app/installations/$installation/suspended');
const githubApp = {
    title: 'GitHub App',
    uses: 'gh, curl and jq. LEAKED_TOKEN is the token. APP_JWT is a JWT that the key of the App has signed. An Enterprise Server needs GH_HOST and GITHUB_API_URL',
    one: () => [
        {
            does: 'Revokes the token with the token itself. Without the token this is not possible.',
            commands: [`GH_TOKEN="$LEAKED_TOKEN" ${call_shell('gh', 'api', '--method', 'DELETE', 'installation/token')}`],
            rights: 'the token itself',
            undo: noCommand('Not possible. The next job gets a new token.'),
        },
    ],
    all: (credentials) => github_app_accountsOf(credentials).map((account) => ({
        does: `Suspends the installation of the App on ${account}. All of its tokens are refused, and it gets no new one.`,
        commands: [
            assignToVariable('installation', `${asApp('GET', `users/${account}/installation`)} | jq .id`),
            suspension('PUT'),
        ],
        rights: 'the key of the App',
        undo: undoneBy(suspension('DELETE')),
    })),
    fresh: () => [],
    impossible: [
        'Nobody can list the living tokens of an installation.',
        'POST /credentials/revoke does not accept tokens of installations (ghs_).',
        'These commands do not change the App itself. To stop new tokens for longer, remove repositories from the installation in its settings, or delete the key of the App.',
    ],
};

;// evidence/src/contain/systems/kubernetes.ts

const secretForm = /^mayfly-[0-9a-f]{16}$/;
const nameForm = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/;
function boundTokenOf({ principal, what, trace }) {
    const [, namespace = '', account = ''] = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(principal) ?? [];
    const secret = trace.secret ?? /bound to the Secret (\S+)$/.exec(what)?.[1] ?? '';
    if (!nameForm.test(namespace) || !nameForm.test(account))
        return undefined;
    return { namespace, account, ...(secretForm.test(secret) && { secret }) };
}
const placesOf = (credentials) => credentials.flatMap((one) => boundTokenOf(one) ?? []);
const kubernetes = {
    title: 'Kubernetes',
    uses: 'kubectl, with the context of the cluster (the evidence does not name it)',
    one(credentials) {
        const places = placesOf(credentials).filter(({ secret }) => secret !== undefined);
        const commands = places.map(({ namespace, secret = '' }) => call_shell('kubectl', 'delete', 'secret', secret, '--namespace', namespace));
        if (commands.length === 0)
            return [];
        return [
            {
                does: 'Deletes the Secret that the token is bound to. The API server then refuses the token, after 10 seconds at most.',
                commands: [...new Set(commands)],
                rights: 'delete on these secrets',
                undo: noCommand('Not possible. The next job gets a new token.'),
            },
        ];
    },
    all(credentials) {
        const [place] = placesOf(credentials);
        if (!place)
            return [];
        const { account, namespace } = place;
        const named = ['serviceaccount', account, '--namespace', namespace];
        const saved = `${account}-serviceaccount.yaml`;
        return [
            {
                does: `Saves the service account to ${saved}, then deletes it. All of its tokens are refused, also those of pods that use it.`,
                commands: [
                    keepInFile(call_shell('kubectl', 'get', ...named, '--output', 'yaml'), saved),
                    call_shell('kubectl', 'delete', ...named),
                ],
                rights: `get and delete on the service account ${account}`,
                undo: undoneBy(call_shell('kubectl', 'create', ...named), 'The new service account has another uid. Old tokens are still refused. Restart the pods that use it.'),
            },
        ];
    },
    fresh(credentials) {
        const [place] = placesOf(credentials);
        if (!place)
            return [];
        return [
            {
                does: 'Lists the bindings of the namespace. Delete the one that lets the job create serviceaccounts/token: kubectl delete rolebinding NAME.',
                commands: [call_shell('kubectl', 'get', 'rolebindings', '--namespace', place.namespace, '--output', 'wide')],
                rights: 'list and delete on rolebindings',
                undo: noCommand('Create the binding again.'),
            },
        ];
    },
    impossible: [
        'Programs that check only the signature of a token accept it until it expires.',
        'If the job used its ID token directly at the API server, that ID token is valid until it expires. Only a change in the authentication of the API server refuses it.',
        'What was read from the cluster stays read.',
    ],
};

;// evidence/src/contain/systems/oauth.ts

const oauth = {
    title: 'OAuth and token services',
    uses: 'curl',
    one: () => [
        {
            does: 'Revokes the token at the revocation endpoint of the server, if it has one. REVOCATION_URL, CLIENT_ID and LEAKED_TOKEN are yours to set.',
            commands: [
                `printf %s "$LEAKED_TOKEN" | curl --fail --data-urlencode token@- --data-urlencode "client_id=$CLIENT_ID" "$REVOCATION_URL"`,
            ],
            rights: 'the token itself, and the identity of its client',
            undo: noCommand('Not possible. The next job gets a new token.'),
        },
    ],
    all: () => [],
    fresh: () => [],
    impossible: [
        'No command here ends all tokens of a client. Disable the client, the role or the host in the administration of the server.',
        'A service that checks only the signature of a token accepts it until it expires, also after its revocation.',
    ],
};

;// evidence/src/contain/systems/stores.ts

const stores_nameForm = /^[A-Za-z0-9/][\w/.@+=:-]{0,511}$/;
const versionForm = /^\d{1,12}$/;
const undo = noCommand('Not possible. The old value must stay useless.');
const calls = {
    aws: (name) => name.startsWith('ssm:')
        ? undefined
        : {
            does: `Rotates ${name}, if the secret has a rotation. Otherwise write a new value.`,
            commands: [call_shell('aws', 'secretsmanager', 'rotate-secret', '--secret-id', name)],
            rights: 'secretsmanager:RotateSecret on the secret',
            undo,
        },
    gcp: (name, version) => version === undefined
        ? undefined
        : {
            does: `Disables version ${version} of ${name}. First add a version with a new value.`,
            commands: [call_shell('gcloud', 'secrets', 'versions', 'disable', version, '--secret', name)],
            rights: 'secretmanager.versions.disable on the secret',
            undo: undoneBy(call_shell('gcloud', 'secrets', 'versions', 'enable', version, '--secret', name)),
        },
};
const stores = {
    title: 'Secrets that were read',
    uses: 'the command line of the store. The old value is known. So first set a new value at the service that uses the secret',
    one: (credentials) => credentials.flatMap(({ provider, what, trace: { name = what, version } }) => {
        const [usable] = valuesInForm(stores_nameForm, [name]);
        const [number] = valuesInForm(versionForm, [version]);
        return (usable !== undefined && Object.hasOwn(calls, provider) && calls[provider]?.(usable, number)) || [];
    }),
    all: () => [],
    fresh: () => [],
    impossible: [
        'A value that was read stays known. Nothing but a new value at the service that uses it helps.',
        'The plan does not know the service that uses a value.',
    ],
};

;// evidence/src/contain/systems/vault.ts

const accessorForm = /^[A-Za-z0-9][\w.-]{0,127}$/;
const vault_roleForm = /^[A-Za-z0-9][\w.-]{0,127}$/;
const accessorsOf = (credentials) => valuesInForm(accessorForm, credentials.map(({ trace }) => trace.accessor));
function placeOf({ what, principal }) {
    const form = /^(?:Vault token of )?(\S+) at ([\w.:[\]-]+)(?:, made \S+)?$/;
    const [, role, host] = form.exec(what) ?? form.exec(principal) ?? [];
    return role === undefined || host === undefined ? undefined : { role, host };
}
const lookUpField = (field, accessor) => call_shell('vault', 'write', `-field=${field}`, 'auth/token/lookup-accessor', `accessor=${accessor}`);
const vault = {
    title: 'Vault and OpenBao',
    uses: 'vault, or bao with the same arguments. Set VAULT_ADDR and VAULT_TOKEN, and VAULT_NAMESPACE if the server has namespaces',
    one(credentials) {
        const accessors = accessorsOf(credentials);
        const [first] = accessors;
        if (first === undefined)
            return [];
        const ends = accessors.map((accessor) => call_shell('vault', 'write', 'auth/token/revoke-accessor', `accessor=${accessor}`));
        return [
            {
                does: 'Notes the entity and the path of the login. They cannot be looked up after the end of the token.',
                commands: [
                    assignToVariable('entity', lookUpField('entity_id', first)),
                    assignToVariable('path', lookUpField('path', first)),
                ],
                rights: 'update on auth/token/lookup-accessor',
                undo: noCommand('Nothing is changed.'),
            },
            {
                does: 'Revokes the token with its children and leases.',
                commands: ends,
                rights: 'update on auth/token/revoke-accessor',
                undo: noCommand('Not possible. The next job gets a new token.'),
            },
            {
                does: 'Looks at the token again. Vault must answer that the accessor is invalid.',
                commands: accessors.map((accessor) => call_shell('vault', 'token', 'lookup', '-accessor', accessor)),
                rights: 'update on auth/token/lookup-accessor',
                undo: noCommand('Nothing is changed.'),
            },
        ];
    },
    all: () => [
        {
            does: 'Disables the entity. Vault then refuses all of its tokens and its logins. All jobs with the same subject have one entity. Other entities are not affected.',
            commands: [call_shell('vault', 'write', new Expansion('"identity/entity/id/$entity"'), 'disabled=true')],
            rights: 'read and update on identity/entity/id/+',
            undo: undoneBy(call_shell('vault', 'write', new Expansion('"identity/entity/id/$entity"'), 'disabled=false'), 'Tokens that have not expired are accepted again.'),
        },
        {
            does: 'Revokes every login at the same mount, of all its roles. This is for a token whose entity is not known. It does not end batch tokens.',
            commands: [call_shell('vault', 'lease', 'revoke', '-prefix', new Expansion('"$path"'))],
            rights: 'update and sudo on sys/leases/revoke-prefix/*',
            undo: noCommand('Not possible. The next jobs get new tokens.'),
        },
    ],
    fresh: (credentials) => valuesInForm(vault_roleForm, credentials.map((one) => placeOf(one)?.role)).map((role) => {
        const path = new Expansion(`"\${path%/login}/role/${role}"`);
        const saved = `${role}-role.json`;
        return {
            does: `Saves the role ${role} to ${saved}, then deletes it. It accepts no login any more.`,
            commands: [
                keepInFile(call_shell('vault', 'read', '-format=json', '-field=data', path), saved),
                call_shell('vault', 'delete', path),
            ],
            rights: 'read and delete on auth/<mount>/role/<role>',
            undo: undoneBy(call_shell('vault', 'write', path, `@${saved}`)),
        };
    }),
    impossible: [
        'Secrets that were read stay read. Rotate them.',
        'No call revokes a batch token, which has no accessor. Vault refuses it only while its entity is disabled.',
        'After the token has ended, its accessor does not lead to its entity and its path. Then set the path yourself: path=auth/jwt/login.',
    ],
};

;// evidence/src/contain/systems.ts









const systems = {
    aws: aws,
    gcp: gcp,
    azure: azure,
    vault: vault,
    kubernetes: kubernetes,
    'github-app': githubApp,
    certificate: certificate,
    oauth: oauth,
    stores: stores,
};
const signs = [
    ['accessor', 'vault'],
    ['accessKeyId', 'aws'],
    ['hashedToken', 'github-app'],
    ['serial', 'certificate'],
    ['secret', 'kubernetes'],
];
function systemOf({ isRead, trace, provider, what }) {
    if (isRead)
        return 'stores';
    const sign = signs.find(([member]) => Object.hasOwn(trace, member));
    if (sign)
        return sign[1];
    if (what.startsWith('Vault token of '))
        return 'vault';
    return Object.hasOwn(systems, provider) ? provider : 'oauth';
}
function systemNamed(id) {
    return systems[id];
}

;// evidence/src/contain/plan.ts




function isSelected({ job, facts }, { by, value }) {
    if (facts.event === 'opened')
        return false;
    return (by === 'run' ? job.run : facts[by]) === value;
}
function planFor(lines, now, isWhole) {
    const credentials = credentialsIn(lines).map((one) => {
        const { isOver, text } = stateOf(one, now);
        return { ...one, isOver: !one.isRead && isOver, state: one.isRead ? `read at ${one.issuedAt}` : text };
    });
    const jobs = (0,group_by.$)(credentials, ({ job: { system, repository, run, attempt, job } }) => JSON.stringify([system, repository, run, attempt, job]));
    const groups = (0,group_by.$)(credentials, (one) => JSON.stringify([systemOf(one), one.isRead ? '' : one.principal]));
    return {
        jobs: [...jobs.values()].map(([{ job }]) => {
            const end = jobEnd(job);
            return { job, ...(end && { end }) };
        }),
        systems: [...groups.values()].map((all) => systemPlan(all, now, isWhole)).sort((a, b) => rank(a) - rank(b)),
    };
}
const order = Object.keys(systems);
const rank = ({ system }) => order.indexOf(system);
function systemPlan(credentials, now, isWhole) {
    const [first] = credentials;
    const system = systemOf(first);
    const { title, uses, one, all, fresh, impossible } = systemNamed(system);
    const alive = credentials.filter(({ isOver }) => isWhole || !isOver);
    return {
        ...{ system, title, uses, credentials, impossible },
        principal: first.isRead ? '' : first.principal,
        one: alive.length > 0 ? one(alive) : [],
        all: all(credentials, now),
        fresh: fresh(credentials),
    };
}

var chains = _require(3284);
var read_evidence = _require(7105);
var verification = _require(2406);
;// evidence/src/contain/selected-lines.ts




async function selectLines(files, selection) {
    const leases = new Set();
    const faults = await eachLine(files, (entry) => {
        if (isSelected(entry, selection))
            leases.add(leaseOf(entry));
    });
    const lines = [];
    if (leases.size > 0)
        await eachLine(files, (entry) => {
            if (leases.has(leaseOf(entry)))
                lines.push(entry);
        });
    return { lines, ...faults };
}
async function eachLine(files, take) {
    const check = new verification.o([], take);
    const skipped = [];
    await (0,read_evidence.A)(files, check, {
        entry: take,
        skip: (file, reason) => skipped.push({ file, reason }),
        progress: () => undefined,
    });
    const more = check.breakCount - check.breaks.length;
    const cut = check.breaks.flatMap(({ kind, file, line, reason }) => kind === 'unreadable' && file !== undefined && line === undefined ? [{ file, reason }] : []);
    const notRead = skipped.map(({ file, reason }) => `${file}: not read: ${reason}`);
    return {
        warnings: [...notRead, ...check.breaks.map(chains.H), ...(more > 0 ? [`and ${more} more`] : [])],
        unread: [...skipped, ...cut],
    };
}
function leaseOf({ chain, facts }) {
    return JSON.stringify([chain, facts.lease]);
}

;// evidence/src/contain/text.ts
const mostListed = 20;
const caution = 'Read each command before you run it. The names in it come from the evidence, and a step of the job can have written a false line.';
function planText({ jobs, systems }) {
    const sections = [
        jobs.flatMap(({ job, end }) => [
            line(0, `1. End the job: ${jobName(job)}`),
            ...(end ? callText(end) : [line(1, 'The evidence does not name the job as its CI system does. End it by hand.')]),
        ]),
        ...systems.map((one, index) => systemText(one, index + 2)),
    ];
    return [
        line(0, caution),
        line(0, ''),
        ...sections.flatMap((section, index) => (index === 0 ? section : [line(0, ''), ...section])),
    ];
}
function jobName({ system, repository, run, attempt, job }) {
    const facts = { repository, run, attempt, job };
    const shown = Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]));
    return [system, ...shown].join(', ');
}
function systemText({ title, principal, uses, credentials, one, all, fresh, impossible }, number) {
    const isOver = credentials.every((credential) => credential.isOver);
    const none = isOver
        ? 'No call: all of them are over, as the evidence says. A step of the job can report a false end; --all prints the calls.'
        : 'No call ends them alone.';
    const hasMore = all.length > 0 || fresh.length > 0;
    return [
        line(0, `${number}. ${title}${principal === '' ? '' : `: ${principal}`}`),
        ...credentialText(credentials),
        line(1, `The commands use: ${uses}`),
        ...stepText(hasMore ? 'Only these credentials' : 'These credentials', one, none),
        ...(hasMore ? stepText('Everything of the principal, now', all, 'No call is known.') : []),
        ...(fresh.length > 0 ? stepText('No new ones', fresh, '') : []),
        line(1, 'Not possible'),
        ...impossible.map((text) => line(2, `- ${text}`)),
    ];
}
function credentialText(credentials) {
    const more = credentials.length - mostListed;
    return [
        ...credentials.slice(0, mostListed).map(({ what, lease, state }) => line(1, `${what} (lease ${lease}): ${state}`)),
        ...(more > 0 ? [line(1, `and ${more} more; --json lists all`)] : []),
    ];
}
function stepText(title, calls, none) {
    return [line(1, title), ...(calls.length === 0 ? [line(2, none)] : calls.flatMap(callText))];
}
function callText({ does, commands, rights, undo }) {
    return [
        line(2, does),
        ...commands.map(command),
        line(2, `Rights: ${rights}`),
        line(2, undo.note === undefined ? 'Undo:' : `Undo: ${undo.note}`),
        ...undo.commands.map(command),
    ];
}
function command(text) {
    return { indent: 3, text, isCommand: true };
}
function line(indent, text) {
    return { indent, text };
}

var log = _require(276);
var redaction = _require(8386);
var exit_codes = _require(3067);
var path_faults = _require(8393);
var refuse = _require(1140);
var safe_json = _require(7532);
var environment = _require(2322);
var kubeconfig = _require(1608);
var attempt = _require(1773);
var json = _require(9051);
var request = _require(3931);
var apply_result = _require(3535);
;// cli/src/contain/apply-github.ts





const system = 'GitHub';
const looks = 10;
const pauseMilliseconds = 1000;
async function applyGitHub(requests, access, jobs) {
    const runs = new Map(jobs.flatMap(({ job }) => gitHubRunOf(job) ?? []).map((one) => [JSON.stringify(one), one]));
    const deeds = [];
    for (const { repository, run } of runs.values()) {
        const url = `${access.url}/repos/${repository}/actions/runs/${run}`;
        const headers = (0,request.iY)(access.token);
        const status = async () => {
            const { status, body } = await requests.send(access, { method: 'GET', url, headers });
            return status === 200 ? (0,json.Vh)(body) : {};
        };
        deeds.push(await (0,apply_result.p)(system, `run ${run} of ${repository}`, async () => {
            const answer = await requests.send(access, { method: 'POST', url: `${url}/force-cancel`, headers });
            let seen = await status();
            if (answer.status === 409 && seen.status === 'completed')
                return { result: 'ended', detail: `it was over before (${String(seen.conclusion)})` };
            if (answer.status !== 202)
                return (0,apply_result.x)(answer, 'actions: write on the repository');
            for (let look = 1; seen.status !== 'completed' && look < looks; look++) {
                await (0,attempt.v7)(pauseMilliseconds, AbortSignal.timeout(2 * pauseMilliseconds));
                seen = await status();
            }
            return seen.status === 'completed'
                ? { result: 'ended', detail: `it is over (${String(seen.conclusion)})` }
                : {
                    result: 'requested',
                    detail: `GitHub answered 202, and says that the run is ${String(seen.status ?? 'not readable with this token')}`,
                };
        }));
    }
    return deeds;
}

var kubernetes_request = _require(9486);
;// cli/src/contain/apply-kubernetes.ts




const apply_kubernetes_system = 'Kubernetes';
async function applyKubernetes(requests, access, credentials) {
    const deeds = [];
    for (const credential of credentials) {
        deeds.push(await (0,apply_result.p)(apply_kubernetes_system, credential.what, async () => {
            const { namespace, secret } = boundTokenOf(credential) ?? {};
            if (secret === undefined)
                return { result: 'refused', detail: 'the evidence names no Secret of Mayfly that it is bound to' };
            const url = `${access.url}/api/v1/namespaces/${namespace}/secrets/${secret}`;
            const answer = await requests.send(access, (0,kubernetes_request.Em)('DELETE', url, access.token, {}));
            if (answer.status === 404 && (0,json.Vh)(answer.body).reason === 'NotFound')
                return {
                    result: 'unknown',
                    detail: 'the API server has no such Secret: it was deleted before, or this is another cluster',
                };
            if (answer.status !== 200)
                return (0,apply_result.x)(answer, `delete on secrets in the namespace ${namespace}`);
            const { kind, metadata } = (0,json.Vh)(answer.body);
            return kind === 'Status' || (0,json.D7)(metadata).deletionTimestamp === undefined
                ? {
                    result: 'ended',
                    detail: 'its Secret is deleted. The API server refuses the token after 10 seconds at most',
                }
                : {
                    result: 'requested',
                    detail: 'the API server accepted the deletion, but a finalizer keeps the Secret: the token is valid until it is gone',
                };
        }));
    }
    return deeds;
}

var errors = _require(8066);
var vault_request = _require(4412);
;// cli/src/contain/apply-vault.ts





const apply_vault_system = 'Vault';
async function applyVault(requests, access, credentials, isWhole) {
    const vault = new VaultCalls(requests, access);
    const deeds = [];
    const entities = new Set();
    for (const credential of credentials) {
        const { accessor = '' } = credential.trace;
        const thing = credential.what;
        if (!accessorForm.test(accessor)) {
            deeds.push({ system: apply_vault_system, thing, result: 'refused', detail: 'the evidence has no accessor: a batch token has none' });
            continue;
        }
        const found = await (0,apply_result.p)(apply_vault_system, thing, async () => {
            const { host = '', role } = placeOf(credential) ?? {};
            const { host: own } = new URL(access.url);
            if (host !== own)
                return { result: 'refused', detail: `VAULT_ADDR names ${own}, and the evidence names ${host}` };
            const token = await vault.lookUp(accessor);
            if (token.kind === 'unknown')
                return {
                    result: 'unknown',
                    detail: 'Vault does not know its accessor: it has ended or expired, or VAULT_NAMESPACE is another one',
                };
            if (token.kind === 'refused')
                return token.refusal;
            const { role: itsRole } = token.meta;
            if (role !== undefined && itsRole !== undefined && itsRole !== role)
                return { result: 'refused', detail: `its accessor belongs to a token of the role ${itsRole}, not ${role}` };
            if (isWhole && token.entity !== '' && !entities.has(token.entity)) {
                entities.add(token.entity);
                deeds.push(await vault.disable(token.entity));
            }
            return vault.revoke(accessor);
        });
        deeds.push(found);
    }
    if (isWhole && entities.size === 0)
        deeds.push({
            ...{ system: apply_vault_system, thing: 'the entity of the principal', result: 'refused' },
            detail: 'it is not disabled, because only a token that Vault still knows shows it: vault list identity/entity/id',
        });
    return deeds;
}
class VaultCalls {
    #requests;
    #access;
    constructor(requests, access) {
        this.#requests = requests;
        this.#access = access;
    }
    async lookUp(accessor) {
        const answer = await this.#post('auth/token/lookup-accessor', { accessor });
        if (answer.status >= 400 && /invalid accessor/.test((0,errors.bv)(answer.body) ?? ''))
            return { kind: 'unknown' };
        if (answer.status !== 200)
            return { kind: 'refused', refusal: (0,apply_result.x)(answer, 'update on auth/token/lookup-accessor') };
        const data = (0,json.D7)((0,json.Vh)(answer.body).data);
        return { kind: 'known', entity: (0,json.b6)(data.entity_id) ?? '', meta: (0,json.D7)(data.meta) };
    }
    async revoke(accessor) {
        const answer = await this.#post('auth/token/revoke-accessor', { accessor });
        if (answer.status >= 300)
            return (0,apply_result.x)(answer, 'update on auth/token/revoke-accessor');
        const after = await this.lookUp(accessor);
        if (after.kind === 'unknown')
            return { result: 'ended', detail: `Vault answered ${answer.status}, and does not know its accessor any more` };
        return { result: 'requested', detail: `Vault answered ${answer.status}, but it was not seen that the token ended` };
    }
    disable(entity) {
        return (0,apply_result.p)(apply_vault_system, `entity ${entity}`, async () => {
            const path = `identity/entity/id/${encodeURIComponent(entity)}`;
            const answer = await this.#post(path, { disabled: true });
            if (answer.status >= 300)
                return (0,apply_result.x)(answer, `update on ${path}`);
            const seen = await this.#requests.send(this.#access, {
                method: 'GET',
                url: this.#url(path),
                headers: this.#headers(),
            });
            const isDisabled = (0,json.D7)((0,json.Vh)(seen.body).data).disabled === true;
            const undo = `vault write ${path} disabled=false`;
            return isDisabled
                ? { result: 'ended', detail: 'it is disabled: Vault refuses its tokens and its logins', undo }
                : {
                    result: 'requested',
                    detail: `Vault answered ${answer.status}, but it was not seen that the entity is disabled`,
                    undo,
                };
        });
    }
    #post(path, fields) {
        const body = JSON.stringify(fields);
        return this.#requests.send(this.#access, { method: 'POST', url: this.#url(path), headers: this.#headers(), body });
    }
    #url(path) {
        return `${this.#access.url}/v1/${path}`;
    }
    #headers() {
        return (0,vault_request.iY)({ correlation: 'mayfly-contain' }, this.#access.namespace, this.#access.token);
    }
}

var person_requests = _require(8211);
;// cli/src/contain/apply.ts









class Application {
    #plan;
    #selection;
    #found;
    constructor(plan, selection, cluster) {
        this.#plan = plan;
        this.#selection = selection;
        const has = (wanted) => plan.systems.some(({ system }) => system === wanted);
        const found = [];
        if (plan.jobs.some(({ job }) => gitHubRunOf(job)))
            found.push(['github', (0,environment.gz)(log.dK)]);
        if (has('vault'))
            found.push(['vault', (0,environment.lI)(log.dK)]);
        if (has('kubernetes'))
            found.push(['kubernetes', (0,kubeconfig.V)(cluster, log.dK)]);
        this.#found = new Map(found);
    }
    faults() {
        const all = [...this.#found.values()];
        const faults = all.flatMap((one) => ('faults' in one ? one.faults : []));
        const absent = all.flatMap((one) => ('absent' in one ? [one.absent] : []));
        const projects = new Set(this.#plan.jobs.map(({ job: { system, repository } }) => `${repository} (${system})`));
        const { by } = this.#selection;
        if (by !== 'principal' && projects.size > 1)
            faults.push({
                input: by,
                message: `names runs of ${[...projects].join(' and ')}: give the files of only one project`,
            });
        if (faults.length === 0 && absent.length === all.length)
            faults.push({
                input: 'apply',
                message: `can do nothing: ${absent.length === 0 ? 'the plan has no Vault, no Kubernetes and no run of GitHub' : absent.join('; ')}`,
            });
        return faults;
    }
    async apply() {
        const requests = new person_requests.C();
        const deeds = [];
        try {
            const github = this.#access('github');
            if (github)
                deeds.push(...(await applyGitHub(requests, github, this.#plan.jobs)));
            for (const { system, credentials } of this.#plan.systems) {
                const access = this.#access(system);
                const isWhole = this.#selection.by === 'principal';
                if (access && system === 'vault')
                    deeds.push(...(await applyVault(requests, access, credentials, isWhole)));
                if (access && system === 'kubernetes')
                    deeds.push(...(await applyKubernetes(requests, access, credentials)));
            }
        }
        finally {
            requests.close();
        }
        return { deeds, remains: this.#remains() };
    }
    #access(system) {
        const found = this.#found.get(system);
        return found && 'access' in found ? found.access : undefined;
    }
    #remains() {
        const absent = [...this.#found.values()].flatMap((one) => ('absent' in one ? [one.absent] : []));
        const jobs = this.#plan.jobs.filter(({ job }) => !gitHubRunOf(job) || !this.#access('github'));
        const systems = this.#plan.systems.filter(({ system }) => !this.#access(system));
        return [
            ...absent,
            ...jobs.map(({ job }) => `end the job: ${jobName(job)}`),
            ...systems.map(({ title, principal }) => (principal === '' ? title : `${title}: ${principal}`)),
        ];
    }
}

;// cli/src/contain/contain.ts











const mostWarnings = 10;
const longestLine = 2000;
async function contain({ args, flags, faults, }) {
    const selections = selectionsIn(flags);
    const [selection] = selections;
    const wrong = [
        ...faults,
        ...args.flatMap((file) => (0,path_faults.J)(file, (found) => found.isFile(), 'is not a file')),
    ];
    if (selections.length !== 1)
        wrong.push({ input: 'lease', message: 'give one of --lease, --run and --principal: they select the credentials' });
    if (args.length === 0)
        wrong.push({ input: 'files', message: 'are required: the evidence of the jobs' });
    if (wrong.length > 0 || !selection)
        return (0,refuse.T)(wrong);
    const found = await selectLines(args, selection);
    const isNothing = found.lines.length === 0;
    if (isNothing && found.unread.length > 0)
        return (0,refuse.T)(found.unread.map(({ file, reason }) => ({ input: (0,foreign_text.hD)(file), message: reason })));
    if (isNothing)
        return tellNothing(selection, args.length, found);
    const plan = planFor(found.lines, Date.now(), flags.all);
    if (flags.apply)
        return apply(plan, selection, found, flags);
    if (flags.json)
        printJson({ ...plan, selection, ...found });
    else
        printText(plan, found);
}
async function apply(plan, selection, { warnings }, flags) {
    const { 'kubernetes-server': server, 'kubernetes-token': token, 'kubernetes-ca': ca } = flags;
    const application = new Application(plan, selection, { server, token, ca });
    const faults = application.faults();
    if (faults.length > 0)
        return (0,refuse.T)(faults);
    const applied = await application.apply();
    if (flags.json)
        printJson({ ...plan, selection, warnings, applied });
    else
        printApplied(applied, warnings);
    const isDone = applied.remains.length === 0 && applied.deeds.every(({ result }) => result === 'ended');
    if (!isDone)
        process.exitCode = exit_codes.h.remains;
}
function printApplied({ deeds, remains }, warnings) {
    for (const text of shownWarnings(warnings))
        say(`WARNING: ${text}`);
    for (const { result, system, thing, detail, undo } of deeds) {
        say(`${result}  ${system}: ${thing}: ${detail}`);
        if (undo !== undefined)
            (0,log.ZF)(`  Undo: ${undo}`);
    }
    if (remains.length === 0)
        return;
    (0,log.ZF)('\nRemains. The same command without --apply prints the calls:');
    for (const text of remains)
        say(`- ${text}`);
}
function say(text) {
    (0,log.ZF)((0,redaction.om)(text, longestLine));
}
function selectionsIn({ lease, run, principal }) {
    const given = [
        ['lease', lease],
        ['run', run],
        ['principal', principal],
    ];
    return given.flatMap(([by, value]) => (value === undefined ? [] : [{ by, value }]));
}
function tellNothing({ by, value }, files, { warnings }) {
    for (const text of shownWarnings(warnings))
        log.Rm.warn(text);
    log.Rm.warn(`no credential of the ${by} ${value} is in ${files === 1 ? 'this file' : `these ${files} files`}`);
    process.exitCode = exit_codes.h.nothingFound;
}
function shownWarnings(warnings) {
    if (warnings.length === 0)
        return [];
    const more = warnings.length - mostWarnings;
    return [
        'The evidence does not verify, so this plan may lack something or contain something false. The log of each system is the record of truth.',
        ...warnings.slice(0, mostWarnings),
        ...(more > 0 ? [`and ${more} more`] : []),
    ];
}
function printText(plan, { warnings }) {
    for (const text of shownWarnings(warnings))
        say(`WARNING: ${text}`);
    for (const { indent, text, isCommand } of planText(plan))
        (0,log.ZF)(`${'  '.repeat(indent)}${isCommand ? text : (0,redaction.om)(text, longestLine)}`.trimEnd());
}
function printJson({ selection, warnings, jobs, systems, applied }) {
    const result = { version: 1, selected: selection, warnings, jobs, systems, applied };
    (0,log.ZF)((0,safe_json.o)(result, 2));
}
/***/ }),

/***/ 8211:
require("./shared-cli-contain-person-requests.js"),

/***/ 7382:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  a: () => (kindByStatus)
});
function kindByStatus(status) {
    if ([407, 408, 425, 429].includes(status))
        return 'throttle';
    return status >= 500 ? 'transient' : undefined;
}
/***/ }),

/***/ 2877:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Z: () => (requireAnswer),
  q: () => (notRevokedError)
});
var _answer_status__1 = _require(7382);
var _errors__0 = _require(7638);
function requireAnswer(system, answer, kindOf = _answer_status__1.a) {
    const kind = kindOf(answer.status);
    if (kind === undefined)
        return answer;
    const facts = { status: String(answer.status) };
    throw new _errors__0.rU('ERR_EXCHANGE_UNAVAILABLE', `${system} could not answer`, { facts, kind });
}
function notRevokedError(message, status) {
    return new _errors__0.rU('ERR_EXCHANGE_REJECTED', message, { facts: { status: String(status) } });
}
/***/ }),

/***/ 2322:
require("./shared-platforms-access-environment.js"),

/***/ 1608:
require("./shared-platforms-access-kubeconfig.js"),

/***/ 3931:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  fA: () => (lifetimeSeconds),
  iY: () => (headersFor),
  z_: () => (refusalError)
});
const lifetimeSeconds = 3600;
function headersFor(token) {
    return {
        authorization: `Bearer ${token.reveal()}`,
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        'x-github-api-version': '2022-11-28',
    };
}
async function refusalError(context, facts) {
    return (await _require.e("github-app-refusal").then(_require.bind(_require, 1510))).refusal(context, facts);
}
/***/ }),

/***/ 9486:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Em: () => (request),
  FN: () => (serverOf),
  NQ: () => (review)
});
var _core_endpoint__0 = _require(3784);

function serverOf({ server }) {
    return (0,_core_endpoint__0.he)(server);
}
function review(server, token) {
    const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' };
    return request('POST', `${server}/apis/authentication.k8s.io/v1/selfsubjectreviews`, token, body);
}
function request(method, url, bearer, body) {
    const headers = { ...(bearer && { authorization: `Bearer ${bearer.reveal()}` }), accept: 'application/json' };
    if (body === undefined)
        return { method, url, headers };
    return { method, url, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
/***/ }),

/***/ 8066:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  a2: () => (deadToken),
  bv: () => (firstError),
  nk: () => (kindOfEnd),
  oz: () => (isDeadToken)
});
var _core_foreign_text__1 = _require(281);
var _core_json__0 = _require(9051);
function firstError(body) {
    const { errors } = (0,_core_json__0.Vh)(body);
    return Array.isArray(errors) ? (0,_core_foreign_text__1.qk)(errors[0]) : undefined;
}
const deadToken = 'permission denied';
const deadTokenInTwo = /^2 errors occurred:\s+\* permission denied\s+\* invalid token\s*$/;
function isDeadToken({ status, body }) {
    const said = firstError(body) ?? '';
    return status === 403 && (said === deadToken || deadTokenInTwo.test(said));
}
function kindOfEnd(status) {
    if (status === 412 || status === 429)
        return 'throttle';
    return status === 502 || status === 503 ? 'transient' : undefined;
}
/***/ }),

/***/ 4412:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $8: () => (loginRequest),
  Dr: () => (longestJobSeconds),
  bx: () => (baseOf),
  iY: () => (headersFor)
});
const longestJobSeconds = 6 * 3600;
function baseOf({ url }) {
    return url.replace(/\/+(v1\/*)?$/, '');
}
function headersFor({ correlation }, namespace, token) {
    return {
        'x-correlation-id': correlation,
        'content-type': 'application/json',
        'x-vault-request': 'true',
        ...(namespace !== undefined && { 'x-vault-namespace': namespace }),
        ...(token && { 'x-vault-token': token.reveal() }),
    };
}
function loginRequest(io, { url, mount, namespace, role }, jwt) {
    const body = JSON.stringify({ jwt: jwt.reveal(), ...(role !== undefined && { role }) });
    return { method: 'POST', url: `${url}/v1/auth/${mount}/login`, headers: headersFor(io, namespace), body };
}
/***/ }),

/***/ 8163:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  G: () => (command),
  r: () => (shellWord)
});
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
function command(words, flags) {
    const lines = [words.map(shellWord).join(' '), ...flags.map(([flag, value]) => `${flag} ${shellWord(value)}`)];
    return `${lines.join(' \\\n  ')}\n`;
}
/***/ })

};
;
