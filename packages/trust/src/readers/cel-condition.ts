import { isComputable } from '../erring-claims.ts'
import type { Comparison, Condition, Path } from '../model.ts'
import { type Cel, parseCel } from './cel.ts'

type Literal = string | number | boolean | null

/** The meaning of a CEL expression that is no condition. */
export type Term =
  | { readonly kind: 'literal'; readonly value: Literal }
  /** All claims of the token. */
  | { readonly kind: 'claims' }
  /** A claim, and the value that stands for it if the token does not have it. Without one, its absence is an error. */
  | { readonly kind: 'claim'; readonly claim: string; readonly instead?: Literal }
  /** A claim that may be absent, before `orValue` says what stands for it. */
  | { readonly kind: 'optional'; readonly claim: string }
  | { readonly kind: 'choice'; readonly of: Condition; readonly yes: Term; readonly no: Term }
  | { readonly kind: 'joined'; readonly of: readonly Term[] }
  | { readonly kind: 'list'; readonly of: readonly Item[] }
  | { readonly kind: 'condition'; readonly of: Condition }
  | { readonly kind: 'record'; readonly member: (name: string) => Term }
  | { readonly kind: 'unknown'; readonly why: string }

/** An item of a list, which can depend on a condition. */
export interface Item {
  readonly term: Term
  readonly when?: Condition
}

/** An expression in its document. */
export interface CelScope {
  readonly text: string
  readonly path: Path
  /** How many more steps the reading may take. A short expression can stand for a very long one. */
  readonly budget: { steps: number }
  /** The meaning of a name, such as `assertion`. */
  name(name: string): Term | undefined
}

/** A condition with more parts is not judged. */
const mostSteps = 20_000
const tooLarge = 'The expression stands for too many comparisons'

/**
 * The condition that a whole expression is, or an unjudged condition if the expression cannot be read or stands for too
 * many comparisons. `names` is the meaning of its names.
 */
export function celExpression(text: string, path: Path, name: CelScope['name']): Condition {
  const read = parseCel(text)
  if ('why' in read) return { kind: 'unjudged', why: read.why, written: text, path }
  const condition = celCondition(read.cel, { text, path, budget: { steps: mostSteps }, name })
  return boundSize(condition, { written: text, path })
}

/** The condition itself, or an unjudged one if it is too large. */
export function boundSize(condition: Condition, place: ExpressionPlace): Condition {
  return sizeOf(condition) > mostSteps ? unjudgedCondition(tooLarge, place) : condition
}

/** How many tests a condition has, also those that it has because a part of it stands at several places. */
export function sizeOf(condition: Condition, known = new Map<Condition, number>()): number {
  const before = known.get(condition)
  if (before !== undefined) return before
  const inner =
    condition.kind === 'all' || condition.kind === 'any'
      ? condition.of
      : condition.kind === 'not' || condition.kind === 'computed'
        ? [condition.of]
        : []
  const size = inner.reduce((sum, one) => sum + sizeOf(one, known), 1)
  known.set(condition, size)
  return size
}

const comparisons: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ['startsWith', 'starts-with'],
  ['endsWith', 'ends-with'],
  ['contains', 'contains'],
  ['matches', 'matches'],
])

/** The condition that a CEL expression is. A part that this package cannot judge is an unjudged part of it. */
function celCondition(cel: Cel, scope: CelScope): Condition {
  const place = { written: scope.text.slice(cel.start, cel.end), path: scope.path }
  scope.budget.steps -= 1
  if (scope.budget.steps < 0) return unjudgedCondition(tooLarge, place)
  if (cel.kind === 'all' || cel.kind === 'any') {
    return { kind: cel.kind, of: cel.of.map((one) => celCondition(one, scope)) }
  }
  if (cel.kind === 'unary' && cel.operator === '!') {
    return { kind: 'not', of: celCondition(cel.of, scope), ...place }
  }
  if (cel.kind === 'choice') {
    const of = celCondition(cel.of, scope)
    return either(of, celCondition(cel.yes, scope), celCondition(cel.no, scope), place)
  }
  if (cel.kind === 'binary') return relation(cel.operator, cel, scope, place)
  if (cel.kind === 'call') return call(cel, scope, place)
  const term = celTerm(cel, scope)
  if (term.kind === 'condition') return term.of
  if (term.kind === 'literal' && typeof term.value === 'boolean')
    return { kind: 'constant', holds: term.value, ...place }
  return unjudgedCondition(term.kind === 'unknown' ? term.why : 'The expression is no comparison', place)
}

interface ExpressionPlace {
  readonly written: string
  readonly path: Path
}

function unjudgedCondition(why: string, place: ExpressionPlace): Condition {
  return { kind: 'unjudged', why, ...place }
}

/** `of ? yes : no`. If `of` is an error, so is the whole. */
function either(of: Condition, yes: Condition, no: Condition, place: ExpressionPlace): Condition {
  const not: Condition = { kind: 'not', of, ...place }
  const computed: Condition = { kind: 'computed', of, ...place }
  if (yes.kind === 'constant' && no.kind === 'constant') {
    if (yes.holds !== no.holds) return yes.holds ? of : not
    if (isComputable(of)) return yes
    return yes.holds ? computed : { kind: 'not', of: computed, ...place }
  }
  const ways: Condition[] = [
    { kind: 'all', of: [of, yes] },
    { kind: 'all', of: [not, no] },
  ]
  return { kind: 'any', of: isComputable(of) ? ways : [...ways, { kind: 'not', of: computed, ...place }] }
}

function relation(operator: string, cel: Cel & { kind: 'binary' }, scope: CelScope, place: ExpressionPlace): Condition {
  const left = celTerm(cel.left, scope)
  const right = celTerm(cel.right, scope)
  if (operator === '==' || operator === '!=') {
    const equal =
      right.kind === 'literal'
        ? compare(left, [right.value], 'equals', place)
        : left.kind === 'literal'
          ? compare(right, [left.value], 'equals', place)
          : unjudgedCondition('No side of the comparison is a value', place)
    return operator === '==' ? equal : { kind: 'not', of: equal, ...place }
  }
  if (operator !== 'in') return unjudgedCondition(`The operator ${operator} is not judged`, place)
  if (right.kind === 'claims' && left.kind === 'literal' && typeof left.value === 'string') {
    return { kind: 'present', claim: left.value, ...place }
  }
  if (right.kind !== 'list') return unjudgedCondition('The right side of in is no list of values', place)
  const values: Literal[] = []
  for (const { term, when } of right.of) {
    if (term.kind !== 'literal' || when) return unjudgedCondition('The right side of in is no list of values', place)
    values.push(term.value)
  }
  return compare(left, values, 'equals', place)
}

function call(cel: Cel & { kind: 'call' }, scope: CelScope, place: ExpressionPlace): Condition {
  const [first, second, ...others] = cel.arguments
  if (cel.of === undefined) {
    if (cel.name === 'has' && first?.kind === 'member' && !second) {
      const of = celTerm(first.of, scope)
      if (of.kind === 'claims') return { kind: 'present', claim: first.name, ...place }
    }
    return unjudgedCondition(`The function ${cel.name} is not judged here`, place)
  }
  const of = celTerm(cel.of, scope)
  if (cel.name === 'hasValue' && of.kind === 'optional' && !first) return { kind: 'present', claim: of.claim, ...place }
  const comparison = comparisons.get(cel.name)
  if (comparison && first && !second) {
    const value = celTerm(first, scope)
    if (value.kind !== 'literal' || typeof value.value !== 'string') {
      return unjudgedCondition(`The function ${cel.name} has no text as its argument`, place)
    }
    return compare(of, [value.value], comparison, place)
  }
  if (
    (cel.name === 'all' || cel.name === 'exists') &&
    of.kind === 'list' &&
    first?.kind === 'name' &&
    second &&
    others.length === 0
  ) {
    return quantifier(cel.name, of.of, first.name, second, scope, place)
  }
  return unjudgedCondition(`The function ${cel.name} is not judged here`, place)
}

function quantifier(
  name: 'all' | 'exists',
  items: readonly Item[],
  variable: string,
  body: Cel,
  scope: CelScope,
  place: ExpressionPlace,
): Condition {
  const of = items.map(({ term, when }): Condition => {
    const one = celCondition(body, withName(scope, variable, term))
    if (!when) return one
    return name === 'all'
      ? { kind: 'any', of: [{ kind: 'not', of: when, ...place }, one] }
      : { kind: 'all', of: [when, one] }
  })
  return { kind: name === 'all' ? 'all' : 'any', of }
}

function withName(scope: CelScope, variable: string, term: Term): CelScope {
  return { ...scope, name: (name) => (name === variable ? term : scope.name(name)) }
}

/** The test whether a term compares with one of some values. */
export function compare(
  term: Term,
  values: readonly Literal[],
  comparison: Comparison,
  place: ExpressionPlace,
): Condition {
  if (values.includes(null)) return unjudgedCondition('A comparison with null is not judged', place)
  const wanted = values.filter((value) => value !== null)
  switch (term.kind) {
    case 'literal':
      if (term.value === null || comparison === 'matches')
        return unjudgedCondition('The comparison is not judged', place)
      return {
        kind: 'constant',
        holds: wanted.some((value) => literalsCompare(term.value, value, comparison)),
        ...place,
      }
    case 'claim':
      return claimTest(term, wanted, comparison, place)
    case 'choice':
      return either(
        term.of,
        compare(term.yes, values, comparison, place),
        compare(term.no, values, comparison, place),
        place,
      )
    case 'joined':
      return joinedTest(term.of, wanted, comparison, place)
    case 'condition':
      if (comparison !== 'equals' || !wanted.every((value) => typeof value === 'boolean'))
        return { kind: 'constant', holds: false, ...place }
      return {
        kind: 'any',
        of: wanted.map((value): Condition => (value ? term.of : { kind: 'not', of: term.of, ...place })),
      }
    case 'unknown':
      return unjudgedCondition(term.why, place)
    default:
      return unjudgedCondition('The compared part is no claim', place)
  }
}

function claimTest(
  term: Term & { kind: 'claim' },
  wanted: readonly (string | number | boolean)[],
  comparison: Comparison,
  place: ExpressionPlace,
): Condition {
  if (term.instead === undefined)
    return { kind: 'test', claim: term.claim, comparison, wanted, ifAbsent: 'error', ...place }
  const { instead } = term
  if (comparison === 'matches' || instead === null)
    return unjudgedCondition('The value for an absent claim is not judged here', place)
  const holds = wanted.some((value) => literalsCompare(instead, value, comparison))
  return { kind: 'test', claim: term.claim, comparison, wanted, ifAbsent: holds ? 'holds' : 'fails', ...place }
}

function literalsCompare(left: Literal, right: string | number | boolean, comparison: Comparison): boolean {
  if (comparison === 'equals') return left === right
  if (typeof left !== 'string' || typeof right !== 'string') return false
  if (comparison === 'starts-with') return left.startsWith(right)
  if (comparison === 'ends-with') return left.endsWith(right)
  return left.includes(right)
}

/** A text with a fixed beginning and a claim: the fixed part is compared now, the claim with the rest. */
function joinedTest(
  of: readonly Term[],
  wanted: readonly (string | number | boolean)[],
  comparison: Comparison,
  place: ExpressionPlace,
): Condition {
  const [first, second, ...others] = of
  if (first?.kind !== 'literal' || typeof first.value !== 'string' || second?.kind !== 'claim' || others.length > 0) {
    return unjudgedCondition('A text that is joined in this way is not judged', place)
  }
  const start = first.value
  if (comparison !== 'equals' && comparison !== 'starts-with')
    return unjudgedCondition('A text that is joined in this way is not judged', place)
  const rests: string[] = []
  for (const value of wanted) {
    if (typeof value !== 'string') continue
    if (value.startsWith(start)) rests.push(value.slice(start.length))
    else if (comparison === 'starts-with' && start.startsWith(value))
      return claimTest(second, [''], 'starts-with', place)
  }
  // Without a rest it never holds, and it is an error if the claim is absent.
  return claimTest(second, rests, comparison, place)
}

/** The meaning of an expression that is compared with something. */
export function celTerm(cel: Cel, scope: CelScope): Term {
  const unknown = (why: string): Term => ({ kind: 'unknown', why })
  scope.budget.steps -= 1
  if (scope.budget.steps < 0) return unknown(tooLarge)
  switch (cel.kind) {
    case 'literal':
      return { kind: 'literal', value: cel.value }
    case 'name':
      return scope.name(cel.name) ?? unknown(`The name ${cel.name} is not known here`)
    case 'list':
      return { kind: 'list', of: cel.of.map((one) => ({ term: celTerm(one, scope) })) }
    case 'member':
      return memberOf(celTerm(cel.of, scope), cel.name, cel.optional)
    case 'index': {
      const at = celTerm(cel.at, scope)
      if (at.kind !== 'literal' || typeof at.value !== 'string')
        return unknown('An index that is no text is not judged')
      return memberOf(celTerm(cel.of, scope), at.value, cel.optional)
    }
    case 'choice':
      return {
        kind: 'choice',
        of: celCondition(cel.of, scope),
        yes: celTerm(cel.yes, scope),
        no: celTerm(cel.no, scope),
      }
    case 'binary':
      if (cel.operator === '+') return joinTerms(celTerm(cel.left, scope), celTerm(cel.right, scope))
      if (cel.operator === '==' || cel.operator === '!=' || cel.operator === 'in')
        return { kind: 'condition', of: celCondition(cel, scope) }
      return unknown(`The operator ${cel.operator} is not judged`)
    case 'all':
    case 'any':
      return { kind: 'condition', of: celCondition(cel, scope) }
    case 'unary':
      if (cel.operator === '!') return { kind: 'condition', of: celCondition(cel, scope) }
      return cel.of.kind === 'literal' && typeof cel.of.value === 'number'
        ? { kind: 'literal', value: -cel.of.value }
        : unknown('The operator - is not judged')
    case 'call':
      return callTerm(cel, scope)
  }
}

function memberOf(of: Term, name: string, optional: boolean): Term {
  if (of.kind === 'unknown') return of
  if (of.kind === 'claims') return optional ? { kind: 'optional', claim: name } : { kind: 'claim', claim: name }
  if (of.kind === 'record' && !optional) return of.member(name)
  return { kind: 'unknown', why: `The member ${name} of a value inside a claim is not judged` }
}

function joinTerms(left: Term, right: Term): Term {
  const of = [left, right].flatMap((term) => (term.kind === 'joined' ? term.of : [term]))
  return { kind: 'joined', of }
}

function callTerm(cel: Cel & { kind: 'call' }, scope: CelScope): Term {
  const of = cel.of && celTerm(cel.of, scope)
  const [first, second] = cel.arguments
  if (cel.name === 'orValue' && of?.kind === 'optional' && first && !second) {
    const instead = celTerm(first, scope)
    if (instead.kind === 'literal') return { kind: 'claim', claim: of.claim, instead: instead.value }
  }
  if (cel.name === 'filter' && of?.kind === 'list' && first?.kind === 'name' && second) {
    const items = of.of.map(({ term, when }): Item => {
      const kept = celCondition(second, withName(scope, first.name, term))
      return { term, when: when ? { kind: 'all', of: [when, kept] } : kept }
    })
    return { kind: 'list', of: items }
  }
  if (
    comparisons.has(cel.name) ||
    cel.name === 'has' ||
    cel.name === 'hasValue' ||
    cel.name === 'all' ||
    cel.name === 'exists'
  ) {
    return { kind: 'condition', of: celCondition(cel, scope) }
  }
  return { kind: 'unknown', why: `The function ${cel.name} is not judged here` }
}
