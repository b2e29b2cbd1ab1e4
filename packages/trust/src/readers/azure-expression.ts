import type { Condition, Path } from '../model.ts'

/** One clause: `claims['sub'] eq 'text'`. A quote in a text is written twice. */
const clause = /\s*claims\['((?:[^']|'')*)'\]\s+(eq|matches)\s+'((?:[^']|'')*)'\s*/y
const and = /and\s/y
/** Entra allows 600 characters. */
const longestExpression = 4096

/** The claims that Entra can compare, and how. */
const operatorsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['sub', ['eq', 'matches']],
  ['job_workflow_ref', ['eq', 'matches']],
  ['repository_id', ['eq']],
  ['repository_owner_id', ['eq']],
  ['project_id', ['eq']],
])

/** Reads the expression of a flexible credential: clauses of one claim each, joined by `and`. */
export function azureExpression(text: string, path: Path): Condition {
  const cannot = (why: string): Condition => ({ kind: 'unjudged', why, written: 'claimsMatchingExpression', path })
  if (text.length > longestExpression) return cannot(`The expression has more than ${longestExpression} characters`)
  const of: Condition[] = []
  for (let at = 0; at < text.length; ) {
    clause.lastIndex = at
    const found = clause.exec(text)
    if (!found) {
      return cannot(
        `The expression is not read from character ${at + 1} on. It has clauses such as claims['sub'] eq 'text', joined by and`,
      )
    }
    const [whole, claim = '', operator, value = ''] = found
    if (!operatorsOf.get(claim)?.includes(operator ?? ''))
      return cannot(`It is not known whether Azure has ${operator} for the claim ${claim}`)
    const comparison = operator === 'eq' ? 'equals' : 'glob'
    const wanted = [value.replaceAll("''", "'")]
    of.push({ kind: 'test', claim: claim.replaceAll("''", "'"), comparison, wanted, written: whole.trim(), path })
    at += whole.length
    and.lastIndex = at
    if (at === text.length) return { kind: 'all', of }
    if (!and.test(text)) return cannot(`The expression has no and at character ${at + 1}`)
    at = and.lastIndex
  }
  return cannot('The expression ends where a clause is expected')
}
