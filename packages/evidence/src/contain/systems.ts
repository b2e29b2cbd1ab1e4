import type { ContainedSystem } from './call.ts'
import type { idNames, JobCredential } from './credential.ts'
import { aws } from './systems/aws.ts'
import { azure } from './systems/azure.ts'
import { certificate } from './systems/certificate.ts'
import { gcp } from './systems/gcp.ts'
import { githubApp } from './systems/github-app.ts'
import { kubernetes } from './systems/kubernetes.ts'
import { oauth } from './systems/oauth.ts'
import { stores } from './systems/stores.ts'
import { vault } from './systems/vault.ts'

/** Every system that a plan can be made for, in the order of the plan. */
export const systems = {
  aws,
  gcp,
  azure,
  vault,
  kubernetes,
  'github-app': githubApp,
  certificate,
  oauth,
  stores,
} as const

export type SystemId = keyof typeof systems

/** A member of a trace that only one system has. A lease can contain a token of another system. */
const signs: readonly (readonly [member: (typeof idNames)[number], system: SystemId])[] = [
  ['accessor', 'vault'],
  ['accessKeyId', 'aws'],
  ['hashedToken', 'github-app'],
  ['serial', 'certificate'],
  ['secret', 'kubernetes'],
]

/** The system that ends a credential. Every system without a plan of its own issues tokens. */
export function systemOf({ isRead, trace, provider, what }: JobCredential): SystemId {
  if (isRead) return 'stores'
  const sign = signs.find(([member]) => Object.hasOwn(trace, member))
  if (sign) return sign[1]
  if (what.startsWith('Vault token of ')) return 'vault'
  return Object.hasOwn(systems, provider) ? (provider as SystemId) : 'oauth'
}

/** The plan of a system. */
export function systemNamed(id: SystemId): ContainedSystem {
  return systems[id]
}
