import type { Claims, Condition } from '../model.ts'
import type { Work } from '../pattern.ts'
import { type Atom, type ClaimSet, Incomparable, valueIn } from './claim-set.ts'

/** The normal form of a condition is a list of boxes. A box has one set of values for each of its claims. */
export type Box = ReadonlyMap<string, ClaimSet>

const mostBoxes = 2000
const mostSteps = 20_000
/** No token has more claims that a trust can compare. */
const mostClaims = 200
/** To copy a claim of a box takes as long as some visits of a pattern's states. */
const copyingWork = 2
/** An expression is read anew each time that it is compared. */
const stepsOfExpression = 50

/** The boxes of a condition: a token fulfils the condition if it is in one of them. */
export function boxesOf(condition: Condition, work: Work, negated = false): readonly Box[] {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => boxesOf(part, work, negated))
      return (condition.kind === 'all') === negated
        ? parts.flat()
        : parts.reduce<readonly Box[]>((ones, others) => product(ones, others, work), [new Map()])
    }
    case 'not':
      return boxesOf(condition.of, work, !negated)
    case 'constant':
      return condition.holds === negated ? [] : [new Map()]
    case 'computed':
      return negated ? [] : [...boxesOf(condition.of, work), ...boxesOf(condition.of, work, true)]
    case 'unjudged':
      throw new Incomparable(condition.why)
    case 'test':
      if (condition.never !== undefined) return negated ? [new Map()] : []
      return [new Map([[condition.claim, [{ test: condition, negated }]]])]
    case 'present':
      return [new Map([[condition.claim, [{ test: condition, negated }]]])]
  }
}

function product(ones: readonly Box[], others: readonly Box[], work: Work): readonly Box[] {
  if (ones.length * others.length > mostBoxes) throw new Incomparable('the condition has too many alternatives')
  const claims = Math.max(0, ...ones.map(({ size }) => size)) + Math.max(0, ...others.map(({ size }) => size))
  if (claims > mostClaims) throw new Incomparable('the condition has too many claims')
  work.left -= ones.length * others.length * (1 + claims) * copyingWork
  if (work.left < 0) throw new Incomparable('the conditions are too large to be compared')
  return ones.flatMap((one) =>
    others.map((other) => [...other].reduce((box, [claim, set]) => limitClaim(box, claim, set), one)),
  )
}

function limitClaim(box: Box, claim: string, set: ClaimSet): Box {
  return new Map([...box, [claim, [...(box.get(claim) ?? []), ...set]]])
}

/** Claims of a token that is in one of the boxes and in none of the others, or undefined if there is no such token. */
export function witnessOf(boxes: readonly Box[], others: readonly Box[]): Claims | undefined {
  let steps = 0
  const known = new Map<string, boolean>()
  /** Whether a claim can have a value. Only the changed claim is looked at. */
  const isPossible = (claim: string, set: ClaimSet): boolean => {
    const key = `${claim} ${set.map(idOf).join(' ')}`
    const before = known.get(key)
    if (++steps > mostSteps) throw new Incomparable('the conditions are too large to be compared')
    if (before !== undefined) return before
    steps += stepsOfExpression * set.filter(isExpression).length
    const possible = valueIn(set) !== 'none'
    known.set(key, possible)
    return possible
  }
  const ids = new Map<Atom['test'], number>()
  function idOf({ test, negated, isOutside = false }: Atom): string {
    const id = ids.get(test) ?? ids.size
    ids.set(test, id)
    return `${isOutside ? '!' : ''}${negated ? '-' : '+'}${id}`
  }
  const outside = (box: Box, at: number): Claims | undefined => {
    const other = others[at]
    if (other === undefined) return claimsIn(box)
    for (const [claim, set] of other) {
      for (const atom of set) {
        const left = limitClaim(box, claim, [{ ...atom, isOutside: true }])
        if (!isPossible(claim, left.get(claim) ?? [])) continue
        const claims = outside(left, at + 1)
        if (claims) return claims
      }
    }
    return undefined
  }
  for (const box of boxes) {
    if (![...box].every(([claim, set]) => isPossible(claim, set))) continue
    const claims = outside(box, 0)
    if (claims) return claims
  }
  return undefined
}

function claimsIn(box: Box): Claims {
  const entries = [...box].flatMap(([claim, set]) => {
    const found = valueIn(set)
    return found === 'none' || found.value === undefined ? [] : [[claim, found.value] as const]
  })
  return Object.fromEntries(entries)
}

function isExpression({ test }: Atom): boolean {
  return test.kind === 'test' && test.comparison === 'matches'
}
