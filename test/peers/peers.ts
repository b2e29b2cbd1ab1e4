import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, test } from 'vitest'

const venv = resolve('test/peers/.peers/venv/bin')
const modules = resolve('test/peers/node_modules')

/** A third-party system, checker or client. */
export interface Peer {
  readonly name: string
  /** A missing required peer fails the tests on CI; an optional one never does. */
  readonly required: boolean
  /** The absolute path of the program or package. */
  readonly path: string
}

const required = (name: string, path: string): Peer => ({ name, required: true, path })

export const peers = {
  act: required('act 0.2.89', `${venv}/act`),
  weed: required('SeaweedFS 4.48', `${venv}/weed`),
  zizmor: required('zizmor 1.32.0', `${venv}/zizmor`),
  actionlint: required('actionlint 1.7.12', resolve('test/peers/.peers/bin/actionlint')),
  openbao: required('OpenBao 2.7.2', `${venv}/bao`),
  // Its build takes minutes of CPU and 2 GB, so only `test/peers/install step-ca` makes it.
  stepCa: { name: 'step-ca 0.30.2', required: false, path: resolve('test/peers/.peers/bin/step-ca') },
  // Its build takes minutes of CPU too, so only `test/peers/install otel-collector` makes it.
  otelCollector: {
    name: "OpenTelemetry's collector 0.165.0",
    required: false,
    path: resolve('test/peers/.peers/bin/otel-collector'),
  },
  // Debian has it, with 500 MB of libraries, so only `test/peers/install chromium` installs it.
  chromium: { name: 'Chromium', required: false, path: '/usr/bin/chromium' },
  // It is in Debian's package, which is unpacked and not installed. The client is the machine's own.
  sshd: { name: 'sshd 9', required: false, path: resolve('test/peers/.peers/sshd/usr/sbin/sshd') },
  ssh: { name: 'ssh', required: false, path: '/usr/bin/ssh' },
  // Their installations are large, so only `test/peers/install cfn-lint` and `install kubernetes-go` make them.
  cfnLint: { name: 'cfn-lint 1.58.0', required: false, path: resolve('test/peers/.peers/cfn/bin/cfn-lint') },
  // Only `test/peers/install duckdb` installs it.
  duckdb: { name: 'DuckDB 2.0.1', required: false, path: resolve('test/peers/.peers/duckdb/bin/python') },
  // Only `test/peers/install chdb` installs it.
  chdb: { name: 'ClickHouse 26.9 (chdb-core)', required: false, path: resolve('test/peers/.peers/chdb/bin/python') },
  kubernetesGo: {
    name: "Kubernetes' validator 0.35.4 (Go)",
    required: false,
    path: resolve('test/peers/.peers/bin/kubernetes-go'),
  },
  kubectl: { name: 'kubectl', required: false, path: '/usr/bin/kubectl' },
  // No package registry has it. Debian's is in the package of the server.
  postgres: { name: 'PostgreSQL 15', required: false, path: '/usr/lib/postgresql/15/bin/postgres' },
  moto: required('moto 5.2.5', `${venv}/moto_server`),
  boto3: required('boto3 1.44.5', `${venv}/python`),
  awsCli1: required('AWS CLI 1.46.3', `${venv}/aws`),
  // On many PATHs, the venv and pyenv are first and have version 1.
  awsCli2: { name: 'AWS CLI 2', required: false, path: '/usr/bin/aws' },
  s3: required('@aws-sdk/client-s3 3.1169.0', `${modules}/@aws-sdk/client-s3`),
  secretsManager: required('@aws-sdk/client-secrets-manager 3.1164.0', `${modules}/@aws-sdk/client-secrets-manager`),
  googleSecretManager: required('@google-cloud/secret-manager 6.3.0', `${modules}/@google-cloud/secret-manager`),
  azureSecrets: required('@azure/keyvault-secrets 4.11.2', `${modules}/@azure/keyvault-secrets`),
  pythonSecrets: required(
    'google-cloud-secret-manager 2.32.0 and azure-keyvault-secrets 4.12.0',
    resolve('test/peers/.peers/venv/lib/python3.11/site-packages/google/cloud/secretmanager_v1'),
  ),
  conjurPython: required('conjur-api 0.2.0', resolve('test/peers/.peers/venv/lib/python3.11/site-packages/conjur_api')),
  conjurGo: { name: 'conjur-api-go 0.15.7', required: false, path: resolve('test/peers/.peers/bin/conjur-go') },
  akeyless: required('akeyless 5.0.23', `${modules}/akeyless`),
  iamSimulate: required('iam-simulate 0.1.173', `${modules}/@cloud-copilot/iam-simulate`),
  otlpProto: required(
    'opentelemetry-proto 1.45.2',
    resolve('test/peers/.peers/venv/lib/python3.11/site-packages/opentelemetry/proto'),
  ),
  powerShellGrammar: required(
    'tree-sitter-powershell 0.26.4',
    resolve('test/peers/.peers/venv/lib/python3.11/site-packages/tree_sitter_powershell'),
  ),
  ajv: required('ajv 8.20.0', `${modules}/ajv`),
  sarifSchema: required('the schema of SARIF 2.1.0', resolve('test/peers/.peers/sarif/sarif-2.1.0-rtm.5.json')),
  googleAuth: required('google-auth 2.62.2', `${venv}/python`),
  googleAuthLibrary: required('google-auth-library 10.9.1', `${modules}/google-auth-library`),
  googleGo: { name: 'x/oauth2 0.36 (Go)', required: false, path: resolve('test/peers/.peers/bin/google-go') },
  gcloud: { name: 'gcloud', required: false, path: '/usr/bin/gcloud' },
  azureIdentity: required('@azure/identity 4.13.1', `${modules}/@azure/identity`),
  az: required('az 2.91.0', resolve('test/peers/.peers/az/bin/az')),
  // No package registry of the peers has it.
  terraform: { name: 'Terraform 1.11', required: false, path: '/usr/local/bin/terraform' },
  hclGo: { name: "HashiCorp's parser 2.25.0 (Go)", required: false, path: resolve('test/peers/.peers/bin/hcl-go') },
  schemas: required('check-jsonschema 0.39.0', resolve('test/peers/.peers/schemas/bin/check-jsonschema')),
  java: required('Java 17', '/usr/bin/java'),
  // This is a folder of jars: Jenkins' own Groovy 2.4.21, with groovy-cps 1.31 and groovy-sandbox 1.19.
  groovy: required('Groovy 2.4.21', resolve('test/peers/.peers/jenkins/jars')),
  groovyLint: required(
    'npm-groovy-lint 18.0.0',
    resolve('test/peers/.peers/jenkins/lint/node_modules/npm-groovy-lint'),
  ),
  grafana: required('@grafana/grafana-foundation-sdk 0.0.21', `${modules}/@grafana/grafana-foundation-sdk`),
  logql: required('@grafana/lezer-logql 0.4.2', `${modules}/@grafana/lezer-logql`),
  githubDescription: required('@octokit/openapi 23.0.2', `${modules}/@octokit/openapi`),
  octokit: required('@octokit/auth-app 8.3.1', `${modules}/@octokit/auth-app`),
  gitlabCiLocal: required('gitlab-ci-local 4.75.1', `${modules}/gitlab-ci-local`),
  // gitlab-ci-local copies files with it. No package registry has it, but Debian does.
  rsync: { name: 'rsync', required: false, path: '/usr/bin/rsync' },
  // Its compilation takes a minute of CPU, so only `test/peers/install keycloak` makes it.
  keycloak: {
    name: 'Keycloak 26.7.3',
    required: false,
    path: resolve('test/peers/.peers/keycloak/keycloak-26.7.3'),
  },
  oidcProvider: required('oidc-provider 9.13.3', resolve('test/peers/.peers/oidc-provider/node_modules/oidc-provider')),
  languageService: required('@actions/languageservice 0.3.61', `${modules}/@actions/languageservice`),
} as const satisfies Record<string, Peer>

/** Whether a peer is installed. */
export function has({ path }: Peer): boolean {
  return existsSync(path)
}

/**
 * A group of tests that needs peers. If one is missing, the group is skipped with a log line. On CI, a missing required
 * peer is a failure.
 */
export function withPeers(needed: readonly Peer[], name: string, tests: () => void): void {
  const missing = [...new Set(needed)].filter((peer) => !has(peer))
  if (missing.length === 0) return void describe(name, tests)
  const names = missing.map((peer) => peer.name).join(', ')
  if (process.env.CI === 'true' && missing.some((peer) => peer.required)) {
    test(name, () => {
      throw new Error(`missing on CI: ${names}`)
    })
    return
  }
  console.log(`skipped, ${names} is not installed: ${name}`)
  describe.skip(name, tests)
}
