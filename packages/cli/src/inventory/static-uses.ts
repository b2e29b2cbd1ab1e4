import type { StaticUse } from './static-use.ts'

/** Every kind of static secret that the inventory knows, the most specific ones first. */
export const staticUses = [
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
    reason:
      'A client secret is valid for months. A publish profile and an access key are valid until somebody changes them.',
    instead:
      'actions/azure with client-id, tenant-id and subscription-id. The actions of Azure then need no publish profile',
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
    instead:
      "the built-in GITHUB_TOKEN with permissions, in the job's own repository. For other repositories, actions/github-app with client-id, signing-key, repositories and permissions",
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
    instead:
      "actions/oauth with preset: docker-hub and audience, for Docker Hub. For ghcr.io, the built-in GITHUB_TOKEN with permissions: packages. For GitLab's registry, CI_REGISTRY_PASSWORD. For AWS, Google Cloud and Azure, the action of that cloud",
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
    instead:
      'trusted publishing of npm. It needs no token and no Mayfly, because npm publish itself uses the ID token of the job',
    actions: { 'JS-DevTools/npm-publish': ['token'] },
    variables: ['NODE_AUTH_TOKEN', 'NPM_TOKEN', 'NPM_AUTH_TOKEN', 'YARN_NPM_AUTH_TOKEN'],
  },
  {
    name: 'pypi-token',
    title: 'Token or password of PyPI',
    reason: 'Everyone who has seen the token can publish packages, until somebody revokes it.',
    instead:
      'trusted publishing of PyPI. It needs no token and no Mayfly, because the upload itself uses the ID token of the job',
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
    instead:
      'trusted publishing of the registry, without Mayfly: rust-lang/crates-io-auth-action, rubygems/configure-rubygems-credentials or NuGet/login',
    variables: ['CARGO_REGISTRY_TOKEN', 'GEM_HOST_API_KEY', 'RUBYGEMS_API_KEY', 'NUGET_API_KEY'],
  },
  {
    name: 'store-login',
    title: 'Static log-in to Akeyless, Conjur or Delinea',
    reason: 'Everyone who has seen the key can read everything that the job may read in the store.',
    instead:
      'actions/akeyless, actions/conjur or actions/delinea with secrets. They log in with the identity of the job',
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
    instead:
      'actions/oauth with audience and preset: claude, openai, databricks, snowflake, jfrog, tailscale, octopus, confluent, infisical or doppler',
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
    instead:
      'actions/certificate for servers. It gives a short-lived SSH user certificate. For repositories of GitHub, actions/github-app',
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
    instead:
      "actions/oauth with audience, and issuer or token-url, if the server accepts the job's ID token. grant: client-assertion replaces the client secret",
    actions: { '*': ['client-secret', 'client_secret', 'clientSecret'] },
    variables: ['CLIENT_SECRET', 'OAUTH_CLIENT_SECRET'],
  },
  {
    name: 'shared-job-token',
    title: 'Secrets of GitLab in a job without id_tokens',
    reason:
      'Without id_tokens, the log-in to the store used CI_JOB_JWT, which was the same token for every system. GitLab 17 removed CI_JOB_JWT.',
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
    instead:
      'the input secrets of actions/aws, gcp, azure, vault, conjur, akeyless or delinea, if a store has the value. actions/oauth, if the system accepts ID tokens',
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
] as const satisfies readonly StaticUse[]

export type StaticUseName = (typeof staticUses)[number]['name']

/** The kind with a name. */
export function useNamed(wanted: StaticUseName): StaticUse {
  return staticUses.find(({ name }) => name === wanted) as StaticUse
}

const all: readonly StaticUse[] = staticUses

const byVariable = new Map(all.flatMap((use) => (use.variables ?? []).map((name) => [name, use] as const)))
const byJenkins = new Map(all.flatMap((use) => (use.jenkins ?? []).map((name) => [name, use] as const)))

/** The kinds by action, in lower case, and there by input. */
const byAction = new Map(
  [...new Set(all.flatMap(({ actions = {} }) => Object.keys(actions)))].map((action) => [
    action.toLowerCase(),
    new Map(all.flatMap((use) => (use.actions?.[action] ?? []).map((input) => [input.toLowerCase(), use] as const))),
  ]),
)

/** The kind of secret that a variable of this name contains. */
export function useOfVariable(name: string): StaticUse | undefined {
  return byVariable.get(name)
}

/** The kind of credential that a step, a binding or a class of Jenkins gives to the job. */
export function useInJenkins(name: string): StaticUse | undefined {
  return byJenkins.get(name)
}

/** The kinds of the secrets that inputs of an action take, by the names of the inputs in lower case. */
export function usesOfAction(action: string): ReadonlyMap<string, StaticUse> | undefined {
  return byAction.get(action.toLowerCase())
}
