import { compares, fails, holds, outcomesOf } from '../condition.ts'
import type { ClaimTest, PresenceTest } from '../model.ts'

/** One test of a claim, or its opposite. */
export interface Atom {
  readonly test: ClaimTest | PresenceTest
  readonly negated: boolean
  /** The values that are not among those of the atom. An error is among neither those of a test nor of its opposite. */
  readonly isOutside?: boolean
}

/** The values of one claim that fulfil some atoms. */
export type ClaimSet = readonly Atom[]

/** A value of a claim. An absent claim is `undefined`. */
export type Value = string | number | boolean | undefined

/** The comparison is too large, or its language is not known here. Nothing is guessed. */
export class Incomparable extends Error {}

/** The search looks at most at so many states of a pattern, over all patterns together. */
const mostStates = 50_000

/** A value that fulfils all atoms, or `none` if there is none. */
export function valueIn(set: ClaimSet): { readonly value: Value } | 'none' {
  const exact = set.find(({ test, negated, isOutside = false }) => isExact(test) && negated === isOutside)
  if (allows(set, undefined)) return { value: undefined }
  if (exact?.test.kind === 'test') {
    const value = exact.test.wanted.find((one) => allows(set, one))
    return value === undefined ? 'none' : { value }
  }
  const tests = set.flatMap(({ test }) => (test.kind === 'test' ? [test] : []))
  const longer = set.flatMap(({ test, negated, isOutside = false }) =>
    test.kind === 'present' && test.form?.limit && negated !== isOutside ? [test.form.limit.most] : [],
  )
  if (longer.length > 0) {
    const long = 'x'.repeat(Math.max(...longer) + 1)
    const value = [...tests.flatMap(({ wanted }) => wanted.map((one) => String(one).replace('*', long))), long].find(
      (one) => allows(set, one),
    )
    return value === undefined ? 'none' : { value }
  }
  if (!tests.some(({ comparison }) => comparison === 'matches')) return search(set, tests)
  // An expression is not taken apart. A value can still show that there is one.
  const value = samples(tests).find((one) => allows(set, one))
  if (value === undefined) throw new Incomparable(`the pattern of ${tests[0]?.claim ?? 'a claim'} cannot be compared`)
  return { value }
}

function isExact(test: Atom['test']): boolean {
  return test.kind === 'test' && test.comparison === 'equals'
}

function allows(set: ClaimSet, value: Value): boolean {
  return set.every((atom) => fulfils(atom, value))
}

/** Whether a value fulfils an atom. An error refuses a token with and without the negation. */
function fulfils({ test, negated, isOutside = false }: Atom, value: Value): boolean {
  const claims = value === undefined ? {} : { [test.claim]: value }
  const outcomes = outcomesOf(test, { claims, partial: false }, (why) => {
    throw new Incomparable(why)
  })
  return (outcomes === (negated ? fails : holds)) !== isOutside
}

function samples(tests: readonly ClaimTest[]): string[] {
  return tests.flatMap(({ wanted }) =>
    wanted.flatMap((one) => {
      const text = String(one)
      return [
        text,
        `${text}x`,
        `x${text}`,
        text.replaceAll('*', ''),
        text.replaceAll('*', 'x'),
        text.replace(/^\^|\$$/g, ''),
      ]
    }),
  )
}

/** A pattern as characters, `any` for any text, and `one` for one character. */
type Part = string | 'any' | 'one'

function partsOf({ comparison }: ClaimTest, wanted: string): Part[] {
  const letters = [...wanted]
  switch (comparison) {
    case 'glob':
      return letters.map((letter) => (letter === '*' ? 'any' : letter === '?' ? 'one' : letter))
    case 'star':
      return letters.map((letter) => (letter === '*' ? 'any' : letter))
    case 'starts-with':
      return [...letters, 'any']
    case 'ends-with':
      return ['any', ...letters]
    case 'contains':
      return ['any', ...letters, 'any']
    default:
      return letters
  }
}

/** The shortest text that fulfils all atoms: every pattern reads the same text at the same time. */
function search(set: ClaimSet, tests: readonly ClaimTest[]): { readonly value: Value } | 'none' {
  const patterns = tests.flatMap((test) =>
    test.wanted.flatMap((one) => (typeof one === 'string' ? [{ parts: partsOf(test, one), test }] : [])),
  )
  const letters = new Set(
    patterns.flatMap(({ parts }) => parts.filter((part) => part.length === 1 || [...part].length === 1)),
  )
  for (const { test } of patterns)
    if (test.comparison === 'equals-ignoring-case')
      for (const letter of [...letters]) {
        letters.add(letter.toLowerCase())
        letters.add(letter.toUpperCase())
      }
  const other = [...'xyzwvkjqu0123456789~'].find((letter) => !letters.has(letter)) ?? '\u00b7'
  const alphabet = [...letters, other]
  const start = patterns.map(({ parts }) => closure(parts, [0]))
  const seen = new Set([keyOf(start)])
  let waiting: { readonly text: string; readonly states: readonly (readonly number[])[] }[] = [
    { text: '', states: start },
  ]
  while (waiting.length > 0) {
    const next: typeof waiting = []
    for (const { text, states } of waiting) {
      if (allows(set, text)) return { value: text }
      for (const letter of alphabet) {
        const after = patterns.map(({ parts, test }, index) => step(parts, states[index] ?? [], letter, test))
        const key = keyOf(after)
        if (seen.has(key)) continue
        seen.add(key)
        if (seen.size * patterns.length > mostStates) throw new Incomparable('the patterns are too long to be compared')
        next.push({ text: text + letter, states: after })
      }
    }
    waiting = next
  }
  return 'none'
}

function keyOf(states: readonly (readonly number[])[]): string {
  return states.map((positions) => positions.join(',')).join(';')
}

/** Positions together with those that a star can skip. */
function closure(parts: readonly Part[], positions: readonly number[]): number[] {
  const all = new Set(positions)
  for (const position of all) if (parts[position] === 'any') all.add(position + 1)
  return [...all].sort((one, two) => one - two)
}

function step(
  parts: readonly Part[],
  positions: readonly number[],
  letter: string,
  { comparison }: ClaimTest,
): number[] {
  const isSame = (part: Part | undefined) =>
    part === letter ||
    (comparison === 'equals-ignoring-case' && part !== undefined && compares(letter, part, comparison))
  const after = positions.flatMap((position) => {
    const part = parts[position]
    if (part === 'any') return [position]
    return part === 'one' || isSame(part) ? [position + 1] : []
  })
  return closure(parts, after)
}
