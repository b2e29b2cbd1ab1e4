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

/** On a busy machine a start takes minutes. */
const longestStart = 280_000

/**
 * Starts Keycloak as it was compiled when it was installed: with the features that accept ID tokens of a CI system. Java
 * is started as its script does, but without the script, so that it is the process that ends with the test.
 */
export async function startKeycloak(): Promise<Keycloak> {
  const folder = scratch()
  const [port] = await freePorts(1)
  const url = `http://127.0.0.1:${port}`
  const home = peers.keycloak.path
  const env = hermetic(folder.home, {
    KC_BOOTSTRAP_ADMIN_USERNAME: administrator.username,
    KC_BOOTSTRAP_ADMIN_PASSWORD: administrator.password,
  })
  const opened = ['util', 'util.concurrent', 'security', 'lang'].map((name) => `java.base/java.${name}=ALL-UNNAMED`)
  const args = [
    // A short run needs neither the second compiler nor threads of a collector.
    ...['-Xms128m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
    ...opened.flatMap((name) => ['--add-opens', name]),
    `-Dkc.home.dir=${home}`,
    `-Djboss.server.config.dir=${home}/conf`,
    '-Djava.util.logging.manager=org.jboss.logmanager.LogManager',
    '-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory',
    ...['-cp', `${home}/lib/quarkus-run.jar`, 'io.quarkus.bootstrap.runner.QuarkusEntryPoint'],
    ...['start', '--optimized', '--cache=local', '--http-host=127.0.0.1', `--http-port=${port}`],
    ...['--http-enabled=true', '--hostname-strict=false'],
  ]
  const ready = async () => (await fetch(`${url}/realms/master`)).ok
  const server = await startServer(peers.java.path, args, { env, cwd: folder.path }, ready, longestStart).catch(
    (error: unknown) => {
      folder.remove()
      throw error
    },
  )
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
