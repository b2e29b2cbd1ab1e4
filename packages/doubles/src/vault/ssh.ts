import type { KeyObject } from 'node:crypto'
import { type FakeSshAuthority, makeSshAuthority, readSshPublicKey } from '../certificate/ssh-authority.ts'
import type { PkiAnswer } from './pki.ts'

/** A role of an SSH mount. */
export interface FakeSshRole {
  readonly allowedUsers: readonly string[]
  readonly defaultUser?: string
  /** Default: user certificates. */
  readonly kind?: 'user' | 'host'
  /** The types of keys that it signs. Default: every type. */
  readonly keyTypes?: readonly string[]
  readonly maxTtlSeconds?: number
}

/** An SSH mount: its certificate authority and its roles. */
export interface FakeSsh {
  /** Undefined if the mount has no key yet. */
  readonly authority: FakeSshAuthority | undefined
  readonly roles: Readonly<Record<string, FakeSshRole>>
}

/** Makes an SSH mount with a certificate authority of its own. */
export function makeSsh(roles: FakeSsh['roles']): FakeSsh & { readonly authority: FakeSshAuthority } {
  return { authority: makeSshAuthority(), roles }
}

type Fields = Readonly<Record<string, unknown>>

/** Signs as OpenBao's SSH engine does. */
export function sshSign(
  { authority, roles }: FakeSsh,
  name: string,
  fields: Fields,
  { displayName, now, pace }: { readonly displayName: string; now(): number; readonly pace: number },
): PkiAnswer {
  const role = roles[name]
  if (!role) return refusal(`Unknown role: ${name}`)
  const publicKey = keyIn(String(fields.public_key))
  if (typeof publicKey === 'string') return refusal(publicKey)
  const { keyTypes = ['ecdsa'], kind = 'user', maxTtlSeconds = 86_400, defaultUser } = role
  if (!keyTypes.includes('ecdsa'))
    return refusal('public_key failed to meet the key requirements: key of type ecdsa is not allowed')
  if (fields.cert_type !== kind) return refusal(`cert_type '${fields.cert_type}' is not allowed by role`)
  const given = String(fields.valid_principals ?? '')
  const principals = (given || defaultUser || '').split(',').filter(Boolean)
  if (principals.length === 0)
    return refusal(
      'refusing to issue unsafe, globally-valid certificate with no principals specified; set valid_principals or default_user',
    )
  const other = principals.find((one) => one !== defaultUser && !role.allowedUsers.includes(one))
  if (other !== undefined) return refusal(`${other} is not a valid value for valid_principals`)
  const seconds = Number(/^(\d+)s$/.exec(String(fields.ttl))?.[1] ?? maxTtlSeconds)
  if (seconds > maxTtlSeconds) return refusal(`ttl is larger than maximum allowed ${maxTtlSeconds}`)
  if (!authority) return refusal('no default issuer currently configured')
  const from = now() - 30_000
  const until = now() + (seconds * 1000) / pace
  const { line } = authority.issue({ publicKey, keyId: `vault-${displayName}`, principals, from, until, kind })
  return { data: { serial_number: authority.issued.length.toString(16), signed_key: `${line}\n` } }
}

function refusal(error: string): PkiAnswer {
  return { status: 400, error }
}

/** The key in one line, or the reason why there is none. */
function keyIn(line: string): KeyObject | string {
  try {
    return readSshPublicKey(Buffer.from(line.split(' ')[1] ?? '', 'base64'))
  } catch (error) {
    return `failed to parse public_key as SSH key: ${(error as Error).message}`
  }
}
