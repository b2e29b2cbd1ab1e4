import { claimOf } from './claims.ts'
import { caseDifference, type Difference, farWeight, fits, isStarUnderEquals, starUnderEquals } from './difference.ts'
import { issuerOf } from './issuer.ts'
import type { Claims, ClaimTest } from './model.ts'
import { shownList, shownValue } from './shown.ts'
import { refSentence, subjectDifferences, wantedText } from './subject-difference.ts'

/** Claims that say which project a job belongs to, and which system its token is for. */
const projectClaims =
  /^(iss|aud|(job_)?(repository|repository_owner|repository_owner_id|repository_id|project_id|project_path|namespace_id|namespace_path)|enterprise|enterprise_id)$/

/** Says how a claim differs from the wanted values of a test that does not hold. */
export function differences(claims: Claims, test: ClaimTest, holder: string): Difference[] {
  const { claim, never } = test
  const weight = projectClaims.test(claim) ? farWeight : 1
  if (never !== undefined) return [{ sentence: `${claim}: ${shownValue(never.replace(/\.$/, ''))}`, weight }]
  if (claim === 'sub' && test.wanted.length > 0) return nearestSubject(claims, test, holder)
  return [{ sentence: sentenceOf(claims, test, holder), weight }]
}

/** The nearest of more subjects would take too long to find. */
const mostCompared = 200

/** The differences from the wanted subject that needs the fewest changes. */
function nearestSubject(claims: Claims, test: ClaimTest, holder: string): Difference[] {
  const weigh = (all: readonly Difference[]) => all.reduce((sum, { weight }) => sum + weight, 0)
  return test.wanted
    .slice(0, mostCompared)
    .map((wanted) => subjectDifferences(claims, String(wanted), test, holder))
    .reduce((nearest, other) => (weigh(other) < weigh(nearest) ? other : nearest))
}

function sentenceOf(claims: Claims, test: ClaimTest, holder: string): string {
  const { claim, wanted } = test
  const name = shownValue(claim)
  const value = claimOf(claims, claim)
  const [first] = wanted
  if (first === undefined) return `${name}: ${holder} accepts no value`
  const wants = `${holder} wants ${wanted.length === 1 ? wantedText(first, test) : shownList(wanted)}`
  if (value === undefined) return `${name}: ${claim === 'environment' ? 'this job' : 'the token'} has none; ${wants}`
  if (Array.isArray(value) && test.ofList === undefined)
    return `${name} is the list ${shownValue(value)}, which is never equal to a text; ${wants}`
  const kinds = kindDifference(value, wanted, name, holder)
  if (kinds !== undefined) return kinds
  if (typeof value === 'string') {
    const texts = wanted.filter((one): one is string => typeof one === 'string')
    for (const one of texts) {
      if (isStarUnderEquals(one, test) && fits(value, one, test)) return `${name}: ${starUnderEquals(one, test)}`
      const letters = caseDifference(value, one, test)
      if (letters !== undefined) return `${name} ${letters}`
    }
    const known = texts.length === wanted.length ? knownSentence(claims, value, texts, test, holder) : undefined
    if (known !== undefined) return known
  }
  return `${name} is ${shownValue(value)}; ${wants}`
}

/** Texts, numbers and booleans are never equal to each other. */
function kindDifference(value: unknown, wanted: readonly unknown[], name: string, holder: string): string | undefined {
  const isOther = (one: unknown) => typeof one !== typeof value
  if (Array.isArray(value) || !wanted.every(isOther)) return undefined
  const words: Record<string, string> = { string: 'text', number: 'number', boolean: 'boolean' }
  const mine = words[typeof value]
  const other = words[typeof wanted[0]]
  if (mine === undefined || other === undefined) return undefined
  return `${name} is the ${mine} ${shownValue(value)}; ${holder} compares it with a ${other}, which is never equal`
}

/** A sentence with the cause, for claims whose usual mistakes are known. */
function knownSentence(
  claims: Claims,
  value: string,
  [wanted = '', ...more]: readonly string[],
  test: ClaimTest,
  holder: string,
): string | undefined {
  if (more.length > 0 || !['equals', 'glob', 'star'].includes(test.comparison)) return undefined
  const wants = `${holder} wants ${shownValue(wanted)}`
  switch (test.claim) {
    case 'ref':
      // GitLab writes refs without their beginning.
      return value.startsWith('refs/') ? `ref: ${refSentence(value, wanted, holder)}` : undefined
    case 'job_workflow_ref': {
      const caller = claimOf(claims, 'workflow_ref')
      if (typeof caller !== 'string' || caller === value) return undefined
      const which = fits(caller, wanted, test) ? ', which is the workflow that calls it' : ''
      return `job_workflow_ref is the called workflow ${shownValue(value)}; ${wants}${which}`
    }
    case 'iss': {
      const { slug } = issuerOf(claims)
      if (slug !== undefined && value === `${wanted}/${slug}`)
        return `iss ends in the name of the enterprise, /${shownValue(slug)}; ${holder} wants ${shownValue(wanted)} without it`
      if (value.replace(/\/+$/, '') === wanted.replace(/\/+$/, ''))
        return `iss differs only in a slash at its end: it is ${shownValue(value)}; ${wants}`
      return undefined
    }
    default:
      return undefined
  }
}
