import type { Condition, Path } from '../model.ts'

/** One clause: `claims['sub'] eq 'text'`. A quote in a text is written twice. */
const clause = /\s*claims\['((?:[^']|'')*)'\]\s+(eq|matches)\s+'((?:[^']|'')*)'\s*/y
const and = /and\s/y

/** Reads the expression of a flexible credential: clauses of one claim each, joined by `and`. */
export function azureExpression(text: string, path: Path): Condition {
  const of: Condition[] = []
  for (let at = 0; at < text.length; ) {
    clause.lastIndex = at
    const found = clause.exec(text)
    if (!found) {
      const why = `The expression is not read from character ${at + 1} on. It has clauses such as claims['sub'] eq 'text', joined by and`
      return { kind: 'unjudged', why, written: 'claimsMatchingExpression', path }
    }
    const [whole, claim = '', operator, value = ''] = found
    const comparison = operator === 'eq' ? 'equals' : 'glob'
    const wanted = [value.replaceAll("''", "'")]
    of.push({ kind: 'test', claim: claim.replaceAll("''", "'"), comparison, wanted, written: whole.trim(), path })
    at += whole.length
    and.lastIndex = at
    if (at < text.length && and.test(text)) at = and.lastIndex
    else if (at < text.length)
      return {
        kind: 'unjudged',
        why: `The expression has no and at character ${at + 1}`,
        written: 'claimsMatchingExpression',
        path,
      }
    else return { kind: 'all', of }
  }
  return {
    kind: 'unjudged',
    why: 'The expression ends where a clause is expected',
    written: 'claimsMatchingExpression',
    path,
  }
}
