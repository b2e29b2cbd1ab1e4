import type { ClaimTest, Comparison, Condition, Mark, Path } from '../model.ts'
import { awsClaims } from './aws-keys.ts'
import { listOf, membersOf } from './members.ts'

/** Reads a text of a policy. A template can have a function in its place, which only its system can compute. */
export type ReadText = (value: unknown) => { readonly text: string } | { readonly why: string }

/** The text of a policy that is JSON: numbers and booleans stand for their texts. */
export const plainText: ReadText = (value) => {
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return { why: 'The value is a number that is too large to be exact' }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? { text: String(value) }
    : { why: 'The value is no text' }
}

/** The texts of a policy in the older language, which has no variables: `${*}` is any text in braces. */
export function withoutVariables(readText: ReadText): ReadText {
  return (value) => {
    const read = readText(value)
    const isOdd = 'text' in read && read.text.includes('${')
    return isOdd ? { why: 'A value has a variable, and the policy has not the version 2012-10-17' } : read
  }
}

interface Operator {
  readonly comparison: Comparison
  readonly negated?: true
  readonly values?: 'numbers' | 'booleans'
}

const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['StringEquals', { comparison: 'equals' }],
  ['StringNotEquals', { comparison: 'equals', negated: true }],
  ['StringEqualsIgnoreCase', { comparison: 'equals-ignoring-case' }],
  ['StringNotEqualsIgnoreCase', { comparison: 'equals-ignoring-case', negated: true }],
  ['StringLike', { comparison: 'glob' }],
  ['StringNotLike', { comparison: 'glob', negated: true }],
  ['Bool', { comparison: 'equals-ignoring-case', values: 'booleans' }],
  ['NumericEquals', { comparison: 'equals', values: 'numbers' }],
  ['NumericNotEquals', { comparison: 'equals', negated: true, values: 'numbers' }],
])

/** A condition of a policy, and the facts about its form. */
export interface AwsCondition {
  readonly of: readonly Condition[]
  readonly marks: readonly Mark[]
}

/**
 * Reads the element `Condition` of a statement. `provider` is the issuer without `https://`, or undefined if the
 * statement concerns every provider.
 */
export function awsCondition(
  block: unknown,
  provider: string | undefined,
  readText: ReadText,
  path: Path,
): AwsCondition {
  if (block === undefined) return { of: [], marks: [] }
  const byOperator = membersOf(block)
  if (!byOperator) return { of: [unjudgedCondition('The condition is no object', 'Condition', path)], marks: [] }
  const of: Condition[] = []
  const marks: Mark[] = []
  for (const [operator, keys] of Object.entries(byOperator)) {
    const keysPath = [...path, operator]
    const byKey = membersOf(keys)
    if (!byKey) of.push(unjudgedCondition('The operator has no object with keys', operator, keysPath))
    for (const [key, value] of Object.entries(byKey ?? {})) {
      const one = oneCondition(operator, key, value, provider, readText, [...keysPath, key])
      of.push(one.condition)
      marks.push(...one.marks)
    }
  }
  return { of, marks }
}

function unjudgedCondition(why: string, written: string, path: Path): Condition {
  return { kind: 'unjudged', why, written, path }
}

interface OneCondition {
  readonly condition: Condition
  readonly marks: readonly Mark[]
}

function oneCondition(
  name: string,
  key: string,
  value: unknown,
  provider: string | undefined,
  readText: ReadText,
  path: Path,
): OneCondition {
  const written = `${name} ${key}`
  const cannot = (why: string): OneCondition => ({ condition: unjudgedCondition(why, written, path), marks: [] })
  const { set, base, ifExists } = partsOf(name)
  const operator = operators.get(base)
  if (!operator && (base !== 'Null' || set || ifExists)) return cannot(`The operator ${name} is not judged`)
  if (/^Fn::|^Ref$|\$\{/.test(key)) return cannot(`The key ${key} is computed by a template`)
  const at = key.indexOf(':')
  const prefix = key.slice(0, Math.max(at, 0))
  if (isContextKey(prefix)) return cannot(`The key ${key} is no claim of the token`)

  const read = valuesOf(value, operator?.comparison, readText)
  if ('why' in read) return cannot(read.why)
  const { texts, comparison } = read
  const odd = oddValue(texts, base, operator)
  if (odd !== undefined) return cannot(odd)

  const claim = claimOf(key, provider ?? prefix)
  const marks: Mark[] =
    set && !(set === 'ForAnyValue' && claim === 'aud')
      ? [{ rule: 'set-operator', fact: setFact(set, name, key), path }]
      : []
  if (claim === undefined) {
    const fact = keyFact(key, provider ?? prefix)
    marks.push({ rule: 'unknown-key', fact, path })
    return { condition: withoutKey(fact, { operator, set, ifExists, texts, written, path }), marks }
  }
  const test = operator
    ? stringTest({ ...operator, comparison }, { claim, texts, set, ifExists, written, path })
    : nullTest({ claim, texts, written, path })
  return { condition: provider === undefined ? onlyFor(prefix, test, written, path) : test, marks }
}

/** Values that systems compare in a way of their own, as a sentence. */
function oddValue(texts: readonly string[], base: string, operator: Operator | undefined): string | undefined {
  if (texts.length === 0) return 'The key has an empty list of values'
  if (operator?.values === 'numbers' && texts.some((text) => !/^(0|-?[1-9]\d{0,14})$/.test(text)))
    return 'A value is no whole number in its usual form'
  const isBoolean = base === 'Null' || operator?.values === 'booleans'
  return isBoolean && texts.some((text) => !/^(true|false)$/i.test(text))
    ? 'A value is neither true nor false'
    : undefined
}

interface Values {
  readonly texts: readonly string[]
  readonly comparison: Comparison
}

/**
 * The values of a key. A variable such as `${aws:username}` is something that only AWS can compute. `${*}`, `${?}` and
 * `${$}` are the signs themselves, and a pattern with one of them is written as a regular expression.
 */
function valuesOf(value: unknown, comparison: Comparison = 'equals', readText: ReadText): Values | { why: string } {
  const written: string[] = []
  for (const one of listOf(value)) {
    const read = readText(one)
    if ('why' in read) return read
    if (/\$\{(?![*?$]\})/.test(read.text)) return { why: 'A value has a variable, which only AWS can compute' }
    written.push(read.text)
  }
  if (comparison === 'glob' && written.some((text) => /\$\{[*?]\}/.test(text))) {
    return { texts: written.map(expressionOf), comparison: 'matches' }
  }
  return { texts: written.map((text) => text.replace(/\$\{([*?$])\}/g, '$1')), comparison }
}

function expressionOf(pattern: string): string {
  const parts = pattern.replace(/\$\{([*?$])\}|([*?])|([\\^$.|+()[\]{}])/g, (_, sign, wildcard, special) => {
    if (sign !== undefined) return `\\${sign}`
    return wildcard === undefined ? `\\${special}` : `[\\s\\S]${wildcard === '*' ? '*' : ''}`
  })
  return `^${parts}$`
}

function partsOf(name: string): { set?: 'ForAllValues' | 'ForAnyValue'; base: string; ifExists: boolean } {
  const [first, rest] = name.split(':', 2)
  const set = rest !== undefined && (first === 'ForAllValues' || first === 'ForAnyValue') ? first : undefined
  const operator = set ? (rest ?? '') : name
  const ifExists = operator.endsWith('IfExists')
  const base = ifExists ? operator.slice(0, -'IfExists'.length) : operator
  return set ? { set, base, ifExists } : { base, ifExists }
}

function isContextKey(prefix: string): boolean {
  return ['aws', 'sts', 'iam', 'saml', ''].includes(prefix.toLowerCase())
}

/** The claim of a key, or undefined if AWS has no such key for the issuer. Keys do not depend on letter case. */
function claimOf(key: string, issuer: string): string | undefined {
  const start = `${issuer}:`.toLowerCase()
  if (!key.toLowerCase().startsWith(start)) return undefined
  const asked = key.slice(start.length).toLowerCase()
  return awsClaims(issuer).find((claim) => claim === asked)
}

function keyFact(key: string, issuer: string): string {
  if (!key.toLowerCase().startsWith(`${issuer}:`.toLowerCase())) {
    return `The key ${key} does not begin with ${issuer}, the issuer of this statement`
  }
  return `AWS has no key ${key.slice(issuer.length + 1)} for the issuer ${issuer}`
}

function setFact(set: 'ForAllValues' | 'ForAnyValue', name: string, key: string): string {
  return set === 'ForAllValues'
    ? `${name} holds for a token without the claim of ${key}`
    : `${name} is for claims with several values, and ${key} has one`
}

interface OperatorEntry {
  readonly texts: readonly string[]
  readonly set?: 'ForAllValues' | 'ForAnyValue' | undefined
  readonly ifExists: boolean
  readonly written: string
  readonly path: Path
}

/** A key that is in no request: the operators that ask for a value do not hold, all others hold. */
function withoutKey(
  never: string,
  {
    operator,
    set,
    ifExists,
    texts,
    written,
    path,
  }: OperatorEntry & {
    readonly operator: Operator | undefined
  },
): Condition {
  const constant = (holds: boolean): Condition => ({ kind: 'constant', holds, written, path })
  if (!operator) return constant(texts.some((text) => text.toLowerCase() === 'true'))
  if (set === 'ForAnyValue' && !ifExists) return constant(false)
  if (operator.negated || ifExists || set === 'ForAllValues') return constant(true)
  return {
    kind: 'test',
    claim: written.slice(written.lastIndexOf(':') + 1),
    comparison: operator.comparison,
    wanted: texts,
    never,
    written,
    path,
  }
}

function stringTest(
  operator: Operator,
  {
    claim,
    texts,
    set,
    ifExists,
    written,
    path,
  }: OperatorEntry & {
    readonly claim: string
  },
): Condition {
  const { comparison, negated, values } = operator
  const wanted = texts.flatMap((text) => wantedValues(text, values))
  // A set operator with a negated comparison is the negation of the other set operator.
  const each = set === (negated ? 'ForAnyValue' : 'ForAllValues')
  const absentHolds = set === undefined ? negated || ifExists : set === 'ForAllValues' || ifExists
  const test: ClaimTest = {
    kind: 'test',
    claim,
    comparison,
    wanted,
    ifAbsent: absentHolds !== Boolean(negated) ? 'holds' : 'fails',
    // A token with one audience in a list has this audience: service accounts of Kubernetes have such tokens.
    ...(set ? { ofList: each ? 'each' : 'one' } : claim === 'aud' && { ofList: 'alone' as const }),
    ...(claim === 'aud' && { replacedBy: 'azp' }),
    written,
    path,
  }
  return negated ? { kind: 'not', of: test, written, path } : test
}

function wantedValues(text: string, values: Operator['values']): (string | number | boolean)[] {
  if (values === 'booleans') return text.toLowerCase() === 'true' ? ['true', true] : ['false', false]
  if (values === 'numbers' && Number.isFinite(Number(text))) return [text, Number(text)]
  return [text]
}

function nullTest({
  claim,
  texts,
  written,
  path,
}: {
  claim: string
  texts: readonly string[]
  written: string
  path: Path
}): Condition {
  const present: Condition = { kind: 'present', claim, written, path }
  const of = texts.map(
    (text): Condition => (text.toLowerCase() === 'true' ? { kind: 'not', of: present, written, path } : present),
  )
  return of.length === 1 && of[0] ? of[0] : { kind: 'any', of }
}

/** A condition on a key of one issuer in a statement for all: tokens of other issuers do not have the key. */
function onlyFor(issuer: string, condition: Condition, written: string, path: Path): Condition {
  const from = issuerTest(issuer, written, path)
  const inner = condition.kind === 'not' ? condition.of : condition
  const innerHolds = inner.kind === 'test' && inner.ifAbsent === 'holds'
  const absentHolds = innerHolds !== (condition.kind === 'not')
  if (!absentHolds) return { kind: 'all', of: [from, condition] }
  return { kind: 'any', of: [{ kind: 'not', of: from, written, path }, condition] }
}

/** The test of the claim `iss` for an issuer that AWS writes without `https://`. */
export function issuerTest(issuer: string, written: string, path: Path): ClaimTest {
  return { kind: 'test', claim: 'iss', comparison: 'equals', wanted: [`https://${issuer}`], written, path }
}
