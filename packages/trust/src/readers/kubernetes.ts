import type { Condition, Path, Source, TrustDocument, TrustRule, Unjudged } from '../model.ts'
import { parseCel } from './cel.ts'
import { bounded, celExpression, celTerm, type Item, mostSteps, sizeOf, type Term } from './cel-condition.ts'
import { computable } from './google.ts'
import { listOf, membersOf, own, textOf, textsOf } from './members.ts'
import { type Found, onlyUnjudged, together } from './reading.ts'

/** Reads an AuthenticationConfiguration of Kubernetes. Each group that an entry computes is a principal of its own. */
export function readKubernetes(source: Source): TrustDocument {
  const entries = listOf(own(source.value, 'jwt'))
  const found = entries.map((entry, index) => entryRules(entry, ['jwt', index], entries.length))
  const { rules, unjudged } = together(found)
  return { system: 'kubernetes', source, rules, unjudged: [...unjudged, ...faultsOf(source.value)] }
}

/** Whether a value is an AuthenticationConfiguration. */
export function isKubernetes(value: unknown): boolean {
  return own(value, 'kind') === 'AuthenticationConfiguration' && Array.isArray(own(value, 'jwt'))
}

/** Kubernetes refuses the whole file for one of these, so nobody can say which tokens it accepts. */
function faultsOf(configuration: unknown): Unjudged[] {
  const entries = listOf(own(configuration, 'jwt'))
  const urls = new Set<unknown>()
  const [fault] = [
    ...formFaults(configuration, fileForm, []),
    ...entries.flatMap((entry, index) => {
      const path = ['jwt', index, 'issuer', 'url']
      const issuer = own(entry, 'issuer')
      const url = own(issuer, 'url')
      const isTwice = urls.has(url)
      urls.add(url)
      const isOpen = listOf(own(issuer, 'audiences')).length > 1 && own(issuer, 'audienceMatchPolicy') !== 'MatchAny'
      return [
        ...(isTwice ? [{ why: 'Kubernetes refuses two entries of one issuer', path }] : []),
        ...(isOpen ? [{ why: 'Kubernetes refuses several audiences without MatchAny', path }] : []),
        ...(typeof url === 'string' && !url.startsWith('https://')
          ? [{ why: 'Kubernetes refuses an issuer without https', path }]
          : []),
      ]
    }),
  ]
  return fault ? [fault] : []
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

function formFaults(value: unknown, form: Form, path: Path): Unjudged[] {
  return Object.entries(membersOf(value) ?? {}).flatMap(([name, inner]): Unjudged[] => {
    const innerPath = [...path, name]
    const of = Object.hasOwn(form, name) ? form[name] : undefined
    if (of === undefined) return [{ why: `Kubernetes refuses a file with the unknown field ${name}`, path: innerPath }]
    if (of === 'value' || inner === undefined || inner === null) return []
    if (!Array.isArray(of)) return formFaults(inner, of as Form, innerPath)
    if (!Array.isArray(inner)) return [{ why: `Kubernetes wants a list as ${name}`, path: innerPath }]
    return inner.flatMap((one, index) => formFaults(one, of[0], [...innerPath, index]))
  })
}

function entryRules(entry: unknown, path: Path, count: number): Found {
  const issuer = own(entry, 'issuer')
  const url = textOf(own(issuer, 'url'))
  const audiences = textsOf(own(issuer, 'audiences'))
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
  if (sizeOf({ kind: 'all', of: shared }) * groups.length > mostSteps) {
    return onlyUnjudged('The entry has too many groups and rules', groupsPath, 'allow')
  }
  const rules = groups.map(({ name: group, when }): TrustRule => {
    const condition: Condition = {
      kind: 'all',
      of: [...shared, ...(when ? [bounded(when, { written: group, path: groupsPath })] : [])],
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
  return listOf(own(entry, 'claimValidationRules')).map((rule, index): Condition => {
    const rulePath = [...path, 'claimValidationRules', index]
    const claim = textOf(own(rule, 'claim'))
    const expression = textOf(own(rule, 'expression'))
    if (claim !== undefined && expression === undefined) {
      const wanted = own(rule, 'requiredValue') ?? ''
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

function userOf(entry: unknown, path: Path): User {
  const mappings = own(entry, 'claimMappings')
  const mappingsPath = [...path, 'claimMappings']
  const username = mapped(own(mappings, 'username'), [...mappingsPath, 'username'])
  const groups = own(mappings, 'groups')
  const needed: Condition[] = []
  const claim = textOf(own(own(mappings, 'username'), 'claim'))
  const usernamePath = [...mappingsPath, 'username', 'claim']
  const written = 'claimMappings.username.claim'
  if (claim !== undefined) needed.push({ kind: 'present', claim, written, path: usernamePath })
  if (claim === 'email')
    needed.push({ kind: 'unjudged', why: 'Kubernetes judges a verified e-mail address', written, path: usernamePath })
  else if (claim === undefined)
    needed.push(...computable(username, { written: 'claimMappings.username', path: [...mappingsPath, 'username'] }))
  needed.push(...otherMappings(mappings, mappingsPath))
  return {
    username,
    groups: groups === undefined ? { kind: 'list', of: [] } : mapped(groups, [...mappingsPath, 'groups']),
    needed,
  }
}

/** Kubernetes computes these too, and refuses a token for which it cannot. They change no verdict of a rule. */
function otherMappings(mappings: unknown, path: Path): Condition[] {
  const uid = own(mappings, 'uid')
  const uidClaim = textOf(own(uid, 'claim'))
  const extra = listOf(own(mappings, 'extra')).map((one, index) => ({
    text: own(one, 'valueExpression'),
    path: [...path, 'extra', index, 'valueExpression'],
  }))
  const expressions = [{ text: own(uid, 'expression'), path: [...path, 'uid', 'expression'] }, ...extra]
  return [
    ...(uidClaim === undefined
      ? []
      : [{ kind: 'present' as const, claim: uidClaim, written: 'claimMappings.uid', path: [...path, 'uid', 'claim'] }]),
    ...expressions.flatMap(({ text, path }) =>
      text === undefined ? [] : computable(mapped({ expression: text }, path), { written: String(text), path }),
    ),
  ]
}

function mapped(mapping: unknown, path: Path): Term {
  const expression = own(mapping, 'expression')
  if (typeof expression === 'string') {
    const read = parseCel(expression)
    if ('why' in read) return { kind: 'unknown', why: read.why }
    const name = (asked: string): Term | undefined => (asked === 'claims' ? { kind: 'claims' } : undefined)
    return celTerm(read.cel, { text: expression, path: [...path, 'expression'], budget: { steps: 20_000 }, name })
  }
  const claim = textOf(own(mapping, 'claim'))
  if (claim === undefined) return { kind: 'unknown', why: 'The mapping has neither a claim nor an expression' }
  const prefix = own(mapping, 'prefix')
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
  return listOf(own(entry, 'userValidationRules')).map((rule, index): Condition => {
    const expression = own(rule, 'expression')
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
