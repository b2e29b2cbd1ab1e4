import { join } from 'node:path'
import { hermetic, scratch } from './hermetic.ts'
import { peers } from './peers.ts'
import { freePorts, type Server, startServer } from './program.ts'

/** A Keycloak on loopback, with its database in memory. */
export interface Keycloak extends Server {
  readonly url: string
  /** Sends a request to its administration API. Throws if it is refused. */
  admin(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown>
}

const administrator = { username: 'admin', password: 'only-for-this-test' }

/** Starts Keycloak as it was compiled when it was installed: with the features that accept ID tokens of a CI system. */
export async function startKeycloak(): Promise<Keycloak> {
  const folder = scratch()
  const [port] = await freePorts(1)
  const url = `http://127.0.0.1:${port}`
  const options = {
    env: hermetic(folder.home, {
      JAVA_OPTS_KC_HEAP: '-Xms128m -Xmx512m',
      KC_BOOTSTRAP_ADMIN_USERNAME: administrator.username,
      KC_BOOTSTRAP_ADMIN_PASSWORD: administrator.password,
    }),
    cwd: folder.path,
  }
  const script = join(peers.keycloak.path, 'bin/kc.sh')
  const address = ['--http-host=127.0.0.1', `--http-port=${port}`, '--http-enabled=true', '--hostname-strict=false']
  const args = [script, 'start', '--optimized', '--cache=local', ...address]
  const server = await startServer('/bin/bash', args, options, async () => {
    const { ok } = await fetch(`${url}/realms/master`)
    return ok
  })
  return {
    url,
    admin: (method, path, body) => administer(url, method, path, body),
    async stop() {
      await server.stop()
      folder.remove()
    },
  }
}

async function administer(url: string, method: string, path: string, body?: object): Promise<unknown> {
  const login = new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', ...administrator })
  const answer = await fetch(`${url}/realms/master/protocol/openid-connect/token`, { method: 'POST', body: login })
  const { access_token } = await answer.json()
  const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' }
  const done = await fetch(`${url}/admin/${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  const text = await done.text()
  if (!done.ok) throw new Error(`Keycloak answered ${done.status} to ${method} ${path}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}
