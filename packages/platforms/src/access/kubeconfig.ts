import { dirname, join, resolve } from 'node:path'
import { endpointFault, withoutEndSlashes } from '@mayfly/core/endpoint'
import type { InputFault } from '@mayfly/core/inputs'
import { objectIn, textOf } from '@mayfly/core/json'
import { type Mask, Secret } from '@mayfly/core/secret'
import { parse } from 'yaml'
import { readTextFile } from '../text-file.ts'
import type { FoundAccess } from './access.ts'
import { faultOf, largestFile, skipFault, tokenFault } from './environment.ts'

/** The settings of a person that are not in a kubeconfig. */
export interface ClusterFlags {
  readonly server?: string | undefined
  readonly token?: Secret | undefined
  /** The path of the certificate authority. */
  readonly ca?: string | undefined
}

const loginPrograms = ['exec', 'auth-provider'] as const

/**
 * The access to an API server: by flags, or by the current context of the file that `KUBECONFIG` names. Only a token or
 * a client certificate is read: no program is started.
 */
export function clusterAccess({ server, token, ca }: ClusterFlags, mask: Mask): FoundAccess {
  if (server === undefined && token === undefined) return fromKubeconfig(mask)
  const authority = ca === undefined ? undefined : readTextFile(ca, largestFile)
  const faults = [
    ...faultOf('kubernetes-server', server === undefined ? 'is required with the token' : endpointFault(server)),
    ...faultOf('kubernetes-token', token ? undefined : 'is required with the server'),
    ...faultOf('kubernetes-ca', authority && 'fault' in authority ? authority.fault : undefined),
  ]
  if (faults.length > 0 || server === undefined || !token) return { faults }
  const pem = authority && 'text' in authority ? { ca: authority.text } : {}
  return { access: { url: withoutEndSlashes(server), token, ...pem } }
}

function fromKubeconfig(mask: Mask): FoundAccess {
  const { KUBECONFIG: path = '' } = process.env
  if (path === '') return { absent: 'KUBECONFIG is not set' }
  if (path.includes(':')) return { faults: [fault('names several files: give the one that has the current context')] }
  const file = readTextFile(path, largestFile)
  if ('fault' in file) return { faults: [fault(file.fault)] }
  const config = readYaml(file.text)
  if (!config) return { faults: [fault('is not YAML')] }
  const name = textOf(config['current-context'])
  const context = objectIn(entryNamed(config.contexts, name).context)
  const cluster = objectIn(entryNamed(config.clusters, textOf(context.cluster)).cluster)
  const user = objectIn(entryNamed(config.users, textOf(context.user)).user)
  if (name === undefined) return { faults: [fault('has no current-context')] }
  return new ContextReading(resolve(dirname(path)), cluster, user, mask).found()
}

/** The reading of one context. Files in it are relative to the folder of the kubeconfig. */
class ContextReading {
  readonly #folder: string
  readonly #cluster: Readonly<Record<string, unknown>>
  readonly #user: Readonly<Record<string, unknown>>
  readonly #mask: Mask
  readonly #faults: InputFault[] = []

  constructor(
    folder: string,
    cluster: Readonly<Record<string, unknown>>,
    user: Readonly<Record<string, unknown>>,
    mask: Mask,
  ) {
    this.#folder = folder
    this.#cluster = cluster
    this.#user = user
    this.#mask = mask
  }

  found(): FoundAccess {
    const server = textOf(this.#cluster.server) ?? ''
    this.#refuse(server === '' ? 'names no server in its current context' : endpointFault(server))
    if (this.#cluster['insecure-skip-tls-verify'] === true) this.#refuse(skipFault('certificate-authority-data'))
    const helper = loginPrograms.find((one) => this.#user[one] !== undefined)
    if (helper)
      this.#refuse(
        `gets its token from another program (${helper}), and Mayfly starts no program that a file names: give --kubernetes-server and --kubernetes-token-file`,
      )
    const ca = this.#content(this.#cluster, 'certificate-authority')
    const token = textOf(this.#user.token) ?? this.#file(textOf(this.#user.tokenFile))?.trim()
    const chain = this.#content(this.#user, 'client-certificate')
    const key = this.#content(this.#user, 'client-key')
    if (!helper && this.#faults.length === 0 && token === undefined && (chain === undefined || key === undefined))
      this.#refuse('has no token and no client certificate for its current context')
    if (token !== undefined) this.#refuse(tokenFault(token) && `has a token that ${tokenFault(token)}`)
    if (this.#faults.length > 0) return { faults: this.#faults }
    const client =
      chain !== undefined && key !== undefined ? { chain, key: Secret.receive(key, this.#mask) } : undefined
    return {
      access: {
        url: withoutEndSlashes(server),
        ...(ca !== undefined && { ca }),
        ...(token !== undefined ? { token: Secret.receive(token, this.#mask) } : client && { client }),
      },
    }
  }

  #refuse(message: string | undefined): void {
    if (message !== undefined) this.#faults.push(fault(message))
  }

  /** A text that is in the kubeconfig as base64, or in a file that it names. */
  #content(owner: Readonly<Record<string, unknown>>, name: string): string | undefined {
    const data = textOf(owner[`${name}-data`])
    return data === undefined ? this.#file(textOf(owner[name])) : Buffer.from(data, 'base64').toString('utf8')
  }

  #file(path: string | undefined): string | undefined {
    if (path === undefined) return undefined
    const file = readTextFile(path.startsWith('/') ? path : join(this.#folder, path), largestFile)
    if ('text' in file) return file.text
    this.#refuse(`names a file that ${file.fault}`)
    return undefined
  }
}

function fault(message: string): InputFault {
  return { input: 'KUBECONFIG', message }
}

function readYaml(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return objectIn(parse(text))
  } catch {
    return undefined
  }
}

/** The entry of a name in one of the lists of a kubeconfig. */
function entryNamed(list: unknown, name: string | undefined): Readonly<Record<string, unknown>> {
  const entries: readonly unknown[] = Array.isArray(list) ? list : []
  return objectIn(entries.find((entry) => name !== undefined && objectIn(entry).name === name))
}
