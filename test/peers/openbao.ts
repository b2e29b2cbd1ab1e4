import { createPublicKey, type KeyObject } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hermetic, scratch } from './hermetic.ts'
import { peers } from './peers.ts'
import type { Postgres } from './postgres.ts'
import { freePorts, startServer } from './program.ts'

/** An OpenBao server in its development mode. */
export interface OpenBao {
  readonly url: string
  /** Sends a request to its API with the root token. Returns the status and the answer. */
  api(
    method: string,
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: Answer }>
  /** The same for requests that must succeed. Returns the data of the answer. */
  set(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<Answer['data']>
  /** The path of its audit file, if it has one. */
  readonly auditFile: string
  stop(): Promise<void>
}

interface Answer {
  readonly data?: Record<string, unknown>
  readonly errors?: string[]
}

const rootToken = 'root-of-the-test'

/** Starts OpenBao on loopback, with nothing configured but perhaps an audit file, which has the correlation ids too. */
export async function startOpenBao({ isAudited = false } = {}): Promise<OpenBao> {
  const folder = scratch()
  const [auditFile, config] = [join(folder.path, 'audit.log'), join(folder.path, 'audit.hcl')]
  writeFileSync(config, `audit "file" "file" {\n  options { file_path = "${auditFile}" }\n}\n`)
  const [port] = await freePorts(2)
  const url = `http://127.0.0.1:${port}`
  const args = [
    'server',
    '-dev',
    '-dev-no-store-token',
    `-dev-root-token-id=${rootToken}`,
    `-dev-listen-address=127.0.0.1:${port}`,
    ...(isAudited ? [`-config=${config}`] : []),
  ]
  const server = await startServer(
    peers.openbao.path,
    args,
    { env: hermetic(folder.home), cwd: folder.path },
    async () => {
      const answer = await fetch(`${url}/v1/sys/health`)
      return answer.status === 200
    },
  )
  const api: OpenBao['api'] = async (method, path, body, headers = {}) => {
    const answer = await fetch(`${url}/v1/${path}`, {
      method,
      headers: { 'x-vault-token': rootToken, ...headers },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? {} : JSON.parse(text) }
  }
  return {
    url,
    auditFile,
    api,
    async set(method, path, body, headers) {
      const { status, body: answer } = await api(method, path, body, headers)
      if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer.errors)}`)
      return answer.data
    },
    async stop() {
      await server.stop()
      folder.remove()
    },
  }
}

/** A policy: the rights for each path. */
export async function allow(
  { set }: OpenBao,
  name: string,
  rules: Readonly<Record<string, readonly string[]>>,
  headers?: Record<string, string>,
): Promise<void> {
  const policy = Object.entries(rules).map(
    ([path, capabilities]) => `path "${path}" { capabilities = ${JSON.stringify(capabilities)} }`,
  )
  await set('PUT', `sys/policies/acl/${name}`, { policy: policy.join('\n') }, headers)
}

/** Lets an issuer's tokens log in at the JWT mount, when it has roles. */
export async function trust(
  { set }: OpenBao,
  issuer: { url: string },
  headers?: Record<string, string>,
): Promise<void> {
  await set('POST', 'sys/auth/jwt', { type: 'jwt' }, headers)
  await set('POST', 'auth/jwt/config', { jwks_url: `${issuer.url}/jwks`, bound_issuer: issuer.url }, headers)
}

/** Database users that are valid for one hour, at `database/creds/app`. */
export async function addDatabase({ set }: OpenBao, { port }: Postgres, superuserPassword: string): Promise<void> {
  await set('POST', 'sys/mounts/database', { type: 'database' })
  await set('POST', 'database/config/app', {
    plugin_name: 'postgresql-database-plugin',
    connection_url: `postgresql://{{username}}:{{password}}@127.0.0.1:${port}/postgres?sslmode=disable`,
    username: 'postgres',
    password: superuserPassword,
    allowed_roles: 'app,brief',
  })
  await set('POST', 'database/roles/app', {
    db_name: 'app',
    creation_statements: [`CREATE ROLE "{{name}}" WITH LOGIN PASSWORD '{{password}}' VALID UNTIL '{{expiration}}'`],
    default_ttl: '1h',
  })
}

/** A signing key at `transit/keys/github-app`. Returns its public key. */
export async function addTransitKey({ set }: OpenBao): Promise<KeyObject> {
  await set('POST', 'sys/mounts/transit', { type: 'transit' })
  await set('POST', 'transit/keys/github-app', { type: 'rsa-2048' })
  const key = (await set('GET', 'transit/keys/github-app')) as { keys: Record<string, { public_key: string }> }
  return createPublicKey(key.keys['1']?.public_key ?? '')
}
