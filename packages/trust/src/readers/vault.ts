import type { Condition, Mark, Path, Source, TextForm, TrustDocument, TrustRule } from '../model.ts'
import { listOf, type Members, membersOf, ownMember, textOf, textsOf } from './members.ts'
import { isTooLarge, onlyUnjudged, type ReadRules } from './reading.ts'

/**
 * Reads a role of the JWT log-in: the answer of `vault read -format=json`, its data alone, or a list of the role and the
 * configuration of the mount.
 */
export function readVault(source: Source): TrustDocument {
  const parts = Array.isArray(source.value)
    ? source.value.map((value, index) => ({ value, path: [index] as Path }))
    : [{ value: source.value, path: [] as Path }]
  const [config, ...configs] = parts.map(inner).filter(({ value }) => isConfig(value))
  const roles = parts.map(inner).filter(({ value }) => isRole(value))
  const found = roles.map(({ value, path }) => vaultRole(value, path, {}, config))
  return {
    system: 'vault',
    source,
    rules: found.flatMap(({ rules }) => rules),
    unjudged: [
      ...found.flatMap(({ unjudged }) => unjudged),
      ...configs.map(({ path }) => ({ why: 'The document has the configurations of several mounts', path })),
    ],
  }
}

/** Whether a value is a role of Vault's JWT log-in, or a list of roles and at most their configuration. */
export function isVault(value: unknown): boolean {
  const parts = listOf(value).map((one) => inner({ value: one, path: [] }).value)
  return parts.some(isRole) && parts.every((one) => isRole(one) || isConfig(one))
}

interface Part {
  readonly value: unknown
  readonly path: Path
}

function inner({ value, path }: Part): Part {
  const data = ownMember(value, 'data')
  return membersOf(data) ? { value: data, path: [...path, 'data'] } : { value, path }
}

const roleFields = ['bound_claims', 'bound_subject', 'bound_audiences', 'bound_claims_type', 'user_claim', 'role_type']
const configFields = ['bound_issuer', 'oidc_discovery_url', 'jwks_url', 'jwt_validation_pubkeys']

function isRole(value: unknown): boolean {
  return roleFields.some((name) => ownMember(value, name) !== undefined)
}

function isConfig(value: unknown): boolean {
  return !isRole(value) && configFields.some((name) => ownMember(value, name) !== undefined)
}

/** Fields of a role that decide nothing about which token is accepted. */
const otherFields = new Set([
  'name',
  'role_name',
  'policies',
  'token_policies',
  'ttl',
  'max_ttl',
  'period',
  'num_uses',
  'token_ttl',
  'token_max_ttl',
  'token_explicit_max_ttl',
  'token_period',
  'token_num_uses',
  'token_type',
  'token_no_default_policy',
  'token_strictly_bind_ip',
  'alias_metadata',
  'claim_mappings',
  'allowed_redirect_uris',
  'oidc_scopes',
  'verbose_oidc_logging',
  'max_age',
  'callback_mode',
  'poll_interval',
  'expiration_leeway',
  'not_before_leeway',
  'clock_skew_leeway',
  'user_claim_json_pointer',
  'oauth2_metadata',
  'backend',
  'namespace',
  'id',
  'disable_bound_claims_parsing',
  'token_bound_cidrs',
  'bound_cidrs',
  'groups_claim',
  'groups_claim_json_pointer',
  ...roleFields,
])

/** Facts of a role that stand beside it. */
export interface VaultFacts {
  readonly name?: string | undefined
}

/** The rule of one role. */
export function vaultRole(role: unknown, path: Path, facts: VaultFacts, config?: Part): ReadRules {
  const name = facts.name ?? textOf(ownMember(role, 'name')) ?? textOf(ownMember(role, 'role_name'))
  const type = ownMember(role, 'role_type')
  if (type !== undefined && type !== 'jwt') {
    return onlyUnjudged('The role is for a log-in in a browser', [...path, 'role_type'], 'allow')
  }
  if (isTooLarge(role)) return onlyUnjudged('The role is larger than Vault needs', path, 'allow')
  const rule: TrustRule = {
    system: 'vault',
    name: name === undefined ? 'role' : `role ${name}`,
    ...(name !== undefined && { principal: name }),
    effect: 'allow',
    condition: {
      kind: 'all',
      of: [
        ...roleType(role, path),
        ...issuer(config),
        ...audiences(role, path),
        ...subject(role, path),
        ...boundClaims(role, path),
        ...namedClaims(role, path),
        ...networks(role, path),
      ],
    },
    ...lifetime(role),
    marks: unknownFields(role, path),
    path,
  }
  return { rules: [rule], unjudged: [] }
}

function unknownFields(role: unknown, path: Path): Mark[] {
  return Object.keys(membersOf(role) ?? {})
    .filter((name) => !otherFields.has(name))
    .map((name) => ({
      rule: 'unknown-key',
      fact: `Vault has no field ${name} of a role and ignores it`,
      path: [...path, name],
    }))
}

/** Vault makes a role of a browser out of one that is written without a type. */
function roleType(role: unknown, path: Path): Condition[] {
  if (ownMember(role, 'role_type') !== undefined) return []
  const why = 'The role has no role_type. Vault then takes oidc, and the role accepts no ID token'
  return [{ kind: 'unjudged', why, written: 'role_type', path: [...path, 'role_type'] }]
}

/** A mount without a bound issuer takes every token that its keys sign. The claims do not show which keys those are. */
function issuer(config: Part | undefined): Condition[] {
  if (!config) return []
  const [field, url] = ['bound_issuer', 'oidc_discovery_url']
    .map((name) => [name, ownMember(config.value, name)] as const)
    .find(([, value]) => value !== undefined && value !== null && value !== '') ?? ['jwks_url', '']
  const place = { written: field, path: [...config.path, field] }
  const wanted = typeof url === 'string' && url !== '' ? [url] : []
  const bound: Condition = { kind: 'test', claim: 'iss', comparison: 'equals', wanted, ...place }
  const why = 'The mount does not compare the issuer. The keys of the mount decide which tokens it takes'
  if (field === 'bound_issuer' && wanted.length > 0) return [bound]
  return [{ kind: 'any', of: [bound, { kind: 'unjudged', why, ...place }] }]
}

/** Without `bound_audiences`, Vault takes only tokens without an audience. */
function audiences(role: unknown, path: Path): Condition[] {
  const field = [...path, 'bound_audiences']
  const written = 'bound_audiences'
  const bound = ownMember(role, 'bound_audiences')
  const wanted = typeof bound === 'string' ? splitTexts(bound) : textsOf(bound)
  if (wanted === undefined)
    return [{ kind: 'unjudged', why: 'The audiences are no list of texts', written, path: field }]
  if (wanted.length === 0) {
    return [{ kind: 'not', of: { kind: 'present', claim: 'aud', written, path: field }, written, path: field }]
  }
  return [{ kind: 'test', claim: 'aud', comparison: 'equals', wanted, ofList: 'one', written, path: field }]
}

/** Vault splits a text at commas where it wants a list. */
function splitTexts(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

function subject(role: unknown, path: Path): Condition[] {
  const bound = ownMember(role, 'bound_subject')
  if (bound === undefined || bound === null || bound === '') return []
  const field = [...path, 'bound_subject']
  const written = 'bound_subject'
  if (typeof bound !== 'string') return [{ kind: 'unjudged', why: 'The subject is no text', written, path: field }]
  return [{ kind: 'test', claim: 'sub', comparison: 'equals', wanted: [bound], written, path: field }]
}

function boundClaims(role: unknown, path: Path): Condition[] {
  const bound = ownMember(role, 'bound_claims')
  if (bound === undefined || bound === null) return []
  const type = ownMember(role, 'bound_claims_type') || 'string'
  const claims = membersOf(bound)
  if (!claims || (type !== 'string' && type !== 'glob')) {
    return [
      {
        kind: 'unjudged',
        why: 'The bound claims or their type are not as Vault writes them',
        written: 'bound_claims',
        path: [...path, 'bound_claims'],
      },
    ]
  }
  return Object.entries(claims).map(([claim, values]) =>
    boundClaim(claim, values, type, [...path, 'bound_claims', claim]),
  )
}

function boundClaim(claim: string, values: unknown, type: 'string' | 'glob', path: Path): Condition {
  const written = type === 'glob' ? `bound_claims.${claim} (glob)` : `bound_claims.${claim}`
  if (claim.startsWith('/')) {
    return { kind: 'unjudged', why: `The claim ${claim} is a pointer into another claim`, written, path }
  }
  const wanted = listOf(values).filter(
    (one) => typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean',
  )
  if (wanted.length !== listOf(values).length) {
    return { kind: 'unjudged', why: 'A wanted value is no text, number or boolean', written, path }
  }
  const texts = wanted.filter((one) => typeof one === 'string')
  if (type === 'glob' && texts.length < wanted.length)
    return { kind: 'unjudged', why: 'A role with globs has a value that is no text', written, path }
  return type === 'glob'
    ? { kind: 'test', claim, comparison: 'star', wanted: texts, ofList: 'one', written, path }
    : { kind: 'test', claim, comparison: 'equals', wanted, ofList: 'one', written, path }
}

/** Vault makes texts of the claims that name the user and the groups, and of those for the metadata, if they are there. */
function namedClaims(role: unknown, path: Path): Condition[] {
  const [user, groups] = ['user_claim', 'groups_claim'].map((field) => textOf(ownMember(role, field)))
  const form: TextForm = { otherwise: 'fails' }
  return [
    ...(user === undefined ? [] : [namedClaim(user, 'user_claim', { ...form, filled: true }, path)]),
    ...(groups === undefined ? [] : [namedClaim(groups, 'groups_claim', { ...form, orList: true }, path)]),
    ...Object.keys(membersOf(ownMember(role, 'claim_mappings')) ?? {}).map((claim): Condition => {
      const present = namedClaim(claim, 'claim_mappings', form, path)
      if (present.kind !== 'present') return present
      const { form: _, ...any } = present
      const absent: Condition = { kind: 'not', of: any, written: any.written, path: any.path }
      // Vault makes a list of the audience first.
      return claim === 'aud' ? absent : { kind: 'any', of: [absent, present] }
    }),
  ]
}

function namedClaim(claim: string, written: string, form: TextForm, path: Path): Condition {
  const place = { written, path: [...path, written] }
  return claim.startsWith('/')
    ? { kind: 'unjudged', why: `The claim ${claim} is a pointer into another claim`, ...place }
    : { kind: 'present', claim, form, ...place }
}

/** Nobody but Vault knows from which network a request comes. */
function networks(role: unknown, path: Path): Condition[] {
  return ['token_bound_cidrs', 'bound_cidrs'].flatMap((field): Condition[] =>
    listOf(ownMember(role, field)).length === 0
      ? []
      : [
          {
            kind: 'unjudged',
            why: 'The role takes requests of some networks only',
            written: field,
            path: [...path, field],
          },
        ],
  )
}

function lifetime(role: unknown): { lifetimeSeconds?: number } {
  const fields: Members = membersOf(role) ?? {}
  for (const name of ['token_explicit_max_ttl', 'token_max_ttl', 'max_ttl', 'token_ttl', 'ttl']) {
    const seconds = secondsOf(ownMember(fields, name))
    if (seconds !== undefined && seconds > 0) return { lifetimeSeconds: seconds }
  }
  return {}
}

const unitSeconds: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['m', 60],
  ['h', 3600],
  ['d', 86_400],
  ['', 1],
])

/** A duration of Vault: seconds, or numbers with units such as `1h30m`. */
function secondsOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || !/^\d{1,9}$|^(\d{1,9}[smhd]){1,4}$/.test(value)) return undefined
  return [...value.matchAll(/(\d+)([smhd]?)/g)].reduce(
    (sum, [, number, unit]) => sum + Number(number) * (unitSeconds.get(unit ?? '') ?? 1),
    0,
  )
}
