import { constants, type KeyObject, sign } from 'node:crypto'

/** A key of a transit mount. */
export interface FakeTransitKey {
  readonly privateKey: KeyObject
}

/** The answer to a signing request: a signature, or a status with words. */
export type TransitAnswer = { readonly signature: string } | { readonly status: number; readonly error: string }

const hashes: Readonly<Record<string, string>> = {
  sha1: 'sha1',
  'sha2-224': 'sha224',
  'sha2-256': 'sha256',
  'sha2-384': 'sha384',
  'sha2-512': 'sha512',
}

const knownFields = ['input', 'hash_algorithm', 'signature_algorithm', 'marshaling_algorithm']

/**
 * Signs with an RSA key as OpenBao's transit engine does: with PSS and base64, except if the request asks for PKCS #1
 * and JWS.
 */
export function transitSign(
  { privateKey }: FakeTransitKey,
  hash: string | undefined,
  fields: Readonly<Record<string, unknown>>,
): TransitAnswer {
  const unknown = Object.keys(fields).filter((name) => !knownFields.includes(name))
  if (unknown.length > 0) throw new Error(`the double does not know what transit makes of ${unknown.join(', ')}`)
  const named = hash ?? String(fields.hash_algorithm ?? 'sha2-256')
  const digest = hashes[named]
  if (!digest) return { status: 400, error: `invalid hash algorithm "${named}"` }
  const marshaling = fields.marshaling_algorithm ?? 'asn1'
  if (marshaling !== 'jws' && marshaling !== 'asn1')
    return { status: 400, error: `invalid marshaling type "${marshaling}"` }
  const input = String(fields.input ?? '')
  const bad = /[^A-Za-z0-9+/=]/.exec(input)
  if (bad)
    return { status: 400, error: `unable to decode input as base64: illegal base64 data at input byte ${bad.index}` }
  const algorithm = fields.signature_algorithm ?? 'pss'
  if (algorithm !== 'pkcs1v15' && algorithm !== 'pss')
    return { status: 500, error: `1 error occurred:\n\t* unsupported rsa signature algorithm ${algorithm}\n\n` }
  const padding = algorithm === 'pss' ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING
  const signature = sign(digest, Buffer.from(input, 'base64'), { key: privateKey, padding })
  return { signature: signature.toString(marshaling === 'jws' ? 'base64url' : 'base64') }
}
