import type { ClaimTest, Condition, PresenceTest } from '../model.ts'

/** One way to fulfil a condition: everything in it holds at the same time. */
export interface Alternative {
  readonly tests: readonly ClaimTest[]
  /** Tests that must not hold. */
  readonly excluded: readonly ClaimTest[]
  readonly present: readonly PresenceTest[]
  /** Whether a part of the condition is not judged. Then nothing can be said about what is missing. */
  readonly isUncertain: boolean
}

const noTest: Alternative = { tests: [], excluded: [], present: [], isUncertain: false }

/** More ways than these are not followed. The rest counts as not judged. */
const mostAlternatives = 64

/** The ways to fulfil a condition. Ways that contradict themselves are left out. */
export function alternativesOf(condition: Condition): readonly Alternative[] {
  return waysToFulfil(condition, false).filter((one) => !contradicts(one))
}

/** More rules that deny are not followed. */
const mostDenied = 16

/** The ways to fulfil a condition while others are not fulfilled, as rules that deny want it. */
export function alternativesWithout(condition: Condition, denied: readonly Condition[]): readonly Alternative[] {
  const all: Condition = { kind: 'all', of: [condition, ...denied.slice(0, mostDenied).map(negation)] }
  const found = waysToFulfil(all, false).filter((one) => !contradicts(one))
  return denied.length > mostDenied ? found.map((one) => ({ ...one, isUncertain: true })) : found
}

function negation(of: Condition): Condition {
  return { kind: 'not', of, written: 'a rule that denies', path: [] }
}

function waysToFulfil(condition: Condition, negated: boolean): readonly Alternative[] {
  switch (condition.kind) {
    case 'not':
      return waysToFulfil(condition.of, !negated)
    case 'constant':
      return condition.holds === negated ? [] : [noTest]
    case 'computed':
      return negated ? [] : [noTest]
    case 'unjudged':
      return [isContextKey(condition.written) ? noTest : { ...noTest, isUncertain: true }]
    case 'present':
      return negated ? [noTest] : [{ ...noTest, present: [condition] }]
    case 'test':
      if (condition.never !== undefined) return negated ? [noTest] : []
      return [negated ? { ...noTest, excluded: [condition] } : { ...noTest, tests: [condition] }]
    case 'all':
    case 'any': {
      if (isBoth(condition.of)) return (condition.kind === 'any') === negated ? [] : [noTest]
      const isAll = (condition.kind === 'all') !== negated
      const parts = (isAll ? condition.of : mergeTests(condition.of)).map((part) => waysToFulfil(part, negated))
      return isAll ? allOf(parts) : firstAlternatives(parts.flat())
    }
  }
}

/** Tests of one claim that differ only in their wanted values, as one test. */
function mergeTests(of: readonly Condition[]): readonly Condition[] {
  const tests = new Map<string, ClaimTest>()
  const others: Condition[] = []
  for (const part of of) {
    if (part.kind !== 'test' || part.never !== undefined) {
      others.push(part)
      continue
    }
    const key = JSON.stringify([part.claim, part.comparison, part.ifAbsent, part.ofList])
    const before = tests.get(key)
    tests.set(key, before ? { ...before, wanted: [...before.wanted, ...part.wanted] } : part)
  }
  return [...tests.values(), ...others]
}

/** AWS decides these keys by the request, and not by the token. They do not limit who may ask. */
function isContextKey(written: string): boolean {
  return /^\S+ (aws|sts|iam|saml):/i.test(written)
}

/** `c || !c` and `c && !c` only say that c can be computed. */
function isBoth([first, second, ...others]: readonly Condition[]): boolean {
  return others.length === 0 && second?.kind === 'not' && second.of === first
}

/** Everything at once. The parts with one way are joined first: there are many of them, and few others. */
function allOf(parts: readonly (readonly Alternative[])[]): readonly Alternative[] {
  const single = parts.filter(({ length }) => length === 1).flat()
  const joined: Alternative = {
    tests: single.flatMap(({ tests }) => tests),
    excluded: single.flatMap(({ excluded }) => excluded),
    present: single.flatMap(({ present }) => present),
    isUncertain: single.some(({ isUncertain }) => isUncertain),
  }
  return parts.filter(({ length }) => length !== 1).reduce(combine, [joined])
}

function combine(left: readonly Alternative[], right: readonly Alternative[]): readonly Alternative[] {
  if (left.length * right.length > mostAlternatives) {
    const known = left.length <= right.length ? left : right
    return firstAlternatives(known).map((one) => ({ ...one, isUncertain: true }))
  }
  return left.flatMap((one) =>
    right.map((other) => ({
      tests: [...one.tests, ...other.tests],
      excluded: [...one.excluded, ...other.excluded],
      present: [...one.present, ...other.present],
      isUncertain: one.isUncertain || other.isUncertain,
    })),
  )
}

function firstAlternatives(all: readonly Alternative[]): readonly Alternative[] {
  return all.slice(0, mostAlternatives)
}

function contradicts({ tests, excluded }: Alternative): boolean {
  if (excluded.length === 0) return false
  const wanted = new Set(tests.map(keyOf))
  return excluded.some((one) => wanted.has(keyOf(one)))
}

function keyOf({ claim, comparison, wanted }: ClaimTest): string {
  return JSON.stringify([claim, comparison, wanted])
}
