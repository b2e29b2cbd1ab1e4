import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hermetic, scratch } from './hermetic.ts'
import { peers } from './peers.ts'
import { freePorts, startServer } from './program.ts'

/** A role of the server: the subjects of the issuer, the role, or the condition on claims, that may use it; and its rights. */
export interface WeedRole {
  readonly name: string
  readonly trust: { readonly subject: string } | { readonly role: string } | { readonly condition: object }
  readonly statements: readonly object[]
}

export interface Weed {
  /** The address that STS and S3 share. */
  readonly url: string
  /** A static key with all rights. It makes the buckets. */
  readonly admin: { readonly accessKeyId: string; readonly secretAccessKey: string }
  stop(): Promise<void>
}

/** The lifetime of a session if the request names none. */
export const weedSessionSeconds = 5

/** Starts SeaweedFS with an STS that trusts one issuer, and an S3 that accepts its sessions. */
export async function startWeed(issuer: string, audience: string, roles: readonly WeedRole[]): Promise<Weed> {
  const folder = scratch()
  const admin = {
    accessKeyId: `admin${randomBytes(6).toString('hex')}`,
    secretAccessKey: randomBytes(20).toString('hex'),
  }
  const config = join(folder.path, 'iam.json')
  writeFileSync(config, JSON.stringify(iam(issuer, audience, roles, admin)))
  const data = join(folder.path, 'data')
  mkdirSync(data)
  const [master, masterGrpc, volume, volumeGrpc, filer, filerGrpc, s3, s3Grpc] = await freePorts(8)
  const url = `http://127.0.0.1:${s3}`
  const settings = {
    dir: data,
    ip: '127.0.0.1',
    'ip.bind': '127.0.0.1',
    'master.port': master,
    'master.port.grpc': masterGrpc,
    'master.telemetry': false,
    'master.electionTimeout': '1s',
    'master.volumeSizeLimitMB': 64,
    'volume.port': volume,
    'volume.port.grpc': volumeGrpc,
    'volume.max': 20,
    'volume.preStopSeconds': 0,
    filer: true,
    'filer.port': filer,
    'filer.port.grpc': filerGrpc,
    'filer.localSocket': join(folder.path, 'filer.sock'),
    s3: true,
    's3.port': s3,
    's3.port.grpc': s3Grpc,
    's3.port.iceberg': 0,
    's3.port.lance': 0,
    's3.localSocket': join(folder.path, 's3.sock'),
    's3.iam.config': config,
  }
  const args = ['-logtostderr', 'server', ...Object.entries(settings).map(([name, value]) => `-${name}=${value}`)]
  const options = { env: hermetic(folder.home), cwd: folder.path }
  const server = await startServer(peers.weed.path, args, options, async () => {
    const body = new URLSearchParams({ Action: 'AssumeRoleWithWebIdentity', Version: '2011-06-15' })
    const answer = await fetch(url, { method: 'POST', body })
    return (await answer.text()).includes('MissingParameter')
  })
  return {
    url,
    admin,
    async stop() {
      await server.stop()
      folder.remove()
    },
  }
}

function iam(issuer: string, audience: string, roles: readonly WeedRole[], admin: Weed['admin']): object {
  return {
    sts: {
      issuer: 'peer-sts',
      signingKey: randomBytes(32).toString('base64'),
      tokenDuration: `${weedSessionSeconds}s`,
      maxSessionLength: '12h',
      accountId: '111111111111',
    },
    identities: [
      {
        name: 'admin',
        credentials: [{ accessKey: admin.accessKeyId, secretKey: admin.secretAccessKey }],
        actions: ['Admin', 'Read', 'Write', 'List', 'Tagging'],
      },
    ],
    providers: [{ name: 'ci', type: 'oidc', enabled: true, config: { issuer, clientId: audience } }],
    roles: roles.map(({ name, trust }) => ({
      roleName: name,
      roleArn: `arn:aws:iam::111111111111:role/${name}`,
      trustPolicy: { Version: '2012-10-17', Statement: [trustStatement(trust, audience)] },
      attachedPolicies: [name],
    })),
    policies: roles.map(({ name, statements }) => ({
      name,
      document: { Version: '2012-10-17', Statement: statements },
    })),
  }
}

function trustStatement(trust: WeedRole['trust'], audience: string): object {
  if ('role' in trust) {
    // This server's PrincipalArn is the session without an account. AWS's is the role.
    const Condition = { StringLike: { 'aws:PrincipalArn': `arn:aws:sts::assumed-role/${trust.role}/*` } }
    return { Effect: 'Allow', Principal: { AWS: '*' }, Action: ['sts:AssumeRole'], Condition }
  }
  return {
    Effect: 'Allow',
    Principal: { Federated: 'ci' },
    Action: ['sts:AssumeRoleWithWebIdentity'],
    Condition:
      'condition' in trust
        ? trust.condition
        : { StringEquals: { 'oidc:aud': audience }, StringLike: { 'oidc:sub': trust.subject } },
  }
}
