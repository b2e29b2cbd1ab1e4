import { generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto'

const pairs = new Map<string, KeyPairKeyObjectResult>()

/**
 * The RSA key pair of a double, 2048 bits. It is made at its first use in this process, because making it takes longer
 * than most scenarios. Two owners never share a pair.
 */
export function keyPairOf(owner: string): KeyPairKeyObjectResult {
  const pair = pairs.get(owner) ?? generateKeyPairSync('rsa', { modulusLength: 2048 })
  pairs.set(owner, pair)
  return pair
}
