import type { Condition } from './model.ts'

/** The claims that can make a condition an error: those that must not be absent, and those that must be texts. */
export interface ErringClaims {
  readonly absent: ReadonlySet<string>
  readonly noText: ReadonlySet<string>
}

/** A condition that nobody can judge may be an error for every token. */
const everyClaim: ErringClaims = { absent: new Set(['*']), noText: new Set(['*']) }
const noClaim: ErringClaims = { absent: new Set(), noText: new Set() }

/**
 * The claims for which a system may be unable to compute a condition. `false && error` is no error, so
 * `has(claims.a) && claims.a == 'x'` can always be computed.
 */
export function erringClaims(condition: Condition, known = new Map<Condition, ErringClaims>()): ErringClaims {
  const before = known.get(condition)
  if (before !== undefined) return before
  const found = read(condition, known)
  known.set(condition, found)
  return found
}

function read(condition: Condition, known: Map<Condition, ErringClaims>): ErringClaims {
  switch (condition.kind) {
    case 'test': {
      if (condition.ifAbsent !== 'error' || condition.never !== undefined) return noClaim
      const claims = new Set([condition.claim])
      return { absent: claims, noText: condition.comparison === 'equals' ? noClaim.noText : claims }
    }
    case 'unjudged':
      return everyClaim
    case 'not':
    case 'computed':
      return erringClaims(condition.of, known)
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => erringClaims(part, known))
      const guarded = new Set(condition.of.flatMap((part) => guard(part, condition.kind)))
      return {
        absent: new Set(parts.flatMap(({ absent }) => [...absent].filter((claim) => !guarded.has(claim)))),
        noText: new Set(parts.flatMap(({ noText }) => [...noText])),
      }
    }
    default:
      return noClaim
  }
}

/** Whether a system can compute a condition for every token. */
export function isComputable(condition: Condition): boolean {
  const { absent, noText } = erringClaims(condition)
  return absent.size + noText.size === 0
}

/** The claim without which a part decides the whole: it is `false` in an `all`, or `true` in an `any`. */
function guard(part: Condition, kind: 'all' | 'any'): string[] {
  if (kind === 'any') return part.kind === 'not' ? guard(part.of, 'all') : []
  return part.kind === 'present' && part.form === undefined ? [part.claim] : []
}
