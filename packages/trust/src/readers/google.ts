import type { Condition, Path, Source, TextForm, TrustDocument, TrustRule } from '../model.ts'
import { parseCel } from './cel.ts'
import { boundSize, celExpression, celTerm, compare, type Term } from './cel-condition.ts'
import { computable } from './computable.ts'
import { listOf, membersOf, ownMember, textOf, textsOf } from './members.ts'
import { onlyUnjudged, type ReadRules, together } from './reading.ts'

/**
 * Reads a provider of `gcloud iam workload-identity-pools providers describe --format json`, a list of some, and the IAM
 * policies that stand beside them in a list.
 */
export function readGoogle(source: Source): TrustDocument {
  const parts = Array.isArray(source.value)
    ? source.value.map((value, index) => ({ value, path: [index] as Path }))
    : [{ value: source.value, path: [] as Path }]
  const providers = parts.filter(({ value }) => isProvider(value)).map(providerOf)
  const policies = parts.filter(({ value }) => isPolicy(value))
  const { rules, unjudged } = googleRules(providers, policies.flatMap(grantsOf))
  const isGranted = policies.length === 0 || rules.some(({ path }) => path.includes('bindings'))
  return { system: 'gcp', source, rules: isGranted ? rules : rules.map(withoutGrant), unjudged }
}

/** A rule of a provider whose pool has no member in the policies beside it: nobody knows what its tokens may do. */
function withoutGrant(rule: TrustRule): TrustRule {
  const why = 'The policies have no member of the pool'
  const part: Condition = { kind: 'unjudged', why, written: 'bindings', path: rule.path }
  return { ...rule, condition: { kind: 'all', of: [rule.condition, part] } }
}

/** Whether a value is a provider of Google's pools or an IAM policy, or a list of some. */
export function isGoogle(value: unknown): boolean {
  const list = listOf(value)
  return list.length > 0 && list.every((one) => isProvider(one) || isPolicy(one))
}

function isProvider(value: unknown): boolean {
  const kinds = ['oidc', 'aws', 'saml', 'x509']
  return (
    kinds.some((kind) => ownMember(value, kind) !== undefined) && ownMember(value, 'attributeMapping') !== undefined
  )
}

function isPolicy(value: unknown): boolean {
  return Array.isArray(ownMember(value, 'bindings')) && ownMember(value, 'apiVersion') === undefined
}

/** A provider of a pool, however its document names the facts. */
export interface GoogleProvider {
  /** `projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>`, if it is known. */
  readonly name: string | undefined
  /** The name for messages, if the full one is not known. */
  readonly label: string
  readonly issuer: unknown
  readonly audiences: unknown
  readonly mapping: unknown
  readonly condition: unknown
  readonly disabled: boolean
  readonly path: Path
  readonly paths: Readonly<Record<'issuer' | 'audiences' | 'mapping' | 'condition', Path>>
}

/** A member of an IAM policy. */
export interface GoogleGrant {
  readonly member: string
  readonly role: string
  /** The service account, if the document says it. */
  readonly principal: string | undefined
  readonly conditional: boolean
  readonly path: Path
}

function providerOf({ value, path }: { value: unknown; path: Path }): GoogleProvider {
  const name = textOf(ownMember(value, 'name'))
  const oidc = ownMember(value, 'oidc')
  return {
    name,
    label: name?.split('/').at(-1) ?? 'of the pool',
    issuer: ownMember(oidc, 'issuerUri'),
    audiences: ownMember(oidc, 'allowedAudiences'),
    mapping: ownMember(value, 'attributeMapping'),
    condition: ownMember(value, 'attributeCondition'),
    disabled: ownMember(value, 'disabled') === true || ownMember(value, 'state') === 'DELETED',
    path,
    paths: {
      issuer: [...path, 'oidc', 'issuerUri'],
      audiences: [...path, 'oidc', 'allowedAudiences'],
      mapping: [...path, 'attributeMapping'],
      condition: [...path, 'attributeCondition'],
    },
  }
}

function grantsOf({ value, path }: { value: unknown; path: Path }): GoogleGrant[] {
  return listOf(ownMember(value, 'bindings')).flatMap((binding, index) => {
    const bindingPath = [...path, 'bindings', index]
    return listOf(ownMember(binding, 'members')).flatMap((member, at): GoogleGrant[] =>
      typeof member === 'string'
        ? [
            {
              member,
              role: textOf(ownMember(binding, 'role')) ?? 'a role',
              principal: undefined,
              conditional: ownMember(binding, 'condition') !== undefined,
              path: [...bindingPath, 'members', at],
            },
          ]
        : [],
    )
  })
}

/** Google allows 50. */
const mostAttributes = 200
const mostPairs = 100_000

/** The rules of some providers and of the members that belong to their pools. */
export function googleRules(all: readonly GoogleProvider[], grants: readonly GoogleGrant[]): ReadRules {
  const isLarge = ({ mapping }: GoogleProvider) => Object.keys(membersOf(mapping) ?? {}).length > mostAttributes
  const providers = all.filter((provider) => !isLarge(provider))
  const large = all
    .filter(isLarge)
    .map(({ paths }) => onlyUnjudged('The provider has more attributes than Google allows', paths.mapping, 'allow'))
  const members = grants.flatMap((grant) => {
    const parsed = parseMember(grant.member)
    return parsed ? [{ grant, parsed }] : []
  })
  if (providers.length * members.length > mostPairs)
    return onlyUnjudged('The document has too many providers and members', [], 'allow')
  const alone = providers.filter((provider) => !members.some(({ parsed }) => belongs(provider, parsed, providers)))
  return together([
    ...large,
    ...alone.map((provider) => providerRules(provider)),
    ...members.map(({ grant, parsed }) => grantRules(grant, parsed, providers)),
  ])
}

interface Member {
  readonly pool: string
  readonly attribute: string
  /** The value that the attribute must have, or undefined if each value is taken. */
  readonly value: string | undefined
}

const memberForm =
  /^principal(Set)?:\/\/iam\.googleapis\.com\/(projects\/[^/]+\/locations\/global\/workloadIdentityPools\/[^/]+)\/(.+)$/

/** A member that comes from a pool of workload identities, or undefined for every other member. */
function parseMember(member: string): Member | undefined {
  const [, set, pool, rest] = memberForm.exec(member) ?? []
  if (pool === undefined || rest === undefined) return undefined
  if (set && rest === '*') return { pool, attribute: subject, value: undefined }
  const at = rest.indexOf('/')
  const kind = at < 0 ? rest : rest.slice(0, at)
  const value = at < 0 ? '' : rest.slice(at + 1)
  if (!set) return { pool, attribute: kind === 'subject' ? subject : kind, value }
  return { pool, attribute: kind === 'group' ? 'google.groups' : kind, value }
}

function belongs(provider: GoogleProvider, member: Member, providers: readonly GoogleProvider[]): boolean {
  if (provider.name !== undefined) return provider.name.startsWith(`${member.pool}/`)
  return providers.length === 1
}

/**
 * The rules of a provider whose members are not in the document. If attributes are computed as the names of rules are
 * (`condition ? 'yes' : 'no'`), each of them is a principal. Otherwise the pool is the only one.
 */
function providerRules(provider: GoogleProvider): ReadRules {
  if (provider.issuer === undefined)
    return onlyUnjudged('The provider is not for OpenID Connect', provider.path, 'allow')
  const shared = providerCondition(provider)
  const base = { system: 'gcp', effect: 'allow' } as const
  const rules = Object.keys(membersOf(provider.mapping) ?? {}).flatMap((attribute): TrustRule[] => {
    const term = attributeTerm(provider, attribute)
    if (term?.kind !== 'choice' || !isLiteral(term.yes, 'yes') || !isLiteral(term.no, 'no')) return []
    const path = [...provider.paths.mapping, attribute]
    const when = boundSize(term.of, { written: attribute, path })
    const principal = `${attribute}/yes`
    return [{ ...base, name: principal, principal, condition: { kind: 'all', of: [...shared, when] }, path }]
  })
  if (rules.length > 0) return { rules, unjudged: [] }
  const { label, path } = provider
  return {
    rules: [{ ...base, name: `provider ${label}`, condition: { kind: 'all', of: shared }, path }],
    unjudged: [],
  }
}

function isLiteral(term: Term, value: string): boolean {
  return term.kind === 'literal' && term.value === value
}

function grantRules(grant: GoogleGrant, member: Member, providers: readonly GoogleProvider[]): ReadRules {
  const own = providers.filter((provider) => belongs(provider, member, providers) && provider.issuer !== undefined)
  if (own.length === 0) return onlyUnjudged('The provider of the member is not in the document', grant.path, 'allow')
  return together(
    own.map((provider) => {
      const of = [...providerCondition(provider), memberCondition(provider, member, grant.path)]
      const written = 'condition'
      if (grant.conditional)
        of.push({ kind: 'unjudged', why: 'The binding has a condition', written, path: grant.path })
      const suffix = own.length > 1 ? ` by provider ${provider.label}` : ''
      const rule: TrustRule = {
        system: 'gcp',
        name: `member ${grant.member} of ${grant.role}${suffix}`,
        ...(grant.principal !== undefined && { principal: grant.principal }),
        effect: 'allow',
        condition: { kind: 'all', of },
        path: grant.path,
      }
      return { rules: [rule], unjudged: [] }
    }),
  )
}

function memberCondition(provider: GoogleProvider, { attribute, value }: Member, path: Path): Condition {
  if (value === undefined) return { kind: 'constant', holds: true, written: 'the whole pool', path }
  const term = attributeTerm(provider, attribute)
  if (!term) {
    const never = `${attribute} is granted but not mapped by the provider`
    return { kind: 'test', claim: attribute, comparison: 'equals', wanted: [value], never, written: attribute, path }
  }
  if (attribute === 'google.groups') return { kind: 'unjudged', why: 'Groups are not judged', written: attribute, path }
  const place = { written: `${attribute}/${value}`, path }
  return boundSize(compare(term, [value], 'equals', place), place)
}

function providerCondition(provider: GoogleProvider): Condition[] {
  const { issuer, condition, paths } = provider
  const of: Condition[] = []
  if (provider.disabled)
    of.push({ kind: 'constant', holds: false, written: 'the provider is disabled', path: provider.path })
  if (typeof issuer === 'string') {
    of.push({
      kind: 'test',
      claim: 'iss',
      comparison: 'equals',
      wanted: [issuer],
      written: 'issuerUri',
      path: paths.issuer,
    })
  } else of.push({ kind: 'unjudged', why: 'The issuer is no text', written: 'issuerUri', path: paths.issuer })
  of.push(audienceCondition(provider), ...mappingConditions(provider))
  if (condition === undefined || condition === null || condition === '') return of
  of.push(
    typeof condition === 'string'
      ? celExpression(condition, paths.condition, (name) => providerName(provider, name))
      : { kind: 'unjudged', why: 'The condition is no text', written: 'attributeCondition', path: paths.condition },
  )
  return of
}

/** Without a list of audiences, Google takes the provider's full name, with and without `https:`. */
function audienceCondition({ name, audiences, paths }: GoogleProvider): Condition {
  const place = { written: 'allowedAudiences', path: paths.audiences }
  const listed = textsOf(audiences)
  if (!listed) return { kind: 'unjudged', why: 'The audiences are no list of texts', ...place }
  if (listed.length > 0)
    return { kind: 'test', claim: 'aud', comparison: 'equals', wanted: listed, ofList: 'one', ...place }
  if (name === undefined)
    return { kind: 'unjudged', why: 'The audience is the name of the provider, which is not known', ...place }
  const own = `//iam.googleapis.com/${name}`
  return { kind: 'test', claim: 'aud', comparison: 'equals', wanted: [`https:${own}`, own], ofList: 'one', ...place }
}

/** The longest subject of a federated identity, in bytes. */
export const longestSubject = 127

/** Google computes every attribute, and refuses the token if one of them needs a claim that the token does not have. */
function mappingConditions(provider: GoogleProvider): Condition[] {
  const attributes = membersOf(provider.mapping)
  const cannot = (why: string): Condition => {
    return { kind: 'unjudged', why, written: 'attributeMapping', path: provider.paths.mapping }
  }
  if (!attributes) return [cannot('The mapping is no object')]
  const computed = Object.keys(attributes).flatMap((attribute) => {
    const place = {
      written: `${attribute}=${String(attributes[attribute])}`,
      path: [...provider.paths.mapping, attribute],
    }
    const term = attributeTerm(provider, attribute)
    return term ? computable(term, place, formOf(attribute)) : []
  })
  const isWhole = ownMember(attributes, subject) !== undefined
  return isWhole
    ? computed
    : [cannot(`The provider does not map ${subject}, and Google takes no such provider`), ...computed]
}

const subject = 'google.subject'

/** The form of an attribute's value. Nobody knows how Google takes a value that is no text. */
function formOf(attribute: string): TextForm {
  const otherwise = 'unknown'
  if (attribute === 'google.groups') return { otherwise, orList: true }
  if (attribute !== subject) return { otherwise }
  return { otherwise, limit: { of: subject, most: longestSubject, fixed: 0, beside: [] } }
}

/** The meaning of an attribute by the provider's mapping, or undefined if the provider does not map it. */
function attributeTerm({ mapping, paths }: GoogleProvider, attribute: string): Term | undefined {
  const text = ownMember(mapping, attribute)
  if (text === undefined) return undefined
  if (typeof text !== 'string') return { kind: 'unknown', why: `The mapping of ${attribute} is no text` }
  const read = parseCel(text)
  if ('why' in read) return { kind: 'unknown', why: `The mapping of ${attribute} is not read. ${read.why}` }
  const name = (asked: string): Term | undefined => (asked === 'assertion' ? { kind: 'claims' } : undefined)
  return celTerm(read.cel, { text, path: [...paths.mapping, attribute], budget: { steps: 2000 }, name })
}

function providerName(provider: GoogleProvider, name: string): Term | undefined {
  if (name === 'assertion') return { kind: 'claims' }
  if (name !== 'google' && name !== 'attribute') return undefined
  return {
    kind: 'record',
    member: (member) =>
      attributeTerm(provider, `${name}.${member}`) ?? {
        kind: 'unknown',
        why: `The provider does not map ${name}.${member}`,
      },
  }
}
