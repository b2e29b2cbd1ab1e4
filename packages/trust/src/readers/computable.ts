import { bytesOf } from '../bytes.ts'
import { isComputable } from '../erring-claims.ts'
import type { BytesLimit, Condition, Path, TextForm } from '../model.ts'
import { boundSize, type Term } from './cel-condition.ts'

interface Place {
  readonly written: string
  readonly path: Path
}

/** The requirements for a token so that a system can compute a condition, whether it holds or not. */
function conditionComputable(of: Condition, place: Place): Condition[] {
  return isComputable(of) ? [] : [boundSize({ kind: 'computed', of, ...place }, place)]
}

/** The requirements for a token so that a system can compute a term and gets a value of the form. */
export function computable(term: Term, place: Place, form: TextForm): Condition[] {
  const unjudged = (why: string): Condition[] => [{ kind: 'unjudged', why, ...place }]
  switch (term.kind) {
    case 'literal':
      return typeof term.value === 'string' ? lengthLimit(term.value, form, place) : unjudged(noText)
    case 'claim': {
      const present: Condition = { kind: 'present', claim: term.claim, form, ...place }
      if (term.instead === undefined) return [present]
      if (typeof term.instead !== 'string') return unjudged(noText)
      const absent: Condition = { kind: 'not', of: { kind: 'present', claim: term.claim, ...place }, ...place }
      return [{ kind: 'any', of: [{ kind: 'all', of: [absent, ...lengthLimit(term.instead, form, place)] }, present] }]
    }
    case 'joined':
      return joinedText(term.of, place, form)
    case 'list':
      return form.orList
        ? term.of.flatMap(({ term: item, when }) => [
            ...computable(item, place, { otherwise: form.otherwise }),
            ...(when ? conditionComputable(when, place) : []),
          ])
        : unjudged(noText)
    case 'choice': {
      const yes = computable(term.yes, place, form)
      const no = computable(term.no, place, form)
      if (yes.length + no.length === 0) return conditionComputable(term.of, place)
      const not: Condition = { kind: 'not', of: term.of, ...place }
      const ways: Condition[] = [
        { kind: 'all', of: [term.of, ...yes] },
        { kind: 'all', of: [not, ...no] },
      ]
      return [boundSize({ kind: 'any', of: ways }, place)]
    }
    case 'condition':
      return [...unjudged(noText), ...conditionComputable(term.of, place)]
    case 'unknown':
      return unjudged(term.why)
    default:
      return unjudged(noText)
  }
}

const noText = 'The value is no text'

function lengthLimit(text: string, { limit, filled }: TextForm, place: Place): Condition[] {
  const holds = (limit === undefined || bytesOf(text) + limit.fixed <= limit.most) && !(filled && text === '')
  return holds ? [] : [{ kind: 'constant', holds, ...place }]
}

/** Texts and claims in one text. Its length is that of all of them. */
function joinedText(of: readonly Term[], place: Place, { otherwise, limit }: TextForm): Condition[] {
  const claims: string[] = []
  let fixed = limit?.fixed ?? 0
  for (const part of of) {
    if (part.kind === 'claim' && part.instead === undefined) claims.push(part.claim)
    else if (part.kind === 'literal' && typeof part.value === 'string') fixed += bytesOf(part.value)
    else return [{ kind: 'unjudged', why: 'A text that is joined in this way is not judged', ...place }]
  }
  if (claims.length === 0) return lengthLimit('', { otherwise, ...(limit && { limit: { ...limit, fixed } }) }, place)
  return claims.map((claim, index): Condition => {
    const whole: BytesLimit | undefined =
      index === 0 && limit ? { ...limit, fixed, beside: claims.slice(1) } : undefined
    return { kind: 'present', claim, form: { otherwise, ...(whole && { limit: whole }) }, ...place }
  })
}
