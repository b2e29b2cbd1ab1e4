"use strict";
exports.ids = ["../tools/cli-inventory-inventory","platforms-trust-yaml-documents"];
exports.modules = {

/***/ 5601:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  t: () => (countedNoun)
});
function countedNoun(count, one, several = `${one}s`) {
    return `${count} ${count === 1 ? one : several}`;
}
/***/ }),

/***/ 1868:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  inventory: () => (inventory)
});

var external_node_path_ = _require(6760);
var log = _require(276);
var exit_codes = _require(3067);
var path_faults = _require(8393);
var progress = _require(4007);
var refuse = _require(1140);
var registry = _require(5379);
;// cli/src/inventory/counterparts.ts

const providerOfAction = {
    'aws-actions/configure-aws-credentials': 'aws',
    'google-github-actions/auth': 'gcp',
    'azure/login': 'azure',
    'hashicorp/vault-action': 'vault',
    'actions/create-github-app-token': 'github-app',
    'akeyless-community/akeyless-github-action': 'akeyless',
    'cyberark/conjur-action': 'conjur',
    'delineaxpm/dsv-github-action': 'delinea',
    'octopusdeploy/login': 'oauth',
    'jfrog/setup-jfrog-cli': 'oauth',
};
class Counterparts {
    #known = new Map();
    async of(action, inputs) {
        const repository = action?.split('@', 1)[0]?.toLowerCase() ?? '';
        if (inputs.length === 0 || !Object.hasOwn(providerOfAction, repository))
            return {};
        const facts = await this.#factsOf(repository);
        const pairs = inputs.flatMap((input) => {
            const one = facts && Object.hasOwn(facts.inputs, input) ? facts.inputs[input] : undefined;
            return one && 'write' in one ? [[input, one.write]] : [];
        });
        return Object.fromEntries(pairs);
    }
    async #factsOf(repository) {
        const id = providerOfAction[repository];
        if (id && !this.#known.has(repository)) {
            const all = (await (await registry.u[id].loadProvider()).otherActions?.()) ?? [];
            this.#known.set(repository, all.find(({ action }) => action.toLowerCase() === repository));
        }
        return this.#known.get(repository);
    }
}

var redaction = _require(8386);
var sarif = _require(9091);
var shown = _require(1211);
var cli_package = _require(1505);
var counted_noun = _require(5601);
var safe_json = _require(7532);
;// cli/src/inventory/finding.ts
function sentenceOf({ action, takes, from, certain, use }) {
    const taker = takes.length === 0 ? '' : takes.join(', ');
    const source = from.length === 0 ? 'a text in the file' : from.join(', ');
    const what = [action, taker].filter((one) => one !== undefined && one !== '').join(': ');
    const given = use.name === 'shared-job-token' && from.length === 0 ? what : what === '' ? source : `${what} from ${source}`;
    return `${given}${certain ? '' : ' (probable)'}`;
}
function becomesText(becomes) {
    return Object.entries(becomes)
        .map(([theirs, here]) => `${theirs} becomes ${here}`)
        .join(', ');
}

;// cli/src/inventory/static-uses.ts
const staticUses = [
    {
        name: 'aws-keys',
        title: 'Static keys of AWS',
        reason: 'Everyone who has seen an access key of an IAM user can use it, until somebody deletes it.',
        instead: "actions/aws with role and region. It assumes the role with the job's ID token",
        actions: {
            'aws-actions/configure-aws-credentials': ['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token'],
        },
        variables: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
        jenkins: ['aws', 'AmazonWebServicesCredentialsBinding', 'withAWS'],
    },
    {
        name: 'gcp-key',
        title: 'Key of a Google service account',
        reason: 'A key of a service account has no end by default, and works from every machine.',
        instead: 'actions/gcp with workload-identity-provider, and service-account if one is used',
        actions: {
            'google-github-actions/auth': ['credentials_json'],
            'google-github-actions/setup-gcloud': ['service_account_key'],
            'google-github-actions/get-secretmanager-secrets': ['credentials'],
            'google-github-actions/get-gke-credentials': ['credentials'],
            'google-github-actions/deploy-cloudrun': ['credentials'],
            'google-github-actions/deploy-appengine': ['credentials'],
            'google-github-actions/deploy-cloud-functions': ['credentials'],
            'google-github-actions/upload-cloud-storage': ['credentials'],
            'FirebaseExtended/action-hosting-deploy': ['firebaseServiceAccount'],
        },
        variables: [
            'GOOGLE_CREDENTIALS',
            'GOOGLE_CLOUD_KEYFILE_JSON',
            'GCLOUD_KEYFILE_JSON',
            'GCLOUD_SERVICE_KEY',
            'GCP_SA_KEY',
            'FIREBASE_TOKEN',
        ],
    },
    {
        name: 'azure-secret',
        title: 'Client secret or access key of Azure',
        reason: 'A client secret is valid for months. A publish profile and an access key are valid until somebody changes them.',
        instead: 'actions/azure with client-id, tenant-id and subscription-id. The actions of Azure then need no publish profile',
        actions: {
            'Azure/login': ['creds'],
            'Azure/aks-set-context': ['creds'],
            'Azure/webapps-deploy': ['publish-profile'],
            'Azure/functions-action': ['publish-profile'],
            'Azure/docker-login': ['password'],
        },
        variables: [
            'ARM_CLIENT_SECRET',
            'ARM_ACCESS_KEY',
            'AZURE_CLIENT_SECRET',
            'AZURE_CREDENTIALS',
            'AZURE_STORAGE_KEY',
            'AZURE_STORAGE_CONNECTION_STRING',
            'AZURE_STORAGE_SAS_TOKEN',
        ],
        jenkins: ['azureServicePrincipal', 'AzureCredentialsBinding', 'azureCLI'],
    },
    {
        name: 'vault-login',
        title: 'Static log-in to Vault or OpenBao',
        reason: 'A token, a secret id or a password of Vault gives everyone who has seen it the same rights as the job.',
        instead: "actions/vault with url, role, mount and secrets. It logs in with the job's ID token",
        actions: {
            'hashicorp/vault-action': [
                'token',
                'secretId',
                'roleId',
                'githubToken',
                'username',
                'password',
                'authPayload',
                'jwtPrivateKey',
                'jwtKeyPassword',
                'clientKey',
            ],
        },
        variables: ['VAULT_TOKEN', 'VAULT_SECRET_ID', 'BAO_TOKEN'],
        jenkins: ['VaultTokenCredentialBinding', 'withVault'],
    },
    {
        name: 'github-app-key',
        title: 'Private key of a GitHub App',
        reason: 'Anyone who has the key can act as the App in every repository in which it is installed.',
        instead: 'actions/github-app with client-id, permissions and signing-key. The key stays in a store that only signs',
        actions: {
            'actions/create-github-app-token': ['private-key', 'private_key'],
            'mayfly-ci/mayfly/actions/github-app': ['private-key'],
            'tibdex/github-app-token': ['private_key'],
            'peter-murray/workflow-application-token-action': ['application_private_key'],
        },
        jenkins: ['gitHubApp'],
    },
    {
        name: 'github-token',
        title: 'Personal access token of GitHub',
        reason: 'The token acts as one person in all of its repositories, for as long as that person chose.',
        instead: "the built-in GITHUB_TOKEN with permissions, in the job's own repository. For other repositories, actions/github-app with client-id, signing-key, repositories and permissions",
        actions: {
            'actions/checkout': ['token'],
            'actions/github-script': ['github-token'],
            'peter-evans/create-pull-request': ['token'],
            'softprops/action-gh-release': ['token'],
            'stefanzweifel/git-auto-commit-action': ['token'],
            'JamesIves/github-pages-deploy-action': ['token'],
            'peaceiris/actions-gh-pages': ['personal_token'],
        },
        variables: ['GH_TOKEN', 'GITHUB_TOKEN', 'GH_PAT', 'GITHUB_PAT', 'GH_ENTERPRISE_TOKEN'],
    },
    {
        name: 'kubeconfig',
        title: 'Kubeconfig or token of a service account',
        reason: 'A stored kubeconfig contains a key or a token that is valid for months or years.',
        instead: "actions/kubernetes with server, namespace and service-account. The cluster accepts the job's ID token",
        actions: {
            'Azure/k8s-set-context': ['kubeconfig', 'k8s-secret'],
            'tale/kubectl-action': ['base64-kube-config', 'kubernetes-token'],
        },
        variables: ['KUBE_CONFIG', 'KUBE_CONFIG_DATA', 'KUBECONFIG_DATA', 'KUBECONFIG_BASE64', 'KUBE_TOKEN'],
        jenkins: ['kubeconfigFile', 'kubeconfigContent', 'withKubeConfig', 'withKubeCredentials'],
    },
    {
        name: 'registry-password',
        title: 'Password of a container registry',
        reason: 'A password or an access token of a registry does not expire by default. Most of them can push.',
        instead: "actions/oauth with preset: docker-hub and audience, for Docker Hub. For ghcr.io, the built-in GITHUB_TOKEN with permissions: packages. For GitLab's registry, CI_REGISTRY_PASSWORD. For AWS, Google Cloud and Azure, the action of that cloud",
        actions: {
            'docker/login-action': ['password'],
            'redhat-actions/podman-login': ['password'],
        },
        variables: [
            'DOCKER_AUTH_CONFIG',
            'DOCKER_PASSWORD',
            'DOCKERHUB_TOKEN',
            'DOCKERHUB_PASSWORD',
            'DOCKER_HUB_TOKEN',
            'DOCKER_HUB_PASSWORD',
            'CI_DEPLOY_PASSWORD',
        ],
        jenkins: ['withRegistry', 'withDockerRegistry', 'dockerCert'],
    },
    {
        name: 'npm-token',
        title: 'Token of npm',
        reason: 'Everyone who has seen the token can publish packages, until somebody revokes it.',
        instead: 'trusted publishing of npm. It needs no token and no Mayfly, because npm publish itself uses the ID token of the job',
        actions: { 'JS-DevTools/npm-publish': ['token'] },
        variables: ['NODE_AUTH_TOKEN', 'NPM_TOKEN', 'NPM_AUTH_TOKEN', 'YARN_NPM_AUTH_TOKEN'],
    },
    {
        name: 'pypi-token',
        title: 'Token or password of PyPI',
        reason: 'Everyone who has seen the token can publish packages, until somebody revokes it.',
        instead: 'trusted publishing of PyPI. It needs no token and no Mayfly, because the upload itself uses the ID token of the job',
        actions: { 'pypa/gh-action-pypi-publish': ['password'] },
        variables: [
            'TWINE_PASSWORD',
            'PYPI_TOKEN',
            'PYPI_API_TOKEN',
            'UV_PUBLISH_TOKEN',
            'POETRY_PYPI_TOKEN_PYPI',
            'FLIT_PASSWORD',
            'HATCH_INDEX_AUTH',
            'MATURIN_PYPI_TOKEN',
        ],
    },
    {
        name: 'package-token',
        title: 'Token of crates.io, RubyGems or NuGet',
        reason: 'Everyone who has seen the token can publish packages, until somebody revokes it.',
        instead: 'trusted publishing of the registry, without Mayfly: rust-lang/crates-io-auth-action, rubygems/configure-rubygems-credentials or NuGet/login',
        variables: ['CARGO_REGISTRY_TOKEN', 'GEM_HOST_API_KEY', 'RUBYGEMS_API_KEY', 'NUGET_API_KEY'],
    },
    {
        name: 'store-login',
        title: 'Static log-in to Akeyless, Conjur or Delinea',
        reason: 'Everyone who has seen the key can read everything that the job may read in the store.',
        instead: 'actions/akeyless, actions/conjur or actions/delinea with secrets. They log in with the identity of the job',
        actions: {
            'akeyless-community/akeyless-github-action': ['access-key', 'token', 'uid_token'],
            'cyberark/conjur-action': ['api_key', 'authn_token_file'],
            'DelineaXPM/dsv-github-action': ['clientId', 'clientSecret'],
        },
        variables: ['AKEYLESS_ACCESS_KEY', 'CONJUR_AUTHN_API_KEY', 'DSV_CLIENT_SECRET'],
        jenkins: ['conjurSecretCredential', 'ConjurSecretCredentialsBinding'],
    },
    {
        name: 'service-token',
        title: 'Static token of a service that accepts ID tokens',
        reason: 'The service gives a job a short-lived token for its ID token, so the job needs no stored token.',
        instead: 'actions/oauth with audience and preset: claude, openai, databricks, snowflake, jfrog, tailscale, octopus, confluent, infisical or doppler',
        actions: {
            'tailscale/github-action': ['authkey', 'oauth-secret'],
            'dopplerhq/secrets-fetch-action': ['doppler-token'],
            'Infisical/secrets-action': ['client-secret'],
            'OctopusDeploy/login': ['api_key'],
        },
        variables: [
            'ANTHROPIC_API_KEY',
            'OPENAI_API_KEY',
            'DATABRICKS_TOKEN',
            'DATABRICKS_CLIENT_SECRET',
            'SNOWFLAKE_PASSWORD',
            'SNOWFLAKE_PRIVATE_KEY',
            'JF_ACCESS_TOKEN',
            'JF_PASSWORD',
            'TS_AUTHKEY',
            'TAILSCALE_AUTHKEY',
            'OCTOPUS_API_KEY',
            'CONFLUENT_CLOUD_API_SECRET',
            'INFISICAL_TOKEN',
            'DOPPLER_TOKEN',
        ],
    },
    {
        name: 'ssh-key',
        title: 'Private key of SSH',
        reason: 'A key of SSH does not expire, and a server does not see which job uses it.',
        instead: 'actions/certificate for servers. It gives a short-lived SSH user certificate. For repositories of GitHub, actions/github-app',
        actions: {
            'webfactory/ssh-agent': ['ssh-private-key'],
            'actions/checkout': ['ssh-key'],
            'appleboy/ssh-action': ['key', 'password'],
            'shimataro/ssh-key-action': ['key'],
            'peaceiris/actions-gh-pages': ['deploy_key'],
        },
        variables: ['SSH_PRIVATE_KEY', 'SSH_KEY', 'SSH_DEPLOY_KEY', 'DEPLOY_KEY'],
        jenkins: ['sshUserPrivateKey', 'SSHUserPrivateKeyBinding', 'sshagent'],
    },
    {
        name: 'client-secret',
        title: 'Client secret of an OAuth client',
        reason: 'Everyone who has seen the secret can get tokens as this client, until somebody changes it.',
        instead: "actions/oauth with audience, and issuer or token-url, if the server accepts the job's ID token. grant: client-assertion replaces the client secret",
        actions: { '*': ['client-secret', 'client_secret', 'clientSecret'] },
        variables: ['CLIENT_SECRET', 'OAUTH_CLIENT_SECRET'],
    },
    {
        name: 'shared-job-token',
        title: 'Secrets of GitLab in a job without id_tokens',
        reason: 'Without id_tokens, the log-in to the store used CI_JOB_JWT, which was the same token for every system. GitLab 17 removed CI_JOB_JWT.',
        instead: 'id_tokens with one audience for each system, and the GitLab template of that system with secrets',
    },
    {
        name: 'all-secrets',
        title: 'Every secret at once',
        reason: 'The called workflow or step gets every secret of the repository, and of its organisation.',
        instead: 'the secrets one by one. First mend the other findings',
    },
    {
        name: 'other-secret',
        title: 'A secret of a kind that the inventory does not know',
        reason: 'A secret of a CI system is static. The inventory cannot know what it opens.',
        instead: 'the input secrets of actions/aws, gcp, azure, vault, conjur, akeyless or delinea, if a store has the value. actions/oauth, if the system accepts ID tokens',
        jenkins: [
            'string',
            'usernamePassword',
            'usernameColonPassword',
            'file',
            'zip',
            'certificate',
            'StringBinding',
            'UsernamePasswordMultiBinding',
            'UsernamePasswordBinding',
            'FileBinding',
            'ZipFileBinding',
            'CertificateMultiBinding',
        ],
    },
];
function useNamed(wanted) {
    return staticUses.find(({ name }) => name === wanted);
}
const static_uses_all = staticUses;
const byVariable = new Map(static_uses_all.flatMap((use) => (use.variables ?? []).map((name) => [name, use])));
const byJenkins = new Map(static_uses_all.flatMap((use) => (use.jenkins ?? []).map((name) => [name, use])));
const byAction = new Map([...new Set(static_uses_all.flatMap(({ actions = {} }) => Object.keys(actions)))].map((action) => [
    action.toLowerCase(),
    new Map(static_uses_all.flatMap((use) => (use.actions?.[action] ?? []).map((input) => [input.toLowerCase(), use]))),
]));
function useOfVariable(name) {
    return byVariable.get(name);
}
function useInJenkins(name) {
    return byJenkins.get(name);
}
function usesOfAction(action) {
    return byAction.get(action.toLowerCase());
}

;// cli/src/inventory/report.ts









const help = 'https://github.com/mayfly-ci/mayfly/blob/main/docs/inventory.md';
const longestLine = 2000;
const mostResults = 25_000;
class TableReport {
    #counts = new Map();
    repository(_root, findings) {
        const rows = findings.map((one) => [`${one.file}:${one.place.line}:${one.place.column}`, one.use.name, sentenceOf(one)].map(shown.FI));
        const width = (column) => Math.min(60, Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
        const widths = [width(0), width(1)];
        for (const [index, row] of rows.entries()) {
            (0,log.ZF)((0,redaction.om)(row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '), longestLine));
            const { becomes, use } = findings[index];
            if (becomesText(becomes) !== '')
                (0,log.ZF)(`  ${(0,redaction.om)(becomesText(becomes), longestLine)}`);
            this.#counts.set(use, (this.#counts.get(use) ?? 0) + 1);
        }
    }
    end({ repositories, files, findings }, skipped) {
        for (const use of staticUses) {
            const count = this.#counts.get(use);
            if (count !== undefined)
                (0,log.ZF)(`\n${use.name} (${count}): ${use.title}. ${use.reason}\n  Write instead: ${use.instead}.`);
        }
        const numbers = [(0,counted_noun.t)(repositories, 'repository', 'repositories'), (0,counted_noun.t)(files, 'workflow file')];
        const result = findings === 0 && skipped.length === 0 ? 'nothing static found' : (0,counted_noun.t)(findings, 'finding');
        (0,log.yy)(`${result} in ${numbers.join(', ')}${skipped.length > 0 ? `; ${skipped.length} not read` : ''}`);
    }
}
class JsonReport {
    #started = false;
    repository(_root, findings) {
        for (const { use, certain, file, place, action, takes, from, becomes } of findings) {
            const one = { finding: use.name, certain, file, ...place, action, takes, from, becomes, instead: use.instead };
            (0,log.ZF)(`${this.#started ? ',' : '{"version":1,"findings":['}${(0,safe_json.o)(one)}`);
            this.#started = true;
        }
    }
    end(totals, skipped) {
        const { findings: _, ...numbers } = totals;
        const rest = (0,safe_json.o)({ skipped, ...numbers }).slice(1);
        (0,log.ZF)(`${this.#started ? '' : '{"version":1,"findings":['}],${rest}`);
    }
}
class SarifReport {
    #results = [];
    repository(_root, findings) {
        for (const one of findings) {
            if (this.#results.length >= mostResults)
                return;
            const { use, certain, file, place, becomes } = one;
            const more = becomesText(becomes);
            this.#results.push({
                rule: use.name,
                level: certain ? 'warning' : 'note',
                message: (0,shown.FI)(`${use.title}: ${sentenceOf(one)}`),
                instead: more === '' ? use.instead : `${use.instead} (${more})`,
                source: { name: file, value: undefined, place: () => place },
                path: [],
            });
        }
    }
    end({ findings }) {
        if (findings > this.#results.length)
            log.Rm.warn(`only the first ${mostResults} of ${findings} findings are in the SARIF, because GitHub accepts no more`);
        (0,log.ZF)((0,safe_json.o)((0,sarif.I)(this.#results, { name: 'mayfly-inventory', version: cli_package.rE, help, rules: staticUses })));
    }
}

var external_node_fs_ = _require(3024);
;// cli/src/inventory/repositories.ts


const signs = new Set(['.git', '.github', '.gitlab-ci.yml', 'Jenkinsfile', 'action.yml', 'action.yaml']);
const deepest = 4;
function entriesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch (error) {
        const { code = 'unknown' } = error;
        return {
            fault: code === 'ENOENT' ? 'does not exist' : code === 'ENOTDIR' ? 'is not a folder' : `cannot be read (${code})`,
        };
    }
}
function* repositoriesIn(folder, skip, depth = 0) {
    const entries = entriesOf(folder);
    if ('fault' in entries)
        return skip(folder, entries.fault);
    if (entries.some(({ name }) => signs.has(name)))
        return yield folder;
    if (depth >= deepest)
        return;
    for (const entry of entries) {
        if (!entry.isDirectory() || entry.name.startsWith('.') || entry.name === 'node_modules')
            continue;
        yield* repositoriesIn((0,external_node_path_.join)(folder, entry.name), skip, depth + 1);
    }
}

var text_file = _require(9360);
var yaml_documents = _require(5077);
;// cli/src/inventory/expression.ts
const reference = /\b(secrets|vars|inputs|env|matrix)\b\s{0,9}(?:\.\s{0,9}([A-Za-z_][\w-]*)|\[\s{0,9}'([A-Za-z_][\w-]*)'\s{0,9}\]|[)[,]|$)/g;
const identifierName = /(?:^|_)(?:REGION|ROLE|ROLE_ARN|ROLE_NAME|ROLE_TO_ASSUME|ARN|ACCOUNT|ACCOUNT_ID|CLIENT_ID|APP_ID|TENANT_ID|SUBSCRIPTION|SUBSCRIPTION_ID|PROJECT|PROJECT_ID|PROVIDER|SERVICE_ACCOUNT|CLUSTER|NAMESPACE|BUCKET|USER|USERNAME|EMAIL|URL|ADDR|ADDRESS|HOST|HOSTNAME|PORT|DOMAIN|REGISTRY|ORG)$/;
const certainKey = /^\s*(?:AKIA[A-Z0-9]{16}\s*$|-----BEGIN [A-Z ]*PRIVATE KEY|gh[pousr]_\w{30}|glpat-|npm_\w{30}|pypi-|dckr_pat_)/;
const everySecret = 'every secret';
function expressionsIn(text) {
    const found = [];
    for (let start = text.indexOf('${{'); start >= 0;) {
        const end = text.indexOf('}}', start + 3);
        if (end < 0)
            break;
        found.push(text.slice(start + 3, end));
        start = text.indexOf('${{', end + 2);
    }
    return found;
}
function secretsIn(text) {
    return expressionsIn(text).flatMap((one) => referencesIn(one).flatMap(([kind, name]) => secretName(kind, name) ?? []));
}
function onlyIdentifies(name) {
    return identifierName.test(name.toUpperCase().replaceAll('-', '_'));
}
function staticValue(value, scope, depth = 0) {
    if (value === null || value === undefined || typeof value === 'object')
        return undefined;
    const text = String(value);
    if (text.trim() === '')
        return undefined;
    const expressions = expressionsIn(text);
    if (expressions.length === 0)
        return { certain: certainKey.test(text), from: [] };
    const found = expressions.flatMap(referencesIn).flatMap(([kind, name]) => sourceOf(kind, name, scope, depth) ?? []);
    if (found.length === 0)
        return undefined;
    const certain = found.filter((one) => one.certain);
    return { certain: certain.length > 0, from: (certain.length > 0 ? certain : found).flatMap(({ from }) => from) };
}
function referencesIn(expression) {
    return [...expression.matchAll(reference)].map(([, kind = '', plain, indexed]) => [kind, plain ?? indexed]);
}
function sourceOf(kind, name, scope, depth) {
    if (kind === 'secrets') {
        const secret = secretName(kind, name);
        return secret === undefined ? undefined : { certain: true, from: [secret] };
    }
    if (name === undefined)
        return { certain: false, from: [kind] };
    if (kind === 'vars')
        return { certain: true, from: [`vars.${name}`] };
    if (kind !== 'env')
        return { certain: false, from: [`${kind}.${name}`] };
    const index = scope.findIndex((one) => Object.hasOwn(one, name));
    if (index < 0 || depth > 4)
        return { certain: false, from: [`env.${name}`] };
    return staticValue(scope[index]?.[name], scope.slice(index + 1), depth + 1);
}
function secretName(kind, name) {
    if (kind !== 'secrets' || name?.toUpperCase() === 'GITHUB_TOKEN')
        return undefined;
    return name ?? everySecret;
}

;// cli/src/inventory/members.ts
function objectIn(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function membersOf(value) {
    return Object.entries(value).flatMap(([name, member]) => name === '<<' ? [member].flat().flatMap((one) => Object.entries(objectIn(one))) : [[name, member]]);
}
function textsIn(value) {
    if (typeof value === 'string')
        return [value];
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

;// cli/src/inventory/registry-host.ts

function registryUse(host) {
    const text = typeof host === 'string' ? host.slice(0, 300) : '';
    if (/\.dkr\.ecr\.|public\.ecr\.aws|^ecr:/.test(text))
        return useNamed('aws-keys');
    if (/(?:^|[\s./])gcr\.io|-docker\.pkg\.dev|^gcr:/.test(text))
        return useNamed('gcp-key');
    return useNamed(/\.azurecr\.(?:io|us|cn)/.test(text) ? 'azure-secret' : 'registry-password');
}

;// cli/src/inventory/shell-text.ts
const login = /\b(?:docker|podman|nerdctl|buildah|skopeo|crane|oras|regctl registry|helm registry)[ \t]+(?:--\S+[ \t]+)?login\b/;
function loginLines(script) {
    return script
        .replace(/\\\r?\n/g, '  ')
        .split('\n')
        .flatMap((line) => {
        const found = login.exec(line);
        return found ? [{ line, host: line.slice(found.index) }] : [];
    });
}
function variablesReadIn(script) {
    return [...script.matchAll(/\$(?:env:|\{(?:env:)?)?([A-Za-z_]\w*)/g)].map(([, name = '']) => name);
}
function variablesSetIn(script) {
    const plain = [...script.matchAll(/(?:^|[\s;&|(])([A-Za-z_]\w*)=/g)];
    return [...plain, ...script.matchAll(/\bread[ \t]+(?:-r[ \t]+)?([A-Za-z_]\w*)/g)].map(([, name = '']) => name);
}

;// cli/src/inventory/static-use.ts
const mostHits = 1000;

;// cli/src/inventory/github.ts






function readGitHub(source) {
    const reader = new GitHubFile(source);
    reader.read();
    return { hits: reader.hits, localActions: reader.localActions };
}
class GitHubFile {
    hits = [];
    localActions = [];
    #source;
    #explained = new Set();
    constructor(source) {
        this.#source = source;
    }
    read() {
        const root = objectIn(this.#source.value);
        const env = objectIn(root.env);
        this.#variables(env, ['env'], [env]);
        for (const [id, job] of membersOf(objectIn(root.jobs)))
            this.#job(objectIn(job), ['jobs', id], [env]);
        const runs = objectIn(root.runs);
        this.#variables(objectIn(runs.env), ['runs', 'env'], []);
        this.#steps(runs.steps, ['runs', 'steps'], [env]);
        this.#others();
    }
    #job(job, path, outer) {
        const env = objectIn(job.env);
        const scope = [env, ...outer];
        this.#variables(env, [...path, 'env'], scope);
        this.#steps(job.steps, [...path, 'steps'], scope);
        const services = membersOf(objectIn(job.services)).map(([name, value]) => [['services', name], value]);
        for (const [below, container] of [[['container'], job.container], ...services]) {
            const one = objectIn(container);
            this.#variables(objectIn(one.env), [...path, ...below, 'env'], scope);
            const use = registryUse(one.image);
            const given = membersOf(objectIn(one.credentials)).filter(([key]) => key === 'password');
            const uses = given.map(([key, value]) => ({ key, value, use }));
            this.#report(uses, [...path, ...below, 'credentials'], scope, {});
        }
        if (typeof job.uses !== 'string')
            return;
        if (job.secrets === 'inherit')
            this.#allSecrets([...path, 'secrets'], { action: job.uses });
        const action = { action: job.uses };
        this.#report(variableUses(objectIn(job.secrets)), [...path, 'secrets'], scope, action);
        this.#report(anyActionUses(objectIn(job.with)), [...path, 'with'], scope, action);
    }
    #steps(steps, path, scope) {
        if (!Array.isArray(steps))
            return;
        for (const [index, step] of steps.entries())
            this.#step(objectIn(step), [...path, index], scope);
    }
    #step(step, path, outer) {
        const env = objectIn(step.env);
        const scope = [env, ...outer];
        this.#variables(env, [...path, 'env'], scope);
        if (typeof step.run === 'string')
            this.#script(step.run, [...path, 'run']);
        if (typeof step.uses !== 'string')
            return;
        if (step.uses.startsWith('./'))
            this.localActions.push(step.uses);
        this.#action(step.uses, objectIn(step.with), [...path, 'with'], scope);
    }
    #action(reference, given, path, scope) {
        const repository = reference.split('@', 1)[0];
        const known = usesOfAction(repository);
        const own = membersOf(given).flatMap(([key, value]) => {
            const use = known?.get(key.toLowerCase());
            return use ? [{ key, value, use: use.name === 'registry-password' ? registryOf(given) : use }] : [];
        });
        const uses = known ? own : anyActionUses(given);
        const inputs = Object.keys(given).filter((key) => !uses.some((use) => use.key === key));
        this.#report(uses, path, scope, { action: reference, inputs });
        if (!known && !repository.startsWith('mayfly-ci/mayfly/'))
            return;
        for (const key of inputs)
            for (const name of textsIn(given[key]).flatMap(secretsIn))
                this.#explained.add(name);
    }
    #variables(env, path, scope) {
        this.#report(variableUses(env), path, scope, {});
    }
    #script(text, path) {
        for (const { line, host } of loginLines(text)) {
            const from = secretsIn(line).filter((name) => !onlyIdentifies(name));
            if (from.length === 0)
                continue;
            for (const name of from)
                this.#explained.add(name);
            this.#add({ use: registryUse(host), certain: true, takes: ['docker login'], from }, path);
        }
    }
    #report(uses, path, scope, step) {
        const kinds = new Map();
        for (const { key, value, use } of uses) {
            const found = staticValue(value, scope);
            if (found === undefined)
                continue;
            for (const name of found.from)
                this.#explained.add(name);
            kinds.set(use, [...(kinds.get(use) ?? []), { key, ...found }]);
        }
        for (const [use, found] of kinds) {
            const certain = found.some((one) => one.certain);
            const [takes, from] = [found.map(({ key }) => key), found.flatMap((one) => one.from)];
            this.#add({ use, certain, takes, from, ...step }, [...path, takes[0]]);
        }
    }
    #allSecrets(path, step) {
        this.#add({ use: useNamed('all-secrets'), certain: true, takes: ['secrets'], from: [everySecret], ...step }, path);
    }
    #others() {
        const seen = new Set();
        const walk = (value, path) => {
            if (typeof value === 'string')
                this.#otherSecrets(value, path);
            if (typeof value !== 'object' || value === null || seen.has(value))
                return;
            seen.add(value);
            const isList = Array.isArray(value);
            for (const [key, member] of Object.entries(value))
                walk(member, [...path, isList ? Number(key) : key]);
        };
        walk(this.#source.value, []);
    }
    #otherSecrets(text, path) {
        for (const name of secretsIn(text)) {
            if (this.#explained.has(name) || onlyIdentifies(name))
                continue;
            this.#explained.add(name);
            if (name === everySecret)
                this.#allSecrets(path, {});
            else
                this.#add({ use: useNamed('other-secret'), certain: false, takes: [], from: [name] }, path);
        }
    }
    #add(hit, path) {
        if (this.hits.length > mostHits)
            return;
        const place = this.#source.place(path) ?? { line: 1, column: 1 };
        this.hits.push({ ...hit, from: [...new Set(hit.from)], place });
    }
}
function variableUses(env) {
    return membersOf(env).flatMap(([key, value]) => {
        const use = useOfVariable(key);
        return use ? [{ key, value, use }] : [];
    });
}
function anyActionUses(given) {
    const known = usesOfAction('*');
    return membersOf(given).flatMap(([key, value]) => {
        const use = known?.get(key.toLowerCase());
        return use ? [{ key, value, use }] : [];
    });
}
function registryOf({ registry, 'login-server': server, username }) {
    if (typeof username === 'string' && username.startsWith('_json_key'))
        return useNamed('gcp-key');
    return registryUse(registry ?? server);
}

;// cli/src/inventory/gitlab.ts





const settings = new Set(['include', 'stages', 'workflow', 'spec', 'variables', 'image', 'cache', 'services']);
const scripts = ['before_script', 'script', 'after_script'];
const jobPassword = /^CI_(?:JOB_TOKEN|REGISTRY_PASSWORD|DEPENDENCY_PROXY_PASSWORD)$/;
const gitlab_secretName = /PASS|PWD|TOKEN|SECRET|KEY|(?:^|_)PAT(?:$|_)|AUTH/i;
function readGitLab(source, idTokens) {
    const root = objectIn(source.value);
    const jobs = membersOf(root).filter(([name]) => !settings.has(name));
    const all = [[[], root], ...jobs.map(([name, job]) => [[name], objectIn(job)])];
    const hasIdTokens = idTokens || all.some(([, job]) => job.id_tokens !== undefined);
    const file = new GitLabFile(source, hasIdTokens);
    for (const [path, job] of all)
        file.job(job, path);
    return { hits: file.hits, localFiles: localFilesOf(root.include), hasIdTokens };
}
class GitLabFile {
    hits = [];
    #source;
    #hasIdTokens;
    constructor(source, hasIdTokens) {
        this.#source = source;
        this.#hasIdTokens = hasIdTokens;
    }
    job(job, path) {
        this.#variables(job.variables, [...path, 'variables']);
        const certain = !this.#hasIdTokens && !this.#extendsUnknown(job);
        const secrets = Object.keys(objectIn(job.secrets));
        this.#scripts(job, path, secrets, certain);
        if (secrets.length > 0 && job.id_tokens === undefined)
            this.#add({ use: useNamed('shared-job-token'), certain, takes: secrets, from: [] }, [...path, 'secrets']);
    }
    #extendsUnknown({ extends: names }) {
        return (names !== undefined && ![names].flat().every((name) => Object.hasOwn(objectIn(this.#source.value), String(name))));
    }
    #variables(variables, path) {
        for (const [name, given] of membersOf(objectIn(variables))) {
            const use = useOfVariable(name);
            const value = 'value' in objectIn(given) ? objectIn(given).value : given;
            if (!use || value === null || value === '' || typeof value === 'object')
                continue;
            const from = variablesReadIn(String(value)).filter((one) => one !== name);
            if (from.length > 0 && from.every((one) => jobPassword.test(one)))
                continue;
            this.#add({ use, certain: from.length > 0, takes: [name], from }, [...path, name]);
        }
    }
    #scripts(job, path, secrets, certain) {
        const lines = scripts.flatMap((name) => linesOf(job[name], [...path, name]));
        const known = new Set([...lines.flatMap(({ text }) => variablesSetIn(text)), ...secrets]);
        for (const { text, path: at } of lines) {
            for (const { line, host } of loginLines(text)) {
                const from = variablesReadIn(line).filter((name) => gitlab_secretName.test(name) && !jobPassword.test(name) && !known.has(name));
                for (const name of from)
                    known.add(name);
                if (from.length > 0)
                    this.#add({ use: registryUse(host), certain, takes: ['docker login'], from }, at);
            }
            for (const name of variablesReadIn(text)) {
                const use = /^CI_JOB_JWT(?:_V\d)?$/.test(name) ? useNamed('shared-job-token') : useOfVariable(name);
                if (use && !known.has(name))
                    this.#add({ use, certain, takes: ['script'], from: [name] }, at);
                known.add(name);
            }
        }
    }
    #add(hit, path) {
        if (this.hits.length > mostHits)
            return;
        const place = this.#source.place(path) ?? { line: 1, column: 1 };
        this.hits.push({ ...hit, from: [...new Set(hit.from)], place });
    }
}
function linesOf(script, path) {
    if (!Array.isArray(script))
        return textsIn(script).map((text) => ({ text, path }));
    return script.flatMap((one, index) => linesOf(one, [...path, index]));
}
function localFilesOf(include) {
    return [include].flat().flatMap((one) => {
        const path = typeof one === 'string' ? one : objectIn(one).local;
        return typeof path === 'string' && !/^[a-z]+:\/\//i.test(path) ? [path] : [];
    });
}

;// cli/src/inventory/groovy.ts
const word = /[A-Za-z_$][\w$]*/y;
function groovyTokens(text) {
    const tokens = [];
    for (let at = 0; at < text.length;) {
        const two = text.slice(at, at + 2);
        const sign = two[0];
        if (two === '//')
            at = endOr(text, '\n', at);
        else if (two === '/*')
            at = endOr(text, '*/', at + 2) + 2;
        else if (sign === "'" || sign === '"') {
            const end = endOfString(text, at, sign);
            tokens.push({ kind: 'string', text: text.slice(end.from, end.to), at });
            at = end.next;
        }
        else {
            word.lastIndex = at;
            const name = word.exec(text)?.[0];
            if (name !== undefined)
                tokens.push({ kind: 'name', text: name, at });
            else if (sign.trim() !== '')
                tokens.push({ kind: 'sign', text: sign, at });
            at += name?.length ?? 1;
        }
    }
    return tokens;
}
function endOfString(text, at, quote) {
    const isLong = text.startsWith(quote.repeat(3), at);
    const from = at + (isLong ? 3 : 1);
    for (let to = from; to < text.length; to++) {
        const sign = text[to];
        if (sign === '\\')
            to++;
        else if (isLong ? text.startsWith(quote.repeat(3), to) : sign === quote)
            return { from, to, next: to + (isLong ? 3 : 1) };
        else if (!isLong && sign === '\n')
            return { from, to, next: to };
    }
    return { from, to: text.length, next: text.length };
}
function endOr(text, end, from) {
    const found = text.indexOf(end, from);
    return found < 0 ? text.length : found;
}

;// cli/src/inventory/jenkins.ts



const credentialArguments = new Set(['credentialsId', 'credentials', 'principalCredentialId', 'vaultCredentialId']);
const variableArgument = /^(?:variable|\w+Variable)$/;
const useOfFileVariable = {
    GOOGLE_APPLICATION_CREDENTIALS: 'gcp-key',
    KUBECONFIG: 'kubeconfig',
};
const stepsWithIds = new Set(['sshagent', 'azureServicePrincipal']);
const mostTokens = 400;
const idToken = /ID_TOKEN|OIDC|JWT/i;
function readJenkinsfile(text) {
    const tokens = groovyTokens(text);
    const placeOf = places(text);
    return tokens.flatMap((token, index) => {
        const hit = token.kind === 'name' ? callHit(tokens, index) : undefined;
        return hit ? [{ ...hit, place: placeOf(token.at) }] : [];
    });
}
function callHit(tokens, index) {
    const { text } = tokens[index];
    if (text === 'credentials')
        return environmentHit(tokens, index);
    if (text === '$class')
        return classHit(tokens, index);
    const use = useInJenkins(text);
    if (!use || tokens[index + 1]?.text !== '(')
        return undefined;
    const args = argumentsAfter(tokens, index + 2);
    return text === 'withRegistry' ? registryHit(args) : hitOf(text, use, args);
}
function environmentHit(tokens, index) {
    const [name, equals] = tokens.slice(Math.max(0, index - 2), index);
    const [opens, id] = tokens.slice(index + 1, index + 3);
    if (name?.kind !== 'name' || equals?.text !== '=' || opens?.text !== '(' || id?.kind !== 'string')
        return undefined;
    if (idToken.test(name.text))
        return undefined;
    const use = useOfVariable(name.text) ?? fileUse(name.text);
    return { use: use ?? useNamed('other-secret'), certain: use !== undefined, takes: [name.text], from: [id.text] };
}
function classHit(tokens, index) {
    const name = tokens.slice(index + 1, index + 4).find(({ kind }) => kind === 'string');
    const use = name && useInJenkins(name.text);
    return use && hitOf(name.text, use, argumentsAfter(tokens, tokens.indexOf(name, index) + 1));
}
function argumentsAfter(tokens, start) {
    const named = [];
    const plain = [];
    let depth = 0;
    const last = Math.min(tokens.length, start + mostTokens);
    for (let at = start; at < last; at++) {
        const { kind, text } = tokens[at];
        if (kind === 'sign' && '([{'.includes(text))
            depth++;
        if (kind === 'sign' && ')]}'.includes(text) && --depth < 0)
            break;
        if (kind !== 'string')
            continue;
        const [name, colon] = tokens.slice(Math.max(start, at - 2), at);
        const list = tokens[at - 1]?.text === '[' ? tokens.slice(Math.max(start, at - 3), at - 1) : [];
        if (colon?.text === ':' && name?.kind === 'name')
            named.push([name.text, text]);
        else if (list[1]?.text === ':' && list[0]?.kind === 'name')
            named.push([list[0].text, text]);
        else
            plain.push(text);
    }
    return { named, plain };
}
function hitOf(call, use, { named, plain }) {
    const ids = named.filter(([name]) => credentialArguments.has(name)).map(([, value]) => value);
    const from = ids.length === 0 && stepsWithIds.has(call) ? plain.slice(0, 4) : ids;
    if (from.length === 0)
        return undefined;
    const variables = named.filter(([name]) => variableArgument.test(name)).map(([, value]) => value);
    if (use.name !== 'other-secret')
        return { use, certain: true, takes: [call], from };
    if (variables.some((name) => idToken.test(name)))
        return undefined;
    const known = variables.map((name) => useOfVariable(name) ?? fileUse(name)).find((one) => one !== undefined);
    return { use: known ?? use, certain: known !== undefined, takes: [call, ...variables], from };
}
function registryHit({ plain: [url, id] }) {
    if (id === undefined)
        return undefined;
    const use = /^(?:ecr|gcr):/.test(id) ? registryUse(id) : registryUse(url);
    return { use, certain: true, takes: ['withRegistry'], from: [id.replace(/^(?:ecr:[^:]*|gcr):/, '')] };
}
function fileUse(variable) {
    const name = Object.hasOwn(useOfFileVariable, variable) ? useOfFileVariable[variable] : undefined;
    return name && useNamed(name);
}
function places(text) {
    let [line, start, next] = [1, 0, text.indexOf('\n')];
    return (at) => {
        while (next >= 0 && next < at) {
            line++;
            start = next + 1;
            next = text.indexOf('\n', start);
        }
        return { line, column: at - start + 1 };
    };
}

;// cli/src/inventory/repository-files.ts









const largestBytes = 256 * 1024;
const mostFiles = 2000;
const isYaml = /\.ya?ml$/;
const isJenkinsfile = /^Jenkinsfile(?:[.-].+)?$|\.[Jj]enkinsfile$/;
const jenkinsFolders = ['', 'ci', '.ci', 'jenkins', '.jenkins'];
function* readRepository(root, skip) {
    const repository = new Repository(root, skip);
    yield* repository.gitHub();
    yield* repository.gitLab();
    yield* repository.jenkins();
}
class Repository {
    #root;
    #skip;
    #seen = new Set();
    constructor(root, skip) {
        this.#root = root;
        this.#skip = skip;
    }
    *gitHub() {
        const workflows = this.#filesIn('.github/workflows').filter((path) => isYaml.test(path));
        const actions = ['', ...this.#foldersIn('.github/actions', 3)].flatMap((folder) => this.#actionsIn(folder));
        const queue = [...workflows, ...actions];
        for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
            const readings = this.#sources(path)?.map(readGitHub);
            if (!readings)
                continue;
            yield this.#limited(path, readings.flatMap(({ hits }) => hits));
            for (const used of readings.flatMap(({ localActions }) => localActions))
                queue.push(...this.#actionsIn(used));
        }
    }
    *gitLab() {
        const queue = this.#filesIn('').flatMap((path) => path === '.gitlab-ci.yml' ? [{ path, idTokens: false }] : []);
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
            const { path, idTokens } = next;
            const readings = this.#sources(path)?.map((source) => readGitLab(source, idTokens));
            if (!readings)
                continue;
            yield this.#limited(path, readings.flatMap(({ hits }) => hits));
            const has = readings.some(({ hasIdTokens }) => hasIdTokens);
            for (const one of readings.flatMap(({ localFiles }) => localFiles))
                queue.push(...this.#included(path, one).map((path) => ({ path, idTokens: has })));
        }
    }
    *jenkins() {
        for (const folder of jenkinsFolders) {
            for (const path of this.#filesIn(folder)) {
                if (!isJenkinsfile.test(external_node_path_.posix.basename(path)))
                    continue;
                const text = this.#text(path);
                if (text !== undefined)
                    yield this.#limited(path, readJenkinsfile(text));
            }
        }
    }
    #included(from, written) {
        const path = written.replace(/^\/+/, '');
        const folder = external_node_path_.posix.dirname(path);
        if (!path.includes('*'))
            return path.includes('$') ? this.#notRead(from, 'includes a file whose name has a variable') : [path];
        if (folder.includes('*'))
            return this.#notRead(from, 'includes the files of several folders by one pattern');
        const [start = '', ...rest] = external_node_path_.posix.basename(path).split('*');
        const end = rest.at(-1) ?? '';
        return this.#filesIn(folder === '.' ? '' : folder).filter((one) => {
            const name = external_node_path_.posix.basename(one);
            return (name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end) && isYaml.test(name));
        });
    }
    #notRead(path, fault) {
        this.#skip((0,external_node_path_.join)(this.#root, path), fault);
        return [];
    }
    #sources(path) {
        const text = this.#text(path);
        if (text === undefined || text.trim() === '')
            return undefined;
        const found = (0,yaml_documents.yamlDocuments)(path, text, ['!reference']);
        if ('sources' in found)
            return found.sources;
        if (found.fault !== 'is empty')
            this.#skip((0,external_node_path_.join)(this.#root, path), found.fault);
        return undefined;
    }
    #text(written) {
        const path = external_node_path_.posix.normalize(written);
        if (this.#seen.has(path))
            return undefined;
        this.#seen.add(path);
        const full = (0,external_node_path_.join)(this.#root, path);
        if (this.#seen.size > mostFiles) {
            if (this.#seen.size === mostFiles + 1)
                this.#skip(full, `is in a repository with more than ${mostFiles} workflow files`);
            return undefined;
        }
        const read = this.#linkIn(path) ?? (0,text_file.readTextFile)(full, largestBytes, true);
        if ('text' in read)
            return read.text;
        this.#skip(full, read.fault);
        return undefined;
    }
    #linkIn(path) {
        if (path.startsWith('../') || path === '..' || path.includes('\0'))
            return { fault: 'lies outside of the repository' };
        const parts = path.split('/');
        for (let length = 1; length < parts.length; length++) {
            try {
                if ((0,external_node_fs_.lstatSync)((0,external_node_path_.join)(this.#root, ...parts.slice(0, length))).isSymbolicLink())
                    return { fault: 'lies behind a link' };
            }
            catch {
                return { fault: 'does not exist' };
            }
        }
        return undefined;
    }
    #filesIn(folder) {
        return this.#entries(folder).flatMap((one) => (one.isDirectory() ? [] : [external_node_path_.posix.join(folder, one.name)]));
    }
    #foldersIn(folder, depth) {
        if (depth === 0)
            return [];
        const below = this.#entries(folder).flatMap((one) => (one.isDirectory() ? [external_node_path_.posix.join(folder, one.name)] : []));
        return below.flatMap((one) => [one, ...this.#foldersIn(one, depth - 1)]);
    }
    #actionsIn(folder) {
        return this.#filesIn(external_node_path_.posix.normalize(folder)).filter((path) => /^action\.ya?ml$/.test(external_node_path_.posix.basename(path)));
    }
    #entries(folder) {
        const path = folder === '.' ? '' : folder.replace(/\/+$/, '');
        if (path !== '' && this.#linkIn(`${path}/x`)) {
            const fault = this.#linkIn(`${path}/x`)?.fault ?? '';
            if (fault !== 'does not exist')
                this.#skip((0,external_node_path_.join)(this.#root, path), fault);
            return [];
        }
        const entries = entriesOf((0,external_node_path_.join)(this.#root, path));
        if (!('fault' in entries))
            return entries;
        if (entries.fault.startsWith('cannot'))
            this.#skip((0,external_node_path_.join)(this.#root, path), entries.fault);
        return [];
    }
    #limited(path, hits) {
        if (hits.length > mostHits)
            this.#skip((0,external_node_path_.join)(this.#root, path), `has more than ${mostHits} findings: the others are not listed`);
        const sorted = [...hits].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
        return { path: external_node_path_.posix.normalize(path), hits: sorted.slice(0, mostHits) };
    }
}

;// cli/src/inventory/inventory.ts










const mostSkipped = 10_000;
async function inventory({ args, flags, faults, }) {
    const folders = args.length > 0 ? args : ['.'];
    const wrong = [
        ...faults,
        ...folders.flatMap((folder) => (0,path_faults.J)(folder, (found) => found.isDirectory(), 'is not a folder')),
    ];
    if (flags.sarif && flags.format === 'json')
        wrong.push({ input: '--sarif', message: 'cannot be combined with --format json' });
    if (wrong.length > 0)
        return (0,refuse.T)(wrong);
    const report = flags.sarif ? new SarifReport() : flags.format === 'json' ? new JsonReport() : new TableReport();
    const reading = new Reading(report, flags.certain);
    for (const folder of folders)
        await reading.folder(folder);
    reading.end();
}
class Reading {
    #report;
    #onlyCertain;
    #counterparts = new Counterparts();
    #progress = new progress.k();
    #done = new Set();
    #skipped = [];
    #repositories = 0;
    #files = 0;
    #findings = 0;
    constructor(report, onlyCertain) {
        this.#report = report;
        this.#onlyCertain = onlyCertain;
    }
    async folder(folder) {
        const skip = (path, reason) => this.#skip(path, reason);
        let found = false;
        for (const root of repositoriesIn((0,external_node_path_.normalize)(folder), skip)) {
            found = true;
            if (this.#done.has((0,external_node_path_.resolve)(root)))
                continue;
            this.#done.add((0,external_node_path_.resolve)(root));
            await this.#repository(root);
        }
        if (!found)
            this.#skip(folder, `contains no repository (Mayfly looks ${deepest} levels down); give the root of a repository`);
    }
    async #repository(root) {
        this.#repositories++;
        const findings = [];
        for (const { path, hits } of readRepository(root, (file, reason) => this.#skip(file, reason))) {
            this.#files++;
            this.#progress.show(`${this.#repositories} repositories, ${this.#files} files, ${this.#findings} findings`);
            for (const hit of hits) {
                if (this.#onlyCertain && !hit.certain)
                    continue;
                const becomes = await this.#counterparts.of(hit.action, hit.inputs ?? []);
                findings.push({ ...hit, file: (0,external_node_path_.join)(root, path), becomes });
            }
        }
        this.#findings += findings.length;
        if (findings.length > 0)
            this.#progress.clear();
        this.#report.repository(root, findings);
    }
    #skip(file, reason) {
        this.#progress.clear();
        log.Rm.warn(`${file} was not read: it ${reason}`);
        if (this.#skipped.length < mostSkipped)
            this.#skipped.push({ file, reason });
    }
    end() {
        this.#progress.clear();
        const totals = { repositories: this.#repositories, files: this.#files, findings: this.#findings };
        this.#report.end(totals, this.#skipped);
        if (this.#findings > 0)
            process.exitCode = exit_codes.h.found;
        else if (this.#skipped.length > 0)
            process.exitCode = exit_codes.h.unjudged;
    }
}
/***/ }),

/***/ 8393:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  J: () => (pathFaults)
});
var node_fs__0 = _require(3024);
var _core_foreign_text__1 = _require(281);
function pathFaults(path, isWanted, otherwise) {
    try {
        return isWanted((0,node_fs__0.statSync)(path)) ? [] : [{ input: (0,_core_foreign_text__1.hD)(path), message: otherwise }];
    }
    catch (error) {
        const { code = 'unknown' } = error;
        return [{ input: (0,_core_foreign_text__1.hD)(path), message: code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})` }];
    }
}
/***/ }),

/***/ 4007:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  k: () => (Progress)
});
var _platforms_command_log__0 = _require(276);

const interval = 250;
class Progress {
    #next = performance.now() + 1000;
    #isShown = false;
    show(text) {
        if (performance.now() < this.#next)
            return;
        this.#next = performance.now() + interval;
        this.#isShown = true;
        (0,_platforms_command_log__0.h5)(text);
    }
    clear() {
        if (this.#isShown)
            (0,_platforms_command_log__0.h5)('');
        this.#isShown = false;
    }
}
/***/ }),

/***/ 7532:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  o: () => (safeJson)
});
var _trust_shown__0 = _require(1211);

function safeJson(value, indent) {
    const lines = JSON.stringify(value, undefined, indent).split('\n');
    return lines.map((line) => (0,_trust_shown__0.FI)(line).replace(/#(?=#)/g, '\\u0023')).join('\n');
}
/***/ }),

/***/ 19:
require("../main/shared-yaml-fault.js"),

/***/ 5077:
require("../main/shared-platforms-trust-yaml-documents.js"),

/***/ 9091:
require("./shared-trust-lint-sarif.js"),

/***/ 1211:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  FI: () => (escapeUnits),
  JJ: () => (shownValue),
  MJ: () => (unitEscape),
  y9: () => (shownList)
});
const longestShown = 200;
function shownValue(value) {
    if (value === '')
        return 'an empty text';
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
    const printable = escapeUnits(text.slice(0, longestShown));
    return text.length > longestShown ? `${printable}[...]` : printable;
}
function escapeUnits(text) {
    return text.replace(/[^ -~]/g, unitEscape);
}
function unitEscape(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
function shownList(values) {
    const first = values.slice(0, 3).map((value) => shownValue(value));
    const others = values.length - first.length;
    return [...first, ...(others > 0 ? [`one of ${others} more`] : [])].join(' or ');
}
/***/ }),

/***/ 1505:
/***/ (function (module) {

module.exports = {"rE":"0.1.0"};

/***/ })

};
;
