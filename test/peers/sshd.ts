import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { hermetic, type Scratch, scratch } from './hermetic.ts'
import { peers } from './peers.ts'
import { freePorts, startServer } from './program.ts'

/** An sshd on loopback that trusts one certificate authority, and no other key. */
export interface Sshd {
  /** The arguments of `sftp` after `-F <settings>`: they fetch a file. */
  readonly fetch: readonly string[]
  /** The content of the file that `fetch` has fetched; empty before. */
  fetched(): string
  /** Its log until now. */
  log(): string
  stop(): Promise<void>
}

/** The text of the file on the server. */
export const served = 'read over SSH'

/**
 * Starts sshd for users of a certificate authority (its public key, as one line) whose certificates have the principal.
 * sshd lets only its own user log in if it is not root, and as root it would need a user of its own. So root starts it as
 * `nobody`, who has no shell, and the job fetches a file.
 */
export async function startSshd(authority: string, principal: string): Promise<Sshd> {
  const folder = scratch()
  const path = (name: string) => join(folder.path, name)
  const libraries = join(peers.sshd.path, '../../lib/x86_64-linux-gnu')
  const env = { ...hermetic(folder.home), LD_LIBRARY_PATH: libraries }
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path('host')], { env })
  const [port = 0] = await freePorts(1)
  writeFileSync(path('authority'), `${authority}\n`)
  writeFileSync(path('principals'), `${principal}\n`)
  writeFileSync(path('served'), served)
  writeFileSync(path('known_hosts'), `[127.0.0.1]:${port} ${readFileSync(path('host.pub'), 'utf8')}`)
  writeFileSync(path('batch'), `get ${path('served')} ${path('fetched')}\n`)
  const isRoot = process.getuid?.() === 0
  const settings = {
    Port: port,
    ListenAddress: '127.0.0.1',
    HostKey: path('host'),
    TrustedUserCAKeys: path('authority'),
    AuthorizedPrincipalsFile: path('principals'),
    AuthorizedKeysFile: 'none',
    AuthenticationMethods: 'publickey',
    Subsystem: 'sftp internal-sftp',
    ForceCommand: 'internal-sftp',
    StrictModes: 'no',
    // sshd asks whether the account is locked. Without PAM it must read the passwords of the machine for that.
    UsePAM: isRoot ? 'no' : 'yes',
    PidFile: 'none',
    LogLevel: 'VERBOSE',
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`)
  writeFileSync(path('sshd_config'), lines.join(''))
  const user = isRoot ? 'nobody' : userInfo().username
  const as = isRoot ? ['setpriv', '--reuid=nobody', '--regid=nogroup', '--groups=shadow', '--'] : []
  if (isRoot) {
    chmodSync(folder.path, 0o755)
    execFileSync('chown', ['nobody', path('host')])
  }
  const [command = '', ...args] = [...as, peers.sshd.path, '-D', '-E', path('log'), '-f', path('sshd_config')]
  if (isRoot) {
    writeFileSync(path('log'), '')
    execFileSync('chown', ['nobody', path('log')])
  }
  const server = await startServer(command, args, { env, cwd: '/' }, () => greets(port))
  return {
    fetch: [
      '-P',
      String(port),
      '-o',
      `UserKnownHostsFile=${path('known_hosts')}`,
      '-b',
      path('batch'),
      `${user}@127.0.0.1`,
    ],
    fetched: () => readFileSync(path('fetched'), { encoding: 'utf8', flag: 'a+' }),
    log: () => readFileSync(path('log'), 'utf8'),
    async stop() {
      await server.stop()
      folder.remove()
    },
  }
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', reject).once('data', (text) => {
      socket.destroy()
      resolve(text.toString().startsWith('SSH-2.0-'))
    })
  })
}

/** Makes the key of a certificate authority. Returns its file. */
export function newKey({ path, home }: Scratch): string {
  const file = join(path, 'authority')
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file], { env: hermetic(home) })
  return file
}

/** Makes an expired certificate for a private key, by the key of a certificate authority. Returns it as one line. */
export function expiredCertificate(authorityKey: string, privateKey: string, principal: string): string {
  const folder = scratch()
  const path = (name: string) => join(folder.path, name)
  const keygen = (...args: string[]) =>
    execFileSync('ssh-keygen', args, {
      env: hermetic(folder.home),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  try {
    copyFileSync(authorityKey, path('authority'))
    copyFileSync(privateKey, path('key'))
    for (const name of ['authority', 'key']) chmodSync(path(name), 0o600)
    writeFileSync(path('key.pub'), keygen('-y', '-f', path('key')))
    keygen('-q', '-s', path('authority'), '-I', 'expired', '-n', principal, '-V', '-2h:-1h', path('key.pub'))
    return readFileSync(path('key-cert.pub'), 'utf8')
  } finally {
    folder.remove()
  }
}

/** The content of a file with a certificate, as OpenSSH prints it. */
export function printed(file: string): string {
  return execFileSync('ssh-keygen', ['-L', '-f', file], { encoding: 'utf8' })
}

/** The public key of a file with a private key, as one line. */
export function publicKeyIn(file: string): string {
  return execFileSync('ssh-keygen', ['-y', '-f', file], { encoding: 'utf8' }).trim()
}
