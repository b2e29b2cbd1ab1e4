import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { hermetic, scratch } from './hermetic.ts'
import { peers } from './peers.ts'
import { freePorts, startServer } from './program.ts'

/** A PostgreSQL server on loopback. */
export interface Postgres {
  readonly port: number
  /** Whether a user may log in with a password. */
  login(user: string, password: string): boolean
  pause(): Promise<void>
  resume(): Promise<void>
  stop(): Promise<void>
}

/** Starts PostgreSQL in its own folder. It refuses root, so root starts it as the user of its package. */
export async function startPostgres(superuserPassword: string): Promise<Postgres> {
  const folder = scratch()
  const [port = 0] = await freePorts(1)
  const data = join(folder.path, 'data')
  const env = hermetic(folder.home, { PGPASSWORD: superuserPassword })
  const root = process.getuid?.() === 0
  const as = root ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', '--'] : []
  const run = (program: string, ...args: string[]) => {
    const [command = '', ...rest] = [...as, join(peers.postgres.path, '..', program), ...args]
    execFileSync(command, rest, { env, cwd: '/', stdio: 'ignore' })
  }
  if (root) {
    chmodSync(folder.path, 0o711)
    mkdirSync(data)
    execFileSync('chown', ['postgres', data])
  }
  run('initdb', '-D', data, '-U', 'postgres', '--auth=trust')
  const start = () => {
    const settings = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', data, '-c', 'fsync=off']
    const [command = '', ...args] = [...as, peers.postgres.path, ...settings]
    return startServer(command, args, { env, cwd: '/' }, async () => query('postgres', superuserPassword, 'select 1'))
  }
  const query = (user: string, password: string, sql: string) => {
    try {
      const address = ['-h', '127.0.0.1', '-p', String(port), '-U', user, '-d', 'postgres', '-w', '-c', sql]
      execFileSync(join(peers.postgres.path, '../psql'), address, {
        env: { ...env, PGPASSWORD: password },
        stdio: 'ignore',
      })
      return true
    } catch {
      return false
    }
  }
  let server = await start()
  query('postgres', '', `alter user postgres password '${superuserPassword}'`)
  execFileSync('sed', ['-i', 's/trust$/scram-sha-256/', join(data, 'pg_hba.conf')])
  query('postgres', '', 'select pg_reload_conf()')
  return {
    port,
    login: (user, password) => query(user, password, 'select 1'),
    pause: () => server.stop(),
    async resume() {
      server = await start()
    },
    async stop() {
      await server.stop()
      folder.remove()
    },
  }
}
