import type { Condition, Path, Source, TextForm, TrustDocument, TrustRule, UnjudgedPart } from '../model.ts'
import { parseCel } from './cel.ts'
import { boundSize, celExpression, celTerm, type Item, sizeOf, type Term } from './cel-condition.ts'
import { computable } from './computable.ts'
import { listOf, membersOf, ownMember, textOf, textsOf } from './members.ts'
import { onlyUnjudged, type ReadRules, together } from './reading.ts'

/** Reads an AuthenticationConfiguration of Kubernetes. Each group that an entry computes is a principal of its own. */
export function readKubernetes(source: Source): TrustDocument {
  const entries = listOf(ownMember(source.value, 'jwt'))
  const found = entries.map((entry, index) => entryRules(entry, ['jwt', index], entries.length))
  const { rules, unjudged } = together(found)
  return { system: 'kubernetes', source, rules, unjudged: [...unjudged, ...faultsOf(source.value)] }
}

/** Whether a value is an AuthenticationConfiguration. */
export function isKubernetes(value: unknown): boolean {
  return ownMember(value, 'kind') === 'AuthenticationConfiguration' && Array.isArray(ownMember(value, 'jwt'))
}

const apiVersions = ['v1', 'v1beta1', 'v1alpha1'].map((version) => `apiserver.config.k8s.io/${version}`)

/** Kubernetes refuses the whole file for one of these, so nobody can say which tokens it accepts. */
function faultsOf(configuration: unknown): UnjudgedPart[] {
  const entries = listOf(ownMember(configuration, 'jwt'))
  const urls = entries.map((entry) => ownMember(ownMember(entry, 'issuer'), 'url'))
  const [fault] = [
    ...(apiVersions.includes(String(ownMember(configuration, 'apiVersion')))
      ? []
      : [{ why: `Kubernetes wants the apiVersion ${apiVersions[0]}, or one that is older`, path: ['apiVersion'] }]),
    ...formFaults(configuration, fileForm, []),
    ...urls.flatMap((url, index) =>
      urls.indexOf(url) < index
        ? [{ why: 'Kubernetes refuses two entries of one issuer', path: ['jwt', index, 'issuer', 'url'] }]
        : [],
    ),
    ...entries.flatMap((entry, index) => [
      ...issuerFaults(entry, ['jwt', index]),
      ...ruleFaults(entry, ['jwt', index]),
    ]),
  ]
  return fault ? [fault] : []
}

/** A fault for each check that is true. */
function faultsFor(checks: readonly (readonly [isWrong: boolean, why: string, path: Path])[]): UnjudgedPart[] {
  return checks.flatMap(([isWrong, why, path]) => (isWrong ? [{ why: `Kubernetes refuses ${why}`, path }] : []))
}

function issuerFaults(entry: unknown, path: Path): UnjudgedPart[] {
  const issuer = ownMember(entry, 'issuer')
  const issuerPath = [...path, 'issuer']
  const url = ownMember(issuer, 'url')
  const audiences = listOf(ownMember(issuer, 'audiences'))
  const policy = ownMember(issuer, 'audienceMatchPolicy') || undefined
  const isOpen = policy === undefined ? audiences.length > 1 : policy !== 'MatchAny'
  return faultsFor([
    [isOpen, 'several audiences without MatchAny', issuerPath],
    [new Set(audiences).size < audiences.length, 'an audience that is there twice', issuerPath],
    [audiences.includes(''), 'an empty audience', issuerPath],
    [typeof url === 'string' && !/^https:\/\/[^?#@]*$/.test(url), 'an issuer that is no plain https URL', issuerPath],
  ])
}

function ruleFaults(entry: unknown, path: Path): UnjudgedPart[] {
  const has = (value: unknown, name: string) => ![undefined, null, ''].includes(ownMember(value, name) as string)
  const mappings = ownMember(entry, 'claimMappings')
  const names = ['username', 'groups', 'uid'] as const
  const rules = listOf(ownMember(entry, 'claimValidationRules'))
  const twice = (name: string) => {
    const all = rules.flatMap((rule) => (has(rule, name) ? [ownMember(rule, name)] : []))
    return new Set(all).size < all.length
  }
  const both = 'a claim together with an expression'
  return faultsFor([
    ...names.flatMap((name) => {
      const mapping = ownMember(mappings, name)
      const mappingPath = [...path, 'claimMappings', name]
      const hasPrefix = ![undefined, null].includes(ownMember(mapping, 'prefix') as undefined)
      return [
        [has(mapping, 'claim') && has(mapping, 'expression'), both, mappingPath],
        [name !== 'uid' && has(mapping, 'claim') && !hasPrefix, 'a claim without a prefix', mappingPath],
        [has(mapping, 'expression') && hasPrefix, 'a prefix beside an expression', mappingPath],
      ] as const
    }),
    ...rules.flatMap((rule, index) => {
      const rulePath = [...path, 'claimValidationRules', index]
      return [
        [has(rule, 'claim') && has(rule, 'message'), 'a message beside a claim', rulePath],
        [has(rule, 'expression') && has(rule, 'requiredValue'), 'a required value beside an expression', rulePath],
      ] as const
    }),
    [twice('claim') || twice('expression'), 'two equal rules', [...path, 'claimValidationRules']],
  ])
}

/** The members of a part of the file. A form in a list is the form of each of its items. */
type Form = { readonly [name: string]: Form | readonly [Form] | 'value' }

const mapping: Form = { claim: 'value', prefix: 'value', expression: 'value' }
const fileForm: Form = {
  apiVersion: 'value',
  kind: 'value',
  anonymous: 'value',
  jwt: [
    {
      issuer: {
        url: 'value',
        discoveryURL: 'value',
        certificateAuthority: 'value',
        audiences: 'value',
        audienceMatchPolicy: 'value',
        egressSelectorType: 'value',
      },
      claimValidationRules: [{ claim: 'value', requiredValue: 'value', expression: 'value', message: 'value' }],
      claimMappings: {
        username: mapping,
        groups: mapping,
        uid: { claim: 'value', expression: 'value' },
        extra: [{ key: 'value', valueExpression: 'value' }],
      },
      userValidationRules: [{ expression: 'value', message: 'value' }],
    },
  ],
}

function formFaults(value: unknown, form: Form, path: Path): UnjudgedPart[] {
  return Object.entries(membersOf(value) ?? {}).flatMap(([name, inner]): UnjudgedPart[] => {
    const innerPath = [...path, name]
    const of = Object.hasOwn(form, name) ? form[name] : undefined
    if (of === undefined) return [{ why: `Kubernetes refuses a file with the unknown field ${name}`, path: innerPath }]
    if (of === 'value' || inner === undefined || inner === null) return []
    if (!Array.isArray(of)) return formFaults(inner, of as Form, innerPath)
    if (!Array.isArray(inner)) return [{ why: `Kubernetes wants a list as ${name}`, path: innerPath }]
    return inner.flatMap((one, index) => formFaults(one, of[0], [...innerPath, index]))
  })
}

/** The rules of all groups together have at most so many tests. Each group has those of the whole entry. */
const mostSharedSteps = 500_000

function entryRules(entry: unknown, path: Path, count: number): ReadRules {
  const issuer = ownMember(entry, 'issuer')
  const url = textOf(ownMember(issuer, 'url'))
  const audiences = textsOf(ownMember(issuer, 'audiences'))
  if (url === undefined) return onlyUnjudged('The issuer has no url', [...path, 'issuer'], 'allow')
  if (!audiences || audiences.length === 0) {
    return onlyUnjudged('The issuer has no list of audiences', [...path, 'issuer', 'audiences'], 'allow')
  }
  const user = userOf(entry, path)
  const shared: Condition[] = [
    {
      kind: 'test',
      claim: 'iss',
      comparison: 'equals',
      wanted: [url],
      written: 'issuer.url',
      path: [...path, 'issuer', 'url'],
    },
    {
      kind: 'test',
      claim: 'aud',
      comparison: 'equals',
      wanted: audiences,
      ofList: 'one',
      written: 'issuer.audiences',
      path: [...path, 'issuer', 'audiences'],
    },
    ...claimRules(entry, path),
    ...user.needed,
    ...userRules(entry, user, path),
  ]
  const name = count > 1 ? `issuer ${url}` : 'issuer'
  const whole: TrustRule = { system: 'kubernetes', name, effect: 'allow', condition: { kind: 'all', of: shared }, path }
  const groups = groupsOf(user.groups)
  if (!groups) return { rules: [whole], unjudged: [] }
  const groupsPath = [...path, 'claimMappings', 'groups']
  if (sizeOf({ kind: 'all', of: shared }) * groups.length > mostSharedSteps) {
    return onlyUnjudged('The entry has too many groups and rules', groupsPath, 'allow')
  }
  const rules = groups.map(({ name: group, when }): TrustRule => {
    const condition: Condition = {
      kind: 'all',
      of: [...shared, ...(when ? [boundSize(when, { written: group, path: groupsPath })] : [])],
    }
    return {
      system: 'kubernetes',
      name: `group ${group}`,
      principal: group,
      effect: 'allow',
      condition,
      path: groupsPath,
    }
  })
  return { rules, unjudged: [] }
}

function claimRules(entry: unknown, path: Path): Condition[] {
  return listOf(ownMember(entry, 'claimValidationRules')).map((rule, index): Condition => {
    const rulePath = [...path, 'claimValidationRules', index]
    const claim = textOf(ownMember(rule, 'claim'))
    const expression = textOf(ownMember(rule, 'expression'))
    if (claim !== undefined && expression === undefined) {
      const wanted = ownMember(rule, 'requiredValue') ?? ''
      const written = `claimValidationRules.${claim}`
      if (typeof wanted !== 'string')
        return { kind: 'unjudged', why: 'The required value is no text', written, path: rulePath }
      return {
        kind: 'test',
        claim,
        comparison: 'equals',
        wanted: [wanted],
        written,
        path: [...rulePath, 'requiredValue'],
      }
    }
    if (expression === undefined || claim !== undefined) {
      return {
        kind: 'unjudged',
        why: 'The rule needs either a claim or an expression',
        written: 'claimValidationRules',
        path: rulePath,
      }
    }
    return celExpression(expression, [...rulePath, 'expression'], (name) =>
      name === 'claims' ? { kind: 'claims' } : undefined,
    )
  })
}

interface User {
  readonly username: Term
  readonly groups: Term
  /** The claims that the mappings need. */
  readonly needed: readonly Condition[]
}

/** A value of another kind refuses the token. */
const text: TextForm = { otherwise: 'fails' }
const texts: TextForm = { ...text, orList: true }

function userOf(entry: unknown, path: Path): User {
  const mappings = ownMember(entry, 'claimMappings')
  const mappingsPath = [...path, 'claimMappings']
  const username = mappedTerm(ownMember(mappings, 'username'), [...mappingsPath, 'username'])
  const groups = ownMember(mappings, 'groups')
  const place = { written: 'claimMappings.username', path: [...mappingsPath, 'username'] }
  const hasClaim = ownMember(ownMember(mappings, 'username'), 'claim') !== undefined
  const form: TextForm = hasClaim ? text : { ...text, filled: true }
  const needed = [...computable(username, place, form), ...otherMappings(mappings, mappingsPath)]
  if (ownMember(ownMember(mappings, 'username'), 'claim') === 'email')
    needed.push({ kind: 'unjudged', why: 'Kubernetes judges a verified e-mail address', ...place })
  if (groups === undefined) return { username, groups: { kind: 'list', of: [] }, needed }
  const groupsPath = [...mappingsPath, 'groups']
  const term = mappedTerm(groups, groupsPath)
  return { username, groups: term, needed: [...needed, ...groupsComputable(groups, term, groupsPath)] }
}

function groupsComputable(groups: unknown, term: Term, path: Path): Condition[] {
  const place = { written: 'claimMappings.groups', path }
  const needed = computable(term, place, texts)
  const claim = textOf(ownMember(groups, 'claim'))
  if (claim === undefined) return needed
  // A user without the claim has no groups.
  const absent: Condition = { kind: 'not', of: { kind: 'present', claim, ...place }, ...place }
  return [{ kind: 'any', of: [absent, { kind: 'present', claim, form: texts, ...place }] }]
}

/** Kubernetes computes these too, and refuses a token for which it cannot. They change no verdict of a rule. */
function otherMappings(mappings: unknown, path: Path): Condition[] {
  const uid = ownMember(mappings, 'uid')
  const uidClaim = textOf(ownMember(uid, 'claim'))
  const extra = listOf(ownMember(mappings, 'extra')).map((one, index) => ({
    expression: ownMember(one, 'valueExpression'),
    path: [...path, 'extra', index, 'valueExpression'],
    form: texts,
  }))
  const all = [{ expression: ownMember(uid, 'expression'), path: [...path, 'uid', 'expression'], form: text }, ...extra]
  return [
    ...(uidClaim === undefined
      ? []
      : computable({ kind: 'claim', claim: uidClaim }, { written: 'claimMappings.uid', path: [...path, 'uid'] }, text)),
    ...all.flatMap(({ expression, path, form }) =>
      expression === undefined
        ? []
        : computable(mappedTerm({ expression }, path), { written: String(expression), path }, form),
    ),
  ]
}

function mappedTerm(mapping: unknown, path: Path): Term {
  const expression = ownMember(mapping, 'expression')
  if (typeof expression === 'string') {
    const read = parseCel(expression)
    if ('why' in read) return { kind: 'unknown', why: read.why }
    const name = (asked: string): Term | undefined => (asked === 'claims' ? { kind: 'claims' } : undefined)
    return celTerm(read.cel, { text: expression, path: [...path, 'expression'], budget: { steps: 20_000 }, name })
  }
  const claim = textOf(ownMember(mapping, 'claim'))
  if (claim === undefined) return { kind: 'unknown', why: 'The mapping has neither a claim nor an expression' }
  const prefix = ownMember(mapping, 'prefix')
  if (typeof prefix !== 'string') return { kind: 'unknown', why: 'The mapping has no prefix' }
  const of: Term = { kind: 'claim', claim }
  return prefix === '' ? of : { kind: 'joined', of: [{ kind: 'literal', value: prefix }, of] }
}

function userRules(entry: unknown, { username, groups }: User, path: Path): Condition[] {
  const user: Term = {
    kind: 'record',
    member: (name) => {
      if (name === 'username') return username
      if (name === 'groups') return groups
      return { kind: 'unknown', why: `The member ${name} of the user is not judged` }
    },
  }
  return listOf(ownMember(entry, 'userValidationRules')).map((rule, index): Condition => {
    const expression = ownMember(rule, 'expression')
    const rulePath = [...path, 'userValidationRules', index, 'expression']
    if (typeof expression !== 'string')
      return { kind: 'unjudged', why: 'The rule has no expression', written: 'userValidationRules', path: rulePath }
    return celExpression(expression, rulePath, (name) => (name === 'user' ? user : undefined))
  })
}

interface Group {
  readonly name: string
  readonly when: Condition | undefined
}

/** The groups that an expression computes from conditions, or undefined if they come from a claim. */
function groupsOf(term: Term): Group[] | undefined {
  if (term.kind !== 'list' || term.of.length === 0) return undefined
  const groups: Group[] = []
  for (const item of term.of) {
    const found = groupsOfItem(item)
    if (!found) return undefined
    groups.push(...found)
  }
  return groups
}

/** The filter of an item only drops the empty name, which is no group in any case. */
function groupsOfItem({ term }: Item): Group[] | undefined {
  if (term.kind === 'literal' && typeof term.value === 'string')
    return term.value === '' ? [] : [{ name: term.value, when: undefined }]
  if (term.kind !== 'choice') return undefined
  const then = groupsOfItem({ term: term.yes })
  const other = groupsOfItem({ term: term.no })
  if (!then || !other) return undefined
  const both = (when: Condition, inner: Condition | undefined): Condition =>
    inner ? { kind: 'all', of: [when, inner] } : when
  const not: Condition = { kind: 'not', of: term.of, written: 'otherwise', path: [] }
  return [
    ...then.map(({ name, when }) => ({ name, when: both(term.of, when) })),
    ...other.map(({ name, when }) => ({ name, when: both(not, when) })),
  ]
}
