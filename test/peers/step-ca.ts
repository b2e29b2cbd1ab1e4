import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import { hermetic, scratch } from './hermetic.ts'
import { peers } from './peers.ts'
import { freePorts, startServer } from './program.ts'

/** A step-ca with one OIDC provisioner. */
export interface StepCa {
  readonly url: string
  /** Its root certificate (PEM). */
  readonly root: string
  /** The file with the key that signs SSH user certificates. */
  readonly sshKey: string
  stop(): Promise<void>
}

/** Starts step-ca on loopback. It reads the metadata of the issuer when it starts. */
export async function startStepCa(
  issuer: { url: string },
  audience: string,
  templates: { readonly x509?: string; readonly ssh?: string },
): Promise<StepCa> {
  const folder = scratch()
  const path = (name: string) => join(folder.path, name)
  const env = { ...hermetic(folder.home), STEPPATH: path('step') }
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder.path, env, stdio: 'ignore' })
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  const usage = ['-addext', 'keyUsage=critical,keyCertSign,cRLSign', '-days', '1']
  openssl('req', '-x509', ...key, '-subj', '/CN=Root', ...usage, '-keyout', 'root.key', '-out', 'root.pem')
  const issued = ['-CA', 'root.pem', '-CAkey', 'root.key', '-addext', 'basicConstraints=critical,CA:true,pathlen:0']
  openssl('req', '-x509', ...key, '-subj', '/CN=Issuer', ...usage, ...issued, '-keyout', 'ca.key', '-out', 'ca.pem')
  for (const name of ['ssh-user', 'ssh-host'])
    openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', `${name}.key`)
  const [port] = await freePorts(1)
  const url = `https://127.0.0.1:${port}`
  const provisioner = {
    type: 'OIDC',
    name: 'ci',
    clientID: audience,
    configurationEndpoint: `${issuer.url}/.well-known/openid-configuration`,
    options: { x509: { template: templates.x509 }, ssh: { template: templates.ssh } },
    ...(templates.ssh !== undefined && { claims: { enableSSHCA: true } }),
  }
  const settings = {
    root: path('root.pem'),
    crt: path('ca.pem'),
    key: path('ca.key'),
    address: `127.0.0.1:${port}`,
    dnsNames: ['127.0.0.1'],
    db: { type: 'badgerv2', dataSource: path('db') },
    ssh: { userKey: path('ssh-user.key'), hostKey: path('ssh-host.key') },
    crl: { enabled: true, generateOnRevoke: true },
    authority: { provisioners: [provisioner] },
  }
  writeFileSync(path('ca.json'), JSON.stringify(settings))
  const root = readFileSync(path('root.pem'), 'utf8')
  const server = await startServer(peers.stepCa.path, [path('ca.json')], { env, cwd: folder.path }, () =>
    healthy(url, root),
  )
  return {
    url,
    root,
    sshKey: path('ssh-user.key'),
    async stop() {
      await server.stop()
      folder.remove()
    },
  }
}

function healthy(url: string, ca: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    request(`${url}/health`, { ca, agent: false }, (answer) => resolve(answer.resume().statusCode === 200))
      .once('error', reject)
      .end()
  })
}
