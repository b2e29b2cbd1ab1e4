import type { ClaimTest, Comparison } from '../model.ts'
import type { Alternative } from './alternatives.ts'

/** A text that a test accepts. In a pattern, `*` is any text, and `?` one character. */
export interface AcceptedText {
  readonly text: string
  readonly isPattern: boolean
  readonly test: ClaimTest
}

/** The texts that a test accepts, all of them in one form. */
export function wantedOf(test: ClaimTest): readonly AcceptedText[] {
  return test.wanted.map((value) => {
    const text = String(value)
    const pattern = patternOf(text, test.comparison)
    return { text: pattern ?? text, isPattern: pattern !== undefined, test }
  })
}

function patternOf(text: string, comparison: Comparison): string | undefined {
  switch (comparison) {
    case 'equals':
    case 'equals-ignoring-case':
      return undefined
    case 'glob':
      return /[*?]/.test(text) ? text : undefined
    case 'star':
      return text.includes('*') ? text : undefined
    case 'starts-with':
      return `${text}*`
    case 'ends-with':
      return `*${text}`
    case 'contains':
      return `*${text}*`
    case 'matches':
      return expressionPattern(text)
  }
}

const longestExpression = 1000

/** A regular expression as the pattern that it is at least: everything that is no plain text becomes a star. */
function expressionPattern(expression: string): string {
  if (expression.length > longestExpression) return '*'
  const isBound = !expression.replace(/\\./g, '').includes('|')
  const start = isBound && expression.startsWith('^') ? '' : '*'
  const end = isBound && /(?<!\\)\$$/.test(expression) ? '' : '*'
  if (!isBound) return '*'
  const inner = expression.replace(/^\^/, '').replace(/(?<!\\)\$$/, '')
  const plain = inner.replace(
    /\\([^A-Za-z0-9])|(?:\\[A-Za-z]|\[(?:\\.|[^\]])*\]|\((?:\\.|[^)])*\)|[^\\])(?:[*+?]|\{[\d,]*\})\??|\[(?:\\.|[^\]])*\]|\((?:\\.|[^)])*\)|\\[A-Za-z0-9]|\./gs,
    (_, sign) => sign ?? '*',
  )
  return `${start}${plain}${end}`.replace(/\*+/g, '*')
}

/** Whether a text that is wanted accepts every value. */
function isEverything({ text, isPattern }: AcceptedText): boolean {
  return isPattern && /^\**$/.test(text)
}

/** Claims that every token of their issuer has: a test that an absent claim fulfils still limits them. */
const claimsOfEveryToken = new Set([
  'iss',
  'sub',
  'aud',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'ref',
  'project_id',
  'project_path',
  'namespace_id',
  'namespace_path',
])

/** Whether a test excludes some tokens. */
export function excludesTokens(test: ClaimTest): boolean {
  if (test.ifAbsent === 'holds' && !claimsOfEveryToken.has(test.claim)) return false
  return !wantedOf(test).some(isEverything)
}

/** The tests of a claim that exclude some tokens. */
export function limitsOf({ tests }: Alternative, ...claims: readonly string[]): readonly ClaimTest[] {
  return tests.filter((test) => claims.includes(test.claim) && excludesTokens(test))
}
