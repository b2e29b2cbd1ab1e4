import { claimOf } from './claims.ts'
import { caseDifference, type Difference, farWeight, fits, isStarUnderEquals, starUnderEquals } from './difference.ts'
import { readGitlabSubject } from './gitlab-subject.ts'
import type { Claims, ClaimTest } from './model.ts'
import { shownValue } from './shown.ts'
import { defaultSubjects, type GithubSubject, isCustomSubject, readGithubSubject } from './subject.ts'

/** The comparison of the subject of one token with one wanted subject. */
interface Comparison {
  readonly claims: Claims
  readonly subject: string
  readonly wanted: string
  readonly test: ClaimTest
  /** The subject of a sentence about the wish, such as `the role`. */
  readonly holder: string
}

/** Says in which parts a subject differs from a wanted one. One part is one sentence. */
export function subjectDifferences(claims: Claims, wanted: string, test: ClaimTest, holder: string): Difference[] {
  const subject = claimOf(claims, 'sub')
  if (typeof subject !== 'string') return [{ sentence: 'sub: the token has no subject', weight: farWeight }]
  const comparison = { claims, subject, wanted, test, holder }
  const star = isStarUnderEquals(wanted, test) ? [{ sentence: `sub: ${starUnderEquals(wanted, test)}`, weight: 1 }] : []
  if (star.length > 0 && fits(subject, wanted, test)) return star
  const letters = caseDifference(subject, wanted, test)
  if (letters !== undefined) return [...star, { sentence: `sub ${letters}`, weight: 1 }]
  const found = githubDifferences(comparison) ?? gitlabDifferences(comparison) ?? jenkinsDifferences(comparison)
  if (found === undefined || found.length === 0)
    return [
      ...star,
      { sentence: `sub is ${shownValue(subject)}; ${holder} wants ${wantedText(wanted, test)}`, weight: 10 },
    ]
  return [...star, ...found.map(({ sentence, weight }) => ({ sentence: `sub: ${sentence}`, weight }))]
}

/** A wanted value with the comparison, if it is not a comparison of whole values. */
export function wantedText(wanted: unknown, { comparison }: ClaimTest): string {
  const how = {
    'starts-with': 'a text that starts with ',
    'ends-with': 'a text that ends with ',
    contains: 'a text that contains ',
    matches: 'a text that matches ',
  }[comparison as string]
  return `${how ?? ''}${shownValue(wanted)}`
}

function githubDifferences(comparison: Comparison): Difference[] | undefined {
  const { claims, subject, wanted, test, holder } = comparison
  if (isCustomSubject(claims))
    return [
      {
        sentence: `it is not GitHub's default (here ${shownValue(defaultSubjects(claims)?.classic)}), so the organisation or the repository has a template for subjects; ${holder} wants ${wantedText(wanted, test)}`,
        weight: 5,
      },
    ]
  if (!['equals', 'equals-ignoring-case', 'glob', 'star'].includes(test.comparison)) return undefined
  const mine = readGithubSubject(subject)
  const other = readGithubSubject(wanted)
  if (!mine || !other) return undefined
  return [...repositoryDifferences(mine, other, comparison), ...contextDifferences(mine, other, comparison)]
}

function repositoryDifferences(mine: GithubSubject, other: GithubSubject, comparison: Comparison): Difference[] {
  const { claims, test, holder } = comparison
  const differs = (value: string, wanted: string) => !fits(value, wanted, test)
  const myName = `${mine.owner}/${mine.name}`
  const otherName = `${other.owner}/${other.name}`
  const letters = caseDifference(myName, otherName, test)
  if (letters) return [{ sentence: `the name of the repository ${letters}`, weight: 1 }]
  if (differs(mine.owner, other.owner) || differs(mine.name, other.name))
    return [
      {
        sentence: `this job runs in ${shownValue(myName)}; ${holder} wants ${shownValue(otherName)}`,
        weight: farWeight,
      },
    ]
  const pair = ({ owner, ownerId, name, repositoryId }: GithubSubject) =>
    shownValue(
      `${owner}${ownerId === undefined ? '' : `@${ownerId}`}/${name}${repositoryId === undefined ? '' : `@${repositoryId}`}`,
    )
  const repositoryId = mine.repositoryId ?? claimOf(claims, 'repository_id')
  const otherIds =
    other.repositoryId !== undefined && typeof repositoryId === 'string' && differs(repositoryId, other.repositoryId)
      ? [
          {
            sentence: `the repository has the id ${shownValue(repositoryId)}; ${holder} wants ${shownValue(other.repositoryId)}`,
            weight: farWeight,
          },
        ]
      : []
  if ((mine.ownerId === undefined) === (other.ownerId === undefined)) {
    const isOtherOwner = mine.ownerId !== undefined && differs(mine.ownerId, other.ownerId ?? '')
    if (!isOtherOwner || otherIds.length > 0) return otherIds
    return [
      {
        sentence: `the owner has the id ${shownValue(mine.ownerId)}; ${holder} wants ${shownValue(other.ownerId)}`,
        weight: farWeight,
      },
    ]
  }
  const form =
    mine.ownerId === undefined
      ? `${holder} has the immutable form ${pair(other)}; this repository still sends the older one, ${pair(mine)}`
      : `GitHub sends ${pair(mine)} for this repository; ${holder} knows ${pair(other)}`
  return [{ sentence: form, weight: 1 }, ...otherIds]
}

/** The text behind the repository in its parts. */
interface Context {
  readonly kind: 'environment' | 'ref' | 'pull_request' | 'other'
  readonly value: string
}

function readContext(context: string): Context {
  if (context === 'pull_request') return { kind: 'pull_request', value: context }
  const [, kind, value] = /^(environment|ref):(.*)$/s.exec(context) ?? []
  return kind === undefined ? { kind: 'other', value: context } : { kind: kind as Context['kind'], value: value ?? '' }
}

function contextDifferences(mine: GithubSubject, other: GithubSubject, comparison: Comparison): Difference[] {
  const { test, holder } = comparison
  if (mine.context === undefined || mine.context === other.context) return []
  if (other.context === undefined)
    return other.name.includes('*') && test.comparison !== 'equals'
      ? []
      : [{ sentence: `${holder} names the repository and no branch, environment or event behind it`, weight: 1 }]
  if (fits(mine.context, other.context, test)) return []
  return [{ sentence: contextSentence(readContext(mine.context), readContext(other.context), comparison), weight: 1 }]
}

function contextSentence(mine: Context, other: Context, { claims, test, holder }: Comparison): string {
  const ending = mine.kind === 'other' || mine.kind === 'pull_request' ? mine.value : `${mine.kind}:${mine.value}`
  const wanted = other.kind === 'other' || other.kind === 'pull_request' ? other.value : `${other.kind}:${other.value}`
  const wants = `${holder} wants ${shownValue(wanted)}`
  if (other.kind === 'environment' && mine.kind === 'environment') {
    if (fits(mine.value.replaceAll('%3A', ':'), other.value, test))
      return `GitHub writes : in a name as %3A, so the subject ends in ${shownValue(ending)}; ${wants}`
    const letters = caseDifference(mine.value, other.value, test)
    if (letters) return `the name of the environment ${letters}`
    return `this job has the environment ${shownValue(mine.value)}; ${holder} wants the environment ${shownValue(other.value)}`
  }
  if (mine.kind === 'environment')
    return `this job has the environment ${shownValue(mine.value)}, so its subject ends in ${shownValue(ending)}; ${wants}`
  if (other.kind === 'environment')
    return `${holder} wants the environment ${shownValue(other.value)}, and this job names none`
  if (mine.kind === 'pull_request')
    return `a pull request started this job, so its subject ends in pull_request; ${wants}`
  if (mine.kind === 'ref' && other.kind === 'pull_request') {
    const event = claimOf(claims, 'event_name')
    const cause = typeof event === 'string' ? `the event is ${shownValue(event)}` : 'no pull request started this job'
    return `${cause}, so the subject ends in ${shownValue(ending)}; ${wants}`
  }
  if (mine.kind === 'ref' && other.kind === 'ref') return refSentence(mine.value, other.value, holder)
  return `the subject ends in ${shownValue(ending)}; ${wants}`
}

/** Says how a complete ref differs from a wanted one. */
export function refSentence(ref: string, wanted: string, holder: string): string {
  const wants = `${holder} wants ${shownValue(wanted)}`
  if (!wanted.startsWith('refs/') && !/^[*?]/.test(wanted))
    return `the ref is written completely, as ${shownValue(ref)}; ${wants}`
  if (ref.startsWith('refs/tags/') && wanted.startsWith('refs/heads/')) return `${shownValue(ref)} is a tag; ${wants}`
  if (ref.startsWith('refs/heads/') && wanted.startsWith('refs/tags/'))
    return `${shownValue(ref)} is a branch; ${wants}`
  if (ref.startsWith('refs/pull/')) return `${shownValue(ref)} is a pull request; ${wants}`
  return `the ref is ${shownValue(ref)}; ${wants}`
}

function gitlabDifferences({ subject, wanted, test, holder }: Comparison): Difference[] | undefined {
  const mine = readGitlabSubject(subject)
  const other = readGitlabSubject(wanted)
  if (!mine || !other || !['equals', 'glob', 'star'].includes(test.comparison)) return undefined
  const names = [...new Set([...other.keys(), ...mine.keys()])]
  return names.flatMap((name): Difference[] => {
    const value = mine.get(name)
    const wantedValue = other.get(name)
    const weight = name.startsWith('project_') ? farWeight : 1
    if (value === undefined)
      return [
        { sentence: `${holder} wants ${name}:${shownValue(wantedValue)}, and this subject has no ${name}`, weight },
      ]
    if (wantedValue === undefined)
      return /[*]$/.test(wanted)
        ? []
        : [{ sentence: `it has ${name}:${shownValue(value)}, and ${holder} wants a subject without ${name}`, weight }]
    if (fits(value, wantedValue, test)) return []
    const letters = caseDifference(value, wantedValue, test)
    if (letters) return [{ sentence: `${name} ${letters}`, weight: 1 }]
    return [{ sentence: `${name} is ${shownValue(value)}; ${holder} wants ${shownValue(wantedValue)}`, weight }]
  })
}

function jenkinsDifferences({ subject, wanted, test, holder }: Comparison): Difference[] | undefined {
  if (!/^https?:/.test(subject) || !fits(subject, `${wanted}/`, test)) return undefined
  return [{ sentence: `Jenkins ends the URL of a job with a slash; ${holder} wants it without`, weight: 1 }]
}
