import { quote } from '@mayfly/core/foreign-text'
import { accountWords } from './inputs.ts'

const roleArn = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/
const keys = ['role', 'externalId', 'tags', 'sourceIdentity']

/**
 * Every fault of a `role-chain`, with its place in the list.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export function chainFaults(chain: unknown): string[] {
  if (chain === undefined) return []
  if (!Array.isArray(chain) || chain.length === 0 || chain.length > 10) return ['must be a JSON list of 1 to 10 roles']
  return chain.flatMap((hop, index) => hopFaults(hop).map((fault) => `hop ${index + 1}: ${fault}`))
}

function hopFaults(hop: unknown): string[] {
  if (typeof hop !== 'object' || hop === null || Array.isArray(hop)) return ['must be an object with a "role"']
  const { role, externalId, tags, sourceIdentity } = hop as Record<string, unknown>
  const unknown = Object.keys(hop).filter((key) => !keys.includes(key))
  return [
    ...unknown.map((key) => `must not have the key ${quote(key)}; allowed are ${keys.join(', ')}`),
    ...(matches(role, roleArn) ? [] : [`"role" must be a role ARN, its account ${accountWords}`]),
    ...(externalId === undefined || (matches(externalId, /^[\w+=,.@:/-]{2,}$/) && String(externalId).length <= 1224)
      ? []
      : ['"externalId" must be 2 to 1224 letters, digits or _+=,.@:/-']),
    ...(sourceIdentity === undefined || matches(sourceIdentity, /^[\w+=,.@-]{2,64}$/)
      ? []
      : ['"sourceIdentity" must be 2 to 64 letters, digits or _+=,.@-']),
    ...(tags === undefined || areTags(tags)
      ? []
      : ['"tags" must be up to 50 pairs of texts, keys up to 128 characters, values up to 256']),
  ]
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value)
}

function areTags(tags: unknown): boolean {
  if (typeof tags !== 'object' || tags === null || Array.isArray(tags)) return false
  const pairs = Object.entries(tags)
  const allowed = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u
  return (
    pairs.length <= 50 &&
    pairs.every(
      ([key, value]) => key.length >= 1 && key.length <= 128 && allowed.test(key) && typeof value === 'string',
    ) &&
    pairs.every(([, value]) => (value as string).length <= 256 && allowed.test(value as string))
  )
}
